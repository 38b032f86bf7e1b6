//! Who enters and leaves when there is a tenth more or less, or when the levels count otherwise.

use std::collections::BTreeSet;

use super::levels::Levels;
use crate::model::Scoring;
use crate::ranking::RankError;
use crate::ranking::basis::{Basis, ChosenStarts, Request};
use crate::ranking::what_if::WhatIf;
use crate::value::round_half_up;

/// What is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TriedChange {
    /// So many per cent more money in every pool.
    Money(i64),
    /// So many per cent more hours in every role.
    Hours(i64),
    /// Levels that count more the higher they are.
    Convex,
}

/// The changes that are tried, in the order in which they are shown.
pub const CHANGES: [TriedChange; 5] = [
    TriedChange::Money(10),
    TriedChange::Money(-10),
    TriedChange::Hours(10),
    TriedChange::Hours(-10),
    TriedChange::Convex,
];

impl TriedChange {
    /// Returns the word of formats for machines and of keys of the catalogue.
    pub fn as_str(self) -> &'static str {
        match self {
            TriedChange::Money(_) => "money",
            TriedChange::Hours(_) => "hours",
            TriedChange::Convex => "convex",
        }
    }

    /// Per cent, where it is a percentage.
    pub fn pct(self) -> Option<i64> {
        match self {
            TriedChange::Money(pct) | TriedChange::Hours(pct) => Some(pct),
            TriedChange::Convex => None,
        }
    }

    fn what_if(self, scoring: Option<&Scoring>) -> WhatIf {
        match self {
            TriedChange::Money(money_pct) => WhatIf {
                money_pct,
                ..WhatIf::default()
            },
            TriedChange::Hours(hours_pct) => WhatIf {
                hours_pct,
                ..WhatIf::default()
            },
            TriedChange::Convex => WhatIf {
                level_points: scoring.map(|scoring| convex(&scoring.level_points)),
                ..WhatIf::default()
            },
        }
    }
}

/// What follows of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceShift {
    /// The change.
    pub change: TriedChange,
    /// Who is chosen now, by id.
    pub enters: Vec<String>,
    /// Who is no longer chosen, by id.
    pub leaves: Vec<String>,
    /// Pairs of candidates whose order by points is reversed, and all pairs; for a change of points.
    pub reversed: Option<(usize, usize)>,
    /// True when the choice is proven the best.
    pub proven: bool,
}

/// Returns what follows of a change; `None` when it was interrupted.
///
/// # Errors
/// As [`Basis::of`].
pub fn shift(
    basis: &Basis<'_>,
    plan: &ChosenStarts,
    request: &Request,
    change: TriedChange,
    interrupt: &dyn Fn() -> bool,
) -> Result<Option<ChoiceShift>, RankError> {
    let request = Request {
        what_if: change.what_if(basis.register.policy.decided_scoring()),
        ..request.clone()
    };
    let other = Basis::of(basis.register, basis.today, &request)?;
    let answer = other.solve(&other.problem, vec![other.choice(plan)], interrupt);
    if interrupt() {
        return Ok(None);
    }
    let now = other.chosen(&answer);
    let before: BTreeSet<String> = plan.keys().cloned().collect();
    let (enters, leaves) = difference(&before, &now);
    Ok(Some(ChoiceShift {
        change,
        enters,
        leaves,
        reversed: (change == TriedChange::Convex).then(|| reversed(basis, &other)),
        proven: answer.proven,
    }))
}

/// Returns who is in the second set only, and who in the first only.
pub fn difference(before: &BTreeSet<String>, after: &BTreeSet<String>) -> (Vec<String>, Vec<String>) {
    let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| one.difference(other).cloned().collect();
    (only(after, before), only(before, after))
}

/// Levels whose steps grow evenly between the same ends: 0, 25, 50, 75, 100 become 0, 10, 30, 60, 100.
pub fn convex(levels: &[u32]) -> Vec<u32> {
    let (Some(low), Some(high)) = (levels.first(), levels.last()) else {
        return Vec::new();
    };
    let triangle = |n: usize| (n * (n + 1) / 2) as i128;
    let all = triangle(levels.len() - 1).max(1);
    let span = i128::from(*high) - i128::from(*low);
    let level = |n| i64::from(*low) + round_half_up(span * triangle(n), all);
    (0..levels.len())
        .map(|n| u32::try_from(level(n)).unwrap_or(*high))
        .collect()
}

fn reversed(before: &Basis<'_>, after: &Basis<'_>) -> (usize, usize) {
    let ids = Levels::of(before).ids;
    let points = |basis: &Basis<'_>, id: &String| basis.points.get(id).map_or(0, |points| points.hundredths);
    let order = |basis, one, other| points(basis, one).cmp(&points(basis, other));
    let pairs = (0..ids.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
    let reversed = pairs.clone().filter(|(one, other)| {
        let (one, other) = (&ids[*one], &ids[*other]);
        let before = order(before, one, other);
        before.is_ne() && order(after, one, other) == before.reverse()
    });
    (reversed.count(), pairs.count())
}

#[cfg(test)]
mod tests {
    use super::convex;

    #[test]
    fn the_convex_scale_keeps_the_ends() {
        assert_eq!(convex(&[0, 25, 50, 75, 100]), [0, 10, 30, 60, 100]);
        assert_eq!(convex(&[20, 100]), [20, 100]);
        assert_eq!(convex(&[10, 40, 100]), [10, 40, 100]);
        assert_eq!(convex(&[7]), [7]);
        assert!(convex(&[]).is_empty());
    }
}
