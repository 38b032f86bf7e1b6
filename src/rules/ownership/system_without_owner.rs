//! A system that nobody owns.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "system-without-owner",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every system that is not retired names a system owner (`owner`).",
        why: "Without an owner nobody answers for money, lawfulness, security and training; the owner is who \
              the council and the it department turn to.",
        source: "Herning p. 9: «Alle systemer har en systemejer.» Bornholm p. 9: «BRK udpeger en systemejer for \
                 alle it-løsninger som anskaffes.»",
        example: "systems/cirius.yaml:\n  id: cirius\n  name: Cirius\n  status: in_use\n  # no owner",
        mend: "Write `owner:` with the id of a position. If the owner is not decided, say so in `unknown` with \
               the reason; it then shows in the overview of gaps.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in &context.register.systems {
        if system.needs_owner() && system.owner.given().is_none() && !system.is_unknown("owner") {
            findings.push(system.finding(RULE.id, system.here()).arg("system", &system.name));
        }
    }
}
