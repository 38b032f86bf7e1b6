//! Output: a folder per thing that is shown, a file per format.

pub mod annex;
pub mod diff;
pub mod page;
pub mod ranking;
pub mod report;

/// How text for a person may look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// With colour.
    pub color: bool,
    /// With box-drawing characters; else ASCII.
    pub unicode: bool,
    /// Columns to wrap at.
    pub width: usize,
}
