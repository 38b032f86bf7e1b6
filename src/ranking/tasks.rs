//! Projects as pieces of work: when they may start, how long they take, what they use.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::project::{Project, Stage};
use crate::model::{Record, Register, planned_start, start_not_known};
use crate::value::{Date, Missing, Quarter};

use super::financing::{Claim, financing, returns};
use super::gate::GatedProject;
use super::value::deadline;

/// A project that takes part, as work to place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectTask {
    /// The project, by its id.
    pub id: String,
    /// Points in hundredths.
    pub points: i64,
    /// True when it is in every choice.
    pub bound: bool,
    /// True when it is under way: it stands where it began and is not moved.
    pub begun: bool,
    /// The quarter it began in, or the one it is to begin in, not before that of the day given. The claims
    /// are those of a start in this quarter.
    pub start: Quarter,
    /// The last quarter it may begin in: as long after the wished one as the policy or the project lets it wait, and
    /// never so late that a law's deadline is missed; the wished one where even that is too late.
    pub latest: Quarter,
    /// Why nobody can say when it runs: its own time, or that of what must come first, is not known or not readable.
    /// Then it takes hours and a place in no quarter, and its money is set aside from the first.
    pub time_not_known: Option<Missing>,
    /// The first quarter that what must come first allows, besides other tasks.
    pub not_before: Option<Quarter>,
    /// The number of quarters it takes, at least 1.
    pub quarters: u32,
    /// Hours by role, quarter by quarter from its first.
    pub hours: Vec<(String, Vec<u32>)>,
    /// What pools have still to pay.
    pub claims: Vec<Claim>,
    /// What it gives back to pools when it begins so many quarters later, by the year in which that can be used again;
    /// the last stands for all later ones. Nothing unless the policy says that repayments revolve.
    pub returns: Vec<Vec<Claim>>,
    /// Tasks that must be finished first.
    pub after: Vec<usize>,
    /// Tasks of which it excludes every one.
    pub alternatives: Vec<usize>,
}

impl ProjectTask {
    /// Returns the last quarter of a task that starts in `start`; work that should be over but is under way
    /// takes the quarter `now` as well.
    pub fn finish(&self, start: Quarter, now: Quarter) -> Quarter {
        let finish = start.plus(i64::from(self.quarters.max(1)) - 1);
        if self.begun { finish.max(now) } else { finish }
    }

    /// Returns what the task gives back to pools when it starts in `start`.
    pub fn returns_when_begun(&self, start: Quarter) -> &[Claim] {
        let later = usize::try_from(start.index() - self.start.index()).unwrap_or(0);
        let returns = self.returns.get(later).or(self.returns.last());
        returns.map_or(&[], Vec::as_slice)
    }

    /// Returns the year a claim falls in when the task starts in `start`: claims move with it by whole years.
    pub fn year_of(&self, claim: &Claim, start: Quarter) -> i32 {
        let moved = start.year.saturating_sub(self.start.year).max(0);
        claim.year.saturating_add(moved)
    }
}

/// Returns the tasks of all projects that are bound or may be chosen, in the order of their ids. `delay` is how many
/// quarters after its wished one a proposal may begin that does not say it itself; `points` gives a project's points in
/// hundredths.
pub fn tasks(
    register: &Register,
    gated: &[GatedProject],
    today: Date,
    delay: u32,
    points: impl Fn(&str) -> i64,
) -> Vec<ProjectTask> {
    let taking_part: Vec<(&GatedProject, &Record<Project>)> = gated
        .iter()
        .filter(|one| one.is_bound() || one.is_free())
        .filter_map(|one| Some((one, register.projects.get(&one.id)?)))
        .collect();
    let number: BTreeMap<&str, usize> = (0..)
        .zip(&taking_part)
        .map(|(n, (one, _))| (one.id.as_str(), n))
        .collect();
    let excluded = alternatives(&taking_part, &number);
    let mut tasks: Vec<ProjectTask> = taking_part
        .iter()
        .zip(excluded)
        .map(|((one, project), alternatives)| ProjectTask {
            id: one.id.clone(),
            points: points(&one.id),
            bound: one.is_bound(),
            alternatives: alternatives.into_iter().collect(),
            after: one
                .after
                .iter()
                .filter_map(|id| number.get(id.as_str()).copied())
                .collect(),
            not_before: one.not_before,
            ..task(register, project, today, (!one.is_bound()).then_some(delay))
        })
        .collect();
    inherit_not_known(&mut tasks);
    tasks
}

