//! Systems for the same task in several administrations (Aabenraa 8; reuse, Billund 25).
//!
//! Compared are the systems that the rule `duplicate-purchase` compares, by the same predicates; the rule reports
//! the later system once, here each is compared with all the others.

use std::collections::BTreeMap;

use super::common::{self, choice, phrase, title};
use super::table::{ColumnOf, LineTable, column};
use super::{Overview, OverviewContext, by_name};
use crate::model::system::System;
use crate::model::unit::Unit;
use crate::model::{Record, SystemTask};
use crate::page::{Cell, Page, Row};
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "duplicates",
    about: "Administrations with a system each for the same KLE subject and of the same type, and whether there is a reason for it.",
    paper: "aabenraa-2017",
    order: &["kle", "type", "system"],
    make,
};

struct Duplicates;

/// A system with the administration that it belongs to.
type PlacedSystem<'r> = (&'r Record<System>, &'r Record<Unit>);

/// A system for a task, with those that other administrations have for it.
struct DuplicateLine<'r> {
    task: SystemTask<'r>,
    system: &'r Record<System>,
    administration: &'r Record<Unit>,
    elsewhere: Vec<PlacedSystem<'r>>,
}

impl LineTable for Duplicates {
    type Line<'r> = DuplicateLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("kle", |_, line| line.task.0.into()),
        column("type", |context, line| {
            choice(context, Some(line.task.1.as_str()))
        }),
        column("id", |_, line| line.system.id().into()),
        column("system", |_, line| (&line.system.name).into()),
        column("administration", |_, line| line.administration.title().into()),
        column("system_owner", |context, line| {
            title(context, line.system.owner.as_ref())
        }),
        column("elsewhere", |_, line| {
            let systems = line.elsewhere.iter();
            Cell::list(systems.map(|(other, unit)| Cell::from(format!("{} ({})", other.name, unit.name))))
        }),
        column("assessment", |context, line| phrase(context, assessment(line))),
        column("considered", |_, line| considered(line)),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        common::system_row(context, line.system)
    }
}

fn make(context: &OverviewContext<'_>) -> Page {
    let register = context.register;
    let mut tasks: BTreeMap<SystemTask<'_>, Vec<PlacedSystem<'_>>> = BTreeMap::new();
    for system in by_name(&register.systems) {
        let Some(unit) = register.get_opt(system.unit.given()) else {
            continue;
        };
        for (_, task) in system.tasks() {
            let group = tasks.entry(task).or_default();
            // A KLE number written twice is a finding of its own.
            if group.last().is_none_or(|(last, _)| last.key() != system.key()) {
                group.push((system, register.administration(unit)));
            }
        }
    }
    let mut lines = Vec::new();
    for (task, group) in &tasks {
        for &(system, administration) in group {
            let elsewhere = group
                .iter()
                .filter(|(_, unit)| unit.key() != administration.key());
            let elsewhere: Vec<PlacedSystem<'_>> = elsewhere.copied().collect();
            if !elsewhere.is_empty() {
                lines.push(DuplicateLine {
                    task: *task,
                    system,
                    administration,
                    elsewhere,
                });
            }
        }
    }
    let mut page = common::page(context, &OVERVIEW, Duplicates::table(context, &lines));
    page.header.extend(not_compared(context));
    page
}

/// Returns how many systems cannot be compared, and what they lack; `None` where all are.
fn not_compared(context: &OverviewContext<'_>) -> Option<String> {
    let systems = context.register.systems.iter();
    let in_use: Vec<&Record<System>> = systems.filter(|system| !system.is_retired()).collect();
    let lack = |is_lacking: &dyn Fn(&Record<System>) -> bool| {
        in_use.iter().filter(|system| is_lacking(system)).count()
    };
    let no_task = |system: &Record<System>| system.tasks().next().is_none();
    let no_unit = |system: &Record<System>| context.register.get_opt(system.unit.given()).is_none();
    let facts = [
        (
            "systems",
            lack(&|system| no_task(system) || no_unit(system)).into(),
        ),
        ("all", in_use.len().into()),
        (
            "kle",
            lack(&|system| !system.kle.iter().any(|kle| kle.0.contains('.'))).into(),
        ),
        ("type", lack(&|system| !system.kind.is_given()).into()),
        ("unit", lack(&no_unit).into()),
    ];
    let none = lack(&|system| no_task(system) || no_unit(system)) == 0;
    (!none).then(|| text(context.language, "duplicates-not-compared", &facts))
}

/// Returns the key of what is to be thought of it.
fn assessment(line: &DuplicateLine<'_>) -> &'static str {
    let mut others = line.elsewhere.iter();
    if !others
        .clone()
        .all(|(other, _)| line.system.is_meant_beside(other))
    {
        "duplicate-unexplained"
    } else if others.all(|(other, _)| line.system.is_kin_of(other)) {
        "duplicate-kin"
    } else {
        "duplicate-explained"
    }
}

/// Returns what the systems' records say of reuse.
fn considered(line: &DuplicateLine<'_>) -> Cell {
    let others = line.elsewhere.iter().map(|(other, _)| *other);
    let systems = std::iter::once(line.system).chain(others);
    let reasons = systems.filter_map(|system| {
        Some(Cell::from(format!(
            "{}: {}",
            system.name,
            system.considered.given()?
        )))
    });
    Cell::list(reasons)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;
    use super::*;

    #[test]
    fn only_systems_of_several_administrations_for_one_task_and_type_are_doubles() {
        let units = "\
- {id: a, name: A, type: administration}
- {id: a1, name: A1, type: department, parent: a}
- {id: b, name: B, type: administration}
- {id: c, name: C, type: administration}
";
        let system = |id: &str, unit: &str, kle: &str, more: &str| {
            format!("- {{id: {id}, name: S{id}, unit: {unit}, type: specialist, kle: [\"{kle}\"]{more}}}\n")
        };
        let systems = [
            system("1", "a", "27.00", ""),
            system("2", "a1", "27.00", ""),
            system("3", "b", "27.00", ""),
            system("4", "c", "27.00", ", considered: To sprog"),
            system("5", "b", "28.00", ", replaces: ['6']"),
            system("6", "c", "28.00", ""),
            system("7", "a", "28.00", ", status: retired, retire_on: 2020-01-01"),
            system("8", "a", "29", ""),
            system("9", "b", "29", ""),
        ]
        .concat()
        .replace("id: ", "id: s")
        .replace("['6']", "[s6]");
        let systems = systems.as_str();
        let register = Fixture::new("2026-11-22", &[("units.yaml", units), ("systems.yaml", systems)]);
        assert_eq!(
            register.lines(make, &["kle", "id", "administration", "elsewhere", "assessment"]),
            [
                "27.00 | s1 | A | S3 (B); S4 (C) | ikke begrundet",
                "27.00 | s2 | A | S3 (B); S4 (C) | ikke begrundet",
                "27.00 | s3 | B | S1 (A); S2 (A); S4 (C) | ikke begrundet",
                "27.00 | s4 | C | S1 (A); S2 (A); S3 (B) | begrundet",
                "28.00 | s5 | B | S6 (C) | afløser eller del af samme løsning",
                "28.00 | s6 | C | S5 (B) | afløser eller del af samme løsning",
            ]
        );
        assert!(register.finds("duplicate-purchase", "systems/s3"));
        assert!(!register.finds("duplicate-purchase", "systems/s4"));
        assert!(!register.finds("duplicate-purchase", "systems/s6"));
    }
}
