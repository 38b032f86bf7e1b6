//! A start quarter for every project that is to be carried out.
//!
//! Scheduling under limits of hours, money and places is hard even for thirty projects, so the plan is a good one and not
//! a proven best one. A serial schedule places each project in turn at the earliest quarter with room; which turns
//! give the best plan is found by insertion search. [`QuarterSchedule::total`] beside [`QuarterSchedule::bound`] says how far from the best
//! the plan can be at most.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::value::Quarter;

use super::ledger::{Draft, Job, JobShortage, Ledger};
use super::order::Cycle;
use super::tasks::{ProjectTask, earliest_starts};
use crate::ranking::capacity::{LimitedResource, Room};

/// The most plans that the search tries. A number and not a time limit, so that the plan is the same on every machine.
pub const MAX_EVALUATIONS: u32 = 2_000;

/// The points of a project count for this many quarters, one less for each quarter that it starts later. More than any
/// horizon, so that a project is worth something in every quarter.
const QUARTERS: i64 = 100;

/// The tasks by class, each class in the order of its ranks.
#[derive(Debug, Clone, Default)]
pub struct Turns {
    /// Bound.
    pub bound: Vec<usize>,
    /// Recommended.
    pub recommended: Vec<usize>,
    /// Waiting: offered what is left.
    pub waiting: Vec<usize>,
}

/// Why a task has no start quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blocked {
    /// At its earliest start this does not reach, and later neither.
    By(LimitedResource),
    /// This task must come first and has no start quarter.
    Prerequisite(usize),
    /// This alternative to it is carried out.
    Alternative(usize),
    /// What must come first is finished after the last quarter that is planned.
    Horizon,
}

/// Start quarters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuarterSchedule {
    /// The start quarter by task; `None` when it has no place.
    pub starts: Vec<Option<Quarter>>,
    /// Why not, by task; `None` when it has one.
    pub blocked: Vec<Option<Blocked>>,
    /// What the search makes large: points of the recommended times 100 less one for each quarter after the first.
    pub total: i64,
    /// What `total` cannot be above.
    pub bound: i64,
    /// The number of plans that were tried.
    pub evaluations: u32,
}

/// Makes the plan: what is under way keeps its start, then come the other bound tasks, then the recommended, and the
/// waiting ones are offered what is left. Only the turns of the recommended are searched: bound tasks come first
/// whatever that costs the others, and waiting ones may displace nobody.
///
/// # Errors
/// Tasks that wait for each other.
pub fn plan(room: &Room, tasks: &[ProjectTask], turns: &Turns) -> Result<QuarterSchedule, Cycle> {
    let mut earliest = Vec::with_capacity(tasks.len());
    for start in earliest_starts(tasks, room.first)? {
        earliest.push(start.index() - room.first.index());
    }
    let planner = Planner::new(room, tasks);
    let mut fixed = Draft::new(tasks.len(), Ledger::of(room, planner.end));
    for n in turns.bound.iter().copied().filter(|n| tasks[*n].begun) {
        fixed.set(n, &planner.jobs[n], planner.jobs[n].start);
    }
    let not_begun: Vec<usize> = turns.bound.iter().copied().filter(|n| !tasks[*n].begun).collect();
    planner.place(&not_begun, &mut fixed);

    let (best, evaluations) = planner.search(&turns.recommended, &fixed);
    let mut draft = fixed;
    loop {
        let placed = [
            planner.place(&not_begun, &mut draft),
            planner.place(&best, &mut draft),
            planner.offer(turns, &mut draft),
        ];
        // What was paid back to a pool meanwhile may be enough for a task that had no place.
        if !(planner.revolves && placed.contains(&true)) {
            break;
        }
    }

    let named = |n: usize| match draft.starts[n] {
        Some(_) => None,
        None => Some(planner.why(n, &draft, turns)),
    };
    let taking_turns = turns.bound.iter().chain(&turns.recommended).chain(&turns.waiting);
    let mut blocked = vec![None; tasks.len()];
    for n in taking_turns {
        blocked[*n] = named(*n);
    }
    let start = |start: &Option<i64>| start.map(|start| room.first.plus(start));
    Ok(QuarterSchedule {
        starts: draft.starts.iter().map(start).collect(),
        blocked,
        total: planner.total(&turns.recommended, &draft),
        bound: turns
            .recommended
            .iter()
            .map(|n| worth(&tasks[*n], earliest[*n]))
            .sum(),
        evaluations,
    })
}

/// Returns what a start adds to the total.
fn worth(task: &ProjectTask, start: i64) -> i64 {
    task.points * (QUARTERS - start).clamp(0, QUARTERS)
}

struct Planner<'a> {
    room: &'a Room,
    tasks: &'a [ProjectTask],
    jobs: Vec<Job>,
    /// The last quarter a task may start in.
    last: i64,
    /// The last quarter that anything is done in.
    end: i64,
    /// True when some task gives money back that another can use.
    revolves: bool,
}

impl<'a> Planner<'a> {
    fn new(room: &'a Room, tasks: &'a [ProjectTask]) -> Self {
        let jobs: Vec<Job> = tasks.iter().map(|task| Job::of(task, room)).collect();
        let last = room.last.index() - room.first.index();
        let latest = |job: &Job| if job.begun { job.start.max(last) } else { last };
        let end = jobs.iter().map(|job| latest(job) + job.quarters).max();
        Self {
            room,
            tasks,
            last,
            end: end.unwrap_or(last),
            revolves: tasks.iter().any(|task| !task.returns.is_empty()),
            jobs,
        }
    }

