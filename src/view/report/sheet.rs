//! An overview's main table, read by its columns' keys.

use crate::overview::{self, Context};
use crate::page::{Block, Cell, Column, Row, Table};
use crate::value::{Date, Quarter};

/// The main table of an overview with the lines above it.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    pub(super) header: Vec<String>,
    pub(super) table: Table,
}

impl Sheet {
    /// The sheet of an overview; one without columns when there is no such overview.
    pub(super) fn of(context: &Context<'_>, name: &str) -> Self {
        let Some(overview) = overview::find(name) else {
            return Self::default();
        };
        let page = (overview.make)(context);
        let table = page.blocks.into_iter().find_map(|block| match block {
            Block::Table { table, .. } => Some(table),
            Block::Lines { .. } => None,
        });
        Self {
            header: page.header,
            table: table.unwrap_or_default(),
        }
    }

    /// A row's value in a column; empty when there is no such column.
    pub(super) fn cell<'a>(&self, row: &'a Row, key: &str) -> &'a Cell {
        const EMPTY: &Cell = &Cell::Empty;
        let at = self.table.column(key);
        at.and_then(|at| row.cells.get(at)).unwrap_or(EMPTY)
    }

    /// The columns of these keys, in this order, without rows.
    pub(super) fn columns(&self, keys: &[&str]) -> Vec<Column> {
        let of = |key: &&str| self.table.column(key).map(|at| self.table.columns[at].clone());
        keys.iter().filter_map(of).collect()
    }

    /// A row with only these columns.
    pub(super) fn picked(&self, row: &Row, keys: &[&str]) -> Row {
        let places = keys.iter().filter_map(|key| self.table.column(key));
        Row {
            cells: places.map(|at| row.cells[at].clone()).collect(),
            ..row.clone()
        }
    }

    /// These columns of the rows that are wanted.
    pub(super) fn pick(&self, keys: &[&str], wanted: impl Fn(&Row) -> bool) -> Table {
        let rows = self.table.rows.iter().filter(|row| wanted(row));
        Table {
            columns: self.columns(keys),
            rows: rows.map(|row| self.picked(row, keys)).collect(),
        }
    }
}

/// The text of a cell, or its first value's.
pub(super) fn text_of(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) => Some(text),
        Cell::Choice { word, .. } => Some(word),
        Cell::List(cells) => cells.first().and_then(text_of),
        _ => None,
    }
}

/// The model's word for a choice, or for the first of several values.
pub(super) fn key_of(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Choice { key, .. } => Some(key),
        Cell::List(cells) => cells.first().and_then(key_of),
        _ => None,
    }
}

/// Whole kroner.
pub(super) fn dkk_of(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Dkk(dkk) => Some(*dkk),
        _ => None,
    }
}

/// A day.
pub(super) fn day_of(cell: &Cell) -> Option<Date> {
    match cell {
        Cell::Date(day) => Some(*day),
        _ => None,
    }
}

/// A year of the calendar.
pub(super) fn year_of(cell: &Cell) -> Option<i32> {
    match cell {
        Cell::Year(year) => Some(*year),
        _ => None,
    }
}

/// The quarter that a column is about, by its key.
pub(super) fn quarter_of(column: &Column) -> Option<Quarter> {
    column.key.parse().ok()
}
