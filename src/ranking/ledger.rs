//! What is left of hours, money and room for projects while a quarter plan is made: the same limits as
//! [`Room::demand`], in tables by number so that thousands of plans can be tried.

use std::collections::BTreeMap;

use crate::value::Quarter;

use super::financing::Claim;
use super::tasks::ProjectTask;
use crate::ranking::capacity::{LimitedResource, Room};

/// A task by numbers: quarters from the room's first, roles and pools by their places.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) start: i64,
    pub(super) not_before: i64,
    pub(super) quarters: i64,
    pub(super) begun: bool,
    untimed: bool,
    hours: Vec<(usize, Vec<i64>)>,
    /// Pool, year from the room's first, kroner.
    claims: Vec<(usize, i32, i64)>,
    /// The same for what it gives back.
    returns: Vec<(usize, i32, i64)>,
    start_year: i32,
}

impl Job {
    pub(super) fn of(task: &ProjectTask, room: &Room) -> Self {
        let roles: BTreeMap<&str, usize> = room.hours.keys().map(String::as_str).zip(0..).collect();
        let hours = task.hours.iter().filter_map(|(role, hours)| {
            let hours = hours.iter().map(|hours| i64::from(*hours)).collect();
            Some((*roles.get(role.as_str())?, hours))
        });
        let numbered = |claim: &Claim| {
            let mut accounts = room.accounts.iter();
            let pool = accounts.position(|account| account.pool == claim.pool)?;
            Some((pool, claim.year.saturating_sub(room.first.year), claim.dkk))
        };
        let from_first = |quarter: Quarter| quarter.index() - room.first.index();
        Self {
            start: from_first(task.start),
            not_before: task.not_before.map_or(0, from_first),
            quarters: i64::from(task.quarters.max(1)),
            begun: task.begun,
            untimed: task.untimed,
            hours: hours.collect(),
            claims: task.claims.iter().filter_map(numbered).collect(),
            returns: task.returns.iter().filter_map(numbered).collect(),
            start_year: task.start.year,
        }
    }

    /// Returns the last quarter when it starts in `start`.
    pub(super) fn finish(&self, start: i64) -> i64 {
        let finish = start + self.quarters - 1;
        if self.begun { finish.max(0) } else { finish }
    }
}

/// What is left. Only what is under way may make it negative.
#[derive(Debug, Clone)]
pub(super) struct Ledger {
    first: Quarter,
    /// Role by quarter.
    hours: Vec<Vec<i64>>,
    /// Pool by year: what is left when all that is claimed up to that year is paid.
    money: Vec<Vec<i64>>,
    parallel: Option<Vec<i64>>,
}

impl Ledger {
    /// Returns all that a room has, up to and including the quarter `end`.
    pub(super) fn of(room: &Room, end: i64) -> Self {
        let quarters = || (0..=end).map(|n| room.first.plus(n));
        let years = room.first.year..=room.last_year();
        let hours = room.hours.values().map(|row| {
            let left = quarters().map(|quarter| row.get(&quarter).copied().unwrap_or(0));
            left.collect()
        });
        let money = room
            .accounts
            .iter()
            .map(|account| years.clone().map(|year| account.available(year)).collect());
        Self {
            first: room.first,
            hours: hours.collect(),
            money: money.collect(),
            parallel: room
                .parallel
                .map(|limit| quarters().map(|_| i64::from(limit)).collect()),
        }
    }

    /// Takes what a job uses when it starts in `start`.
    pub(super) fn take(&mut self, job: &Job, start: i64) {
        for (role, hours) in &job.hours {
            for (quarter, hours) in (start..).zip(hours) {
                let left = usize::try_from(quarter)
                    .ok()
                    .and_then(|quarter| self.hours[*role].get_mut(quarter));
                if let Some(left) = left {
                    *left -= hours;
                }
            }
        }
        if let Some(parallel) = self.parallel.as_mut().filter(|_| !job.untimed) {
            for quarter in start.max(0)..=job.finish(start) {
                if let Some(left) = parallel.get_mut(quarter as usize) {
                    *left -= 1;
                }
            }
        }
        for (pool, from, dkk) in self.payments(job, start) {
            let later = self.money[pool].iter_mut().skip(from);
            later.for_each(|left| *left -= dkk);
        }
    }

