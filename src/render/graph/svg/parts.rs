//! The connected parts of a picture: nodes that edges or a common group hold together.

use std::collections::{BTreeMap, BTreeSet};

use crate::view::graph::RecordGraph;

/// A connected part, by places in the picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ConnectedPart {
    pub(super) nodes: Vec<usize>,
    pub(super) groups: BTreeSet<usize>,
    pub(super) edges: Vec<usize>,
}

/// Returns the parts with edges, in the order of their first nodes, and the nodes without any edge.
pub(super) fn parts(graph: &RecordGraph) -> (Vec<ConnectedPart>, Vec<usize>) {
    let mut joined = PlaceSets((0..graph.nodes.len() + graph.groups.len()).collect());
    let mut has_edge = vec![false; graph.nodes.len()];
    for edge in &graph.edges {
        joined.join(edge.from, edge.to);
        for end in [edge.from, edge.to] {
            if let Some(has) = has_edge.get_mut(end) {
                *has = true;
            }
        }
    }
    let connected = |node: &usize| has_edge.get(*node).copied().unwrap_or_default();
    let group = |node: usize| graph.nodes.get(node).and_then(|node| node.group);
    for node in (0..graph.nodes.len()).filter(connected) {
        if let Some(group) = group(node) {
            joined.join(node, graph.nodes.len() + group);
        }
    }
    let mut parts: BTreeMap<usize, ConnectedPart> = BTreeMap::new();
    for node in (0..graph.nodes.len()).filter(connected) {
        let part = parts.entry(joined.root(node)).or_default();
        part.nodes.push(node);
        part.groups.extend(group(node));
    }
    for (at, edge) in graph.edges.iter().enumerate() {
        parts.entry(joined.root(edge.from)).or_default().edges.push(at);
    }
    let mut parts: Vec<ConnectedPart> = parts.into_values().collect();
    parts.sort_by_key(|part| part.nodes.first().copied());
    let alone = (0..graph.nodes.len()).filter(|node| !connected(node)).collect();
    (parts, alone)
}

/// Sets of places, each with one of them as its root.
struct PlaceSets(Vec<usize>);

impl PlaceSets {
    fn root(&mut self, mut place: usize) -> usize {
        while let Some(above) = self.0.get(place).copied().filter(|above| *above != place) {
            // Shortens the way for the next one who asks.
            let next = self.0.get(above).copied().unwrap_or(above);
            if let Some(slot) = self.0.get_mut(place) {
                *slot = next;
            }
            place = next;
        }
        place
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(slot) = self.0.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }
}
