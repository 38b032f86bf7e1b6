//! Deadlines that are not on the same day in two states.

use std::collections::BTreeMap;

use super::{Addresses, LeftOut};
use crate::forecast::deadlines::{Deadline, DeadlineKind, deadlines, is_near};
use crate::model::DueDate;
use crate::snapshot::Snapshot;
use crate::text::sort_key;
use crate::value::Date;

/// A deadline that moved, came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineChange {
    /// What falls due.
    pub what: DeadlineKind,
    /// The record, by its address now, or its last one.
    pub record: String,
    /// Which of the record's things, where it has several.
    pub item: Option<String>,
    /// What the record, or the thing in it, is called.
    pub name: String,
    /// When it was due; `None` when it was not.
    pub before: Option<DueDate>,
    /// When it is due; `None` when it is not.
    pub now: Option<DueDate>,
}

type DeadlineKey = (DeadlineKind, String, Option<String>);

/// Returns the deadlines that moved, by the day they are due on now, else were; those far ahead both before
/// and now are left out.
pub(super) fn changed_deadlines(
    before: &Snapshot,
    now: &Snapshot,
    addresses: &Addresses<'_>,
    left_out: &LeftOut,
    today: Date,
) -> Vec<DeadlineChange> {
    let mut old: BTreeMap<DeadlineKey, Deadline> = BTreeMap::new();
    for mut deadline in deadlines_of(before, today) {
        deadline.record = addresses.now(deadline.record);
        old.insert(key(&deadline), deadline);
    }
    let mut changes = Vec::new();
    for deadline in deadlines_of(now, today) {
        let was = old.remove(&key(&deadline)).map(|was| was.due);
        if was != Some(deadline.due) {
            changes.push(change(deadline, |due| (was, Some(due))));
        }
    }
    changes.extend(old.into_values().map(|was| change(was, |due| (Some(due), None))));
    changes.retain(|one| !left_out.has(&one.record));
    changes.retain(|one| {
        let mut either = one.before.into_iter().chain(one.now);
        either.any(|due| is_near(due, today))
    });
    changes.sort_by_cached_key(DeadlineChange::order);
    changes
}

fn deadlines_of(snapshot: &Snapshot, today: Date) -> Vec<Deadline> {
    deadlines(&snapshot.register, today)
}

fn key(deadline: &Deadline) -> DeadlineKey {
    (deadline.what, deadline.record.clone(), deadline.item.clone())
}

fn change(
    deadline: Deadline,
    days: impl FnOnce(DueDate) -> (Option<DueDate>, Option<DueDate>),
) -> DeadlineChange {
    let (before, now) = days(deadline.due);
    DeadlineChange {
        what: deadline.what,
        record: deadline.record,
        item: deadline.item,
        name: deadline.name,
        before,
        now,
    }
}

impl DeadlineChange {
    fn order(&self) -> (Option<DueDate>, DeadlineKind, Vec<u8>, String, Option<String>) {
        let due = self.now.or(self.before);
        let (record, item) = (self.record.clone(), self.item.clone());
        (due, self.what, sort_key(&self.name), record, item)
    }
}
