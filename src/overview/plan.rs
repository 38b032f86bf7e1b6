//! O8 Plans: actions by quarter, by track or focus area (Rødovre, Aabenraa, Bornholm).
//!
//! All plans stand in one table, so that they can be filtered and carried by formats that know one table only.

use super::{Context, Overview, common};
use crate::model::Record;
use crate::model::answering;
use crate::model::plan::{Action, Phase, PhaseQuarter, Plan};
use crate::page::{Cell, Column, Page, Row, Table};
use crate::text::text;
use crate::value::Quarter;

pub(super) const OVERVIEW: Overview = Overview {
    name: "plan",
    about: "The action plans, quarter by quarter: each action under its track or focus area, who answers for it, and \
            the project that carries it out.",
    make,
};

const COLUMNS: &[&str] = &[
    "plan",
    "track",
    "action_no",
    "action",
    "action_owner",
    "status",
    "project",
    "project_start",
];

/// What a terminal has no room for.
const ASIDE: &[&str] = &["track", "action_no", "status", "project", "project_start"];

/// How many quarters a terminal shows, from today's on: two years.
const NEAR_QUARTERS: i64 = 8;

/// No more quarters than ten years get a column each; plans run four.
const MOST_QUARTERS: i64 = 40;

fn make(context: &Context<'_>) -> Page {
    let plans = &context.register.plans;
    let quarters = quarters(plans.iter().map(|plan| &**plan));
    let mut table = Table::new(context.language, COLUMNS);
    table
        .columns
        .extend(quarters.iter().map(|quarter| heading(*quarter)));
    for plan in plans {
        for action in in_order(plan) {
            table.push(row(context, plan, action, &quarters));
        }
    }
    let aside = aside(&quarters, context.today.quarter());
    let aside: Vec<&str> = aside.iter().map(String::as_str).collect();
    let has_unknown = plans
        .iter()
        .any(|plan| plan.actions.iter().any(|action| is_unknown(plan, action)));
    let mut page = common::page(context, "plan", table.aside(&aside));
    if !quarters.is_empty() {
        page.header.push(text(context.language, "plan-legend", &[]));
    }
    if has_unknown && !quarters.is_empty() {
        page.header
            .push(text(context.language, "plan-unknown-quarters", &[]));
    }
    page
}

/// The quarters that some plan's period or action holds, from the first to the last.
fn quarters<'r>(plans: impl Iterator<Item = &'r Plan>) -> Vec<Quarter> {
    let mut all: Vec<Quarter> = Vec::new();
    for plan in plans {
        all.extend(
            plan.period
                .given()
                .iter()
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

/// What a terminal leaves out: it shows the quarter of today and those that come next, or the first or the last ones
/// where today is before or near the end of them.
fn aside(quarters: &[Quarter], now: Quarter) -> Vec<String> {
    let bounds = |quarter: Option<&Quarter>| quarter.map_or(0, |quarter| quarter.index());
    let (first, last) = (bounds(quarters.first()), bounds(quarters.last()));
    let from = now.index().min(last + 1 - NEAR_QUARTERS).max(first);
    let near = from..from + NEAR_QUARTERS;
    let far = quarters.iter().filter(|quarter| !near.contains(&quarter.index()));
    let columns = ASIDE.iter().map(|key| (*key).to_owned());
    columns.chain(far.map(Quarter::to_string)).collect()
}

/// A quarter's column; the space lets a narrow column break after the year.
fn heading(quarter: Quarter) -> Column {
    Column::headed(
        quarter.to_string(),
        format!("{} Q{}", quarter.year, quarter.number),
    )
}

/// The plan's actions by track in the order of the plan's tracks, then by focus area in the order of the strategy's,
/// then as they stand; a part comes where the plan has it.
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

fn row(context: &Context<'_>, plan: &Record<Plan>, action: &Action, quarters: &[Quarter]) -> Row {
    let register = context.register;
    let project = register.get_opt(action.project.given());
    let agreed = project.and_then(|project| project.schedule.given());
    let start = agreed
        .and_then(|schedule| schedule.start.get())
        .map(|day| day.quarter())
        .or(project.and_then(|project| project.wished_start.get()));
    // An action without quarters of its own takes those of its project.
    let phases: &[PhaseQuarter] = match agreed {
        Some(schedule) if action.quarters.is_empty() => &schedule.quarters,
        _ => &action.quarters,
    };
    let mut cells = vec![
        plan.title().into(),
        track(context, plan, action),
        Cell::of(action.no.given()),
        (&action.title).into(),
        common::title(register, action.owner.given()),
        common::choice(context, action.status.get().map(|status| status.as_str())),
        common::title(register, action.project.given()),
        Cell::of(start),
    ];
    let unknown = phases.is_empty() && is_unknown(plan, action);
    cells.extend(quarters.iter().map(|quarter| {
        if unknown && is_in_period(plan, *quarter) {
            return said(context, "plan-unknown");
        }
        let mut phases = phases.iter().filter(|phase| phase.q == *quarter);
        phases.next().map_or(Cell::Empty, |one| match one.phase {
            Phase::Prepare => said(context, "plan-prepare"),
            Phase::Do => said(context, "plan-do"),
        })
    }));
    Row {
        cells,
        record: Some(plan.address()),
        units: answering::units(register, plan.unit.given()),
        owners: answering::ids([action.owner.given()]),
        ..Row::default()
    }
}

/// The action's track, else its focus area.
fn track(context: &Context<'_>, plan: &Plan, action: &Action) -> Cell {
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

/// Whether the plan says that it does not know when the action is.
fn is_unknown(plan: &Record<Plan>, action: &Action) -> bool {
    action.quarters.is_empty() && plan.is_unknown("actions.quarters")
}

fn is_in_period(plan: &Plan, quarter: Quarter) -> bool {
    plan.period
        .given()
        .is_some_and(|period| period.from <= quarter && quarter <= period.to)
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
            let aside = aside(&all, Quarter::from_index(now));
            let shown = all.iter().filter(|quarter| !aside.contains(&quarter.to_string()));
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
        assert_eq!(table.columns.len(), COLUMNS.len() + 40);
        assert!(table.column("2035-Q4").is_some());
    }
}
