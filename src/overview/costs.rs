//! O13 Cost by owner, central and local, drift and anlæg, by year (Bornholm 9, 10, 22; Rødovre 17, 21; Billund 17).

use std::collections::{BTreeMap, BTreeSet};

use super::common::{self, choice, title};
use super::table::{ColumnOf, LineTable, aside, column, insert};
use super::{Overview, OverviewContext, by_name};
use crate::model::answering;
use crate::model::position::Position;
use crate::model::system::{Cost, System};
use crate::model::unit::Unit;
use crate::model::{Entity, Record, RecordTable, Ref};
use crate::page::{Cell, Column, Page, Row, Table};
use crate::text::{sort_key, text};

/// Kroner by year.
type CostsByYear = BTreeMap<i32, i64>;

pub(super) const OVERVIEW: Overview = Overview {
    name: "costs",
    about: "What the systems cost, a column for each year: owner, who pays, from central or local funds, drift or anlæg; then the sums of the whole register by administration and by owner.",
    paper: "bornholm-2010",
    order: &["system"],
    make,
};

struct Costs;

/// What the costs on one line have in common, as the register has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct CostGroup<'r> {
    payer: Option<&'r str>,
    kind: &'static str,
    class: Option<&'static str>,
    funds: Option<&'static str>,
}

/// A system's costs of one group.
struct CostLine<'r> {
    system: &'r Record<System>,
    group: CostGroup<'r>,
    amounts: CostsByYear,
}

impl LineTable for Costs {
    type Line<'r> = CostLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        aside("id", |_, line| line.system.id().into()),
        column("system", |_, line| (&line.system.name).into()),
        column("system_owner", |context, line| {
            title(context, line.system.owner.as_ref())
        }),
        aside("administration", |context, line| {
            administration(context, line.group.payer)
        }),
        column("payer", |context, line| {
            title::<Unit>(context, line.group.payer.map(Ref::new).as_ref())
        }),
        column("cost_kind", |context, line| {
            choice(context, Some(line.group.kind))
        }),
        aside("cost_class", |context, line| choice(context, line.group.class)),
        column("funds", |context, line| funds_word(context, line.group.funds)),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        let (register, system) = (context.register, line.system);
        Row {
            record: Some(system.address()),
            units: answering::merged([
                answering::units(register, line.group.payer.map(Ref::new).as_ref()),
                answering::units(register, system.unit.given()),
            ]),
            owners: answering::ids([system.owner.given()]),
            ..Row::default()
        }
    }
}

struct CostsByAdministration;

/// The costs that an administration pays from some funds, of a class.
struct AdministrationLine<'r> {
    administration: Option<Ref<Unit>>,
    group: CostGroup<'r>,
    amounts: CostsByYear,
}

impl LineTable for CostsByAdministration {
    type Line<'r> = AdministrationLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("administration", |context, line| {
            stated(context, title(context, line.administration.as_ref()))
        }),
        column("funds", |context, line| funds_word(context, line.group.funds)),
        column("cost_class", |context, line| choice(context, line.group.class)),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        Row {
            units: answering::units(context.register, line.administration.as_ref()),
            ..Row::default()
        }
    }
}

struct CostsByOwner;

/// The costs of the systems of an owner.
struct OwnerLine {
    owner: Option<Ref<Position>>,
    systems: usize,
    amounts: CostsByYear,
}

impl OwnerLine {
    fn unit<'r>(&'r self, context: &OverviewContext<'r>) -> Option<&'r Ref<Unit>> {
        let position = context.register.get_opt(self.owner.as_ref())?;
        position.unit.given()
    }
}

impl LineTable for CostsByOwner {
    type Line<'r> = OwnerLine;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("system_owner", |context, line| {
            stated(context, title(context, line.owner.as_ref()))
        }),
        column("unit", |context, line| title(context, line.unit(context))),
        column("systems", |_, line| line.systems.into()),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        Row {
            units: answering::units(context.register, line.unit(context)),
            owners: answering::ids([line.owner.as_ref()]),
            ..Row::default()
        }
    }
}

