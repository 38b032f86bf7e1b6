//! What changed, as one JSON document, versioned.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::change::{Changes, FieldChange, RecordChange, What};
use crate::report::Reported;
use crate::view::diff::{Between, Consequences};

/// Version of the document's shape.
pub const DIFF_VERSION: u32 = 1;

/// Writes the document. Values are as the register writes them.
///
/// # Errors
/// When the writer does.
pub fn json(
    between: &Between,
    changes: &Changes,
    consequences: &Consequences<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let document = json!({
        "version": DIFF_VERSION,
        "tool": { "name": "portfolio", "version": env!("CARGO_PKG_VERSION") },
        "from": between.from,
        "to": between.to,
        "records": changes.records.iter().map(record).collect::<Vec<_>>(),
        "unreadable": changes.unreadable,
        "findings_gained": findings(&consequences.gained),
        "findings_lost": findings(&consequences.lost),
        "deadlines": consequences.deadlines.iter()
            .map(|(what, before, now)| json!({ "what": what, "before": before, "now": now })).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn record(change: &RecordChange) -> Value {
    let (what, renamed_from, fields) = match &change.what {
        What::Added(_) => ("added", None, &[][..]),
        What::Removed(_) => ("removed", None, &[][..]),
        What::Changed { renamed_from, fields } => ("changed", renamed_from.as_deref(), fields.as_slice()),
    };
    json!({
        "address": change.address,
        "title": change.title,
        "what": what,
        "renamed_from": renamed_from,
        "fields": fields.iter().map(field).collect::<Vec<_>>(),
    })
}

fn field(change: &FieldChange) -> Value {
    json!({ "path": change.path, "before": change.before, "now": change.now })
}

fn findings(all: &[&Reported]) -> Value {
    let one = |finding: &&Reported| {
        json!({ "rule": finding.rule.id, "severity": finding.severity.as_str(), "record": finding.record,
            "fingerprint": finding.fingerprint })
    };
    all.iter().map(one).collect()
}
