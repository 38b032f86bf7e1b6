//! O9 The red thread (Rødovre, Billund, Bornholm): vision, focus area, principle, goal, project, and the gaps both
//! ways. What is a gap is said by [`Thread`], for the rules too.

use super::common::{self, choice};
use super::table::{ColumnOf, LineTable, column};
use super::{Overview, OverviewContext, by_name};
use crate::model::project::{Project, Stage};
use crate::model::strategy::{FocusArea, Goal, Strategy};
use crate::model::{GoalGap, Kind, Record, Thread};
use crate::page::{Cell, Page, Row};
use crate::text::text;
use crate::value::Missing;

pub(super) const OVERVIEW: Overview = Overview {
    name: "thread",
    about: "The red thread from vision over focus area, principles and goals to projects, and where it is broken: \
            areas without a goal, goals without a project, projects without a goal.",
    paper: "roedovre-2010",
    order: &["strategy", "focus_area", "goal", "project"],
    make,
};

/// The thread, line by line.
pub(crate) struct ThreadTable;

/// A part of the thread.
pub(crate) struct ThreadLine<'r> {
    /// The strategy, where there is one.
    pub(crate) strategy: Option<&'r Record<Strategy>>,
    /// The focus area, where there is one.
    pub(crate) area: Option<&'r FocusArea>,
    /// What the line is about.
    pub(crate) part: ThreadPart<'r>,
    /// Where the thread is broken, in words.
    pub(crate) gap: Option<String>,
}

/// What a line of the thread is about.
pub(crate) enum ThreadPart<'r> {
    /// A focus area: its goals follow.
    Area,
    /// A goal, and a project that serves it.
    Goal(&'r Goal, Option<&'r Record<Project>>),
    /// A project that the thread does not lead to.
    Adrift(&'r Record<Project>),
}

impl<'r> ThreadLine<'r> {
    fn area(&self) -> Option<&'r FocusArea> {
        self.area.filter(|_| matches!(self.part, ThreadPart::Area))
    }

    fn goal(&self) -> Option<&'r Goal> {
        match self.part {
            ThreadPart::Goal(goal, _) => Some(goal),
            ThreadPart::Area | ThreadPart::Adrift(_) => None,
        }
    }

    fn project(&self) -> Option<&'r Record<Project>> {
        match self.part {
            ThreadPart::Area => None,
            ThreadPart::Goal(_, project) => project,
            ThreadPart::Adrift(project) => Some(project),
        }
    }
}

impl LineTable for ThreadTable {
    type Line<'r> = ThreadLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("strategy", |_, line| {
            Cell::of(line.strategy.map(|strategy| strategy.title()))
        }),
        column("focus_area", |_, line| Cell::of(line.area.map(|area| &area.name))),
        column("guiding_star", |_, line| {
            Cell::of(line.area().and_then(|area| area.guiding_star.given()))
        }),
        column("principles", |_, line| {
            let principles = line.area().into_iter().flat_map(|area| &area.principles);
            Cell::list(principles.map(|principle| (&principle.text).into()))
        }),
        column("goal", |_, line| Cell::of(line.goal().map(|goal| &goal.text))),
        column("project", |_, line| {
            Cell::of(line.project().map(|project| project.title()))
        }),
        column("stage", |context, line| {
            choice(
                context,
                line.project()
                    .and_then(|project| project.stage.get())
                    .map(Stage::as_str),
            )
        }),
        column("gap", |_, line| Cell::of(line.gap.as_ref())),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        match line.project() {
            Some(project) => common::project_row(context, project),
            None => Row {
                record: line.strategy.map(|strategy| strategy.address()),
                ..Row::default()
            },
        }
    }
}

/// How often the thread is broken, by kind of gap.
#[derive(Default)]
struct GapCounts {
    areas: usize,
    goals: usize,
    projects: usize,
    /// Projects whose goals are not known or not readable.
    projects_unknown: usize,
}

/// Returns the thread strategy by strategy, then the projects that it does not lead to; and the lines above it: the
/// visions, and how many gaps there are in all.
pub(crate) fn lines<'r>(context: &OverviewContext<'r>) -> (Vec<String>, Vec<ThreadLine<'r>>) {
    let register = context.register;
    let thread = Thread::of(register);
    let mut lines = Vec::new();
    let mut gaps = GapCounts::default();
    for strategy in by_name(&register.strategies) {
        for area in &strategy.focus_areas {
            push_area(context, &thread, (strategy, area), &mut lines, &mut gaps);
        }
    }
    for project in by_name(&register.projects) {
        if let Some(gap) = register.goal_gap(project, context.today) {
            gaps.projects += 1;
            lines.push(adrift(context, project, gap));
        } else if let Some(because) = goals_not_given(context, project) {
            gaps.projects_unknown += 1;
            lines.push(unknown_goals(context, project, because));
        }
    }
    (header(context, &gaps), lines)
}

