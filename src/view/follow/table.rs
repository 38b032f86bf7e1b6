//! The table of all projects: in a column for each figure, and folded for a terminal.

use super::content::{Decision, FollowedProject, PastMeeting, UnknownBaseline};
use crate::finding::Arg;
use crate::model::project::{Progress, Project, Stage};
use crate::model::{Deviation, Measure, tenths_of_percent};
use crate::page::marks::{LEFT_OUT, mark};
use crate::page::{Cell, Row, Table};
use crate::text::{number, quarter, short_date, text};
use crate::value::{Dkk, Language, Quarter, Stated, Sum};
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
    pub(super) projects: &'f [FollowedProject<'r>],
    pub(super) language: Language,
}

/// A figure then and now.
#[derive(Clone, Copy)]
struct FollowFigure {
    before: Sum,
    now: Sum,
}

impl FollowFigure {
    fn of(one: &FollowedProject<'_>, read: impl Fn(&Project) -> Sum) -> Self {
        Self {
            before: past(one).map_or(Sum::of_values([]), |past| read(past.project)),
            now: read(one.project),
        }
    }

    /// Returns the change in tenths of a per cent; `None` where one of the figures leaves something out.
    fn change(self) -> Option<i64> {
        let both_complete = self.before.is_complete && self.now.is_complete;
        let (before, now) = (self.before.amount.get()?, self.now.amount.get()?);
        (both_complete && before != now)
            .then(|| tenths_of_percent(before, now))
            .flatten()
    }

    /// Returns whether a figure is known now and another was then.
    fn has_moved(self) -> bool {
        self.before.amount.is_given() && self.before.amount != self.now.amount
    }

    /// `680`, or `680 → 820` with the change below it.
    fn cell(self, language: Language) -> Cell {
        if !self.has_moved() {
            return figure(self.now);
        }
        let written = |sum: Sum| match sum.amount.value() {
            Ok(amount) if sum.is_complete => number(language, *amount),
            Ok(amount) => format!("{}{LEFT_OUT}", number(language, *amount)),
            Err(missing) => mark(missing).to_owned(),
        };
        let moved = Cell::from(format!("{} → {}", written(self.before), written(self.now)));
        let change = Cell::of(self.change().map(|change| percent(change, language)));
        Cell::list([moved, change])
    }
}

fn past<'f, 'r>(one: &'f FollowedProject<'r>) -> Option<&'f PastMeeting<'r>> {
    one.past.as_ref().ok()
}

/// Returns a figure as a plain number, with the mark of a sum that leaves something out.
fn figure(sum: Sum) -> Cell {
    let amount = Cell::of(sum.amount.map(Cell::Int));
    Cell::sum(amount, sum.is_complete || !sum.amount.is_given())
}

fn investment(project: &Project) -> Sum {
    Sum::of_values([project.stated_investment()])
}

fn stage(project: &Project, language: Language) -> Cell {
    Cell::of(
        project
            .stage
            .map(|stage: Stage| Cell::choice(language, stage.as_str())),
    )
}

/// Returns what the latest report says, or why there is none: another report may be later where one cannot be read.
fn reported<T>(one: &FollowedProject<'_>, read: impl FnOnce(&Progress) -> Stated<T>) -> Stated<T> {
    one.report.map_or(one.project.progress.missing_items(), read)
}

fn spent(one: &FollowedProject<'_>) -> Stated<i64> {
    reported(one, |report| report.spent_dkk.map(Dkk::get))
}

/// Returns the agreed end, and before it the one that was decided where that was another.
fn ends(one: &FollowedProject<'_>, language: Language) -> Cell {
    let now = one.project.agreed_end();
    let before = past(one).and_then(|past| past.project.agreed_end().get());
    let written = |stated: Stated<Quarter>| match stated.value() {
        Ok(end) => quarter(language, *end),
        Err(missing) => mark(missing).to_owned(),
    };
    match before {
        Some(before) if now != before => format!("{} → {}", quarter(language, before), written(now)).into(),
        _ => Cell::of(now.map(|end| quarter(language, end))),
    }
}

/// Returns the deviations for the worse in these measures.
fn worse(one: &FollowedProject<'_>, of: &[Measure]) -> usize {
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

    fn wide_row(&self, one: &FollowedProject<'_>) -> Row {
        let project = one.project;
        let known = one.past.is_ok();
        let investment = FollowFigure::of(one, investment);
        let hours = FollowFigure::of(one, Project::hours_in_all);
        let saving = FollowFigure::of(one, Project::total_saving);
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
            stage(project, self.language),
            Cell::of(decided),
            Cell::of(one.approved.map(|(meeting, _)| meeting.id())),
            self.baseline(one),
            Cell::from(investment.before),
            Cell::from(investment.now),
            percent(investment),
            Cell::dkk(spent(one)),
            figure(hours.before),
            figure(hours.now),
            percent(hours),
            Cell::of(past(one).map_or(Stated::Blank, |past| past.project.agreed_end())),
            Cell::of(project.agreed_end()),
            Cell::from(saving.before),
            Cell::from(saving.now),
            percent(saving),
            count(worse(one, BENEFITS)),
            count(worse(one, RISKS)),
            self.light(one),
            self.reported_light(one),
            Cell::of(reported(one, |report| Stated::Given(report.on))),
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

    fn narrow_row(&self, one: &FollowedProject<'_>) -> Vec<Cell> {
        let language = self.language;
        let spent = spent(one).map(|dkk| {
            let facts = [("dkk", Arg::Text(number(language, dkk)))];
            text(language, "follow-spent", &facts)
        });
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
            Cell::list([one.project.title().into(), stage(one.project, language)]),
            Cell::list([Cell::of(decided), self.baseline(one)]),
            Cell::list([FollowFigure::of(one, investment).cell(language), Cell::of(spent)]),
            ends(one, language),
            FollowFigure::of(one, Project::hours_in_all).cell(language),
            Cell::list([
                FollowFigure::of(one, Project::total_saving).cell(language),
                Cell::of(benefits),
            ]),
            Cell::of(risks),
            self.light(one),
            match one.report {
                Some(report) => Cell::list([self.reported_light(one), report.on.into()]),
                None => self.reported_light(one),
            },
            Cell::of(decision),
        ]
    }

    /// Returns the traffic light of the latest report.
    fn reported_light(&self, one: &FollowedProject<'_>) -> Cell {
        let status = reported(one, |report| Stated::Given(report.status));
        Cell::of(status.map(|light| Cell::choice(self.language, light.as_str())))
    }

    fn light(&self, one: &FollowedProject<'_>) -> Cell {
        one.light()
            .map_or(Cell::Empty, |light| Cell::choice(self.language, light.as_str()))
    }

    /// Returns the tag or the commit that a project is measured from.
    fn baseline(&self, one: &FollowedProject<'_>) -> Cell {
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
