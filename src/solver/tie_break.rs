//! The tie-breaks among choices that are equally good: the least claim, then the earlier items.

use super::domain::Domain;
use super::search::{Budget, Task, search, worth};
use crate::solver::constraints::{Row, Rows};

/// The choices that reach the optimum in every level.
pub(super) struct Ties<'a> {
    rows: &'a Rows,
    /// All levels' gains as one, and what the optimum has of them.
    gain: Vec<i64>,
    value: i64,
    thrift: &'a [i64],
}

impl<'a> Ties<'a> {
    pub(super) fn new(rows: &'a Rows, levels: &[Vec<i64>], thrift: &'a [i64], chosen: &[bool]) -> Self {
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

    /// The tie-breaks; whether they were settled.
    ///
    /// They are asked as "is there a choice as good that claims less, that has this item?", with the points as the
    /// relaxation's objective: that proves a no much sooner than the claim as objective, whose bound is weak.
    pub(super) fn settle(&self, chosen: &mut Vec<bool>, budget: &mut Budget<'_>) -> bool {
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

    /// Goes through the items in order: one that is not chosen takes its place if a choice of the same worth and
    /// claim has it and agrees on all items before it.
    fn prefer(&self, chosen: &mut Vec<bool>, budget: &mut Budget<'_>) -> bool {
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

    /// A choice in the ties that claims at most so much and agrees with what is fixed.
    fn other(
        &self,
        fixed: &[Option<bool>],
        claim: i64,
        budget: &mut Budget<'_>,
    ) -> Result<Option<Vec<bool>>, Stopped> {
        let terms = self
            .thrift
            .iter()
            .enumerate()
            .map(|(item, thrift)| (item, -thrift))
            .collect();
        let rows = self.rows.with(Row::new(terms, claim));
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
            Task {
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

/// The node limit or an interruption came first.
struct Stopped;
