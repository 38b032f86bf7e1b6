//! A picture in the making.

use crate::value::{self, Language};
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::words::{caption, legend};
use super::{Edge, GraphNode, NodeGroup, RecordGraph, Relation};
use crate::finding::{PlaceInFile, Seg};
use crate::model::{Kind, Register};
use crate::text::{sort_key, text};

/// Nodes, groups and edges by id, whatever order they come in.
#[derive(Default)]
pub(super) struct GraphDraft {
    groups: BTreeMap<String, String>,
    /// With the record of the node's group.
    nodes: BTreeMap<String, (GraphNode, Option<String>)>,
    edges: BTreeMap<(String, String, Relation), Vec<String>>,
}

/// What a picture is made of, for its title and for what it must own up to.
pub(super) struct NodeSort {
    /// Key of its title.
    pub(super) title: &'static str,
    /// The kinds of record that it shows.
    pub(super) kinds: &'static [Kind],
    /// The keys of those records that its edges come from.
    pub(super) keys: &'static [&'static str],
}

impl GraphDraft {
    /// Notes a group; its name is the one noted first.
    pub(super) fn group(&mut self, record: String, label: &str) {
        let label = named(one_line(label), &record);
        self.groups.entry(record).or_insert(label);
    }

    /// Notes a node. Of several with one id, which is a finding of its own, the first stays.
    pub(super) fn node(&mut self, mut node: GraphNode, group: Option<String>) {
        node.label = named(node.label, &node.id);
        self.nodes.entry(node.id.clone()).or_insert((node, group));
    }

    /// Returns whether there is such a node.
    pub(super) fn has(&self, id: &str) -> bool {
        self.nodes.contains_key(id)
    }

    /// Notes an edge between ids; several of one relation between the same two become one with all their labels.
    pub(super) fn edge(&mut self, from: &str, to: &str, relation: Relation, label: Option<String>) {
        let (from, to) = match relation.is_directed() {
            false if to < from => (to, from),
            _ => (from, to),
        };
        let labels = self
            .edges
            .entry((from.to_owned(), to.to_owned(), relation))
            .or_default();
        labels.extend(label.filter(|label| !labels.contains(label)));
    }

    /// Returns the picture. Edges that lack an end, which the register's checks report, and edges from a node to itself
    /// are left out.
    pub(super) fn finish(self, register: &Register, sort: &NodeSort, language: Language) -> RecordGraph {
        let used: BTreeSet<&String> = self
            .nodes
            .values()
            .filter_map(|(_, group)| group.as_ref())
            .collect();
        let mut groups: Vec<NodeGroup> = self
            .groups
            .into_iter()
            .filter(|(record, _)| used.contains(record))
            .map(|(record, label)| NodeGroup { record, label })
            .collect();
        groups.sort_by_cached_key(|group| sort_key(&group.label));
        let group_at: HashMap<&str, usize> = places(groups.iter().map(|group| group.record.as_str()));
        let mut nodes: Vec<GraphNode> = self
            .nodes
            .into_values()
            .map(|(node, group)| GraphNode {
                group: group.and_then(|group| group_at.get(group.as_str()).copied()),
                ..node
            })
            .collect();
        nodes.sort_by_cached_key(|node| sort_key(&node.label));
        let node_at: HashMap<&str, usize> = places(nodes.iter().map(|node| node.id.as_str()));
        let mut edges: Vec<Edge> = self
            .edges
            .into_iter()
            .filter_map(|((from, to, relation), labels)| {
                let (from, to) = (*node_at.get(from.as_str())?, *node_at.get(to.as_str())?);
                let label = (!labels.is_empty()).then(|| labels.join("; "));
                (from != to).then_some(Edge {
                    from,
                    to,
                    relation,
                    label,
                })
            })
            .collect();
        edges.sort_by_key(|edge| (edge.from, edge.to, edge.relation));
        let municipality = register
            .municipality
            .as_ref()
            .map_or_else(String::new, |municipality| one_line(&municipality.name));
        let mut graph = RecordGraph {
            language,
            title: text(language, sort.title, &[("municipality", municipality.into())]),
            summary: String::new(),
            notes: notes(register, sort, language),
            groups,
            nodes,
            edges,
            shapes: Vec::new(),
            relations: Vec::new(),
            dimmed: None,
            centre: None,
            unconnected: text(language, "graph-unconnected", &[]),
            legend: text(language, "graph-legend", &[]),
        };
        legend(&mut graph);
        caption(&mut graph);
        graph
    }
}

fn places<'a>(ids: impl Iterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    ids.enumerate().map(|(place, id)| (id, place)).collect()
}

/// Returns a name on one line, however it is written.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the name, or the id where there is none.
fn named(label: String, id: &str) -> String {
    if label.is_empty() { id.to_owned() } else { label }
}

/// Returns what the picture cannot show.
fn notes(register: &Register, sort: &NodeSort, language: Language) -> Vec<String> {
    let dangling = register
        .dangling()
        .iter()
        .filter(|dangling| {
            let kind = dangling
                .from
                .as_deref()
                .and_then(|from| from.split_once('/'))
                .and_then(|(folder, _)| Kind::from_folder(folder));
            kind.is_some_and(|kind| sort.kinds.contains(&kind))
        })
        .filter(|dangling| match &dangling.place.at {
            PlaceInFile::Path(path, _) => path
                .0
                .iter()
                .any(|step| matches!(step, Seg::Key(key) if sort.keys.contains(&key.as_ref()))),
            _ => false,
        })
        .count();
    let unread = (!register.is_fully_read(sort.kinds)).then(|| text(language, "graph-note-unread", &[]));
    let dangling = (dangling > 0).then(|| {
        let count = value::count(dangling);
        text(language, "graph-note-dangling", &[("count", count.into())])
    });
    unread.into_iter().chain(dangling).collect()
}
