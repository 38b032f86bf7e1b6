//! Weightings in a grid of whole numbers. All weightings of a grid have the same sum, so none needs a fraction.

use crate::model::Register;
use crate::ranking::score::gcd;
use crate::value::round_half_up;

/// The most weightings of a whole grid; where a step gives more, a coarser one is taken.
pub const MOST: usize = 5_000;

/// The most weightings around those that hold: each of them costs a choice.
pub const MOST_LOCAL: usize = 1_000;

/// How far a weight is moved in the local grid, in hundredths of the sum of all weights.
pub const REACH: i64 = 10;

/// Weights by criterion in the policy's order.
pub type Weighting = Vec<i128>;

/// Enumerated weightings, those that hold among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// The step between two weights, in hundredths of the sum of all weights.
    pub step: u32,
    /// The number of weightings the step alone gives; one less than all when those that hold lie between the
    /// steps.
    pub regular: usize,
    /// The weightings, each once.
    pub weightings: Vec<Weighting>,
}

/// What weightings are made of: the weights that hold, and how far each may go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeightSpan {
    /// The weights that hold.
    pub held: Weighting,
    /// The lowest and highest weight of each criterion, those that hold always within.
    pub bounds: Vec<(i128, i128)>,
    /// True when the policy limits some weight (`ranking.weight_ranges`).
    pub limited: bool,
    /// The sum of a weighting.
    pub sum: i128,
}

impl WeightSpan {
    /// Returns the span of the policy around the weights that hold. Its limits are hundredths of the policy's
    /// own sum of weights, rounded outwards, and are widened to the weights that hold where these lie
    /// outside.
    pub fn of(register: &Register, weights: &[u32]) -> Self {
        let weights: Vec<i128> = weights.iter().map(|weight| i128::from(*weight)).collect();
        let by = weights.iter().fold(0, |by, weight| gcd(by, *weight)).max(1);
        let held: Weighting = weights.iter().map(|weight| weight / by * 100).collect();
        let sum: i128 = held.iter().sum();
        let policy = &register.policy;
        let criteria = policy.criteria();
        let own = criteria.iter().map(|criterion| criterion.weight);
        let own: i128 = own.map(i128::from).sum();
        let bounds = criteria.iter().zip(&held).map(|(criterion, held)| {
            match policy.ranking.weight_ranges.get(&criterion.id) {
                Some(range) if own > 0 => {
                    let low = i128::from(range.min) * sum / own;
                    let high = (i128::from(range.max) * sum + own - 1) / own;
                    (low.min(*held), high.min(sum).max(*held))
                }
                _ => (0, sum),
            }
        });
        Self {
            bounds: bounds.collect(),
            limited: !policy.ranking.weight_ranges.is_empty(),
            held,
            sum,
        }
    }

    /// Returns the lowest and highest share of each criterion, per mille.
    pub fn per_mille(&self) -> Vec<(i64, i64)> {
        let share = |weight: i128| round_half_up(weight * 1_000, self.sum.max(1));
        self.bounds
            .iter()
            .map(|(low, high)| (share(*low), share(*high)))
            .collect()
    }

    /// Returns all weightings within the span in steps of 5 %, or of the next step that gives no more than
    /// [`MOST`], and those that hold.
    pub fn grid(&self) -> Grid {
        let within = |step: u32| {
            let step = i128::from(step) * self.sum / 100;
            let limits: Vec<(i128, i128)> = self
                .bounds
                .iter()
                .map(|(low, high)| ((low + step - 1).div_euclid(step), high.div_euclid(step)))
                .collect();
            let all = sums(&limits, self.sum / step, MOST)?;
            Some(
                all.into_iter()
                    .map(|one| one.iter().map(|n| n * step).collect())
                    .collect(),
            )
        };
        let steps = [5, 10, 20, 25, 50, 100].into_iter().filter(|_| self.sum > 0);
        let found = steps.filter_map(|step| Some((step, within(step)?)));
        let (step, weightings) = found.into_iter().next().unwrap_or_default();
        self.with_held(step, weightings)
    }

    /// Returns the weightings that move each weight by at most [`REACH`] hundredths in steps of 5, the
    /// nearest first and those that hold the very first. Where that is more than [`MOST_LOCAL`], in one step
    /// of 10; where that is too, 10 from one criterion to another.
    pub fn local(&self) -> Grid {
        let count = self.held.len();
        let moved = |step: i64| {
            let most = i128::from(REACH / step);
            let limits = vec![(0, 2 * most); count];
            let moves = sums(&limits, most * count as i128, MOST_LOCAL)?;
            Some((
                step,
                moves
                    .into_iter()
                    .map(|one| one.iter().map(|n| n - most).collect())
                    .collect(),
            ))
        };
        let (step, mut moves): (i64, Vec<Weighting>) = moved(5)
            .or_else(|| moved(10))
            .unwrap_or_else(|| (REACH, pairs(count)));
        moves.sort_by_key(|one| (one.iter().map(|n| n.abs()).sum::<i128>(), one.clone()));
        let unit = i128::from(step) * self.sum / 100;
        let weightings = moves.iter().map(|one| {
            let moved = self.held.iter().zip(one).map(|(held, n)| held + n * unit);
            moved.collect::<Weighting>()
        });
        let mut weightings: Vec<Weighting> = weightings
            .filter(|one| one.iter().all(|weight| *weight >= 0))
            .collect();
        weightings.dedup();
        self.with_held(u32::try_from(step).unwrap_or_default(), weightings)
    }

