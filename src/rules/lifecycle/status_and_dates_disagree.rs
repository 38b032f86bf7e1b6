//! A system whose status says one thing and its days another.

use crate::finding::{Finding, Severity};
use crate::model::Record;
use crate::model::system::{System, SystemStatus};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Date;

pub(super) static RULE: Rule = Rule {
    id: "status-and-dates-disagree",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A system in use (`partly_in_use`, `in_use`, `phasing_out`) has an `in_use_from` that is not to \
               come and no `retire_on` that is past; one that is being phased out has a `retire_on`; a retired \
               one has a `retire_on` that is not to come; a planned one has no `in_use_from` that is past. \
               `retire_on` is not before `in_use_from`. The day itself counts as neither past nor to come.",
        why: "Everything about time is computed from these days: what is in use, what must have a contract, \
              which projects hang on it.",
        source: "Fællesoffentlig standard for beskrivelse af it-systemer (SYS-AP 1.0.1): operationel status, \
                 ibrugtagningsdato and udfasningsdato. The check is this register's own.",
        example: "systems/cirius.yaml:\n  status: retired\n  retire_on: 2028-12-31  # and today is 22 November 2026",
        mend: "Correct the status or the day. A day that nobody remembers can be named in `unknown`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in &context.register.systems {
        match system.status.get() {
            Some(SystemStatus::Planned) => planned(context.today, system, findings),
            Some(SystemStatus::Retired) => retired(context.today, system, findings),
            Some(_) => in_use(context.today, system, findings),
            None => {}
        }
        if let (Some(from), Some(to)) = (system.in_use_from.get(), system.retire_on.get())
            && to < from
        {
            findings.push(
                dated(system, "order", "retire_on", to)
                    .arg("from", from)
                    .other(system.at("in_use_from")),
            );
        }
    }
}

fn planned(today: Date, system: &Record<System>, findings: &mut Vec<Finding>) {
    if let Some(from) = system.in_use_from.get().filter(|from| *from < today) {
        findings.push(against_status(system, "planned", "in_use_from", from));
    }
}

fn in_use(today: Date, system: &Record<System>, findings: &mut Vec<Finding>) {
    match system.in_use_from.get() {
        Some(from) if from > today => findings.push(against_status(system, "not-yet", "in_use_from", from)),
        None if !system.is_unknown("in_use_from") => {
            findings.push(finding(system, "status"));
        }
        _ => {}
    }
    match system.retire_on.get() {
        Some(to) if system.outlives_its_end(today) => {
            findings.push(against_status(system, "gone", "retire_on", to));
        }
        None if system.status.get() == Some(SystemStatus::PhasingOut) && !system.is_unknown("retire_on") => {
            findings.push(finding(system, "status").variant("phasing-out"));
        }
        _ => {}
    }
}

fn retired(today: Date, system: &Record<System>, findings: &mut Vec<Finding>) {
    match system.retire_on.get() {
        Some(to) if to > today => findings.push(against_status(system, "still-there", "retire_on", to)),
        None if !system.is_unknown("retire_on") => {
            findings.push(finding(system, "status").variant("retired"));
        }
        _ => {}
    }
}

fn finding(system: &Record<System>, key: &'static str) -> Finding {
    system
        .finding(RULE.id, system.at(key))
        .arg("system", &system.name)
}

/// Returns a finding at a day.
fn dated(system: &Record<System>, variant: &str, key: &'static str, day: Date) -> Finding {
    finding(system, key).variant(variant).arg("day", day)
}

/// Returns a finding at a day that the status denies.
fn against_status(system: &Record<System>, variant: &str, key: &'static str, day: Date) -> Finding {
    dated(system, variant, key, day).other(system.at("status"))
}
