//! O8 Plans: actions by quarter, by track or focus area (Rødovre, Aabenraa, Bornholm).
//!
//! All plans are in one table, so that they can be filtered and carried by formats that know one table only.

use super::common::{self, choice, phrase, title};
use super::table::{ColumnOf, LineTable, aside, column, insert};
use super::{Overview, OverviewContext, by_name};
use crate::model::answering;
use crate::model::plan::{Action, Phase, PhaseQuarter, Plan};
use crate::model::project::Schedule;
use crate::model::{Record, Register};
use crate::page::{Cell, Column, Page, Row};
use crate::value::Quarter;

pub(super) const OVERVIEW: Overview = Overview {
    name: "plan",
    about: "The action plans, quarter by quarter: each action under its track or focus area, who answers for it, and \
            the project that carries it out.",
    paper: "roedovre-2010",
    order: &["plan"],
    make,
};

/// The plans' actions.
pub(crate) struct Actions;

/// An action of a plan.
pub(crate) struct ActionLine<'r> {
    /// The plan.
    pub(crate) plan: &'r Record<Plan>,
    /// The action.
    pub(crate) action: &'r Action,
    /// The agreed schedule of the project that carries it out.
    schedule: Option<&'r Schedule>,
    /// When that project is to begin, as agreed or as wished.
    project_start: Option<Quarter>,
}

/// What is planned for an action in a quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum QuarterPlan {
    /// It is prepared.
    Prepare,
    /// It is carried out.
    Do,
    /// The plan does not know when the action is; the quarter is within its period.
    Unknown,
}

impl ActionLine<'_> {
    /// Returns the phases by quarter. An action without quarters of its own takes those of its project.
    fn phases(&self) -> &[PhaseQuarter] {
        match self.schedule {
            Some(schedule) if self.action.quarters.is_empty() => &schedule.quarters,
            _ => &self.action.quarters,
        }
    }

    /// Returns whether the plan says that it does not know when the action is.
    fn is_unknown(&self) -> bool {
        self.action.quarters.is_empty() && self.plan.is_unknown("actions.quarters")
    }

    /// Returns what is planned for a quarter, if anything is.
    pub(crate) fn in_quarter(&self, quarter: Quarter) -> Option<QuarterPlan> {
        let period = self.plan.period.given();
        let is_in_period = || period.is_some_and(|period| period.from <= quarter && quarter <= period.to);
        let mut phases = self.phases().iter();
        if self.phases().is_empty() && self.is_unknown() && is_in_period() {
            return Some(QuarterPlan::Unknown);
        }
        phases
            .find(|phase| phase.q == quarter)
            .map(|phase| match phase.phase {
                Phase::Prepare => QuarterPlan::Prepare,
                Phase::Do => QuarterPlan::Do,
            })
    }
}

impl LineTable for Actions {
    type Line<'r> = ActionLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("plan", |_, line| line.plan.title().into()),
        aside("track", |context, line| track(context, line.plan, line.action)),
        aside("action_no", |_, line| Cell::of(line.action.no.as_ref())),
        column("action", |_, line| (&line.action.title).into()),
        column("action_owner", |context, line| {
            title(context, line.action.owner.as_ref())
        }),
        aside("status", |context, line| {
            choice(context, line.action.status.map(|status| status.as_str()))
        }),
        aside("project", |context, line| {
            title(context, line.action.project.as_ref())
        }),
        aside("project_start", |_, line| Cell::of(line.project_start)),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        Row {
            record: Some(line.plan.address()),
            units: answering::units(context.register, line.plan.unit.given()),
            owners: answering::ids([line.action.owner.given()]),
            ..Row::default()
        }
    }
}

/// The number of quarters a terminal shows, from today's on: two years.
const NEAR_QUARTERS: i64 = 8;

/// No more quarters than ten years get a column each; plans run four.
const MOST_QUARTERS: i64 = 40;