fn make(context: &OverviewContext<'_>) -> Page {
    let systems = &context.register.systems;
    let years: BTreeSet<i32> = systems
        .iter()
        .flat_map(|system| &system.costs)
        .map(|cost| cost.year.get())
        .collect();
    let mut lines: Vec<CostLine<'_>> = by_name(systems).into_iter().flat_map(lines_of).collect();
    let payer = |line: &CostLine<'_>| shown_name(&context.register.units, line.group.payer);
    for of_system in lines.chunk_by_mut(|a, b| a.system.key() == b.system.key()) {
        of_system.sort_by_cached_key(payer);
    }
    let mut table = Costs::table(context, &lines);
    insert_years(
        context,
        &mut table,
        &years,
        lines
            .iter()
            .map(|line| (&line.amounts, line.system.costs.is_complete())),
    );
    let mut page = common::page(context, &OVERVIEW, table);
    page.table(
        context.text("costs-by-administration"),
        by_administration(context, &years),
    );
    page.table(context.text("costs-by-owner"), by_owner(context, &years));
    page
}

fn group(cost: &Cost) -> CostGroup<'_> {
    CostGroup {
        payer: cost.paid_by.given().map(|unit| unit.as_str()),
        kind: cost.kind.as_str(),
        class: cost.class.get().map(|class| class.as_str()),
        funds: cost.from.get().map(|from| from.as_str()),
    }
}

/// Returns what the record with this id is sorted by: its shown name, or the id where there is no such record.
fn shown_name<T: Entity>(table: &RecordTable<T>, id: Option<&str>) -> Option<Vec<u8>> {
    id.map(|id| sort_key(table.get(id).map_or(id, Record::title)))
}

fn lines_of(system: &Record<System>) -> impl Iterator<Item = CostLine<'_>> {
    let mut groups: BTreeMap<CostGroup<'_>, CostsByYear> = BTreeMap::new();
    for cost in &system.costs {
        add(groups.entry(group(cost)).or_default(), cost);
    }
    groups.into_iter().map(move |(group, amounts)| CostLine {
        system,
        group,
        amounts,
    })
}

fn add(amounts: &mut CostsByYear, cost: &Cost) {
    *amounts.entry(cost.year.get()).or_default() += cost.dkk.get();
}

/// Returns where the money lies: «central» or «decentral», Bornholm's words.
fn funds_word(context: &OverviewContext<'_>, funds: Option<&str>) -> Cell {
    Cell::of(funds.map(|funds| context.text(&format!("funds-{funds}"))))
}

/// Returns what a sum is of; that it is not stated, where it is not.
fn stated(context: &OverviewContext<'_>, name: Cell) -> Cell {
    match name {
        Cell::Empty => common::phrase(context, "not-stated"),
        name => name,
    }
}

/// Returns the administration that a unit belongs to.
fn administration(context: &OverviewContext<'_>, unit: Option<&str>) -> Cell {
    let unit = unit.and_then(|unit| context.register.units.get(unit));
    Cell::of(unit.map(|unit| context.register.administration(unit).title()))
}

/// Adds a column for each year, as the last ones.
fn insert_years<'y>(
    context: &OverviewContext<'_>,
    table: &mut Table,
    years: &BTreeSet<i32>,
    amounts: impl Iterator<Item = (&'y CostsByYear, bool)>,
) {
    let column = |year: &i32| {
        let facts = [("year", year.to_string().into())];
        Column::headed(year.to_string(), text(context.language, "dkk-of-year", &facts))
    };
    let cells = amounts.map(|(amounts, is_complete)| {
        let amounts = years.iter().map(|year| amounts.get(year).copied());
        let sum = |dkk: Option<i64>| Cell::sum(Cell::dkk(dkk), is_complete || dkk.is_none());
        amounts.map(sum).collect::<Vec<_>>()
    });
    let at = table.columns.len();
    insert(table, at, years.iter().map(column), cells);
}

