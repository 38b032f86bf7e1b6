//! What there is room for: hours by role and quarter, money by pool and year, projects at a time.

use std::collections::BTreeMap;
use std::fmt;

use crate::model::Register;
use crate::model::project::Stage;
use crate::value::{Date, Quarter};

use super::accounts::{Account, Budget, accounts};
use super::choice::StartOption;
use super::financing::{Claim, returns};
use super::tasks::ProjectTask;

/// Something there is only so much of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LimitedResource {
    /// Money of a pool, whole kroner, over all years up to and including this one.
    Money {
        /// The pool, by its id.
        pool: String,
        /// The year.
        year: i32,
    },
    /// Hours of a role in a quarter.
    Hours {
        /// The role, by its id.
        role: String,
        /// The quarter.
        quarter: Quarter,
    },
    /// Projects that run in a quarter.
    Parallel {
        /// The quarter.
        quarter: Quarter,
    },
}

impl LimitedResource {
    /// Returns whether both are money of one pool.
    fn is_same_pool(&self, other: &Self) -> bool {
        matches!((self, other), (Self::Money { pool: one, .. }, Self::Money { pool: other, .. }) if one == other)
    }
}

/// The room that projects are chosen and placed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// The quarter of the day given: nothing that has not begun starts before it.
    pub first: Quarter,
    /// The last quarter that a project may start in.
    pub last: Quarter,
    /// Hours of the roles that the policy gives any; other roles are not limited. A quarter that is not there
    /// has none.
    pub hours: BTreeMap<String, BTreeMap<Quarter, i64>>,
    /// The pools.
    pub accounts: Vec<Account>,
    /// The number of projects that may run at a time.
    pub parallel: Option<u32>,
}

/// A limit of the choice: what the bound projects leave, and what the free ones would use of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceLimit {
    /// What is limited.
    pub means: LimitedResource,
    /// What is there before anything is used; below 0 for a pool that owes.
    pub total: i64,
    /// What the bound projects use.
    pub bound: i64,
    /// Items of the choice that would use some, with how much; below 0 for one whose repayments give back more than
    /// it has claimed by then (`ranking.revolving`).
    pub uses: Vec<(usize, i64)>,
}

impl ResourceLimit {
    /// Returns what is left for the free projects, never below 0.
    pub fn left(&self) -> i64 {
        (self.total - self.bound).max(0)
    }
}

/// What a project lacks of something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lack {
    /// What.
    pub means: LimitedResource,
    /// How much, in kroner, hours or projects, above 0.
    pub by: i64,
}

impl fmt::Display for Lack {
    /// Writes it with ids, for formats without words: `money udviklingspulje 2027 1020000`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.means {
            LimitedResource::Money { pool, year } => write!(f, "money {pool} {year} {}", self.by),
            LimitedResource::Hours { role, quarter } => write!(f, "hours {role} {quarter} {}", self.by),
            LimitedResource::Parallel { quarter } => write!(f, "places {quarter} {}", self.by),
        }
    }
}

/// A limit that the bound projects alone break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortfall {
    /// What is short.
    pub means: LimitedResource,
    /// By how much, in kroner, hours or projects, above 0.
    pub by: i64,
    /// The bound projects that use it, by id.
    pub projects: Vec<String>,
}

impl Room {
    /// Returns the room that the register gives from a day on. `budgets` stand for allocations of the pools;
    /// `parallel`, when given, for the policy's limit.
    pub fn of(register: &Register, today: Date, budgets: &[Budget], parallel: Option<u32>) -> Self {
        let mut hours: BTreeMap<String, BTreeMap<Quarter, i64>> = BTreeMap::new();
        for row in &register.policy.capacity {
            let role = hours.entry(row.role.as_str().to_owned()).or_default();
            *role.entry(row.quarter).or_default() += i64::from(row.hours);
        }
        let mut room = Self {
            first: today.quarter(),
            last: horizon(register, today, budgets),
            hours,
            accounts: accounts(register, today, budgets),
            parallel: parallel.or(register.policy.max_parallel_projects),
        };
        if register.policy.ranking.revolving {
            room.revolve(register, today);
        }
        room
    }

