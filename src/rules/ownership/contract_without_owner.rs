//! A contract that nobody owns.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "contract-without-owner",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every contract that has not ended names a contract owner (kontraktejer) in `owner`.",
        why: "Without an owner nobody watches the day for notice, the price and what was promised; the contract \
              runs on by itself.",
        source: "Aabenraa p. 4: «System og kontraktejerrollen er i dag placeret hos afdelingscheferne. Med de \
                 fremtidige forandringer på it området for øje vil rollerne som system og kontraktejer være \
                 centrale.»",
        example: "contracts/k-cirius.yaml:\n  id: k-cirius\n  name: Driftsaftale Cirius\n  supplier: dokusoft\n  \
                  # no owner",
        mend: "Write `owner:` with the id of the position that manages the contract. If it is not decided, say \
               so in `unknown` with the reason.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for contract in &context.register.contracts {
        if contract.needs_owner(context.today)
            && contract.owner.given().is_none()
            && !contract.is_unknown("owner")
        {
            let finding = contract.finding(RULE.id, contract.here());
            findings.push(finding.arg("contract", &contract.name));
        }
    }
}
