//! A system whose record nobody has checked.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "system-not-reviewed",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "The record of every system that is not retired was checked (`reviewed_on`) within \
               `review_months.system` of the policy; 12 months without the setting, and exactly so long ago is \
               in time. A record that was never checked is counted from `in_use_from`, and is due at once when \
               that is missing too.",
        why: "The portfolio is published so that others can reuse what there is; that takes records that are \
              true today.",
        source: "Billund p. 10: «Færdiggør systemportefølje, version 1.00 og kommuniker indholdet til fagchefer og \
                 andre interessenter med henblik på genbrug (af eksisterende systemer)»",
        example: "systems/cirius.yaml:\n  status: in_use\n  reviewed_on: 2025-03-01  # and today is 22 November \
                  2026",
        mend: "Let the system owner read the record, correct it, and write the day in `reviewed_on`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let months = context.policy().review_months.system;
    for system in &context.register.systems {
        if !system
            .review_due(context.today, months)
            .is_some_and(|due| due.is_past(context.today))
        {
            continue;
        }
        let finding = |key| {
            system
                .finding(RULE.id, system.at(key))
                .arg("system", &system.name)
        };
        findings.push(
            match system.reviewed_on.get().filter(|day| *day <= context.today) {
                Some(day) => finding("reviewed_on").arg("since", day).arg("months", months),
                None => finding("id").variant("never"),
            },
        );
    }
}
