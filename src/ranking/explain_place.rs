//! Why a project stands where it does, computed from the choice.
//!
//! What a project lacks is reckoned in the quarter, of those it may begin in, where it lacks the fewest things; of equal
//! ones in the earliest. Two questions have two answers: what lacks even when everything free is left out, and what
//! lacks beside the chosen. What it takes *to be chosen*, when others may leave, is another question again; `--explain`
//! answers that by choosing anew.

use std::collections::BTreeMap;

use super::basis::Basis;
use super::capacity::{Lack, LimitedResource};
use super::choice::options::earliest;
use super::gate::{Class, GateResult};
use super::reason::Reason;
use crate::model::project::Project;
use crate::value::Quarter;

/// What the reasons are read from.
pub(super) struct PlacedChoice<'a> {
    basis: &'a Basis<'a>,
    /// The quarter of each bound or chosen task.
    starts: &'a [Option<Quarter>],
    /// What bound work uses.
    bound: BTreeMap<LimitedResource, i64>,
    /// What bound and chosen work uses.
    usage: BTreeMap<LimitedResource, i64>,
    /// The group minimum that each task is chosen for, by its place in the policy.
    for_group: &'a BTreeMap<usize, usize>,
}

impl<'a> PlacedChoice<'a> {
    pub(super) fn new(
        basis: &'a Basis<'a>,
        starts: &'a [Option<Quarter>],
        for_group: &'a BTreeMap<usize, usize>,
    ) -> Self {
        Self {
            basis,
            starts,
            bound: basis.room.usage(&basis.tasks, &basis.placed),
            usage: basis.room.usage(&basis.tasks, starts),
            for_group,
        }
    }

    /// Returns why a project stands where it does, and what else is to be said of it.
    pub(super) fn reasons(
        &self,
        project: &Project,
        id: &str,
        task: Option<usize>,
        class: Class,
    ) -> (Reason, Vec<Reason>) {
        let Some(gated) = self.basis.gated.iter().find(|one| one.id == id) else {
            return (Reason::OthersGiveMore, Vec::new());
        };
        match (class, &gated.standing, task) {
            (Class::Bound, GateResult::Bound(reason), n) => {
                let timing = n.into_iter().flat_map(|n| self.timing(project, n));
                (
                    reason.clone(),
                    timing.chain(gated.faults.iter().cloned()).collect(),
                )
            }
            (Class::Recommended, _, Some(n)) => (self.why_chosen(n), self.timing(project, n)),
            (Class::Waits, _, Some(n)) => {
                let mut reasons = self.why_waits(n);
                (reasons.remove(0), reasons)
            }
            _ => {
                let mut faults = gated.faults.iter().cloned();
                (faults.next().unwrap_or(Reason::OthersGiveMore), faults.collect())
            }
        }
    }

    fn why_chosen(&self, n: usize) -> Reason {
        match self.for_group.get(&n) {
            None => Reason::Chosen,
            Some(group) => {
                let group = &self.basis.register.policy.ranking.groups[*group];
                let projects = group.projects.iter().map(|project| project.as_str().to_owned());
                Reason::GroupMinimum {
                    least: group.min,
                    projects: projects.collect(),
                }
            }
        }
    }

    /// Returns what is to be said of the quarter of a bound or chosen task: that it is a later one and why, and that the
    /// solution is said to be in use before.
    fn timing(&self, project: &Project, n: usize) -> Vec<Reason> {
        let task = &self.basis.tasks[n];
        let Some(start) = self.starts[n].filter(|_| task.time_not_known.is_none()) else {
            return Vec::new();
        };
        let mut reasons = Vec::new();
        let later = u32::try_from(start.index() - task.start.index()).unwrap_or(0);
        if later > 0 {
            reasons.push(self.why_later(n, later));
        }
        let in_use = project.go_live.get().map(|quarter| quarter.plus(later.into()));
        if let Some(quarter) = in_use.filter(|quarter| *quarter < start) {
            reasons.push(Reason::UseBeforeStart { quarter });
        }
        reasons
    }

