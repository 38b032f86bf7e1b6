//! The organisation: which unit is below which, which body refers to which, and what each may decide.

use super::draft::{GraphDraft, NodeSort, one_line};
use super::words::line;
use super::{GraphNode, NodeShape, RecordGraph, Relation};
use crate::finding::Arg;
use crate::glossary::word;
use crate::model::body::{Body, Mandate};
use crate::model::position::Position;
use crate::model::unit::Unit;
use crate::model::{Kind, Record, Ref, Register};
use crate::text::{amount, list, text};
use crate::value::{self, Language};

const SORT: NodeSort = NodeSort {
    title: "graph-title-organisation",
    kinds: &[Kind::Unit, Kind::Body, Kind::Position],
    keys: &[
        "parent",
        "reports_to",
        "binding_for",
        "head",
        "unit",
        "members",
        "chair",
    ],
};

/// Returns all units and bodies, and with `positions` who heads them and sits in them.
pub fn organisation(register: &Register, positions: bool, language: Language) -> RecordGraph {
    let mut draft = GraphDraft::default();
    for unit in &register.units {
        draft.node(unit_node(register, unit, language), None);
        if let Some(parent) = register.get_opt(unit.parent.given()) {
            draft.edge(&parent.address(), &unit.address(), Relation::Parent, None);
        }
    }
    for body in &register.bodies {
        draft.node(body_node(register, body, language), None);
        let id = body.address();
        if let Some(above) = register.get_opt(body.reports_to.given()) {
            draft.edge(&id, &above.address(), Relation::ReportsTo, None);
        }
        for unit in &body.binding_for {
            let unit = format!("{}/{}", Kind::Unit.folder(), unit.as_str());
            draft.edge(&id, &unit, Relation::Binds, None);
        }
    }
    if positions {
        add_positions(&mut draft, register);
    }
    draft.finish(register, &SORT, language)
}

fn title(register: &Register, position: Option<&Ref<Position>>) -> Option<String> {
    register
        .get_opt(position)
        .map(|position| one_line(position.title()))
}

fn unit_node(register: &Register, unit: &Record<Unit>, language: Language) -> GraphNode {
    let kind = unit.kind.get().map(|kind| line(language, kind.as_str()));
    let head = title(register, unit.head.given())
        .map(|head| text(language, "graph-head", &[("position", head.into())]));
    GraphNode {
        id: unit.address(),
        record: unit.address(),
        label: one_line(unit.title()),
        lines: kind.into_iter().chain(head).collect(),
        shape: NodeShape::Unit,
        dimmed: false,
        centre: false,
        group: None,
    }
}

fn body_node(register: &Register, body: &Record<Body>, language: Language) -> GraphNode {
    let level = body.level.get().map(|level| line(language, level.as_str()));
    let chair = title(register, body.chair.given())
        .map(|chair| text(language, "graph-chair", &[("position", chair.into())]));
    let count = value::count(body.members.len());
    let members = (count > 0).then(|| text(language, "graph-members", &[("count", count.into())]));
    let lines = level.into_iter().chain(chair).chain(members);
    let mandates = [
        ("graph-decides", &body.decides),
        ("graph-recommends", &body.recommends),
    ]
    .into_iter()
    .filter(|(_, mandates)| !mandates.is_empty())
    .map(|(key, mandates)| {
        let matters = list(language, &matters(mandates, language));
        text(language, key, &[("matters", matters.into())])
    });
    GraphNode {
        id: body.address(),
        record: body.address(),
        label: one_line(body.title()),
        lines: lines.chain(mandates).collect(),
        shape: NodeShape::Body,
        dimmed: false,
        centre: false,
        group: None,
    }
}

/// Returns what mandates are about, each once, with the largest amount.
fn matters(mandates: &[Mandate], language: Language) -> Vec<String> {
    let mut matters = Vec::new();
    let mut mandates: Vec<&Mandate> = mandates.iter().collect();
    mandates.sort_by_key(|mandate| mandate.what);
    for mandate in mandates {
        let what = word(language, mandate.what.as_str());
        let matter = match mandate.up_to_dkk.get() {
            Some(most) => {
                let most = amount(language, most.get());
                let facts = [("what", Arg::Text(what)), ("amount", Arg::Text(most))];
                text(language, "graph-matter-up-to", &facts)
            }
            None => what,
        };
        if !matters.contains(&matter) {
            matters.push(matter);
        }
    }
    matters
}

fn add_positions(draft: &mut GraphDraft, register: &Register) {
    for position in &register.positions {
        let node = GraphNode {
            id: position.address(),
            record: position.address(),
            label: one_line(position.title()),
            lines: Vec::new(),
            shape: NodeShape::Position,
            dimmed: false,
            centre: false,
            group: None,
        };
        draft.node(node, None);
        let Some(unit) = register.get_opt(position.unit.given()) else {
            continue;
        };
        if unit.head.as_deref() != Some(position.id()) {
            draft.edge(&position.address(), &unit.address(), Relation::BelongsTo, None);
        }
    }
    let address = |position: &Ref<Position>| format!("{}/{}", Kind::Position.folder(), position.as_str());
    for unit in &register.units {
        if let Some(head) = unit.head.given() {
            draft.edge(&address(head), &unit.address(), Relation::Heads, None);
        }
    }
    for body in &register.bodies {
        for member in body
            .members
            .iter()
            .filter(|member| Some(*member) != body.chair.given())
        {
            draft.edge(&address(member), &body.address(), Relation::Member, None);
        }
        if let Some(chair) = body.chair.given() {
            draft.edge(&address(chair), &body.address(), Relation::Chairs, None);
        }
    }
}
