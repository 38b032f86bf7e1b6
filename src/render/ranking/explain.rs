//! A project's place explained, as one JSON document, versioned.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Settings, class, head, members, project};
use crate::model::Threshold;
use crate::ranking::explain::{Explanation, Extra, Forced, More, Stand};
use crate::ranking::financing::{Claim, Financing};
use crate::ranking::gate::Class;
use crate::ranking::reason::Reason;
use crate::ranking::recommend::Recommendation;
use crate::ranking::score::{Fraction, Points};
use crate::ranking::sensitivity::swaps::Swap;
use crate::ranking::value::Positive;
use crate::view::rank::{Frame, remarks};

/// Version of the document's shape.
pub const EXPLANATION_VERSION: u32 = 1;

/// Writes the document. `made` is the recommendation that the explanation is a part of.
///
/// # Errors
/// When the writer does.
pub fn explain(
    one: &Explanation,
    made: &Recommendation,
    settings: &Settings<'_>,
    frame: &Frame<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let criteria = settings.criteria;
    let remarks = remarks(frame.report, made);
    let threshold = |of: &Option<Threshold>| of.map(|of| json!({ "value": of.value, "limit": of.limit }));
    let mut document = head(EXPLANATION_VERSION, made, settings, frame);
    document.extend(members(json!({
        "id": one.id,
        "proven": one.proven,
        "interrupted": one.interrupted,
        "stands": match &one.stand {
            Stand::Ranked(ranked) => project(ranked, criteria, &remarks),
            Stand::Listed(reason) => json!({ "listed": reason.key() }),
            Stand::Out(stage) => json!({ "stage": stage.as_str() }),
        },
        "test": {
            "criteria": one.test.criteria.iter().map(|criterion| criterion.as_str()).collect::<Vec<_>>(),
            "investment_dkk": threshold(&one.test.cost),
            "hours": threshold(&one.test.hours),
        },
        "faults": one.faults.iter().map(Reason::key).collect::<Vec<_>>(),
        "points": points(&one.points, &one.weights, criteria),
        "case": {
            "net_present_value_dkk": one.value.net_present_value,
            "tiers": one.tiers.iter().map(|tier| json!({
                "rate_permille": tier.permille, "from": tier.from, "to": tier.to, "dkk": tier.dkk,
            })).collect::<Vec<_>>(),
            "payback_tenths_of_years": one.value.payback.map(|payback| payback.tenths()),
            "positive": one.value.positive.as_ref().map(|why| match why {
                Positive::Law => json!("law"),
                Positive::Money => json!("money"),
                Positive::OwnGoal(goal) => json!({ "goal": goal.as_str() }),
            }),
        },
        "place": one.story.as_ref().map(|story| json!({
            "in_class": story.in_class,
            "before": story.before,
            "all": story.all,
            "above": story.above.as_ref().map(neighbour),
            "below": story.below.as_ref().map(neighbour),
            "lifted_by": story.lifted_by.as_ref().map(neighbour),
            "needs": story.needs.iter().map(classed).collect::<Vec<_>>(),
            "needed_by": story.needed_by.iter().map(classed).collect::<Vec<_>>(),
        })),
        "forced": one.forced.as_ref().map(forced),
        "extra": one.extras.iter().map(extra).collect::<Vec<_>>(),
        "financing": financing(&one.financing),
        "swaps": one.swaps.iter().map(|one| swap(one, criteria)).collect::<Vec<_>>(),
        "robustness": one.robustness.map(|robustness| json!({
            "taken": robustness.taken,
            "tried": robustness.tried,
            "weightings": robustness.all,
            "unproven": robustness.unproven,
        })),
    })));
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn points(points: &Points, weights: &[u32], criteria: &[String]) -> Value {
    let terms = points.terms.iter().map(|term| {
        json!({
            "criterion": criteria.get(term.criterion),
            "given": term.given.iter().map(|given| json!({ "by": given.by, "value": given.value, "level": given.points }))
                .collect::<Vec<_>>(),
            "mean": fraction(term.mean),
            "weight": term.weight,
            "product_hundredths": term.product(weights),
        })
    });
    json!({
        "terms": terms.collect::<Vec<_>>(),
        "missing": points.missing.iter().map(|missing| criteria.get(*missing)).collect::<Vec<_>>(),
        "hundredths": points.hundredths,
        "interval_hundredths": [points.interval.0, points.interval.1],
    })
}

fn neighbour((id, points): &(String, i64)) -> Value {
    json!({ "id": id, "effective_points_hundredths": points })
}

fn classed((id, of): &(String, Class)) -> Value {
    json!({ "id": id, "class": class(*of) })
}

fn forced(forced: &Forced) -> Value {
    json!({
        "inside": forced.inside,
        "possible": forced.outcome.is_some(),
        "outcome": forced.outcome.as_ref().map(|outcome| json!({
            "loss_hundredths": outcome.loss,
            "loss_by_band_hundredths": outcome.bands,
            "enters": outcome.enters,
            "leaves": outcome.leaves,
            "proven": outcome.proven,
        })),
    })
}

fn extra(extra: &Extra) -> Value {
    let part = |n: usize, more: &More, most: i64| {
        let (kind, of) = match more {
            More::Money { pool } => ("money", Some(pool)),
            More::Hours { role } => ("hours", Some(role)),
            More::Places => ("parallel", None),
        };
        json!({
            "kind": kind,
            "of": of,
            "step": more.step(),
            "most": most,
            "amount": extra.enough.as_ref().and_then(|enough| enough.amounts.get(n)),
        })
    };
    let parts = extra.parts.iter().enumerate();
    json!({
        "parts": parts.map(|(n, (more, most))| part(n, more, *most)).collect::<Vec<_>>(),
        "suffices": extra.enough.is_some(),
        "enters": extra.enough.as_ref().map(|enough| &enough.enters),
        "leaves": extra.enough.as_ref().map(|enough| &enough.leaves),
        "proven": extra.proven,
    })
}

fn financing(financing: &Financing) -> Value {
    let claims = |claims: &[Claim]| {
        let claims = claims.iter();
        let claims = claims.map(|claim| json!({ "pool": claim.pool, "year": claim.year, "dkk": claim.dkk }));
        claims.collect::<Vec<_>>()
    };
    json!({
        "planned": claims(&financing.planned),
        "claims": claims(&financing.claims),
        "own": financing.own.iter().map(|((unit, year), dkk)| json!({ "unit": unit, "year": year, "dkk": dkk }))
            .collect::<Vec<_>>(),
        "operation": financing.operation.as_ref().map(|operation| json!({
            "dkk_per_year": operation.dkk_per_year,
            "paid_by": operation.paid_by,
            "from": operation.from,
            "years": operation.years,
        })),
        "repayments": financing.repayments.iter()
            .map(|paid| json!({ "pool": paid.pool, "year": paid.year, "unit": paid.unit, "dkk": paid.dkk }))
            .collect::<Vec<_>>(),
    })
}

pub(super) fn swap(swap: &Swap, criteria: &[String]) -> Value {
    json!({
        "above": swap.above,
        "below": swap.below,
        "criterion": criteria.get(swap.criterion),
        "now": fraction(swap.now),
        "at": fraction(swap.at),
        "when": if swap.more { "more" } else { "less" },
    })
}

/// An exact number: numerator and denominator.
fn fraction(of: Fraction) -> Value {
    json!([of.numerator, of.denominator])
}
