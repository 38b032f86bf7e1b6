//! How complete the systems' records are (what Kitos has no check for): the definition is `model::Completeness`.

use super::{Context, Overview, common};
use crate::glossary::word;
use crate::model::answering;
use crate::model::system::System;
use crate::model::{Asked, Completeness, Record};
use crate::page::{Cell, Page, Row, Table};
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "completeness",
    about: "How much of what is asked of a system its record says, weighted by `completeness` of the policy: the least complete first, with what is missing. Retired systems are left out.",
    make,
};

const COLUMNS: &[&str] = &[
    "id",
    "system",
    "unit",
    "system_owner",
    "filled",
    "missing_fields",
    "missing",
    "said_unknown",
];

fn make(context: &Context<'_>) -> Page {
    let systems = context.register.systems.iter();
    let mut all: Vec<(&Record<System>, Completeness)> = systems
        .filter(|system| !system.is_retired())
        .map(|system| (system, context.register.completeness(system)))
        .collect();
    all.sort_by_key(|(_, found)| found.permille());
    let mut table = Table::new(context.language, COLUMNS);
    for (system, found) in &all {
        table.push(row(context, system, found));
    }
    let mut page = common::page(context, "completeness", table);
    page.header
        .push(text(context.language, "completeness-defined", &[]));
    page
}

fn row(context: &Context<'_>, system: &Record<System>, found: &Completeness) -> Row {
    let register = context.register;
    let (unknown, missing): (Vec<_>, Vec<_>) = found
        .missing
        .iter()
        .partition(|asked| system.is_unknown(asked.field));
    let names = |fields: Vec<&&Asked>| {
        let names: Vec<String> = fields.into_iter().map(|asked| name(context, asked)).collect();
        Cell::of((!names.is_empty()).then(|| names.join(", ")))
    };
    Row {
        cells: vec![
            system.id().into(),
            (&system.name).into(),
            common::title(register, system.unit.given()),
            common::title(register, system.owner.given()),
            Cell::Percent(i64::try_from(found.permille()).unwrap_or(0)),
            found.missing.len().into(),
            names(missing),
            names(unknown),
        ],
        record: Some(system.address()),
        units: answering::units(register, system.unit.given()),
        owners: answering::ids([system.owner.given(), system.data_owner.given()]),
        ..Row::default()
    }
}

/// A field in the reader's words.
fn name(context: &Context<'_>, asked: &Asked) -> String {
    match asked.field {
        "owner" => text(context.language, "role-system-owner", &[]).to_lowercase(),
        "contracts" | "processing" => text(context.language, &format!("one-of-{}", asked.field), &[]),
        field => word(context.language, field),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;
    use super::*;

    /// A planned system is asked for twelve fields: five of weight 3, five of 2 (purpose, type, origin, hosting,
    /// reviewed_on), one of 1 (kle); 15 + 10 + 1 = 26.
    const PLANNED: &str =
        "status: planned, owner: p, unit: u, criticality: not_critical, personal_data: [none]";

    fn register(systems: &str, policy: &str) -> Fixture {
        Fixture::new(
            "2026-11-22",
            &[
                ("systems.yaml", systems),
                ("policy.yaml", policy),
                ("positions.yaml", "[{id: p, title: Chef}]"),
                ("units.yaml", "[{id: u, name: U}]"),
            ],
        )
    }

    #[test]
    fn the_share_is_of_the_weights_that_are_asked_for_and_the_worst_come_first() {
        let systems = format!(
            "- {{id: a, name: A, {PLANNED}, purpose: x, type: other, origin: local, hosting: internal, \
             reviewed_on: 2026-01-01, kle: [\"27.00\"]}}\n\
             - {{id: b, name: B, {PLANNED}, unknown: [{{fields: [origin], because: Ingen ved det}}]}}\n\
             - {{id: c, name: C, status: retired}}\n"
        );
        assert_eq!(
            register(&systems, "{}").lines(
                make,
                &["id", "filled", "missing_fields", "missing", "said_unknown"]
            ),
            [
                "b | 57.6 | 6 | formål, type, driftsform, ajourført, KLE-nummer | oprindelse",
                "a | 100.0 | 0 |  | ",
            ]
        );
    }

    #[test]
    fn the_policy_weighs_and_takes_out() {
        let systems = format!("- {{id: a, name: A, {PLANNED}}}\n");
        let policy = "completeness: {purpose: 25, kle: 0, type: 0, origin: 0, hosting: 0, reviewed_on: 0}";
        let lines = register(&systems, policy).lines(make, &["filled", "missing"]);
        assert_eq!(lines, ["37.5 | formål"], "15 of 40");
    }

    #[test]
    fn what_is_asked_for_depends_on_the_system() {
        let systems = "\
- {id: a, name: A, status: in_use, criticality: business_critical, hosting: internal, personal_data: [cpr]}
- {id: b, name: B, status: in_use, criticality: not_critical, hosting: internal, personal_data: [none]}
";
        let lines = register(systems, "{}").lines(make, &["id", "missing"]);
        for (field, of_a, of_b) in [
            ("SLA", true, false),
            ("dataejer", true, false),
            ("behandlingsaktivitet", true, false),
            ("kontrakt", true, true),
            ("systemejer", true, true),
        ] {
            assert_eq!(lines[0].contains(field), of_a, "{field}: {}", lines[0]);
            assert_eq!(lines[1].contains(field), of_b, "{field}: {}", lines[1]);
        }
    }
}
