//! Projects as pieces of work: when they may start, how long they take, what they use.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::project::{Project, Stage};
use crate::model::{Record, Register, planned_start, start_not_known};
use crate::value::{Date, Quarter};

use super::financing::{Claim, financing, returns};
use super::gate::GatedProject;
use super::order::{Cycle, prerequisites_first};

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
    /// Whether nobody can say when it runs: then it takes hours and a place in no quarter, and its money is set aside
    /// from the first.
    pub untimed: bool,
    /// The first quarter that what must come first allows, besides other tasks.
    pub not_before: Option<Quarter>,
    /// The number of quarters it takes, at least 1.
    pub quarters: u32,
    /// Hours by role, quarter by quarter from its first.
    pub hours: Vec<(String, Vec<u32>)>,
    /// What pools have still to pay.
    pub claims: Vec<Claim>,
    /// What it gives back to pools, by the year in which that can be used again. Nothing unless the policy
    /// says that repayments revolve.
    pub returns: Vec<Claim>,
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

    /// Returns the year a claim or a return falls in when the task starts in `start`: they move with it by
    /// whole years.
    pub fn year_of(&self, claim: &Claim, start: Quarter) -> i32 {
        let moved = start.year.saturating_sub(self.start.year).max(0);
        claim.year.saturating_add(moved)
    }
}

/// Returns the tasks of all projects that are bound or may be chosen, in the order of their ids. `points`
/// gives a project's points in hundredths.
pub fn tasks(
    register: &Register,
    gated: &[GatedProject],
    today: Date,
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
    taking_part
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
            ..task(register, project, today)
        })
        .collect()
}

fn task(register: &Register, project: &Record<Project>, today: Date) -> ProjectTask {
    let planned = planned_start(project, today);
    let begun = project.stage == Stage::Running;
    let untimed = start_not_known(project).is_some();
    ProjectTask {
        untimed,
        id: project.id().to_owned(),
        points: 0,
        bound: false,
        begun,
        start: if begun {
            planned
        } else {
            planned.max(today.quarter())
        },
        not_before: None,
        quarters: duration(project),
        hours: project
            .resources
            .iter()
            .filter(|_| !untimed)
            .map(|row| (row.role.as_str().to_owned(), row.hours.clone()))
            .collect(),
        claims: financing(register, project, today).claims,
        returns: if register.policy.ranking.revolving {
            returns(register, project, today)
        } else {
            Vec::new()
        },
        after: Vec::new(),
        alternatives: Vec::new(),
    }
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

/// Returns the earliest quarter that each task can start in, hours and money apart: its own, or the one after
/// the last of its prerequisites, and not before `first`. A task under way keeps its start.
///
/// # Errors
/// Tasks that wait for each other.
pub fn earliest_starts(tasks: &[ProjectTask], first: Quarter) -> Result<Vec<Quarter>, Cycle> {
    let mut starts: Vec<Quarter> = tasks.iter().map(|task| task.start).collect();
    for n in prerequisites_first(tasks.len(), |n| &tasks[n].after)? {
        let task = &tasks[n];
        if !task.begun {
            let finished = task
                .after
                .iter()
                .map(|before| tasks[*before].finish(starts[*before], first).plus(1));
            let earliest = finished.chain(task.not_before).chain([first]).max();
            starts[n] = earliest.map_or(task.start, |earliest| earliest.max(task.start));
        }
    }
    Ok(starts)
}
