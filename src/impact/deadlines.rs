//! Deadlines that are not on the same day in two states.

use std::collections::BTreeMap;

use super::Addresses;
use crate::forecast::deadlines::{Deadline, DeadlineKind, deadlines, is_near};
use crate::model::Due;
use crate::snapshot::Snapshot;
use crate::value::Date;

/// A deadline that moved, came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// What falls due.
    pub what: DeadlineKind,
    /// The record, by its address now, or its last one.
    pub record: String,
    /// Which of the record's things, where it has several.
    pub item: Option<String>,
    /// What the record, or the thing in it, is called.
    pub name: String,
    /// When it was due; `None` when it was not.
    pub before: Option<Due>,
    /// When it is due; `None` when it is not.
    pub now: Option<Due>,
}

type Key = (DeadlineKind, String, Option<String>);

/// The deadlines that moved, by the day they are due on now, else were; those far ahead both before and now are left
/// out.
pub(super) fn moved(before: &Snapshot, now: &Snapshot, addresses: &Addresses<'_>, today: Date) -> Vec<Moved> {
    let mut old: BTreeMap<Key, Deadline> = BTreeMap::new();
    for mut deadline in of(before, today) {
        deadline.record = addresses.now(deadline.record);
        old.insert(key(&deadline), deadline);
    }
    let mut moved = Vec::new();
    for deadline in of(now, today) {
        let was = old.remove(&key(&deadline)).map(|was| was.due);
        if was != Some(deadline.due) {
            moved.push(told(deadline, |due| (was, Some(due))));
        }
    }
    moved.extend(old.into_values().map(|was| told(was, |due| (Some(due), None))));
    moved.retain(|one| {
        let mut either = one.before.into_iter().chain(one.now);
        either.any(|due| is_near(due, today))
    });
    moved.sort_by(|a, b| a.order().cmp(&b.order()));
    moved
}

fn of(seen: &Snapshot, today: Date) -> Vec<Deadline> {
    deadlines(&seen.register, today)
}

fn key(deadline: &Deadline) -> Key {
    (deadline.what, deadline.record.clone(), deadline.item.clone())
}

fn told(deadline: Deadline, days: impl FnOnce(Due) -> (Option<Due>, Option<Due>)) -> Moved {
    let (before, now) = days(deadline.due);
    Moved {
        what: deadline.what,
        record: deadline.record,
        item: deadline.item,
        name: deadline.name,
        before,
        now,
    }
}

impl Moved {
    fn order(&self) -> (Option<Due>, DeadlineKind, &str, Option<&str>) {
        (
            self.now.or(self.before),
            self.what,
            &self.record,
            self.item.as_deref(),
        )
    }
}