/// Returns the whole register's costs by the administration that pays, its funds and class, with a last line for all.
fn by_administration(context: &OverviewContext<'_>, years: &BTreeSet<i32>) -> Table {
    let register = context.register;
    let mut sums: BTreeMap<(Option<&str>, CostGroup<'_>), CostsByYear> = BTreeMap::new();
    for cost in register.systems.iter().flat_map(|system| &system.costs) {
        let payer = register.get_opt(cost.paid_by.given());
        let administration = payer.map(|unit| register.administration(unit).id());
        let group = CostGroup {
            payer: None,
            kind: "",
            ..group(cost)
        };
        add(sums.entry((administration, group)).or_default(), cost);
    }
    let lines = sums
        .into_iter()
        .map(|((administration, group), amounts)| AdministrationLine {
            administration: administration.map(Ref::new),
            group,
            amounts,
        });
    let mut lines: Vec<AdministrationLine<'_>> = lines.collect();
    lines.sort_by_cached_key(|line| {
        let unit = line.administration.as_ref().map(|unit| unit.as_str());
        shown_name(&register.units, unit)
    });
    let table = CostsByAdministration::table(context, &lines);
    with_total(context, table, years, lines.iter().map(|line| &line.amounts))
}

/// Returns the whole register's costs by system owner, with a last line for all.
fn by_owner(context: &OverviewContext<'_>, years: &BTreeSet<i32>) -> Table {
    let register = context.register;
    let mut sums: BTreeMap<Option<&str>, (usize, CostsByYear)> = BTreeMap::new();
    for system in register.systems.iter().filter(|system| !system.costs.is_empty()) {
        let owner = system.owner.given().map(|owner| owner.as_str());
        let (systems, sum) = sums.entry(owner).or_default();
        *systems += 1;
        system.costs.iter().for_each(|cost| add(sum, cost));
    }
    let lines = sums.into_iter().map(|(owner, (systems, amounts))| OwnerLine {
        owner: owner.map(Ref::new),
        systems,
        amounts,
    });
    let mut lines: Vec<OwnerLine> = lines.collect();
    lines.sort_by_cached_key(|line| {
        let owner = line.owner.as_ref().map(|owner| owner.as_str());
        shown_name(&register.positions, owner)
    });
    let table = CostsByOwner::table(context, &lines);
    with_total(context, table, years, lines.iter().map(|line| &line.amounts))
}

/// Returns the table with the years' columns and a last line: all the others together.
fn with_total<'y>(
    context: &OverviewContext<'_>,
    mut table: Table,
    years: &BTreeSet<i32>,
    amounts: impl Iterator<Item = &'y CostsByYear>,
) -> Table {
    let mut amounts: Vec<&CostsByYear> = amounts.collect();
    let mut total = CostsByYear::new();
    for (year, dkk) in amounts.iter().copied().flatten() {
        *total.entry(*year).or_default() += dkk;
    }
    if !total.is_empty() {
        let mut cells = vec![Cell::Empty; table.columns.len()];
        cells[0] = common::phrase(context, "total");
        table.push(cells);
        amounts.push(&total);
    }
    // A cost that is not known or cannot be read may be of any year and anybody.
    let systems = &context.register.systems;
    let is_complete = systems.iter().all(|system| system.costs.is_complete());
    let amounts = amounts.into_iter().map(|amounts| (amounts, is_complete));
    insert_years(context, &mut table, years, amounts);
    table
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Fixture, lines};
    use super::*;
    use crate::page::Block;

    fn register() -> Fixture {
        let systems = "\
- id: a
  name: A
  owner: chef
  unit: skole
  costs:
    - {year: 2026, kind: operation, class: drift, dkk: 100, paid_by: skole, from: local}
    - {year: 2027, kind: operation, class: drift, dkk: 110, paid_by: skole, from: local}
    - {year: 2027, kind: acquisition, class: anlaeg, dkk: 1000, paid_by: it, from: central}
- id: b
  name: B
  status: retired
  costs: [{year: 2026, kind: operation, dkk: 7}]
";
        let units = "\
- {id: boern, name: Børn, type: administration}
- {id: skole, name: Skole, type: department, parent: boern}
- {id: it, name: IT, type: group_it}
";
        Fixture::new(
            "2026-11-22",
            &[
                ("systems.yaml", systems),
                ("units.yaml", units),
                ("positions.yaml", "[{id: chef, title: Chef, unit: skole}]"),
            ],
        )
    }

    #[test]
    fn a_line_holds_what_one_payer_pays_of_one_sort_through_the_years() {
        let columns = [
            "id",
            "administration",
            "payer",
            "cost_kind",
            "cost_class",
            "funds",
            "2026",
            "2027",
        ];
        assert_eq!(
            register().lines(make, &columns),
            [
                "a | IT | IT | anskaffelse | anlæg | centrale |  | 1000",
                "a | Børn | Skole | drift | drift | decentrale | 100 | 110",
                "b |  |  | drift |  |  | 7 | ",
            ]
        );
    }

    #[test]
    fn the_sums_are_of_all_lines() {
        let register = register();
        let page = make(&register.context());
        let sums: Vec<Vec<String>> = page.blocks[1..]
            .iter()
            .map(|block| match block {
                Block::Table { table, .. } => lines(table, &[&table.columns[0].key, "2026", "2027"]),
                Block::Lines { .. } => Vec::new(),
            })
            .collect();
        assert_eq!(
            sums,
            [
                vec![
                    "ikke oplyst | 7 | ",
                    "Børn | 100 | 110",
                    "IT |  | 1000",
                    "I alt | 107 | 1110"
                ],
                vec!["ikke oplyst | 7 | ", "Chef | 100 | 1110", "I alt | 107 | 1110"],
            ]
        );
    }
}
