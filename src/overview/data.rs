//! O4 Data per system (Aabenraa 9, 15; Billund 26): which data each system holds, on what basis, and who handles
//! them for the municipality.

use super::{Context, Overview, common};
use crate::model::answering;
use crate::model::processing::Processing;
use crate::model::supplier::Supplier;
use crate::model::system::{DataSet, PersonalData, System};
use crate::model::{Record, Register};
use crate::page::{Cell, Page, Row, Table};
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "data",
    about: "Data by system and data set: personal data, use, purpose, legal basis and processors by the records of processing activities. Retired systems are left out.",
    make,
};

const COLUMNS: &[&str] = &[
    "id",
    "system",
    "data_owner",
    "data_set",
    "personal_data",
    "used_for",
    "stored_in",
    "shared_with",
    "published",
    "processing",
    "purposes",
    "legal_basis",
    "processors",
];

/// What a terminal has no room for.
const ASIDE: &[&str] = &[
    "id",
    "used_for",
    "stored_in",
    "shared_with",
    "published",
    "processing",
    "legal_basis",
    "processors",
];

fn make(context: &Context<'_>) -> Page {
    let mut table = Table::new(context.language, COLUMNS);
    let systems = context.register.systems.iter();
    for system in systems.filter(|system| !system.is_retired()) {
        let activities = activities(context.register, system);
        if system.data_sets.is_empty() {
            table.push(row(context, system, None, &activities));
        }
        for set in &system.data_sets {
            table.push(row(context, system, Some(set), &activities));
        }
    }
    common::page(context, "data", table.aside(ASIDE))
}

/// The processing activities that cover a system: those that name it, or the system that it is a part of. The
/// register does not say which of them concern which data set.
fn activities<'r>(register: &'r Register, system: &'r Record<System>) -> Vec<&'r Record<Processing>> {
    let mut all: Vec<&Record<Processing>> = register
        .whole_of(system)
        .flat_map(|part| register.processing_of(part))
        .collect();
    all.sort_by_key(|activity| activity.key());
    all.dedup_by_key(|activity| activity.key());
    all
}

fn row(
    context: &Context<'_>,
    system: &Record<System>,
    set: Option<&DataSet>,
    activities: &[&Record<Processing>],
) -> Row {
    let register = context.register;
    let texts = |texts: &[String]| Cell::list(texts.iter().map(Cell::from));
    let each = |one: fn(&Processing) -> Cell| Cell::list(common::distinct(activities.iter().map(|a| one(a))));
    let processors = processors(context, system, activities).into_iter();
    let processors = processors.map(|supplier| Cell::from(&supplier.name));
    Row {
        cells: vec![
            system.id().into(),
            (&system.name).into(),
            common::title(register, system.data_owner.given()),
            Cell::of(set.map(|set| &set.name)),
            personal_data(context, system, set),
            Cell::of(set.map_or(system.purpose.given(), |set| set.used_for.given())),
            Cell::of(set.and_then(|set| set.stored_in.given())),
            set.map_or(Cell::Empty, |set| texts(&set.shared_with)),
            set.map_or(Cell::Empty, |set| published(context, set)),
            each(|activity| (&activity.name).into()),
            each(|activity| Cell::list(activity.purposes.iter().map(Cell::from))),
            each(|activity| Cell::of(activity.legal_basis.given())),
            Cell::list(common::distinct(processors)),
        ],
        record: Some(system.address()),
        units: answering::units(register, system.unit.given()),
        owners: answering::ids([system.data_owner.given(), system.owner.given()]),
        ..Row::default()
    }
}

/// Who handles the system's data for the municipality: of the activities' processors those with a running contract
/// for the system, and those with none for any of the activity's systems, so that it may be this one.
fn processors<'r>(
    context: &Context<'r>,
    system: &Record<System>,
    activities: &[&'r Record<Processing>],
) -> Vec<&'r Record<Supplier>> {
    let register = context.register;
    let supplies = |supplier: &Record<Supplier>, system: &Record<System>| {
        let contracts = register
            .whole_of(system)
            .flat_map(|part| register.contracts_of(part));
        let mut running = contracts.filter(|contract| !contract.has_ended(context.today));
        running.any(|contract| contract.supplier.as_deref() == Some(supplier.id()))
    };
    let mut all: Vec<&Record<Supplier>> = Vec::new();
    for activity in activities {
        let suppliers = activity.processors.iter().filter_map(|id| register.get(id));
        for supplier in suppliers {
            let mut systems = activity.systems.iter().filter_map(|id| register.get(id));
            let here = supplies(supplier, system) || !systems.any(|other| supplies(supplier, other));
            if here && all.iter().all(|known| known.key() != supplier.key()) {
                all.push(supplier);
            }
        }
    }
    all
}

