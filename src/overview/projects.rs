//! O5 Projekt-baseline and portfolio (Billund, Rødovre, Herning): what runs and what is decided, then what waits.

use super::common::{self, choice, title};
use super::table::{ColumnOf, LineTable, aside, column};
use super::{Overview, OverviewContext, by_name};
use crate::finding::Arg;
use crate::model::Record;
use crate::model::meeting::{ItemKind, Outcome};
use crate::model::project::{BenefitKind, Progress, Project, Stage};
use crate::page::{Cell, Page, Row};
use crate::text::{MessageArgs, text};
use crate::value::Dkk;

pub(super) const OVERVIEW: Overview = Overview {
    name: "projects",
    about: "The project baseline and the portfolio: stage, owner, focus area, cost, benefit, deviation, traffic light \
            and next decision of each project.",
    paper: "herning-2013",
    order: &["stage", "project"],
    make,
};

/// The projects.
pub(crate) struct Projects;

impl LineTable for Projects {
    type Line<'r> = &'r Record<Project>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        aside("id", |_, project| project.id().into()),
        column("project", |_, project| (&project.name).into()),
        column("stage", |context, project| {
            choice(context, project.stage.map(Stage::as_str))
        }),
        aside("law", |_, project| law(project)),
        column("project_owner", |context, project| {
            title(context, project.owner.as_ref())
        }),
        aside("focus_area", |context, project| focus_area(context, project)),
        column("investment", |_, project| Cell::dkk(project.stated_investment())),
        aside("operation_per_year", |_, project| operation_per_year(project)),
        column("saving_per_year", |_, project| Cell::from(project.total_saving())),
        aside("quality_benefits", |_, project| quality_benefits(project)),
        aside("spent", |context, project| {
            let report = project.latest_report(context.today);
            let spent = report.map(|report| report.spent_dkk.map(Dkk::get));
            Cell::dkk(spent.unwrap_or(project.progress.missing_items()))
        }),
        column("deviation", |context, project| {
            Cell::list(deviations(context, project))
        }),
        column("traffic_light", |context, project| {
            traffic_light(context, project)
        }),
        aside("next_decision", |context, project| {
            next_decision(context, project)
        }),
    ];

    fn row<'r>(context: &OverviewContext<'r>, project: &Self::Line<'r>) -> Row {
        common::project_row(context, project)
    }
}

/// What is under way first: the baseline is the first three (Billund p. 10: «allerede kører og/eller er besluttet
/// igangsat»).
const ORDER: &[Stage] = &[
    Stage::Running,
    Stage::Approved,
    Stage::Realising,
    Stage::Proposed,
    Stage::Idea,
    Stage::Need,
    Stage::Paused,
    Stage::Closed,
    Stage::Rejected,
];

/// Returns the projects by stage, those without one last, and by name.
pub(crate) fn lines<'r>(context: &OverviewContext<'r>) -> Vec<&'r Record<Project>> {
    let place = |stage: Stage| ORDER.iter().position(|one| *one == stage);
    let mut projects = by_name(&context.register.projects);
    projects.sort_by_key(|project| project.stage.get().and_then(place).unwrap_or(ORDER.len()));
    projects
}

fn make(context: &OverviewContext<'_>) -> Page {
    let table = Projects::table(context, &lines(context));
    let mut page = common::page(context, &OVERVIEW, table);
    page.header = vec![context.text("projects-deviation-note")];
    page
}

/// Returns the law that demands the project, and by when.
fn law(project: &Project) -> Cell {
    let law = project.legal_requirement.given();
    law.map_or(Cell::Empty, |law| {
        Cell::list([(&law.basis).into(), Cell::of(law.deadline)])
    })
}

fn focus_area(context: &OverviewContext<'_>, project: &Project) -> Cell {
    let name = project.focus_area.given().map(|area| {
        let found = context.register.focus_area(area);
        found.map_or(area.as_str(), |(_, area)| area.name.as_str())
    });
    Cell::of(name)
}

fn operation_per_year(project: &Project) -> Cell {
    let case = project.business_case.as_ref();
    Cell::dkk(case.and_then(|case| case.operating_dkk_per_year.map(Dkk::get)))
}

fn quality_benefits(project: &Project) -> Cell {
    let benefits = project.benefits.iter();
    let count = benefits
        .filter(|benefit| benefit.kind == BenefitKind::Quality)
        .count();
    Cell::of((count > 0).then_some(count))
}

