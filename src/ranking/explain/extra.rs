//! How much more of one thing lets a waiting project in.
//!
//! Which projects are chosen is not nested in the money there is: a project may come in with an amount and be
//! displaced again with a larger one. So an amount found here is one with which the project is chosen and with a
//! step less of which it is not, both found by choosing anew; that no smaller amount does it is not claimed.

use std::collections::BTreeSet;

use super::Tried;
use crate::ranking::basis::{Basis, Request};
use crate::ranking::room::{Means, Row};
use crate::ranking::select::Answer;
use crate::ranking::sensitivity::shifts::difference;
use crate::ranking::what_if::WhatIf;

/// What there may be more of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum More {
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

impl More {
    /// The steps in which amounts are tried: 10,000 kr., 10 hours, a project.
    pub fn step(&self) -> i64 {
        match self {
            More::Money { .. } => 10_000,
            More::Hours { .. } => 10,
            More::Places => 1,
        }
    }

    fn of(means: &Means) -> Self {
        match means {
            Means::Money { pool, .. } => More::Money { pool: pool.clone() },
            Means::Hours { role, .. } => More::Hours { role: role.clone() },
            Means::Parallel { .. } => More::Places,
        }
    }

    fn supposed(&self, amount: i64, before: &WhatIf) -> WhatIf {
        let mut what_if = before.clone();
        match self {
            More::Money { pool } => *what_if.money.entry(pool.clone()).or_default() += amount,
            More::Hours { role } => *what_if.hours.entry(role.clone()).or_default() += amount,
            More::Places => what_if.places += u32::try_from(amount).unwrap_or(u32::MAX),
        }
        what_if
    }
}

/// An amount with which the project is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enough {
    /// Kroner, hours a quarter, or projects; with a step less the project is not chosen.
    pub amount: i64,
    /// Who else is chosen then and is not now.
    pub enters: Vec<String>,
    /// Who is chosen now and is not then.
    pub leaves: Vec<String>,
}

/// What more of one thing does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extra {
    /// Of what.
    pub more: More,
    /// So much was tried at most: enough for everyone who asks for it.
    pub most: i64,
    /// What suffices; `None` when not even `most` does.
    pub enough: Option<Enough>,
    /// Whether the choices that this rests on are proven the best.
    pub proven: bool,
}

/// What the project lacks, or a project that it needs and that waits as well: all that is limited and that they use.
pub(super) fn means(tried: &Tried<'_>) -> Vec<More> {
    let Tried { basis, answer, .. } = tried;
    let mut wanted = vec![tried.item];
    let mut next = 0;
    while let Some(item) = wanted.get(next).copied() {
        next += 1;
        for (_, first) in basis.problem.requires.iter().filter(|(one, _)| *one == item) {
            if !answer.chosen[*first] && !wanted.contains(first) {
                wanted.push(*first);
            }
        }
    }
    let tasks: BTreeSet<usize> = wanted.into_iter().map(|item| basis.free[item]).collect();
    let used = |row: &&Row| row.uses.iter().any(|(task, _)| tasks.contains(task));
    let means: BTreeSet<More> = basis
        .rows
        .iter()
        .filter(used)
        .map(|row| More::of(&row.means))
        .collect();
    means.into_iter().filter(|more| most(basis, more) > 0).collect()
}

/// Enough for everyone who asks for it, in whole steps; 0 or less where there is enough already.
fn most(basis: &Basis<'_>, more: &More) -> i64 {
    let rows = basis.rows.iter().filter(|row| More::of(&row.means) == *more);
    let lacking = rows.map(|row| {
        let wanted: i64 = row.uses.iter().map(|(_, amount)| amount).sum();
        wanted + row.bound - row.total
    });
    let step = more.step();
    let lacking = lacking.max().unwrap_or(0).max(0);
    lacking.saturating_add(step - 1) / step * step
}

/// Finds out how much more of it lets the project in; `None` when it was interrupted.
///
/// # Errors
/// As [`Basis::of`].
pub(super) fn extra(
    tried: &Tried<'_>,
    more: More,
    interrupt: &dyn Fn() -> bool,
) -> Result<Option<Extra>, Vec<String>> {
    let step = more.step();
    let most = most(tried.basis, &more);
    let Some(with_most) = choose(tried, &more, most, interrupt)? else {
        return Ok(None);
    };
    if !with_most.chosen[tried.item] {
        return Ok(Some(Extra {
            more,
            most,
            enough: None,
            proven: with_most.proven,
        }));
    }
    // Not chosen with `low` steps, chosen with `high`.
    let (mut low, mut high) = (0, most / step);
    let (mut without, mut with) = (tried.answer.clone(), with_most);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        let Some(answer) = choose(tried, &more, middle * step, interrupt)? else {
            return Ok(None);
        };
        if answer.chosen[tried.item] {
            (high, with) = (middle, answer);
        } else {
            (low, without) = (middle, answer);
        }
    }
    let basis = tried.basis;
    let (mut enters, leaves) = difference(&basis.chosen(tried.answer), &basis.chosen(&with));
    enters.retain(|id| id != basis.id_of(tried.item));
    Ok(Some(Extra {
        more,
        most,
        proven: with.proven && without.proven,
        enough: Some(Enough {
            amount: high * step,
            enters,
            leaves,
        }),
    }))
}

/// The choice with so much more; `None` when it was interrupted. Points do not change, so items keep their places.
fn choose(
    tried: &Tried<'_>,
    more: &More,
    amount: i64,
    interrupt: &dyn Fn() -> bool,
) -> Result<Option<Answer>, Vec<String>> {
    let request = Request {
        what_if: more.supposed(amount, &tried.request.what_if),
        ..tried.request.clone()
    };
    let basis = Basis::of(tried.basis.register, tried.basis.today, &request)?;
    let start = vec![tried.answer.chosen.clone()];
    let answer = basis.solve(&basis.problem, start, interrupt);
    Ok((!interrupt()).then_some(answer))
}
