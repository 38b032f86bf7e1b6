//! A running project that nobody leads.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "project-manager-missing",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `approved` on names its manager (projektleder) in `manager`.",
        why: "Somebody must lead the work from day to day and report when it goes off plan.",
        source: "Rødovre p. 27: «Modellen skal bidrage til, at projektleder og -deltageres roller og ansvar er \
                 klare og veldefinerede.» Herning p. 9: «den fornødne organisering bag investeringen i form af en \
                 systemejer og projektledelse»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: approved\n  # no manager",
        mend: "Write `manager:` with the id of a position. If nobody is free, the project is not established \
               yet: it waits at `proposed`, or is `paused`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Approved))
            && project.manager.given().is_none()
            && !project.is_unknown("manager")
        {
            findings.push(
                project
                    .finding(RULE.id, project.at("stage"))
                    .arg("project", &project.name),
            );
        }
    }
}
