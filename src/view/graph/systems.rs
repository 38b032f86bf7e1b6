//! It systems: which exchange data, which take over from which, who provides the joint ones.

use super::draft::{GraphDraft, NodeSort, one_line};
use super::words::line;
use super::{GraphNode, NodeShape, RecordGraph, Relation};
use crate::finding::Arg;
use crate::model::system::{Integration, System, SystemStatus};
use crate::model::{Kind, Record, Register};
use crate::text::text;
use crate::value::{Date, Language};

const SORT: NodeSort = NodeSort {
    title: "graph-title-systems",
    kinds: &[Kind::System, Kind::Unit],
    keys: &["integrations", "replaces", "parent"],
};

/// Returns all systems, grouped by the administration that answers for them.
pub fn systems(register: &Register, today: Date, language: Language) -> RecordGraph {
    let mut draft = GraphDraft::default();
    for system in &register.systems {
        let administration = register
            .get_opt(system.unit.given())
            .map(|unit| register.administration(unit));
        if let Some(administration) = administration {
            draft.group(administration.address(), administration.title());
        }
        draft.node(
            node(register, system, today, language),
            administration.map(Record::address),
        );
        let id = system.address();
        for integration in &system.integrations {
            let label = means(integration);
            draft.edge(&id, &address(&integration.to), Relation::Integration, label);
        }
        for replaced in &system.replaces {
            draft.edge(&id, &address(replaced), Relation::Replaces, None);
        }
        if let Some(parent) = system.parent.given() {
            draft.edge(&id, &address(parent), Relation::PartOf, None);
        }
    }
    draft.finish(register, &SORT, language)
}

/// Returns the node of a system with this id.
pub(super) fn address(id: &str) -> String {
    format!("{}/{id}", Kind::System.folder())
}

/// Returns a system as a node. What is out of use says so, and so does what should be.
pub(super) fn node(
    register: &Register,
    system: &Record<System>,
    today: Date,
    language: Language,
) -> GraphNode {
    let shape = if system.is_joint() {
        NodeShape::JointSystem
    } else {
        NodeShape::System
    };
    let origin = origin(register, system, language);
    let lines = origin.into_iter().chain(life(system, today, language));
    GraphNode {
        id: system.address(),
        record: system.address(),
        label: one_line(system.title()),
        lines: lines.collect(),
        shape,
        dimmed: system.is_retired(),
        centre: false,
        group: None,
    }
}

/// Returns who provides a joint solution, or supplies a bought one.
fn origin(register: &Register, system: &Record<System>, language: Language) -> Option<String> {
    let Some(origin) = system.origin.get().filter(|_| system.is_joint()) else {
        let mut contracts = register.contracts_of(system);
        let supplier = contracts.find_map(|contract| register.get_opt(contract.supplier.given()));
        return supplier.map(|supplier| one_line(supplier.title()));
    };
    let joint = line(language, origin.as_str());
    Some(match system.provider.given() {
        Some(provider) => format!("{joint}, {}", one_line(provider)),
        None => joint,
    })
}

/// Returns where in its life a system is, unless it is simply in use.
fn life(system: &System, today: Date, language: Language) -> Option<String> {
    let status = system.status.get()?;
    let overdue = system
        .retire_on
        .get()
        .filter(|day| system.is_in_use() && *day <= today);
    let fact = |key: &str, day: Date| text(language, key, &[("day", Arg::Date(day))]);
    match (status, overdue) {
        (_, Some(day)) => Some(fact("graph-life-overdue", day)),
        (SystemStatus::InUse, None) => None,
        (SystemStatus::PhasingOut, None) => Some(match system.retire_on.get() {
            Some(day) => fact("graph-life-until", day),
            None => line(language, status.as_str()),
        }),
        (SystemStatus::Planned, None) => Some(match system.in_use_from.get() {
            Some(day) => fact("graph-life-from", day),
            None => line(language, status.as_str()),
        }),
        _ => Some(line(language, status.as_str())),
    }
}

/// By which means and standard.
fn means(integration: &Integration) -> Option<String> {
    let parts: Vec<String> = [&integration.via, &integration.standard]
        .into_iter()
        .filter_map(|part| part.given())
        .map(|part| one_line(part))
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