/// Returns how a project that was decided differs from its case, its schedule and its plan, as far as the register
/// knows.
fn deviations(context: &OverviewContext<'_>, project: &Project) -> Vec<Cell> {
    let say = |key: &str, args: &MessageArgs<'_>| Cell::from(text(context.language, key, args));
    let report = project.latest_report(context.today);
    let mut all = Vec::new();
    if !project.stage.get().is_some_and(Stage::is_decided) {
        return all;
    }
    if project.stage == Stage::Running && report.is_none() {
        all.push(say("projects-no-report", &[]));
    }
    all.extend(report.and_then(|report| report.deviation.given()).map(Cell::from));
    let spent = report.and_then(|report| report.spent_dkk.get()).map(Dkk::get);
    if let (Some(spent), Some(investment)) = (spent, project.investment())
        && spent > investment
    {
        let over = Arg::Dkk(spent - investment);
        all.push(say("projects-over-budget", &[("over", over)]));
    }
    let schedule = project.schedule.given();
    let start = schedule.and_then(|schedule| schedule.start.get());
    if let (Some(Stage::Approved), Some(start)) =
        (project.stage.get(), start.filter(|day| *day < context.today))
    {
        all.push(say("projects-not-begun", &[("day", start.into())]));
    }
    if let Some(end) = project.past_end(context.today) {
        all.push(say("projects-past-end", &[("day", end.into())]));
    }
    all
}

/// Returns the traffic light in words, and the day it was given.
fn traffic_light(context: &OverviewContext<'_>, project: &Project) -> Cell {
    let light = |report: &Progress| {
        let light = choice(context, Some(report.status.as_str()));
        Cell::list([light, report.on.into()])
    };
    project.latest_report(context.today).map_or(Cell::Empty, light)
}

/// Returns the first meeting from the day on that is to decide about the project: its day and body.
fn next_decision(context: &OverviewContext<'_>, project: &Record<Project>) -> Cell {
    let to_come = context
        .register
        .agenda_items(project)
        .filter(|(meeting, _, item)| {
            item.kind != ItemKind::Information
                && item.outcome == Outcome::Pending
                && meeting.date.get().is_some_and(|day| day >= context.today)
        });
    let first = to_come.min_by_key(|(meeting, ..)| (meeting.date, meeting.key()));
    first.map_or(Cell::Empty, |(meeting, ..)| {
        Cell::list([Cell::of(meeting.date), title(context, meeting.body.as_ref())])
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::fixture::{column, page};
    use super::*;

    #[test]
    fn the_baseline_comes_first_with_its_deviations_and_its_next_decision() {
        let benefit = |id: &str, kind: &str, dkk: Option<i64>| json!({ "id": id, "name": id, "kind": kind, "saving_dkk_per_year": dkk });
        let mut benefits = vec![
            benefit("a", "economic", Some(40)),
            benefit("b", "economic", Some(2)),
        ];
        benefits.push(json!({ "id": "c", "name": "c", "kind": "quality" }));
        let page = page(
            make,
            &json!({
                "bodies": [{ "id": "raad", "name": "Rådet", "level": "steering" }],
                "projects": [
                    { "id": "a-idea", "name": "Idé", "stage": "idea" },
                    { "id": "late", "name": "Sen", "stage": "approved",
                      "legal_requirement": { "basis": "NIS 2", "deadline": "2027-07-01" },
                      "schedule": { "start": "2026-01-05", "end": "2026-11-21" } },
                    { "id": "runs", "name": "Kører", "stage": "running", "benefits": benefits,
                      "business_case": { "investment_dkk": 1000, "operating_dkk_per_year": 7 },
                      "schedule": { "start": "2026-01-05", "end": "2026-11-22" },
                      "progress": [
                        { "on": "2026-11-20", "status": "red", "spent_dkk": 1250, "deviation": "Forsinket" },
                        { "on": "2026-06-01", "status": "green", "deviation": "Gammel" },
                        { "on": "2026-12-01", "status": "green" }] },
                    { "id": "silent", "name": "Tavs", "stage": "running" } ],
                "meetings": [
                    { "id": "m1", "body": "raad", "date": "2026-11-21", "agenda": [
                        { "no": 1, "title": "t", "item": "projects/runs", "kind": "decision", "outcome": "pending" }] },
                    { "id": "m2", "body": "raad", "date": "2027-01-07", "agenda": [
                        { "no": 1, "title": "t", "item": "projects/runs", "kind": "decision", "outcome": "pending" }] },
                    { "id": "m3", "body": "raad", "date": "2026-12-03", "agenda": [
                        { "no": 1, "title": "t", "item": "projects/runs", "kind": "information", "outcome": "pending" },
                        { "no": 2, "title": "t", "item": "projects/runs", "kind": "redecision", "outcome": "pending" }] },
                ],
            }),
        );
        assert_eq!(column(&page, "id"), ["runs", "silent", "late", "a-idea"]);
        assert_eq!(column(&page, "law"), ["", "", "NIS 2; 2027-07-01", ""]);
        let runs = |key| column(&page, key).remove(0);
        assert_eq!(runs("saving_per_year"), "42");
        assert_eq!(runs("quality_benefits"), "1");
        assert_eq!([runs("investment"), runs("spent")], ["1000", "1250"]);
        assert_eq!(
            column(&page, "deviation"),
            [
                "Forsinket; 250 kr. over investeringen",
                "Ingen statusrapport",
                "Skulle være begyndt 5. januar 2026; Skulle være afsluttet 21. november 2026",
                "",
            ]
        );
        assert_eq!(runs("traffic_light"), "rød; 2026-11-20");
        assert_eq!(runs("next_decision"), "2026-12-03; Rådet");
        assert_eq!(column(&page, "saving_per_year")[1], "", "unknown is not 0");
    }
}
