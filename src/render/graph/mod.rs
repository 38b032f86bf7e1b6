//! Pictures: as DOT for Graphviz, as Mermaid for a Git host, as SVG for a browser.

mod dot;
mod mermaid;
mod style;
mod svg;

pub use mermaid::{MOST_CHARACTERS, MOST_EDGES};
pub use svg::TooLarge;

use crate::view::graph::RecordGraph;

/// A format of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum GraphFormat {
    /// For Graphviz.
    Dot,
    /// A Mermaid flowchart, which a Git host draws.
    Mermaid,
    /// A drawing that any browser opens.
    Svg,
}

/// Returns a picture as text.
///
/// # Errors
/// When it is too large to be laid out as SVG.
pub fn text(graph: &RecordGraph, format: GraphFormat) -> Result<String, TooLarge> {
    match format {
        GraphFormat::Dot => Ok(dot::text(graph)),
        GraphFormat::Mermaid => Ok(mermaid::text(graph)),
        GraphFormat::Svg => svg::text(graph),
    }
}
