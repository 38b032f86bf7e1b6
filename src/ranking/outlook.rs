//! What pools can expect of the years to come.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::pool::{EntryKind, Pool};
use crate::model::project::{Project, Stage};
use crate::model::{Record, Register};
use crate::value::Date;

use super::accounts::accounts;
use super::financing::{Claim, PlannedRepayment, financing};
use super::gate::{FaultsByProject, gate};
use crate::ranking::capacity::horizon;

/// What a pool can expect, in whole kroner by year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PoolOutlook {
    /// Allocations, withdrawals and transfers to come.
    pub added: BTreeMap<i32, i64>,
    /// What bound projects have still to be granted.
    pub claims: BTreeMap<i32, i64>,
    /// What projects have still to pay back.
    pub repayments: BTreeMap<i32, i64>,
}

/// Returns what every pool can expect, seen from a day, by the pools' ids. Proposals that nothing binds are not
/// counted.
pub fn outlook(register: &Register, today: Date) -> BTreeMap<String, PoolOutlook> {
    let mut pools: BTreeMap<String, PoolOutlook> = BTreeMap::new();
    for account in accounts(register, today, &[]) {
        pools.entry(account.pool).or_default().added = account.added;
    }
    let gated = gate(
        register,
        today,
        horizon(register, today, &[]),
        &FaultsByProject::new(),
    );
    for (project, gated) in register.projects.iter().zip(&gated) {
        // What is in use or finished gets no more, but pays back.
        let pays_back = gated.is_bound()
            || project
                .stage
                .get()
                .is_some_and(|stage| matches!(stage, Stage::Realising | Stage::Closed));
        if !pays_back {
            continue;
        }
        let financing = financing(register, project, today);
        if gated.is_bound() {
            for Claim { pool, year, dkk, .. } in financing.claims {
                let claims = &mut pools.entry(pool).or_default().claims;
                *claims.entry(year).or_default() += dkk;
            }
        }
        for (pool, year, dkk) in to_pay_back(register, project, &financing.repayments, today) {
            let repayments = &mut pools.entry(pool).or_default().repayments;
            *repayments.entry(year).or_default() += dkk;
        }
    }
    pools
}

/// Returns what a project has still to pay back by its plan, by pool and year. A year in which it has paid counts as
/// paid, and it never pays more in all than the plan says.
fn to_pay_back(
    register: &Register,
    project: &Record<Project>,
    plan: &[PlannedRepayment],
    today: Date,
) -> Vec<(String, i32, i64)> {
    let this_year = today.year();
    let mut by_year: BTreeMap<(String, i32), i64> = BTreeMap::new();
    for one in plan {
        *by_year.entry((one.pool.clone(), one.year)).or_default() += one.dkk;
    }
    let mut left: BTreeMap<String, i64> = BTreeMap::new();
    for ((pool, _), dkk) in &by_year {
        *left.entry(pool.clone()).or_default() += dkk;
    }
    let mut paid_this_year = BTreeSet::new();
    for (id, left) in &mut left {
        *left -= register.repaid(id, project.id(), today);
        let mut repaid = register
            .pools
            .iter()
            .filter(|pool| register.repaid_pool(pool).id() == id);
        if repaid.any(|pool| repaid_in(pool, project.id(), this_year, today)) {
            paid_this_year.insert(id.clone());
        }
    }
    let mut still = Vec::new();
    for ((pool, year), dkk) in by_year {
        if year < this_year || (year == this_year && paid_this_year.contains(&pool)) {
            continue;
        }
        let left = left.entry(pool.clone()).or_default();
        let dkk = dkk.min(*left);
        if dkk > 0 {
            *left -= dkk;
            still.push((pool, year, dkk));
        }
    }
    still
}

/// Returns whether a project has paid something back in a year, up to and with a day.
fn repaid_in(pool: &Pool, project: &str, year: i32, day: Date) -> bool {
    pool.entries.iter().any(|entry| {
        entry.kind == EntryKind::Repayment
            && entry.on.year() == year
            && entry.on <= day
            && entry.project.as_deref() == Some(project)
    })
}
