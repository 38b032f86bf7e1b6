//! A contract whose last day for notice is past while nothing is decided.

use crate::finding::{Finding, Severity};
use crate::model::{Kind, Undecided};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "contract-notice-passed",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Contract, Kind::System, Kind::Project],
    docs: Docs {
        what: "The last day to give notice (end with the options used, less `notice_months`) of a contract that \
               still runs is not past while nothing is decided. Decided means: notice was given \
               (`terminated_on`), the `renewal_project` is approved or further, or each of its systems is \
               retired by the end of the contract (`retire_on`) or has another contract that runs longer. A \
               contract that renews itself has a next day for notice, so for it this never comes; open-ended \
               contracts have no such day.",
        why: "After that day the supplier knows that the municipality can no longer choose, and the price is \
              the supplier's.",
        source: "Aabenraa p. 1: «for at sikre, at kontrakten indeholder de rette krav til leverandøren, både i \
                 forhold til selve it systemet, men også i hele kontraktperioden med de forventede ændringer og \
                 tilpasninger et system gennemgår undervejs i kontraktperioden» No law sets the period; the \
                 contract does.",
        example: "contracts/k-cirius.yaml:\n  end: 2026-12-31\n  notice_months: 6  # 30 June 2026, and today is \
                  22 November\n  # no renewal_project",
        mend: "Decide: use the option to extend (`used: true`), agree a new `end`, write the day of notice in \
               `terminated_on`, or get the project that follows approved and name it in `renewal_project`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let undecided = context.register.undecided_contracts(context.today);
    let passed = undecided.filter(|undecided| undecided.is_past(context.today));
    findings.extend(passed.map(|undecided| finding(&undecided, RULE.id)));
}

/// A finding of `rule` at the period of notice.
pub(super) fn finding(undecided: &Undecided<'_>, rule: &'static str) -> Finding {
    let contract = undecided.contract;
    let finding = contract
        .finding(rule, contract.at("notice_months"))
        .arg("contract", &contract.name)
        .arg("notice_by", undecided.notice_by)
        .arg("end", undecided.end);
    match undecided.project {
        None => finding.other(contract.at("end")),
        Some(project) => finding
            .variant("project")
            .arg("project", &project.name)
            .other(project.at("stage")),
    }
}
