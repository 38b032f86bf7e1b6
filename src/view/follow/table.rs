//! The table of all projects: in a column for each figure, and folded for a terminal.

use super::content::{Decision, Followed, PastMeeting, UnknownBaseline};
use crate::finding::Arg;
use crate::model::project::Project;
use crate::model::project::Stage;
use crate::model::{Deviation, Measure, tenths_of_percent};
use crate::page::{Cell, Row, Table};
use crate::text::{number, quarter, short_date, text};
use crate::value::{Dkk, Language};
use crate::view::deviation::percent;

const WIDE: &[&str] = &[
    "id",
    "project",
    "stage",
    "decided_on",
    "decided_by",
    "measured_from",
    "investment_decided",
    "investment",
    "investment_change",
    "spent",
    "hours_decided",
    "hours",
    "hours_change",
    "end_decided",
    "end",
    "saving_decided",
    "saving_per_year",
    "saving_change",
    "benefits_worse",
    "risks_worse",
    "follow_light",
    "traffic_light",
    "reported_on",
    "decision",
    "decision_on",
    "latest_outcome",
    "latest_outcome_on",
];

const NARROW: &[&str] = &[
    "project",
    "decided_on",
    "investment",
    "end",
    "hours",
    "saving_per_year",
    "risks_worse",
    "follow_light",
    "traffic_light",
    "decision",
];

/// Writes the rows.
pub(super) struct FollowRows<'f, 'r> {
    pub(super) projects: &'f [Followed<'r>],
    pub(super) language: Language,
}

/// A figure then and now.
#[derive(Clone, Copy)]
struct FollowFigure {
    before: Option<i64>,
    now: Option<i64>,
}

impl FollowFigure {
    fn of(one: &Followed<'_>, read: impl Fn(&Project) -> Option<i64>) -> Self {
        Self {
            before: past(one).and_then(|past| read(past.project)),
            now: read(one.project),
        }
    }

    fn change(self) -> Option<i64> {
        let (before, now) = (self.before?, self.now?);
        (before != now).then(|| tenths_of_percent(before, now)).flatten()
    }

    /// `680`, or `680 → 820` with the change below it.
    fn cell(self, language: Language, written: impl Fn(i64) -> String) -> Cell {
        let Some(now) = self.now else {
            return Cell::of(self.before.map(|before| format!("{} → –", written(before))));
        };
        match self.before.filter(|before| *before != now) {
            None => written(now).into(),
            Some(before) => Cell::list([
                format!("{} → {}", written(before), written(now)).into(),
                Cell::of(self.change().map(|change| percent(change, language))),
            ]),
        }
    }
}

fn past<'f, 'r>(one: &'f Followed<'r>) -> Option<&'f PastMeeting<'r>> {
    one.past.as_ref().ok()
}

fn hours(project: &Project) -> Option<i64> {
    let known = !project.resources.is_empty();
    known.then(|| i64::try_from(project.total_hours()).ok()).flatten()
}

fn end(project: &Project) -> Option<crate::value::Quarter> {
    Some(project.schedule.given()?.end.get()?.quarter())
}

/// Returns the deviations for the worse in these measures.
fn worse(one: &Followed<'_>, of: &[Measure]) -> usize {
    let worse = |deviation: &&Deviation| deviation.is_worse() && of.contains(&deviation.of);
    one.deviations.iter().filter(worse).count()
}

const RISKS: &[Measure] = &[Measure::Risk, Measure::ReportedRisk];
const BENEFITS: &[Measure] = &[Measure::Benefit, Measure::BenefitDue];

impl FollowRows<'_, '_> {
    pub(super) fn wide(&self) -> Table {
        let mut table = Table::new(self.language, WIDE);
        for one in self.projects {
            table.push(self.wide_row(one));
        }
        table
    }

