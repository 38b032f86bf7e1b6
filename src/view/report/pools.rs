//! The pools' balances over time.

use crate::finding::Arg;
use crate::overview::OverviewContext;
use crate::overview::pools::{PoolYearLine, PoolYears};
use crate::overview::table::{ColumnOf, LineTable, place, table};
use crate::page::{Cell, Table};
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

/// Returns the chart of each pool, from the lines of the overview.
pub(super) fn pools(context: &OverviewContext<'_>, lines: &[PoolYearLine<'_>]) -> Vec<PoolChart> {
    let pools = lines.chunk_by(|a, b| a.pool.key() == b.pool.key());
    pools.map(|lines| pool(context, lines)).collect()
}

fn pool(context: &OverviewContext<'_>, lines: &[PoolYearLine<'_>]) -> PoolChart {
    let name = lines[0].pool.title();
    let bars: Vec<Bar> = lines
        .iter()
        .map(|line| Bar {
            year: line.year,
            balance: line.balance.get(),
            expected: line.expected_balance.get(),
        })
        .filter(|bar| bar.balance.is_some() || bar.expected.is_some())
        .collect();
    let last = |of: fn(&Bar) -> Option<i64>| bars.iter().rev().find_map(|bar| Some((bar.year, of(bar)?)));
    let mut sentences = Vec::new();
    for (key, point) in [
        ("report-balance-last", last(|bar| bar.balance)),
        ("report-balance-expected", last(|bar| bar.expected)),
    ] {
        if let Some((year, dkk)) = point {
            let facts = [("year", Arg::Text(year.to_string())), ("dkk", Arg::Dkk(dkk))];
            sentences.push(text(context.language, key, &facts));
        }
    }
    if lines.iter().any(|line| !line.is_complete()) {
        sentences.push(text(context.language, "report-balance-partial", &[]));
    }
    PoolChart {
        title: text(context.language, "report-pool-chart", &[("pool", name.into())]),
        description: sentences.join(" "),
        pool: name.to_owned(),
        bars,
        table: telling(context, lines),
    }
}

/// The place of the pool's name among the columns.
const POOL_AT: usize = place::<PoolYears>("pool");

/// Returns the columns that say something of these lines, without the pool's name.
fn telling(context: &OverviewContext<'_>, lines: &[PoolYearLine<'_>]) -> Table {
    let is_empty = |cell: &Cell| matches!(cell, Cell::Empty | Cell::Dkk(0));
    let tells = |column: &ColumnOf<PoolYears>| {
        let mut cells = lines.iter().map(|line| (column.cell)(context, line));
        cells.any(|cell| !is_empty(&cell))
    };
    let columns = PoolYears::COLUMNS.iter().enumerate();
    let telling = columns.filter(|(at, column)| *at != POOL_AT && tells(column));
    let telling: Vec<ColumnOf<PoolYears>> = telling.map(|(_, column)| *column).collect();
    table(context, &telling, lines)
}
