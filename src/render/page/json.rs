//! A page as one JSON document. Its shape is versioned and described in `docs/json.md`; machines may rely on it.

use std::collections::BTreeMap;
use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::format::{FormatContent, FormatDescription};
use crate::page::{Block, Cell, Page, Table};
use crate::render::document::{self, Tool};
use crate::value::Language;

/// Version of the document's shape. A change that a reader could stumble over raises it.
pub const PAGE_VERSION: u32 = 1;

/// A page: `portfolio list OVERVIEW --format json`.
#[derive(Serialize, JsonSchema)]
struct PageDocument<'p> {
    /// Version of this shape: 1.
    version: u32,
    /// The program that made it.
    tool: Tool,
    /// Language of titles, headings and texts: `da` or `en`.
    language: &'static str,
    /// Heading of the page.
    title: &'p str,
    /// The day that it shows the register on, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    /// What is to be known first.
    header: &'p [String],
    /// The tables in their order; the first is what the page is about.
    tables: Vec<TableJson<'p>>,
    /// Lines that are each a point of their own.
    lines: Vec<LinesJson<'p>>,
}

/// A table.
#[derive(Serialize, JsonSchema)]
struct TableJson<'p> {
    /// Heading; may be empty.
    heading: &'p str,
    /// The columns in their order.
    columns: Vec<ColumnJson<'p>>,
    /// The rows in their order.
    rows: Vec<RowJson<'p>>,
}

#[derive(Serialize, JsonSchema)]
struct ColumnJson<'p> {
    /// Its stable English name, which the rows' cells stand under.
    key: &'p str,
    /// Its heading in the document's language.
    heading: &'p str,
}

#[derive(Serialize, JsonSchema)]
struct RowJson<'p> {
    /// The record that the row is about, `systems/cirius`.
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<&'p str>,
    /// A value for each column, by the column's key.
    #[schemars(with = "BTreeMap<String, ValueJson>")]
    cells: CellsJson<'p>,
    /// Why a column has no value, or not the whole: `unknown` where the register says that it is not known,
    /// `unreadable` where something stands there that cannot be read, `partial` where a sum leaves something out.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    not_given: BTreeMap<&'p str, &'static str>,
}

/// A value of a table.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
enum ValueJson<'p> {
    /// Nothing is there, or nothing is known.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A whole number: a count, a year, kroner.
    Whole(i64),
    /// A number with decimals; per cent as `12.5`.
    Decimal(f64),
    /// Text; a choice in the model's own word (`in_use`), a day as `YYYY-MM-DD`, a quarter as `YYYY-QN`.
    Text(String),
    /// Text of the register.
    Borrowed(&'p str),
    /// Kroner of a year.
    OfYear {
        /// The year.
        year: i32,
        /// Whole kroner.
        dkk: i64,
    },
    /// Several values.
    List(Vec<ValueJson<'p>>),
}

/// The cells of a row with the columns that they stand in.
struct CellsJson<'p>(&'p Table, &'p [Cell]);

impl Serialize for CellsJson<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let keys = self.0.columns.iter().map(|column| column.key.as_str());
        serializer.collect_map(keys.zip(self.1.iter().map(value)))
    }
}

/// Returns the JSON Schema of the document.
pub fn page_schema() -> schemars::Schema {
    document::schema::<PageDocument<'static>>()
}

/// A page as JSON.
pub(super) const JSON: FormatDescription = FormatDescription {
    endings: &["json"],
    is_binary: false,
    content: FormatContent::WholePage,
    is_for_reading: false,
    write: |page, language, _, out| write(page, language, out),
};

pub(super) fn write(page: &Page, language: Language, out: &mut dyn Write) -> io::Result<()> {
    let mut document = PageDocument {
        version: PAGE_VERSION,
        tool: Tool::THIS,
        language: language.as_str(),
        title: &page.title,
        date: page.day.map(|day| day.to_string()),
        header: &page.header,
        tables: Vec::new(),
        lines: Vec::new(),
    };
    for block in &page.blocks {
        match block {
            Block::Table { heading, table, .. } => document.tables.push(rows(heading, table)),
            Block::Lines { heading, lines } => document.lines.push(LinesJson { heading, lines }),
        }
    }
    document::write(&document, out)
}

/// Lines under a heading.
#[derive(Serialize, JsonSchema)]
struct LinesJson<'p> {
    /// Heading; may be empty.
    heading: &'p str,
    /// The lines.
    lines: &'p [String],
}

fn rows<'p>(heading: &'p str, table: &'p Table) -> TableJson<'p> {
    let columns = table.columns.iter().map(|column| ColumnJson {
        key: &column.key,
        heading: &column.heading,
    });
    let rows = table.rows.iter().map(|row| RowJson {
        record: row.record.as_deref(),
        cells: CellsJson(table, &row.cells),
        not_given: not_given(table, &row.cells),
    });
    TableJson {
        heading,
        columns: columns.collect(),
        rows: rows.collect(),
    }
}

/// Returns why columns have no value, or not the whole, by their keys.
fn not_given<'p>(table: &'p Table, cells: &[Cell]) -> BTreeMap<&'p str, &'static str> {
    let columns = table.columns.iter().map(|column| column.key.as_str()).zip(cells);
    columns
        .filter_map(|(key, cell)| Some((key, reason(cell)?)))
        .collect()
}

fn reason(cell: &Cell) -> Option<&'static str> {
    match cell {
        Cell::Unknown => Some("unknown"),
        Cell::Unreadable => Some("unreadable"),
        Cell::Partial(_) => Some("partial"),
        Cell::List(cells) => cells.iter().find_map(reason).map(|_| "partial"),
        _ => None,
    }
}

fn value(cell: &Cell) -> ValueJson<'_> {
    match cell {
        Cell::Empty | Cell::Unknown | Cell::Unreadable => ValueJson::Nothing,
        Cell::Partial(sum) => value(sum),
        Cell::Text(text) => ValueJson::Borrowed(text),
        Cell::Choice { key, .. } => ValueJson::Borrowed(key),
        Cell::Int(n) | Cell::Dkk(n) => ValueJson::Whole(*n),
        Cell::Year(year) => ValueJson::Whole((*year).into()),
        Cell::Hundredths(n) => ValueJson::Decimal(*n as f64 / 100.0),
        Cell::Tenths(n) | Cell::Percent(n) => ValueJson::Decimal(*n as f64 / 10.0),
        Cell::Date(day) => ValueJson::Text(day.to_string()),
        Cell::Quarter(quarter) => ValueJson::Text(quarter.to_string()),
        Cell::Flag(yes) => ValueJson::Flag(*yes),
        Cell::OfYear(year, dkk) => ValueJson::OfYear {
            year: *year,
            dkk: *dkk,
        },
        Cell::List(cells) => ValueJson::List(cells.iter().map(value).collect()),
    }
}
