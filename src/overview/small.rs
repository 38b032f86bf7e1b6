//! Small registers for the tests of overviews.

use serde_json::{Value, json};

use super::Context;
use crate::model::{Date, Language, Register, load};
use crate::render::page::plain;
use crate::report::Report;
use crate::source::SourceSet;
use crate::view::{Block, Page, Table};

/// The same without fields that are `null`, which a register may not have.
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

/// A register: its lists of records and its policy by name. JSON is YAML.
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

/// An overview in Danish, seen from 22 November 2026.
pub(super) fn page(make: fn(&Context<'_>) -> Page, lists: &Value) -> Page {
    make(&Context {
        register: &register(lists),
        today: Date::new(2026, 11, 22).expect("a day"),
        language: Language::Danish,
        report: &&Report::default(),
    })
}

/// The n-th table of a page.
pub(super) fn table(page: &Page, n: usize) -> &Table {
    let mut tables = page.blocks.iter().filter_map(|block| match block {
        Block::Table { table, .. } => Some(table),
        Block::Lines { .. } => None,
    });
    tables.nth(n).expect("a table")
}

/// A column of the main table, as formats for machines write it.
pub(super) fn column(page: &Page, key: &str) -> Vec<String> {
    of(table(page, 0), key)
}

/// A column of a table, as formats for machines write it.
pub(super) fn of(table: &Table, key: &str) -> Vec<String> {
    let column = table.column(key).unwrap_or_else(|| panic!("a column {key}"));
    table.rows.iter().map(|row| plain(&row.cells[column])).collect()
}
