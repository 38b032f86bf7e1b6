//! A grant that need not be paid back, for a project that saves more than the grant.

use std::collections::HashMap;

use super::repayment_agreement_missing::saving;
use crate::finding::{Finding, Place, Severity};
use crate::model::pool::{EntryKind, Principle};
use crate::model::project::Stage;
use crate::model::{Kind, Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "development-grant-with-saving",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Project, Kind::Pool],
    docs: Docs {
        what: "A project from `proposed` on that a pool funds by the development principle (`principle: \
               development` in its grants or, before any is given, in its `funding`) does not save more \
               than that money: its economic savings a year, times the `years` of its business case (else \
               the policy's `horizon_years`, 5 by default), are at most the amount. Paused and rejected \
               projects are not judged.",
        why: "The development principle is for what is worth paying for although it saves nothing. A \
              project that earns the money back can pay it back, and the next project gets it.",
        source: "Herning p. 17: «nye løsninger, der ikke automatisk finansieres ved hjælp af besparelser på \
                 driften. Der kan være tale om en serviceforbedring, som er værd at betale for.»",
        example: "projects/modul.yaml:\n  business_case: {investment_dkk: 400000, years: 5}\n  benefits: \
                  [{id: tid, kind: economic, saving_dkk_per_year: 100000}]\n  funding: [{from: \
                  udviklingspulje, dkk: 400000, principle: development}]",
        mend: "Fund it by the efficiency principle with a `repayment`, or show in the business case that \
               the saving is not there.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut grants = development_grants(context.register);
    for project in context.register.projects.iter().filter(|project| {
        project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
    }) {
        let years = project.business_case.given().and_then(|case| case.years.get());
        let years = years.unwrap_or(context.policy().ranking.horizon_years);
        let total = saving(project).saturating_mul(years.into());
        let (finding, amount) = match grants.remove(project.id()) {
            Some(DevelopmentGrant { pool, place, dkk }) => (pool.finding(RULE.id, place), dkk),
            None => {
                let lines = || {
                    project
                        .funding
                        .iter()
                        .enumerate()
                        .filter(|(_, line)| line.principle.get() == DEVELOPMENT)
                };
                let Some((n, _)) = lines().next() else { continue };
                let place = project.at(("funding", n, "principle"));
                (
                    project.finding(RULE.id, place),
                    lines().map(|(_, line)| line.dkk.get()).sum(),
                )
            }
        };
        if total > amount {
            let finding = finding
                .other(project.at_key("benefits"))
                .arg("project", &project.name)
                .dkk("saving", total)
                .arg("years", years)
                .dkk("amount", amount);
            findings.push(finding);
        }
    }
}

const DEVELOPMENT: Option<Principle> = Some(Principle::Development);

/// What a project was granted by the development principle, with the first of the grants.
struct DevelopmentGrant<'r> {
    pool: &'r Record<crate::model::pool::Pool>,
    place: Place,
    dkk: i64,
}

fn development_grants(register: &Register) -> HashMap<&str, DevelopmentGrant<'_>> {
    let mut grants: HashMap<&str, DevelopmentGrant<'_>> = HashMap::new();
    for pool in &register.pools {
        for (n, entry) in pool.entries.iter().enumerate() {
            let Some(project) = entry.project.given() else {
                continue;
            };
            if entry.kind == EntryKind::Grant && entry.principle.get() == DEVELOPMENT {
                let first = || DevelopmentGrant {
                    pool,
                    place: pool.at(("entries", n, "principle")),
                    dkk: 0,
                };
                grants.entry(project).or_insert_with(first).dkk += entry.dkk.get();
            }
        }
    }
    grants
}
