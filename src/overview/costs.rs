//! O13 Cost by owner, central and local, drift and anlæg, by year (Bornholm 9, 10, 22; Rødovre 17, 21; Billund 17).

use std::collections::{BTreeMap, BTreeSet};

use super::{Context, Overview, common};
use crate::model::answering;
use crate::model::position::Position;
use crate::model::system::{Cost, System};
use crate::model::unit::Unit;
use crate::model::{Record, Ref, Register};
use crate::page::{Cell, Column, Page, Row, Table};
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "costs",
    about: "What the systems cost, a column for each year: owner, who pays, from central or local funds, drift or anlæg; then the sums of the whole register by administration and by owner.",
    make,
};

const COLUMNS: &[&str] = &[
    "id",
    "system",
    "system_owner",
    "administration",
    "payer",
    "cost_kind",
    "cost_class",
    "funds",
];

/// What a terminal has no room for.
const ASIDE: &[&str] = &["id", "administration", "cost_class"];

/// Whole kroner by year.
type Years = BTreeMap<i32, i64>;

fn make(context: &Context<'_>) -> Page {
    let systems = &context.register.systems;
    let costs = systems.iter().flat_map(|system| &system.costs);
    let years: BTreeSet<i32> = costs.map(|cost| cost.year.get()).collect();
    let mut lines = table(context, COLUMNS, &years);
    for system in systems {
        for (sort, amounts) in by_sort(system) {
            lines.push(row(context, system, sort, &amounts, &years));
        }
    }
    let mut page = common::page(context, "costs", lines.aside(ASIDE));
    let heading = |key: &str| text(context.language, key, &[]);
    page.table(
        heading("costs-by-administration"),
        by_administration(context, &years),
    );
    page.table(heading("costs-by-owner"), by_owner(context, &years));
    page
}

/// What the costs that stand on one line have in common: payer, kind, class and funds, as the register has them.
type Sort<'r> = (
    Option<&'r str>,
    &'static str,
    Option<&'static str>,
    Option<&'static str>,
);

fn sort(cost: &Cost) -> Sort<'_> {
    (
        cost.paid_by.given().map(|unit| unit.as_str()),
        cost.kind.as_str(),
        cost.class.get().map(|class| class.as_str()),
        cost.from.get().map(|from| from.as_str()),
    )
}

fn by_sort(system: &System) -> BTreeMap<Sort<'_>, Years> {
    let mut lines: BTreeMap<Sort<'_>, Years> = BTreeMap::new();
    for cost in &system.costs {
        *lines
            .entry(sort(cost))
            .or_default()
            .entry(cost.year.get())
            .or_default() += cost.dkk.get();
    }
    lines
}

fn row(
    context: &Context<'_>,
    system: &Record<System>,
    (payer, kind, class, funds): Sort<'_>,
    amounts: &Years,
    years: &BTreeSet<i32>,
) -> Row {
    let register = context.register;
    let payer = payer.map(Ref::new);
    let mut cells = vec![
        system.id().into(),
        (&system.name).into(),
        common::title(register, system.owner.given()),
        administration(register, payer.as_ref()),
        common::title(register, payer.as_ref()),
        common::choice(context, Some(kind)),
        common::choice(context, class),
        funds_word(context, funds),
    ];
    cells.extend(of_years(amounts, years));
    Row {
        cells,
        record: Some(system.address()),
        units: answering::merged([
            answering::units(register, payer.as_ref()),
            answering::units(register, system.unit.given()),
        ]),
        owners: answering::ids([system.owner.given()]),
        ..Row::default()
    }
}

/// Where the money lies: «central» or «decentral», Bornholm's words.
fn funds_word(context: &Context<'_>, funds: Option<&str>) -> Cell {
    Cell::of(funds.map(|funds| text(context.language, &format!("funds-{funds}"), &[])))
}

/// What a sum is of; that it is not stated, where it is not.
fn stated(context: &Context<'_>, name: Cell) -> Cell {
    match name {
        Cell::Empty => text(context.language, "not-stated", &[]).into(),
        name => name,
    }
}

