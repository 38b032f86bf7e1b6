//! The neighbourhood of a record.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{caption, legend};
use super::{Edge, GraphNode, RecordGraph};
use crate::nearest::nearest;
use crate::text::text;

/// What an id means in a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Centre {
    /// These nodes, by place in [`RecordGraph::nodes`]: one, or all of a group or of a record with several.
    Nodes(Vec<usize>),
    /// More than one record: these, each with its folder.
    Ambiguous(Vec<String>),
    /// Nothing in the picture; the nearest that there is.
    Unknown(Option<String>),
}

/// Returns the records of a picture, with their names: what may stand in its middle.
pub fn ids(graph: &RecordGraph) -> Vec<(&str, &str)> {
    let groups = graph
        .groups
        .iter()
        .map(|group| (group.record.as_str(), group.label.as_str()));
    let nodes = graph
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node.label.as_str()));
    groups.chain(nodes).collect()
}

/// Finds what an id means: `aula`, `systems/aula`, `plans/handlingsplan/overblik`, or the id of a group.
pub fn centre(graph: &RecordGraph, id: &str) -> Centre {
    let named = |node: &GraphNode| {
        let group = node.group.and_then(|group| graph.groups.get(group));
        let records = [
            Some(&node.id),
            Some(&node.record),
            group.map(|group| &group.record),
        ];
        records
            .into_iter()
            .flatten()
            .find(|record| *record == id || after_folder(record) == id)
            .cloned()
    };
    let found: Vec<(usize, String)> = (graph.nodes.iter().enumerate())
        .filter_map(|(place, node)| Some((place, named(node)?)))
        .collect();
    let records: BTreeSet<&String> = found.iter().map(|(_, record)| record).collect();
    match records.len() {
        0 => {
            let with_folder = ids(graph).into_iter().map(|(known, _)| known);
            let candidates = with_folder.flat_map(|known| [after_folder(known), known]);
            Centre::Unknown(nearest(id, candidates).map(str::to_owned))
        }
        1 => Centre::Nodes(found.into_iter().map(|(place, _)| place).collect()),
        _ => Centre::Ambiguous(records.into_iter().cloned().collect()),
    }
}

fn after_folder(address: &str) -> &str {
    address.split_once('/').map_or(address, |(_, id)| id)
}

/// Returns the part of a picture that lies at most `depth` edges from these nodes, whichever way the edges point.
pub fn around(graph: RecordGraph, centre: &[usize], depth: u32) -> RecordGraph {
    let mut near: BTreeSet<usize> = centre.iter().copied().collect();
    let mut border = near.clone();
    for _ in 0..depth {
        let reached = graph.edges.iter().flat_map(|edge| {
            let out = border.contains(&edge.from).then_some(edge.to);
            let back = border.contains(&edge.to).then_some(edge.from);
            out.into_iter().chain(back)
        });
        border = reached.filter(|node| !near.contains(node)).collect();
        if border.is_empty() {
            break;
        }
        near.extend(&border);
    }
    let names: BTreeSet<&str> = centre
        .iter()
        .filter_map(|place| graph.nodes.get(*place))
        .map(|node| node.label.as_str())
        .collect();
    let name = names.into_iter().collect::<Vec<_>>().join(", ");
    let facts = [("title", graph.title.clone().into()), ("name", name.into())];
    let title = text(graph.language, "graph-title-around", &facts);
    let mut graph = keep(graph, &near, centre);
    graph.title = title;
    legend(&mut graph);
    caption(&mut graph);
    graph
}

/// Only these nodes, the edges between them, and the groups they are in.
fn keep(graph: RecordGraph, near: &BTreeSet<usize>, centre: &[usize]) -> RecordGraph {
    let place = new_places(near);
    let groups = near
        .iter()
        .filter_map(|node| graph.nodes.get(*node)?.group)
        .collect();
    let group_place = new_places(&groups);
    let edges = graph
        .edges
        .into_iter()
        .filter_map(|edge| {
            Some(Edge {
                from: *place.get(&edge.from)?,
                to: *place.get(&edge.to)?,
                ..edge
            })
        })
        .collect();
    let nodes = (graph.nodes.into_iter().enumerate())
        .filter(|(at, _)| near.contains(at))
        .map(|(at, node)| GraphNode {
            centre: centre.contains(&at),
            group: node.group.and_then(|group| group_place.get(&group).copied()),
            ..node
        })
        .collect();
    let kept = (graph.groups.into_iter().enumerate())
        .filter(|(at, _)| groups.contains(at))
        .map(|(_, group)| group)
        .collect();
    RecordGraph {
        groups: kept,
        nodes,
        edges,
        ..graph
    }
}

/// Returns where what is kept comes to stand, by where it stood.
fn new_places(kept: &BTreeSet<usize>) -> BTreeMap<usize, usize> {
    kept.iter().enumerate().map(|(new, old)| (*old, new)).collect()
}
