//! A direct award that says nothing of why.

use crate::finding::{Finding, Severity};
use crate::model::contract::Route;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "direct-award-without-reason",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A contract with `route: direct` (direkte tildeling) says in `route_because` why no other supplier \
               was asked.",
        why: "The auditor and the next contract owner will ask; after a few years nobody remembers.",
        source: "Aabenraa p. 4: «Formålet er at sikre at alle indkøb sker ud fra samme proces»",
        example: "contracts/k-cirius.yaml:\n  id: k-cirius\n  route: direct\n  # no route_because",
        mend: "Write the reason in a sentence: the amount, the exception in the law, or why only one supplier \
               could deliver.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for contract in &context.register.contracts {
        let direct = contract.route.get() == Some(Route::Direct);
        if direct && contract.route_because.given().is_none() && !contract.is_unknown("route_because") {
            findings.push(
                contract
                    .finding(RULE.id, contract.at("route"))
                    .arg("contract", &contract.name),
            );
        }
    }
}
