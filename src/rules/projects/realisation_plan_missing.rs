//! A project on its way to a decision without a plan for how its benefits are reaped.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "realisation-plan-missing",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on has a `realisation_plan` (gevinstrealiseringsplan): how the benefits \
               are realised and measured, in a few sentences or by reference to the document.",
        why: "Gains come when work is changed after the system is in use; a project that only plans to install \
              reaps none.",
        source: "Rødovre p. 12: «alle digitaliseringsinitiativer skal dokumentere, hvilke kvalitetsmæssige og \
                 økonomiske gevinster initiativet vil skabe samt indeholde en plan for, hvordan det realiseres \
                 og måles.» Billund p. 3: «implementering fortsætter, indtil slutbrugerne anvender den nye \
                 løsning efter hensigten, og gevinsterne reelt kan høstes»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: approved\n  # no realisation_plan",
        mend: "Write who changes which work when, and when it is measured.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
            && project.realisation_plan.given().is_none()
            && !project.is_unknown("realisation_plan")
        {
            findings.push(
                project
                    .finding(RULE.id, project.at("stage"))
                    .arg("project", &project.name),
            );
        }
    }
}
