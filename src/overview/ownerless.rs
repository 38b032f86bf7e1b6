//! O2 Systems lacking owners (Billund 7, Herning 12, Bornholm 7), and contracts lacking theirs (Aabenraa 14).
//!
//! What is missing is what the rules `system-without-owner`, `essential-system-without-data-owner` and
//! `contract-without-owner` demand, by the same predicates. They are silent where the record says that the owner is
//! not known; here it is listed with the reason.

use super::common::{self, choice, phrase, title};
use super::table::{ColumnOf, LineTable, column};
use super::{Overview, OverviewContext, by_name};
use crate::model::answering;
use crate::model::contract::Contract;
use crate::model::position::Position;
use crate::model::system::{Criticality, System, SystemStatus};
use crate::model::{Record, Ref};
use crate::page::{Cell, Page, Row};
use crate::value::{Date, Stated};

pub(super) const OVERVIEW: Overview = Overview {
    name: "ownerless",
    about: "Systems and contracts without an owner that the rules demand: which role is missing, since when at the latest, and why if that is known.",
    paper: "billund-2016",
    order: &["kind", "name"],
    make,
};

/// What lacks an owner.
pub(crate) struct Ownerless;

/// A system or contract without an owner that it needs.
pub(crate) struct OwnerlessLine<'r> {
    id: &'r str,
    name: &'r str,
    /// The key of what it is.
    kind: &'static str,
    units: Cell,
    /// The key of the role that is missing.
    missing_role: &'static str,
    /// The day from which the owner was demanded: from the first day of use, or of the contract. The register of one
    /// day does not show whether there was an owner in between.
    missing_since: Option<Date>,
    because: Option<&'r str>,
    status: Option<SystemStatus>,
    criticality: Option<Criticality>,
    other_owners: Cell,
    row: Row,
}

impl LineTable for Ownerless {
    type Line<'r> = OwnerlessLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("id", |_, line| line.id.into()),
        column("name", |_, line| line.name.into()),
        column("kind", |context, line| phrase(context, line.kind)),
        column("unit", |_, line| line.units.clone()),
        column("missing_role", |context, line| phrase(context, line.missing_role)),
        column("missing_since", |context, line| {
            Cell::of(line.missing_since.filter(|day| *day <= context.today))
        }),
        column("because", |context, line| match line.because {
            Some(because) => because.into(),
            None => phrase(context, "gap-unexplained"),
        }),
        column("status", |context, line| {
            choice(context, line.status.map(|status| status.as_str()))
        }),
        column("criticality", |context, line| {
            choice(context, line.criticality.map(|level| level.as_str()))
        }),
        column("other_owner", |_, line| line.other_owners.clone()),
    ];

    fn row<'r>(_: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        line.row.clone()
    }
}

/// Returns whether the register names no owner. Of one that is written and cannot be read nobody can say that it is
/// missing.
fn lacks(owner: &Stated<Ref<Position>>) -> bool {
    !owner.is_given() && !owner.is_unreadable()
}

/// Returns the systems, then the contracts, that lack an owner.
pub(crate) fn lines<'r>(context: &OverviewContext<'r>) -> Vec<OwnerlessLine<'r>> {
    let mut lines = Vec::new();
    for system in by_name(&context.register.systems) {
        let (owner, data_owner) = (system.owner.given(), system.data_owner.given());
        if system.needs_owner() && lacks(&system.owner) {
            lines.push(of_system(
                context,
                system,
                ("owner", "role-system-owner"),
                data_owner,
            ));
        }
        if system.needs_data_owner() && lacks(&system.data_owner) {
            lines.push(of_system(
                context,
                system,
                ("data_owner", "role-data-owner"),
                owner,
            ));
        }
    }
    let contracts = by_name(&context.register.contracts).into_iter();
    let ownerless =
        contracts.filter(|contract| contract.needs_owner(context.today) && lacks(&contract.owner));
    lines.extend(ownerless.map(|contract| of_contract(context, contract)));
    lines
}

fn make(context: &OverviewContext<'_>) -> Page {
    common::page(context, &OVERVIEW, Ownerless::table(context, &lines(context)))
}

/// Returns a system without the owner of a field and a role.
fn of_system<'r>(
    context: &OverviewContext<'r>,
    system: &'r Record<System>,
    (field, missing_role): (&str, &'static str),
    other_owner: Option<&Ref<Position>>,
) -> OwnerlessLine<'r> {
    OwnerlessLine {
        id: system.id(),
        name: &system.name,
        kind: "kind-system",
        units: title(context, system.unit.as_ref()),
        missing_role,
        missing_since: system.in_use_from.get(),
        because: because(system, field),
        status: system.status.get(),
        criticality: system.criticality.get(),
        other_owners: title(context, other_owner),
        row: common::system_row(context, system),
    }
}

fn of_contract<'r>(context: &OverviewContext<'r>, contract: &'r Record<Contract>) -> OwnerlessLine<'r> {
    let register = context.register;
    let systems = || contract.systems.iter().filter_map(|system| register.get(system));
    let units = systems().map(|system| title(context, system.unit.as_ref()));
    let owners = systems().map(|system| title(context, system.owner.as_ref()));
    OwnerlessLine {
        id: contract.id(),
        name: &contract.name,
        kind: "kind-contract",
        units: Cell::list(common::distinct(units)),
        missing_role: "role-contract-owner",
        missing_since: contract.start.get(),
        because: because(contract, "owner"),
        status: None,
        criticality: None,
        other_owners: Cell::list(common::distinct(owners)),
        row: Row {
            record: Some(contract.address()),
            units: answering::merged(systems().map(|system| answering::units(register, system.unit.given()))),
            owners: answering::merged(systems().map(|system| answering::ids([system.owner.given()]))),
            ..Row::default()
        },
    }
}

/// Returns why the owner is not known, where the record says so.
fn because<'r, T>(record: &'r Record<T>, field: &str) -> Option<&'r str> {
    let mut unknown = record.common().unknown.iter();
    let unknown = unknown.find(|unknown| unknown.fields.iter().any(|known| known == field));
    unknown.map(|unknown| unknown.because.as_str())
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
