//! Pages of tables and lines: one file per format. Every format has the same rows, order and figures.

mod cell;
mod csv;
mod markdown;
mod table;
mod terminal;

use std::io::{self, Write};

pub use cell::{plain, written};
pub use table::table;

use super::Style;
use crate::model::Language;
use crate::view::Page;

/// A format of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For a terminal.
    Table,
    /// Markdown, as a Git host and an agenda show it.
    Markdown,
    /// The first table as CSV (RFC 4180).
    Csv,
}

/// Writes a page.
///
/// # Errors
/// When the writer does.
pub fn write(
    format: Format,
    page: &Page,
    language: Language,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Table => terminal::write(page, language, style, out),
        Format::Markdown => markdown::write(page, language, out),
        Format::Csv => page.main_table().map_or(Ok(()), |table| csv::write(table, out)),
    }
}
