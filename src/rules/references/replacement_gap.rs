//! A system that goes before its successor has come.

use crate::finding::{Finding, Severity};
use crate::model::system::{System, SystemStatus};
use crate::model::{Kind, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "replacement-gap",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::System],
    docs: Docs {
        what: "A system that others replace (`replaces`) is not taken out of use before one of them is in use: \
               `retire_on` is not before the earliest `in_use_from` of its successors (the day after is in \
               time), and a retired system has a successor that is more than planned.",
        why: "Between the two days the users are without a system for the task.",
        source: "Billund p. 7: «Fælles bibliotekssystem, som afløser det eksisterende system»",
        example: "systems/cirius.yaml:\n  retire_on: 2027-06-30\nsystems/esdh-ny.yaml:\n  replaces: [cirius]\n  \
                  in_use_from: 2028-01-01",
        mend: "Move one of the days, or correct the status; say how the task is done in between in a note when \
               the gap is meant, and waive the rule.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for system in &register.systems {
        let successors: Vec<&Record<System>> = register.successors_of(system).collect();
        findings.extend(gap(system, &successors));
    }
}

fn gap(system: &Record<System>, successors: &[&Record<System>]) -> Option<Finding> {
    let undated_last =
        |successor: &&&Record<System>| (successor.in_use_from.get().is_none(), successor.in_use_from.get());
    let first = successors.iter().min_by_key(undated_last)?;
    let dated = successors
        .iter()
        .all(|successor| successor.in_use_from.is_given());
    let at = |key| {
        system
            .finding(RULE.id, system.at(key))
            .arg("system", &system.name)
            .arg("successor", &first.name)
    };
    match (system.retire_on.get(), first.in_use_from.get()) {
        // In use the day after is in time: nobody is without.
        (Some(retired), Some(in_use)) if dated && in_use > retired.plus_days(1) => Some(
            at("retire_on")
                .arg("gone", retired)
                .arg("came", in_use)
                .other(first.at("in_use_from")),
        ),
        _ if system.is_retired() && successors.iter().all(|successor| is_planned(successor)) => {
            Some(at("status").variant("planned").other(first.at("status")))
        }
        _ => None,
    }
}

fn is_planned(system: &System) -> bool {
    system.status.get() == Some(SystemStatus::Planned)
}
