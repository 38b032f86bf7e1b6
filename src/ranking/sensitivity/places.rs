//! Places by points alone, over many weightings.

use super::grid::Weighting;
use super::levels::Levels;

/// A candidate's places by points alone over the weightings of a grid. Equal points share a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// In how many weightings it has each place, from the first.
    pub counts: Vec<usize>,
}

impl Places {
    /// Returns the best place it has, from 1.
    pub fn best(&self) -> usize {
        let first = self.counts.iter().position(|count| *count > 0);
        first.map_or(0, |place| place + 1)
    }

    /// Returns the worst place it has.
    pub fn worst(&self) -> usize {
        let last = self.counts.iter().rposition(|count| *count > 0);
        last.map_or(0, |place| place + 1)
    }

    /// In how many weightings it is among the first so many.
    pub fn among(&self, first: usize) -> usize {
        self.counts.iter().take(first).sum()
    }
}

/// Returns the places of every candidate.
pub fn places(levels: &Levels, weightings: &[Weighting]) -> Vec<Places> {
    let count = levels.ids.len();
    let mut places = vec![
        Places {
            counts: vec![0; count]
        };
        count
    ];
    for weights in weightings {
        let points: Vec<i64> = (0..count).map(|n| levels.points(n, weights)).collect();
        let mut sorted = points.clone();
        sorted.sort_unstable_by(|a, b| b.cmp(a));
        for (places, points) in places.iter_mut().zip(&points) {
            let above = sorted.partition_point(|other| other > points);
            places.counts[above] += 1;
        }
    }
    places
}
