//! O12 Joint solutions and what they touch or replace (Aabenraa, Billund, Bornholm).

use std::collections::BTreeSet;

use super::common::{self, choice, title};
use super::table::{ColumnOf, LineTable, aside, column};
use super::{Overview, OverviewContext, by_name};
use crate::glossary::word;
use crate::model::project::{Affected, Effect, Project, Stage};
use crate::model::system::System;
use crate::model::{Record, RecordKey};
use crate::page::{Cell, Page, Row};
use crate::text::sort_key;

pub(super) const OVERVIEW: Overview = Overview {
    name: "joint",
    about: "Joint municipal and joint public solutions: the systems they replace or exchange data with, the projects \
            that bring or change them, and what else those projects touch.",
    paper: "billund-2016",
    order: &["joint_solution"],
    make,
};

struct JointSolutions;

/// A joint solution with the projects about it, and the systems that it replaces or exchanges data with.
struct JointLine<'r> {
    system: &'r Record<System>,
    projects: Vec<&'r Record<Project>>,
    replaced: BTreeSet<RecordKey>,
    connected: BTreeSet<RecordKey>,
}

impl LineTable for JointSolutions {
    type Line<'r> = JointLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        aside("id", |_, line| line.system.id().into()),
        column("joint_solution", |_, line| (&line.system.name).into()),
        aside("origin", |context, line| {
            choice(context, line.system.origin.map(|origin| origin.as_str()))
        }),
        column("provider", |_, line| Cell::of(line.system.provider.as_ref())),
        column("status", |context, line| {
            choice(context, line.system.status.map(|status| status.as_str()))
        }),
        aside("unit", |context, line| title(context, line.system.unit.as_ref())),
        aside("owner", |context, line| {
            title(context, line.system.owner.as_ref())
        }),
        column("replaces", |context, line| names(context, &line.replaced)),
        column("integrates_with", |context, line| names(context, &line.connected)),
        column("joint_projects", |context, line| {
            let projects = line.projects.iter();
            Cell::list(projects.map(|project| with_effect(context, project, line.system)))
        }),
        aside("also_touched", |context, line| {
            names(context, &also_touched(context, line))
        }),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        common::system_row(context, line.system)
    }
}

fn make(context: &OverviewContext<'_>) -> Page {
    let systems = by_name(&context.register.systems).into_iter();
    let lines = systems.filter(|system| system.is_joint()).map(|system| {
        let projects = context.register.naming::<Project>(system.key(), "systems");
        let projects = by_name(projects.filter(|project| project.stage != Stage::Rejected));
        JointLine {
            system,
            replaced: replaced(context, system, &projects),
            connected: connected(context, system),
            projects,
        }
    });
    let lines: Vec<JointLine<'_>> = lines.collect();
    common::page(context, &OVERVIEW, JointSolutions::table(context, &lines))
}

/// Returns the systems that the solution takes over from: those it names, and those that a project retires or replaces
/// which introduces it and nothing else. Where a project introduces several, only the systems themselves say which of
/// them takes over from which.
fn replaced(
    context: &OverviewContext<'_>,
    system: &Record<System>,
    projects: &[&Record<Project>],
) -> BTreeSet<RecordKey> {
    let register = context.register;
    let own = system.replaces.iter().filter_map(|old| register.get(old));
    let introducing = projects.iter().filter(|project| {
        let mut introduced = project.introduces();
        let is_alone = |first: &Affected| first.system.as_str() == system.id();
        introduced.next().is_some_and(is_alone) && introduced.next().is_none()
    });
    let by_projects = introducing
        .flat_map(|project| &project.systems)
        .filter(|affected| matches!(affected.effect, Effect::Retires | Effect::Replaces))
        .filter_map(|affected| register.get(&affected.system));
    let all = own.chain(by_projects).map(|old| old.key());
    all.filter(|key| *key != system.key()).collect()
}

/// Returns the systems that it exchanges data with, whichever of the two says so.
fn connected(context: &OverviewContext<'_>, system: &Record<System>) -> BTreeSet<RecordKey> {
    let register = context.register;
    let to = system.integrations.iter().filter_map(|one| register.get(&one.to));
    let from = register.naming::<System>(system.key(), "integrations");
    to.chain(from).map(|other| other.key()).collect()
}

/// Returns the other systems that the solution's projects touch.
fn also_touched(context: &OverviewContext<'_>, line: &JointLine<'_>) -> BTreeSet<RecordKey> {
    let touched = line.projects.iter().flat_map(|project| &project.systems);
    let touched = touched.filter_map(|affected| context.register.get(&affected.system));
    let is_shown = |key: &RecordKey| {
        *key == line.system.key() || line.replaced.contains(key) || line.connected.contains(key)
    };
    touched
        .map(|system| system.key())
        .filter(|key| !is_shown(key))
        .collect()
}

/// Returns the systems' names, in Danish order.
fn names(context: &OverviewContext<'_>, systems: &BTreeSet<RecordKey>) -> Cell {
    let names = systems.iter();
    let mut names: Vec<_> = names.map(|system| context.register.title_of(*system)).collect();
    names.sort_by_cached_key(|name| sort_key(name));
    Cell::list(names.into_iter().map(|name| Cell::Text(name.into_owned())))
}

/// Returns a project with what it does to the system: «Udbredelse af SAPA (indfører)».
fn with_effect(context: &OverviewContext<'_>, project: &Record<Project>, system: &Record<System>) -> Cell {
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

    /// 7.16: what a project replaces belongs to the system that replaces it.
    #[test]
    fn of_several_systems_that_a_project_introduces_each_says_itself_what_it_replaces() {
        let touch = |system: &str, effect: &str| json!({ "system": system, "effect": effect });
        let page = page(
            make,
            &json!({
                "systems": [
                    { "id": "portal", "name": "Portal", "origin": "joint_municipal", "replaces": ["intra"] },
                    { "id": "platform", "name": "Platform", "origin": "joint_municipal" },
                    { "id": "intra", "name": "Intra", "origin": "commercial" }],
                "projects": [{ "id": "p", "name": "P", "stage": "running", "systems": [
                    touch("portal", "introduces"), touch("platform", "introduces"), touch("intra", "retires")] }],
            }),
        );
        assert_eq!(column(&page, "joint_solution"), ["Platform", "Portal"]);
        assert_eq!(column(&page, "replaces"), ["", "Intra"]);
    }
}
