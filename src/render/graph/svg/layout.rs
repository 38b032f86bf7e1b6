//! Where everything stands. Each connected part is laid out in layers from left to right by `dagre`; the parts are
//! then set on shelves, and nodes without any edge in a grid below them.

use dagre::graph::{Edge as Joint, Graph as Layers, GraphOptions};
use dagre::layout::types::LabelPos;
use dagre::{EdgeLabel, LayoutOptions, NodeLabel, RankDir, layout};

use super::boxes::{self, NodeBox, Size};
use super::columns::apart;
use super::frames::framed;
use super::headings::headed;
use super::pack::shelves;
use super::parts::{ConnectedPart, parts};
use super::routes::Routes;
use crate::render::graph::svg::layout_check::is_whole;
use crate::view::graph::RecordGraph;

pub(super) use crate::render::svg::{Level, Rect, SvgPoint};

/// An edge's way: level stretches, with curves from each to the next.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct EdgePath {
    /// The edge, by place in the picture.
    pub(super) edge: usize,
    pub(super) levels: Vec<Level>,
}

/// A group's frame; a group may have one among connected nodes and one in the grid.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GroupFrame {
    /// The group, by place in the picture.
    pub(super) group: usize,
    pub(super) at: Rect,
}

/// Where everything stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct GraphDrawing {
    pub(super) size: Size,
    /// Nodes by place in the picture, with where they stand.
    pub(super) nodes: Vec<(usize, Rect)>,
    pub(super) frames: Vec<GroupFrame>,
    pub(super) ways: Vec<EdgePath>,
    /// Left end of the baseline of the heading over unconnected nodes.
    pub(super) unconnected: Option<SvgPoint>,
}

impl GraphDrawing {
    /// Takes in another drawing, moved.
    pub(super) fn add(&mut self, other: GraphDrawing, by: SvgPoint) {
        let moved = |level: Level| Level {
            from: level.from + by.x,
            to: level.to + by.x,
            y: level.y + by.y,
            ..level
        };
        self.nodes
            .extend(other.nodes.into_iter().map(|(node, at)| (node, at.moved(by))));
        self.frames
            .extend(other.frames.into_iter().map(|frame| GroupFrame {
                at: frame.at.moved(by),
                ..frame
            }));
        self.ways.extend(other.ways.into_iter().map(|way| EdgePath {
            levels: way.levels.into_iter().map(moved).collect(),
            ..way
        }));
        self.size.width = self.size.width.max(by.x + other.size.width);
        self.size.height = self.size.height.max(by.y + other.size.height);
    }
}

/// Space between the drawing's parts.
pub(super) const GAP: f64 = 28.0;

/// Lays a picture out.
pub(super) fn drawing(graph: &RecordGraph, nodes: &[NodeBox], labels: &[Option<NodeBox>]) -> GraphDrawing {
    let (connected, alone) = parts(graph);
    let drawn = connected
        .iter()
        .map(|part| layers(graph, part, nodes, labels))
        .collect();
    let mut drawing = shelves(drawn, GAP);
    if !alone.is_empty() {
        let grid = boxes::grid(graph, &alone, nodes, drawing.size.width);
        let top = if connected.is_empty() {
            0.0
        } else {
            drawing.size.height + GAP
        };
        drawing.unconnected = Some(SvgPoint {
            x: 0.0,
            y: top + 14.0,
        });
        drawing.add(grid, SvgPoint { x: 0.0, y: top + GAP });
    }
    drawing
}

fn name(node: usize) -> String {
    format!("n{node}")
}

fn group_name(group: usize) -> String {
    format!("g{group}")
}

/// Lays one connected part out in layers, groups together unless that leaves something out.
fn layers(
    graph: &RecordGraph,
    part: &ConnectedPart,
    nodes: &[NodeBox],
    labels: &[Option<NodeBox>],
) -> GraphDrawing {
    let drawn = |grouped| {
        let layers = in_layers(graph, part, nodes, labels, grouped);
        placed(graph, part, &layers, labels)
    };
    let together = drawn(true);
    if is_whole(part, labels, &together) {
        together
    } else {
        drawn(false)
    }
}

