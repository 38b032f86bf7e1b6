//! A benefit that nobody answers for.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "benefit-without-owner",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every benefit of a project from `proposed` on names its owner (gevinstejer) in `benefits[].owner`.",
        why: "A gain comes from changed work, not from installed software; somebody must change the work.",
        source: "Billund p. 8: «Gevinstejerskab. Ansvar for, at forventede gevinster høstes igennem og efter \
                 implementeringsforløbet.»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  benefits:\n    \
                  - {id: tid, name: Kortere sagstid, kind: quality}  # no owner",
        mend: "Write `owner:` with the position that leads the work where the benefit is reaped.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if !project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
            || project.is_unknown("benefits.owner")
        {
            continue;
        }
        for (n, benefit) in project.benefits.iter().enumerate() {
            if benefit.owner.given().is_none() {
                let finding = project
                    .finding(RULE.id, project.at(("benefits", n, "id")))
                    .arg("benefit", &benefit.name)
                    .arg("project", &project.name);
                findings.push(finding);
            }
        }
    }
}
