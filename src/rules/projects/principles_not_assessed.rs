//! An approved project that was not held against the principles.

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
        what: "A project from `approved` on has at least one assessment in `principle_check`, when a current \
               strategy of the register has principles. A strategy without a period counts as current.",
        why: "Principles that no decision is held against are decoration.",
        source: "Rødovre p. 7: «alle tiltag og beslutninger vedr. digitalisering skal vurderes og godkendes i \
                 forhold til principperne.»",
        example: "strategies/digital-2026.yaml: has principles\nprojects/nyt-esdh.yaml:\n  id: nyt-esdh\n  \
                  stage: approved\n  # no principle_check",
        mend: "Write for each principle that matters whether the project follows it: `{principle: \
               digital-2026/standard-foerst, verdict: follows}`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let current = context
        .register
        .strategies
        .iter()
        .filter(|strategy| strategy.is_current(context.today));
    let principles: usize = current
        .flat_map(|strategy| &strategy.focus_areas)
        .map(|area| area.principles.len())
        .sum();
    if principles == 0 {
        return;
    }
    for project in &context.register.projects {
        if project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Approved))
            && project.principle_check.is_empty()
            && !project.is_unknown("principle_check")
        {
            let finding = project.finding(RULE.id, project.at("stage"));
            findings.push(
                finding
                    .arg("project", &project.name)
                    .arg("principles", principles),
            );
        }
    }
}