/// The layers of one connected part, with or without its groups.
fn in_layers(
    graph: &RecordGraph,
    part: &ConnectedPart,
    nodes: &[NodeBox],
    labels: &[Option<NodeBox>],
    grouped: bool,
) -> Layers<NodeLabel, EdgeLabel> {
    let mut layers: Layers<NodeLabel, EdgeLabel> = Layers::with_options(GraphOptions {
        directed: true,
        multigraph: true,
        compound: true,
    });
    for group in part.groups.iter().filter(|_| grouped) {
        layers.set_node(group_name(*group), Some(NodeLabel::default()));
    }
    for node in &part.nodes {
        let size = nodes.get(*node).map(|drawn| drawn.size).unwrap_or_default();
        let label = NodeLabel {
            width: size.width,
            height: size.height,
            ..NodeLabel::default()
        };
        layers.set_node(name(*node), Some(label));
        let group = graph.nodes.get(*node).and_then(|node| node.group);
        if let Some(group) = group.filter(|_| grouped) {
            layers.set_parent(&name(*node), Some(&group_name(group)));
        }
    }
    for at in &part.edges {
        let Some(edge) = graph.edges.get(*at) else {
            continue;
        };
        let size = labels
            .get(*at)
            .and_then(Option::as_ref)
            .map(|label| label.size)
            .unwrap_or_default();
        let label = EdgeLabel {
            width: size.width,
            height: size.height,
            labelpos: LabelPos::Center,
            ..EdgeLabel::default()
        };
        layers.set_edge(name(edge.from), name(edge.to), Some(label), Some(&at.to_string()));
    }
    let labelled = part
        .edges
        .iter()
        .any(|at| labels.get(*at).is_some_and(Option::is_some));
    let lanes = if labelled { 0.0 } else { part.edges.len() as f64 };
    let options = LayoutOptions {
        rankdir: RankDir::LR,
        nodesep: 16.0,
        edgesep: 14.0,
        ranksep: (76.0 + lanes).min(150.0),
        ..LayoutOptions::default()
    };
    layout(&mut layers, Some(options));
    layers
}

/// What the layers came to, with its corner at 0.
fn placed(
    graph: &RecordGraph,
    part: &ConnectedPart,
    layers: &Layers<NodeLabel, EdgeLabel>,
    labels: &[Option<NodeBox>],
) -> GraphDrawing {
    let rect = |name: &str| {
        let label = layers.node(name)?;
        Some(Rect {
            x: label.x? - label.width / 2.0,
            y: label.y? - label.height / 2.0,
            width: label.width,
            height: label.height,
        })
    };
    let nodes: Vec<(usize, Rect)> = part
        .nodes
        .iter()
        .filter_map(|node| Some((*node, rect(&name(*node))?)))
        .collect();
    let frames = part
        .groups
        .iter()
        .filter_map(|group| {
            let at = rect(&group_name(*group))?;
            Some(GroupFrame { group: *group, at })
        })
        .collect();
    let routes = Routes::new(&nodes);
    let ways = part.edges.iter().filter_map(|at| {
        let edge = graph.edges.get(*at)?;
        let joint = Joint::with_name(name(edge.from), name(edge.to), at.to_string());
        let label = layers.edge_by_obj(&joint)?;
        let levels = routes.levels(edge, label)?;
        Some(EdgePath { edge: *at, levels })
    });
    let drawing = GraphDrawing {
        ways: ways.collect(),
        nodes,
        frames,
        ..GraphDrawing::default()
    };
    let mut drawing = headed(framed(graph, apart(graph, labels, drawing)));
    routes.spread(graph, &mut drawing.ways);
    Routes::lead_up(labels, &mut drawing.ways);
    boxes::cornered(drawing)
}