    /// Adds what finished projects still pay back while their benefits are reaped: no choice changes it.
    fn revolve(&mut self, register: &Register, today: Date) {
        let last = self.last_year();
        let reaping = register
            .projects
            .iter()
            .filter(|project| project.stage == Stage::Realising);
        for back in reaping.flat_map(|project| returns(register, project, today)) {
            let account = self.accounts.iter_mut().find(|account| account.pool == back.pool);
            if let Some(account) = account.filter(|_| back.year <= last) {
                *account.added.entry(back.year).or_default() += back.dkk;
            }
        }
    }

    /// Returns the last year that money is counted in; what is claimed later counts there, for nothing more
    /// comes in.
    pub fn last_year(&self) -> i32 {
        let of_accounts = self.accounts.iter().map(Account::last_year).max();
        of_accounts.map_or(self.last.year, |year| year.max(self.last.year))
    }

    /// Returns how much there is; `None` where there is no limit.
    pub fn total(&self, means: &LimitedResource) -> Option<i64> {
        match means {
            LimitedResource::Money { pool, year } => {
                let account = self.accounts.iter().find(|account| account.pool == *pool)?;
                Some(account.available(*year))
            }
            LimitedResource::Hours { role, quarter } => {
                Some(self.hours.get(role)?.get(quarter).copied().unwrap_or(0))
            }
            LimitedResource::Parallel { .. } => self.parallel.map(i64::from),
        }
    }

    /// Returns what a task uses of limited means when it starts in a quarter, below 0 where it gives back more.
    pub fn demand(&self, task: &ProjectTask, start: Quarter) -> BTreeMap<LimitedResource, i64> {
        let mut demand = BTreeMap::new();
        for (role, hours) in task
            .hours
            .iter()
            .filter(|(role, _)| self.hours.contains_key(role))
        {
            for (n, hours) in (0_i64..).zip(hours) {
                let quarter = start.plus(n);
                if *hours > 0 && quarter >= self.first {
                    let role = role.clone();
                    *demand
                        .entry(LimitedResource::Hours { role, quarter })
                        .or_default() += i64::from(*hours);
                }
            }
        }
        if self.parallel.is_some() && task.time_not_known.is_none() {
            let mut quarter = start.max(self.first);
            while quarter <= task.finish(start, self.first) {
                demand.insert(LimitedResource::Parallel { quarter }, 1);
                quarter = quarter.plus(1);
            }
        }
        for (claim, year, dkk) in self.payments(task, start) {
            for year in year..=self.last_year() {
                let pool = claim.pool.clone();
                *demand.entry(LimitedResource::Money { pool, year }).or_default() += dkk;
            }
        }
        demand.retain(|_, amount| *amount != 0);
        demand
    }

