//! The solution, and what makes one.

use super::check::check;
use super::problem::{Objective, Problem};

/// The number of nodes after which a search stops unless the caller says otherwise.
pub const NODE_LIMIT: u64 = 50_000;

/// A choice and what is known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// The choice, item by item: true for one that is chosen.
    pub chosen: Vec<bool>,
    /// The sum of the chosen items' points.
    pub points: i64,
    /// That sum per band, best band first.
    pub bands: Vec<i64>,
    /// What the chosen items cost in waiting, points × quarters.
    pub delay: i64,
    /// What the chosen items claim of the pools, DKK.
    pub claim: i64,
    /// What no choice exceeds: one number for [`Objective::Points`], one per band for [`Objective::Bands`], where a
    /// band's number holds for choices that equal this one in the bands before it. Equal to what was reached when
    /// proven.
    pub bounds: Vec<i64>,
    /// True when no choice is better in the objective.
    pub proven: bool,
    /// True when the tie-breaks are settled too, so that this is the one answer whatever the order of the input.
    pub canonical: bool,
    /// The number of nodes the search visited.
    pub nodes: u64,
    /// True when the choice keeps every condition. If not, nothing is chosen, and `proven` says whether nothing can.
    pub feasible: bool,
}

impl Solution {
    /// Returns the upper bound on the first quantity of the objective: points, or the best band's points.
    pub fn bound(&self) -> i64 {
        self.bounds.first().copied().unwrap_or_default()
    }

    /// Returns a choice with its sums, not proven to be the best.
    pub(crate) fn of(problem: &Problem, chosen: Vec<bool>) -> Self {
        let mut bands = vec![0; problem.items.iter().map(|item| item.band + 1).max().unwrap_or(0)];
        let (mut points, mut delay, mut claim) = (0, 0, 0);
        for (item, _) in problem.items.iter().zip(&chosen).filter(|(_, chosen)| **chosen) {
            points += item.points;
            delay += item.delay;
            claim += item.claim;
            bands[item.band] += item.points;
        }
        let feasible = check(problem, &chosen).is_ok();
        Self {
            chosen,
            points,
            bands,
            delay,
            claim,
            bounds: Vec::new(),
            proven: false,
            canonical: false,
            nodes: 0,
            feasible,
        }
    }
}

/// Something that solves a problem.
pub trait Selector {
    /// Returns the best choice found within `node_limit` nodes, or until `interrupt`, called once a node, returns true.
    fn select(
        &self,
        problem: &Problem,
        objective: Objective,
        node_limit: u64,
        interrupt: &dyn Fn() -> bool,
    ) -> Solution;
}
