//! A project on its way to a decision without stakeholders, or with some that were involved after it.

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
        what: "A project from `proposed` on has at least one stakeholder (interessent) in `stakeholders`, and nobody in it \
               was first involved (`involved_on`) after the meeting that approved the project.",
        why: "Those who must work with the solution are to be heard before the decision, not after it.",
        source: "Billund p. 5: «at relevante interessenter er inddraget forud for beslutning om nye initiativer»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  # no stakeholders",
        mend: "Write who is concerned, their interest, and the day they were first involved: `{who: …, \
               interest: …, involved_on: 2026-09-01}`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        let is_asked = |stage: Stage| stage.reached(Stage::Proposed) && stage != Stage::Rejected;
        if !project.stage.get().is_some_and(is_asked) {
            continue;
        }
        let none = project.stakeholders.is_empty() && project.stakeholders.unreadable() == 0;
        if none && !project.is_unknown("stakeholders") {
            findings.push(
                project
                    .finding(RULE.id, project.at("stage"))
                    .arg("project", &project.name),
            );
        }
        let approved = context.register.approved(project);
        let Some((meeting, decided)) =
            approved.and_then(|(meeting, ..)| Some((meeting, meeting.date.get()?)))
        else {
            continue;
        };
        for (n, stakeholder) in project.stakeholders.iter().enumerate() {
            if let Some(involved) = stakeholder.involved_on.get().filter(|day| *day > decided) {
                findings.push(
                    project
                        .finding(RULE.id, project.at(("stakeholders", n, "involved_on")))
                        .variant("late")
                        .arg("project", &project.name)
                        .arg("who", &stakeholder.who)
                        .arg("involved", involved)
                        .arg("decided", decided)
                        .other(meeting.at("date")),
                );
            }
        }
    }
}
