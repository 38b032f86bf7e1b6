//! The linear relaxation: a dual simplex with bounded variables over a dense condensed tableau, in floats.
//!
//! Nothing here decides; [`super::bound`] turns the multipliers into a bound that holds whatever the rounding. Because
//! every item lies between 0 and 1, any basis becomes dual feasible by moving the others to the bound their reduced
//! gain prefers; so the tableau of the last node starts the next one, wherever in the tree that is.

use super::rows::{Row, Rows};

mod read;

const TINY: f64 = 1e-9;
const FEASIBLE: f64 = 1e-7;
/// Pivots after which the tableau is computed anew, so that rounding does not pile up.
const REFRESH: usize = 1_000;

/// How a relaxation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// At its optimum, or at a bound below the cutoff.
    Bounded,
    /// The row of the tableau that nothing open can satisfy.
    Infeasible(usize),
    /// Too many pivots; the multipliers are still multipliers.
    Stopped,
}

/// max Σ gain·x with Σ a·x + slack = cap: basic variables as functions of the others. Variables 0..n are the items,
/// n..n+m the slacks of the rows.
#[derive(Clone)]
pub(super) struct Tableau {
    items: usize,
    body: Vec<Vec<f64>>,
    right: Vec<f64>,
    reduced: Vec<f64>,
    constant: f64,
    /// The value of the relaxation, as scaled.
    reached: f64,
    basic: Vec<usize>,
    others: Vec<usize>,
    lower: Vec<f64>,
    upper: Vec<f64>,
    value: Vec<f64>,
    row_scale: Vec<f64>,
    gain_scale: f64,
    pivots: usize,
}

impl Tableau {
    /// The tableau in which every slack is basic.
    pub(super) fn new(rows: &Rows, gain: &[i64]) -> Self {
        let (items, count) = (gain.len(), rows.rows.len());
        let gain_scale = gain
            .iter()
            .fold(1.0, |most: f64, gain| most.max(gain.unsigned_abs() as f64));
        let row_scale: Vec<f64> = rows.rows.iter().map(largest).collect();
        let mut body = vec![vec![0.0; items]; count];
        for ((row, line), scale) in rows.rows.iter().zip(&mut body).zip(&row_scale) {
            row.terms
                .iter()
                .for_each(|(item, a)| line[*item] = *a as f64 / scale);
        }
        let mut upper = vec![1.0; items];
        upper.resize(items + count, f64::INFINITY);
        let right: Vec<f64> = rows
            .rows
            .iter()
            .zip(&row_scale)
            .map(|(row, scale)| row.cap as f64 / scale)
            .collect();
        let mut value = vec![0.0; items];
        value.extend(&right);
        Self {
            items,
            right,
            body,
            reduced: gain.iter().map(|gain| *gain as f64 / gain_scale).collect(),
            constant: 0.0,
            reached: 0.0,
            basic: (items..items + count).collect(),
            others: (0..items).collect(),
            lower: vec![0.0; items + count],
            upper,
            value,
            row_scale,
            gain_scale,
            pivots: 0,
        }
    }

    /// Maximises with these items decided; stops early once the value cannot reach `cutoff`.
    pub(super) fn solve(&mut self, rows: &Rows, gain: &[i64], fixed: &[Option<bool>], cutoff: f64) -> End {
        if self.pivots > REFRESH {
            self.refresh(rows, gain);
        }
        self.place(fixed);
        for _ in 0..20 * (self.items + self.basic.len()) + 100 {
            let Some((row, target)) = self.worst() else {
                return End::Bounded;
            };
            let Some(column) = self.entering(row, target) else {
                return End::Infeasible(row);
            };
            let leaving = self.basic[row];
            let step = (self.value[leaving] - target) / self.body[row][column];
            self.shift(column, step);
            self.value[leaving] = target;
            self.pivot(row, column);
            if self.reached * self.gain_scale < cutoff {
                return End::Bounded;
            }
        }
        End::Stopped
    }

    /// Adds the row that was appended to the rows, its slack basic.
    pub(super) fn add(&mut self, row: &Row) {
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
        self.basic.push(self.lower.len());
        self.body.push(line);
        self.right.push(right);
        self.lower.push(0.0);
        self.upper.push(f64::INFINITY);
        let used: f64 = coefficients
            .iter()
            .zip(&self.value)
            .map(|(a, value)| a * value)
            .sum();
        self.value.push(row.cap as f64 / scale - used);
        self.row_scale.push(scale);
    }

    fn at_upper(&self, variable: usize) -> bool {
        self.value[variable] > self.lower[variable]
    }

