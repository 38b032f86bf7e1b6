//! The pools' balances over time, from the overview `pools`.

use super::sheet::{Sheet, dkk_of, text_of, year_of};
use crate::finding::Arg;
use crate::overview::Context;
use crate::page::{Cell, Row, Table};
use crate::text::text;

/// A pool's balance at the end of a year, or on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The year.
    pub year: i32,
    /// The balance that is there.
    pub balance: Option<i64>,
    /// The balance that is expected.
    pub expected: Option<i64>,
}

/// A pool over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolChart {
    /// The pool.
    pub pool: String,
    /// The chart in words.
    pub title: String,
    /// From the first balance to the last.
    pub description: String,
    /// Year by year; nothing where no balance is known.
    pub bars: Vec<Bar>,
    /// The same and what it comes from, without the columns that say nothing of the pool.
    pub table: Table,
}

pub(super) fn pools(context: &Context<'_>, sheet: &Sheet) -> Vec<PoolChart> {
    let rows = sheet.table.rows.chunk_by(|a, b| a.record == b.record);
    rows.map(|rows| pool(context, sheet, rows)).collect()
}

fn pool(context: &Context<'_>, sheet: &Sheet, rows: &[Row]) -> PoolChart {
    let name = rows.first().and_then(|row| text_of(sheet.cell(row, "pool")));
    let name = name.unwrap_or_default().to_owned();
    let bars: Vec<Bar> = rows
        .iter()
        .filter_map(|row| {
            Some(Bar {
                year: year_of(sheet.cell(row, "year"))?,
                balance: dkk_of(sheet.cell(row, "balance")),
                expected: dkk_of(sheet.cell(row, "expected_balance")),
            })
        })
        .filter(|bar| bar.balance.is_some() || bar.expected.is_some())
        .collect();
    let last = |of: fn(&Bar) -> Option<i64>| bars.iter().rev().find_map(|bar| Some((bar.year, of(bar)?)));
    let mut said = Vec::new();
    for (key, point) in [
        ("report-balance-last", last(|bar| bar.balance)),
        ("report-balance-expected", last(|bar| bar.expected)),
    ] {
        if let Some((year, dkk)) = point {
            let facts = [("year", Arg::Text(year.to_string())), ("dkk", Arg::Dkk(dkk))];
            said.push(text(context.language, key, &facts));
        }
    }
    PoolChart {
        title: text(
            context.language,
            "report-pool-chart",
            &[("pool", name.as_str().into())],
        ),
        description: said.join(" "),
        pool: name,
        bars,
        table: telling(sheet, rows),
    }
}

/// The columns that say something of these rows, without the pool's name.
fn telling(sheet: &Sheet, rows: &[Row]) -> Table {
    let empty = |cell: &Cell| matches!(cell, Cell::Empty | Cell::Dkk(0));
    let says = |at: &usize| {
        let said = |row: &Row| row.cells.get(*at).is_some_and(|cell| !empty(cell));
        sheet.table.columns[*at].key != "pool" && rows.iter().any(said)
    };
    let places: Vec<usize> = (0..sheet.table.columns.len()).filter(says).collect();
    let only = |row: &Row| -> Vec<Cell> { places.iter().map(|at| row.cells[*at].clone()).collect() };
    Table {
        columns: places.iter().map(|at| sheet.table.columns[*at].clone()).collect(),
        rows: rows.iter().map(|row| only(row).into()).collect(),
    }
}
