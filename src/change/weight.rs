//! What a council must see first.

use super::fields::FieldChange;
use super::record_change::{ChangeKind, RecordChange};
use crate::model::Kind;
use crate::raw::FieldPath;
use crate::text::sort_key;

/// The weight of a changed field; the weightiest is least, so that it sorts first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Decisions: stage, status.
    Decision,
    /// Money and hours.
    Money,
    /// Responsibility.
    Owner,
    /// Days and quarters: deadlines, terms.
    Time,
    /// Anything else.
    Other,
}

/// The kinds in the order that a council reads them; those that are not here come after, in the model's order.
const FIRST: &[Kind] = &[
    Kind::Project,
    Kind::Pool,
    Kind::Contract,
    Kind::System,
    Kind::Plan,
    Kind::Strategy,
    Kind::Processing,
];

/// Returns the key that records are sorted by: those of one kind and weight are in the order of their names.
pub(super) fn of(change: &RecordChange) -> (usize, Weight, u8, Vec<u8>, String) {
    let (weight, how) = match &change.what {
        ChangeKind::Removed(_) => (Weight::Decision, 0),
        ChangeKind::Added(_) => (Weight::Decision, 1),
        ChangeKind::Changed { fields, .. } => {
            let first = fields.iter().find(|field| !field.follows);
            (first.map_or(Weight::Other, weight), 2)
        }
    };
    // Meetings are ordered by their ids, which begin with their days.
    let name = if kind(&change.address) == Some(Kind::Meeting) {
        Vec::new()
    } else {
        sort_key(&change.title)
    };
    (place(&change.address), weight, how, name, change.address.clone())
}

fn kind(address: &str) -> Option<Kind> {
    let (folder, _) = address.split_once('/')?;
    Kind::from_folder(folder)
}

fn place(address: &str) -> usize {
    match kind(address) {
        // The policy changes how everything else is judged.
        None => 0,
        Some(kind) => {
            let first = FIRST.iter().position(|one| *one == kind);
            first.map_or(1 + FIRST.len() + kind as usize, |place| place + 1)
        }
    }
}

/// Returns the key that a record's fields are sorted by.
pub(super) fn of_field(change: &FieldChange) -> (Weight, &FieldPath) {
    (weight(change), &change.path)
}

fn weight(change: &FieldChange) -> Weight {
    let key = change.path.key();
    let is_time = |key: &str| {
        ["_on", "_due", "_from", "_until", "_start"]
            .iter()
            .any(|end| key.ends_with(end))
            || matches!(
                key,
                "on" | "due" | "end" | "start" | "deadline" | "from_year" | "year" | "quarters"
            )
    };
    match key {
        "stage" | "status" | "outcome" => Weight::Decision,
        key if key == "dkk" || key.contains("_dkk") || key.starts_with("hours") => Weight::Money,
        key if key.ends_with("owner") || matches!(key, "holder" | "manager" | "head" | "performed_by") => {
            Weight::Owner
        }
        key if is_time(key) => Weight::Time,
        _ => Weight::Other,
    }
}
