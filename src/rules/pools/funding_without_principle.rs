//! A wish for a pool's money that does not say by which principle.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "funding-without-principle",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on that asks a pool for money (`funding`) names in the line the `principle` it \
               is to be paid by, where the pool says by which `principles` it grants; and it names one of these. \
               Paused and rejected projects are not judged.",
        why: "Whether the money is paid back depends on the principle. Without it nobody can see what the wish costs \
              the pool, and the principles are no longer open.",
        source: "Herning p. 18: «Puljens formål og ansøgningsprocedurer skal lægges åbent frem, og der skal være fuld \
                 åbenhed om tildelingsprincipperne.» Herning p. 16: «Effektiviseringsprincippet og \
                 Udviklingsprincippet tages i anvendelse af Styregruppen for Digital Forvaltning, når puljen \
                 forvaltes.»",
        example: "pools/udviklingspulje.yaml:\n  principles: [efficiency, development]\nprojects/nyt-esdh.yaml:\n  stage: \
                  proposed\n  funding: [{from: udviklingspulje, dkk: 600000, year: 2027}]   # by which principle?",
        mend: "Write `principle:` in the line, one of those that the pool grants by.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for project in register.projects.iter().filter(|project| {
        let stage = project.stage.get();
        stage.is_some_and(|stage| stage.reached(Stage::Proposed))
    }) {
        for (n, line) in project.funding.iter().enumerate() {
            let Some(pool) = register.pool(&line.from) else {
                continue;
            };
            if pool.principles.is_empty() || !pool.is_fully_read() || line.principle.is_uncertain() {
                continue;
            }
            let finding = |key: &'static str| {
                project
                    .finding(RULE.id, project.at(("funding", n, key)))
                    .other(pool.at_key("principles"))
                    .arg("project", &project.name)
                    .arg("pool", &pool.name)
                    .dkk("amount", line.dkk.get())
            };
            match line.principle.given() {
                None if !project.is_unknown("funding.principle") => findings.push(finding("from")),
                Some(principle) if !pool.principles.contains(principle) => {
                    let finding = finding("principle").variant("other");
                    findings.push(finding.arg("principle", principle.as_str()));
                }
                _ => {}
            }
        }
    }
}
