//! The root of a search: cuts tighten the relaxation, its bound fixes what it can, and what is still open is left as
//! a smaller problem of its own.

use super::bound::Bound;
use super::cuts::covers;
use super::domain::{Conflict, Domain};
use super::search::{Budget, Task};
use super::tableau::Tableau;
use crate::solver::constraints::{Row, Rows, gcd};

/// How often cuts are looked for at most.
const ROUNDS: usize = 30;

/// What is left of a problem after its root.
pub(super) struct Core {
    pub(super) rows: Rows,
    pub(super) gain: Vec<i64>,
    /// What the items fixed at the root are worth.
    pub(super) base: i64,
    /// Every choice is worth a multiple of this, besides the base.
    pub(super) step: i64,
    fixed: Vec<Option<bool>>,
    open: Vec<usize>,
}

/// How the root ended.
pub(super) enum Root {
    /// No choice of interest exists.
    Nothing,
    /// The node limit was reached; no choice is worth more than this.
    Stopped(i64),
    /// There is something to search.
    Core(Core),
}

impl Core {
    pub(super) fn new(rows: &Rows, gain: &[i64], fixed: Vec<Option<bool>>) -> Self {
        let open: Vec<usize> = (0..fixed.len()).filter(|item| fixed[*item].is_none()).collect();
        let rows = rows.restrict(&fixed, &open);
        let base = gain
            .iter()
            .zip(&fixed)
            .filter(|(_, fixed)| **fixed == Some(true))
            .map(|(gain, _)| gain)
            .sum();
        let gain: Vec<i64> = open.iter().map(|item| gain[*item]).collect();
        Self {
            rows,
            base,
            step: step(&gain),
            gain,
            fixed,
            open,
        }
    }

    /// A choice of the open items as one of all.
    pub(super) fn widen(&self, choice: &[bool]) -> Vec<bool> {
        let mut whole: Vec<bool> = self.fixed.iter().map(|fixed| *fixed == Some(true)).collect();
        self.open
            .iter()
            .zip(choice)
            .for_each(|(item, chosen)| whole[*item] = *chosen);
        whole
    }
}

/// What every sum of gains is a multiple of.
fn step(gain: &[i64]) -> i64 {
    gain.iter().fold(0, |step, gain| gcd(step, *gain)).max(1)
}

/// The least multiple of `step` that is no less.
pub(super) fn round_up(value: i64, step: i64) -> i64 {
    // Far below any sum there is nothing to round, and no room to.
    if value < i64::MIN / 2 {
        i64::MIN / 2
    } else {
        -(-value).div_euclid(step) * step
    }
}

/// Works on the root until neither cuts nor fixing get on.
pub(super) fn root(task: &Task<'_>, budget: &mut Budget<'_>) -> Root {
    let Ok(mut domain) = Domain::new(task.rows) else {
        return Root::Nothing;
    };
    let step = step(task.gain);
    let floor = round_up(task.floor, step);
    let mut rows = task.rows.clone();
    let mut tableau = Tableau::new(&rows, task.gain);
    let mut limit = i64::MAX;
    let mut slow = 0;
    for _ in 0..ROUNDS {
        if !budget.take() {
            return Root::Stopped(limit);
        }
        tableau.solve(&rows, task.gain, &domain.fixed, f64::NEG_INFINITY);
        let bound = Bound::new(
            &rows,
            task.gain,
            &domain.fixed,
            &tableau.multipliers(rows.rows.len()),
        );
        let value = bound.value(step);
        if value < floor || fix(&bound, &mut domain, task, floor).is_err() {
            return Root::Nothing;
        }
        slow = if value < limit { 0 } else { slow + 1 };
        limit = limit.min(value);
        let cuts = covers(&rows.rows, tableau.values());
        if cuts.is_empty() || slow > 3 {
            break;
        }
        for cut in cuts {
            tableau.add(&cut, rows.rows.len());
            rows.push(cut);
        }
    }
    let tight = |row: &Row| {
        let used: f64 = row
            .terms
            .iter()
            .map(|(item, a)| tableau.values()[*item] * *a as f64)
            .sum();
        used > row.cap as f64 - 1e-6
    };
    let cuts = rows.rows[task.rows.rows.len()..].iter().filter(|row| tight(row));
    let kept = task.rows.rows.iter().chain(cuts).cloned().collect();
    Root::Core(Core::new(
        &Rows::new(task.gain.len(), kept),
        task.gain,
        domain.fixed,
    ))
}

/// Fixes the open items that the bound decides.
fn fix(bound: &Bound, domain: &mut Domain, task: &Task<'_>, floor: i64) -> Result<(), Conflict> {
    for item in 0..task.gain.len() {
        if domain.fixed[item].is_none()
            && let Some(value) = bound.forces(item, floor)
        {
            domain.fix(task.rows, item, value)?;
        }
    }
    Ok(())
}
