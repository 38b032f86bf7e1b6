//! Pictures of the portfolio as data: nodes, groups and edges with their words, no layout.
//!
//! One file per picture. All of them have their nodes in the Danish order of their names, and their edges in that of
//! their ends, so that the same register gives the same picture to the byte.

mod around;
mod draft;
mod organisation;
mod projects;
mod systems;
mod words;

pub use around::{Centre, around, centre, ids};
pub use organisation::organisation;
pub use projects::projects;
pub use systems::systems;

use crate::model::Kind;
use crate::value::Language;

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordGraph {
    /// Language of every text in it.
    pub language: Language,
    /// What it shows, and of which municipality.
    pub title: String,
    /// How much it shows, in words: the counts of nodes and edges by kind.
    pub summary: String,
    /// What it leaves out, and why; nothing when it leaves out nothing.
    pub notes: Vec<String>,
    /// Groups, in the order of their names.
    pub groups: Vec<NodeGroup>,
    /// Nodes, in the order of their names.
    pub nodes: Vec<GraphNode>,
    /// Edges, in the order of their ends.
    pub edges: Vec<Edge>,
    /// The word for each shape that is in the picture.
    pub shapes: Vec<(NodeShape, String)>,
    /// The words for each relation that is in the picture.
    pub relations: Vec<(Relation, RelationWords)>,
    /// What dimmed nodes are, when there are any.
    pub dimmed: Option<String>,
    /// What the marked node is, when there is one.
    pub centre: Option<String>,
    /// Heading over nodes without any edge.
    pub unconnected: String,
    /// Heading over the words for shapes and relations.
    pub legend: String,
}

impl RecordGraph {
    /// Returns the nodes of each group, then those of none, all by place.
    pub fn nodes_by_group(&self) -> (Vec<Vec<usize>>, Vec<usize>) {
        let mut groups = vec![Vec::new(); self.groups.len()];
        let mut rest = Vec::new();
        for (place, node) in self.nodes.iter().enumerate() {
            match node.group.and_then(|group| groups.get_mut(group)) {
                Some(group) => group.push(place),
                None => rest.push(place),
            }
        }
        (groups, rest)
    }
}

/// Nodes that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeGroup {
    /// The record that it stands for: `units/koncern-it`, `plans/handlingsplan`.
    pub record: String,
    /// Its name.
    pub label: String,
}

/// A node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphNode {
    /// Unique in the picture: `systems/aula`, or `plans/handlingsplan/action` for a part of a record.
    pub id: String,
    /// The record that it stands for.
    pub record: String,
    /// Its name.
    pub label: String,
    /// More about it, a line each.
    pub lines: Vec<String>,
    /// What it is.
    pub shape: NodeShape,
    /// Out of use or over; one of its lines says so.
    pub dimmed: bool,
    /// The one that the picture is drawn around.
    pub centre: bool,
    /// Its group, by place in [`RecordGraph::groups`].
    pub group: Option<usize>,
}

/// An edge. Both ends are nodes of the picture, and two different ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Where it starts, by place in [`RecordGraph::nodes`].
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// What it says.
    pub relation: Relation,
    /// More about it: by which means systems exchange data, what a project does to a system.
    pub label: Option<String>,
}

/// The words for a relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelationWords {
    /// Between the names of the ends: `erstatter`.
    pub verb: String,
    /// On its own, in the legend.
    pub legend: String,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeShape {
    /// An it system of the municipality's own choice.
    System,
    /// A joint municipal or joint public solution.
    JointSystem,
    /// A project.
    Project,
    /// An action of a plan.
    Action,
    /// A unit.
    Unit,
    /// A body.
    Body,
    /// A position.
    Position,
}

/// What an edge says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// A system has an integration (snitflade) to another.
    Integration,
    /// A system takes over from another.
    Replaces,
    /// A system is a part or an instance of another.
    PartOf,
    /// A project or an action must be finished before another.
    Prerequisite,
    /// A project carries an action out.
    CarriesOut,
    /// At most one of two projects is chosen. Without direction.
    Alternative,
    /// A project does something to a system.
    Touches,
    /// A unit has another below it.
    Parent,
    /// A body refers to another.
    ReportsTo,
    /// A body's decisions bind a unit.
    Binds,
    /// A position belongs to a unit.
    BelongsTo,
    /// A position heads a unit.
    Heads,
    /// A position sits in a body.
    Member,
    /// A position chairs a body.
    Chairs,
}

impl NodeShape {
    /// Every shape.
    pub const ALL: &'static [NodeShape] = &[
        NodeShape::System,
        NodeShape::JointSystem,
        NodeShape::Project,
        NodeShape::Action,
        NodeShape::Unit,
        NodeShape::Body,
        NodeShape::Position,
    ];

    /// Returns its name in the catalogue of texts.
    pub fn key(self) -> &'static str {
        match self {
            NodeShape::System => "system",
            NodeShape::JointSystem => "joint",
            NodeShape::Project => "project",
            NodeShape::Action => "action",
            NodeShape::Unit => "unit",
            NodeShape::Body => "body",
            NodeShape::Position => "position",
        }
    }
}

impl Relation {
    /// Every relation.
    pub const ALL: &'static [Relation] = &[
        Relation::Integration,
        Relation::Replaces,
        Relation::PartOf,
        Relation::Prerequisite,
        Relation::CarriesOut,
        Relation::Alternative,
        Relation::Touches,
        Relation::Parent,
        Relation::ReportsTo,
        Relation::Binds,
        Relation::BelongsTo,
        Relation::Heads,
        Relation::Member,
        Relation::Chairs,
    ];

    /// Returns its name in the catalogue of texts.
    pub fn key(self) -> &'static str {
        match self {
            Relation::Integration => "integration",
            Relation::Replaces => "replaces",
            Relation::PartOf => "part-of",
            Relation::Prerequisite => "prerequisite",
            Relation::CarriesOut => "carries-out",
            Relation::Alternative => "alternative",
            Relation::Touches => "touches",
            Relation::Parent => "parent",
            Relation::ReportsTo => "reports-to",
            Relation::Binds => "binds",
            Relation::BelongsTo => "belongs-to",
            Relation::Heads => "heads",
            Relation::Member => "member",
            Relation::Chairs => "chairs",
        }
    }

    /// Returns whether it points from one end to the other.
    pub fn is_directed(self) -> bool {
        self != Relation::Alternative
    }
}

impl RecordGraph {
    /// Returns the words for a relation that is in the picture.
    pub fn words(&self, relation: Relation) -> Option<&RelationWords> {
        self.relations
            .iter()
            .find(|(known, _)| *known == relation)
            .map(|(_, words)| words)
    }

    /// Returns what stands on an edge where there is no legend: its own label, else the relation's verb.
    pub fn edge_label<'a>(&'a self, edge: &'a Edge) -> Option<&'a str> {
        edge.label
            .as_deref()
            .or_else(|| self.words(edge.relation).map(|words| words.verb.as_str()))
    }
}

/// The kinds of record that pictures show.
pub const KINDS: &[Kind] = &[
    Kind::System,
    Kind::Project,
    Kind::Plan,
    Kind::Unit,
    Kind::Body,
    Kind::Position,
];
