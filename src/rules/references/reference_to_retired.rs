//! A record in use that names a retired system.

use crate::finding::{Finding, Seg, Severity};
use crate::model::project::{Effect, Stage};
use crate::model::system::System;
use crate::model::{Kind, Link, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "reference-to-retired",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "What is about the present does not name a retired system: integrations and `parent` of systems \
               that are not retired, contracts that have not ended, processing activities, and projects from \
               proposed to running (unless their effect on it is `retires`). `replaces`, `considered`, \
               documents and meetings may name it for ever.",
        why: "The reference is a trace of something that was forgotten when the system went out of use: a \
              contract still paid, an integration still open, a record of processing out of date.",
        source: "Billund p. 7: «Fælles bibliotekssystem, som afløser det eksisterende system»",
        example: "systems/gammel.yaml:\n  status: retired\ncontracts/k-gammel.yaml:\n  systems: [gammel]   # \
                  and the contract runs on",
        mend: "End the contract or take the system out of it, close the integration, bring the processing \
               record up to date; or correct the system's status.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let retired = |system: &&Record<System>| system.is_retired() && system.is_fully_read();
    for system in register.systems.iter().filter(retired) {
        for link in register.links_to(system.key()) {
            if let Some(finding) = stale(context, link) {
                findings.push(finding.arg("system", &system.name).other(system.at("status")));
            }
        }
    }
}

/// Returns a finding when the reference stands in a record, and in a field of it, that is about the present.
fn stale(context: &Context<'_>, link: &Link) -> Option<Finding> {
    let (register, index) = (context.register, link.from.index);
    match link.from.kind {
        Kind::System => {
            let system = register.systems.at(index)?;
            let present = link.is_in("integrations") || link.is_in("parent");
            (present && !system.is_retired()).then(|| finding(system, link))
        }
        Kind::Contract => {
            let contract = register.contracts.at(index)?;
            (link.is_in("systems") && !contract.has_ended(context.today)).then(|| finding(contract, link))
        }
        Kind::Processing => {
            let processing = register.processing.at(index)?;
            link.is_in("systems").then(|| finding(processing, link))
        }
        Kind::Project => {
            let project = register.projects.at(index)?;
            let ahead = project
                .stage
                .get()
                .is_some_and(|stage| matches!(stage, Stage::Proposed | Stage::Approved | Stage::Running));
            let effect = match link.path.0.get(1) {
                Some(Seg::Index(n)) if link.is_in("systems") => project.systems.get(*n)?.effect,
                _ => return None,
            };
            (ahead && effect != Effect::Retires).then(|| finding(project, link))
        }
        _ => None,
    }
}

fn finding<T>(record: &Record<T>, link: &Link) -> Finding {
    record
        .finding(RULE.id, record.at(link.path.clone()))
        .arg("record", record.address())
}