    /// Returns the first thing that a job lacks when it starts in `start`: hours before projects at a time
    /// before money.
    pub(super) fn lacks(&self, job: &Job, start: i64) -> Option<JobShortage> {
        for (role, hours) in &job.hours {
            for (quarter, hours) in (start..).zip(hours) {
                let left = usize::try_from(quarter)
                    .ok()
                    .and_then(|quarter| self.hours[*role].get(quarter));
                if *hours > 0 && left.is_some_and(|left| left < hours) {
                    return Some(JobShortage::Hours { role: *role, quarter });
                }
            }
        }
        if let Some(parallel) = self.parallel.as_ref().filter(|_| !job.untimed) {
            let full = |quarter: &i64| parallel.get(*quarter as usize).is_some_and(|left| *left < 1);
            if let Some(quarter) = (start.max(0)..=job.finish(start)).find(full) {
                return Some(JobShortage::Parallel { quarter });
            }
        }
        let mut due: BTreeMap<(usize, usize), i64> = BTreeMap::new();
        for (pool, from, dkk) in self.payments(job, start) {
            for later in from..self.money[pool].len() {
                *due.entry((pool, later)).or_default() += dkk;
            }
        }
        // Who gives back more than is taken lacks nothing, even of a pool that others have overdrawn.
        let short = due
            .into_iter()
            .find(|((pool, year), dkk)| *dkk > 0 && self.money[*pool][*year] < *dkk);
        short.map(|((pool, year), _)| JobShortage::Money { pool, year })
    }

    /// Returns what a job takes of pools when it starts in `start`, by pool and year from the first: claims, those
    /// after the last year in the last; below 0 what it gives back, nothing after the last year.
    fn payments(&self, job: &Job, start: i64) -> Vec<(usize, usize, i64)> {
        let moved = self.first.plus(start).year.saturating_sub(job.start_year).max(0);
        let year = |year: i32| usize::try_from(year.saturating_add(moved)).unwrap_or(0);
        let years = self.money.first().map_or(0, Vec::len);
        let claims = job.claims.iter().map(|(pool, paid, dkk)| {
            let paid = year(*paid).min(years.saturating_sub(1));
            (*pool, paid, *dkk)
        });
        let returns = job
            .returns
            .iter()
            .map(|(pool, usable, dkk)| (*pool, year(*usable), -dkk));
        claims
            .chain(returns.filter(|(_, usable, _)| *usable < years))
            .collect()
    }
}

/// What a job lacks, by numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum JobShortage {
    Hours { role: usize, quarter: i64 },
    Parallel { quarter: i64 },
    Money { pool: usize, year: usize },
}

impl JobShortage {
    /// Returns the same by name.
    pub(super) fn named(self, room: &Room) -> Option<LimitedResource> {
        Some(match self {
            JobShortage::Hours { role, quarter } => LimitedResource::Hours {
                role: room.hours.keys().nth(role)?.clone(),
                quarter: room.first.plus(quarter),
            },
            JobShortage::Parallel { quarter } => LimitedResource::Parallel {
                quarter: room.first.plus(quarter),
            },
            JobShortage::Money { pool, year } => LimitedResource::Money {
                pool: room.accounts.get(pool)?.pool.clone(),
                year: room
                    .first
                    .year
                    .saturating_add(i32::try_from(year).unwrap_or(i32::MAX)),
            },
        })
    }
}

/// A plan in the making.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// The start by task, counted from the room's first quarter.
    pub(super) starts: Vec<Option<i64>>,
    /// What is left.
    pub(super) ledger: Ledger,
}

impl Draft {
    /// No task has a start yet.
    pub(super) fn new(tasks: usize, ledger: Ledger) -> Self {
        Self {
            starts: vec![None; tasks],
            ledger,
        }
    }

    /// Starts a task.
    pub(super) fn set(&mut self, n: usize, job: &Job, start: i64) {
        self.ledger.take(job, start);
        self.starts[n] = Some(start);
    }
}