/// Takes the hours from what waits for a task of which nobody knows when it runs: nobody knows when that runs either.
fn inherit_not_known(tasks: &mut [ProjectTask]) {
    loop {
        let waits = |n: &usize| {
            let task = &tasks[*n];
            let first = || task.after.iter().find_map(|first| tasks[*first].time_not_known);
            (task.time_not_known.is_none() && !task.begun)
                .then(first)
                .flatten()
        };
        let Some((n, why)) = (0..tasks.len()).find_map(|n| Some((n, waits(&n)?))) else {
            return;
        };
        tasks[n].time_not_known = Some(why);
        tasks[n].hours.clear();
    }
}

/// Returns a project as work to place. `delay` is how many quarters it may wait; `None` for bound work, which waits as
/// long as it must.
fn task(register: &Register, project: &Record<Project>, today: Date, delay: Option<u32>) -> ProjectTask {
    let planned = planned_start(project, today);
    let begun = project.stage == Stage::Running;
    let time_not_known = start_not_known(project);
    let untimed = time_not_known.is_some();
    let start = if begun {
        planned
    } else {
        planned.max(today.quarter())
    };
    let latest = latest(project, start, delay);
    ProjectTask {
        time_not_known,
        latest,
        id: project.id().to_owned(),
        points: 0,
        bound: false,
        begun,
        start,
        not_before: None,
        quarters: duration(project),
        hours: project
            .resources
            .iter()
            .filter(|_| !untimed)
            .map(|row| (row.role.as_str().to_owned(), row.hours.clone()))
            .collect(),
        claims: financing(register, project, today).claims,
        returns: returns_by_delay(register, project, start, latest, today),
        after: Vec::new(),
        alternatives: Vec::new(),
    }
}

/// Returns what a project gives back to pools for each quarter that it may begin in, from the wished one; nothing unless
/// repayments revolve.
fn returns_by_delay(
    register: &Register,
    project: &Record<Project>,
    wished: Quarter,
    latest: Quarter,
    today: Date,
) -> Vec<Vec<Claim>> {
    if !register.policy.ranking.revolving {
        return Vec::new();
    }
    let later = (latest.index() - wished.index()).min(i64::from(MOST_RETURNS));
    let begun = (0..=later).map(|quarters| {
        let years = wished.plus(quarters).year - wished.year;
        returns(register, &project.with(project.later(quarters, years)), today)
    });
    begun.collect()
}

/// For no more quarters of delay what is given back is reckoned: by then it is after what any register plans.
const MOST_RETURNS: u32 = 40;

/// Returns the last quarter that a project may begin in.
fn latest(project: &Project, wished: Quarter, delay: Option<u32>) -> Quarter {
    let last = match (project.latest_start.get(), delay) {
        (Some(own), _) => own,
        (None, Some(delay)) => wished.plus(i64::from(delay.min(MAX_QUARTERS))),
        (None, None) => wished.plus(i64::from(MAX_QUARTERS)),
    };
    let by_law = deadline(project).map(|day| day.quarter().plus(1 - i64::from(duration(project))));
    by_law.map_or(last, |by_law| last.min(by_law)).max(wished)
}

/// Returns how many quarters a project takes: those of its hours, and of an agreed schedule where that is
/// longer.
fn duration(project: &Project) -> u32 {
    let agreed = project.schedule.given().and_then(|schedule| {
        let (start, end) = (
            schedule.start.get()?.quarter().index(),
            schedule.end.get()?.quarter().index(),
        );
        u32::try_from(end - start + 1).ok()
    });
    project.quarters().max(agreed.unwrap_or(0)).clamp(1, MAX_QUARTERS)
}

/// No project is planned over more quarters; it keeps absurd durations from costing time.
const MAX_QUARTERS: u32 = 400;

/// For each task the others that stand with it among the alternatives of some project: at most one of these,
/// that project included, is chosen.
fn alternatives(
    taking_part: &[(&GatedProject, &Record<Project>)],
    number: &BTreeMap<&str, usize>,
) -> Vec<BTreeSet<usize>> {
    let mut excluded = vec![BTreeSet::new(); taking_part.len()];
    for (n, (_, project)) in taking_part.iter().enumerate() {
        let others = project.alternatives.iter();
        let others = others.filter_map(|other| number.get(other.as_str()).copied());
        let group: BTreeSet<usize> = others.chain([n]).collect();
        for one in &group {
            excluded[*one].extend(group.iter().filter(|other| *other != one));
        }
    }
    excluded
}
