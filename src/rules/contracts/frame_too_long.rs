//! A framework agreement that runs too long, or without a limit.

use crate::finding::{Finding, Severity};
use crate::model::contract::Route;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "frame-too-long",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A framework agreement (rammeaftale) that has not ended runs for at most 48 months from `start` to \
               its end with the options used, is not `open_ended`, and has its largest amount in \
               `frame_max_dkk`. A framework agreement is a contract with `route: frame`, or one that has a \
               `frame_max_dkk`.",
        why: "A long frame shuts other suppliers out; one without a largest amount is not lawfully put out to \
              tender.",
        source: "Udbudsloven (lov nr. 1564 af 15. december 2015) § 95 stk. 2: a framework agreement may run for \
                 at most four years save in exceptional cases. Its largest amount must be told in the tender.",
        example: "contracts/k-pc.yaml:\n  route: frame\n  start: 2024-01-01\n  end: 2028-01-31  # 49 months\n  \
                  frame_max_dkk: 4000000",
        mend: "Correct the days or the route, write the largest amount, or plan the next tender. If the contract \
               is one of the exceptional cases, waive the rule with the reason.",
    },
};

/// The longest that a framework agreement may run (udbudsloven § 95).
const MONTHS: u32 = 48;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for contract in &context.register.contracts {
        let by_route = contract.route.get() == Some(Route::Frame);
        if contract.has_ended(context.today) || !(by_route || contract.frame_max_dkk.is_given()) {
            continue;
        }
        let finding = |key| {
            contract
                .finding(RULE.id, contract.at(key))
                .arg("contract", &contract.name)
        };
        if let Some(months) = contract.length_months().filter(|months| *months > MONTHS) {
            let finding = finding("end").other(contract.at("start"));
            findings.push(finding.arg("months", months).arg("limit", MONTHS));
        } else if contract.open_ended == true {
            findings.push(finding("open_ended").variant("open-ended").arg("limit", MONTHS));
        }
        if contract.frame_max_dkk.get().is_none() && !contract.is_unknown("frame_max_dkk") {
            findings.push(finding("route").variant("no-max"));
        }
    }
}