/// Returns the actions plan by plan in the order of their names, by track in the order of the plan's tracks, then as they are written.
pub(crate) fn lines<'r>(context: &OverviewContext<'r>) -> Vec<ActionLine<'r>> {
    let register = context.register;
    let plans = by_name(&register.plans).into_iter();
    plans
        .flat_map(|plan| {
            let actions = in_order(plan).into_iter();
            actions.map(move |action| line(register, plan, action))
        })
        .collect()
}

fn line<'r>(register: &'r Register, plan: &'r Record<Plan>, action: &'r Action) -> ActionLine<'r> {
    let project = register.get_opt(action.project.given());
    let schedule = project.and_then(|project| project.schedule.given());
    let agreed = schedule.and_then(|schedule| schedule.start.get());
    ActionLine {
        plan,
        action,
        schedule,
        project_start: agreed
            .map(|day| day.quarter())
            .or(project.and_then(|project| project.wished_start.get())),
    }
}

fn make(context: &OverviewContext<'_>) -> Page {
    let lines = lines(context);
    let quarters = quarters(context.register);
    let near = near_quarters(&quarters, context.today.quarter());
    let columns = quarters.iter().map(|quarter| Column {
        aside: !near.contains(&quarter.index()),
        // The space lets a narrow column break after the year.
        ..Column::headed(
            quarter.to_string(),
            format!("{} Q{}", quarter.year, quarter.number),
        )
    });
    let cells = lines.iter().map(|line| {
        let quarters = quarters.iter().map(move |quarter| line.in_quarter(*quarter));
        quarters.map(|plan| plan.map_or(Cell::Empty, |plan| phrase(context, letter(plan))))
    });
    let mut table = Actions::table(context, &lines);
    insert(&mut table, Actions::COLUMNS.len(), columns, cells);
    let mut page = common::page(context, &OVERVIEW, table);
    if !quarters.is_empty() {
        page.header.push(context.text("plan-legend"));
        if lines.iter().any(ActionLine::is_unknown) {
            page.header.push(context.text("plan-unknown-quarters"));
        }
    }
    page
}

/// Returns the key of the letter for what is planned for a quarter.
fn letter(plan: QuarterPlan) -> &'static str {
    match plan {
        QuarterPlan::Prepare => "plan-prepare",
        QuarterPlan::Do => "plan-do",
        QuarterPlan::Unknown => "plan-unknown",
    }
}

/// Returns the quarters that some plan's period or action has, from the first to the last.
pub(crate) fn quarters(register: &Register) -> Vec<Quarter> {
    let mut all: Vec<Quarter> = Vec::new();
    for plan in &register.plans {
        all.extend(
            plan.period
                .given()
                .into_iter()
                .flat_map(|period| [period.from, period.to]),
        );
        all.extend(
            plan.actions
                .iter()
                .flat_map(|action| &action.quarters)
                .map(|q| q.q),
        );
    }
    let (Some(first), Some(last)) = (all.iter().min(), all.iter().max()) else {
        return Vec::new();
    };
    let last = last.index().min(first.index().saturating_add(MOST_QUARTERS - 1));
    (first.index()..=last).map(Quarter::from_index).collect()
}

/// Returns the quarters that a terminal shows, by index: the quarter of today and those that come next, or the first
/// or the last ones where today is before or near the end of them.
fn near_quarters(quarters: &[Quarter], now: Quarter) -> std::ops::Range<i64> {
    let bounds = |quarter: Option<&Quarter>| quarter.map_or(0, |quarter| quarter.index());
    let (first, last) = (bounds(quarters.first()), bounds(quarters.last()));
    let from = now.index().min(last + 1 - NEAR_QUARTERS).max(first);
    from..from + NEAR_QUARTERS
}

fn in_order(plan: &Plan) -> Vec<&Action> {
    let track = |action: &Action| {
        let track = action.track.as_deref()?;
        plan.tracks.iter().position(|one| &*one.id == track)
    };
    let mut actions: Vec<&Action> = plan.actions.iter().collect();
    if !plan.tracks.is_empty() {
        actions.sort_by_key(|action| track(action).unwrap_or(usize::MAX));
    }
    actions
}

