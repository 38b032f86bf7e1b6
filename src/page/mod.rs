//! A page: a heading, what is to be known first, and blocks of tables and lines.

pub mod chart;
mod event;
pub mod marks;
mod table;

pub use event::Event;
pub use table::{Cell, Column, Row, Table};

use crate::page::chart::Chart;
use crate::value::Date;

/// A page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Heading of the page.
    pub title: String,
    /// The day that it shows the register on, where it depends on one.
    pub day: Option<Date>,
    /// Lines above the blocks: what is to be known first.
    pub header: Vec<String>,
    /// What it holds, in order.
    pub blocks: Vec<Block>,
    /// The same figures drawn, where they are about a course of time.
    pub chart: Option<Chart>,
    /// True when its rows are about days ahead, so that a calendar can show them, even when there are none just now.
    pub is_calendar: bool,
}

/// A part of a page. The heading may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A table.
    Table {
        /// Heading.
        heading: String,
        /// The table, a column for each figure.
        table: Table,
        /// The same rows and figures in fewer columns, where the table is too wide for a terminal.
        narrow: Option<Table>,
    },
    /// Lines that are each a point of their own.
    Lines {
        /// Heading.
        heading: String,
        /// The lines.
        lines: Vec<String>,
    },
}

impl Page {
    /// Returns a page with a title.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    /// Adds a table. The first stands even without rows, since it is what the page is about; the others do not.
    pub fn table(&mut self, heading: impl Into<String>, table: Table) {
        if !table.rows.is_empty() || self.main_table().is_none() {
            self.blocks.push(Block::Table {
                heading: heading.into(),
                table,
                narrow: None,
            });
        }
    }

    /// Adds lines, unless there are none.
    pub fn lines(&mut self, heading: impl Into<String>, lines: Vec<String>) {
        if !lines.is_empty() {
            self.blocks.push(Block::Lines {
                heading: heading.into(),
                lines,
            });
        }
    }

    /// Returns what a calendar shows of the page; `None` where its rows are not about days ahead.
    pub fn events(&self) -> Option<Vec<&Event>> {
        let rows = self.tables().flat_map(|table| &table.rows);
        let events: Vec<&Event> = rows.filter_map(|row| row.event.as_deref()).collect();
        (self.is_calendar || !events.is_empty()).then_some(events)
    }

    /// Returns the page as it is read by people: its tables in few columns where they have such a form.
    #[must_use]
    pub fn folded(mut self) -> Self {
        for block in &mut self.blocks {
            if let Block::Table { table, narrow, .. } = block
                && let Some(narrow) = narrow.take()
            {
                *table = narrow;
            }
        }
        self
    }

    /// Returns the first table: what CSV writes, which knows one.
    pub fn main_table(&self) -> Option<&Table> {
        self.tables().next()
    }

    /// Returns the tables, in their order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table { table, .. } => Some(table),
            Block::Lines { .. } => None,
        })
    }
}
