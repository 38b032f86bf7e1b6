//! Projects: what must come first, what excludes what, and which systems they do something to.

use super::draft::{GraphDraft, NodeSort, one_line};
use super::words::line;
use super::{GraphNode, NodeShape, RecordGraph, Relation, systems};
use crate::glossary::word;
use crate::model::plan::{Action, ActionStatus, Plan};
use crate::model::project::{Project, Stage};
use crate::model::{Kind, Prerequisite, Record, Register};
use crate::text::quarter;
use crate::value::{Date, Language};

const SORT: NodeSort = NodeSort {
    title: "graph-title-projects",
    kinds: &[Kind::Project, Kind::Plan, Kind::System],
    keys: &["depends_on", "alternatives", "systems"],
};

/// Returns all projects, the plans' actions that they wait for, and the systems that they do something to.
pub fn projects(register: &Register, today: Date, language: Language) -> RecordGraph {
    let mut draft = GraphDraft::default();
    for project in &register.projects {
        draft.node(node(project, language), None);
        let id = project.address();
        for reference in &project.depends_on {
            match register.prerequisite(reference) {
                Some(Prerequisite::Project(first)) => {
                    draft.edge(&first.address(), &id, Relation::Prerequisite, None);
                }
                Some(Prerequisite::Action(plan, action)) => {
                    action_first(&mut draft, plan, action, language);
                    draft.edge(&address(plan, action), &id, Relation::Prerequisite, None);
                }
                None => {}
            }
        }
        for other in &project.alternatives {
            let other = format!("{}/{}", Kind::Project.folder(), other.as_str());
            draft.edge(&id, &other, Relation::Alternative, None);
        }
        for affected in &project.systems {
            let Some(system) = register.get(&affected.system) else {
                continue;
            };
            draft.node(systems::node(register, system, today, language), None);
            let effect = Some(word(language, affected.effect.as_str()));
            draft.edge(&id, &system.address(), Relation::Touches, effect);
        }
    }
    for system in &register.systems {
        for replaced in &system.replaces {
            let (id, replaced) = (system.address(), systems::address(replaced));
            draft.edge(&id, &replaced, Relation::Replaces, None);
        }
    }
    draft.finish(register, &SORT, language)
}

fn node(project: &Record<Project>, language: Language) -> GraphNode {
    GraphNode {
        id: project.address(),
        record: project.address(),
        label: one_line(project.title()),
        lines: vec![line(language, project.stage.get().map_or("?", Stage::as_str))],
        shape: NodeShape::Project,
        dimmed: project
            .stage
            .get()
            .is_some_and(|stage| matches!(stage, Stage::Closed | Stage::Rejected)),
        centre: false,
        group: None,
    }
}

fn address(plan: &Record<Plan>, action: &Action) -> String {
    format!("{}/{}", plan.address(), &*action.id)
}

/// Notes an action, the project that carries it out, and the actions that come before it.
fn action_first(draft: &mut GraphDraft, plan: &Record<Plan>, action: &Action, language: Language) {
    let mut waiting = vec![action];
    while let Some(action) = waiting.pop() {
        let id = address(plan, action);
        if draft.has(&id) {
            continue;
        }
        draft.group(plan.address(), plan.title());
        draft.node(action_node(plan, action, language), Some(plan.address()));
        if let Some(project) = action.project.given() {
            let project = format!("{}/{}", Kind::Project.folder(), project.as_str());
            draft.edge(&project, &id, Relation::CarriesOut, None);
        }
        for first in action.after.iter().filter_map(|first| plan.action(first)) {
            draft.edge(&address(plan, first), &id, Relation::Prerequisite, None);
            waiting.push(first);
        }
    }
}

fn action_node(plan: &Record<Plan>, action: &Action, language: Language) -> GraphNode {
    let status = action.status.get().unwrap_or(ActionStatus::Planned);
    let until = action.last_quarter().map(|last| quarter(language, last));
    let facts = std::iter::once(line(language, status.as_str())).chain(until);
    GraphNode {
        id: address(plan, action),
        record: plan.address(),
        label: match action.no.given() {
            Some(no) => one_line(&format!("{no} {}", action.title)),
            None => one_line(&action.title),
        },
        lines: vec![facts.collect::<Vec<_>>().join(", ")],
        shape: NodeShape::Action,
        dimmed: matches!(status, ActionStatus::Done | ActionStatus::Dropped),
        centre: false,
        group: None,
    }
}
