//! A system in use that no contract covers.

use std::collections::HashSet;

use crate::finding::{Finding, Severity};
use crate::model::contract::Contract;
use crate::model::system::System;
use crate::model::{Kind, Record, RecordKey};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "system-without-contract",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Contract, Kind::System],
    docs: Docs {
        what: "Every system in use, wholly or in part or while it is phased out, is named in `systems` of a \
               contract that has begun and has not ended, or is part (`parent`) of a system that is, or says in `no_contract` \
               why it has none.",
        why: "Without a contract nobody owes the municipality support, security updates or its own data, and \
              nobody sees what the system costs.",
        source: "Aabenraa p. 3: «I arbejdet med dataanalyser og kontrakt og leverandørstyring er der et behov for \
                 at få dannet et centralt overblik over kommunens it systemer og kontrakter.»",
        example: "systems/cirius.yaml:\n  id: cirius\n  status: in_use\n  # no contract has systems: [cirius], and \
                  there is no no_contract",
        mend: "Register the contract and name the system in its `systems`. If there is none, write the reason: \
               `no_contract: Drives af Koncern IT med eget udstyr`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let covered = covered(context);
    for system in context
        .register
        .systems
        .iter()
        .filter(|system| system.is_in_use())
    {
        let excused = system.no_contract.is_given() || system.is_unknown("no_contract");
        if excused
            || context
                .register
                .whole_of(system)
                .any(|system| covered.contains(&system.key()))
        {
            continue;
        }
        let finding = system
            .finding(RULE.id, system.at("status"))
            .arg("system", &system.name);
        let later = first_to_come(context, system);
        let later = later.and_then(|contract| Some((contract, contract.start.get()?)));
        findings.push(match last_ended(context, system) {
            _ if let Some((contract, start)) = later => finding
                .variant("later")
                .arg("contract", &contract.name)
                .arg("start", start)
                .other(contract.at("start")),
            None => finding,
            Some(contract) => finding
                .variant("ended")
                .arg("contract", &contract.name)
                .other(contract.at(if contract.terminated_on.is_given() {
                    "terminated_on"
                } else {
                    "end"
                })),
        });
    }
}

/// Returns the systems that a contract which has begun and has not ended names.
fn covered(context: &Context<'_>) -> HashSet<RecordKey> {
    let runs = |contract: &Record<Contract>| {
        !contract.has_ended(context.today) && contract.start.get().is_none_or(|start| start <= context.today)
    };
    let systems = context.register.systems.iter();
    systems
        .filter(|system| context.register.contracts_of(system).any(runs))
        .map(|system| system.key())
        .collect()
}

/// Returns the contract of the system that begins first of those that have not begun.
fn first_to_come<'r>(context: &Context<'r>, system: &Record<System>) -> Option<&'r Record<Contract>> {
    let all = context.register.contracts_of(system);
    all.filter(|contract| contract.start.get().is_some_and(|start| start > context.today))
        .min_by_key(|contract| contract.start.get())
}

/// Returns the contract of the system that ended last.
fn last_ended<'r>(context: &Context<'r>, system: &Record<System>) -> Option<&'r Record<Contract>> {
    context
        .register
        .contracts_of(system)
        .max_by_key(|contract| contract.current_end(context.today))
}
