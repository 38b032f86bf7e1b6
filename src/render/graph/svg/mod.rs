//! SVG: a drawing that needs nothing but a browser. No script, no font and no picture from outside; the text of the
//! register is text only.

mod boxes;
mod columns;
mod draw;
mod drawing;
mod frames;
mod layout;
mod legend;
mod pack;
mod parts;
mod routes;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use boxes::{LEADING, NodeBox, SMALL};
use drawing::SvgPoint;

use crate::render::graph::style;
use crate::render::svg::{self, Pen, measure, writer};
use crate::text::sanitize;
use crate::view::graph::RecordGraph;

/// Space around everything.
const MARGIN: f64 = 24.0;

/// Font size of the title.
const TITLE: f64 = 18.0;

/// Narrowest page, so that title and legend have room.
const NARROWEST: f64 = 640.0;

/// A larger picture takes minutes to lay out, and nobody could read it.
const MOST_NODES: usize = 1_000;

/// The same for edges.
const MOST_EDGES: usize = 2_000;

/// More connected nodes or more edges than a drawing takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a drawing takes at most {most_nodes} connected nodes and {most_edges} edges, and this picture has {nodes} and \
     {edges}; draw a part of it with --around, or use --format dot"
)]
pub struct TooLarge {
    /// Nodes with an edge.
    pub nodes: usize,
    /// Edges.
    pub edges: usize,
    /// How many such nodes a drawing takes.
    pub most_nodes: usize,
    /// The number of edges it takes.
    pub most_edges: usize,
}

/// Returns the drawing, unless the picture is too large for one.
pub(super) fn text(graph: &RecordGraph) -> Result<String, TooLarge> {
    let connected: BTreeSet<usize> = graph.edges.iter().flat_map(|edge| [edge.from, edge.to]).collect();
    if connected.len() > MOST_NODES || graph.edges.len() > MOST_EDGES {
        return Err(TooLarge {
            nodes: connected.len(),
            edges: graph.edges.len(),
            most_nodes: MOST_NODES,
            most_edges: MOST_EDGES,
        });
    }
    let nodes: Vec<NodeBox> = graph.nodes.iter().map(boxes::node).collect();
    let labels: Vec<Option<NodeBox>> = graph.edges.iter().map(boxes::label).collect();
    let drawing = layout::drawing(graph, &nodes, &labels);
    let width = drawing.size.width.max(NARROWEST);

    let mut head = Pen::default();
    let below_head = heading(graph, width, &mut head);
    let top = below_head + legend::draw(graph, width, below_head, &mut head);
    let mut body = Pen::default();
    draw::picture(graph, &drawing, &nodes, &labels, &mut body);

    let height = top + drawing.size.height;
    let mut page = Pen::default();
    open(graph, width + 2.0 * MARGIN, height + 2.0 * MARGIN, &mut page);
    draw::arrows(graph, &mut page);
    page.group(SvgPoint { x: MARGIN, y: MARGIN }, &head);
    page.group(
        SvgPoint {
            x: MARGIN + (width - drawing.size.width) / 2.0,
            y: MARGIN + top,
        },
        &body,
    );
    page.raw("</svg>\n");
    Ok(page.into_text())
}

/// The root element with what a screen reader says, and the page.
fn open(graph: &RecordGraph, width: f64, height: f64, page: &mut Pen) {
    let description: Vec<&str> = std::iter::once(&graph.summary)
        .chain(&graph.notes)
        .map(|line| line.trim_end_matches('.'))
        .collect();
    let description = description.join(". ") + ".";
    svg::open(graph.language, &graph.title, &description, (width, height), page);
}

/// Title, counts and notes; their height.
fn heading(graph: &RecordGraph, width: f64, pen: &mut Pen) -> f64 {
    let mut y = 0.0;
    for line in measure::wrap(&sanitize(&graph.title), TITLE, width / 1.06, width / 1.06) {
        y += TITLE * LEADING;
        pen.text(
            SvgPoint { x: 0.0, y: y - 5.0 },
            TITLE,
            style::INK,
            "font-weight=\"bold\"",
            &line,
        );
    }
    let size = SMALL + 1.0;
    for (text, weight) in std::iter::once((&graph.summary, ""))
        .chain(graph.notes.iter().map(|note| (note, "font-weight=\"bold\"")))
    {
        for line in measure::wrap(&sanitize(text), size, width, width) {
            y += size * LEADING;
            pen.text(SvgPoint { x: 0.0, y }, size, style::INK, weight, &line);
        }
    }
    y + 14.0
}
