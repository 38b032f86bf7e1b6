//! A large contract that was not put out to EU tender.

use crate::finding::{Finding, Severity};
use crate::model::contract::Route;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "tender-threshold-passed",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A contract with `route: direct` or `national` has a `value_dkk` below `tender_threshold_dkk` of \
               the policy for the year in which the notice was published (`published_on`), else the year of \
               its `start`. Exactly the threshold is not below. A year without a threshold in the policy is not \
               checked.",
        why: "A contract that should have been put out to EU tender can be declared without effect, and the \
              municipality fined.",
        source: "Udbudsloven (lov nr. 1564 af 15. december 2015) § 6: the EU threshold (tærskelværdi); it \
                 changes every second year, for municipalities 1,611,360 kr. in 2026 and 2027.",
        example: "policy.yaml:\n  tender_threshold_dkk: {\"2026\": 1611360}\ncontracts/k-cirius.yaml:\n  \
                  published_on: 2026-03-01\n  value_dkk: 1611360\n  route: national",
        mend: "Correct the value (options included, without VAT) or the route. If an exception in the law \
               applies, say which in `route_because` and waive the rule for the contract.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for contract in &context.register.contracts {
        let Some(Route::Direct | Route::National) = contract.route.get() else {
            continue;
        };
        let (Some(value), Some(day)) = (
            contract.value_dkk.get(),
            contract.published_on.get().or(contract.start.get()),
        ) else {
            continue;
        };
        let Some(threshold) = context.policy().tender_threshold(day.year()) else {
            continue;
        };
        if value.get() >= threshold {
            let finding = contract
                .finding(RULE.id, contract.at("value_dkk"))
                .other(contract.at("route"))
                .arg("contract", &contract.name)
                .dkk("value", value.get())
                .dkk("threshold", threshold)
                .arg("year", day.year().to_string());
            findings.push(finding);
        }
    }
}
