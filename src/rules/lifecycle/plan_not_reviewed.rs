//! A plan that nobody has brought up to date.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Date;

pub(super) static RULE: Rule = Rule {
    id: "plan-not-reviewed",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "An action plan (handlingsplan) whose period is not over was brought up to date (`last_reviewed`) \
               within `review_months.plan` of the policy; 12 months without the setting, and exactly so long \
               ago is in time. A plan that was never reviewed is counted from the first day of its period, else from \
               the day that its strategy holds from, else the day that the strategy has for its `version`.",
        why: "An old plan is worse than none: people follow it, or learn to ignore plans.",
        source: "Bornholm p. 4: «De konkrete initiativer og målsætninger beskrives i en handlingsplan for hvert \
                 indsatsområde, der ajourføres årligt i forbindelse med budgetprocessen.»",
        example: "plans/handlingsplan-2026.yaml:\n  period: {from: 2025-Q1, to: 2027-Q4}\n  last_reviewed: \
                  2025-06-01  # and today is 22 November 2026",
        mend: "Go through the actions with those who own them, correct quarters and statuses, and write the day \
               in `last_reviewed`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let months = context.policy().review_months.plan;
    for plan in &context.register.plans {
        let due = plan.review_due(context.register, context.today, months);
        if due.is_none_or(|due| due >= context.today) {
            continue;
        }
        let finding = |key, since: Date| {
            let finding = plan.finding(RULE.id, plan.at(key)).arg("plan", &plan.name);
            finding.arg("since", since).arg("months", months)
        };
        match (
            plan.last_reviewed.get(),
            plan.began(context.register, context.today),
        ) {
            (Some(day), _) => findings.push(finding("last_reviewed", day)),
            (None, Some(day)) => {
                let key = if plan.period.is_given() {
                    "period"
                } else {
                    "strategy"
                };
                findings.push(finding(key, day).variant("never"));
            }
            (None, None) => {}
        }
    }
}
