//! What a solved tableau gives: values, multipliers, and the penalties of branching.

use super::{FEASIBLE, TINY, Tableau};

impl Tableau {
    /// Returns the value of each item in the relaxation.
    pub(in super::super) fn values(&self) -> &[f64] {
        &self.value[..self.items]
    }

    /// Returns whether the value of every item is whole.
    pub(in super::super) fn whole(&self) -> bool {
        self.values()
            .iter()
            .all(|value| (value - value.round()).abs() < FEASIBLE)
    }

    /// Returns a multiplier per constraint, from the reduced gains of the slacks.
    pub(in super::super) fn multipliers(&self, count: usize) -> Vec<f64> {
        self.per_row(&self.reduced, -self.gain_scale, count)
    }

    /// Returns multipliers that prove that a row which came out infeasible cannot be satisfied (a dual ray).
    pub(in super::super) fn ray(&self, row: usize, count: usize) -> Vec<f64> {
        let leaving = self.basic[row];
        let sign = if self.value[leaving] > self.upper[leaving] {
            -1.0
        } else {
            1.0
        };
        let mut ray = self.per_row(&self.body[row], sign, count);
        if let Some(own) = leaving.checked_sub(self.items) {
            ray[self.source[own]] = sign / self.row_scale[own];
        }
        let most = ray.iter().fold(0.0, |most: f64, u| most.max(*u));
        // The certificate holds at any size; this one leaves the rounding to 2⁻⁴⁰ths enough digits.
        ray.iter_mut().for_each(|u| *u *= 1024.0 / most.max(TINY));
        ray
    }

    fn per_row(&self, line: &[f64], sign: f64, count: usize) -> Vec<f64> {
        let mut rows = vec![0.0; count];
        for (variable, entry) in self.others.iter().zip(line) {
            if let Some(row) = variable.checked_sub(self.items) {
                rows[self.source[row]] = sign * entry / self.row_scale[row];
            }
        }
        rows
    }

    /// Returns `(item, down, up)` for each fractional basic item: what the first pivot towards 0 and towards 1 costs, which is
    /// the least that the side costs.
    pub(in super::super) fn penalties(&self) -> Vec<(usize, f64, f64)> {
        let fractional = |item: usize| (self.value[item] - self.value[item].round()).abs() > FEASIBLE;
        let rows = self
            .basic
            .iter()
            .enumerate()
            .filter(|(_, item)| **item < self.items && fractional(**item));
        rows.map(|(row, &item)| {
            let (mut down, mut up) = (f64::INFINITY, f64::INFINITY);
            for ((&other, &entry), &reduced) in self.others.iter().zip(&self.body[row]).zip(&self.reduced) {
                if entry.abs() < TINY || self.lower[other] >= self.upper[other] {
                    continue;
                }
                let ratio = (reduced / entry).abs();
                let side = if (self.at_upper(other)) == (entry < 0.0) {
                    &mut down
                } else {
                    &mut up
                };
                *side = side.min(ratio);
            }
            let part = self.value[item];
            (
                item,
                down * part * self.gain_scale,
                up * (1.0 - part) * self.gain_scale,
            )
        })
        .collect()
    }
}
