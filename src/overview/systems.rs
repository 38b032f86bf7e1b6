//! O1 Systemportefølje (Billund, Aabenraa, Herning); systems by operation and self-service (Bornholm 14, 22).

use super::common::{self, choice, phrase, title};
use super::table::{ColumnOf, LineTable, aside, column};
use super::{Overview, OverviewContext, by_name};
use crate::model::contract::Contract;
use crate::model::{Record, system::System};
use crate::page::{Cell, Page, Row};

pub(super) const OVERVIEW: Overview = Overview {
    name: "systems",
    about: "The system portfolio: who owns each system and its data, where it comes from and runs, its status, and when its contract ends.",
    paper: "billund-2016",
    order: &["system"],
    make,
};

/// The systems.
pub(crate) struct Systems;

impl LineTable for Systems {
    type Line<'r> = &'r Record<System>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        aside("id", |_, system| system.id().into()),
        column("system", |_, system| (&system.name).into()),
        aside("unit", |context, system| title(context, system.unit.as_ref())),
        column("system_owner", |context, system| {
            title(context, system.owner.as_ref())
        }),
        aside("data_owner", |context, system| {
            title(context, system.data_owner.as_ref())
        }),
        aside("type", |context, system| {
            choice(context, system.kind.map(|kind| kind.as_str()))
        }),
        aside("origin", |context, system| {
            choice(context, system.origin.map(|origin| origin.as_str()))
        }),
        aside("hosting", |context, system| {
            choice(context, system.hosting.map(|hosting| hosting.as_str()))
        }),
        column("criticality", |context, system| {
            choice(context, system.criticality.map(|level| level.as_str()))
        }),
        column("status", |context, system| {
            choice(context, system.status.map(|status| status.as_str()))
        }),
        column("supplier", |context, system| suppliers(context, system)),
        column("contract_end", |context, system| contract_end(context, system)),
        aside("self_service", |context, system| self_service(context, system)),
    ];

    fn row<'r>(context: &OverviewContext<'r>, system: &Self::Line<'r>) -> Row {
        common::system_row(context, system)
    }
}

/// Returns the systems by name.
pub(crate) fn lines<'r>(context: &OverviewContext<'r>) -> Vec<&'r Record<System>> {
    by_name(&context.register.systems)
}

fn make(context: &OverviewContext<'_>) -> Page {
    common::page(context, &OVERVIEW, Systems::table(context, &lines(context)))
}

fn running_contracts<'r>(
    context: &OverviewContext<'r>,
    system: &Record<System>,
) -> impl Iterator<Item = &'r Record<Contract>> {
    let today = context.today;
    let contracts = context.register.contracts_of(system);
    contracts.filter(move |contract| !contract.has_ended(today))
}

fn suppliers(context: &OverviewContext<'_>, system: &Record<System>) -> Cell {
    let contracts = running_contracts(context, system);
    let suppliers = contracts.map(|contract| title(context, contract.supplier.as_ref()));
    Cell::list(common::distinct(suppliers))
}

/// Returns the last day of the running contracts. One that renews itself runs on: the day its present term ends is
/// not the day it ends.
fn contract_end(context: &OverviewContext<'_>, system: &Record<System>) -> Cell {
    let ending = running_contracts(context, system).filter(|contract| !contract.renews());
    let days = ending.filter_map(|contract| contract.current_end(context.today));
    Cell::of(days.max())
}

/// Returns how a self-service solution complies with the rules for national ones (eDag3).
fn self_service(context: &OverviewContext<'_>, system: &System) -> Cell {
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
    phrase(context, key)
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
