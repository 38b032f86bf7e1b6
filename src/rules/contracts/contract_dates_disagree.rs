//! A contract whose days do not fit together.

use crate::finding::{Finding, Severity};
use crate::model::Record;
use crate::model::contract::Contract;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "contract-dates-disagree",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A contract has an `end` or says `open_ended: true`, and not both; its `end` and `terminated_on` \
               are not before its `start`; `locked_until` is not after its end with the options used. One that \
               was terminated needs no `end`.",
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
        lock(contract, findings);
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
    if let (Some(start), Some(day)) = (contract.start.get(), contract.terminated_on.get())
        && day < start
    {
        let finding = finding(contract, "terminated_on")
            .variant("terminated")
            .other(contract.at("start"));
        findings.push(finding.arg("start", start).arg("terminated", day));
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