    fn wide_row(&self, one: &Followed<'_>) -> Row {
        let project = one.project;
        let known = one.past.is_ok();
        let investment = FollowFigure::of(one, Project::investment);
        let hours = FollowFigure::of(one, hours);
        let saving = FollowFigure::of(one, Project::saving);
        let percent = |figure: FollowFigure| Cell::of(figure.change().map(Cell::Percent));
        let count = |n: usize| Cell::of(known.then_some(n));
        let decided = one.approved.and_then(|(meeting, _)| meeting.date.get());
        let choice = |key: &str, word: &str| Cell::Choice {
            key: key.to_owned(),
            word: self.say(word),
        };
        let (decision, on) = match one.decision {
            Decision::OnAgenda(meeting, _) => {
                let decision = choice("on_agenda", "follow-on-agenda-short");
                (decision, meeting.date.get())
            }
            Decision::Needed => (choice("needed", "follow-needed"), None),
            Decision::NotNeeded => (Cell::Empty, None),
        };
        let cells = vec![
            project.id().into(),
            project.title().into(),
            Cell::choice(self.language, project.stage.get().map_or("?", Stage::as_str)),
            Cell::of(decided),
            Cell::of(one.approved.map(|(meeting, _)| meeting.id())),
            self.baseline(one),
            Cell::dkk(investment.before),
            Cell::dkk(investment.now),
            percent(investment),
            Cell::dkk(one.report.and_then(|report| report.spent_dkk.get()).map(Dkk::get)),
            Cell::of(hours.before),
            Cell::of(hours.now),
            percent(hours),
            Cell::of(past(one).and_then(|past| end(past.project))),
            Cell::of(end(project)),
            Cell::dkk(saving.before),
            Cell::dkk(saving.now),
            percent(saving),
            count(worse(one, BENEFITS)),
            count(worse(one, RISKS)),
            self.light(one),
            one.report.map_or(Cell::Empty, |report| {
                Cell::choice(self.language, report.status.as_str())
            }),
            Cell::of(one.report.map(|report| report.on)),
            decision,
            Cell::of(on),
            one.latest.map_or(Cell::Empty, |latest| {
                Cell::choice(self.language, latest.item.outcome.as_str())
            }),
            Cell::of(one.latest.map(|latest| latest.on)),
        ];
        Row {
            cells,
            record: Some(project.address()),
            ..Row::default()
        }
    }

    pub(super) fn narrow(&self) -> Table {
        let mut table = Table::new(self.language, NARROW);
        for one in self.projects {
            table.push(self.narrow_row(one));
        }
        table
    }

    fn narrow_row(&self, one: &Followed<'_>) -> Vec<Cell> {
        let language = self.language;
        let spent = one.report.and_then(|report| report.spent_dkk.get()).map(Dkk::get);
        let spent = spent.map(|dkk| {
            text(
                language,
                "follow-spent",
                &[("dkk", Arg::Text(number(language, dkk)))],
            )
        });
        let plain = |n: i64| number(language, n);
        let ends = (past(one).and_then(|past| end(past.project)), end(one.project));
        let ends = match ends {
            (Some(before), Some(now)) if before != now => Some(format!(
                "{} → {}",
                quarter(language, before),
                quarter(language, now)
            )),
            (_, now) => now.map(|now| quarter(language, now)),
        };
        let benefits = worse(one, BENEFITS);
        let benefits = (benefits > 0).then(|| text(language, "follow-benefits", &[("n", benefits.into())]));
        let risks = Some(worse(one, RISKS)).filter(|n| *n > 0);
        let decided = one.approved.and_then(|(meeting, _)| meeting.date.get());
        let decision = match one.decision {
            Decision::NotNeeded => None,
            Decision::Needed => Some(self.say("follow-needed")),
            Decision::OnAgenda(meeting, _) => Some(match meeting.date.get() {
                Some(day) => text(
                    language,
                    "follow-on-agenda-on",
                    &[("day", short_date(language, day).into())],
                ),
                None => self.say("follow-on-agenda-short"),
            }),
        };
        vec![
            Cell::list([
                one.project.title().into(),
                Cell::choice(language, one.project.stage.get().map_or("?", Stage::as_str)),
            ]),
            Cell::list([Cell::of(decided), self.baseline(one)]),
            Cell::list([
                FollowFigure::of(one, Project::investment).cell(language, plain),
                Cell::of(spent),
            ]),
            Cell::of(ends),
            FollowFigure::of(one, hours).cell(language, plain),
            Cell::list([
                FollowFigure::of(one, Project::saving).cell(language, plain),
                Cell::of(benefits),
            ]),
            Cell::of(risks),
            self.light(one),
            one.report.map_or(Cell::Empty, |report| {
                let light = Cell::choice(language, report.status.as_str());
                Cell::list([light, report.on.into()])
            }),
            Cell::of(decision),
        ]
    }

    fn light(&self, one: &Followed<'_>) -> Cell {
        one.light()
            .map_or(Cell::Empty, |light| Cell::choice(self.language, light.as_str()))
    }

    /// Returns the tag or the commit that a project is measured from.
    fn baseline(&self, one: &Followed<'_>) -> Cell {
        match &one.past {
            Ok(past) => past
                .name
                .map_or_else(|| format!("{:.10}", past.commit).into(), Cell::from),
            Err(UnknownBaseline::NoPast) => Cell::Empty,
            Err(_) => self.say("follow-unknown").into(),
        }
    }

    fn say(&self, key: &str) -> String {
        text(self.language, key, &[])
    }
}
