//! A system that the municipality runs itself without agreed service.

use crate::finding::{Finding, Severity};
use crate::model::system::Hosting;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "internal-system-without-sla",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every system in use with `hosting: internal` names its service level agreement in `sla`, essential or \
               not. One agreement may cover several systems.",
        why: "With a supplier the service is in the contract; with the municipality's own it unit it must be \
              agreed too, or the owner cannot tell the users what to expect.",
        source: "Bornholm p. 10: «Drift og support af BRK s it-løsninger skal som udgangspunkt varetages af BRK s \
                 itafdeling, der vil indgå såkaldte SLA er (Service Level Agreements) med systemejerne om drift \
                 og support af BRK s it-systemer.»",
        example: "systems/cirius.yaml:\n  status: in_use\n  hosting: internal\n  # no sla",
        mend: "Agree the service with the it unit, register the document with `type: sla`, and name it in `sla`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in &context.register.systems {
        let internal = system.hosting.get() == Some(Hosting::Internal);
        let demanded = internal && system.is_in_use();
        if demanded && system.sla.given().is_none() && !system.is_unknown("sla") {
            findings.push(
                system
                    .finding(RULE.id, system.at("hosting"))
                    .arg("system", &system.name),
            );
        }
    }
}