    fn with_held(&self, step: u32, mut weightings: Vec<Weighting>) -> Grid {
        let regular = weightings.len();
        if !weightings.contains(&self.held) {
            weightings.insert(0, self.held.clone());
        }
        Grid {
            step,
            regular,
            weightings,
        }
    }
}

/// Returns every way of writing `sum` as one number per limit, in the order of the first number, then the
/// next; `None` when there are more than `most`.
fn sums(limits: &[(i128, i128)], sum: i128, most: usize) -> Option<Vec<Vec<i128>>> {
    let mut all = Vec::new();
    fill(limits, sum, most, &mut Vec::new(), &mut all).then_some(all)
}

/// Adds all ways that begin as `begun`; whether there was room for them.
fn fill(
    limits: &[(i128, i128)],
    left: i128,
    most: usize,
    begun: &mut Vec<i128>,
    all: &mut Vec<Vec<i128>>,
) -> bool {
    let Some(((low, high), rest)) = limits.split_first() else {
        all.extend((left == 0).then(|| begun.clone()));
        return all.len() <= most;
    };
    let least: i128 = rest.iter().map(|(low, _)| low).sum();
    let largest: i128 = rest.iter().map(|(_, high)| high).sum();
    for n in *low.max(&(left - largest))..=*high.min(&(left - least)) {
        begun.push(n);
        let room = fill(rest, left - n, most, begun, all);
        begun.pop();
        if !room {
            return false;
        }
    }
    true
}

/// No move, and one step from each criterion to each other.
fn pairs(count: usize) -> Vec<Weighting> {
    let mut all = vec![vec![0; count]];
    for (from, to) in (0..count).flat_map(|from| (0..count).map(move |to| (from, to))) {
        if from != to {
            let mut one = vec![0; count];
            (one[from], one[to]) = (-1, 1);
            all.push(one);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(weights: &[i128]) -> WeightSpan {
        let held: Weighting = weights.iter().map(|weight| weight * 100).collect();
        let sum = held.iter().sum();
        WeightSpan {
            bounds: vec![(0, sum); held.len()],
            held,
            limited: false,
            sum,
        }
    }

    #[test]
    fn four_criteria_give_1771_weightings_and_85_around() {
        let span = span(&[1, 1, 1, 1]);
        let (grid, local) = (span.grid(), span.local());
        assert_eq!(
            (grid.step, grid.weightings.len(), grid.regular),
            (5, 1_771, 1_771)
        );
        assert_eq!((local.step, local.weightings.len()), (5, 85));
        assert_eq!(local.weightings[0], span.held);
    }

    #[test]
    fn more_criteria_coarsen_the_step() {
        let numbers = |count: usize| {
            let span = span(&vec![1; count]);
            let (grid, local) = (span.grid(), span.local());
            (grid.step, grid.regular, local.step, local.weightings.len())
        };
        assert_eq!(numbers(1), (5, 1, 5, 1));
        assert_eq!(numbers(3), (5, 231, 5, 19));
        assert_eq!(numbers(5), (10, 1_001, 5, 381));
        assert_eq!(numbers(6), (10, 3_003, 10, 141));
        assert_eq!(numbers(9), (20, 1_287, 10, 73));
        assert_eq!(numbers(40).0, 50);
    }

    #[test]
    fn weights_between_the_steps_are_added() {
        let span = span(&[3, 2, 1, 1]);
        let grid = span.grid();
        assert_eq!((grid.regular, grid.weightings.len()), (1_771, 1_772));
        assert_eq!(grid.weightings[0], span.held);
        assert!(
            grid.weightings
                .iter()
                .all(|one| one.iter().sum::<i128>() == span.sum)
        );
    }

    #[test]
    fn no_weight_is_moved_below_nothing() {
        let local = span(&[1, 0]).local();
        assert_eq!(local.weightings, [[100, 0], [95, 5], [90, 10]]);
    }

    #[test]
    fn weights_of_nothing_stand_alone() {
        let span = span(&[0, 0]);
        assert_eq!(span.grid().weightings, [[0, 0]]);
        assert_eq!(span.local().weightings, [[0, 0]]);
    }
}
