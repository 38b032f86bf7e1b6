//! What the overviews say of one record beyond what is written in it: ends, days to act by, suppliers, sums.

use super::OverviewContext;
use super::contracts::{self, Contracts};
use super::pools::{self, PoolYears};
use super::projects::Projects;
use super::systems::Systems;
use super::table::{ColumnOf, LineTable, columns, table};
use crate::model::system::System;
use crate::model::{Kind, RecordKey};
use crate::page::{Cell, Table};
use crate::text::text;
use crate::value::{Dkk, Stated, Sum};

const OF_CONTRACT: [ColumnOf<Contracts>; 5] =
    columns(["notice_by", "decide_by", "months_left", "contract_end", "remark"]);

const OF_SYSTEM: [ColumnOf<Systems>; 2] = columns(["supplier", "contract_end"]);

const OF_PROJECT: [ColumnOf<Projects>; 5] = columns([
    "saving_per_year",
    "spent",
    "deviation",
    "traffic_light",
    "next_decision",
]);

const OF_POOL: [ColumnOf<PoolYears>; 8] = columns([
    "year",
    "opening_balance",
    "allocated",
    "granted",
    "repaid",
    "withdrawn",
    "balance",
    "expected_balance",
]);

/// Returns what is computed of a record, a row for each figure, with the same values as in the overview of its kind; no
/// row for a kind of which nothing is computed.
pub(crate) fn of_record(context: &OverviewContext<'_>, record: RecordKey) -> Table {
    let register = context.register;
    match record.kind {
        Kind::Contract => {
            let mut lines = contracts::lines(context);
            lines.retain(|line| line.contract.key() == record);
            figures(context, &OF_CONTRACT, &lines)
        }
        Kind::System => {
            let systems: Vec<_> = register.systems.at(record.index).into_iter().collect();
            let mut figures = figures(context, &OF_SYSTEM, &systems);
            figures.rows.extend(
                systems
                    .into_iter()
                    .map(|system| cost_of_year(context, system).into()),
            );
            figures
        }
        Kind::Project => {
            let projects: Vec<_> = register.projects.at(record.index).into_iter().collect();
            figures(context, &OF_PROJECT, &projects)
        }
        Kind::Pool => {
            let mut lines = pools::lines(context);
            lines.retain(|line| line.pool.key() == record && line.year == context.today.year());
            figures(context, &OF_POOL, &lines)
        }
        _ => Table::new(context.language, &["field", "value"]),
    }
}

/// Returns a row for each column of a line, with its heading before it.
fn figures<'r, T: LineTable>(
    context: &OverviewContext<'r>,
    columns: &[ColumnOf<T>],
    lines: &[T::Line<'r>],
) -> Table {
    let mut figures = Table::new(context.language, &["field", "value"]);
    let across = table(context, columns, lines);
    for row in &across.rows {
        for (column, cell) in across.columns.iter().zip(&row.cells) {
            figures.push(vec![column.heading.as_str().into(), cell.clone()]);
        }
    }
    figures
}

/// Returns what the system costs in the year of the day, with a heading before it.
fn cost_of_year(context: &OverviewContext<'_>, system: &System) -> Vec<Cell> {
    let year = context.today.year();
    let cost = Sum::of(&system.costs, |cost| {
        if cost.year.get() == year {
            Stated::Given(Dkk::get(cost.dkk))
        } else {
            Stated::Blank
        }
    });
    let facts = [("year", year.to_string().into())];
    vec![text(context.language, "cost-of-year", &facts).into(), cost.into()]
}
