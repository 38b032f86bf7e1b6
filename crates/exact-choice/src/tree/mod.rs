//! The tree below the root: branch and bound, the best bound first, diving from each node that it takes up. The best bound
//! first keeps the proof short; diving finds good choices early, and a dive reuses the tableau of the node above.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::bound::Bound;
use super::cuts::exclusive_groups;
use super::domain::Domain;
use super::goal::{NodeBudget, worth};
use super::root::{ReducedProblem, round_up};
use super::tableau::Tableau;
use crate::constraints::Constraints;
use crate::pseudo_costs::PseudoCosts;

mod branch;
mod visit;

/// A node that waits: what is fixed there, and what no choice below it exceeds.
struct OpenNode {
    bound: i64,
    number: u64,
    fixed: Vec<Option<bool>>,
}

impl PartialEq for OpenNode {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for OpenNode {}

impl PartialOrd for OpenNode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for OpenNode {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bound.cmp(&other.bound).then(self.number.cmp(&other.number))
    }
}

/// In a core of no more items than this, only every eighth relaxation is rounded to a choice and none
/// searched for near the best: there the rounding costs as much as the relaxation, and a good choice comes
/// early anyway.
const SMALL: usize = 120;

/// After so many nodes a tree first searches near its best choice, then whenever it has visited twice as
/// many.
const FIRST_NEAR: u64 = 250;
/// How many items such a small search leaves open at first, and how many nodes it has at least.
const NEAR: (usize, u64) = (60, 300);

/// The way a tree ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TreeEnd {
    /// Nothing better is left.
    Complete,
    /// The node limit was reached.
    Stopped,
    /// A better choice fixes so much that it pays to begin again with what is left.
    Restart,
}

/// What a tree found, counted in its core.
pub(super) struct TreeResult {
    pub(super) best: Option<Vec<bool>>,
    pub(super) bound: i64,
    pub(super) end: TreeEnd,
}

/// The search for a choice of the core worth at least the floor.
pub(super) struct SearchTree<'a> {
    core: &'a ReducedProblem,
    /// The rows of the core and the cuts made since; the tableau has those that have mattered lately.
    rows: Constraints,
    /// The group of alternatives that each item is in.
    groups: Vec<usize>,
    floor: i64,
    first: bool,
    tableau: Tableau,
    /// Where branches are tried.
    scratch: Tableau,
    best: Option<Vec<bool>>,
    open: BinaryHeap<OpenNode>,
    pushed: u64,
    visits: u64,
    /// After how many visits to search near the best choice again, and with how many items open.
    next: u64,
    near: usize,
    costs: PseudoCosts,
    /// The bound at the root, to fix more whenever the floor rises, and what it fixed.
    root: Option<Bound>,
    sure: Vec<Option<bool>>,
}

impl<'a> SearchTree<'a> {
    pub(super) fn new(core: &'a ReducedProblem, floor: i64, first: bool) -> Self {
        let items = core.gain.len();
        Self {
            core,
            rows: core.rows.clone(),
            groups: exclusive_groups(&core.rows.rows, items),
            floor: round_up(floor.saturating_sub(core.base), core.step),
            first,
            tableau: Tableau::new(&core.rows, &core.gain),
            scratch: Tableau::new(&core.rows, &core.gain),
            best: None,
            open: BinaryHeap::new(),
            pushed: 0,
            visits: 0,
            near: NEAR.0,
            next: if items > SMALL { FIRST_NEAR } else { u64::MAX },
            costs: PseudoCosts::new(items),
            root: None,
            sure: vec![None; items],
        }
    }

