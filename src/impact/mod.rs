//! What follows from the changes between two states of the register, each read, loaded and judged: findings gained and
//! lost, deadlines that moved, money per year, moves in the ranking. `diff`, `validate --new-since` and
//! `rank --compare` all ask here.

mod deadlines;
mod findings;
mod left_out;
mod money;
mod moves;

use std::collections::BTreeMap;

use crate::change::Changes;
use crate::diagnostics::ReportedFinding;
use crate::ranking::basis::Request;
use crate::ranking::compare::Comparison;
use crate::snapshot::Snapshot;
use crate::value::Date;
pub use deadlines::DeadlineChange;
pub use findings::keep_new;
use left_out::LeftOut;
pub use money::AmountChange;
pub use moves::{NotRanked, moves};

/// What follows from the changes between two states.
#[derive(Debug)]
pub struct Consequences<'s> {
    /// The state before.
    pub before: &'s Snapshot,
    /// The state now.
    pub now: &'s Snapshot,
    /// Findings that are there now and were not.
    pub gained: Vec<&'s ReportedFinding>,
    /// Findings that were there and are not, or are waived now.
    pub lost: Vec<&'s ReportedFinding>,
    /// Findings that are there in both states with other facts: as they were and as they are.
    pub altered: Vec<(&'s ReportedFinding, &'s ReportedFinding)>,
    /// Files that cannot be read whole in one of the states: their records' money and deadlines are left out of both.
    pub left_out: Vec<String>,
    /// Deadlines that moved, came or went: by day.
    pub deadlines: Vec<DeadlineChange>,
    /// Money that is another amount in a year: by year.
    pub money: Vec<AmountChange>,
    /// What moved in the ranking, or why nobody can say.
    pub ranking: Result<Comparison, NotRanked>,
}

/// Returns what follows from the changes between two states, both seen on the same day. `interrupt` is asked often
/// while the ranking is compared, and stops that alone.
pub fn consequences<'s>(
    before: &'s Snapshot,
    now: &'s Snapshot,
    changes: &Changes,
    today: Date,
    interrupt: &dyn Fn() -> bool,
) -> Consequences<'s> {
    let addresses = Addresses::of(changes);
    let findings = findings::between(before, now, &addresses);
    let left_out = LeftOut::of(before, now, &addresses);
    Consequences {
        before,
        now,
        gained: findings.gained,
        lost: findings.lost,
        altered: findings.altered,
        deadlines: deadlines::changed_deadlines(before, now, &addresses, &left_out, today),
        money: money::changed_amounts(before, now, &addresses, &left_out, today),
        left_out: left_out.into_files(),
        ranking: moves(before, now, changes, today, &Request::default(), interrupt),
    }
}

/// What the records of the earlier state are called now.
struct Addresses<'c>(BTreeMap<&'c str, &'c str>);

impl<'c> Addresses<'c> {
    fn of(changes: &'c Changes) -> Self {
        Self(changes.renamed().collect())
    }

    /// Returns the new ids of a kind's records by the old ones.
    fn ids(&self, folder: &str) -> BTreeMap<String, String> {
        let all = self.0.iter();
        all.filter_map(|(from, to)| {
            Some((
                from.strip_prefix(folder)?.to_owned(),
                to.strip_prefix(folder)?.to_owned(),
            ))
        })
        .collect()
    }

    /// Returns the address that a record of the earlier state has now.
    fn now(&self, before: String) -> String {
        self.0
            .get(before.as_str())
            .map_or(before, |now| (*now).to_owned())
    }
}
