//! Systems for the same task in several administrations (Aabenraa 8; reuse, Billund 25).
//!
//! Compared are the systems that the rule `duplicate-purchase` compares, by the same predicates; the rule reports
//! the later system once, here each stands beside all the others.

use std::collections::BTreeMap;

use super::{Context, Overview, common};
use crate::model::answering;
use crate::model::system::System;
use crate::model::unit::Unit;
use crate::model::{Record, Task};
use crate::page::{Cell, Page, Row, Table};
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "duplicates",
    about: "Administrations with a system each for the same KLE subject and of the same type, and whether there is a reason for it.",
    make,
};

const COLUMNS: &[&str] = &[
    "kle",
    "type",
    "id",
    "system",
    "administration",
    "system_owner",
    "elsewhere",
    "assessment",
    "considered",
];

/// A system with the administration that it belongs to.
type Placed<'r> = (&'r Record<System>, &'r Record<Unit>);

fn make(context: &Context<'_>) -> Page {
    let register = context.register;
    let mut tasks: BTreeMap<Task<'_>, Vec<Placed<'_>>> = BTreeMap::new();
    for system in &register.systems {
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
    let mut table = Table::new(context.language, COLUMNS);
    for (task, group) in &tasks {
        for one in group {
            let elsewhere = group.iter().filter(|(_, unit)| unit.key() != one.1.key());
            let elsewhere: Vec<Placed<'_>> = elsewhere.copied().collect();
            if !elsewhere.is_empty() {
                table.push(row(context, *task, *one, &elsewhere));
            }
        }
    }
    common::page(context, "duplicates", table)
}

fn row(context: &Context<'_>, task: Task<'_>, (system, unit): Placed<'_>, elsewhere: &[Placed<'_>]) -> Row {
    let register = context.register;
    let others = elsewhere
        .iter()
        .map(|(other, unit)| Cell::from(format!("{} ({})", other.name, unit.name)));
    let assessment = if !elsewhere.iter().all(|(other, _)| system.is_meant_beside(other)) {
        "duplicate-unexplained"
    } else if elsewhere.iter().all(|(other, _)| system.is_kin_of(other)) {
        "duplicate-kin"
    } else {
        "duplicate-explained"
    };
    let reasons = std::iter::once(system)
        .chain(elsewhere.iter().map(|(other, _)| *other))
        .filter_map(|one| Some(Cell::from(format!("{}: {}", one.name, one.considered.given()?))));
    Row {
        cells: vec![
            task.0.into(),
            common::choice(context, Some(task.1.as_str())),
            system.id().into(),
            (&system.name).into(),
            unit.title().into(),
            common::title(register, system.owner.given()),
            Cell::list(others),
            text(context.language, assessment, &[]).into(),
            Cell::list(reasons),
        ],
        record: Some(system.address()),
        units: answering::units(register, system.unit.given()),
        owners: answering::ids([system.owner.given(), system.data_owner.given()]),
        ..Row::default()
    }
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
