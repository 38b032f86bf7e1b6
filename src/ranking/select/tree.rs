//! The tree below the root: branch and bound, best bound first, diving from each node it takes up.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::bound::Bound;
use super::costs::{Branch, Costs};
use super::domain::{Conflict, Domain};
use super::root::{Core, round_up};
use super::search::{Budget, worth};
use super::tableau;

/// A node that waits: what is decided there, and what it may be worth at most.
struct Open {
    bound: i64,
    number: u64,
    fixed: Vec<Option<bool>>,
}

impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Open {}

impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Open {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bound.cmp(&other.bound).then(self.number.cmp(&other.number))
    }
}

/// In a core of no more items than this, only every eighth relaxation is rounded to a choice: there the rounding costs
/// as much as the relaxation, and a good choice comes early anyway.
const SMALL: usize = 120;

/// How a tree ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Nothing better is left.
    Complete,
    /// The node limit was reached.
    Stopped,
    /// A better choice fixes so much that it pays to begin again with what is left.
    Restart,
}

/// What a tree found, counted in its core.
pub(super) struct Found {
    pub(super) best: Option<Vec<bool>>,
    pub(super) bound: i64,
    pub(super) end: End,
}

/// The search for a choice of the core worth at least the floor.
pub(super) struct Tree<'a> {
    core: &'a Core,
    floor: i64,
    first: bool,
    tableau: tableau::Tableau,
    best: Option<Vec<bool>>,
    open: BinaryHeap<Open>,
    made: u64,
    visits: u64,
    costs: Costs,
    /// The bound at the root, to fix more whenever the floor rises, and what it fixed.
    root: Option<Bound>,
    sure: Vec<Option<bool>>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(core: &'a Core, floor: i64, first: bool) -> Self {
        let items = core.gain.len();
        Self {
            core,
            floor: round_up(floor.saturating_sub(core.base), core.step),
            first,
            tableau: tableau::Tableau::new(&core.rows, &core.gain),
            best: None,
            open: BinaryHeap::new(),
            made: 0,
            visits: 0,
            costs: Costs::new(items),
            root: None,
            sure: vec![None; items],
        }
    }

    pub(super) fn run(mut self, budget: &mut Budget<'_>) -> Found {
        let everything = self.core.gain.iter().map(|gain| (*gain).max(0)).sum();
        self.push(everything, self.sure.clone());
        while let Some(node) = self.open.pop() {
            if node.bound < self.floor {
                break;
            }
            let known = self
                .sure
                .iter()
                .zip(&node.fixed)
                .map(|(sure, fixed)| fixed.or(*sure));
            if let Ok(domain) = Domain::with(&self.core.rows, &known.collect::<Vec<_>>())
                && let Some(end) = self.dive(domain, node.bound, budget)
            {
                return self.found(end);
            }
        }
        self.found(End::Complete)
    }

    /// Goes down from a node, leaving the other side of each branch open, until nothing better is below. Says so
    /// when the whole search is over.
    fn dive(&mut self, mut domain: Domain, mut limit: i64, budget: &mut Budget<'_>) -> Option<End> {
        let rows = &self.core.rows;
        loop {
            if !budget.take() {
                self.push(limit, domain.fixed);
                return Some(End::Stopped);
            }
            let visited = self.visit(&mut domain, &mut limit);
            if self.first && self.best.is_some() {
                return Some(End::Complete);
            }
            let Ok(Some(branch)) = visited else { return None };
            let mut other = domain.clone();
            if other.fix(rows, branch.item, !branch.value).is_ok() {
                self.push(limit, other.fixed);
            }
            domain.fix(rows, branch.item, branch.value).ok()?;
            self.costs.watch(branch);
            if self.shrunk() {
                self.push(limit, domain.fixed);
                return Some(End::Restart);
            }
        }
    }

    fn found(self, end: End) -> Found {
        let waiting = self.open.iter().map(|node| node.bound).max().unwrap_or(i64::MIN);
        Found {
            best: self.best,
            bound: waiting,
            end,
        }
    }

    fn push(&mut self, bound: i64, fixed: Vec<Option<bool>>) {
        self.made += 1;
        self.open.push(Open {
            bound,
            number: self.made,
            fixed,
        });
    }

    /// Keeps a choice that is of interest and keeps every row.
    fn offer(&mut self, choice: Vec<bool>) {
        let worth = worth(&self.core.gain, &choice);
        if worth >= self.floor && self.core.rows.hold(&choice) {
            self.floor = worth + self.core.step;
            self.best = Some(choice);
            self.settle();
        }
    }

    /// Fixes for the whole tree what the root's bound now tells.
    fn settle(&mut self) {
        if let Some(root) = &self.root {
            for item in 0..self.sure.len() {
                self.sure[item] = self.sure[item].or(root.forces(item, self.floor));
            }
        }
    }

    /// Whether a better choice than at the start has fixed a fifth of the items.
    fn shrunk(&self) -> bool {
        let sure = self.sure.iter().filter(|sure| sure.is_some()).count();
        self.best.is_some() && 5 * sure > self.sure.len()
    }

    /// Solves a node's relaxation, fixes what its bound tells, and says where to branch; nothing or a conflict where
    /// the node holds no better choice.
    fn visit(&mut self, domain: &mut Domain, limit: &mut i64) -> Result<Option<Branch>, Conflict> {
        let (rows, gain) = (&self.core.rows, &self.core.gain);
        loop {
            let cutoff = self.floor.saturating_sub(1) as f64;
            let end = self.tableau.solve(rows, gain, &domain.fixed, cutoff);
            let bound = Bound::new(rows, gain, &domain.fixed, &self.tableau.multipliers());
            *limit = bound.value(self.core.step).min(*limit);
            self.costs.learn(*limit);
            if let tableau::End::Infeasible(row) = end {
                let none = vec![0; gain.len()];
                if Bound::new(rows, &none, &domain.fixed, &self.tableau.ray(row)).impossible() {
                    return Err(Conflict);
                }
            }
            if *limit < self.floor {
                return Ok(None);
            }
            if gain.len() > SMALL || self.visits.is_multiple_of(8) || self.tableau.whole() {
                self.guess(domain);
            }
            self.visits += 1;
            if *limit < self.floor {
                return Ok(None);
            }
            let before = domain.fixed.clone();
            for item in 0..gain.len() {
                if domain.fixed[item].is_none()
                    && let Some(value) = bound.forces(item, self.floor)
                {
                    domain.fix(rows, item, value)?;
                }
            }
            if self.root.is_none() {
                self.root = Some(bound);
                self.settle();
            }
            if let Some(choice) = domain.complete() {
                self.offer(choice);
                return Ok(None);
            }
            if !self.moved(&before, &domain.fixed) {
                return Ok(Some(self.branch(domain, *limit)));
            }
        }
    }

    /// Whether an item was fixed elsewhere than where the relaxation has it.
    fn moved(&self, before: &[Option<bool>], now: &[Option<bool>]) -> bool {
        let news = before
            .iter()
            .zip(now)
            .zip(self.tableau.values())
            .filter(|((before, _), _)| before.is_none());
        news.into_iter()
            .any(|((_, now), value)| now.is_some_and(|now| (f64::from(u8::from(now)) - value).abs() > 1e-6))
    }

    /// Rounds the relaxation to a choice: the items it holds most of first.
    fn guess(&mut self, domain: &Domain) {
        let values = self.tableau.values();
        let mut order: Vec<usize> = (0..values.len())
            .filter(|item| domain.fixed[*item].is_none())
            .collect();
        order.sort_by(|a, b| {
            values[*b]
                .total_cmp(&values[*a])
                .then(self.core.gain[*b].cmp(&self.core.gain[*a]))
        });
        if let Some(choice) = domain.clone().fill(&self.core.rows, &order) {
            self.offer(choice);
        }
    }

    /// The fractional item whose worse side still promises to cost most.
    fn branch(&self, domain: &Domain, limit: i64) -> Branch {
        let mut best: Option<(f64, Branch)> = None;
        for (item, down, up) in self.tableau.penalties() {
            if domain.fixed[item].is_some() {
                continue;
            }
            let part = self.tableau.values()[item];
            let (down, up) = self.costs.estimate(item, part, down, up);
            let score = down.max(1e-3) * up.max(1e-3);
            if best.as_ref().is_none_or(|(most, _)| score > *most) {
                let value = part > 0.5;
                best = Some((
                    score,
                    Branch {
                        item,
                        value,
                        part,
                        limit,
                    },
                ));
            }
        }
        let any = || domain.fixed.iter().position(Option::is_none).unwrap_or_default();
        best.map_or_else(
            || Branch {
                item: any(),
                value: true,
                part: 1.0,
                limit,
            },
            |(_, branch)| branch,
        )
    }
}
