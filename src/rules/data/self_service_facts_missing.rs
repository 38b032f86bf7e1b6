//! A self-service solution of which the necessary is not known.

use crate::finding::{Finding, Severity};
use crate::model::Record;
use crate::model::system::{SelfService, System, SystemType};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "self-service-facts-missing",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A system in use (also one being phased out) with `type: self_service` has `self_service` \
               with all four facts: how many `municipalities` use the same supplier's solution, how a \
               citizen logs in (`login`), whether it is integrated in the citizen `portal`, and whether its \
               use is counted (`counter`). It is reported too when `counter: false` says that nobody counts \
               the use.",
        why: "How many use a solution decides whether it pays, and what is demanded of it.",
        source: "Bornholm p. 7: «Derfor er der behov for, at kommunerne anvender en mere standardiseret \
                 metode til at dokumentere, i hvilket omfang og hvordan vi kommunikerer med borgerne.» and \
                 «BRK har pt. 14 selvbetjeningsløsninger, som indgår i kategorien nationalt udbredte.»",
        example: "systems/pladsportal.yaml:\n  type: self_service\n  status: in_use\n  # no self_service",
        mend: "Write `self_service: {municipalities: 34, login: nemlogin, portal: true, counter: true}` \
               with what the supplier says; have the use counted where it is not.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let solutions = context
        .register
        .systems
        .iter()
        .filter(|system| system.kind.get() == Some(SystemType::SelfService));
    for system in solutions.filter(|system| system.is_in_use()) {
        let Some(facts) = system.self_service.given() else {
            if !system.is_unknown("self_service") {
                findings.push(
                    system
                        .finding(RULE.id, system.at("type"))
                        .arg("system", &system.name),
                );
            }
            continue;
        };
        let missing = missing(system, facts);
        if !missing.is_empty() {
            let finding = system
                .finding(RULE.id, system.at_key("self_service"))
                .variant("some");
            findings.push(finding.arg("system", &system.name).arg("fields", missing));
        }
        if facts.counter.get() == Some(false) {
            let finding = system
                .finding(RULE.id, system.at(("self_service", "counter")))
                .variant("counter");
            findings.push(finding.arg("system", &system.name));
        }
    }
}

fn missing(system: &Record<System>, facts: &SelfService) -> Vec<String> {
    let answers = [
        ("municipalities", facts.municipalities.is_given()),
        ("login", facts.login.is_given()),
        ("portal", facts.portal.is_given()),
        ("counter", facts.counter.is_given()),
    ];
    answers
        .into_iter()
        .filter(|(key, answered)| !answered && !system.is_unknown(&format!("self_service.{key}")))
        .map(|(key, _)| format!("`{key}`"))
        .collect()
}
