//! Where everything stands. Each connected part is laid out in layers from left to right by `dagre`; the parts are
//! then set on shelves, and nodes without any edge in a grid below them.

use std::collections::BTreeSet;

use dagre::graph::{Edge as Joint, Graph as Layers, GraphOptions};
use dagre::layout::types::LabelPos;
use dagre::{EdgeLabel, LayoutOptions, NodeLabel, RankDir, layout};

use super::boxes::{self, NodeBox};
use super::columns::apart;
use super::drawing::{EdgePath, GAP, GraphDrawing, GroupFrame, Rect, SvgPoint};
use super::frames::{framed, headed};
use super::pack::shelves;
use super::parts::{ConnectedPart, parts};
use super::routes::Routes;
use crate::view::graph::RecordGraph;

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

/// Returns the layers of one connected part, with or without its groups.
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

/// Returns what the layers came to, with its corner at 0.
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

/// Returns whether everything in a part has its place in the drawing. Groups that stand above one another in a ring,
/// each in another layer, make `dagre` lose some of what is in a layer: nodes, groups, or edges on their way past.
fn is_whole(part: &ConnectedPart, labels: &[Option<NodeBox>], drawing: &GraphDrawing) -> bool {
    let middles: BTreeSet<i64> = drawing
        .nodes
        .iter()
        .map(|(_, at)| (at.x + at.width / 2.0).round() as i64)
        .collect();
    let labelled = |way: &EdgePath| {
        let has_label = labels.get(way.edge).is_some_and(Option::is_some);
        !has_label || way.levels.iter().any(|level| level.label)
    };
    drawing.nodes.len() == part.nodes.len()
        && drawing.ways.len() == part.edges.len()
        && drawing
            .ways
            .iter()
            .all(|way| labelled(way) && !leaps(way, &middles))
}

/// Returns whether an edge passes a column without a place in it.
fn leaps(way: &EdgePath, middles: &BTreeSet<i64>) -> bool {
    way.levels.windows(2).any(|pair| {
        let [one, next] = pair else { return false };
        let (left, right) = (one.to.min(next.from).ceil(), one.to.max(next.from).floor());
        left < right && middles.range(left as i64..right as i64).next().is_some()
    })
}