    /// Places tasks in turn, each at the earliest quarter with room (a serial schedule). A task whose prerequisite is later in
    /// the list comes after it. Where pools are paid back, tasks without a place get another turn as long as that helps.
    /// Returns whether any was placed.
    fn place(&self, turns: &[usize], draft: &mut Draft) -> bool {
        let order = self.prerequisites_first(turns);
        let mut placed = false;
        loop {
            let mut more = false;
            for n in order.iter().copied() {
                let Some(earliest) = self.earliest(n, draft).ok().filter(|_| draft.starts[n].is_none())
                else {
                    continue;
                };
                let job = &self.jobs[n];
                let free = (earliest..=self.last).find(|start| draft.ledger.lacks(job, *start).is_none());
                if let Some(start) = free {
                    draft.set(n, job, start);
                    more = true;
                }
            }
            placed |= more;
            if !(more && self.revolves) {
                return placed;
            }
        }
    }

    /// Returns what the starts of tasks in a draft add to the total.
    fn total(&self, turns: &[usize], draft: &Draft) -> i64 {
        let starts = turns.iter().filter_map(|n| Some((n, draft.starts[*n]?)));
        starts.map(|(n, start)| worth(&self.tasks[*n], start)).sum()
    }

    /// Returns the earliest start that the task itself and its prerequisites in the draft allow.
    fn earliest(&self, n: usize, draft: &Draft) -> Result<i64, Blocked> {
        let job = &self.jobs[n];
        let mut earliest = job.start.max(job.not_before).max(0);
        for first in &self.tasks[n].after {
            let start = draft.starts[*first].ok_or(Blocked::Prerequisite(*first))?;
            earliest = earliest.max(self.jobs[*first].finish(start) + 1);
        }
        if earliest > self.last {
            return Err(Blocked::Horizon);
        }
        Ok(earliest)
    }

    /// Returns the same tasks with prerequisites before what needs them, otherwise in the order given.
    fn prerequisites_first(&self, turns: &[usize]) -> Vec<usize> {
        let mut turn = vec![usize::MAX; self.tasks.len()];
        for (at, n) in turns.iter().enumerate() {
            turn[*n] = at;
        }
        let listed = |n: &usize| turn[*n] != usize::MAX;
        let mut waits_for = vec![0_usize; self.tasks.len()];
        let mut dependents: Vec<Vec<usize>> = vec![Vec::new(); self.tasks.len()];
        for n in turns {
            for first in self.tasks[*n].after.iter().copied().filter(listed) {
                waits_for[*n] += 1;
                dependents[first].push(*n);
            }
        }
        let ready = turns.iter().filter(|n| waits_for[**n] == 0);
        let mut ready: BinaryHeap<_> = ready.map(|n| Reverse((turn[*n], *n))).collect();
        let mut order = Vec::with_capacity(turns.len());
        while let Some(Reverse((_, n))) = ready.pop() {
            order.push(n);
            for dependent in &dependents[n] {
                waits_for[*dependent] -= 1;
                if waits_for[*dependent] == 0 {
                    ready.push(Reverse((turn[*dependent], *dependent)));
                }
            }
        }
        order
    }

    /// Insertion search: moves each task to the first turn, a quarter of the way, half-way and the last, keeps what makes
    /// the total larger, until nothing does. Four turns and not all, so that the plans
    /// that may be tried are enough for every task of a large register. Returns the turns and how many plans were tried.
    fn search(&self, turns: &[usize], fixed: &Draft) -> (Vec<usize>, u32) {
        let total = |turns: &[usize]| -> i64 {
            let mut draft = fixed.clone();
            self.place(turns, &mut draft);
            self.total(turns, &draft)
        };
        let (mut best, mut most, mut tried) = (turns.to_vec(), total(turns), 1);
        let places = [0, turns.len() / 4, turns.len() / 2, turns.len().saturating_sub(1)];
        loop {
            let before = most;
            for n in turns {
                for place in places {
                    if tried >= MAX_EVALUATIONS {
                        return (best, tried);
                    }
                    let mut moved = best.clone();
                    moved.retain(|other| other != n);
                    moved.insert(place, *n);
                    if moved == best {
                        continue;
                    }
                    tried += 1;
                    let sum = total(&moved);
                    if sum > most {
                        (best, most) = (moved, sum);
                    }
                }
            }
            if most == before {
                return (best, tried);
            }
        }
    }

    /// Offers the waiting tasks in turn what is left. Returns whether any was placed.
    fn offer(&self, turns: &Turns, draft: &mut Draft) -> bool {
        let mut placed = false;
        for n in self.prerequisites_first(&turns.waiting) {
            if self.alternative_taken(n, draft, turns).is_none() {
                placed |= self.place(&[n], draft);
            }
        }
        placed
    }

    /// Returns an alternative to the task that is bound, recommended or has a place.
    fn alternative_taken(&self, n: usize, draft: &Draft, turns: &Turns) -> Option<usize> {
        let taken = |other: &usize| {
            draft.starts[*other].is_some() || turns.bound.contains(other) || turns.recommended.contains(other)
        };
        self.tasks[n].alternatives.iter().copied().find(taken)
    }

    /// Returns why a task has no place in the draft.
    fn why(&self, n: usize, draft: &Draft, turns: &Turns) -> Blocked {
        if let (true, Some(other)) = (
            turns.waiting.contains(&n),
            self.alternative_taken(n, draft, turns),
        ) {
            return Blocked::Alternative(other);
        }
        match self.earliest(n, draft) {
            Err(blocked) => blocked,
            Ok(earliest) => {
                let lack = draft.ledger.lacks(&self.jobs[n], earliest);
                let means = lack.and_then(|lack: JobShortage| lack.named(self.room));
                means.map_or(Blocked::Horizon, Blocked::By)
            }
        }
    }
}
