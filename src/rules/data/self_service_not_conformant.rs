//! A national self-service solution that does not meet the requirements for one.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "self-service-not-conformant",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A self-service solution (selvbetjeningsløsning) that is not retired and that more \
               municipalities than the policy's `national_self_service_over` (20 by default) use from the \
               same supplier lets citizens in by NemLog-in and nothing else (`login: nemlogin`; \
               `not_needed` where nobody needs to be identified), and is integrated in the citizen portal \
               (`portal: true`). Exactly at the limit it is not national. Facts that are not written are \
               the concern of `self-service-facts-missing`.",
        why: "Citizens meet the same solution in every municipality and expect one login and one place to \
              find it.",
        source: "Bornholm p. 7: «Alle borgerrettede selvbetjeningsløsninger med national udbredelse, hvor \
                 der er behov for sikker identifikation, skal alene anvende NemLog-in med Digital \
                 Signatur.» and «En nationalt udbredt løsning er en løsning, der anvendes i flere end 20 \
                 kommuner, og som kommer fra samme leverandør.»",
        example: "systems/pladsportal.yaml:\n  self_service: {municipalities: 34, login: other, portal: \
                  true, counter: true}",
        mend: "Demand it of the supplier at the next change or tender, and correct the fact when it is \
               done.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let limit = context.policy().national_self_service_over();
    for system in &context.register.systems {
        let Some(facts) = system.self_service.given() else {
            continue;
        };
        for key in system.against_edag3(limit).into_iter().flatten() {
            let finding = system
                .finding(RULE.id, system.at(("self_service", key)))
                .other(system.at(("self_service", "municipalities")))
                .arg("system", &system.name)
                .arg("municipalities", facts.municipalities.get().unwrap_or_default());
            findings.push(match key {
                "login" => finding,
                variant => finding.variant(variant),
            });
        }
    }
}
