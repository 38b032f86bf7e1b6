//! Who pays for a project, year by year: what it claims of the pools, and what it pays back to them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::pool::Principle;
use crate::model::project::{BenefitKind, Funding, Project};
use crate::model::{
    Payer, Policy, Record, Register, first_year_in_use, planned_start, start_not_known, stated_start,
    use_not_known, years_of_operation,
};
use crate::value::{self, Date, Dkk, Missing, Year};

/// No plan for paying back is longer.
const MAX_YEARS: u32 = 100;

/// Money of a pool in a year: what a project needs of it, or gives back to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Claim {
    /// The pool, by its id.
    pub pool: String,
    /// The year it is paid, or can be used again.
    pub year: i32,
    /// Whole kroner, above 0.
    pub dkk: i64,
    /// Whether the year is only the one that it is counted in: nobody can say when it is paid.
    pub undated: bool,
}

impl Claim {
    /// Returns the year it is paid, or can be used again; `None` when nobody can say.
    pub fn stated_year(&self) -> Option<i32> {
        (!self.undated).then_some(self.year)
    }
}

/// What a unit pays back to a pool in a year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct PlannedRepayment {
    /// The year.
    pub year: i32,
    /// The pool, by its id.
    pub pool: String,
    /// The unit that saves, by its id; the project's own where the benefit names none.
    pub unit: Option<String>,
    /// Whole kroner, above 0.
    pub dkk: i64,
}

/// Operation, which no pool pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Whole kroner a year.
    pub dkk_per_year: i64,
    /// The unit that pays, by its id.
    pub paid_by: Option<String>,
    /// First year; `None` when nobody can say.
    pub from: Option<i32>,
    /// The number of years the case is reckoned with.
    pub years: i32,
}

/// The way a project is financed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Financing {
    /// All that pools are asked for, from the first krone, by pool and year.
    pub planned: Vec<Claim>,
    /// What the pools have still to pay: `planned` less the grants so far, in this year or later.
    pub claims: Vec<Claim>,
    /// What units pay of the investment, by unit and year; the year is `None` when nobody can say.
    pub own: BTreeMap<(String, Option<i32>), i64>,
    /// The plan for paying back, in the order of years, pools and units.
    pub repayments: Vec<PlannedRepayment>,
    /// Operation; `None` when the case does not say what it costs.
    pub operation: Option<Operation>,
}

/// Returns how a project is financed, seen from a day.
pub fn financing(register: &Register, project: &Record<Project>, today: Date) -> Financing {
    let planned = planned(register, project, today);
    Financing {
        claims: outstanding(register, project, &planned, today),
        own: own(register, project, today),
        repayments: repayments(register, project, today),
        operation: operation(project, &register.policy, today),
        planned,
    }
}

/// Returns what pools are asked for. A pool pays investment only: what is asked for beyond it is no claim.
fn planned(register: &Register, project: &Project, today: Date) -> Vec<Claim> {
    let mut left = project.investment().unwrap_or(i64::MAX);
    let mut by_year: ByYear = BTreeMap::new();
    for (line, pool) in pool_lines(register, project) {
        let dkk = line.dkk.get().min(left);
        left -= dkk;
        let undated = is_undated(line, project);
        *by_year
            .entry((pool.to_owned(), year(line, project, today), undated))
            .or_default() += dkk;
    }
    claims(by_year)
}

/// Returns the planned claims less what the pools have granted, the earliest first; what should have been
/// paid in years that are past is claimed this year.
fn outstanding(register: &Register, project: &Record<Project>, planned: &[Claim], today: Date) -> Vec<Claim> {
    let mut granted: BTreeMap<&str, i64> = BTreeMap::new();
    let mut by_year: ByYear = BTreeMap::new();
    for claim in planned {
        let granted = granted.entry(&claim.pool).or_insert_with(|| {
            let pool = register.pools.get(&claim.pool);
            pool.map_or(0, |pool| pool.granted(project.id(), today))
        });
        let paid = claim.dkk.min(*granted);
        *granted -= paid;
        let year = claim.year.max(today.year());
        *by_year
            .entry((claim.pool.clone(), year, claim.undated))
            .or_default() += claim.dkk - paid;
    }
    claims(by_year)
}

