//! An action that is carried out before what it builds on.

use std::collections::HashMap;

use crate::finding::{Finding, Severity};
use crate::model::plan::{Action, ActionStatus, Phase};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "action-before-prerequisite",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "In a plan, no action is carried out (`phase: do`) in a quarter before the last quarter of an \
               action that it comes `after`. The same quarter is in time, and so is preparation (`phase: \
               prepare`) in any quarter. Actions that are done or dropped are not checked, on either side.",
        why: "Actions are ordered by what needs what; out of order, the later one is done twice.",
        source: "Aabenraa p. 8: «Visse aktiviteter er forudsætninger for gennemførelse af andre.» Billund p. 10: \
                 «hvilke aktiviteter der er forudsætninger for andre»",
        example: "plans/handlingsplan-2026.yaml:\n  actions:\n    - {id: overblik, title: Overblik, quarters: [{q: \
                  2027-Q1, phase: do}]}\n    - {id: esdh, title: Nyt ESDH, after: [overblik], quarters: [{q: \
                  2026-Q4, phase: do}]}",
        mend: "Move one of the two, or take the other out of `after` when it is no prerequisite.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for plan in &context.register.plans {
        let mut by_id: HashMap<&str, (usize, &Action)> = HashMap::new();
        for (n, action) in plan.actions.iter().enumerate() {
            by_id.entry(&*action.id).or_insert((n, action));
        }
        for (n, action) in plan
            .actions
            .iter()
            .enumerate()
            .filter(|(_, action)| is_ahead(action))
        {
            let carried_out = action
                .quarters
                .iter()
                .enumerate()
                .filter(|(_, quarter)| quarter.phase == Phase::Do);
            let Some((m, first)) = carried_out.min_by_key(|(_, quarter)| quarter.q) else {
                continue;
            };
            for (k, before) in action.after.iter().filter_map(|id| by_id.get(id.as_str())) {
                let last = before
                    .quarters
                    .iter()
                    .enumerate()
                    .max_by_key(|(_, quarter)| quarter.q);
                let Some((j, last)) = last.filter(|(_, last)| is_ahead(before) && first.q < last.q) else {
                    continue;
                };
                let finding = plan
                    .finding(RULE.id, plan.at(("actions", n, "quarters", m, "q")))
                    .other(plan.at(("actions", *k, "quarters", j, "q")))
                    .arg("action", &action.title)
                    .arg("before", &before.title)
                    .arg("first", first.q)
                    .arg("last", last.q);
                findings.push(finding);
            }
        }
    }
}

fn is_ahead(action: &Action) -> bool {
    !matches!(
        action.status.get(),
        Some(ActionStatus::Done | ActionStatus::Dropped)
    )
}