    /// Sets the bounds and puts every non-basic variable where its reduced gain prefers it.
    fn place(&mut self, fixed: &[Option<bool>]) {
        for (item, fixed) in fixed.iter().enumerate() {
            (self.lower[item], self.upper[item]) = match fixed {
                None => (0.0, 1.0),
                Some(true) => (1.0, 1.0),
                Some(false) => (0.0, 0.0),
            };
        }
        for column in 0..self.others.len() {
            let other = self.others[column];
            let upper = self.reduced[column] > 0.0 && self.upper[other].is_finite();
            let target = if upper {
                self.upper[other]
            } else {
                self.lower[other]
            };
            let step = target - self.value[other];
            if step != 0.0 {
                self.shift(column, step);
            }
        }
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

    /// The basic variable farthest outside its bounds, and the bound it must go to.
    fn worst(&self) -> Option<(usize, f64)> {
        let mut worst = FEASIBLE;
        let mut found = None;
        for (row, &variable) in self.basic.iter().enumerate() {
            let value = self.value[variable];
            let (low, high) = (self.lower[variable], self.upper[variable]);
            let (outside, target) = if value < low {
                (low - value, low)
            } else {
                (value - high, high)
            };
            if outside > worst {
                worst = outside;
                found = Some((row, target));
            }
        }
        found
    }

    /// The ratio test that passes bounded variables by moving them to their other bound as long as the row stays
    /// infeasible. `None` when moving all is not enough.
    fn entering(&mut self, row: usize, target: f64) -> Option<usize> {
        let leaving = self.basic[row];
        let rising = self.value[leaving] < target;
        let mut missing = (self.value[leaving] - target).abs();
        let mut candidates: Vec<(f64, usize)> = Vec::new();
        for (column, (&other, &entry)) in self.others.iter().zip(&self.body[row]).enumerate() {
            if entry.abs() < TINY || self.lower[other] >= self.upper[other] {
                continue;
            }
            if (self.at_upper(other) == (entry > 0.0)) == rising {
                candidates.push(((self.reduced[column] / entry).abs(), column));
            }
        }
        // Among equal ratios the larger entry, for a stable pivot.
        let entry = |column: usize| self.body[row][column].abs();
        candidates.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(entry(b.1).total_cmp(&entry(a.1))));
        let mut flips = Vec::new();
        let mut chosen = None;
        for (_, column) in candidates {
            let other = self.others[column];
            let reach = entry(column) * (self.upper[other] - self.lower[other]);
            if missing <= reach + TINY {
                chosen = Some(column);
                break;
            }
            missing -= reach;
            flips.push(column);
        }
        chosen?;
        for column in flips {
            let other = self.others[column];
            let span = self.upper[other] - self.lower[other];
            let step = if self.at_upper(other) { -span } else { span };
            self.shift(column, step);
        }
        chosen
    }

    /// Moves a non-basic variable and the basic ones with it.
    fn shift(&mut self, column: usize, step: f64) {
        self.value[self.others[column]] += step;
        self.reached += self.reduced[column] * step;
        for (variable, line) in self.basic.iter().zip(&self.body) {
            self.value[*variable] -= line[column] * step;
        }
    }

    /// Exchanges a basic and a non-basic variable.
    fn pivot(&mut self, row: usize, column: usize) {
        self.pivots += 1;
        let mut line = std::mem::take(&mut self.body[row]);
        let inverse = 1.0 / line[column];
        line[column] = 1.0;
        line.iter_mut().for_each(|entry| *entry *= inverse);
        self.right[row] *= inverse;
        let right = self.right[row];
        for (other, value) in self
            .body
            .iter_mut()
            .zip(&mut self.right)
            .filter(|(other, _)| !other.is_empty())
        {
            *value -= eliminate(other, &line, column) * right;
        }
        self.constant += eliminate(&mut self.reduced, &line, column) * right;
        self.body[row] = line;
        std::mem::swap(&mut self.basic[row], &mut self.others[column]);
    }

    /// Computes the tableau of the present basis from the rows.
    fn refresh(&mut self, rows: &Rows, gain: &[i64]) {
        let mut fresh = Self::new(rows, gain);
        let mut free: Vec<bool> = vec![true; fresh.basic.len()];
        self.basic
            .iter()
            .filter_map(|basic| basic.checked_sub(self.items))
            .for_each(|row| free[row] = false);
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

/// The largest coefficient of a row, by which it is scaled.
fn largest(row: &Row) -> f64 {
    row.terms
        .iter()
        .fold(1.0, |most: f64, (_, a)| most.max(a.unsigned_abs() as f64))
}

/// Takes the pivot line out of another; returns how many times.
fn eliminate(other: &mut [f64], line: &[f64], column: usize) -> f64 {
    let factor = std::mem::take(&mut other[column]);
    if factor != 0.0 {
        other
            .iter_mut()
            .zip(line)
            .for_each(|(entry, pivot)| *entry -= factor * pivot);
    }
    factor
}
