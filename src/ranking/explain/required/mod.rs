//! How much more of one thing, or of several, lets a waiting project in.

mod combined;
mod single;

use std::collections::{BTreeMap, BTreeSet};

use super::TriedProject;
use crate::ranking::RankError;
use crate::ranking::basis::{Basis, Request};
use crate::ranking::capacity::{LimitedResource, ResourceLimit};
use crate::ranking::sensitivity::shifts::difference;
use crate::ranking::what_if::WhatIf;
use exact_choice::Solution;

/// What there may be more of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExtraResource {
    /// Money of a pool from the first year on, whole kroner.
    Money {
        /// The pool, by its id.
        pool: String,
    },
    /// Hours of a role in every quarter that is planned.
    Hours {
        /// The role, by its id.
        role: String,
    },
    /// Projects at a time.
    Places,
}

impl ExtraResource {
    /// Returns the steps in which amounts are tried: 10,000 kr., 10 hours, a project.
    pub fn step(&self) -> i64 {
        match self {
            ExtraResource::Money { .. } => 10_000,
            ExtraResource::Hours { .. } => 10,
            ExtraResource::Places => 1,
        }
    }

    fn of(means: &LimitedResource) -> Self {
        match means {
            LimitedResource::Money { pool, .. } => ExtraResource::Money { pool: pool.clone() },
            LimitedResource::Hours { role, .. } => ExtraResource::Hours { role: role.clone() },
            LimitedResource::Parallel { .. } => ExtraResource::Places,
        }
    }

    fn suppose(&self, amount: i64, what_if: &mut WhatIf) {
        match self {
            ExtraResource::Money { pool } => *what_if.money.entry(pool.clone()).or_default() += amount,
            ExtraResource::Hours { role } => *what_if.hours.entry(role.clone()).or_default() += amount,
            ExtraResource::Places => what_if.places += u32::try_from(amount).unwrap_or(u32::MAX),
        }
    }
}

/// What suffices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequiredAmounts {
    /// Kroner, hours a quarter or projects more of each thing, in the order of [`Extra::parts`]. Where an
    /// amount is not 0, the project is not chosen with a step less of it; of one thing alone, with no smaller
    /// amount.
    pub amounts: Vec<i64>,
    /// Who else is chosen then and is not now.
    pub enters: Vec<String>,
    /// Who is chosen now and is not then.
    pub leaves: Vec<String>,
}

/// What more of one thing does, or more of several at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extra {
    /// Of what, and how much was tried at most: enough for everyone who asks for it.
    pub parts: Vec<(ExtraResource, i64)>,
    /// What suffices; `None` when not even the most does.
    pub enough: Option<RequiredAmounts>,
    /// True when the choices that this rests on are proven the best.
    pub proven: bool,
}

/// Returns what the project lacks, or a project that it needs and that waits as well: all that is limited and that
/// they use.
pub(super) fn means(tried: &TriedProject<'_>) -> Vec<ExtraResource> {
    let TriedProject { basis, answer, .. } = tried;
    let mut tasks = vec![tried.task];
    let mut next = 0;
    while let Some(task) = tasks.get(next).copied() {
        next += 1;
        for first in &basis.tasks[task].after {
            let waits = !basis.tasks[*first].bound && !basis.takes(answer, *first);
            if waits && !tasks.contains(first) {
                tasks.push(*first);
            }
        }
    }
    let used = |row: &&ResourceLimit| {
        row.uses
            .iter()
            .any(|(item, amount)| *amount > 0 && tasks.contains(&basis.options[*item].task))
    };
    let means: BTreeSet<ExtraResource> = basis
        .rows
        .iter()
        .filter(used)
        .map(|row| ExtraResource::of(&row.means))
        .collect();
    means.into_iter().filter(|more| most(basis, more) > 0).collect()
}

