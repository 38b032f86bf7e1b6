//! O4 Data per system (Aabenraa 9, 15; Billund 26): which data each system holds, on what basis, and who handles
//! them for the municipality.

use super::common::{self, choice, phrase, texts, title};
use super::table::{ColumnOf, LineTable, aside, column};
use super::{Overview, OverviewContext, by_name};
use crate::model::processing::Processing;
use crate::model::supplier::Supplier;
use crate::model::system::{DataSet, PersonalData, System};
use crate::model::{Record, Register};
use crate::page::{Cell, Page, Row};

pub(super) const OVERVIEW: Overview = Overview {
    name: "data",
    about: "Data by system and data set: personal data, use, purpose, legal basis and processors by the records of processing activities. Retired systems are left out.",
    paper: "aabenraa-2017",
    order: &["system"],
    make,
};

struct SystemData;

/// A data set of a system, or a system without any, with the processing activities that cover the system.
struct DataLine<'r> {
    system: &'r Record<System>,
    set: Option<&'r DataSet>,
    activities: Vec<&'r Record<Processing>>,
}

impl DataLine<'_> {
    /// Returns what the activities have, each once.
    fn of_activities(&self, cell: impl Fn(&Processing) -> Cell) -> Cell {
        Cell::list(common::distinct(
            self.activities.iter().map(|activity| cell(activity)),
        ))
    }
}

impl LineTable for SystemData {
    type Line<'r> = DataLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        aside("id", |_, line| line.system.id().into()),
        column("system", |_, line| (&line.system.name).into()),
        column("data_owner", |context, line| {
            title(context, line.system.data_owner.as_ref())
        }),
        column("data_set", |_, line| Cell::of(line.set.map(|set| &set.name))),
        column("personal_data", |context, line| {
            personal_data(context, line.system, line.set)
        }),
        aside("used_for", |_, line| {
            Cell::of(
                line.set
                    .map_or(line.system.purpose.given(), |set| set.used_for.given()),
            )
        }),
        aside("stored_in", |_, line| {
            Cell::of(line.set.and_then(|set| set.stored_in.given()))
        }),
        aside("shared_with", |_, line| {
            line.set.map_or(Cell::Empty, |set| texts(&set.shared_with))
        }),
        aside("published", |context, line| {
            line.set.map_or(Cell::Empty, |set| published(context, set))
        }),
        aside("processing", |_, line| {
            line.of_activities(|activity| (&activity.name).into())
        }),
        column("purposes", |_, line| {
            line.of_activities(|activity| texts(&activity.purposes))
        }),
        aside("legal_basis", |_, line| {
            line.of_activities(|activity| Cell::of(activity.legal_basis.as_ref()))
        }),
        aside("processors", |context, line| {
            let names = processors(context, line)
                .into_iter()
                .map(|supplier| Cell::from(&supplier.name));
            Cell::list(common::distinct(names))
        }),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        common::system_row(context, line.system)
    }
}

fn make(context: &OverviewContext<'_>) -> Page {
    let mut lines = Vec::new();
    let systems = by_name(&context.register.systems).into_iter();
    for system in systems.filter(|system| !system.is_retired()) {
        let activities = activities(context.register, system);
        let line = |set| DataLine {
            system,
            set,
            activities: activities.clone(),
        };
        if system.data_sets.is_empty() {
            lines.push(line(None));
        }
        lines.extend(system.data_sets.iter().map(|set| line(Some(set))));
    }
    common::page(context, &OVERVIEW, SystemData::table(context, &lines))
}

/// Returns the processing activities that cover a system: those that name it, or the system that it is a part of. The
/// register does not say which of them concern which data set.
fn activities<'r>(register: &'r Register, system: &'r Record<System>) -> Vec<&'r Record<Processing>> {
    let all = register
        .whole_of(system)
        .flat_map(|part| register.processing_of(part));
    let mut all = by_name(all);
    all.dedup_by_key(|activity| activity.key());
    all
}

/// Returns who handles the system's data for the municipality: of the activities' processors those with a running
/// contract for the system, and those with none for any of the activity's systems, so that it may be this one.
fn processors<'r>(context: &OverviewContext<'r>, line: &DataLine<'r>) -> Vec<&'r Record<Supplier>> {
    let register = context.register;
    let supplies = |supplier: &Record<Supplier>, system: &Record<System>| {
        let contracts = register
            .whole_of(system)
            .flat_map(|part| register.contracts_of(part));
        let mut running = contracts.filter(|contract| !contract.has_ended(context.today));
        running.any(|contract| contract.supplier.as_deref() == Some(supplier.id()))
    };
    let mut all: Vec<&Record<Supplier>> = Vec::new();
    for activity in &line.activities {
        let suppliers = activity.processors.iter().filter_map(|id| register.get(id));
        for supplier in suppliers {
            let mut systems = activity.systems.iter().filter_map(|id| register.get(id));
            let here = supplies(supplier, line.system) || !systems.any(|other| supplies(supplier, other));
            if here && all.iter().all(|known| known.key() != supplier.key()) {
                all.push(supplier);
            }
        }
    }
    by_name(all)
}

/// Returns the categories of a data set, else of its system, in the order of the public standard's list.
fn personal_data(context: &OverviewContext<'_>, system: &System, set: Option<&DataSet>) -> Cell {
    let own = set.map(|set| &set.personal_data).filter(|own| !own.is_empty());
    let stated = own.unwrap_or(&system.personal_data);
    let categories = PersonalData::ALL
        .iter()
        .filter(|category| stated.contains(category));
    Cell::list(categories.map(|category| choice(context, Some(category.as_str()))))
}

/// Returns whether a data set is open to citizens, and whether its data are cleaned first (datavask).
fn published(context: &OverviewContext<'_>, set: &DataSet) -> Cell {
    match (set.published.get(), set.publish_after_cleaning.get()) {
        (Some(true), Some(true)) => phrase(context, "published-cleaned"),
        (Some(true), Some(false)) => phrase(context, "published-uncleaned"),
        (Some(true), None) => phrase(context, "published-undecided"),
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
