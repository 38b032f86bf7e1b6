//! A role that nobody carries.

use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::model::role::RoleStatus;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "role-without-position",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Position],
    docs: Docs {
        what: "A role that says how far it has come (`status: described` or `implemented`) is carried by at \
               least one position, which names it in `roles`. A role without a `status` is not checked.",
        why: "A description changes nothing until somebody does what it says.",
        source: "Aabenraa p. 8: «Beskrivelse af roller, som spor 2 primært handler om, er i sig selv ikke nok, \
                 rollerne skal også varetages»",
        example: "roles/kontraktejer.yaml:\n  id: kontraktejer\n  name: Kontraktejer\n  status: described\n# and \
                  no position has roles: [kontraktejer]",
        mend: "Write the role's id in `roles` of the positions that carry it.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for role in &register.roles {
        let Some(status) = role.status.get() else { continue };
        if register.carriers(role).next().is_some() {
            continue;
        }
        let finding = role.finding(RULE.id, role.at("status")).arg("role", &role.name);
        findings.push(match status {
            RoleStatus::Described => finding,
            RoleStatus::Implemented => finding.variant("implemented"),
        });
    }
}
