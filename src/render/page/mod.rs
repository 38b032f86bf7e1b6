//! Pages of tables and lines: one file per format. Every format has the same rows, order and figures.

mod cell;
mod csv;
mod html;
mod json;
mod markdown;
mod pr_comment;
mod sheet_name;
mod spreadsheet;
mod table;
mod terminal;
mod widths;
mod xlsx;

use std::io::{self, Write};
use std::path::Path;

pub use crate::render::page::pr_comment::{MOST as LONGEST_COMMENT, write as comment};
pub use cell::{plain, written};
pub use html::{MarkupColumn, table as html_table};
pub use json::{PAGE_VERSION, page_schema};
pub use table::table;

use super::TextStyle;
use crate::page::Page;
use crate::text::text;
use crate::value::Language;

/// A format of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum PageFormat {
    /// For a terminal.
    Table,
    /// Markdown, as a Git host and an agenda show it.
    Markdown,
    /// The first table as CSV (RFC 4180).
    Csv,
    /// A calendar (RFC 5545), where the rows are about days.
    Ics,
    /// One JSON document, versioned.
    Json,
    /// One HTML file, for the intranet and for paper.
    Html,
    /// An Excel workbook, a sheet for each table.
    Xlsx,
    /// The page's chart as a drawing, where it is about a course of time.
    Svg,
    /// The first table as CSV that a Danish Excel opens right.
    #[value(skip)]
    ExcelCsv,
}

impl PageFormat {
    /// The format that a file's ending says.
    pub fn of_file(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_lowercase().as_str() {
            "md" => Some(PageFormat::Markdown),
            "csv" => Some(PageFormat::Csv),
            "json" => Some(PageFormat::Json),
            "html" | "htm" => Some(PageFormat::Html),
            "xlsx" => Some(PageFormat::Xlsx),
            "ics" => Some(PageFormat::Ics),
            "svg" => Some(PageFormat::Svg),
            "txt" => Some(PageFormat::Table),
            _ => None,
        }
    }

    /// Whether it is bytes that say nothing to a person.
    pub fn is_binary(self) -> bool {
        self == PageFormat::Xlsx
    }
}

/// Writes a page.
///
/// # Errors
/// When the writer does.
pub fn write(
    format: PageFormat,
    page: &Page,
    language: Language,
    style: TextStyle,
    out: &mut dyn Write,
) -> io::Result<()> {
    let table = || page.main_table();
    match format {
        PageFormat::Table => terminal::write(page, language, style, out),
        PageFormat::Markdown => markdown::write(page, language, out),
        PageFormat::Csv => table().map_or(Ok(()), |table| csv::write(table, out)),
        PageFormat::ExcelCsv => table().map_or(Ok(()), |table| csv::write_for_excel(table, language, out)),
        PageFormat::Json => json::write(page, language, out),
        PageFormat::Html => html::write(page, language, out),
        PageFormat::Xlsx => xlsx::write(page, language, out),
        PageFormat::Ics => super::ics::write(page, out),
        PageFormat::Svg => super::chart::write(page, language, out),
    }
}

/// What stands where a table has no rows.
fn nothing_to_show(language: Language) -> String {
    text(language, "page-nothing", &[])
}
