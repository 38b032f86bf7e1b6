//! A contract whose last day for notice comes soon while nothing is decided.

use super::contract_notice_passed::finding;
use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::model::contract::Contract;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "contract-notice-near",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Contract, Kind::System, Kind::Project],
    docs: Docs {
        what: "The last day to give notice (end with the options used, less `notice_months`) of a contract about \
               which nothing is decided is more than `notice_warning_months` of the policy away; 12 months \
               without the setting. A contract that renews itself is warned of at most half a term ahead, since \
               its next day for notice always comes. What counts as decided is said in `contract-notice-passed`.",
        why: "A tender takes a year; whoever sees the day too late has only the present supplier to choose from.",
        source: "Aabenraa p. 3: «Kontrakt og leverandørstyring er ikke et felt, som forvaltningen har nedfældet \
                 retningslinjer eller principper for.» No law sets the period; the contract does.",
        example: "contracts/k-cirius.yaml:\n  end: 2027-12-31\n  notice_months: 6  # 30 June 2027, and today is \
                  22 November 2026\n  # no renewal_project",
        mend: "Decide what follows: an option, a new contract or nothing. Name the project that follows in \
               `renewal_project` and get it approved, or write the day of notice in `terminated_on`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let warning = context.policy().notice_warning_months();
    for undecided in context.register.undecided_contracts(context.today) {
        let contract = undecided.contract;
        let (ahead, term) = match half_term(contract) {
            Some((half, term)) => (warning.min(half), Some(term)),
            None => (warning, None),
        };
        let near = context.today..=context.today.plus_months(ahead);
        if !near.contains(&undecided.notice_by) {
            continue;
        }
        findings.push(match term {
            None => finding(&undecided, RULE.id),
            Some(term) => contract
                .finding(RULE.id, contract.at("notice_months"))
                .variant("renews")
                .other(contract.at("renews_months"))
                .arg("contract", &contract.name)
                .arg("notice_by", undecided.notice_by)
                .arg("months", term),
        });
    }
}

/// Half the term and the term of a contract that renews itself, in months.
fn half_term(contract: &Contract) -> Option<(i32, u32)> {
    let term = contract.renews_months.get().filter(|_| contract.renews())?;
    Some((i32::try_from(term / 2).unwrap_or(i32::MAX), term))
}