    pub(super) fn run(mut self, budget: &mut NodeBudget<'_>) -> TreeResult {
        let everything = self.core.gain.iter().map(|gain| (*gain).max(0)).sum();
        self.push(everything, self.sure.clone());
        while let Some(node) = self.open.pop() {
            if node.bound < self.floor {
                break;
            }
            if self.visits >= self.next {
                self.next = 2 * self.visits;
                self.nearby(budget);
            }
            let known = self
                .sure
                .iter()
                .zip(&node.fixed)
                .map(|(sure, fixed)| fixed.or(*sure));
            if let Ok(domain) = Domain::with(&self.rows, &known.collect::<Vec<_>>())
                && let Some(end) = self.dive(domain, node.bound, budget)
            {
                return self.found(end);
            }
        }
        self.found(TreeEnd::Complete)
    }

    /// Goes down from a node, leaving the other side of each branch open, until nothing better is below.
    /// Returns how the search ended, if it did.
    fn dive(&mut self, mut domain: Domain, mut limit: i64, budget: &mut NodeBudget<'_>) -> Option<TreeEnd> {
        loop {
            if !budget.take(self.core.gain.len()) {
                self.push(limit, domain.fixed);
                return Some(TreeEnd::Stopped);
            }
            let visited = self.visit(&mut domain, &mut limit);
            if self.first && self.best.is_some() {
                return Some(TreeEnd::Complete);
            }
            let Ok(Some(branch)) = visited else { return None };
            let mut other = domain.clone();
            if other.fix(&self.rows, branch.item, !branch.value).is_ok() {
                self.push(limit, other.fixed);
            }
            domain.fix(&self.rows, branch.item, branch.value).ok()?;
            self.costs.watch(branch);
            if self.shrunk() {
                self.push(limit, domain.fixed);
                return Some(TreeEnd::Restart);
            }
        }
    }

    /// Searches a small tree near the best choice: only the items that the root is least sure of are open. A
    /// better choice is often a few exchanges away, and each one raises the floor for the whole tree.
    fn nearby(&mut self, budget: &mut NodeBudget<'_>) {
        while let (Some(best), Some(root)) = (&self.best, &self.root) {
            let mut order: Vec<usize> = (0..best.len()).collect();
            order.sort_by_key(|item| root.price(*item, best[*item]));
            let mut fixed: Vec<Option<bool>> = best.iter().copied().map(Some).collect();
            order.iter().take(self.near).for_each(|item| fixed[*item] = None);
            let small = ReducedProblem::new(&self.rows, &self.core.gain, fixed);
            let allowed = NEAR.1.max(self.visits / 6);
            let limit = budget.limit;
            budget.limit = limit.min(budget.nodes + allowed);
            let tree = SearchTree::new(&small, self.floor, false).run(budget);
            budget.limit = limit;
            if let Some(better) = tree.best {
                self.offer(small.widen(&better));
                continue;
            }
            if tree.end == TreeEnd::Complete {
                self.near += self.near / 4;
            }
            return;
        }
    }

    fn found(self, end: TreeEnd) -> TreeResult {
        let waiting = self.open.iter().map(|node| node.bound).max().unwrap_or(i64::MIN);
        TreeResult {
            best: self.best,
            bound: waiting,
            end,
        }
    }

    fn push(&mut self, bound: i64, fixed: Vec<Option<bool>>) {
        self.pushed += 1;
        self.open.push(OpenNode {
            bound,
            number: self.pushed,
            fixed,
        });
    }

    /// Keeps a choice that is worth the floor and keeps every constraint.
    fn offer(&mut self, choice: Vec<bool>) {
        let worth = worth(&self.core.gain, &choice);
        if worth >= self.floor && self.rows.hold(&choice) {
            self.floor = worth + self.core.step;
            self.best = Some(choice);
            self.settle();
        }
    }

    /// Fixes for the whole tree what the bound of the root proves now that the floor is higher.
    fn settle(&mut self) {
        if let Some(root) = &self.root {
            for item in 0..self.sure.len() {
                self.sure[item] = self.sure[item].or(root.forces(item, self.floor));
            }
        }
    }

    /// Returns whether a better choice than at the start has fixed a fifth of the items.
    fn shrunk(&self) -> bool {
        let sure = self.sure.iter().filter(|sure| sure.is_some()).count();
        self.best.is_some() && 5 * sure > self.sure.len()
    }
}
