//! Pictures: as DOT for Graphviz, as Mermaid for a Git host, as SVG for a browser.

mod dot;
mod mermaid;
mod style;
mod svg;

use std::fmt;

pub use mermaid::{MOST_CHARACTERS, MOST_EDGES};

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

/// More connected nodes or more edges than a drawing takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge {
    /// Nodes with an edge.
    pub nodes: usize,
    /// Edges.
    pub edges: usize,
    /// How many such nodes a drawing takes.
    pub most_nodes: usize,
    /// How many edges it takes.
    pub most_edges: usize,
}

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "a drawing takes at most {} connected nodes and {} edges, and this picture has {} and {}; draw a part of \
             it with --around, or use --format dot",
            self.most_nodes, self.most_edges, self.nodes, self.edges
        )
    }
}

impl std::error::Error for TooLarge {}

/// A picture as text.
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

/// The nodes of each group, then those of none.
fn by_group(graph: &RecordGraph) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut groups = vec![Vec::new(); graph.groups.len()];
    let mut rest = Vec::new();
    for (place, node) in graph.nodes.iter().enumerate() {
        match node.group.and_then(|group| groups.get_mut(group)) {
            Some(group) => group.push(place),
            None => rest.push(place),
        }
    }
    (groups, rest)
}
