//! Entries of a pool that do not stand in the order of their days.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "entries-out-of-order",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "The entries (posteringer) of a pool stand in the order of their days: no entry's `on` is \
               before that of the entry above it. Several entries on one day may stand in any order.",
        why: "An account is read from the top; an entry put in between changes every balance below it, and \
              nobody sees it.",
        source: "Herning p. 18: «der skal være fuld åbenhed om tildelingsprincipperne» The order is this \
                 register's own.",
        example: "pools/udviklingspulje.yaml:\n  entries:\n    - {no: 1, on: 2026-03-05, kind: allocation, \
                  dkk: 500000}\n    - {no: 2, on: 2026-01-01, kind: allocation, dkk: 500000}",
        mend: "Move the entry to its place, or correct its day.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for pool in &context.register.pools {
        for (n, pair) in pool.entries.windows(2).enumerate() {
            let (before, entry) = (&pair[0], &pair[1]);
            if entry.on < before.on {
                let finding = pool
                    .finding(RULE.id, pool.at(("entries", n + 1, "on")))
                    .other(pool.at(("entries", n, "on")))
                    .arg("pool", &pool.name)
                    .arg("no", entry.no)
                    .arg("day", entry.on)
                    .arg("before", before.on);
                findings.push(finding);
            }
        }
    }
}
