//! A project that saves on the pool's money and has not agreed to pay back.

use std::collections::HashSet;

use crate::finding::{Finding, Severity};
use crate::model::Register;
use crate::model::pool::{EntryKind, Principle};
use crate::model::project::{BenefitKind, Project, Stage};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Dkk;

pub(super) static RULE: Rule = Rule {
    id: "repayment-agreement-missing",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on that a pool funds by the efficiency principle (`principle: \
               efficiency` in its `funding` or in a grant), and that has an economic benefit with a saving, \
               says in `repayment` how much of the saving is paid back, for how long and from when. Paused \
               and rejected projects are not judged.",
        why: "A part of the saving is what the next project is paid with; nobody pays back what was not \
              agreed.",
        source: "Herning p. 16: «Det betyder, at vi er nødt til at lade en del af den gevinst, man får ved \
                 digitalisering, gå tilbage til itinvesteringspuljen, således at vi kan igangsætte endnu \
                 flere initiativer.» Billund p. 9: «aftaler om finansiering af projekterne»",
        example: "projects/nyt-esdh.yaml:\n  stage: proposed\n  benefits: [{id: tid, kind: economic, \
                  saving_dkk_per_year: 200000}]\n  funding: [{from: udviklingspulje, dkk: 600000, \
                  principle: efficiency}]\n  # no repayment",
        mend: "Agree on it and write it: `repayment: {share_pct: 50, years: 3, from_year: 2028}`. If it is \
               not agreed yet, name `repayment` in `unknown` with the reason.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let granted = granted_by_efficiency(context.register);
    for project in context.register.projects.iter().filter(|project| {
        project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
    }) {
        if project.repayment.is_given() || project.is_unknown("repayment") || saving(project) == 0 {
            continue;
        }
        let line = project
            .funding
            .iter()
            .position(|line| line.principle.get() == Some(Principle::Efficiency));
        let place = match line {
            Some(n) => project.at(("funding", n, "principle")),
            None if granted.contains(project.id()) => project.here(),
            None => continue,
        };
        let finding = project.finding(RULE.id, place).arg("project", &project.name);
        findings.push(finding.dkk("saving", saving(project)));
    }
}

/// Returns the projects with a grant by the efficiency principle.
fn granted_by_efficiency(register: &Register) -> HashSet<&str> {
    let entries = register.pools.iter().flat_map(|pool| &pool.entries);
    entries
        .filter(|entry| {
            entry.kind == EntryKind::Grant && entry.principle.get() == Some(Principle::Efficiency)
        })
        .filter_map(|entry| entry.project.as_deref())
        .collect()
}

/// Returns what a project saves a year when all its economic benefits are there.
pub(super) fn saving(project: &Project) -> i64 {
    let economic = project
        .benefits
        .iter()
        .filter(|benefit| benefit.kind == BenefitKind::Economic);
    economic
        .filter_map(|benefit| benefit.saving_dkk_per_year.get())
        .map(Dkk::get)
        .sum()
}
