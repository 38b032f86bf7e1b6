//! O9 The red thread (Rødovre, Billund, Bornholm): vision, focus area, principle, goal, project, and the gaps both
//! ways. What is a gap is said by [`Thread`], for the rules too.

use super::{Context, Overview, common};
use crate::model::answering;
use crate::model::project::Project;
use crate::model::project::Stage;
use crate::model::strategy::{FocusArea, Goal, Strategy};
use crate::model::{GoalGap, Kind, Record, Thread};
use crate::page::{Cell, Page, Row, Table};
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "thread",
    about: "The red thread from vision over focus area, principles and goals to projects, and where it is broken: \
            areas without a goal, goals without a project, projects without a goal.",
    make,
};

const COLUMNS: &[&str] = &[
    "strategy",
    "focus_area",
    "guiding_star",
    "principles",
    "goal",
    "project",
    "stage",
    "gap",
];

/// How often the thread is broken, by kind of gap.
#[derive(Default)]
struct Gaps {
    areas: usize,
    goals: usize,
    projects: usize,
}

fn make(context: &Context<'_>) -> Page {
    let register = context.register;
    let thread = Thread::of(register);
    let mut table = Table::new(context.language, COLUMNS);
    let mut gaps = Gaps::default();
    for strategy in &register.strategies {
        for area in &strategy.focus_areas {
            push_area(context, &thread, strategy, area, &mut table, &mut gaps);
        }
    }
    for project in &register.projects {
        if let Some(gap) = register.goal_gap(project, context.today) {
            gaps.projects += 1;
            table.push(adrift(context, project, gap));
        }
    }
    let mut page = common::page(context, "thread", table);
    page.header = header(context, &gaps);
    page
}

/// The visions, and how many gaps there are in all.
fn header(context: &Context<'_>, gaps: &Gaps) -> Vec<String> {
    let language = context.language;
    let strategies = context.register.strategies.iter();
    let visions = strategies.filter_map(|strategy| {
        let facts = [
            ("strategy", strategy.title().into()),
            ("vision", strategy.vision.given()?.into()),
        ];
        Some(text(language, "thread-vision", &facts))
    });
    let mut lines: Vec<String> = visions.collect();
    if !context.register.is_fully_read(&[Kind::Project, Kind::Strategy]) {
        lines.push(text(language, "thread-unread", &[]));
    } else if !context.register.strategies.is_empty() {
        let facts = [
            ("areas", gaps.areas.into()),
            ("goals", gaps.goals.into()),
            ("projects", gaps.projects.into()),
        ];
        lines.push(text(language, "thread-gaps", &facts));
    }
    lines
}

fn push_area<'r>(
    context: &Context<'r>,
    thread: &Thread<'r>,
    strategy: &'r Record<Strategy>,
    area: &'r FocusArea,
    table: &mut Table,
    gaps: &mut Gaps,
) {
    let lacks_goal = strategy.lacks_goal(area, context.today);
    gaps.areas += usize::from(lacks_goal);
    let gap = if lacks_goal {
        said(context, "thread-area-without-goal")
    } else if let Some(because) = area.no_projects_ok.given() {
        let facts = [("because", because.into())];
        text(context.language, "thread-no-projects", &facts).into()
    } else if area.goals.is_empty() && strategy.is_unknown("focus_areas.goals") {
        said(context, "thread-goals-unknown")
    } else {
        Cell::Empty
    };
    table.push(of_area(strategy, area, gap));
    let whole = context.register.is_fully_read(&[Kind::Project]);
    for goal in &area.goals {
        let serving = thread.serving(strategy, &goal.id);
        for project in serving {
            table.push(of_goal(context, strategy, area, goal, Some(project), Cell::Empty));
        }
        if serving.is_empty() {
            let lacks_project = whole && thread.lacks_project(strategy, area, &goal.id, context.today);
            gaps.goals += usize::from(lacks_project);
            let gap = lacks_project.then(|| text(context.language, "thread-goal-without-project", &[]));
            table.push(of_goal(context, strategy, area, goal, None, Cell::of(gap)));
        }
    }
}

/// The row of a focus area, with its guiding star and its principles.
fn of_area(strategy: &Record<Strategy>, area: &FocusArea, gap: Cell) -> Row {
    let principles = area.principles.iter().map(|principle| (&principle.text).into());
    Row {
        cells: vec![
            strategy.title().into(),
            (&area.name).into(),
            Cell::of(area.guiding_star.given()),
            Cell::list(principles),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            gap,
        ],
        record: Some(strategy.address()),
        ..Row::default()
    }
}

