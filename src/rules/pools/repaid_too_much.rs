//! A project that has paid back more than it got.

use std::collections::{BTreeMap, HashMap};

use crate::finding::{Finding, Severity};
use crate::model::Record;
use crate::model::pool::{Entry, EntryKind, Pool};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "repaid-too-much",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "The repayments of a project to a pool, together, are not above the pool's grants to it. \
               Exactly what was granted is allowed. Where a pool is fed by another (`fed_by`), the two count as \
               one: what the first grants is repaid to the one that feeds it.",
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

/// An entry with its pool and its place there.
type PoolEntry<'r> = (&'r Record<Pool>, usize, &'r Entry);

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let mut granted: HashMap<(&str, &str), i64> = HashMap::new();
    let mut repayments: BTreeMap<(&str, &str), Vec<PoolEntry<'_>>> = BTreeMap::new();
    for pool in &register.pools {
        let repaid = register.repaid_pool(pool).id();
        for (n, entry) in pool.entries.iter().enumerate() {
            let Some(project) = entry.project.given() else {
                continue;
            };
            let between = (repaid, &**project);
            match entry.kind {
                EntryKind::Grant => *granted.entry(between).or_default() += entry.dkk.get(),
                EntryKind::Repayment => repayments.entry(between).or_default().push((pool, n, entry)),
                _ => {}
            }
        }
    }
    for (between, mut entries) in repayments {
        let Some(project) = register.projects.get(between.1) else {
            continue;
        };
        // Returns what a pool that is not fully known has granted may be more.
        let mut fed = register
            .pools
            .iter()
            .filter(|pool| register.repaid_pool(pool).id() == between.0);
        let repays_itself = fed.clone().count() < 2;
        if !repays_itself && fed.any(|pool| pool.is_unknown("entries") || !pool.is_fully_read()) {
            continue;
        }
        let limit = granted.get(&between).copied().unwrap_or(0);
        let whole: i64 = entries.iter().map(|(.., entry)| entry.dkk.get()).sum();
        entries.sort_by_key(|(pool, n, entry)| (entry.on, pool.key(), *n));
        let mut so_far = 0;
        // Reported once: at the repayment that goes beyond what was granted.
        let beyond = entries.into_iter().find(|(.., entry)| {
            so_far += entry.dkk.get();
            so_far > limit
        });
        if let Some((pool, n, _)) = beyond {
            let finding = pool
                .finding(RULE.id, pool.at(("entries", n, "dkk")))
                .arg("project", &project.name)
                .arg("pool", &pool.name)
                .dkk("repaid", whole)
                .dkk("granted", limit);
            findings.push(finding);
        }
    }
}
