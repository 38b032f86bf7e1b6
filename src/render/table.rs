//! Tables for a terminal. The only user of comfy-table.

use comfy_table::{ContentArrangement, presets};

use super::Style;
use crate::text::sanitize;
use crate::view::Table;

/// A table as text, wrapped to the style's width.
pub fn table(table: &Table, style: Style) -> String {
    let mut out = comfy_table::Table::new();
    out.load_style(if style.unicode {
        presets::UTF8_FULL_CONDENSED
    } else {
        presets::ASCII_FULL_CONDENSED
    })
    .set_content_arrangement(ContentArrangement::Dynamic)
    .set_width(u16::try_from(style.width).unwrap_or(u16::MAX))
    .set_header(table.columns.iter().map(|heading| lines(heading)));
    for row in &table.rows {
        out.add_row(row.iter().map(|cell| lines(cell)));
    }
    let text = out.to_string();
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// A cell whose own line breaks stay, and nothing else that could steer the terminal.
fn lines(cell: &str) -> String {
    cell.split('\n').map(sanitize).collect::<Vec<_>>().join("\n")
}
