//! A project on its way to a decision without risks.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "risks-missing",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on has at least one risk in `risks`.",
        why: "There is no project without risk; an empty list says that nobody has looked.",
        source: "Rødovre p. 27: «Modellen skal bl.a. fra start synliggøre investeringen, den forventede løsning, \
                 gevinster/nytteværdi og risici.»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: approved\n  risks: []",
        mend: "Write the risks with likelihood and impact from 1 to 5: `{text: …, likelihood: 3, impact: 4, \
               response: …}`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
            && project.risks.is_empty()
            && !project.is_unknown("risks")
        {
            findings.push(
                project
                    .finding(RULE.id, project.at("stage"))
                    .arg("project", &project.name),
            );
        }
    }
}
