//! The tie-breaks among choices that are equally good: the least claim, then the earlier items.

use super::domain::Domain;
use super::goal::{LinearGoal, NodeBudget, worth};
use super::search::search;
use crate::solver::constraints::{Constraint, Constraints};

/// The choices that reach the optimum in every level, among which the tie-breaks decide.
pub(super) struct TieBreak<'a> {
    rows: &'a Constraints,
    /// All levels' gains as one, and what the optimum has of them.
    gain: Vec<i64>,
    value: i64,
    thrift: &'a [i64],
}

impl<'a> TieBreak<'a> {
    pub(super) fn new(
        rows: &'a Constraints,
        levels: &[Vec<i64>],
        thrift: &'a [i64],
        chosen: &[bool],
    ) -> Self {
        let gain: Vec<i64> = (0..thrift.len())
            .map(|item| levels.iter().map(|gain| gain[item]).sum())
            .collect();
        Self {
            rows,
            value: worth(&gain, chosen),
            gain,
            thrift,
        }
    }

    /// Applies the tie-breaks to `chosen`. Returns whether they were settled within the nodes left.
    ///
    /// Each is a search for a choice of the same points that claims less, or that has an earlier item. The points stay
    /// the objective of the relaxation, since its bound on the claim is weak: with the claim as objective it takes many
    /// more nodes to prove that there is no such choice.
    pub(super) fn settle(&self, chosen: &mut Vec<bool>, budget: &mut NodeBudget<'_>) -> bool {
        loop {
            let less = self.claim(chosen) - 1;
            match self.other(&vec![None; chosen.len()], less, budget) {
                Err(Stopped) => return false,
                Ok(Some(other)) => *chosen = other,
                Ok(None) => return self.prefer(chosen, budget),
            }
        }
    }

    fn claim(&self, chosen: &[bool]) -> i64 {
        -worth(self.thrift, chosen)
    }

    /// Goes through the items in order: one that is not chosen is taken if a choice of the same points and claim has it
    /// and agrees on all items before it. That gives the lexicographically first choice with at most one search an item.
    fn prefer(&self, chosen: &mut Vec<bool>, budget: &mut NodeBudget<'_>) -> bool {
        let mut fixed = vec![None; chosen.len()];
        for item in 0..chosen.len() {
            if !chosen[item] {
                fixed[item] = Some(true);
                match self.other(&fixed, self.claim(chosen), budget) {
                    Err(Stopped) => return false,
                    Ok(Some(other)) => *chosen = other,
                    Ok(None) => {}
                }
            }
            fixed[item] = Some(chosen[item]);
        }
        true
    }

    /// Returns a choice of the same points that claims at most `claim` and agrees with `fixed`, if there is one.
    fn other(
        &self,
        fixed: &[Option<bool>],
        claim: i64,
        budget: &mut NodeBudget<'_>,
    ) -> Result<Option<Vec<bool>>, Stopped> {
        let terms = self
            .thrift
            .iter()
            .enumerate()
            .map(|(item, thrift)| (item, -thrift))
            .collect();
        let rows = self.rows.with(Constraint::new(terms, claim));
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

/// The node limit or an interruption ended a search.
struct Stopped;
