//! Pools that pay more for a project than it costs to make: the rest can only be operation.

use std::collections::HashMap;

use crate::finding::{Finding, Severity};
use crate::model::pool::{EntryKind, Pool};
use crate::model::{Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "pool-money-for-operation",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "The grants that a project gets from all pools together are not above the `investment_dkk` of \
               its business case. Exactly the investment is allowed; with an investment of 0 no grant is. A \
               project whose investment is not known is not judged.",
        why: "The pool is for making new things. If it pays for running them too, it is soon bound for \
              ever.",
        source: "Herning p. 18: «Puljen rummer midler fra investeringsoversigten, og kan således ikke \
                 anvendes til drift, men udelukkende udviklingstiltag.» Herning p. 19: «idet der ikke gives \
                 tilskud til driften af en løsning. Denne del af omkostningen bør bæres af bestilleren \
                 selv.»",
        example: "projects/formuemodul.yaml:\n  business_case: {investment_dkk: 400000, \
                  operating_dkk_per_year: 20000}\npools/udviklingspulje.yaml:\n  entries:\n    - {no: 2, \
                  on: 2025-05-07, kind: grant, dkk: 420000, project: formuemodul}",
        mend: "Lower the grant to the investment and let the orderer pay the operation, or correct the \
               investment if it grew and was decided again.",
    },
};

/// A grant: its pool and place there, its day, its amount.
type Grant<'r> = (&'r Record<Pool>, usize, crate::value::Date, i64);

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let mut grants = grants(register);
    for project in &register.projects {
        let (Some(investment), Some(mut granted)) = (project.investment(), grants.remove(project.id()))
        else {
            continue;
        };
        granted.sort_by_key(|(pool, n, on, _)| (*on, pool.key(), *n));
        let total: i64 = granted.iter().map(|(.., dkk)| dkk).sum();
        let mut sum = 0;
        let passes = granted.iter().find(|(.., dkk)| {
            sum += dkk;
            sum > investment
        });
        if let Some((pool, n, ..)) = passes {
            let finding = pool
                .finding(RULE.id, pool.at(("entries", *n, "dkk")))
                .other(project.at(("business_case", "investment_dkk")))
                .arg("project", &project.name)
                .dkk("granted", total)
                .dkk("investment", investment);
            findings.push(finding);
        }
    }
}

fn grants(register: &Register) -> HashMap<&str, Vec<Grant<'_>>> {
    let mut grants: HashMap<&str, Vec<Grant<'_>>> = HashMap::new();
    for pool in &register.pools {
        for (n, entry) in pool
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.kind == EntryKind::Grant)
        {
            if let Some(project) = entry.project.given() {
                grants
                    .entry(project)
                    .or_default()
                    .push((pool, n, entry.on, entry.dkk.get()));
            }
        }
    }
    grants
}
