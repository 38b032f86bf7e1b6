//! An action in a quarter that the plan does not hold.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "quarter-outside-plan",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every quarter of an action lies in the `period` of its plan, the first and last quarter included. \
               One finding for each action, at its first quarter outside.",
        why: "The plan is printed by quarter; what lies outside is not printed, and is forgotten.",
        source: "Aabenraa p. 8: «Tidsrammen for gennemførelsen af de fire spor løber fra 2. kvartal (Q2) 2017 til \
                 3. kvartal (Q3) 2018.»",
        example: "plans/handlingsplan-2026.yaml:\n  period: {from: 2026-Q4, to: 2027-Q4}\n  actions:\n    - {id: \
                  esdh, title: Nyt ESDH, quarters: [{q: 2028-Q1, phase: do}]}",
        mend: "Move the quarter, or extend the plan's period.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for plan in &context.register.plans {
        let Some(period) = plan.period.given() else {
            continue;
        };
        for (n, action) in plan.actions.iter().enumerate() {
            let outside = |q| q < period.from || period.to < q;
            if let Some(m) = action.quarters.iter().position(|quarter| outside(quarter.q)) {
                let finding = plan
                    .finding(RULE.id, plan.at(("actions", n, "quarters", m, "q")))
                    .other(plan.at("period"))
                    .arg("action", &action.title)
                    .arg("quarter", action.quarters[m].q)
                    .arg("from", period.from)
                    .arg("to", period.to);
                findings.push(finding);
            }
        }
    }
}
