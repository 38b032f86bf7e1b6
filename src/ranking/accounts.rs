//! What the pools have, year by year.

use std::collections::BTreeMap;

use crate::model::pool::Pool;
use crate::model::{Record, Register};
use crate::value::Date;

/// An amount that stands for a pool's allocation of a year: `--budget POOL:YEAR=DKK`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// The pool, by its id.
    pub pool: String,
    /// The year; one before the year of the day given changes nothing.
    pub year: i32,
    /// Whole kroner.
    pub dkk: i64,
}

/// A pool's money, before anything that projects claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The pool, by its id.
    pub pool: String,
    /// Balance at the end of the day given, whole kroner; below 0 when more was granted than there was.
    pub balance: i64,
    /// The year of the day given.
    pub first_year: i32,
    /// What comes in by year after the day given, negative when more is taken out.
    pub added: BTreeMap<i32, i64>,
}

impl Account {
    /// Returns what there is for claims up to and including a year, in all: the balance and what came in since.
    pub fn available(&self, year: i32) -> i64 {
        self.balance + self.added.range(..=year).map(|(_, dkk)| dkk).sum::<i64>()
    }

    /// Returns the last year in which something comes in, at least the year of the day given.
    pub fn last_year(&self) -> i32 {
        self.added
            .keys()
            .next_back()
            .map_or(self.first_year, |year| self.first_year.max(*year))
    }
}

/// Returns every pool's account in the order of the pools' ids, from the entries, the policy's budgets and
/// `budgets`, which stand for the allocation of their years.
pub fn accounts(register: &Register, today: Date, budgets: &[Budget]) -> Vec<Account> {
    register
        .pools
        .iter()
        .map(|pool| account(register, pool, today, budgets))
        .collect()
}

fn account(register: &Register, pool: &Record<Pool>, today: Date, budgets: &[Budget]) -> Account {
    let first_year = today.year();
    let mut added: BTreeMap<i32, i64> = BTreeMap::new();
    for entry in pool.entries.iter().filter(|entry| entry.on > today) {
        // What a project is granted or pays back later is in its own plan.
        if entry.project.given().is_none() {
            *added.entry(entry.on.year()).or_default() += entry.signed();
        }
    }
    let allocated = |year: i32, after: Option<Date>| {
        let of_year = pool.entries.iter().filter(move |entry| {
            entry.is_supply() && entry.on.year() == year && after.is_none_or(|day| entry.on > day)
        });
        of_year.map(|entry| entry.dkk.get())
    };
    for budget in &register.policy.pool_budgets {
        let year = budget.year.get();
        let expected = *budget.pool == *pool.id() && year >= first_year;
        if expected && allocated(year, None).next().is_none() {
            *added.entry(year).or_default() += budget.dkk.get();
        }
    }
    for budget in budgets {
        if budget.pool == pool.id() && budget.year >= first_year {
            let others = added_otherwise(pool, budget.year, today);
            let so_far: i64 =
                allocated(budget.year, None).sum::<i64>() - allocated(budget.year, Some(today)).sum::<i64>();
            added.insert(budget.year, others + budget.dkk - so_far);
        }
    }
    Account {
        pool: pool.id().to_owned(),
        balance: pool.balance(today),
        first_year,
        added,
    }
}

/// Returns what comes in or goes out in a year after the day, besides what is put in and what projects have to do with.
fn added_otherwise(pool: &Pool, year: i32, today: Date) -> i64 {
    pool.entries
        .iter()
        .filter(|entry| entry.on > today && entry.on.year() == year)
        .filter(|entry| entry.project.given().is_none() && !entry.is_supply())
        .map(|entry| entry.signed())
        .sum()
}
