//! The ranking as one JSON document, versioned: whole numbers, ISO days and quarters, ids.

mod compare;
mod explain;
mod sensitivity;

use std::io::{self, Write};

pub use compare::{COMPARISON_VERSION, compare};
pub use explain::{EXPLANATION_VERSION, explain};
pub use sensitivity::{SENSITIVITY_VERSION, sensitivity};
use serde_json::{Value, json};

use crate::model::Date;
use crate::ranking::gate::Class;
use crate::ranking::recommend::{Ranked, Recommendation};
use crate::ranking::room::Means;

/// Version of the document's shape.
pub const RANKING_VERSION: u32 = 1;

/// Writes the document. `criteria` are the policy's, in its order.
///
/// # Errors
/// When the writer does.
pub fn json(made: &Recommendation, criteria: &[String], today: Date, out: &mut dyn Write) -> io::Result<()> {
    let answer = &made.answer;
    let document = json!({
        "version": RANKING_VERSION,
        "tool": { "name": "portfolio", "version": env!("CARGO_PKG_VERSION") },
        "date": today.to_string(),
        "objective": made.objective.as_str(),
        "weights": criteria.iter().zip(&made.weights).map(|(id, weight)| (id.clone(), json!(weight)))
            .collect::<serde_json::Map<_, _>>(),
        "choice": {
            "proven": answer.proven,
            "points_hundredths": answer.points,
            "bounds_hundredths": answer.bounds,
            "claim_dkk": answer.claim,
            "nodes": answer.nodes,
        },
        "projects": made.ranked.iter().map(|one| project(one, criteria)).collect::<Vec<_>>(),
        "listed": made.listed.iter().map(|one| json!({ "id": one.id, "reason": one.reason.key() })).collect::<Vec<_>>(),
        "limits": made.uses.iter().map(|one| {
            let mut limit = means(&one.means);
            limit["total"] = json!(one.total);
            limit["bound"] = json!(one.bound);
            limit["chosen"] = json!(one.chosen);
            limit
        }).collect::<Vec<_>>(),
        "shortfalls": made.shortfalls.iter().map(|one| {
            let mut short = means(&one.means);
            short["by"] = json!(one.by);
            short["projects"] = json!(one.projects);
            short
        }).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn project(one: &Ranked, criteria: &[String]) -> Value {
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
    })
}

fn class(class: Class) -> &'static str {
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
