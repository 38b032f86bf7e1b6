//! What a solved tableau tells: values, multipliers, what branching would cost.

use super::{FEASIBLE, TINY, Tableau};

impl Tableau {
    /// Each item's value in the relaxation.
    pub(in super::super) fn values(&self) -> &[f64] {
        &self.value[..self.items]
    }

    /// Whether every item is in or out.
    pub(in super::super) fn whole(&self) -> bool {
        self.values()
            .iter()
            .all(|value| (value - value.round()).abs() < FEASIBLE)
    }

    /// A multiplier per row, from the reduced gains of the slacks.
    pub(in super::super) fn multipliers(&self, count: usize) -> Vec<f64> {
        self.per_row(&self.reduced, -self.gain_scale, count)
    }

    /// Multipliers that show that a row which came out infeasible cannot be satisfied.
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

    /// What moving an open basic item to 0 and to 1 costs at least in one step: `(item, down, up)`.
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
