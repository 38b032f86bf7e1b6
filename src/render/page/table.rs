//! Tables for a terminal. The only user of comfy-table.

use comfy_table::{CellAlignment, ContentArrangement, presets};

use super::Style;
use super::cell;
use crate::model::Language;
use crate::text::sanitize;
use crate::view::{Cell, Table};

/// A table as text, wrapped to the style's width.
pub fn table(table: &Table, language: Language, style: Style) -> String {
    let mut out = comfy_table::Table::new();
    out.load_style(if style.unicode {
        presets::UTF8_FULL_CONDENSED
    } else {
        presets::ASCII_FULL_CONDENSED
    })
    .set_content_arrangement(ContentArrangement::Dynamic)
    .set_width(u16::try_from(style.width).unwrap_or(u16::MAX))
    .set_header(table.columns.iter().map(|column| clean(&column.heading)));
    for row in &table.rows {
        out.add_row(row.cells.iter().map(|value| {
            let lines = cell::lines(value, language);
            let shown = comfy_table::Cell::new(
                lines
                    .iter()
                    .map(|line| sanitize(line))
                    .collect::<Vec<_>>()
                    .join("\n"),
            );
            match value {
                value if value.is_number() => shown.set_alignment(CellAlignment::Right),
                Cell::OfYear(..) => shown.set_alignment(CellAlignment::Right),
                _ => shown,
            }
        }));
    }
    let text = out.to_string();
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// A heading whose own line breaks stay, and nothing else that could steer the terminal.
fn clean(heading: &str) -> String {
    heading.split('\n').map(sanitize).collect::<Vec<_>>().join("\n")
}
