//! A proposal that belongs to no focus area.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "focus-area-missing",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on names its one primary focus area (fokusområde, tema, \
               indsatsområde) in `focus_area`; others that it touches stand in `also`. Paused and rejected \
               projects are not judged.",
        why: "The plan and the ranking are read by focus area; a project without one serves no part of the \
              strategy that anyone can see.",
        source: "Rødovre p. 17: «De fleste projekter kunne grupperes i flere kategorier, men optræder af \
                 hensyn til overblikket kun under ét fokusområde.»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  # no focus_area",
        mend: "Write `focus_area: <strategy>/<focus area>` with the one that weighs most, and the others in \
               `also`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in context.register.projects.iter().filter(|project| {
        project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
    }) {
        if project.focus_area.given().is_none() && !project.is_unknown("focus_area") {
            findings.push(
                project
                    .finding(RULE.id, project.at("stage"))
                    .arg("project", &project.name),
            );
        }
    }
}