/// RequiredAmounts for everyone who asks for it, in whole steps; 0 or less where there is enough already.
fn most(basis: &Basis<'_>, more: &ExtraResource) -> i64 {
    let rows = basis
        .rows
        .iter()
        .filter(|row| ExtraResource::of(&row.means) == *more);
    let lacking = rows.map(|row| {
        // What some give back is not counted on: they may not be chosen.
        let mut demand: BTreeMap<usize, i64> = BTreeMap::new();
        for (item, amount) in &row.uses {
            let most = demand.entry(basis.options[*item].task).or_default();
            *most = (*most).max(*amount);
        }
        demand.values().sum::<i64>() + row.bound - row.total
    });
    let step = more.step();
    let lacking = lacking.max().unwrap_or(0).max(0);
    lacking.saturating_add(step - 1) / step * step
}

/// Finds out how much more of one thing lets the project in; `None` when it was interrupted.
///
/// # Errors
/// As [`Basis::of`].
pub(super) fn alone(
    tried: &TriedProject<'_>,
    more: ExtraResource,
    interrupt: &dyn Fn() -> bool,
) -> Result<Option<Extra>, RankError> {
    let mut trial = Trial::of(tried, vec![more], interrupt);
    let found = trial.least()?;
    Ok(trial.into_extra(found))
}

/// Finds out how much more of several things at once lets the project in; `None` when it was interrupted.
///
/// # Errors
/// As [`Basis::of`].
pub(super) fn together(
    tried: &TriedProject<'_>,
    all: Vec<ExtraResource>,
    interrupt: &dyn Fn() -> bool,
) -> Result<Option<Extra>, RankError> {
    let mut trial = Trial::of(tried, all, interrupt);
    let found = trial.lowered()?;
    Ok(trial.into_extra(found))
}

/// What came of a trial.
enum TrialResult {
    /// It was interrupted.
    Stopped,
    /// Not even the most suffices.
    Nothing,
    /// These amounts suffice, with this choice.
    Amounts(Vec<i64>, Solution),
}

/// Choices with more of some things.
struct Trial<'a> {
    tried: &'a TriedProject<'a>,
    parts: Vec<(ExtraResource, i64)>,
    interrupt: &'a dyn Fn() -> bool,
    proven: bool,
}

impl<'a> Trial<'a> {
    fn of(tried: &'a TriedProject<'a>, all: Vec<ExtraResource>, interrupt: &'a dyn Fn() -> bool) -> Self {
        let parts = all.into_iter().map(|more| {
            let most = most(tried.basis, &more);
            (more, most)
        });
        Self {
            tried,
            parts: parts.collect(),
            interrupt,
            proven: tried.answer.proven,
        }
    }

    fn into_extra(self, found: TrialResult) -> Option<Extra> {
        let enough = match found {
            TrialResult::Stopped => return None,
            TrialResult::Nothing => None,
            TrialResult::Amounts(amounts, with) => {
                let basis = self.tried.basis;
                let before = basis.chosen(self.tried.answer);
                let (mut enters, leaves) = difference(&before, &basis.chosen(&with));
                enters.retain(|id| *id != basis.tasks[self.tried.task].id);
                Some(RequiredAmounts {
                    amounts,
                    enters,
                    leaves,
                })
            }
        };
        Some(Extra {
            parts: self.parts,
            enough,
            proven: self.proven,
        })
    }

    fn takes(&self, answer: &Solution) -> bool {
        self.tried.basis.takes(answer, self.tried.task)
    }

    /// Returns the choice with so much more; `None` when it was interrupted. Points do not change, so items
    /// keep their places.
    fn choose(&mut self, amounts: &[i64]) -> Result<Option<Solution>, RankError> {
        let basis = self.with(amounts)?;
        let start = vec![basis.choice(&self.tried.basis.plan(self.tried.answer))];
        let answer = basis.solve(&basis.problem, start, self.interrupt);
        self.proven &= answer.proven;
        Ok((!(self.interrupt)()).then_some(answer))
    }

    fn with(&self, amounts: &[i64]) -> Result<Basis<'a>, RankError> {
        let TriedProject { basis, request, .. } = self.tried;
        let mut what_if = WhatIf {
            // More of something must not move bound work, or more could let in less.
            placed: Some(basis.bound_places()),
            ..request.what_if.clone()
        };
        for ((more, _), amount) in self.parts.iter().zip(amounts) {
            more.suppose(*amount, &mut what_if);
        }
        let request = Request {
            what_if,
            ..(*request).clone()
        };
        Basis::of(basis.register, basis.today, &request)
    }
}
