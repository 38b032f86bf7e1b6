//! What moved in the ranking, as one JSON document, versioned.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::class;
use crate::model::{Date, Measure, Quarter};
use crate::ranking::compare::{Cause, Change, Comparison, Move, Spot};
use crate::text::sanitize;

/// Version of the document's shape.
pub const COMPARISON_VERSION: u32 = 1;

/// Writes the document.
///
/// # Errors
/// When the writer does.
pub fn compare(made: &Comparison, since: &str, today: Date, out: &mut dyn Write) -> io::Result<()> {
    let document = json!({
        "version": COMPARISON_VERSION,
        "tool": { "name": "portfolio", "version": env!("CARGO_PKG_VERSION") },
        "date": today.to_string(),
        "since": since,
        "policy_changed": made.policy_changed,
        "money_and_capacity_changed": made.money_changed,
        "projects_changed": made.projects_changed,
        "unmoved": made.unmoved,
        "moves": made.moves.iter().map(moved).collect::<Vec<_>>(),
        "redecisions": made.redecisions.iter().map(|one| json!({
            "id": one.id,
            "deviations": one.deviations.iter().map(|one| json!({
                "of": one.of.key(),
                "about": one.about.as_deref().map(sanitize),
                "before": figure(one.of, one.before),
                "now": figure(one.of, one.now),
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn figure(of: Measure, n: i64) -> Value {
    match of.is_quarter() {
        true => json!(Quarter::from_index(n).to_string()),
        false => json!(n),
    }
}

fn moved(one: &Move) -> Value {
    let steps = Cause::ALL.iter().zip(&one.steps);
    json!({
        "id": one.id,
        "before": spot(one.before),
        "now": spot(one.now),
        "cause": one.cause.as_str(),
        "steps": steps.map(|(cause, after)| json!({ "with": cause.as_str(), "then": spot(*after) })).collect::<Vec<_>>(),
        "figures": one.figures.iter().map(change).collect::<Vec<_>>(),
    })
}

fn spot(spot: Option<Spot>) -> Value {
    spot.map_or(Value::Null, |spot| {
        json!({ "class": class(spot.class), "rank": spot.rank, "start": spot.start.map(|start| start.to_string()) })
    })
}

fn change(change: &Change) -> Value {
    let quarter = |quarter: &Option<Quarter>| json!(quarter.map(|quarter| quarter.to_string()));
    let (of, before, now) = match change {
        Change::Points(before, now) => ("points_hundredths", json!(before), json!(now)),
        Change::Claims(before, now) => ("claims_dkk", json!(before), json!(now)),
        Change::Hours(before, now) => ("hours", json!(before), json!(now)),
        Change::NetPresentValue(before, now) => ("net_present_value_dkk", json!(before), json!(now)),
        Change::Stage(before, now) => ("stage", json!(before.as_str()), json!(now.as_str())),
        Change::Start(before, now) => ("wished_start", quarter(before), quarter(now)),
    };
    json!({ "of": of, "before": before, "now": now })
}
