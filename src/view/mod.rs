//! Overviews: data for tables, no layout.

pub mod graph;
pub mod ranking;

/// A table: what stands in it, not how it looks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Headings.
    pub columns: Vec<String>,
    /// Rows, each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}
