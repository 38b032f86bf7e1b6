//! Pages of tables and lines: one file per format. Every format has the same rows, order and figures.

mod cell;
mod csv;
mod format;
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

use clap::ValueEnum;

pub use crate::render::page::pr_comment::{MOST as LONGEST_COMMENT, write as comment};
pub use cell::{plain, written};
pub use format::{FormatContent, FormatDescription};
pub use html::{MarkupColumn, table as html_table};
pub use json::{PAGE_VERSION, page_schema};
pub use table::table;

use super::TextStyle;
use crate::page::Page;
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
    /// Returns what tells the format from the others.
    pub fn description(self) -> FormatDescription {
        match self {
            PageFormat::Table => terminal::TABLE,
            PageFormat::Markdown => markdown::MARKDOWN,
            PageFormat::Csv => csv::CSV,
            PageFormat::Ics => super::ics::ICS,
            PageFormat::Json => json::JSON,
            PageFormat::Html => html::HTML,
            PageFormat::Xlsx => xlsx::XLSX,
            PageFormat::Svg => super::chart::SVG,
            PageFormat::ExcelCsv => csv::EXCEL_CSV,
        }
    }

    /// Returns the format that the ending of a file's name says, in any case of letters; `None` where the name has no
    /// ending.
    ///
    /// # Errors
    /// When files with that ending are of no format that there is.
    pub fn of_file(path: &Path) -> Result<Option<Self>, UnknownEnding> {
        let Some(ending) = path.extension() else {
            return Ok(None);
        };
        let ending = ending.to_string_lossy().to_lowercase();
        let mut all = Self::value_variants().iter().copied();
        let format = all.find(|format| format.description().endings.contains(&ending.as_str()));
        format.map(Some).ok_or(UnknownEnding { ending })
    }

    /// Returns the endings of files in each format.
    fn endings() -> Vec<&'static str> {
        let all = Self::value_variants().iter();
        all.flat_map(|format| format.description().endings)
            .copied()
            .collect()
    }
}

/// A file whose name ends as no format's files do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no format is written to files that end in .{ending}; there are: .{}", PageFormat::endings().join(", ."))]
pub struct UnknownEnding {
    /// The ending, without a point.
    pub ending: String,
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
    (format.description().write)(page, language, style, out)
}
