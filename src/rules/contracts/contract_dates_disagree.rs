//! A contract whose days do not fit together.

use crate::finding::{Finding, Path, Severity};
use crate::model::contract::Contract;
use crate::model::{IntoPath, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::LONGEST_PLAN_YEARS;

pub(super) static RULE: Rule = Rule {
    id: "contract-dates-disagree",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A contract has an `end` or says `open_ended: true`, and not both; its `end` and `terminated_on` \
               are not before its `start`; `locked_until` is not after its end with the options used. One that \
               was terminated needs no `end`. `terminated_on`, the day it ends by the notice, is not after the end \
               of a contract that ends by itself, not before `locked_until`, and not before `notice_given_on`, the \
               day notice was given, which is not there alone. What runs until notice is given has no \
               `renews_months`. The period of notice is not longer than the contract: the last day for notice is \
               not before its `start`. No period of it is longer than 30 years.",
        why: "Every deadline is computed from these days; with one of them wrong the reminder comes on the wrong \
              day or never.",
        source: "Aabenraa p. 3: «en oversigt over nærværende systemer og kontrakter vil kunne give en viden, der \
                 kan bidrage til en mere effektiv udnyttelse af kommunens it indkøb» The check is this \
                 register's own.",
        example: "contracts/k-cirius.yaml:\n  start: 2022-01-01\n  end: 2021-12-31",
        mend: "Read the days off the signed contract and correct the one that is wrong. A contract that runs \
               until notice is given has `open_ended: true` and no `end`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for contract in &context.register.contracts {
        period(contract, findings);
        termination(contract, findings);
        notice(contract, findings);
        lock(contract, findings);
        periods(contract, findings);
    }
}

fn finding(contract: &Record<Contract>, key: &'static str) -> Finding {
    contract
        .finding(RULE.id, contract.at(key))
        .arg("contract", &contract.name)
}

fn period(contract: &Record<Contract>, findings: &mut Vec<Finding>) {
    let unknown = contract.end.is_uncertain() || contract.open_ended.is_uncertain();
    match (contract.start.get(), contract.end.get()) {
        (Some(start), Some(end)) if end < start => {
            let finding = finding(contract, "end").other(contract.at("start"));
            findings.push(finding.arg("start", start).arg("end", end));
        }
        (_, Some(_)) if contract.open_ended == true => {
            findings.push(
                finding(contract, "open_ended")
                    .variant("both")
                    .other(contract.at("end")),
            );
        }
        (_, None) if contract.open_ended != true && contract.terminated_on.get().is_none() && !unknown => {
            findings.push(finding(contract, "id").variant("no-end"));
        }
        _ => {}
    }
}

fn termination(contract: &Record<Contract>, findings: &mut Vec<Finding>) {
    let Some(day) = contract.terminated_on.get() else {
        return;
    };
    let against = |variant: &str, key: &'static str| {
        let finding = finding(contract, "terminated_on").variant(variant);
        finding.other(contract.at(key)).arg("terminated", day)
    };
    if let Some(start) = contract.start.get().filter(|start| day < *start) {
        findings.push(against("terminated", "start").arg("start", start));
    }
    if let Some(locked) = contract.locked_until.get().filter(|locked| day < *locked) {
        findings.push(against("terminated-locked", "locked_until").arg("locked", locked));
    }
    let ends_anyway = contract.open_ended != true && contract.renews_months.is_blank();
    if let Some(end) = contract.signed_end().filter(|end| ends_anyway && day > *end) {
        findings.push(against("terminated-late", "end").arg("end", end));
    }
}

fn notice(contract: &Record<Contract>, findings: &mut Vec<Finding>) {
    if let Some(given) = contract.notice_given_on.get() {
        match contract.terminated_on.get() {
            None if contract.terminated_on.is_blank() => {
                let finding = finding(contract, "notice_given_on").variant("notice-without-end");
                findings.push(finding.arg("given", given));
            }
            Some(day) if day < given => {
                let finding = finding(contract, "notice_given_on").variant("notice-after-end");
                let finding = finding.other(contract.at("terminated_on"));
                findings.push(finding.arg("given", given).arg("terminated", day));
            }
            _ => {}
        }
    }
    if contract.open_ended == true && contract.renews_months.get().is_some_and(|months| months > 0) {
        let finding = finding(contract, "renews_months").variant("renews-open-ended");
        findings.push(finding.other(contract.at("open_ended")));
    }
    if let (Some(start), Some(end), Some(months)) = (
        contract.start.get(),
        contract.signed_end(),
        contract.notice_months.get(),
    ) && months <= LONGEST_MONTHS
        && start <= end
        && contract.open_ended != true
        && end.before_months(months) < start
    {
        let finding = finding(contract, "notice_months").variant("notice-long");
        let finding = finding.other(contract.at("start")).arg("start", start);
        findings.push(finding.arg("notice_by", end.before_months(months)));
    }
}

/// The longest that a period of a contract may be.
const LONGEST_MONTHS: u32 = LONGEST_PLAN_YEARS.unsigned_abs() * 12;

fn periods(contract: &Record<Contract>, findings: &mut Vec<Finding>) {
    let mut test = |path: Path, months: Option<u32>| {
        if let Some(months) = months.filter(|months| *months > LONGEST_MONTHS) {
            let finding = contract
                .finding(RULE.id, contract.at(path))
                .variant("period-long");
            let finding = finding.arg("contract", &contract.name).arg("months", months);
            findings.push(finding.arg("limit", LONGEST_PLAN_YEARS.unsigned_abs()));
        }
    };
    test("notice_months".into_path(), contract.notice_months.get());
    test("renews_months".into_path(), contract.renews_months.get());
    for (n, option) in contract.options.iter().enumerate() {
        test(("options", n, "months").into_path(), Some(option.months));
    }
}

fn lock(contract: &Record<Contract>, findings: &mut Vec<Finding>) {
    if let (Some(locked), Some(end)) = (contract.locked_until.get(), contract.signed_end())
        && locked > end
    {
        let finding = finding(contract, "locked_until")
            .variant("locked")
            .other(contract.at("end"));
        findings.push(finding.arg("locked", locked).arg("end", end));
    }
}
