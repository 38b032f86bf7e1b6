//! A proposal that nobody owns.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "project-owner-missing",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on names its owner (projektejer) in `owner`.",
        why: "The owner orders the project, answers for its gains and is who the council asks.",
        source: "Billund p. 8: «Projektejerskab ved digitaliseringsprojekter.» (the first duty of a digital leader) \
                 Rødovre p. 13: «Vores arbejde med digitaliseringsinitiativer er baseret på klare roller og \
                 ansvarsfordeling»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  # no owner",
        mend: "Write `owner:` with the id of a position, as a rule a chief in the unit that gains.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
            && project.owner.given().is_none()
            && !project.is_unknown("owner")
        {
            findings.push(
                project
                    .finding(RULE.id, project.at("stage"))
                    .arg("project", &project.name),
            );
        }
    }
}
