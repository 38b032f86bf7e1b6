//! The bound that decides, in whole numbers.
//!
//! For any multipliers u ≥ 0, no choice that keeps the rows gains more than Σ uᵢbᵢ + Σⱼ max(0, cⱼ − Σᵢ uᵢaᵢⱼ) (weak
//! duality). The multipliers come from a relaxation in floats; rounded to whole 2⁻⁴⁰ths they are still multipliers, so
//! the sum is evaluated without error and needs no safety margin.

use crate::constraints::Constraints;

/// A multiplier of 1 as a whole number. Rounding to 40 binary places loosens a bound by less than a thousandth for amounts
/// up to a billion, and 128 bits hold the sums for amounts up to 10¹⁵.
const SCALE: i128 = 1 << 40;
/// A multiplier above this comes from a broken relaxation; capping it keeps the sum within 128 bits.
const LARGEST: f64 = (1_i128 << 60) as f64;

/// An upper bound on Σ gain·x and what each open item weighs in it, all in 2⁻⁴⁰ths.
pub(super) struct Bound {
    total: i128,
    reduced: Vec<i128>,
}

impl Bound {
    /// Returns the bound that these multipliers, one a row, prove for the items still open.
    pub(super) fn new(rows: &Constraints, gain: &[i64], fixed: &[Option<bool>], multipliers: &[f64]) -> Self {
        let mut total = 0;
        let mut reduced: Vec<i128> = gain.iter().map(|gain| i128::from(*gain) * SCALE).collect();
        for (row, multiplier) in rows.rows.iter().zip(multipliers) {
            let multiplier = whole(*multiplier);
            if multiplier > 0 {
                total += multiplier * i128::from(row.cap);
                row.terms
                    .iter()
                    .for_each(|(item, a)| reduced[*item] -= multiplier * i128::from(*a));
            }
        }
        for (reduced, fixed) in reduced.iter().zip(fixed) {
            total += match fixed {
                Some(true) => *reduced,
                Some(false) => 0,
                None => (*reduced).max(0),
            };
        }
        Self { total, reduced }
    }

    /// Returns the greatest value that a choice can have, rounded down to a multiple of `step`.
    pub(super) fn value(&self, step: i64) -> i64 {
        let whole = self.total.div_euclid(SCALE * i128::from(step)) * i128::from(step);
        i64::try_from(whole).unwrap_or(if whole < 0 { i64::MIN } else { i64::MAX })
    }

    /// Returns the bound before rounding, to compare branches by. It decides nothing.
    pub(super) fn real(&self) -> f64 {
        self.total as f64 / SCALE as f64
    }

    /// Returns what the bound loses if an item gets the other value; below 0 where it would gain.
    pub(super) fn price(&self, item: usize, chosen: bool) -> i128 {
        if chosen {
            self.reduced[item]
        } else {
            -self.reduced[item]
        }
    }

    /// Returns whether no choice at all keeps the constraints. Only for a bound on a gain of 0 everywhere: then a total below
    /// 0 is a proof of infeasibility (Farkas).
    pub(super) fn impossible(&self) -> bool {
        self.total < 0
    }

    /// Returns the value that an open item has in every choice worth at least `floor`, where the bound proves it.
    pub(super) fn forces(&self, item: usize, floor: i64) -> Option<bool> {
        let reduced = self.reduced[item];
        (self.total - reduced.abs() < i128::from(floor) * SCALE).then_some(reduced > 0)
    }
}

/// Returns a multiplier in whole 2⁻⁴⁰ths; what is negative or no number counts as 0.
fn whole(multiplier: f64) -> i128 {
    let scaled = (multiplier * SCALE as f64).round();
    if scaled > 0.0 {
        scaled.min(LARGEST) as i128
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constraints::Constraint;

    fn rows() -> Constraints {
        Constraints::new(2, vec![Constraint::new(vec![(0, 2), (1, 3)], 4)])
    }

    #[test]
    fn any_multipliers_give_a_valid_bound() {
        for multiplier in [0.0, 0.3, 1.0, 2.0, 7.5, 1e300, f64::NAN, -3.0] {
            assert!(
                Bound::new(&rows(), &[5, 6], &[None, None], &[multiplier]).value(1) >= 6,
                "{multiplier}"
            );
        }
    }

    #[test]
    fn a_good_multiplier_gives_a_tight_bound_and_fixes() {
        let bound = Bound::new(&rows(), &[5, 6], &[None, None], &[2.0]);
        assert_eq!((bound.value(1), bound.value(2)), (9, 8));
        assert_eq!(bound.forces(0, 9), Some(true));
        assert_eq!(bound.forces(0, 8), None);
    }
}
