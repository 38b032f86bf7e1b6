//! A pool that has granted more than it holds.

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity};
use crate::model::pool::Pool;
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Date;

pub(super) static RULE: Rule = Rule {
    id: "balance-negative",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "At the end of no day is a pool's balance below 0: allocations and repayments up to and with \
               that day, less grants and withdrawals. Entries in the future count on their day. It is \
               reported on each day on which the balance goes below 0, and not again until it has been made \
               good.",
        why: "Money that is not there cannot be granted; some project will not be paid.",
        source: "Herning p. 15: «afsættes der fra IT-investeringspuljen et fast årligt beløb i en \
                 udviklingspulje» Herning p. 16: «Der er åbenhed om de midler, der er til rådighed for \
                 investering i nye projekter, og Styregruppen for Digital Forvaltning prioriterer de \
                 midler, der er til disposition.»",
        example: "pools/udviklingspulje.yaml:\n  entries:\n    - {no: 1, on: 2026-01-01, kind: allocation, \
                  dkk: 500000}\n    - {no: 2, on: 2026-03-05, kind: grant, dkk: 600000, project: nyt-esdh, \
                  principle: efficiency}",
        mend: "Register the allocation or repayment that is missing, correct the amounts, or let the grant \
               wait until the money is there.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for pool in &context.register.pools {
        for (day, n, balance) in overdrawn(pool) {
            let finding = pool
                .finding(RULE.id, pool.at(("entries", n, "dkk")))
                .arg("pool", &pool.name)
                .arg("day", day)
                .dkk("balance", balance);
            findings.push(finding);
        }
    }
}

/// Returns the days on which the balance goes below 0, with the last entry that takes away that day and the balance.
fn overdrawn(pool: &Pool) -> Vec<(Date, usize, i64)> {
    let mut days: BTreeMap<Date, (i64, usize)> = BTreeMap::new();
    for (n, entry) in pool.entries.iter().enumerate() {
        let (change, last) = days.entry(entry.on).or_insert((0, n));
        *change += entry.signed();
        if entry.signed() < 0 {
            *last = n;
        }
    }
    let mut balance = 0;
    let mut overdrawn = Vec::new();
    for (day, (change, last)) in days {
        let before = balance;
        balance += change;
        if balance < 0 && before >= 0 {
            overdrawn.push((day, last, balance));
        }
    }
    overdrawn
}
