//! A system run by others without the grounds for it.

use crate::finding::{Finding, Severity};
use crate::model::system::Hosting;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "sourcing-note-incomplete",
    severity: Severity::Info,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A system with `hosting: external` that is not retired has a `sourcing_note` in which the words \
               driftssikkerhed, performance, kompetence and økonomi all stand, whatever their case and ending. Whether \
               the four were weighed, a program cannot tell from words: a note that weighs them in other words is \
               reported too, and one that denies it is not. It is therefore information only. \
               Joint municipal and joint public solutions are not checked: others decide where they run.",
        why: "Where a system runs is decided once and paid for years; the grounds must be there when the \
              decision comes up again.",
        source: "Bornholm p. 11: «Beslutningen om intern eller ekstern serviceleverandør vil ske ud fra en samlet \
                 vurdering af driftssikkerhed, performance, kompetence og økonomi.»",
        example: "systems/pladsportalen.yaml:\n  hosting: external\n  sourcing_note: Billigst, så økonomi taler \
                  for ekstern drift",
        mend: "Write a sentence on each of the four: driftssikkerhed, performance, kompetence, økonomi.",
    },
};

/// The four considerations, with the stem that shows that a text is about one.
const TOPICS: [(&str, &str); 4] = [
    ("driftssikkerhed", "driftssikker"),
    ("performance", "performance"),
    ("kompetence", "kompeten"),
    ("økonomi", "økonomi"),
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in &context.register.systems {
        if system.hosting.get() != Some(Hosting::External) || system.is_retired() || system.is_joint() {
            continue;
        }
        let finding = |key| {
            system
                .finding(RULE.id, system.at(key))
                .arg("system", &system.name)
        };
        match system.sourcing_note.given() {
            None if system.is_unknown("sourcing_note") => {}
            None => findings.push(finding("hosting").variant("none")),
            Some(note) => {
                let missing = missing(note);
                if !missing.is_empty() {
                    findings.push(finding("sourcing_note").arg("topics", missing));
                }
            }
        }
    }
}

/// Returns the considerations that the note does not mention.
fn missing(note: &str) -> Vec<String> {
    let note = note.to_lowercase();
    let silent = TOPICS.iter().filter(|(_, stem)| !note.contains(stem));
    silent.map(|(topic, _)| (*topic).to_owned()).collect()
}
