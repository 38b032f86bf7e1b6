//! O2 Systems lacking owners (Billund 7, Herning 12, Bornholm 7), and contracts lacking theirs (Aabenraa 14).
//!
//! What is missing is what the rules `system-without-owner`, `essential-system-without-data-owner` and
//! `contract-without-owner` demand, by the same predicates. They are silent where the record says that the owner is
//! not known; here it stands with the reason.

use super::{Context, Overview, common};
use crate::model::Record;
use crate::model::answering;
use crate::model::contract::Contract;
use crate::model::system::System;
use crate::page::{Cell, Page, Row, Table};
use crate::text::text;
use crate::value::Date;

pub(super) const OVERVIEW: Overview = Overview {
    name: "ownerless",
    about: "Systems and contracts without an owner that the rules demand: which role is missing, since when at the latest, and why if that is known.",
    make,
};

const COLUMNS: &[&str] = &[
    "id",
    "name",
    "kind",
    "unit",
    "missing_role",
    "missing_since",
    "because",
    "status",
    "criticality",
    "other_owner",
];

fn make(context: &Context<'_>) -> Page {
    let mut table = Table::new(context.language, COLUMNS);
    for system in &context.register.systems {
        if system.needs_owner() && system.owner.given().is_none() {
            table.push(of_system(context, system, "owner"));
        }
        if system.needs_data_owner() && system.data_owner.given().is_none() {
            table.push(of_system(context, system, "data_owner"));
        }
    }
    for contract in &context.register.contracts {
        if contract.needs_owner(context.today) && contract.owner.given().is_none() {
            table.push(of_contract(context, contract));
        }
    }
    common::page(context, "ownerless", table)
}

fn of_system(context: &Context<'_>, system: &Record<System>, missing: &str) -> Row {
    let register = context.register;
    let (role, other) = match missing {
        "owner" => ("role-system-owner", &system.data_owner),
        _ => ("role-data-owner", &system.owner),
    };
    Row {
        cells: vec![
            system.id().into(),
            (&system.name).into(),
            text(context.language, "kind-system", &[]).into(),
            common::title(register, system.unit.given()),
            text(context.language, role, &[]).into(),
            since(context, system.in_use_from.get()),
            because(context, system, missing),
            common::choice(context, system.status.get().map(|status| status.as_str())),
            common::choice(
                context,
                system.criticality.get().map(|criticality| criticality.as_str()),
            ),
            common::title(register, other.given()),
        ],
        record: Some(system.address()),
        units: answering::units(register, system.unit.given()),
        owners: answering::ids([system.owner.given(), system.data_owner.given()]),
        ..Row::default()
    }
}

fn of_contract(context: &Context<'_>, contract: &Record<Contract>) -> Row {
    let register = context.register;
    let systems = || contract.systems.iter().filter_map(|system| register.get(system));
    let units = common::distinct(systems().map(|system| common::title(register, system.unit.given())));
    let owners = common::distinct(systems().map(|system| common::title(register, system.owner.given())));
    Row {
        cells: vec![
            contract.id().into(),
            (&contract.name).into(),
            text(context.language, "kind-contract", &[]).into(),
            Cell::list(units),
            text(context.language, "role-contract-owner", &[]).into(),
            since(context, contract.start.get()),
            because(context, contract, "owner"),
            Cell::Empty,
            Cell::Empty,
            Cell::list(owners),
        ],
        record: Some(contract.address()),
        units: answering::merged(systems().map(|system| answering::units(register, system.unit.given()))),
        owners: answering::merged(systems().map(|system| answering::ids([system.owner.given()]))),
        ..Row::default()
    }
}

/// The day from which the owner was demanded: from the first day of use, or of the contract. The register of one day
/// does not show whether there was an owner in between.
fn since(context: &Context<'_>, day: Option<Date>) -> Cell {
    Cell::of(day.filter(|day| *day <= context.today))
}

/// Why the owner is not known; that nobody has said so, when nobody has.
fn because<T>(context: &Context<'_>, record: &Record<T>, field: &str) -> Cell {
    let unknown = record.common().unknown.iter();
    let reason = unknown.filter(|unknown| unknown.fields.iter().any(|known| known == field));
    match reason.map(|unknown| unknown.because.as_str()).next() {
        Some(because) => because.into(),
        None => text(context.language, "gap-unexplained", &[]).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;
    use super::*;

    const SYSTEMS: &str = "\
- {id: a, name: A, status: in_use, in_use_from: 2020-01-01}
- {id: b, name: B, status: retired, essential: true}
- {id: c, name: C, owner: p, criticality: business_critical}
- {id: d, name: D, owner: p, data_owner: p, essential: true}
- {id: e, name: E, owner: p, essential: false, criticality: society_critical}
- {id: f, name: F, unknown: [{fields: [owner], because: Afgøres af direktionen i marts}]}
";

    fn register(contracts: &str) -> Fixture {
        let files = [
            ("systems.yaml", SYSTEMS),
            ("positions.yaml", "[{id: p, title: Chef}]"),
            ("contracts.yaml", contracts),
        ];
        Fixture::new("2026-11-22", &files)
    }

    #[test]
    fn what_is_missing_is_what_the_rules_demand() {
        let register = register("[]");
        assert_eq!(
            register.lines(make, &["id", "missing_role", "missing_since", "because"]),
            [
                "a | Systemejer | 2020-01-01 | ikke begrundet i registeret",
                "c | Dataejer |  | ikke begrundet i registeret",
                "f | Systemejer |  | Afgøres af direktionen i marts",
            ]
        );
        for (rule, id, finds) in [
            ("system-without-owner", "a", true),
            ("system-without-owner", "b", false),
            ("system-without-owner", "f", false),
            ("essential-system-without-data-owner", "c", true),
            ("essential-system-without-data-owner", "d", false),
            ("essential-system-without-data-owner", "e", false),
        ] {
            assert_eq!(
                register.finds(rule, &format!("systems/{id}")),
                finds,
                "{rule}: {id}"
            );
        }
    }

    #[test]
    fn a_contract_needs_an_owner_through_its_last_day() {
        let register = register(
            "- {id: k, name: K, systems: [c], end: 2026-11-22}\n\
             - {id: l, name: L, systems: [c], end: 2026-11-21}\n",
        );
        assert_eq!(
            register.lines(make, &["id", "kind", "other_owner"])[3..],
            ["k | kontrakt | Chef"]
        );
        assert!(register.finds("contract-without-owner", "contracts/k"));
        assert!(!register.finds("contract-without-owner", "contracts/l"));
    }
}
