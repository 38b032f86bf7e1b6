//! The linear relaxation: a dual simplex with bounded variables over a dense condensed tableau, in floats.
//!
//! Nothing here decides; [`super::bound`] turns the multipliers into a bound that holds whatever the rounding. Because
//! every item lies between 0 and 1, any basis becomes dual feasible by moving the others to the bound their reduced
//! gain prefers; so the tableau of the last node starts the next one, wherever in the tree that is.

use crate::constraints::{Constraint, Constraints};

mod multipliers;
mod pivot;
mod rows;

const TINY: f64 = 1e-9;
const FEASIBLE: f64 = 1e-7;
/// Pivots after which the tableau is computed anew, so that rounding does not pile up.
const REFRESH: usize = 1_000;

/// The way a relaxation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SimplexEnd {
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
    /// Per slack, which of the rows it belongs to.
    source: Vec<usize>,
    /// Slacks whose row was dropped, to be used again.
    spare: Vec<usize>,
    /// Per slack, for how many solutions its row has had room.
    idle: Vec<u32>,
    row_scale: Vec<f64>,
    gain_scale: f64,
    /// Per row, how long its steps are (Devex): an infeasibility counts for less in a row of large entries.
    weight: Vec<f64>,
    pivots: usize,
}

impl Tableau {
    /// Returns the tableau of all rows in which every slack is basic.
    pub(super) fn new(rows: &Constraints, gain: &[i64]) -> Self {
        Self::of(rows, gain, (0..rows.rows.len()).collect())
    }

    /// Returns the tableau of these rows in which every slack is basic.
    fn of(rows: &Constraints, gain: &[i64], source: Vec<usize>) -> Self {
        let (items, count) = (gain.len(), source.len());
        let used = || source.iter().map(|row| &rows.rows[*row]);
        let gain_scale = gain
            .iter()
            .fold(1.0, |most: f64, gain| most.max(gain.unsigned_abs() as f64));
        let row_scale: Vec<f64> = used().map(largest).collect();
        let mut body = vec![vec![0.0; items]; count];
        for ((row, line), scale) in used().zip(&mut body).zip(&row_scale) {
            row.terms
                .iter()
                .for_each(|(item, a)| line[*item] = *a as f64 / scale);
        }
        let mut upper = vec![1.0; items];
        upper.resize(items + count, f64::INFINITY);
        let right: Vec<f64> = used()
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
            idle: vec![0; count],
            source,
            spare: Vec::new(),
            row_scale,
            gain_scale,
            weight: vec![1.0; count],
            pivots: 0,
        }
    }

    /// Maximises with these items decided; stops early once the value cannot reach `cutoff`.
    pub(super) fn solve(
        &mut self,
        rows: &Constraints,
        gain: &[i64],
        fixed: &[Option<bool>],
        cutoff: f64,
    ) -> SimplexEnd {
        if self.pivots > REFRESH {
            self.refresh(rows, gain);
        }
        self.place(fixed);
        self.run(cutoff, 20 * (self.items + self.basic.len()) + 100)
    }

    /// Returns what the relaxation is worth at most after so many pivots with one more item decided.
    pub(super) fn probe(&mut self, item: usize, value: bool, cutoff: f64, patience: usize) -> f64 {
        let target = f64::from(u8::from(value));
        (self.lower[item], self.upper[item]) = (target, target);
        match self.run(cutoff, patience) {
            SimplexEnd::Infeasible(_) => f64::NEG_INFINITY,
            _ => self.reached * self.gain_scale,
        }
    }

    fn run(&mut self, cutoff: f64, patience: usize) -> SimplexEnd {
        for _ in 0..patience {
            let Some((row, target)) = self.worst() else {
                return SimplexEnd::Bounded;
            };
            let Some(column) = self.entering(row, target) else {
                return SimplexEnd::Infeasible(row);
            };
            let leaving = self.basic[row];
            let step = (self.value[leaving] - target) / self.body[row][column];
            self.shift(&[(column, step)]);
            self.value[leaving] = target;
            self.pivot(row, column);
            if self.reached * self.gain_scale < cutoff {
                return SimplexEnd::Bounded;
            }
        }
        SimplexEnd::Stopped
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
        let mut steps = Vec::new();
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
                steps.push((column, step));
            }
        }
        self.shift(&steps);
    }

    /// Returns the basic variable farthest outside its bounds, and the bound it must go to.
    fn worst(&self) -> Option<(usize, f64)> {
        let mut worst = 0.0;
        let mut found = None;
        for (row, &variable) in self.basic.iter().enumerate() {
            let value = self.value[variable];
            let (low, high) = (self.lower[variable], self.upper[variable]);
            let (outside, target) = if value < low {
                (low - value, low)
            } else {
                (value - high, high)
            };
            if outside > FEASIBLE && outside * outside > worst * self.weight[row] {
                worst = outside * outside / self.weight[row];
                found = Some((row, target));
            }
        }
        found
    }

    /// Returns the ratio test that passes bounded variables by moving them to their other bound as long as the row
    /// stays infeasible. `None` when moving all is not enough.
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
        let flip = |column: usize| {
            let other = self.others[column];
            let span = self.upper[other] - self.lower[other];
            (column, if self.at_upper(other) { -span } else { span })
        };
        let steps: Vec<(usize, f64)> = flips.into_iter().map(flip).collect();
        self.shift(&steps);
        chosen
    }
}

/// Returns the largest coefficient of a row, by which it is scaled.
fn largest(row: &Constraint) -> f64 {
    row.terms
        .iter()
        .fold(1.0, |most: f64, (_, a)| most.max(a.unsigned_abs() as f64))
}
