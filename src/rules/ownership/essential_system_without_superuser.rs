//! An essential system that no superuser knows.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "essential-system-without-superuser",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every essential system (væsentligt system) in use, wholly or in part, has at least one superuser \
               in `super_users`. Systems that are being phased out are still in use. Essential is a system that \
               says so, or says nothing and is business or society critical.",
        why: "When the system stands still or changes, users need somebody near who knows it.",
        source: "Herning p. 10: «Der vedligeholdes en liste over superbrugere på hvert område, således at brugere \
                 og koncern IT Service Desk nemt kan finde den relevante superbruger.»",
        example: "systems/cirius.yaml:\n  id: cirius\n  essential: true\n  status: in_use\n  # no super_users",
        mend: "Write the unit and position of each superuser: `super_users: [{unit: boern-og-skole, position: \
               skolesekretaer}]`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in &context.register.systems {
        let demanded = system.is_essential() && system.is_in_use();
        if demanded && system.super_users.is_empty() && !system.is_unknown("super_users") {
            let finding = system.finding(RULE.id, system.here());
            findings.push(finding.arg("system", &system.name));
        }
    }
}
