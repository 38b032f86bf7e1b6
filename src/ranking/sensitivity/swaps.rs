//! The weights at which neighbours by points change places, as exact fractions.

use std::cmp::Ordering;

use super::grid::Weighting;
use super::levels::Levels;
use crate::ranking::score::Fraction;

/// Neighbours by points and the nearest weight at which they change places, the others keeping their
/// proportions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// The one that has more points with the weights that hold.
    pub above: String,
    /// The one that comes next.
    pub below: String,
    /// The criterion's place in the policy.
    pub criterion: usize,
    /// Its share of all weights now, 0 to 1.
    pub now: Fraction,
    /// The share at which both have the same points.
    pub at: Fraction,
    /// True when the other has more points above that share; else below it.
    pub more: bool,
}

impl Swap {
    /// Returns how far the weight must move, times the sum of all weights and the denominators of both shares.
    fn distance(&self) -> (i128, i128) {
        let (now, at) = (self.now, self.at);
        let part = |n: i64, d: i64| i128::from(n) * i128::from(d);
        let apart = part(at.numerator, now.denominator) - part(now.numerator, at.denominator);
        (apart.abs(), part(at.denominator, now.denominator))
    }

    /// Returns the nearer swap first. Fractions too large to compare count as equal.
    pub fn nearer(&self, other: &Self) -> Ordering {
        let ((n, d), (m, e)) = (self.distance(), other.distance());
        match (n.checked_mul(e), m.checked_mul(d)) {
            (Some(one), Some(other)) => one.cmp(&other),
            _ => Ordering::Equal,
        }
    }
}

/// Returns the nearest swap of every pair of neighbours by points that a weight can make change places, from
/// the top.
pub fn swaps(levels: &Levels, held: &Weighting) -> Vec<Swap> {
    let count = levels.ids.len();
    (1..count)
        .filter_map(|below| nearest(levels, held, below - 1, below))
        .collect()
}

/// Returns the nearest weight at which two candidates change places; of equally near ones that of the first
/// criterion.
pub fn nearest(levels: &Levels, held: &Weighting, above: usize, below: usize) -> Option<Swap> {
    let differences = levels.difference(above, below);
    let all = (0..held.len()).filter_map(|criterion| {
        let (now, at, more) = swap(&differences, held, criterion)?;
        Some(Swap {
            above: levels.ids[above].clone(),
            below: levels.ids[below].clone(),
            criterion,
            now,
            at,
            more,
        })
    });
    all.min_by(Swap::nearer)
}

/// Returns the criterion's share now and where the lead, which is linear in it, is nothing: with d the
/// difference on the criterion and R the others' weighted mean, t·d + (1 − t)·R = 0. `None` outside 0 to 1,
/// where the lead does not depend on the share, or where no other criterion has a weight to scale.
fn swap(differences: &[i128], held: &Weighting, criterion: usize) -> Option<(Fraction, Fraction, bool)> {
    let others: i128 = held.iter().sum::<i128>() - held[criterion];
    if others == 0 {
        return None;
    }
    let products = differences.iter().zip(held).enumerate();
    let rest: i128 = products
        .filter(|(n, _)| *n != criterion)
        .map(|(_, (difference, weight))| difference * weight)
        .sum();
    let slope = rest - differences[criterion] * others;
    let at = Fraction::reduced(rest, slope)?;
    let now = Fraction::reduced(held[criterion], others + held[criterion])?;
    (0 < at.numerator && at.numerator < at.denominator).then_some((now, at, slope > 0))
}
