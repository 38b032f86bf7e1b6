//! A contract that renews itself, and whose last day for notice comes soon while nothing is decided.

use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "contract-notice-near",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Contract, Kind::System, Kind::Project],
    docs: Docs {
        what: "The last day to give notice (end of the term, less `notice_months`) of a contract that renews itself \
               (`renews_months`) and about which nothing is decided is more than `notice_warning_months` of the \
               policy away; 12 months without the setting. It is warned of at most half a term ahead, since its \
               next day for notice always comes. Decided means: notice was given (`terminated_on`), or the \
               `renewal_project` is approved or further. A contract that ends by itself needs no notice: see \
               `contract-ends-unplanned`.",
        why: "A tender takes a year; whoever sees the day too late has only the present supplier to choose from.",
        source: "Aabenraa p. 3: «Kontrakt og leverandørstyring er ikke et felt, som forvaltningen har nedfældet \
                 retningslinjer eller principper for.» No law sets the period; the contract does.",
        example: "contracts/k-cirius.yaml:\n  end: 2027-06-30\n  notice_months: 6  # 31 December 2026, and today is \
                  22 November 2026\n  renews_months: 12",
        mend: "Decide whether to keep the contract. If not, give notice in time, so that the supplier has it by that \
               day, and write the day it was given in `notice_given_on` and the day the contract ends by it in \
               `terminated_on`; or name the project that follows in `renewal_project` and get it approved.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let warning = context.policy().notice_warning_months();
    for undecided in context.register.undecided_contracts(context.today) {
        let contract = undecided.contract;
        let Some(term) = contract.renews_months.get().filter(|_| contract.renews()) else {
            continue;
        };
        let half = i32::try_from(term / 2).unwrap_or(i32::MAX);
        let near = context.today..=context.today.plus_months(warning.min(half));
        if near.contains(&undecided.by) {
            let finding = contract
                .finding(RULE.id, contract.at("notice_months"))
                .other(contract.at("renews_months"))
                .arg("contract", &contract.name)
                .arg("notice_by", undecided.by)
                .arg("months", term);
            findings.push(finding);
        }
    }
}
