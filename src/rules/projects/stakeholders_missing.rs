//! An approved project without stakeholders.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "stakeholders-missing",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `approved` on has at least one stakeholder (interessent) in `stakeholders`.",
        why: "Those who must work with the solution are to be heard before the decision, not after it.",
        source: "Billund p. 5: «at relevante interessenter er inddraget forud for beslutning om nye initiativer»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: approved\n  # no stakeholders",
        mend: "Write who is concerned, their interest, and the day they were first involved: `{who: …, \
               interest: …, involved_on: 2026-09-01}`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Approved))
            && project.stakeholders.is_empty()
            && !project.is_unknown("stakeholders")
        {
            findings.push(
                project
                    .finding(RULE.id, project.at("stage"))
                    .arg("project", &project.name),
            );
        }
    }
}
