//! The ranking as one JSON document, versioned: whole numbers, ISO days and quarters, ids.

mod compare;
mod explain;
mod sensitivity;

use std::io::{self, Write};

pub use compare::{COMPARISON_VERSION, compare, comparison};
pub use explain::{EXPLANATION_VERSION, explain};
pub use sensitivity::{SENSITIVITY_VERSION, sensitivity};
use serde_json::{Value, json};

use crate::model::{Date, Language};
use crate::ranking::gate::Class;
use crate::ranking::pools::PoolYear;
use crate::ranking::recommend::{Ranked, Recommendation, Use};
use crate::ranking::room::Means;
use crate::report::Reported;
use crate::source::Provenance;
use crate::text::sanitize;
use crate::view::rank::{Frame, Weights, remarks};

/// Version of the document's shape.
pub const RANKING_VERSION: u32 = 1;

/// What stands in the document besides the recommendation.
#[derive(Debug, Clone, Copy)]
pub struct Settings<'a> {
    /// The ids of the policy's criteria, in its order.
    pub criteria: &'a [String],
    /// How the weights stand to the policy's.
    pub weights: Weights,
    /// Who adopted the policy's weights, by id, and when.
    pub adopted: Option<(&'a str, Date)>,
    /// Language of the remarks' messages.
    pub language: Language,
}

/// Writes the document.
///
/// # Errors
/// When the writer does.
pub fn json(
    made: &Recommendation,
    settings: &Settings<'_>,
    frame: &Frame<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let answer = &made.answer;
    let criteria = settings.criteria;
    let remarks = remarks(frame.report, made);
    let mut document = head(RANKING_VERSION, made, settings, frame);
    document.extend(members(json!({
        "choice": {
            "proven": answer.proven,
            "canonical": answer.canonical,
            "interrupted": frame.interrupted,
            "points_hundredths": answer.points,
            "bounds_hundredths": answer.bounds,
            "claim_dkk": answer.claim,
            "nodes": answer.nodes,
        },
        "projects": made.ranked.iter().map(|one| project(one, criteria, &remarks)).collect::<Vec<_>>(),
        "listed": made.listed.iter().map(|one| json!({ "id": one.id, "reason": one.reason.key() })).collect::<Vec<_>>(),
        "limits": made.uses.iter().map(limit).collect::<Vec<_>>(),
        "tightest": made.tightest.as_ref().map(limit),
        "unlimited_roles": made.unlimited,
        "pools": made.pools.iter().map(pool_year).collect::<Vec<_>>(),
        "shortfalls": made.shortfalls.iter().map(|one| {
            let mut short = means(&one.means);
            short["by"] = json!(one.by);
            short["projects"] = json!(one.projects);
            short
        }).collect::<Vec<_>>(),
        "remarks": remarks.iter().map(|one| json!({
            "rule": one.rule.id,
            "severity": one.severity.as_str(),
            "record": one.record,
            "message": sanitize(&one.message(settings.language)),
        })).collect::<Vec<_>>(),
    })));
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

/// What every document about a ranking begins with: what it is made from.
fn head(
    version: u32,
    made: &Recommendation,
    settings: &Settings<'_>,
    frame: &Frame<'_>,
) -> serde_json::Map<String, Value> {
    members(json!({
        "version": version,
        "tool": { "name": "portfolio", "version": env!("CARGO_PKG_VERSION") },
        "date": frame.today.to_string(),
        "register": source(frame.provenance),
        "policy_fingerprint": frame.policy,
        "objective": made.objective.as_str(),
        "weights": settings.criteria.iter().zip(&made.weights).map(|(id, weight)| (id.clone(), json!(weight)))
            .collect::<serde_json::Map<_, _>>(),
        "weights_are": match settings.weights {
            Weights::Adopted => "adopted",
            Weights::NotAdopted => "not-adopted",
            Weights::Given => "given",
        },
        "weights_adopted": settings.adopted.map(|(by, on)| json!({ "by": by, "on": on.to_string() })),
    }))
}

fn members(object: Value) -> serde_json::Map<String, Value> {
    match object {
        Value::Object(members) => members,
        _ => serde_json::Map::new(),
    }
}

/// Where the register was read.
pub(super) fn source(provenance: &Provenance) -> Value {
    json!({
        "from": provenance.place.as_str(),
        "commit": provenance.commit.as_ref().map(|commit| json!({
            "id": commit.id,
            "date": commit.date.to_string(),
        })),
        "changed": provenance.changed,
    })
}

fn limit(one: &Use) -> Value {
    let mut limit = means(&one.means);
    limit["total"] = json!(one.total);
    limit["bound"] = json!(one.bound);
    limit["chosen"] = json!(one.chosen);
    limit
}

pub(super) fn pool_year(one: &PoolYear) -> Value {
    let by_project = |amounts: &[(String, i64)]| {
        let amounts = amounts
            .iter()
            .map(|(id, dkk)| json!({ "project": id, "dkk": dkk }));
        Value::Array(amounts.collect())
    };
    json!({
        "pool": one.pool,
        "year": one.year,
        "opening_dkk": one.opening,
        "added_dkk": one.added,
        "returned": by_project(&one.returns),
        "available_dkk": one.available(),
        "used": by_project(&one.uses),
        "used_dkk": one.used(),
        "left_dkk": one.left(),
    })
}

fn project(one: &Ranked, criteria: &[String], remarks: &[&Reported]) -> Value {
    let scores: serde_json::Map<String, Value> = one
        .points
        .terms
        .iter()
        .filter_map(|term| {
            let given = term
                .given
                .iter()
                .map(|given| json!({ "by": given.by, "value": given.value }));
            Some((
                criteria.get(term.criterion)?.clone(),
                Value::Array(given.collect()),
            ))
        })
        .collect();
    json!({
        "id": one.id,
        "rank": one.place.rank,
        "tied": one.place.tied,
        "class": class(one.place.class),
        "points_hundredths": one.points.hundredths,
        "effective_points_hundredths": one.place.effective,
        "points_interval_hundredths": [one.points.interval.0, one.points.interval.1],
        "scores": scores,
        "net_present_value_dkk": one.value.net_present_value,
        "payback_tenths_of_years": one.value.payback.map(|payback| payback.tenths()),
        "claims": one.financing.claims.iter()
            .map(|claim| json!({ "pool": claim.pool, "year": claim.year, "dkk": claim.dkk })).collect::<Vec<_>>(),
        "repayments": one.financing.repayments.iter()
            .map(|paid| json!({ "pool": paid.pool, "year": paid.year, "unit": paid.unit, "dkk": paid.dkk }))
            .collect::<Vec<_>>(),
        "hours": one.hours,
        "start": one.start.map(|quarter| quarter.to_string()),
        "reason": one.reason.key(),
        "flags": one.flags.iter().map(|flag| flag.key()).collect::<Vec<_>>(),
        "remarks": remarks.iter().filter(|remark| remark.project() == Some(&one.id))
            .map(|remark| remark.rule.id).collect::<Vec<_>>(),
    })
}

pub(super) fn class(class: Class) -> &'static str {
    match class {
        Class::Bound => "bound",
        Class::Recommended => "recommended",
        Class::Waits => "waits",
        Class::SentBack => "sent-back",
    }
}

fn means(means: &Means) -> Value {
    match means {
        Means::Money { pool, year } => json!({ "kind": "money", "pool": pool, "year": year }),
        Means::Hours { role, quarter } => {
            json!({ "kind": "hours", "role": role, "quarter": quarter.to_string() })
        }
        Means::Parallel { quarter } => json!({ "kind": "parallel", "quarter": quarter.to_string() }),
    }
}
