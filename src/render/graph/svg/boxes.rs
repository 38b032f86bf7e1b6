//! Boxes of text: how large they are, and the grid of those without any edge.

use std::collections::BTreeMap;

use super::drawing::{GAP, GraphDrawing, GroupFrame, Rect, Size, SvgPoint};
use super::measure::{width, wrap};
use super::pack::shelves;
use crate::text::sanitize;
use crate::view::graph::{Edge, GraphNode, RecordGraph};

/// Font size of a node's name.
pub(super) const NAME: f64 = 13.0;

/// Font size of all smaller text.
pub(super) const SMALL: f64 = 11.0;

/// Distance between baselines, by font size.
pub(super) const LEADING: f64 = 1.3;

/// Widest line of text in a node.
const WIDEST: f64 = 180.0;

/// Widest word in a node: a longer one is broken.
const WORD: f64 = 260.0;

/// Height of a group's heading.
pub(super) const HEADING: f64 = 22.0;

/// Space between a group's frame and what is in it.
const PADDING: f64 = 10.0;

/// Widest line of an edge's label.
const LABEL: f64 = 120.0;

/// Lines of text and the room they need.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct NodeBox {
    /// Lines in the font size of names.
    pub(super) name: Vec<String>,
    /// Lines in the small font size, below.
    pub(super) lines: Vec<String>,
    pub(super) size: Size,
}

/// Returns a node's box.
pub(super) fn node(node: &GraphNode) -> NodeBox {
    let name = wrap(&sanitize(&node.label), NAME, WIDEST, WORD);
    let lines: Vec<String> = node
        .lines
        .iter()
        .flat_map(|line| wrap(&sanitize(line), SMALL, WIDEST, WORD))
        .collect();
    sized(name, lines, 20.0, 14.0)
}

/// Returns an edge's label.
pub(super) fn label(edge: &Edge) -> Option<NodeBox> {
    let text = edge.label.as_deref()?;
    let lines = wrap(&sanitize(text), SMALL, LABEL, WORD);
    (!lines.is_empty()).then(|| sized(Vec::new(), lines, 6.0, 2.0))
}

fn sized(name: Vec<String>, lines: Vec<String>, beside: f64, above: f64) -> NodeBox {
    let widest = name
        .iter()
        // Names are bold, and bold is wider.
        .map(|line| width(line, NAME) * 1.06)
        .chain(lines.iter().map(|line| width(line, SMALL)))
        .fold(0.0, f64::max);
    let count = |lines: &[String]| lines.iter().map(|_| LEADING).sum::<f64>();
    NodeBox {
        size: Size {
            width: (widest + beside).ceil(),
            height: (count(&name) * NAME + count(&lines) * SMALL + above).ceil(),
        },
        name,
        lines,
    }
}

/// Returns the drawing with its upper left corner at 0, and its size.
pub(super) fn cornered(drawing: GraphDrawing) -> GraphDrawing {
    let rects = (drawing.nodes.iter().map(|(_, at)| *at)).chain(drawing.frames.iter().map(|frame| frame.at));
    let levels = drawing.ways.iter().flat_map(|way| &way.levels);
    let points = levels.flat_map(|level| [level.from, level.to].map(|x| SvgPoint { x, y: level.y }));
    let (mut least, mut most) = (
        SvgPoint {
            x: f64::MAX,
            y: f64::MAX,
        },
        SvgPoint {
            x: f64::MIN,
            y: f64::MIN,
        },
    );
    let ends = rects
        .flat_map(|at| {
            let far = SvgPoint {
                x: at.x + at.width,
                y: at.y + at.height,
            };
            [SvgPoint { x: at.x, y: at.y }, far]
        })
        .chain(points);
    for point in ends {
        least = SvgPoint {
            x: least.x.min(point.x),
            y: least.y.min(point.y),
        };
        most = SvgPoint {
            x: most.x.max(point.x),
            y: most.y.max(point.y),
        };
    }
    let mut whole = GraphDrawing::default();
    whole.add(
        drawing,
        SvgPoint {
            x: -least.x,
            y: -least.y,
        },
    );
    whole.size = Size {
        width: most.x - least.x,
        height: most.y - least.y,
    };
    whole
}

/// Nodes without any edge, each group in a frame of its own, on shelves about as wide as the rest.
pub(super) fn grid(graph: &RecordGraph, alone: &[usize], nodes: &[NodeBox], wide: f64) -> GraphDrawing {
    let mut groups: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for node in alone {
        let group = graph.nodes.get(*node).and_then(|node| node.group);
        groups.entry(group).or_default().push(*node);
    }
    let room = wide.max(1100.0);
    let drawn = groups
        .into_iter()
        .map(|(group, members)| block(graph, group, &members, nodes, room));
    shelves(drawn.collect(), GAP / 2.0)
}

/// Nodes in rows of columns of one width, in a frame when they are a group's.
fn block(
    graph: &RecordGraph,
    group: Option<usize>,
    members: &[usize],
    nodes: &[NodeBox],
    room: f64,
) -> GraphDrawing {
    let sizes: Vec<Size> = members
        .iter()
        .map(|node| nodes.get(*node).map(|drawn| drawn.size).unwrap_or_default())
        .collect();
    let column = sizes.iter().map(|size| size.width).fold(0.0, f64::max);
    let (top, left) = if group.is_some() {
        (HEADING, PADDING)
    } else {
        (0.0, 0.0)
    };
    let most = ((room - left) / (column + PADDING)).floor().max(1.0) as usize;
    let columns = (members.len() as f64).sqrt().ceil() as usize;
    let columns = if group.is_some() {
        columns.clamp(1, most)
    } else {
        most
    };
    let mut drawing = GraphDrawing::default();
    let mut y = top + PADDING / 2.0;
    for (row, sizes) in members.chunks(columns).zip(sizes.chunks(columns)) {
        let height = sizes.iter().map(|size| size.height).fold(0.0, f64::max);
        for (at, node) in row.iter().enumerate() {
            let x = left + at as f64 * (column + PADDING);
            let width = column;
            drawing.nodes.push((*node, Rect { x, y, width, height }));
        }
        y += height + PADDING;
    }
    drawing.size = Size {
        width: left + columns.min(members.len()) as f64 * (column + PADDING),
        height: y,
    };
    if let Some(group) = group {
        let heading = graph
            .groups
            .get(group)
            .map_or(0.0, |group| width(&group.label, NAME) * 1.06);
        drawing.size.width = drawing.size.width.max(heading + 2.0 * PADDING);
        let at = Rect {
            width: drawing.size.width,
            height: drawing.size.height,
            ..Rect::default()
        };
        drawing.frames.push(GroupFrame { group, at });
    }
    drawing
}