fn make(context: &OverviewContext<'_>) -> Page {
    let (header, lines) = lines(context);
    let mut page = common::page(context, &OVERVIEW, ThreadTable::table(context, &lines));
    page.header = header;
    page
}

fn header(context: &OverviewContext<'_>, gaps: &GapCounts) -> Vec<String> {
    let language = context.language;
    let strategies = by_name(&context.register.strategies).into_iter();
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
    if gaps.projects_unknown > 0 {
        let facts = [("projects", gaps.projects_unknown.into())];
        lines.push(text(language, "thread-goals-not-given", &facts));
    }
    lines
}

fn push_area<'r>(
    context: &OverviewContext<'r>,
    thread: &Thread<'r>,
    (strategy, area): (&'r Record<Strategy>, &'r FocusArea),
    lines: &mut Vec<ThreadLine<'r>>,
    gaps: &mut GapCounts,
) {
    let line = |part, gap| ThreadLine {
        strategy: Some(strategy),
        area: Some(area),
        part,
        gap,
    };
    let lacks_goal = strategy.lacks_goal(area, context.today);
    gaps.areas += usize::from(lacks_goal);
    let gap = if lacks_goal {
        Some(context.text("thread-area-without-goal"))
    } else if let Some(because) = area.no_projects_ok.given() {
        let facts = [("because", because.into())];
        Some(text(context.language, "thread-no-projects", &facts))
    } else if area.goals.is_empty() && strategy.is_unknown("focus_areas.goals") {
        Some(context.text("thread-goals-unknown"))
    } else {
        None
    };
    lines.push(line(ThreadPart::Area, gap));
    let whole = context.register.is_fully_read(&[Kind::Project]);
    for goal in &area.goals {
        let serving = by_name(thread.serving(strategy, &goal.id).iter().copied());
        lines.extend(
            serving
                .iter()
                .map(|project| line(ThreadPart::Goal(goal, Some(*project)), None)),
        );
        if serving.is_empty() {
            let lacks_project = whole && thread.lacks_project(strategy, area, &goal.id, context.today);
            gaps.goals += usize::from(lacks_project);
            let gap = lacks_project.then(|| context.text("thread-goal-without-project"));
            lines.push(line(ThreadPart::Goal(goal, None), gap));
        }
    }
}

/// Returns why it is not known which goals a project serves; `None` where it is, and for a project that is rejected or
/// not proposed yet.
fn goals_not_given(context: &OverviewContext<'_>, project: &Record<Project>) -> Option<String> {
    let is_asked = |stage: Stage| stage.reached(Stage::Proposed) && stage != Stage::Rejected;
    if !project.stage.get().is_none_or(is_asked) || !project.goals.is_empty() {
        return None;
    }
    match project.goals.missing()? {
        Missing::Blank => None,
        Missing::Unreadable => Some(context.text("thread-project-goals-unreadable")),
        Missing::Unknown => Some(match project.because("goals") {
            Some(because) => {
                let facts = [("because", because.into())];
                text(context.language, "thread-project-goals-unknown", &facts)
            }
            None => context.text("thread-goals-unknown"),
        }),
    }
}

fn unknown_goals<'r>(
    context: &OverviewContext<'r>,
    project: &'r Record<Project>,
    because: String,
) -> ThreadLine<'r> {
    let area = project
        .focus_area
        .given()
        .and_then(|area| context.register.focus_area(area));
    ThreadLine {
        strategy: area.map(|(strategy, _)| strategy),
        area: area.map(|(_, area)| area),
        part: ThreadPart::Adrift(project),
        gap: Some(because),
    }
}

fn adrift<'r>(
    context: &OverviewContext<'r>,
    project: &'r Record<Project>,
    gap: GoalGap<'r>,
) -> ThreadLine<'r> {
    let area = project
        .focus_area
        .given()
        .and_then(|area| context.register.focus_area(area));
    let (strategy, key) = match gap {
        GoalGap::None => (area.map(|(strategy, _)| strategy), "thread-project-without-goal"),
        GoalGap::Outlived(strategy) => (Some(strategy), "thread-goals-outlived"),
    };
    ThreadLine {
        strategy,
        area: area.map(|(_, area)| area),
        part: ThreadPart::Adrift(project),
        gap: Some(context.text(key)),
    }
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
