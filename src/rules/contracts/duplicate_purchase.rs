//! Two administrations with a system each for the same task.

use std::collections::HashMap;

use crate::finding::{Finding, Severity};
use crate::model::system::System;
use crate::model::{Kind, Record, RecordKey, SystemTask};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "duplicate-purchase",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::System, Kind::Unit],
    docs: Docs {
        what: "No two systems that are not retired and belong to different administrations have the same `type` \
               and a KLE number of two or three pairs in common, unless one of them says in `considered` why \
               both are right. A system and its parts (`parent`), the parts of one system, and a successor and \
               what it `replaces` are not compared. The later system is reported, by `in_use_from`, next \
               to an earlier one.",
        why: "The municipality pays twice for the same task, and has two places to look.",
        source: "Aabenraa p. 3: «Dette bevirker at forvaltningerne indkøber de samme typer af systemer, fremfor \
                 at udnytte allerede indkøbte.» Billund p. 10: «kommuniker indholdet til fagchefer og andre \
                 interessenter med henblik på genbrug (af eksisterende systemer)»",
        example: "systems/a.yaml:\n  unit: boern-og-skole\n  type: specialist\n  kle: [\"28.06.00\"]\n\
                  systems/b.yaml:\n  unit: kultur\n  type: specialist\n  kle: [\"28.06.00\"]",
        mend: "Use one of them in both places. If both are right, write the reason in `considered` on the later \
               one.",
    },
};

/// A system that was there before, with its administration.
type EarlierSystem<'r> = (&'r Record<System>, RecordKey);

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let mut systems: Vec<EarlierSystem<'_>> = register
        .systems
        .iter()
        .filter_map(|system| {
            let unit = register.get_opt(system.unit.given())?;
            Some((system, register.administration(unit).key()))
        })
        .collect();
    systems.sort_by_key(|(system, _)| (system.in_use_from.get().is_none(), system.in_use_from));
    // For each task the first system, and the first of another administration: one of them is another
    // administration's than any later system's.
    let mut by_task: HashMap<SystemTask<'_>, Vec<EarlierSystem<'_>>> = HashMap::new();
    for (system, administration) in systems {
        let mut reported = false;
        for (n, task) in system.tasks() {
            let kle = task.0;
            let earlier = by_task.entry(task).or_default();
            let elsewhere = earlier.iter().find(|(_, other)| *other != administration);
            if let Some((first, _)) =
                elsewhere.filter(|(first, _)| !reported && !system.is_meant_beside(first))
            {
                reported = true;
                let finding = system
                    .finding(RULE.id, system.at(("kle", n)))
                    .other(first.here())
                    .arg("system", &system.name)
                    .arg("first", &first.name)
                    .arg("kle", kle);
                findings.push(finding);
            }
            if earlier.is_empty() || (earlier.len() == 1 && elsewhere.is_some()) {
                earlier.push((system, administration));
            }
        }
    }
}
