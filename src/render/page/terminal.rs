//! A page for a terminal.

use std::borrow::Cow;
use std::io::{self, Write};

use super::cell::nothing_to_show;
use super::format::{FormatContent, FormatDescription};
use super::table::table;
use super::widths::wrapped;
use crate::page::chart::Chart;
use crate::page::{Block, Cell, Column, Page, Table};
use crate::render::TextStyle;
use crate::render::chart::spark;
use crate::render::command_lines::CommandLines;
use crate::text::{sanitize, text};
use crate::value::Language;

/// Columns that a page's tables are wrapped at.
const WIDTH: usize = 150;

/// Columns that a table is wrapped at that leaves some out: what a terminal of half a screen shows.
const SHORT_WIDTH: usize = 120;

/// A page for a terminal.
pub(super) const TABLE: FormatDescription = FormatDescription {
    endings: &["txt"],
    is_binary: false,
    content: FormatContent::WholePage,
    is_for_reading: false,
    write: |page, language, style, out| {
        let mut lines = CommandLines::new(out);
        write(page, language, style, &mut lines)?;
        lines.finish()
    },
};

pub(super) fn write(
    page: &Page,
    language: Language,
    style: TextStyle,
    out: &mut dyn Write,
) -> io::Result<()> {
    let style = TextStyle {
        width: WIDTH,
        ..style
    };
    writeln!(out, "{}", bold(&sanitize(&page.title), style))?;
    if !page.header.is_empty() {
        writeln!(out)?;
    }
    for line in &page.header {
        writeln!(out, "{}", sanitize(line))?;
    }
    for block in &page.blocks {
        let (Block::Table { heading, .. } | Block::Lines { heading, .. }) = block;
        writeln!(out)?;
        if !heading.is_empty() {
            writeln!(out, "{}", bold(&sanitize(heading), style))?;
        }
        match block {
            Block::Table { table: wide, .. } if wide.rows.is_empty() => {
                writeln!(out, "{}", nothing_to_show(language))?;
            }
            Block::Table {
                narrow: Some(narrow), ..
            } => writeln!(out, "{}", table(narrow, language, style))?,
            Block::Table { table: wide, .. } => match wide.in_short() {
                Some((short, left_out)) => {
                    let width = SHORT_WIDTH;
                    writeln!(out, "{}", table(&short, language, TextStyle { width, ..style }))?;
                    writeln!(out, "{}", without(&left_out, language))?;
                }
                None => writeln!(out, "{}", table(wide, language, style))?,
            },
            Block::Lines { lines, .. } => {
                for line in lines {
                    writeln!(out, "  • {}", sanitize(line))?;
                }
            }
        }
    }
    if let Some(chart) = &page.chart {
        writeln!(out, "\n{}", bold(&text(language, "trend-course", &[]), style))?;
        writeln!(
            out,
            "{}",
            table(&courses(chart, language, style), language, style)
        )?;
    }
    Ok(())
}

/// Returns the course of each figure as a line of blocks, between its lowest and its highest value.
fn courses(chart: &Chart, language: Language, style: TextStyle) -> Table {
    let mut table = Table::new(language, &["figure", "lowest", "course", "highest"]);
    for panel in &chart.panels {
        let (low, high) = match panel.range() {
            Some((low, high)) => (panel.cell(low), panel.cell(high)),
            None => (Cell::Empty, Cell::Empty),
        };
        let course = spark(panel, style.unicode);
        table.push(vec![(&panel.title).into(), low, course.into(), high]);
    }
    table
}

/// Returns which columns are not shown, with the keys that --columns knows them by.
fn without(left_out: &[&Column], language: Language) -> String {
    let named = |column: &&Column| format!("{} ({})", column.heading, column.key);
    let columns: Vec<String> = left_out.iter().map(named).collect();
    let note = text(
        language,
        "page-left-out",
        &[("columns", columns.join("; ").into())],
    );
    wrapped(&sanitize(&note), SHORT_WIDTH).join("\n")
}

/// Returns a heading, which stands out where there is colour.
fn bold(text: &str, style: TextStyle) -> Cow<'_, str> {
    if style.color {
        Cow::Owned(format!("\u{1b}[1m{text}\u{1b}[0m"))
    } else {
        Cow::Borrowed(text)
    }
}
