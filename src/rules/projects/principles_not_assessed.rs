//! A project on its way to a decision that was not held against every principle.

use std::collections::HashSet;

use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "principles-not-assessed",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Strategy],
    docs: Docs {
        what: "A project from `proposed` on has an assessment in `principle_check` for every principle of the current \
               strategies of the register: follows, deviates or not relevant. A strategy without a period counts as \
               current. A rejected or paused project is not asked.",
        why: "Principles that no decision is held against are decoration.",
        source: "Rødovre p. 7: «alle tiltag og beslutninger vedr. digitalisering skal vurderes og godkendes i \
                 forhold til principperne.»",
        example: "strategies/digital-2026.yaml: has principles\nprojects/nyt-esdh.yaml:\n  id: nyt-esdh\n  \
                  stage: proposed\n  # no principle_check",
        mend: "Write for each principle whether the project follows it: `{principle: \
               digital-2026/standard-foerst, verdict: follows}`; `not_relevant` where it does not apply.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let strategies = &context.register.strategies;
    let principles: Vec<_> = strategies
        .iter()
        .filter(|strategy| strategy.is_current(context.today))
        .flat_map(|strategy| {
            let areas = strategy.focus_areas.iter().enumerate();
            areas.flat_map(move |(n, area)| {
                let own = area.principles.iter().enumerate();
                own.map(move |(m, principle)| {
                    let place = strategy.at(("focus_areas", n, "principles", m, "id"));
                    ((strategy.id(), &*principle.id), &principle.text, place)
                })
            })
        })
        .collect();
    let is_judged = |stage: Stage| stage.reached(Stage::Proposed);
    for project in &context.register.projects {
        let checks = &project.principle_check;
        if !project.stage.get().is_some_and(is_judged) || project.is_unknown("principle_check") {
            continue;
        }
        let assessed: HashSet<(&str, &str)> = checks
            .iter()
            .filter_map(|check| check.principle.as_str().split_once('/'))
            .collect();
        let mut missing = principles
            .iter()
            .filter(|(principle, ..)| !assessed.contains(principle));
        let Some((_, first, place)) = missing.next() else {
            continue;
        };
        let finding = |key| {
            let finding = project.finding(RULE.id, project.at(key));
            let finding = finding.arg("project", &project.name);
            finding.arg("principles", principles.len())
        };
        findings.push(if checks.is_empty() {
            finding("stage")
        } else {
            let finding = finding("principle_check").variant("some").other(place.clone());
            finding.arg("missing", 1 + missing.count()).arg("first", *first)
        });
    }
}
