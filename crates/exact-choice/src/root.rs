//! The root of a search: cuts tighten the relaxation, its bound fixes what it can, and what is still open becomes a
//! smaller problem of its own. Work is best spent here: an item that is fixed at the root is open in no node.

use super::bound::Bound;
use super::cuts::{covers, exclusive_groups};
use super::domain::{Conflict, Domain};
use super::goal::{LinearGoal, NodeBudget};
use super::tableau::Tableau;
use crate::constraints::{Constraint, Constraints, gcd};

/// The most rounds of cuts. Rounds that no longer lower the bound end them earlier.
const ROUNDS: usize = 30;

/// What is left of a problem after its root, with the items that are still open counted from 0.
pub(super) struct ReducedProblem {
    pub(super) rows: Constraints,
    pub(super) gain: Vec<i64>,
    /// What the items fixed at the root are worth.
    pub(super) base: i64,
    /// Every choice is worth a multiple of this, besides the base.
    pub(super) step: i64,
    fixed: Vec<Option<bool>>,
    /// The items that are still open.
    pub(super) open: Vec<usize>,
}

/// The way the root ended.
pub(super) enum Root {
    /// No choice of interest exists.
    Nothing,
    /// The node limit was reached; no choice is worth more than this.
    Stopped(i64),
    /// There is something to search.
    Core(ReducedProblem),
}

impl ReducedProblem {
    pub(super) fn new(rows: &Constraints, gain: &[i64], fixed: Vec<Option<bool>>) -> Self {
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

    /// Returns the choice of all items that a choice of the open ones completes.
    pub(super) fn widen(&self, choice: &[bool]) -> Vec<bool> {
        let mut whole: Vec<bool> = self.fixed.iter().map(|fixed| *fixed == Some(true)).collect();
        self.open
            .iter()
            .zip(choice)
            .for_each(|(item, chosen)| whole[*item] = *chosen);
        whole
    }
}

/// Returns what every sum of gains is a multiple of. A bound rounded down to a multiple of it closes the nodes that are
/// less than a step above the best choice.
fn step(gain: &[i64]) -> i64 {
    gain.iter().fold(0, |step, gain| gcd(step, *gain)).max(1)
}

/// Returns the least multiple of `step` that is not below `value`.
pub(super) fn round_up(value: i64, step: i64) -> i64 {
    // Far below any sum there is nothing to round, and no room to.
    if value < i64::MIN / 2 {
        i64::MIN / 2
    } else {
        -(-value).div_euclid(step) * step
    }
}

/// Adds cuts and fixes items until neither moves the bound, or the rounds are used up. Cuts that are not tight at the end
/// are dropped: each costs a row in the tableau of every node.
pub(super) fn root(task: &LinearGoal<'_>, budget: &mut NodeBudget<'_>) -> Root {
    let Ok(mut domain) = Domain::new(task.rows) else {
        return Root::Nothing;
    };
    let step = step(task.gain);
    let floor = round_up(task.floor, step);
    let mut rows = task.rows.clone();
    let mut tableau = Tableau::new(&rows, task.gain);
    let groups = exclusive_groups(&rows.rows, task.gain.len());
    let mut limit = i64::MAX;
    let mut slow = 0;
    for _ in 0..ROUNDS {
        if !budget.take(task.gain.len()) {
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
        let cuts = covers(&rows.rows, &groups, tableau.values());
        if cuts.is_empty() || slow > 3 {
            break;
        }
        for cut in cuts {
            tableau.add(&cut, rows.rows.len());
            rows.push(cut);
        }
    }
    let tight = |row: &Constraint| {
        let used: f64 = row
            .terms
            .iter()
            .map(|(item, a)| tableau.values()[*item] * *a as f64)
            .sum();
        used > row.cap as f64 - 1e-6
    };
    let cuts = rows.rows[task.rows.rows.len()..].iter().filter(|row| tight(row));
    let kept = task.rows.rows.iter().chain(cuts).cloned().collect();
    Root::Core(ReducedProblem::new(
        &Constraints::new(task.gain.len(), kept),
        task.gain,
        domain.fixed,
    ))
}

/// Fixes the open items for which the other value cannot reach `floor` (reduced-cost fixing).
fn fix(bound: &Bound, domain: &mut Domain, task: &LinearGoal<'_>, floor: i64) -> Result<(), Conflict> {
    for item in 0..task.gain.len() {
        if domain.fixed[item].is_none()
            && let Some(value) = bound.forces(item, floor)
        {
            domain.fix(task.rows, item, value)?;
        }
    }
    Ok(())
}
