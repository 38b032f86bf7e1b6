//! Who is never below whom, whatever the weights within the span: exact, without trying any weighting.

use super::grid::WeightSpan;
use super::levels::Levels;

/// What holds of a candidate whatever the weights within the span.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CertainOrder {
    /// The candidates that are above it by points in every weighting.
    pub above: Vec<String>,
    /// The candidates that are never above it.
    pub below: Vec<String>,
    /// No place by points is better than this.
    pub best: usize,
    /// No place by points is worse than this.
    pub worst: usize,
}

/// Returns what is sure of every candidate.
pub fn sure(levels: &Levels, span: &WeightSpan) -> Vec<CertainOrder> {
    let count = levels.ids.len();
    let mut sure = vec![CertainOrder::default(); count];
    for (one, other) in (0..count).flat_map(|one| (0..count).map(move |other| (one, other))) {
        if one == other {
            continue;
        }
        let least = least(&levels.difference(one, other), span);
        if least >= 0 {
            sure[one].below.push(levels.ids[other].clone());
        }
        // A hundredth of a point more is more after rounding, too.
        if least > 0 && 100 * least >= span.sum * levels.unit {
            sure[other].above.push(levels.ids[one].clone());
        }
    }
    for sure in &mut sure {
        sure.above.sort();
        sure.below.sort();
        sure.best = 1 + sure.above.len();
        sure.worst = count - sure.below.len();
    }
    sure
}

/// Returns the least Σ weight · difference within the span: each weight at its lowest, and what is left of
/// the sum given to the smallest differences first (a continuous knapsack, exact in whole numbers).
pub fn least(differences: &[i128], span: &WeightSpan) -> i128 {
    let mut order: Vec<usize> = (0..differences.len()).collect();
    order.sort_by_key(|criterion| differences[*criterion]);
    let low = |criterion: usize| span.bounds[criterion].0;
    let mut left = span.sum - order.iter().map(|criterion| low(*criterion)).sum::<i128>();
    let mut least = 0;
    for criterion in order {
        let (low, high) = span.bounds[criterion];
        let more = left.min(high - low);
        left -= more;
        least += (low + more) * differences[criterion];
    }
    least
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_difference_gives_what_is_left_to_the_worst_criteria() {
        let span = WeightSpan {
            held: vec![40, 30, 30],
            bounds: vec![(10, 50), (20, 60), (0, 100)],
            limited: true,
            sum: 100,
        };
        // 50 to the first, 20 to the second, 30 to the third.
        assert_eq!(least(&[-2, 3, 0], &span), -40);
        assert_eq!(least(&[1, 1, 1], &span), 100);
    }
}
