//! Notice that was given after the last day for it.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "contract-notice-passed",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Notice that was given (`notice_given_on`) was given in time for the contract to end on the day written \
               in `terminated_on`: at least `notice_months` earlier, counted back to the same day number, from the \
               end of a month to the end of a month. A contract that would have ended that day anyway needs no \
               notice.",
        why: "Notice that comes too late does not end the contract: it renews itself, or runs on, and must be paid for.",
        source: "Aabenraa p. 1: «for at sikre, at kontrakten indeholder de rette krav til leverandøren, både i \
                 forhold til selve it systemet, men også i hele kontraktperioden med de forventede ændringer og \
                 tilpasninger et system gennemgår undervejs i kontraktperioden» No law sets the period; the \
                 contract does.",
        example: "contracts/k-cirius.yaml:\n  notice_months: 6\n  renews_months: 12\n  notice_given_on: 2026-08-15  # for \
                  31 December it was due on 30 June\n  terminated_on: 2026-12-31",
        mend: "Correct the day that is wrong: `notice_given_on` is the day the supplier had the notice, `terminated_on` \
               the day the contract ends by it. If the supplier agreed to a shorter period, waive the rule for the \
               contract with that as the reason.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for contract in &context.register.contracts {
        let (Some(given), Some(latest), Some(end)) = (
            contract.notice_given_on.get(),
            contract.notice_needed_by(),
            contract.terminated_on.get(),
        ) else {
            continue;
        };
        // Given after the end is a day that is wrong, which `contract-dates-disagree` says.
        if given > latest && given <= end {
            let finding = contract
                .finding(RULE.id, contract.at("notice_given_on"))
                .other(contract.at("terminated_on"))
                .arg("contract", &contract.name)
                .arg("given", given)
                .arg("notice_by", latest)
                .arg("end", end);
            findings.push(finding);
        }
    }
}
