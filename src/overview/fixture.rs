//! Small registers in memory, for the tests of overviews: as files, or as lists of records.

use std::sync::Arc;

use serde_json::{Value, json};

use super::OverviewContext;
use crate::diagnostics::Report;
use crate::model::{Register, load};
use crate::page::{Block, Cell, Page, Table};
use crate::render::page::plain;
use crate::snapshot::Snapshot;
use crate::source::SourceSet;
use crate::value::{Date, Language};

/// A register and what the rules find in it on a day.
pub(super) struct Fixture {
    register: Arc<Register>,
    report: Report,
    today: Date,
}

impl Fixture {
    /// Returns a register of these files, besides `municipality.yaml`, seen from a day.
    pub(super) fn new(today: &str, files: &[(&str, &str)]) -> Self {
        let municipality = (
            "municipality.yaml",
            "{id: vadby, name: Vadby Kommune, format_version: 1, language: da, cvr: \"99999993\"}",
        );
        let files = files.iter().chain([&municipality]);
        let files = files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        let sources = SourceSet::from_memory(files);
        let loaded = Snapshot::load(sources).expect("this format");
        let findings = loaded.reading_findings();
        assert!(findings.is_empty(), "{findings:?}");
        let judged = loaded.judge(today.parse().expect("a day"));
        Self {
            register: judged.register,
            report: judged.report,
            today: judged.day,
        }
    }

    /// Returns what an overview is made from, in Danish.
    pub(super) fn context(&self) -> OverviewContext<'_> {
        OverviewContext {
            register: &self.register,
            today: self.today,
            language: Language::Danish,
        }
    }

    /// Returns whether a rule found something about a record.
    pub(super) fn finds(&self, rule: &str, record: &str) -> bool {
        let mut findings = self.report.findings.iter();
        findings.any(|finding| finding.rule.id == rule && finding.record.as_deref() == Some(record))
    }

    /// Returns the columns of an overview's first table as plain text, a line each, with ` | ` between.
    pub(super) fn lines(&self, make: fn(&OverviewContext<'_>) -> Page, columns: &[&str]) -> Vec<String> {
        let page = make(&self.context());
        page.main_table()
            .map_or_else(Vec::new, |table| lines(table, columns))
    }
}

/// Returns the columns of a table as plain text, a line each, with ` | ` between.
pub(super) fn lines(table: &Table, columns: &[&str]) -> Vec<String> {
    let places: Vec<usize> = columns
        .iter()
        .map(|key| table.column(key).expect("a column"))
        .collect();
    table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<String> = places.iter().map(|place| words(&row.cells[*place])).collect();
            cells.join(" | ")
        })
        .collect()
}

/// Returns a cell as plain text, with a choice in the reader's word.
fn words(cell: &Cell) -> String {
    match cell {
        Cell::Choice { word, .. } => word.clone(),
        Cell::List(cells) => cells.iter().map(words).collect::<Vec<_>>().join("; "),
        other => plain(other),
    }
}

/// Returns the same without fields that are `null`, which a register may not have.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let there = fields.iter().filter(|(_, value)| !value.is_null());
            there
                .map(|(key, value)| (key.clone(), without_nulls(value)))
                .collect()
        }
        Value::Array(items) => items.iter().map(without_nulls).collect(),
        other => other.clone(),
    }
}

/// Returns a register: its lists of records and its policy by name. JSON is YAML.
pub(super) fn register(lists: &Value) -> Register {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (name, list) in lists.as_object().expect("a mapping") {
        files.push((
            format!("{name}.yaml"),
            without_nulls(list).to_string().into_bytes(),
        ));
    }
    let municipality = json!({ "id": "vadby", "format_version": 1, "language": "da", "name": "Vadby" });
    files.push((
        "municipality.yaml".to_owned(),
        municipality.to_string().into_bytes(),
    ));
    let loaded = load(&SourceSet::from_memory(files)).expect("this format");
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
    let dangling = loaded.register.dangling();
    assert!(dangling.is_empty(), "{dangling:?}");
    loaded.register
}

/// Returns an overview in Danish, seen from 22 November 2026.
pub(super) fn page(make: fn(&OverviewContext<'_>) -> Page, lists: &Value) -> Page {
    make(&OverviewContext {
        register: &register(lists),
        today: Date::new(2026, 11, 22).expect("a day"),
        language: Language::Danish,
    })
}

/// Returns the n-th table of a page.
pub(super) fn table(page: &Page, n: usize) -> &Table {
    let mut tables = page.blocks.iter().filter_map(|block| match block {
        Block::Table { table, .. } => Some(table),
        Block::Lines { .. } => None,
    });
    tables.nth(n).expect("a table")
}

/// Returns a column of the main table, as formats for machines write it.
pub(super) fn column(page: &Page, key: &str) -> Vec<String> {
    of(table(page, 0), key)
}

/// Returns a column of a table, as formats for machines write it.
pub(super) fn of(table: &Table, key: &str) -> Vec<String> {
    let column = table.column(key).unwrap_or_else(|| panic!("a column {key}"));
    table.rows.iter().map(|row| plain(&row.cells[column])).collect()
}