/// Returns what a project pays back to its pools from this year on, each amount in the year in which it can be used
/// again: the year after it is paid. What has been paid back already is in the pools' balance and is taken
/// off, the earliest first; what should have come in years that are past is not counted on.
pub fn returns(register: &Register, project: &Record<Project>, today: Date) -> Vec<Claim> {
    let mut repaid: BTreeMap<String, i64> = BTreeMap::new();
    let mut by_year: ByYear = BTreeMap::new();
    for repayment in repayments(register, project, today) {
        let repaid = repaid
            .entry(repayment.pool.clone())
            .or_insert_with(|| register.repaid(&repayment.pool, project.id(), today));
        let done = repayment.dkk.min(*repaid);
        *repaid -= done;
        if repayment.year >= today.year() {
            let usable = repayment.year.saturating_add(1);
            *by_year.entry((repayment.pool, usable, false)).or_default() += repayment.dkk - done;
        }
    }
    claims(by_year)
}

/// Amounts by pool, year, and whether the year is only the one that they are counted in.
type ByYear = BTreeMap<(String, i32, bool), i64>;

fn claims(by_year: ByYear) -> Vec<Claim> {
    by_year
        .into_iter()
        .filter(|(_, dkk)| *dkk > 0)
        .map(|((pool, year, undated), dkk)| Claim {
            pool,
            year,
            dkk,
            undated,
        })
        .collect()
}

fn own(register: &Register, project: &Project, today: Date) -> BTreeMap<(String, Option<i32>), i64> {
    let mut own = BTreeMap::new();
    for line in &project.funding {
        if let Some(Payer::Unit(unit)) = register.payer(&line.from) {
            let year = (!is_undated(line, project)).then(|| year(line, project, today));
            *own.entry((unit.id().to_owned(), year)).or_default() += line.dkk.get();
        }
    }
    own
}

/// Returns the funding lines that a pool pays, with the pool's id, in the order of their years.
fn pool_lines<'r>(
    register: &'r Register,
    project: &'r Project,
) -> impl Iterator<Item = (&'r Funding, &'r str)> {
    let mut lines: Vec<_> = project
        .funding
        .iter()
        .filter_map(|line| Some((line, register.pool(&line.from)?.id())))
        .collect();
    lines.sort_by_key(|(line, pool)| (line.year.get().map_or(i32::MAX, Year::get), *pool));
    lines.into_iter()
}

/// Returns the year a line is paid: its own, else that of the project's start.
fn year(line: &Funding, project: &Project, today: Date) -> i32 {
    line.year
        .get()
        .map_or_else(|| planned_start(project, today).year, Year::get)
}

/// Returns whether nobody can say in which year a line is paid: it says that its year is not known, or leaves it to a
/// start that nobody knows.
fn is_undated(line: &Funding, project: &Project) -> bool {
    let no_start = || stated_start(project).missing().is_some();
    match line.year.missing() {
        None => false,
        Some(Missing::Blank) => start_not_known(project).is_some(),
        Some(Missing::Unknown | Missing::Unreadable) => no_start(),
    }
}

fn operation(project: &Project, policy: &Policy, today: Date) -> Option<Operation> {
    let case = project.business_case.given()?;
    Some(Operation {
        dkk_per_year: case.operating_dkk_per_year.get()?.get(),
        paid_by: case
            .operation_paid_by
            .given()
            .map(|unit| unit.as_str().to_owned()),
        from: use_not_known(project)
            .is_none()
            .then(|| first_year_in_use(project, today)),
        years: years_of_operation(project, policy),
    })
}

