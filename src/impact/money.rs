//! Money of a year that is another amount in two states.

use std::collections::{BTreeMap, BTreeSet};

use super::{Addresses, LeftOut};
use crate::forecast::money::{Flow, Party, money};
use crate::snapshot::Snapshot;
use crate::value::Date;

/// What a party pays or gains in a year, where it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmountChange {
    /// The year; `None` for money of which nobody can say it.
    pub year: Option<i32>,
    /// What kind of money.
    pub flow: Flow,
    /// Who pays or gains.
    pub party: Party,
    /// Whole kroner before, of all projects and systems.
    pub before: i64,
    /// Whole kroner now.
    pub now: i64,
    /// The projects and systems whose own amount changed, by address now or last.
    pub records: Vec<String>,
}

type AmountKey = (Option<i32>, Flow, Party);
/// Kroner by record.
type Amounts = BTreeMap<String, i64>;

/// Returns what changed: by year, kind of money and party. Where records' changes cancel out, the line is there with
/// the same amount twice: who pays for what is another all the same.
pub(super) fn changed_amounts(
    before: &Snapshot,
    now: &Snapshot,
    addresses: &Addresses<'_>,
    left_out: &LeftOut,
    today: Date,
) -> Vec<AmountChange> {
    let old = amounts(before, today, left_out, |record| addresses.now(record));
    let new = amounts(now, today, left_out, |record| record);
    let none = Amounts::new();
    let all: BTreeSet<&AmountKey> = old.keys().chain(new.keys()).collect();
    let changes = all.into_iter().filter_map(|line| {
        let (was, is) = (old.get(line).unwrap_or(&none), new.get(line).unwrap_or(&none));
        let records: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
        let changed = records
            .into_iter()
            .filter(|record| was.get(*record) != is.get(*record));
        let records: Vec<String> = changed.cloned().collect();
        let sum = |amounts: &Amounts| amounts.values().fold(0, |sum: i64, dkk| sum.saturating_add(*dkk));
        (!records.is_empty()).then(|| AmountChange {
            year: line.0,
            flow: line.1,
            party: line.2.clone(),
            before: sum(was),
            now: sum(is),
            records,
        })
    });
    changes.collect()
}

fn amounts(
    snapshot: &Snapshot,
    today: Date,
    left_out: &LeftOut,
    address: impl Fn(String) -> String,
) -> BTreeMap<AmountKey, Amounts> {
    let mut all: BTreeMap<AmountKey, Amounts> = BTreeMap::new();
    for (record, lines) in money(&snapshot.register, today) {
        let record = address(record);
        if left_out.has(&record) {
            continue;
        }
        for ((flow, party, _), years) in lines {
            for (year, dkk) in years.into_iter().filter(|(_, dkk)| *dkk != 0) {
                let amounts = all.entry((year, flow, party.clone())).or_default();
                *amounts.entry(record.clone()).or_default() += dkk;
            }
        }
    }
    all
}
