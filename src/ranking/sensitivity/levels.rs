//! The candidates' levels as whole numbers, so that thousands of weightings are tried without rounding.

use super::grid::Weighting;
use crate::ranking::basis::Basis;
use crate::ranking::score::{FULL, gcd};
use crate::value::round_half_up;

/// Beyond this common denominator means are cut to billionths. No municipality has so many units.
const MAX_UNIT: i128 = 1 << 40;
const BILLIONTH: i128 = 1_000_000_000;

/// The mean level of every candidate on every criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels {
    /// The candidates' ids, preferred first.
    pub ids: Vec<String>,
    /// By candidate and criterion: the points of the mean level, 0 to 100, times `unit`.
    pub levels: Vec<Vec<i128>>,
    /// What a point is in `levels`.
    pub unit: i128,
}

impl Levels {
    /// Returns the levels of the projects that may be chosen.
    pub fn of(basis: &Basis<'_>) -> Self {
        let ids: Vec<String> = (0..basis.free.len())
            .map(|item| basis.id_of(item).to_owned())
            .collect();
        let terms = |id: &String| basis.points.get(id).into_iter().flat_map(|points| &points.terms);
        let unit = ids.iter().flat_map(terms).try_fold(1_i128, |unit, term| {
            let denominator = i128::from(term.mean.denominator);
            let unit = unit / gcd(unit, denominator).max(1) * denominator;
            (unit <= MAX_UNIT).then_some(unit)
        });
        let unit = unit.unwrap_or(BILLIONTH);
        let of = |id: &String| {
            let mut levels = vec![0; basis.weights.len()];
            for term in terms(id) {
                levels[term.criterion] =
                    i128::from(term.mean.numerator) * unit / i128::from(term.mean.denominator);
            }
            levels
        };
        Self {
            levels: ids.iter().map(of).collect(),
            ids,
            unit,
        }
    }

    /// Returns a candidate's points with these weights, in hundredths, rounded as in the ranking.
    pub fn points(&self, candidate: usize, weights: &Weighting) -> i64 {
        let sum: i128 = weights.iter().sum();
        if sum == 0 {
            return 0;
        }
        let products = self.levels[candidate].iter().zip(weights);
        let weighted: i128 = products.map(|(level, weight)| level * weight).sum();
        round_half_up(i128::from(FULL / 100) * weighted, sum * self.unit)
    }

    /// Returns how much higher one candidate's levels are than another's, by criterion.
    pub fn difference(&self, one: usize, other: usize) -> Vec<i128> {
        let pairs = self.levels[one].iter().zip(&self.levels[other]);
        pairs.map(|(one, other)| one - other).collect()
    }
}
