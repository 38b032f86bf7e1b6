//! A project that is carried out and stands in no plan.

use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::model::plan::Plan;
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "project-not-in-plan",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Plan],
    docs: Docs {
        what: "Every project with `stage: approved` or `running` is named in the `project` of an action in \
               some plan. In a register without any plan it is not judged.",
        why: "Whoever reads the plan must see all that takes people's time, and in which quarter.",
        source: "Rødovre p. 17: «Handlingsplanen indeholder de projekter, som er strategisk udvalgt og \
                 prioriteret» Billund p. 10: «Indsaml oplysninger om digitaliseringsprojekter, der allerede \
                 kører og/eller er besluttet igangsat (projekt-baseline).»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: running\n# and no action in plans/ has \
                  project: nyt-esdh",
        mend: "Write an action for it, with its quarters, in the plan of the unit or of the whole \
               municipality.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    if register.plans.is_empty() {
        return;
    }
    let under_way = |stage| matches!(stage, Some(Stage::Approved | Stage::Running));
    for project in register
        .projects
        .iter()
        .filter(|project| under_way(project.stage.get()))
    {
        if register.naming::<Plan>(project.key(), "actions").next().is_none() {
            findings.push(
                project
                    .finding(RULE.id, project.at("stage"))
                    .arg("project", &project.name),
            );
        }
    }
}