    /// Returns what a task takes from pools and gives back when it starts in a quarter, with the year in which that
    /// counts: claims above 0, those after the last year in the last; returns below 0, those after it left
    /// out.
    pub fn payments<'t>(
        &self,
        task: &'t ProjectTask,
        start: Quarter,
    ) -> impl Iterator<Item = (&'t Claim, i32, i64)> + use<'t, '_> {
        let (first, last) = (self.first.year, self.last_year());
        let claims = task.claims.iter().map(move |claim| {
            let year = task.year_of(claim, start).clamp(first, last);
            (claim, year, claim.dkk)
        });
        let returns = task.returns_when_begun(start).iter().filter_map(move |back| {
            let year = back.year;
            (year <= last).then_some((back, year, -back.dkk))
        });
        let known = |claim: &Claim| self.accounts.iter().any(|account| account.pool == claim.pool);
        claims.chain(returns).filter(move |(claim, ..)| known(claim))
    }

    /// Returns what placed tasks use of limited means, each at its start in `starts`; those without one use nothing.
    pub fn usage(&self, tasks: &[ProjectTask], starts: &[Option<Quarter>]) -> BTreeMap<LimitedResource, i64> {
        let mut usage: BTreeMap<LimitedResource, i64> = BTreeMap::new();
        for (task, start) in tasks.iter().zip(starts) {
            for (means, amount) in start.iter().flat_map(|start| self.demand(task, *start)) {
                *usage.entry(means).or_default() += amount;
            }
        }
        usage.retain(|means, _| self.total(means).is_some());
        usage
    }

    /// Returns what a task that starts in a quarter lacks beside what is used, in the order of [`LimitedResource`]; of a
    /// pool's money only the years in which more is lacking than in those before.
    pub fn lacks(
        &self,
        task: &ProjectTask,
        start: Quarter,
        usage: &BTreeMap<LimitedResource, i64>,
    ) -> Vec<Lack> {
        let mut lacks: Vec<Lack> = Vec::new();
        for (means, amount) in self.demand(task, start) {
            let Some(total) = self.total(&means).filter(|_| amount > 0) else {
                continue;
            };
            // Who gives back more than is taken lacks nothing, even of a pool that others have overdrawn.
            let by = amount.min(usage.get(&means).copied().unwrap_or(0) + amount - total);
            let is_counted = lacks
                .last()
                .is_some_and(|last| last.means.is_same_pool(&means) && last.by >= by);
            if by > 0 && !is_counted {
                lacks.push(Lack { means, by });
            }
        }
        lacks
    }

    /// Returns the limits of the choice, in the order of [`LimitedResource`]: those that some option would use, with what
    /// the bound tasks use at their places in `placed`.
    pub fn rows(
        &self,
        tasks: &[ProjectTask],
        placed: &[Option<Quarter>],
        options: &[StartOption],
    ) -> Vec<ResourceLimit> {
        let bound = self.usage(tasks, placed);
        let mut uses: BTreeMap<LimitedResource, Vec<(usize, i64)>> = BTreeMap::new();
        for (item, option) in options.iter().enumerate() {
            for (means, amount) in self.demand(&tasks[option.task], option.start) {
                uses.entry(means).or_default().push((item, amount));
            }
        }
        uses.retain(|_, uses| uses.iter().any(|(_, amount)| *amount > 0));
        let row = |(means, uses): (LimitedResource, Vec<(usize, i64)>)| {
            Some(ResourceLimit {
                total: self.total(&means)?,
                bound: bound.get(&means).copied().unwrap_or(0),
                means,
                uses,
            })
        };
        uses.into_iter().filter_map(row).collect()
    }

    /// Returns the limits that the bound tasks break by themselves at their places, in the order of [`LimitedResource`].
    pub fn shortfalls(&self, tasks: &[ProjectTask], placed: &[Option<Quarter>]) -> Vec<Shortfall> {
        let short = |(means, used): (LimitedResource, i64)| {
            let by = used.saturating_sub(self.total(&means)?);
            let uses = |(task, start): &(&ProjectTask, &Option<Quarter>)| {
                start.is_some_and(|start| self.demand(task, start).get(&means) > Some(&0))
            };
            let users = tasks.iter().zip(placed).filter(uses);
            (used > 0 && by > 0).then(|| Shortfall {
                projects: users.map(|(task, _)| task.id.clone()).collect(),
                means: means.clone(),
                by,
            })
        };
        self.usage(tasks, placed).into_iter().filter_map(short).collect()
    }
}

/// Returns how far the ranking plans: the last quarter that the policy gives hours or a pool money for; else to the
/// end of the third year after the day's, as a municipal budget with its three estimate years does.
pub fn horizon(register: &Register, today: Date, budgets: &[Budget]) -> Quarter {
    let end_of = |year: i32| Quarter { year, number: 4 };
    let policy = &register.policy;
    let hours = policy.capacity.iter().map(|row| row.quarter);
    let expected = policy.pool_budgets.iter().map(|budget| end_of(budget.year.get()));
    let given = budgets.iter().map(|budget| end_of(budget.year));
    let last = hours.chain(expected).chain(given).max();
    let now = today.quarter();
    last.filter(|last| *last >= now)
        .unwrap_or_else(|| end_of(today.year().saturating_add(3)))
}
