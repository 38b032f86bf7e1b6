//! Tables for a terminal. The only user of comfy-table.

use comfy_table::{CellAlignment, ContentArrangement, presets};

use super::TextStyle;
use super::cell;
use super::widths::{ColumnWidth, bound, widths, wrapped};
use crate::page::{Cell, Table};
use crate::text::sanitize;
use crate::value::Language;

/// What stands between and around the columns: a blank on each side of a column, and a line.
const AROUND: usize = 3;

/// Returns a table as text, as wide as the style says; wider where a word or a number would be broken otherwise.
pub fn table(table: &Table, language: Language, style: TextStyle) -> String {
    let headings: Vec<Vec<String>> = table
        .columns
        .iter()
        .map(|column| column.heading.split('\n').map(clean).collect())
        .collect();
    let rows: Vec<Vec<Vec<String>>> = table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|value| lines(value, language)).collect())
        .collect();
    let needs: Vec<ColumnWidth> = (0..table.columns.len())
        .map(|at| {
            need(
                &headings[at],
                table
                    .rows
                    .iter()
                    .zip(&rows)
                    .map(|(row, lines)| (&row.cells[at], &lines[at])),
            )
        })
        .collect();
    let room = style.width.saturating_sub(AROUND * needs.len() + 1);
    let widths = widths(&needs, room);
    let figures: Vec<bool> = (0..table.columns.len())
        .map(|at| table.is_of_numbers(at))
        .collect();

    let mut out = comfy_table::Table::new();
    out.load_style(if style.unicode {
        presets::UTF8_FULL_CONDENSED
    } else {
        presets::ASCII_FULL_CONDENSED
    })
    .set_content_arrangement(ContentArrangement::Disabled);
    let shown = |lines: &[String], at: usize, right: bool| {
        let lines: Vec<String> = lines.iter().flat_map(|line| wrapped(line, widths[at])).collect();
        let alignment = if right {
            CellAlignment::Right
        } else {
            CellAlignment::Left
        };
        comfy_table::Cell::new(lines.join("\n")).set_alignment(alignment)
    };
    out.set_header(
        headings
            .iter()
            .enumerate()
            .map(|(at, lines)| shown(lines, at, figures[at])),
    );
    for (row, lines) in table.rows.iter().zip(&rows) {
        let cells = row.cells.iter().zip(lines).enumerate();
        out.add_row(cells.map(|(at, (value, lines))| shown(lines, at, figures[at] && !is_words(value))));
    }
    let text = out.to_string();
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// Returns what a column needs for its heading and its cells.
fn need<'c>(heading: &[String], cells: impl Iterator<Item = (&'c Cell, &'c Vec<String>)>) -> ColumnWidth {
    let mut need = ColumnWidth::default();
    heading.iter().for_each(|line| need.heading(line));
    for (value, lines) in cells {
        for line in lines {
            if is_one_thing(value) {
                need.whole(line);
            } else {
                need.text(line);
            }
        }
    }
    need
}

/// Returns whether a cell is one thing on a line, such as `12,5 %` or `30 Jun 2026`, that is not to be wrapped.
fn is_one_thing(value: &Cell) -> bool {
    match value {
        Cell::Text(_) | Cell::Choice { .. } => false,
        Cell::List(cells) => cells.iter().all(is_one_thing),
        _ => true,
    }
}

/// Returns whether a cell has words, which stand to the left in a column of figures too.
fn is_words(value: &Cell) -> bool {
    match value {
        Cell::Text(text) => text.contains(char::is_alphabetic),
        Cell::Choice { .. } | Cell::Flag(_) => true,
        Cell::List(cells) => cells.iter().any(is_words),
        _ => false,
    }
}

fn lines(value: &Cell, language: Language) -> Vec<String> {
    cell::lines(value, language)
        .iter()
        .map(|line| clean(line))
        .collect()
}

/// Returns a line with nothing that could steer the terminal.
fn clean(line: &str) -> String {
    bound(&sanitize(line))
}
