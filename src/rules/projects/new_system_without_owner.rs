//! A decided project that brings in a system whose owner is still not known.

use crate::finding::{Finding, Severity};
use crate::model::project::Effect;
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "new-system-without-owner",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A system that an approved, running or realising project brings in (`effect: introduces`) has a \
               named owner. Saying in the system's `unknown` that the owner is not known, which is enough \
               before, is no longer so once the project is decided. A system that has neither an owner nor such \
               a reason is reported by `system-without-owner`.",
        why: "Whoever is to own the system must take part in the decision; found afterwards, the owner inherits \
              costs and duties that nobody asked about.",
        source: "Herning p. 9: «Ved etablering af nye projekter eller systemer sikrer Styregruppen for Digital \
                 Forvaltning, at der er den fornødne organisering bag investeringen i form af en systemejer og \
                 projektledelse»",
        example: "projects/nyt-esdh.yaml:\n  stage: approved\n  systems: [{system: esdh-ny, effect: introduces}]\n\
                  systems/esdh-ny.yaml:\n  id: esdh-ny\n  unknown:\n    - {fields: [owner], because: Afklares \
                  senere i forløbet}",
        mend: "Name the owner in the system's `owner`, and take the field out of its `unknown`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in context
        .register
        .projects
        .iter()
        .filter(|project| project.stage.get().is_some_and(Stage::is_decided))
    {
        for (n, affected) in project.systems.iter().enumerate() {
            let Some(system) = context.register.get(&affected.system) else {
                continue;
            };
            let new = affected.effect == Effect::Introduces && !system.is_retired();
            if new && system.owner.given().is_none() && system.is_unknown("owner") {
                let finding = project
                    .finding(RULE.id, project.at(("systems", n, "system")))
                    .other(system.at_key("unknown"))
                    .arg("project", &project.name)
                    .arg("system", &system.name);
                findings.push(finding);
            }
        }
    }
}