/// Returns the action's track, else its focus area.
fn track(context: &OverviewContext<'_>, plan: &Plan, action: &Action) -> Cell {
    let by_track = action.track.as_deref().map(|id| {
        let track = plan.tracks.iter().find(|track| &*track.id == id);
        track.map_or(id, |track| track.name.as_str())
    });
    let by_area = || {
        let area = action.focus_area.given()?;
        let found = context.register.focus_area(area);
        Some(found.map_or(area.as_str(), |(_, area)| area.name.as_str()))
    };
    Cell::of(by_track.or_else(by_area))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::fixture::{column, page};
    use super::*;

    #[test]
    fn every_quarter_of_the_period_is_a_column_and_actions_stand_by_track() {
        let page = page(
            make,
            &json!({
                "projects": [{ "id": "p", "name": "P", "stage": "running", "schedule": { "start": "2026-11-01",
                    "quarters": [{ "q": "2027-Q1", "phase": "prepare" }] } }],
                "plans": [
                    { "id": "b", "name": "B", "period": { "from": "2026-Q4", "to": "2027-Q2" },
                      "tracks": [{ "id": "one", "name": "Spor 1" }, { "id": "two", "name": "Spor 2" }],
                      "actions": [
                        { "id": "x", "title": "X", "track": "two", "project": "p" },
                        { "id": "y", "title": "Y", "track": "one", "no": "2",
                          "quarters": [{ "q": "2026-Q4", "phase": "prepare" }, { "q": "2027-Q2", "phase": "do" }] }] },
                    { "id": "c", "name": "C", "period": { "from": "2027-Q2", "to": "2027-Q2" },
                      "unknown": [{ "fields": ["actions.quarters"], "because": "tabt i teksten her" }],
                      "actions": [{ "id": "z", "title": "Z" }] }] }),
        );
        assert_eq!(column(&page, "action"), ["Y", "X", "Z"]);
        assert_eq!(
            column(&page, "2026-Q4"),
            ["F", "", ""],
            "unknown only in its own period"
        );
        assert_eq!(
            column(&page, "2027-Q1"),
            ["", "F", ""],
            "the project's own quarters"
        );
        assert_eq!(column(&page, "2027-Q2"), ["U", "", "?"]);
        assert_eq!(column(&page, "project_start")[1], "2026-Q4");
        assert_eq!(page.header.len(), 2);
    }

    #[test]
    fn a_terminal_shows_two_years_of_quarters_from_today_on() {
        let all: Vec<Quarter> = (0..16).map(|n| Quarter::from_index(8000 + n)).collect();
        let shown = |now: i64| {
            let near = near_quarters(&all, Quarter::from_index(now));
            let shown = all.iter().filter(|quarter| near.contains(&quarter.index()));
            shown.map(|quarter| quarter.index() - 8000).collect::<Vec<_>>()
        };
        assert_eq!(shown(8003), (3..11).collect::<Vec<_>>());
        assert_eq!(shown(7000), (0..8).collect::<Vec<_>>());
        assert_eq!(shown(8014), (8..16).collect::<Vec<_>>());
        assert_eq!(shown(9000), (8..16).collect::<Vec<_>>());
    }

    #[test]
    fn a_plan_for_seventy_years_does_not_get_three_hundred_columns() {
        let plan = json!([{ "id": "a", "name": "A", "period": { "from": "2026-Q1", "to": "2100-Q4" },
            "actions": [{ "id": "z", "title": "Z" }] }]);
        let page = page(make, &json!({ "plans": plan }));
        let table = page.main_table().expect("a table");
        assert_eq!(table.columns.len(), Actions::COLUMNS.len() + 40);
        assert!(table.column("2035-Q4").is_some());
    }
}