fn of_years(amounts: &Years, years: &BTreeSet<i32>) -> impl Iterator<Item = Cell> {
    years.iter().map(|year| Cell::dkk(amounts.get(year).copied()))
}

/// A table with these columns and one for each year.
fn table(context: &Context<'_>, columns: &[&str], years: &BTreeSet<i32>) -> Table {
    let mut table = Table::new(context.language, columns);
    let kroner = |year: &i32| {
        Column::headed(
            year.to_string(),
            text(
                context.language,
                "dkk-of-year",
                &[("year", year.to_string().into())],
            ),
        )
    };
    table.columns.extend(years.iter().map(kroner));
    table
}

/// The administration that a unit belongs to.
fn administration(register: &Register, unit: Option<&Ref<Unit>>) -> Cell {
    let unit = register.get_opt(unit);
    Cell::of(unit.map(|unit| register.administration(unit).title()))
}

/// The whole register's costs by the administration that pays, its funds and class, with a last line for all.
fn by_administration(context: &Context<'_>, years: &BTreeSet<i32>) -> Table {
    let register = context.register;
    let mut sums: BTreeMap<(Option<&str>, Sort<'_>), Years> = BTreeMap::new();
    for cost in register.systems.iter().flat_map(|system| &system.costs) {
        let payer = register.get_opt(cost.paid_by.given());
        let administration = payer.map(|unit| register.administration(unit).id());
        let (_, _, class, funds) = sort(cost);
        let sum = sums
            .entry((administration, (None, "", class, funds)))
            .or_default();
        *sum.entry(cost.year.get()).or_default() += cost.dkk.get();
    }
    let mut table = table(context, &["administration", "funds", "cost_class"], years);
    for ((administration, (_, _, class, funds)), amounts) in &sums {
        let unit = administration.map(Ref::new);
        let mut cells = vec![
            stated(context, common::title(register, unit.as_ref())),
            funds_word(context, *funds),
            common::choice(context, *class),
        ];
        cells.extend(of_years(amounts, years));
        table.push(Row {
            cells,
            units: answering::units(register, unit.as_ref()),
            ..Row::default()
        });
    }
    push_total(context, &mut table, sums.values(), years);
    table
}

/// The whole register's costs by system owner, with a last line for all.
fn by_owner(context: &Context<'_>, years: &BTreeSet<i32>) -> Table {
    let register = context.register;
    let mut sums: BTreeMap<Option<&str>, (usize, Years)> = BTreeMap::new();
    for system in register.systems.iter().filter(|system| !system.costs.is_empty()) {
        let owner = system.owner.given().map(|owner| owner.as_str());
        let (systems, sum) = sums.entry(owner).or_default();
        *systems += 1;
        for cost in &system.costs {
            *sum.entry(cost.year.get()).or_default() += cost.dkk.get();
        }
    }
    let mut table = table(context, &["system_owner", "unit", "systems"], years);
    for (owner, (systems, amounts)) in &sums {
        let owner = owner.map(Ref::<Position>::new);
        let position = register.get_opt(owner.as_ref());
        let unit = position.and_then(|position| position.unit.given());
        let mut cells = vec![
            stated(context, common::title(register, owner.as_ref())),
            common::title(register, unit),
            (*systems).into(),
        ];
        cells.extend(of_years(amounts, years));
        table.push(Row {
            cells,
            units: answering::units(register, unit),
            owners: answering::ids([owner.as_ref()]),
            ..Row::default()
        });
    }
    push_total(context, &mut table, sums.values().map(|(_, years)| years), years);
    table
}

/// The last line: all the others together.
fn push_total<'y>(
    context: &Context<'_>,
    table: &mut Table,
    sums: impl Iterator<Item = &'y Years>,
    years: &BTreeSet<i32>,
) {
    let mut total = Years::new();
    for (year, dkk) in sums.flatten() {
        *total.entry(*year).or_default() += dkk;
    }
    if total.is_empty() {
        return;
    }
    let mut cells = vec![Cell::Empty; table.columns.len() - years.len()];
    if let Some(first) = cells.first_mut() {
        *first = text(context.language, "total", &[]).into();
    }
    cells.extend(of_years(&total, years));
    table.push(cells);
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