/// Returns the plan for paying back (effektiviseringsprincippet): the agreed share of what each unit saves,
/// for the agreed number of years, never before the solution is in use and never more than the pool paid.
/// What the development principle pays is not paid back. Several pools get their parts by what they have
/// still to get.
fn repayments(register: &Register, project: &Project, today: Date) -> Vec<PlannedRepayment> {
    if use_not_known(project).is_some() {
        return Vec::new();
    }
    let settings = &register.policy.ranking;
    let in_use = first_year_in_use(project, today);
    let agreed = project.repayment.given();
    let share = i128::from(agreed.map_or(settings.repay_share_pct, |agreed| agreed.share_pct));
    let years = agreed
        .map_or(settings.repay_years, |agreed| agreed.years)
        .min(MAX_YEARS) as i32;
    let first = agreed.map_or(in_use, |agreed| agreed.from_year.get().max(in_use));

    let (pools, mut left): (Vec<String>, Vec<i64>) = lent(register, project).into_iter().unzip();
    let mut plan = Vec::new();
    for year in first..first.saturating_add(years) {
        let savings = savings(project, year, in_use);
        let demands = savings.iter().map(|(_, dkk)| {
            let dkk = i128::from(*dkk) * share / 100;
            value::count(dkk)
        });
        let paid = at_most(left.iter().sum(), &demands.collect::<Vec<_>>());
        let before = plan.len();
        for ((unit, _), dkk) in savings.iter().zip(paid) {
            let parts = at_most(dkk, &left);
            for ((pool, left), dkk) in pools.iter().zip(&mut left).zip(parts) {
                *left -= dkk;
                plan.push(PlannedRepayment {
                    year,
                    pool: pool.clone(),
                    unit: unit.clone(),
                    dkk,
                });
            }
        }
        plan[before..].sort();
    }
    plan.retain(|repayment| repayment.dkk > 0);
    plan
}

/// Returns what is to be repaid of what the pools pay by the efficiency principle, within the investment, by the pool that is
/// repaid: the one that feeds the pool that grants, else that pool. A line without a principle counts where a repayment
/// is agreed.
fn lent(register: &Register, project: &Project) -> BTreeMap<String, i64> {
    let mut left = project.investment().unwrap_or(i64::MAX);
    let mut lent = BTreeMap::new();
    for (line, pool) in pool_lines(register, project) {
        let dkk = line.dkk.get().min(left);
        left -= dkk;
        let efficiency = match line.principle.given() {
            Some(principle) => *principle == Principle::Efficiency,
            None => project.repayment.is_given(),
        };
        if efficiency {
            let repaid = register.pools.get(pool);
            let repaid = repaid.map_or(pool, |pool| register.repaid_pool(pool).id());
            *lent.entry(repaid.to_owned()).or_default() += dkk;
        }
    }
    lent
}

/// Returns what each unit saves in a year, in the order of the units' ids.
fn savings(project: &Project, year: i32, in_use: i32) -> Vec<(Option<String>, i64)> {
    let mut savings: BTreeMap<Option<String>, i64> = BTreeMap::new();
    for benefit in &project.benefits {
        let begun = benefit.from_year.get().map_or(in_use, Year::get) <= year;
        if benefit.kind == BenefitKind::Economic && begun {
            let unit = benefit.gaining_unit(project);
            let saving = benefit.saving_dkk_per_year.get().map_or(0, Dkk::get);
            *savings
                .entry(unit.map(|unit| unit.as_str().to_owned()))
                .or_default() += saving;
        }
    }
    savings.into_iter().filter(|(_, dkk)| *dkk > 0).collect()
}

/// Returns the amounts as wanted, or cut in proportion when they are more than there is: whole kroner that
/// add up exactly, the odd ones to the largest remainders and among equals to the first.
pub(super) fn at_most(left: i64, demands: &[i64]) -> Vec<i64> {
    let sum: i128 = demands.iter().map(|dkk| i128::from(*dkk)).sum();
    if sum <= i128::from(left) {
        return demands.to_vec();
    }
    let scaled = |dkk: &i64| i128::from(*dkk) * i128::from(left);
    let mut paid: Vec<i64> = demands
        .iter()
        .map(|dkk| i64::try_from(scaled(dkk) / sum).unwrap_or(0))
        .collect();
    let odd = usize::try_from(left - paid.iter().sum::<i64>()).unwrap_or(0);
    let mut by_remainder: Vec<usize> = (0..demands.len()).collect();
    by_remainder.sort_by_key(|n| std::cmp::Reverse(demands.get(*n).map_or(0, |dkk| scaled(dkk) % sum)));
    for n in by_remainder.into_iter().take(odd) {
        paid[n] += 1;
    }
    paid
}
