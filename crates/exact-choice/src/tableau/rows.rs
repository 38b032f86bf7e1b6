//! Rows that come and go. The tableau has only the rows that matter near the present node, since a pivot costs time in
//! proportion to them; a row that was dropped comes back when a relaxation breaks it.

use super::{FEASIBLE, TINY, Tableau, largest};
use crate::constraints::{Constraint, Constraints};

impl Tableau {
    /// Adds a row, its slack basic; `index` is its place among the rows.
    pub(in super::super) fn add(&mut self, row: &Constraint, index: usize) {
        let scale = largest(row);
        let mut coefficients = vec![0.0; self.items];
        row.terms
            .iter()
            .for_each(|(item, a)| coefficients[*item] = *a as f64 / scale);
        let mut line: Vec<f64> = self
            .others
            .iter()
            .map(|other| coefficients.get(*other).copied().unwrap_or(0.0))
            .collect();
        let mut right = row.cap as f64 / scale;
        for ((basic, own), own_right) in self.basic.iter().zip(&self.body).zip(&self.right) {
            let factor = coefficients.get(*basic).copied().unwrap_or(0.0);
            if factor != 0.0 {
                line.iter_mut()
                    .zip(own)
                    .for_each(|(entry, own)| *entry -= factor * own);
                right -= factor * own_right;
            }
        }
        let used: f64 = coefficients
            .iter()
            .zip(&self.value)
            .map(|(a, value)| a * value)
            .sum();
        let slack = self.slack();
        self.basic.push(self.items + slack);
        self.body.push(line);
        self.right.push(right);
        self.weight.push(1.0);
        self.value[self.items + slack] = row.cap as f64 / scale - used;
        self.row_scale[slack] = scale;
        self.source[slack] = index;
        self.idle[slack] = 0;
    }

    /// Returns a slack that no row has yet.
    fn slack(&mut self) -> usize {
        self.spare.pop().unwrap_or_else(|| {
            self.lower.push(0.0);
            self.upper.push(f64::INFINITY);
            self.value.push(0.0);
            self.row_scale.push(1.0);
            self.idle.push(0);
            self.source.push(0);
            self.source.len() - 1
        })
    }

    /// Drops the rows that have had room for more than so many solutions.
    pub(in super::super) fn tidy(&mut self, patience: u32) {
        for row in (0..self.basic.len()).rev() {
            let Some(slack) = self.basic[row].checked_sub(self.items) else {
                continue;
            };
            let room = self.value[self.basic[row]] > FEASIBLE;
            self.idle[slack] = if room { self.idle[slack] + 1 } else { 0 };
            if self.idle[slack] > patience {
                self.basic.swap_remove(row);
                self.body.swap_remove(row);
                self.right.swap_remove(row);
                self.weight.swap_remove(row);
                self.spare.push(slack);
            }
        }
    }

    /// Takes in the rows that it lacks and its values break; whether there are any.
    pub(in super::super) fn take_broken(&mut self, rows: &Constraints) -> bool {
        let mut lacking = vec![true; rows.rows.len()];
        self.basic
            .iter()
            .chain(&self.others)
            .filter_map(|variable| variable.checked_sub(self.items))
            .for_each(|slack| lacking[self.source[slack]] = false);
        let broken: Vec<usize> = (0..lacking.len())
            .filter(|row| lacking[*row] && rows.rows[*row].broken(self.values()))
            .collect();
        broken.iter().for_each(|row| self.add(&rows.rows[*row], *row));
        !broken.is_empty()
    }

    /// Computes the basic variables anew from the others.
    fn recompute(&mut self) {
        for ((variable, line), right) in self.basic.iter().zip(&self.body).zip(&self.right) {
            let sum: f64 = self
                .others
                .iter()
                .zip(line)
                .map(|(other, entry)| entry * self.value[*other])
                .sum();
            self.value[*variable] = right - sum;
        }
        let sum: f64 = self
            .others
            .iter()
            .zip(&self.reduced)
            .map(|(other, d)| d * self.value[*other])
            .sum();
        self.reached = self.constant + sum;
    }

    /// Computes the tableau of the present basis from the constraints again, so that rounding errors do not pile up.
    pub(super) fn refresh(&mut self, rows: &Constraints, gain: &[i64]) {
        let slack = |variable: &usize| variable.checked_sub(self.items);
        let basic = self.basic.iter().filter_map(slack);
        let tight = self.others.iter().filter_map(slack);
        let slacks: Vec<(usize, bool)> = basic
            .map(|slack| (slack, false))
            .chain(tight.map(|slack| (slack, true)))
            .collect();
        let mut fresh = Self::of(
            rows,
            gain,
            slacks.iter().map(|(slack, _)| self.source[*slack]).collect(),
        );
        let mut free: Vec<bool> = slacks.iter().map(|(_, tight)| *tight).collect();
        for &item in self.basic.iter().filter(|basic| **basic < self.items) {
            let size = |row: &usize| fresh.body[*row][item].abs();
            let best = (0..free.len())
                .filter(|row| free[*row])
                .max_by(|a, b| size(a).total_cmp(&size(b)));
            let Some(row) = best.filter(|row| size(row) > TINY) else {
                continue;
            };
            free[row] = false;
            fresh.pivot(row, item);
        }
        fresh.pivots = 0;
        fresh.recompute();
        *self = fresh;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever rows were dropped in between, the relaxation is the same once it breaks none.
    #[test]
    fn rows_dropped_come_back_when_they_matter() {
        let mut dropped = 0;
        for seed in 0_i64..60 {
            let number = |k: i64| (seed * 7_919 + k * 104_729).rem_euclid(97);
            let row = |row: i64| {
                Constraint::new(
                    (0..10)
                        .map(|item| (item as usize, 1 + number(10 * row + item)))
                        .collect(),
                    150 + number(row),
                )
            };
            let rows = Constraints::new(10, (0..12).map(row).collect());
            let gain: Vec<i64> = (0..10).map(|item| 20 + number(500 + item)).collect();
            let mut tableau = Tableau::new(&rows, &gain);
            for item in 0..10 {
                let mut fixed = vec![None; 10];
                fixed[item] = Some(number(item as i64 + seed) % 2 == 0);
                loop {
                    tableau.solve(&rows, &gain, &fixed, f64::NEG_INFINITY);
                    if !tableau.take_broken(&rows) {
                        break;
                    }
                }
                let mut whole = Tableau::new(&rows, &gain);
                whole.solve(&rows, &gain, &fixed, f64::NEG_INFINITY);
                assert!((tableau.reached - whole.reached).abs() < 1e-3, "{seed} {item}");
                tableau.tidy(0);
                dropped += whole.basic.len() - tableau.basic.len();
                if item % 4 == 3 {
                    tableau.refresh(&rows, &gain);
                }
            }
        }
        assert!(dropped > 1_000, "{dropped} dropped");
    }
}
