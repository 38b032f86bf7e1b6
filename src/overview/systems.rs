//! O1 Systemportefølje (Billund, Aabenraa, Herning); systems by operation and self-service (Bornholm 14, 22).

use super::{Context, Overview, common};
use crate::model::answering;
use crate::model::{Record, system::System};
use crate::page::{Cell, Page, Row, Table};
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "systems",
    about: "The system portfolio: who owns each system and its data, where it comes from and runs, its status, and when its contract ends.",
    make,
};

const COLUMNS: &[&str] = &[
    "id",
    "system",
    "unit",
    "system_owner",
    "data_owner",
    "type",
    "origin",
    "hosting",
    "criticality",
    "status",
    "supplier",
    "contract_end",
    "self_service",
];

/// What a terminal has no room for.
const ASIDE: &[&str] = &[
    "id",
    "unit",
    "data_owner",
    "type",
    "origin",
    "hosting",
    "self_service",
];

fn make(context: &Context<'_>) -> Page {
    let mut table = Table::new(context.language, COLUMNS);
    for system in &context.register.systems {
        table.push(row(context, system));
    }
    common::page(context, "systems", table.aside(ASIDE))
}

fn row(context: &Context<'_>, system: &Record<System>) -> Row {
    let register = context.register;
    let running = || {
        let contracts = register.contracts_of(system);
        contracts.filter(|contract| !contract.has_ended(context.today))
    };
    let suppliers =
        common::distinct(running().map(|contract| common::title(register, contract.supplier.given())));
    // A contract that renews itself runs on: the day its present term ends is not the day it ends.
    let ends = running()
        .filter(|contract| !contract.renews())
        .filter_map(|contract| contract.current_end(context.today));
    Row {
        cells: vec![
            system.id().into(),
            (&system.name).into(),
            common::title(register, system.unit.given()),
            common::title(register, system.owner.given()),
            common::title(register, system.data_owner.given()),
            common::choice(context, system.kind.get().map(|kind| kind.as_str())),
            common::choice(context, system.origin.get().map(|origin| origin.as_str())),
            common::choice(context, system.hosting.get().map(|hosting| hosting.as_str())),
            common::choice(
                context,
                system.criticality.get().map(|criticality| criticality.as_str()),
            ),
            common::choice(context, system.status.get().map(|status| status.as_str())),
            Cell::list(suppliers),
            Cell::of(ends.max()),
            self_service(context, system),
        ],
        record: Some(system.address()),
        units: answering::units(register, system.unit.given()),
        owners: answering::ids([system.owner.given(), system.data_owner.given()]),
        ..Row::default()
    }
}

/// How a self-service solution stands with the rules for national ones (eDag3).
fn self_service(context: &Context<'_>, system: &System) -> Cell {
    let Some(facts) = system.self_service.given() else {
        return Cell::Empty;
    };
    let limit = context.register.policy.national_self_service_over();
    let unanswered = facts.login.get().is_none() || facts.portal.get().is_none();
    let key = match system.against_edag3(limit) {
        None => "self-service-local",
        Some(faults) if !faults.is_empty() => "self-service-against",
        Some(_) if unanswered => "self-service-unanswered",
        Some(_) => "self-service-conforms",
    };
    text(context.language, key, &[]).into()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;
    use super::*;

    #[test]
    fn a_system_stands_with_its_running_contracts_only() {
        let register = Fixture::new(
            "2026-12-31",
            &[
                ("systems.yaml", "[{id: a, name: A}, {id: b, name: B}]"),
                ("suppliers.yaml", "[{id: s1, name: S1}, {id: s2, name: S2}]"),
                (
                    "contracts.yaml",
                    "- {id: old, name: O, supplier: s1, systems: [a], end: 2026-12-30}\n\
                     - {id: now, name: Nu, supplier: s2, systems: [a], end: 2026-12-31}\n\
                     - {id: more, name: M, supplier: s2, systems: [a], start: 2026-01-01, open_ended: true}\n\
                     - {id: again, name: O, supplier: s1, systems: [b], end: 2024-12-31, renews_months: 12}\n",
                ),
            ],
        );
        assert_eq!(
            register.lines(make, &["id", "supplier", "contract_end"]),
            ["a | S2 | 2026-12-31", "b | S1 | "]
        );
    }

    #[test]
    fn a_solution_of_more_than_twenty_municipalities_must_follow_edag3() {
        let solution = |id: &str, facts: &str| {
            format!("- {{id: {id}, name: S, type: self_service, self_service: {{{facts}}}}}\n")
        };
        let systems = [
            solution("a", "municipalities: 20, login: other, portal: false"),
            solution("b", "municipalities: 21, login: nemlogin, portal: true"),
            solution("c", "municipalities: 21, login: other, portal: true"),
            solution("d", "municipalities: 98, login: nemlogin"),
        ]
        .concat();
        let register = Fixture::new("2026-11-22", &[("systems.yaml", &systems)]);
        assert_eq!(
            register.lines(make, &["id", "self_service"]),
            [
                "a | lokal eller ukendt udbredelse",
                "b | landsdækkende; følger eDag3",
                "c | landsdækkende; følger ikke eDag3",
                "d | landsdækkende; ikke oplyst"
            ]
        );
        assert!(!register.finds("self-service-not-conformant", "systems/a"));
        assert!(register.finds("self-service-not-conformant", "systems/c"));
    }
}