/// The row of a goal and a project that serves it.
fn of_goal(
    context: &Context<'_>,
    strategy: &Record<Strategy>,
    area: &FocusArea,
    goal: &Goal,
    project: Option<&Record<Project>>,
    gap: Cell,
) -> Row {
    let record = project.map_or_else(|| strategy.address(), |project| project.address());
    Row {
        cells: vec![
            strategy.title().into(),
            (&area.name).into(),
            Cell::Empty,
            Cell::Empty,
            (&goal.text).into(),
            Cell::of(project.map(|project| project.title())),
            common::choice(
                context,
                project.and_then(|project| project.stage.get().map(Stage::as_str)),
            ),
            gap,
        ],
        record: Some(record),
        units: answering::units(context.register, project.and_then(|project| project.unit.given())),
        owners: answering::ids([project.and_then(|project| project.owner.given())]),
        ..Row::default()
    }
}

/// The row of a project that the thread does not lead to.
fn adrift(context: &Context<'_>, project: &Record<Project>, gap: GoalGap<'_>) -> Row {
    let register = context.register;
    let area = project
        .focus_area
        .given()
        .and_then(|area| register.focus_area(area));
    let strategy = match gap {
        GoalGap::None => area.map(|(strategy, _)| strategy),
        GoalGap::Outlived(strategy) => Some(strategy),
    };
    let key = match gap {
        GoalGap::None => "thread-project-without-goal",
        GoalGap::Outlived(_) => "thread-goals-outlived",
    };
    Row {
        cells: vec![
            Cell::of(strategy.map(|strategy| strategy.title())),
            Cell::of(area.map(|(_, area)| &area.name)),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            project.title().into(),
            common::choice(context, project.stage.get().map(Stage::as_str)),
            said(context, key),
        ],
        record: Some(project.address()),
        units: answering::units(register, project.unit.given()),
        owners: answering::ids([project.owner.given()]),
        ..Row::default()
    }
}

fn said(context: &Context<'_>, key: &str) -> Cell {
    text(context.language, key, &[]).into()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::fixture::{column, page};
    use super::*;

    #[test]
    fn the_thread_is_followed_down_and_its_gaps_are_shown_both_ways() {
        let goal = |id: &str| json!({ "id": id, "text": id });
        let project = |id: &str, stage: &str, goals: &[&str]| json!({ "id": id, "name": id, "stage": stage, "goals": goals, "focus_area": (id == "loose").then_some("s/a") });
        let page = page(
            make,
            &json!({
                "strategies": [
                    { "id": "old", "name": "Gammel", "period": { "from": "2020-01-01", "to": "2025-12-31" },
                      "focus_areas": [{ "id": "x", "name": "X", "goals": [goal("past")] }] },
                    { "id": "s", "name": "Strategi", "vision": "Alt hænger sammen",
                      "period": { "from": "2026-01-01", "to": "2029-12-31" },
                      "focus_areas": [
                        { "id": "a", "name": "A", "goals": [goal("g1"), goal("g2")],
                          "principles": [{ "id": "p", "text": "Princip" }] },
                        { "id": "b", "name": "B" },
                        { "id": "c", "name": "C", "no_projects_ok": "En retning" }] }],
                "projects": [
                    project("first", "running", &["s/g1"]),
                    project("second", "proposed", &["s/g1"]),
                    project("no", "rejected", &["s/g2"]),
                    project("loose", "approved", &[]),
                    project("stale", "proposed", &["old/past"]),
                    project("an-idea", "idea", &[])],
            }),
        );
        assert_eq!(
            column(&page, "focus_area"),
            ["X", "X", "A", "A", "A", "A", "B", "C", "A", ""]
        );
        assert_eq!(
            column(&page, "goal"),
            ["", "past", "", "g1", "g1", "g2", "", "", "", ""]
        );
        assert_eq!(
            column(&page, "project"),
            ["", "stale", "", "first", "second", "", "", "", "loose", "stale"]
        );
        assert_eq!(column(&page, "principles")[2], "Princip");
        let gaps = column(&page, "gap");
        assert_eq!(gaps[..5], [""; 5]);
        assert_eq!(
            gaps[5..],
            [
                "Mål uden projekt",
                "Fokusområde uden mål",
                "Uden egne projekter: En retning",
                "Projekt uden mål",
                "Målene hører til en strategi, der er udløbet",
            ]
        );
        assert_eq!(
            page.header,
            [
                "Vision i Strategi: Alt hænger sammen",
                "Huller i tråden: 1 fokusområde uden mål, 1 mål uden projekt, 2 projekter uden gældende mål."
            ]
        );
    }
}
