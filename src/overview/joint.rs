//! O12 Joint solutions and what they touch or replace (Aabenraa, Billund, Bornholm).

use std::collections::BTreeSet;

use super::{Context, Overview, common};
use crate::glossary::word;
use crate::model::answering;
use crate::model::project::{Effect, Project, Stage};
use crate::model::system::System;
use crate::model::{Record, RecordKey};
use crate::page::{Cell, Page, Row, Table};

pub(super) const OVERVIEW: Overview = Overview {
    name: "joint",
    about: "Joint municipal and joint public solutions: the systems they replace or exchange data with, the projects \
            that bring or change them, and what else those projects touch.",
    make,
};

const COLUMNS: &[&str] = &[
    "id",
    "joint_solution",
    "origin",
    "provider",
    "status",
    "unit",
    "owner",
    "replaces",
    "integrates_with",
    "joint_projects",
    "also_touched",
];

/// What a terminal has no room for.
const ASIDE: &[&str] = &["id", "origin", "unit", "owner", "also_touched"];

fn make(context: &Context<'_>) -> Page {
    let mut table = Table::new(context.language, COLUMNS);
    for system in context.register.systems.iter().filter(|system| system.is_joint()) {
        table.push(row(context, system));
    }
    common::page(context, "joint", table.aside(ASIDE))
}

fn row(context: &Context<'_>, system: &Record<System>) -> Row {
    let register = context.register;
    let projects: Vec<_> = register
        .naming::<Project>(system.key(), "systems")
        .filter(|project| project.stage != Stage::Rejected)
        .collect();
    let replaced = replaced(context, system, &projects);
    let connected = connected(context, system);
    let also = touched(context, &projects)
        .into_iter()
        .filter(|key| *key != system.key() && !replaced.contains(key) && !connected.contains(key));
    let also: BTreeSet<RecordKey> = also.collect();
    Row {
        cells: vec![
            system.id().into(),
            (&system.name).into(),
            common::choice(context, system.origin.get().map(|origin| origin.as_str())),
            Cell::of(system.provider.given()),
            common::choice(context, system.status.get().map(|status| status.as_str())),
            common::title(register, system.unit.given()),
            common::title(register, system.owner.given()),
            names(context, &replaced),
            names(context, &connected),
            Cell::list(
                projects
                    .iter()
                    .map(|project| with_effect(context, project, system)),
            ),
            names(context, &also),
        ],
        record: Some(system.address()),
        units: answering::units(register, system.unit.given()),
        owners: answering::ids([system.owner.given(), system.data_owner.given()]),
        ..Row::default()
    }
}

/// The systems that the solution takes over from: those it names, and those that a project which introduces it
/// retires or replaces.
fn replaced(
    context: &Context<'_>,
    system: &Record<System>,
    projects: &[&Record<Project>],
) -> BTreeSet<RecordKey> {
    let register = context.register;
    let own = system.replaces.iter().filter_map(|old| register.get(old));
    let introducing = projects.iter().filter(|project| {
        let mut introduced = project.introduces();
        introduced.any(|affected| affected.system.as_str() == system.id())
    });
    let by_projects = introducing
        .flat_map(|project| &project.systems)
        .filter(|affected| matches!(affected.effect, Effect::Retires | Effect::Replaces))
        .filter_map(|affected| register.get(&affected.system));
    let all = own.chain(by_projects).map(|old| old.key());
    all.filter(|key| *key != system.key()).collect()
}

/// The systems that it exchanges data with, whichever of the two says so.
fn connected(context: &Context<'_>, system: &Record<System>) -> BTreeSet<RecordKey> {
    let register = context.register;
    let to = system.integrations.iter().filter_map(|one| register.get(&one.to));
    let from = register.naming::<System>(system.key(), "integrations");
    to.chain(from).map(|other| other.key()).collect()
}

/// All systems that some projects touch.
fn touched(context: &Context<'_>, projects: &[&Record<Project>]) -> BTreeSet<RecordKey> {
    projects
        .iter()
        .flat_map(|project| &project.systems)
        .filter_map(|affected| context.register.get(&affected.system))
        .map(|system| system.key())
        .collect()
}

/// The systems' names, in the order of their ids.
fn names(context: &Context<'_>, systems: &BTreeSet<RecordKey>) -> Cell {
    Cell::list(
        systems
            .iter()
            .map(|system| Cell::Text(context.register.title_of(*system).into_owned())),
    )
}

/// A project with what it does to the system: «Udbredelse af SAPA (indfører)».
fn with_effect(context: &Context<'_>, project: &Record<Project>, system: &Record<System>) -> Cell {
    let effects: Vec<String> = project
        .systems
        .iter()
        .filter(|affected| affected.system.as_str() == system.id())
        .map(|affected| word(context.language, affected.effect.as_str()))
        .collect();
    Cell::Text(format!("{} ({})", project.title(), effects.join(", ")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::fixture::{column, page};
    use super::*;

    #[test]
    fn a_joint_solution_shows_what_it_replaces_and_what_projects_touch_with_it() {
        let system = |id: &str, origin: &str, more: serde_json::Value| {
            let mut system = json!({ "id": id, "name": id, "origin": origin });
            let fields = system.as_object_mut().expect("a mapping");
            fields.extend(more.as_object().expect("a mapping").clone());
            system
        };
        let touch = |system: &str, effect: &str| json!({ "system": system, "effect": effect });
        let page = page(
            make,
            &json!({
                "systems": [
                    system("aula", "joint_municipal", json!({ "replaces": ["intra"], "provider": "KOMBIT",
                        "integrations": [{ "to": "skema" }] })),
                    system("intra", "commercial", json!({})),
                    system("skema", "local", json!({})),
                    system("uni", "joint_public", json!({ "integrations": [{ "to": "aula" }] })),
                    system("mail", "commercial", json!({})),
                    system("sms", "commercial", json!({}))],
                "projects": [
                    { "id": "p", "name": "P", "stage": "running", "systems": [touch("aula", "introduces"),
                        touch("mail", "retires"), touch("sms", "changes"), touch("skema", "integrates")] },
                    { "id": "q", "name": "Q", "stage": "rejected", "systems": [touch("aula", "changes")] }],
            }),
        );
        assert_eq!(column(&page, "joint_solution"), ["aula", "uni"]);
        let aula = |key| column(&page, key).remove(0);
        assert_eq!(aula("replaces"), "intra; mail");
        assert_eq!(aula("integrates_with"), "skema; uni");
        assert_eq!(aula("joint_projects"), "P (indfører)");
        assert_eq!(aula("also_touched"), "sms");
        assert_eq!(column(&page, "integrates_with")[1], "aula");
    }
}
