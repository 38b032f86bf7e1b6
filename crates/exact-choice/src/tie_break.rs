//! The tie-breaks among choices that are equally good: the least waiting, the least claim, then the earlier items.

use std::borrow::Cow;

use super::domain::Domain;
use super::goal::{LinearGoal, NodeBudget, worth};
use super::root::{Root, root};
use super::search::search;
use crate::constraints::{Constraint, Constraints};

/// The choices that reach the optimum in every level, among which the tie-breaks decide. Items are those that such
/// choices may differ in, counted from 0.
pub(super) struct TieBreak {
    rows: Constraints,
    /// All levels' gains as one, and what the optimum has of them.
    gain: Vec<i64>,
    value: i64,
    costs: Vec<Vec<i64>>,
    /// The place of each item among those of the caller.
    open: Vec<usize>,
}

impl TieBreak {
    pub(super) fn new(rows: &Constraints, levels: &[Vec<i64>], costs: &[Vec<i64>], chosen: &[bool]) -> Self {
        let gain: Vec<i64> = (0..chosen.len())
            .map(|item| levels.iter().map(|gain| gain[item]).sum())
            .collect();
        Self {
            rows: rows.clone(),
            value: worth(&gain, chosen),
            gain,
            costs: costs.to_vec(),
            open: (0..chosen.len()).collect(),
        }
    }

    /// Applies the tie-breaks to `chosen`. Returns whether they were settled within the nodes left.
    ///
    /// Each is a search for a choice of the same points that costs less, or that has an earlier item. The points stay
    /// the objective of the relaxation, since its bound on a cost is weak: with the cost as objective it takes many
    /// more nodes to prove that there is no such choice. What is settled of one cost binds the next, and before each
    /// the root fixes the items that all choices left agree on.
    pub(super) fn settle(mut self, chosen: &mut [bool], budget: &mut NodeBudget<'_>) -> bool {
        for cost in 0..self.costs.len() {
            if self.narrow(budget).is_err() {
                return false;
            }
            loop {
                let own = self.pick(chosen);
                let less = at_most(&self.costs[cost], worth(&self.costs[cost], &own) - 1);
                match self.other(&vec![None; own.len()], Some(less), budget) {
                    Err(Stopped) => return false,
                    Ok(Some(other)) => self.put(&other, chosen),
                    Ok(None) => break,
                }
            }
            let own = self.pick(chosen);
            let settled = at_most(&self.costs[cost], worth(&self.costs[cost], &own));
            self.rows = self.rows.with(settled);
        }
        self.narrow(budget).is_ok() && self.prefer(chosen, budget)
    }

    /// Fixes what all choices that are left agree on.
    fn narrow(&mut self, budget: &mut NodeBudget<'_>) -> Result<(), Stopped> {
        let goal = LinearGoal {
            rows: &self.rows,
            gain: &self.gain,
            start: None,
            floor: self.value,
            first: false,
        };
        match root(&goal, budget) {
            Root::Stopped(_) => Err(Stopped),
            // There is the choice that is to be improved, so this is none.
            Root::Nothing => Ok(()),
            Root::Core(core) => {
                let pick = |all: &Vec<i64>| core.open.iter().map(|item| all[*item]).collect();
                self.costs = self.costs.iter().map(pick).collect();
                self.open = core.open.iter().map(|item| self.open[*item]).collect();
                self.value -= core.base;
                self.rows = core.rows;
                self.gain = core.gain;
                Ok(())
            }
        }
    }

    /// Returns what is open of a choice of all items.
    fn pick(&self, chosen: &[bool]) -> Vec<bool> {
        self.open.iter().map(|item| chosen[*item]).collect()
    }

    /// Puts a choice of what is open into one of all items.
    fn put(&self, own: &[bool], chosen: &mut [bool]) {
        for (item, value) in self.open.iter().zip(own) {
            chosen[*item] = *value;
        }
    }

    /// Goes through the items in order: one that is not chosen is taken if a choice of the same points and costs has it
    /// and agrees on all items before it. That gives the lexicographically first choice with at most one search an item.
    fn prefer(&self, chosen: &mut [bool], budget: &mut NodeBudget<'_>) -> bool {
        let mut own = self.pick(chosen);
        let mut fixed = vec![None; own.len()];
        for item in 0..own.len() {
            if !own[item] {
                fixed[item] = Some(true);
                match self.other(&fixed, None, budget) {
                    Err(Stopped) => return false,
                    Ok(Some(other)) => own = other,
                    Ok(None) => {}
                }
            }
            fixed[item] = Some(own[item]);
        }
        self.put(&own, chosen);
        true
    }

    /// Returns a choice of the same points that keeps one more row and agrees with `fixed`, if there is one.
    fn other(
        &self,
        fixed: &[Option<bool>],
        more: Option<Constraint>,
        budget: &mut NodeBudget<'_>,
    ) -> Result<Option<Vec<bool>>, Stopped> {
        let rows = match more {
            Some(row) => Cow::Owned(self.rows.with(row)),
            None => Cow::Borrowed(&self.rows),
        };
        let Ok(domain) = Domain::with(&rows, fixed) else {
            return Ok(None);
        };
        let open: Vec<usize> = (0..fixed.len())
            .filter(|item| domain.fixed[*item].is_none())
            .collect();
        let gain: Vec<i64> = open.iter().map(|item| self.gain[*item]).collect();
        let sure: Vec<bool> = domain.fixed.iter().map(|fixed| *fixed == Some(true)).collect();
        let rows = rows.restrict(&domain.fixed, &open);
        let floor = self.value - worth(&self.gain, &sure);
        let outcome = search(
            LinearGoal {
                rows: &rows,
                gain: &gain,
                start: None,
                floor,
                first: true,
            },
            budget,
        );
        if !outcome.complete {
            return Err(Stopped);
        }
        Ok(outcome.best.map(|best| {
            let mut whole = sure;
            open.iter().zip(best).for_each(|(item, one)| whole[*item] = one);
            whole
        }))
    }
}

/// Returns the row of choices that cost at most so much.
fn at_most(cost: &[i64], most: i64) -> Constraint {
    Constraint::new(cost.iter().copied().enumerate().collect(), most)
}

/// The node limit or an interruption ended a search.
struct Stopped;