    /// Returns why a task begins later: what it would lack in its wished quarter beside all others in theirs, else what
    /// must come first.
    fn why_later(&self, n: usize, quarters: u32) -> Reason {
        let task = &self.basis.tasks[n];
        let mut others = if task.bound {
            self.basis.placed.clone()
        } else {
            self.starts.to_vec()
        };
        others[n] = None;
        let usage = self.basis.room.usage(&self.basis.tasks, &others);
        let lacks = self.basis.room.lacks(task, task.start, &usage);
        let late = task.after.iter().find(|first| {
            let finish = |start| self.basis.tasks[**first].finish(start, self.basis.room.first);
            self.starts[**first].is_some_and(|start| finish(start) >= task.start)
        });
        match late {
            _ if !lacks.is_empty() => Reason::Delayed { quarters, lacks },
            Some(first) => Reason::DelayedBy {
                quarters,
                project: self.basis.tasks[*first].id.clone(),
            },
            None if task.not_before.is_some_and(|first| first > task.start) => {
                Reason::DelayedByPlan { quarters }
            }
            None => Reason::Delayed { quarters, lacks },
        }
    }

    /// Returns why a task is not chosen, the weightiest first and at least one.
    fn why_waits(&self, n: usize) -> Vec<Reason> {
        let Basis { tasks, room, .. } = self.basis;
        let task = &tasks[n];
        if !self.basis.is_scored() {
            return vec![Reason::NothingDecided];
        }
        if task.points == 0 {
            return vec![Reason::NoPoints];
        }
        let mut reasons = Vec::new();
        let is_taken = |other: &&usize| self.starts[**other].is_some();
        if let Some(other) = task.alternatives.iter().find(is_taken) {
            reasons.push(Reason::AlternativeChosen {
                project: tasks[*other].id.clone(),
            });
        }
        let (alone, beside) = self.least_lacks(n);
        if !alone.is_empty() {
            reasons.push(Reason::Lacks { lacks: alone });
        }
        let waiting = task.after.iter().filter(|before| self.starts[**before].is_none());
        reasons.extend(waiting.map(|before| Reason::PrerequisiteWaits {
            project: tasks[*before].id.clone(),
        }));
        let quarter = earliest(room, tasks, n, &self.basis.placed);
        if task.time_not_known.is_none() && quarter > room.last {
            reasons.push(Reason::AfterHorizon { quarter });
        } else if task.time_not_known.is_none() && quarter > task.latest {
            let latest = task.latest;
            reasons.push(Reason::TooLate { quarter, latest });
        }
        if !beside.is_empty() {
            reasons.push(Reason::LacksBesideChosen { lacks: beside });
        }
        if reasons.is_empty() {
            reasons.push(Reason::OthersGiveMore);
        }
        if let Some(quarter) = self.later_room(n) {
            reasons.push(Reason::FitsLater { quarter });
        }
        reasons
    }

    /// Returns what a task lacks when everything free is left out, and what it lacks besides that beside the chosen, in
    /// the quarter where that is least.
    fn least_lacks(&self, n: usize) -> (Vec<Lack>, Vec<Lack>) {
        let Basis {
            tasks, room, options, ..
        } = self.basis;
        // Repayments of others may add to what is left.
        let mut alone = self.bound.clone();
        for row in &self.basis.rows {
            let returned: i64 = row.uses.iter().map(|(_, amount)| (*amount).min(0)).sum();
            *alone.entry(row.means.clone()).or_default() += returned;
        }
        let starts = options.iter().filter(|option| option.task == n);
        let lacks = starts.map(|option| {
            let alone = room.lacks(&tasks[n], option.start, &alone);
            let mut beside = room.lacks(&tasks[n], option.start, &self.usage);
            beside.retain(|lack| !alone.contains(lack));
            (alone, beside)
        });
        lacks
            .min_by_key(|(alone, beside)| (alone.len(), beside.len()))
            .unwrap_or_default()
    }

    /// Returns the first quarter after the latest one that a task may begin in with room for it beside the chosen, when
    /// all that must come first is chosen.
    fn later_room(&self, n: usize) -> Option<Quarter> {
        let Basis { tasks, room, .. } = self.basis;
        let task = &tasks[n];
        let excluded = || {
            task.alternatives
                .iter()
                .any(|other| self.starts[*other].is_some())
        };
        if task.time_not_known.is_some() || excluded() {
            return None;
        }
        let mut first = task.latest.plus(1).max(room.first);
        for before in &task.after {
            first = first.max(tasks[*before].finish(self.starts[*before]?, room.first).plus(1));
        }
        (first.index()..=room.last.index())
            .map(Quarter::from_index)
            .find(|quarter| room.lacks(task, *quarter, &self.usage).is_empty())
    }
}
