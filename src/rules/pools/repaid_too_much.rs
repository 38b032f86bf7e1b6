//! A project that has paid back more than it got.

use std::collections::HashMap;

use crate::finding::{Finding, Severity};
use crate::model::pool::{EntryKind, Pool};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "repaid-too-much",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "The repayments of a project to a pool, together, are not above the pool's grants to it. \
               Exactly what was granted is allowed.",
        why: "Repayment ends when the investment is paid back; what is saved after that belongs to whoever \
              saves it.",
        source: "Herning p. 17: «Man skal maksimalt betale det investerede beløb til den fælles pulje. Der \
                 er således ikke tale om en permanent tilbagebetalingsordning, blot en tilbagebetaling af \
                 det investerede beløb.»",
        example: "pools/udviklingspulje.yaml:\n  entries:\n    - {no: 2, on: 2025-05-07, kind: grant, dkk: \
                  100000, project: nyt-esdh, principle: efficiency}\n    - {no: 5, on: 2028-12-31, kind: \
                  repayment, dkk: 120000, project: nyt-esdh}",
        mend: "Correct the amount, or pay back what is too much. Money that was put in without a grant is \
               `kind: allocation`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for pool in &context.register.pools {
        let granted = sums(pool, EntryKind::Grant);
        let repaid = sums(pool, EntryKind::Repayment);
        let mut so_far: HashMap<&str, i64> = HashMap::new();
        for (n, entry) in pool
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.kind == EntryKind::Repayment)
        {
            let Some(project) = entry.project.given() else {
                continue;
            };
            let Some(record) = context.register.get(project) else {
                continue;
            };
            let limit = granted.get(&**project).copied().unwrap_or(0);
            let sum = so_far.entry(project).or_insert(0);
            let before = *sum;
            *sum += entry.dkk.get();
            // Reported once: at the repayment that goes beyond what was granted.
            if before <= limit && *sum > limit {
                let finding = pool
                    .finding(RULE.id, pool.at(("entries", n, "dkk")))
                    .arg("project", &record.name)
                    .arg("pool", &pool.name)
                    .dkk("repaid", repaid.get(&**project).copied().unwrap_or(0))
                    .dkk("granted", limit);
                findings.push(finding);
            }
        }
    }
}

/// Returns what the entries of a kind come to, by project.
fn sums(pool: &Pool, kind: EntryKind) -> HashMap<&str, i64> {
    let mut sums = HashMap::new();
    for entry in pool.entries.iter().filter(|entry| entry.kind == kind) {
        if let Some(project) = entry.project.given() {
            *sums.entry(&**project).or_insert(0) += entry.dkk.get();
        }
    }
    sums
}
