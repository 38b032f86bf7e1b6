//! Which projects to choose: an exact optimum in whole numbers.
//!
//! ```text
//! Problem ──► rows ──► domain ──► tableau, cuts ──► bound ──► root, tree ──► search ──► exact, ties ──► Answer
//!          (Σax ≤ b) (0,1,open) (floats)         (integers) (one objective)      (levels, tie-breaks)
//! ```
//!
//! Floats only *guide*: a linear relaxation suggests where to branch and which multipliers to use. What is
//! discarded is discarded by `bound`, which evaluates those multipliers in 128-bit integers, and any non-negative
//! multipliers give a valid bound. What is kept passes [`check()`], in whole kroner and hours. So "proven" rests on
//! integer arithmetic alone: a relaxation that is wrong costs time, never a wrong answer.

mod bound;
mod check;
mod components;
mod constraints;
mod cuts;
mod domain;
mod exact;
mod forced;
mod greedy;
mod pseudo_costs;
mod root;
mod search;
mod tableau;
mod tie_break;
mod tree;

pub use crate::solver::check::{Violation, check};
pub use crate::solver::exact::Exact;
pub use crate::solver::forced::forced;
pub use crate::solver::greedy::greedy;

/// The number of nodes after which a search stops unless the caller says otherwise.
pub const NODE_LIMIT: u64 = 50_000;

/// The choice as whole numbers, apart from any register.
///
/// Items stand in the static order of preference (points, net present value, deadline, hours, id), which decides
/// between choices that are equal in all else. Every index is one into `items`; one outside it is a mistake of the
/// caller and panics. Amounts stay below 10¹⁵.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// What may be chosen, preferred first.
    pub items: Vec<Item>,
    /// What there is of money, hours and places.
    pub limits: Vec<Limit>,
    /// `(dependent, prerequisite)`: the first only together with the second.
    pub requires: Vec<(usize, usize)>,
    /// Alternatives: at most one of each group.
    pub exclusive: Vec<Vec<usize>>,
    /// Groups of which at least so many must be chosen. They alone can make a problem infeasible.
    pub at_least: Vec<(Vec<usize>, u32)>,
}

/// A candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Points in hundredths, 0 to 10,000.
    pub points: i64,
    /// What it claims of all pools in all years, DKK: the second tie-break.
    pub claim: i64,
    /// The band its points fall in, 0 the best.
    pub band: usize,
}

/// A row that the chosen items' use may fill but not exceed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is left for the items: DKK, hours or projects. Never below 0; a caller whose bound projects overrun a
    /// limit gives 0 here and reports the overrun itself.
    pub capacity: i64,
    /// `(item, use)`. A negative use gives back (a repayment to the pool). An item named twice uses the sum.
    pub uses: Vec<(usize, i64)>,
}

/// What to maximise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objective {
    /// The sum of all points.
    Points,
    /// The best band's points first, then the next band's among what is equal, and so on.
    Bands,
}

/// A choice and what is known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whether each item is chosen.
    pub chosen: Vec<bool>,
    /// The sum of the chosen items' points.
    pub points: i64,
    /// That sum per band, best band first.
    pub bands: Vec<i64>,
    /// What the chosen items claim of the pools, DKK.
    pub claim: i64,
    /// What no choice exceeds: one number for [`Objective::Points`], one per band for [`Objective::Bands`], where a
    /// band's number holds for choices that equal this one in the bands before it. Equal to what was reached when
    /// proven.
    pub bounds: Vec<i64>,
    /// Whether no choice is better in the objective.
    pub proven: bool,
    /// Whether the tie-breaks are settled too, so that this is the one answer whatever the order of the input.
    pub canonical: bool,
    /// How many nodes the search visited.
    pub nodes: u64,
    /// Whether the choice keeps every condition. If not, nothing is chosen, and `proven` says whether nothing can.
    pub feasible: bool,
}

impl Answer {
    /// The upper bound on the first quantity of the objective: points, or the best band's points.
    pub fn bound(&self) -> i64 {
        self.bounds.first().copied().unwrap_or_default()
    }

    /// The sums of a choice, with no claim to being the best.
    pub(crate) fn of(problem: &Problem, chosen: Vec<bool>) -> Self {
        let mut bands = vec![0; problem.items.iter().map(|item| item.band + 1).max().unwrap_or(0)];
        let (mut points, mut claim) = (0, 0);
        for (item, _) in problem.items.iter().zip(&chosen).filter(|(_, chosen)| **chosen) {
            points += item.points;
            claim += item.claim;
            bands[item.band] += item.points;
        }
        let feasible = check(problem, &chosen).is_ok();
        Self {
            chosen,
            points,
            bands,
            claim,
            bounds: Vec::new(),
            proven: false,
            canonical: false,
            nodes: 0,
            feasible,
        }
    }
}

/// Something that makes the choice.
pub trait Selector {
    /// The best choice found within so many nodes, or until `interrupt` says stop; it is asked once a node.
    fn select(
        &self,
        problem: &Problem,
        objective: Objective,
        node_limit: u64,
        interrupt: &dyn Fn() -> bool,
    ) -> Answer;
}
