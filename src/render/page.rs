//! A page with a table: for a terminal, as Markdown, as CSV.

use std::io::{self, Write};

use super::{Style, table};
use crate::text::sanitize;
use crate::view::Table;
use crate::view::ranking::Page;

/// Columns that a page's table is wrapped at.
const WIDTH: usize = 150;

/// A page for a terminal.
///
/// # Errors
/// When the writer does.
pub fn terminal(page: &Page, style: Style, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}\n", sanitize(&page.title))?;
    for line in &page.header {
        writeln!(out, "{}", sanitize(line))?;
    }
    writeln!(
        out,
        "\n{}",
        table(
            &page.narrow,
            Style {
                width: WIDTH,
                ..style
            }
        )
    )?;
    for (heading, lines) in &page.sections {
        writeln!(out, "\n{}", sanitize(heading))?;
        for line in lines {
            writeln!(out, "  • {}", sanitize(line))?;
        }
    }
    Ok(())
}

/// A page as Markdown.
///
/// # Errors
/// When the writer does.
pub fn markdown(page: &Page, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}\n", escaped(&page.title))?;
    for line in &page.header {
        writeln!(out, "{}\n", escaped(line))?;
    }
    let row = |cells: &[String]| {
        format!(
            "| {} |",
            cells
                .iter()
                .map(|cell| escaped(cell))
                .collect::<Vec<_>>()
                .join(" | ")
        )
    };
    writeln!(out, "{}", row(&page.table.columns))?;
    writeln!(out, "|{}", "---|".repeat(page.table.columns.len()))?;
    for cells in &page.table.rows {
        writeln!(out, "{}", row(cells))?;
    }
    for (heading, lines) in &page.sections {
        writeln!(out, "\n## {}\n", escaped(heading))?;
        for line in lines {
            writeln!(out, "- {}", escaped(line))?;
        }
    }
    Ok(())
}

/// Text in which Markdown and HTML mean nothing.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in sanitize(text).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A table as CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it.
///
/// # Errors
/// When the writer does.
pub fn csv(table: &Table, out: &mut dyn Write) -> io::Result<()> {
    for cells in std::iter::once(&table.columns).chain(&table.rows) {
        let line: Vec<String> = cells.iter().map(|cell| csv_cell(cell)).collect();
        write!(out, "{}\r\n", line.join(","))?;
    }
    Ok(())
}

fn csv_cell(cell: &str) -> String {
    let cell = sanitize(cell);
    let is_number = cell
        .trim_start_matches('-')
        .starts_with(|c: char| c.is_ascii_digit());
    let runs = cell.starts_with(['=', '+', '@', '\t']) || (cell.starts_with('-') && !is_number);
    let cell = if runs {
        format!("'{cell}")
    } else {
        cell.into_owned()
    };
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_cannot_run_as_formulas_or_break_the_row() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-12", "-12"),
            ("-cmd", "'-cmd"),
            ("a, \"b\"", "\"a, \"\"b\"\"\""),
        ] {
            assert_eq!(csv_cell(cell), written);
        }
        assert_eq!(escaped("a|b <i>*x*"), "a\\|b \\<i\\>\\*x\\*");
    }
}
