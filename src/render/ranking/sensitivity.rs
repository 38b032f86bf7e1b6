//! How firmly the ranking stands, as one JSON document, versioned.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::explain::swap;
use super::{Settings, head, means, members};
use crate::ranking::sensitivity::{Count, Firmness, Sensitivity};
use crate::view::rank::Frame;

/// Version of the document's shape.
pub const SENSITIVITY_VERSION: u32 = 1;

/// Writes the document. `lead` is the sentence that a council can use.
///
/// # Errors
/// When the writer does.
pub fn sensitivity(
    firm: &Sensitivity,
    lead: &str,
    settings: &Settings<'_>,
    frame: &Frame<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let criteria = settings.criteria;
    let by_criterion = |values: Vec<Value>| {
        let named = criteria.iter().cloned().zip(values);
        named.collect::<serde_json::Map<_, _>>()
    };
    let mut document = head(SENSITIVITY_VERSION, &firm.made, settings, frame);
    document.extend(members(json!({
        "sentence": lead,
        "proven": firm.made.answer.proven,
        "interrupted": firm.interrupted,
        "span_permille": firm.span.as_ref().map(|span| {
            by_criterion(span.iter().map(|(low, high)| json!([low, high])).collect())
        }),
        "recommended": firm.recommended,
        "grid": count(firm.grid),
        "local": count(firm.local),
        "tried": firm.cores.tried,
        "unproven": firm.cores.unproven,
        "projects": firm.rows.iter().map(|row| project(row, firm.recommended)).collect::<Vec<_>>(),
        "shifts": firm.shifts.iter().map(|shift| json!({
            "change": shift.change.as_str(),
            "pct": shift.change.pct(),
            "enters": shift.enters,
            "leaves": shift.leaves,
            "reversed_pairs": shift.reversed.map(|(reversed, _)| reversed),
            "pairs": shift.reversed.map(|(_, pairs)| pairs),
            "proven": shift.proven,
        })).collect::<Vec<_>>(),
        "swaps": firm.swaps.iter().map(|one| swap(one, criteria)).collect::<Vec<_>>(),
        "shortfalls": firm.made.shortfalls.iter().map(|one| {
            let mut short = means(&one.means);
            short["by"] = json!(one.by);
            short["projects"] = json!(one.projects);
            short
        }).collect::<Vec<_>>(),
    })));
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn count(count: Count) -> Value {
    json!({ "weightings": count.all, "step_pct": count.step, "adopted_added": count.added })
}

fn project(row: &Firmness, recommended: usize) -> Value {
    json!({
        "id": row.id,
        "recommended": row.recommended,
        "points_hundredths": row.points,
        "core": row.core.as_str(),
        "taken": row.taken,
        "local": {
            "best": row.local.best(),
            "worst": row.local.worst(),
            "in_top": row.local.among(recommended),
            "places": row.local.counts,
        },
        "grid": {
            "best": row.places.best(),
            "worst": row.places.worst(),
            "in_top": row.places.among(recommended),
            "places": row.places.counts,
        },
        "sure": {
            "best": row.sure.best,
            "worst": row.sure.worst,
            "above": row.sure.above,
            "below": row.sure.below,
        },
    })
}
