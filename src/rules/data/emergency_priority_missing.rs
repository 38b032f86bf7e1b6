//! A critical system without a place in the queue when everything is down.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "emergency-priority-missing",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A business or society critical system in use (also one being phased out) has a priority in \
               emergency operation (nøddrift) in `emergency_priority`, from 1 (first) to 5 (last).",
        why: "When everything is down, somebody must know what comes up first; it is too late to discuss it \
              then.",
        source: "Rødovre p. 28: «beskrive hvorledes der skal prioriteres i forhold til en nøddriftsituation \
                 af IT-systemer» NIS 2-loven (lov nr. 434 af 6. maj 2025) § 6, on continuity.",
        example: "systems/cirius.yaml:\n  criticality: business_critical\n  status: in_use\n  # no \
                  emergency_priority",
        mend: "Agree with the system owner how long the work can go on without the system, and write \
               `emergency_priority:` with a number from 1 to 5.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in context
        .register
        .systems
        .iter()
        .filter(|system| system.is_critical() && system.is_in_use())
    {
        if system.emergency_priority.get().is_none() && !system.is_unknown("emergency_priority") {
            findings.push(
                system
                    .finding(RULE.id, system.at("criticality"))
                    .arg("system", &system.name),
            );
        }
    }
}
