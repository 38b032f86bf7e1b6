//! Output: a folder per thing that is shown, a file per format.

pub mod annex;
mod chart;
mod command_lines;
#[cfg(test)]
mod contrast;
pub mod diagnostics;
pub mod diff;
mod document;
pub mod graph;
mod ics;
pub mod page;
pub mod patch;
pub mod ranking;
pub mod report;
mod svg;

/// How text for a person may look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextStyle {
    /// With colour.
    pub color: bool,
    /// With box-drawing characters; else ASCII.
    pub unicode: bool,
    /// Columns to wrap at.
    pub width: usize,
}

/// Returns the JSON Schemas of the documents that the program prints, with the names that `portfolio schema` knows them
/// by.
pub fn schemas() -> Vec<(String, serde_json::Value)> {
    let pages = [
        ("output.annex", annex::schema()),
        ("output.diff", diff::schema()),
        ("output.page", page::page_schema()),
        ("output.report", diagnostics::json_schema()),
    ];
    let all = pages.into_iter().chain(ranking::schemas());
    all.map(|(name, schema)| (name.to_owned(), schema.to_value()))
        .collect()
}