/// The categories of a data set, else of its system, in the order of the public standard's list.
fn personal_data(context: &Context<'_>, system: &System, set: Option<&DataSet>) -> Cell {
    let own = set.map(|set| &set.personal_data).filter(|own| !own.is_empty());
    let stated = own.unwrap_or(&system.personal_data);
    let categories = PersonalData::ALL
        .iter()
        .filter(|category| stated.contains(category));
    Cell::list(categories.map(|category| common::choice(context, Some(category.as_str()))))
}

/// Whether a data set is open to citizens, and whether its data are cleaned first (datavask).
fn published(context: &Context<'_>, set: &DataSet) -> Cell {
    let say = |key| Cell::from(text(context.language, key, &[]));
    match (set.published.get(), set.publish_after_cleaning.get()) {
        (Some(true), Some(true)) => say("published-cleaned"),
        (Some(true), Some(false)) => say("published-uncleaned"),
        (Some(true), None) => say("published-undecided"),
        (published, _) => Cell::of(published),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;
    use super::*;

    #[test]
    fn a_data_set_stands_with_its_own_categories_and_its_systems_activities() {
        let systems = "\
- id: whole
  name: W
  personal_data: [cpr, ordinary]
- id: part
  name: P
  parent: whole
  personal_data: [sensitive]
  data_sets:
    - {id: a, name: Adresser, personal_data: [ordinary], published: true}
    - {id: b, name: Breve}
- {id: gone, name: G, status: retired, personal_data: [cpr]}
";
        let processing = "\
- {id: vej, name: Vejledning, systems: [whole, part], purposes: [Råd, Kontrol], legal_basis: Lov, processors: [s]}
- {id: kon, name: Kontrol, systems: [part], purposes: [Kontrol], legal_basis: Lov, processors: [s]}
";
        let register = Fixture::new(
            "2026-11-22",
            &[
                ("systems.yaml", systems),
                ("processing.yaml", processing),
                ("suppliers.yaml", "[{id: s, name: S}]"),
            ],
        );
        let columns = [
            "id",
            "data_set",
            "personal_data",
            "processing",
            "legal_basis",
            "processors",
        ];
        assert_eq!(
            register.lines(make, &columns),
            [
                "part | Adresser | almindelige | Kontrol; Vejledning | Lov | S",
                "part | Breve | følsomme | Kontrol; Vejledning | Lov | S",
                "whole |  | almindelige; personnummer | Vejledning | Lov | S",
            ]
        );
        let published = register.lines(make, &["published"]);
        assert_eq!(published, ["ja; datavask ikke besluttet", "", ""]);
    }

    #[test]
    fn a_processor_stands_at_the_systems_that_it_has_a_contract_for() {
        let register = Fixture::new(
            "2026-11-22",
            &[
                ("systems.yaml", "[{id: a, name: A}, {id: b, name: B}]"),
                (
                    "suppliers.yaml",
                    "[{id: s1, name: S1}, {id: s2, name: S2}, {id: s3, name: S3}, {id: s4, name: S4}]",
                ),
                (
                    "contracts.yaml",
                    "- {id: k1, name: K, supplier: s1, systems: [a]}\n\
                     - {id: k2, name: K, supplier: s2, systems: [b]}\n\
                     - {id: k4, name: K, supplier: s4, systems: [a], end: 2026-11-21}\n",
                ),
                (
                    "processing.yaml",
                    "[{id: p, name: P, systems: [a, b], processors: [s1, s2, s3, s4]}]",
                ),
            ],
        );
        assert_eq!(
            register.lines(make, &["id", "processors"]),
            ["a | S1; S3; S4", "b | S2; S3; S4"]
        );
    }
}
