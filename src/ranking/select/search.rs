//! Branch and bound for one linear objective: best bound first, diving from each node it takes up.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::bound::Bound;
use super::domain::{Conflict, Domain};
use super::rows::{Rows, gcd};
use super::tableau::{End, Tableau};

/// What is left of the node limit, and whether someone wants to stop.
pub(super) struct Budget<'a> {
    pub(super) nodes: u64,
    pub(super) limit: u64,
    pub(super) interrupt: &'a dyn Fn() -> bool,
}

impl Budget<'_> {
    /// Takes one node, unless there is none left.
    fn take(&mut self) -> bool {
        let granted = self.nodes < self.limit && !(self.interrupt)();
        self.nodes += u64::from(granted);
        granted
    }
}

/// max Σ gain·x over the rows.
pub(super) struct Task<'a> {
    pub(super) rows: &'a Rows,
    pub(super) gain: &'a [i64],
    /// A choice that keeps the rows, to be bettered.
    pub(super) start: Option<Vec<bool>>,
    /// Only choices worth at least this are of interest.
    pub(super) floor: i64,
    /// Stop at the first one of interest.
    pub(super) first: bool,
}

/// What a search found.
pub(super) struct Outcome {
    /// The best choice known.
    pub(super) best: Option<Vec<bool>>,
    /// No choice is worth more.
    pub(super) bound: i64,
    /// Whether the search came to its end: `best` is the best, or none of interest exists.
    pub(super) complete: bool,
}

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

/// Runs one search.
pub(super) fn search(task: Task<'_>, budget: &mut Budget<'_>) -> Outcome {
    Tree::new(task).run(budget)
}

struct Tree<'a> {
    task: Task<'a>,
    /// Every choice's value is a multiple of this.
    step: i64,
    tableau: Tableau,
    best: Option<Vec<bool>>,
    open: BinaryHeap<Open>,
    made: u64,
    costs: Costs,
    /// The bound and what holds at the root, to fix more whenever the floor rises.
    root: Option<Bound>,
    sure: Vec<Option<bool>>,
}

impl<'a> Tree<'a> {
    fn new(mut task: Task<'a>) -> Self {
        let step = task.gain.iter().fold(0, |step, gain| gcd(step, *gain)).max(1);
        let best = task.start.take();
        let mut tree = Self {
            step,
            tableau: Tableau::new(task.rows, task.gain),
            best: None,
            open: BinaryHeap::new(),
            made: 0,
            costs: Costs::new(task.gain.len()),
            root: None,
            sure: vec![None; task.gain.len()],
            task,
        };
        if let Some(best) = best {
            tree.offer(best);
        }
        tree
    }

    fn run(mut self, budget: &mut Budget<'_>) -> Outcome {
        let everything = self.task.gain.iter().map(|gain| (*gain).max(0)).sum();
        self.push(everything, self.sure.clone());
        while let Some(node) = self.open.pop() {
            if node.bound < self.task.floor {
                break;
            }
            let bound = node.bound;
            let sure = self
                .sure
                .iter()
                .zip(&node.fixed)
                .map(|(sure, fixed)| fixed.or(*sure));
            let Ok(mut domain) = Domain::with(self.task.rows, &sure.collect::<Vec<_>>()) else {
                continue;
            };
            let mut limit = bound;
            loop {
                if !budget.take() {
                    self.push(limit, domain.fixed);
                    return self.outcome(false);
                }
                let Ok(Some(branch)) = self.visit(&mut domain, &mut limit) else {
                    break;
                };
                if self.task.first && self.best.is_some() {
                    return self.outcome(true);
                }
                let mut other = domain.clone();
                if other.fix(self.task.rows, branch.item, !branch.value).is_ok() {
                    self.push(limit, other.fixed);
                }
                if domain.fix(self.task.rows, branch.item, branch.value).is_err() {
                    break;
                }
                self.costs.watch(branch, limit);
            }
        }
        self.outcome(true)
    }

    fn outcome(self, complete: bool) -> Outcome {
        let reached = self.best.as_ref().map_or(i64::MIN, |best| self.worth(best));
        let waiting = self.open.iter().map(|node| node.bound).max().unwrap_or(i64::MIN);
        let bound = if complete { reached } else { waiting.max(reached) };
        Outcome {
            best: self.best,
            bound,
            complete,
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

    fn worth(&self, choice: &[bool]) -> i64 {
        choice
            .iter()
            .zip(self.task.gain)
            .filter(|(chosen, _)| **chosen)
            .map(|(_, gain)| gain)
            .sum()
    }

    /// Keeps a choice that is of interest and keeps every row.
    fn offer(&mut self, choice: Vec<bool>) {
        let worth = self.worth(&choice);
        if worth >= self.task.floor && self.task.rows.hold(&choice) {
            self.task.floor = worth + self.step;
            self.best = Some(choice);
            self.settle();
        }
    }

    /// Fixes for the whole tree what the root's bound now tells.
    fn settle(&mut self) {
        if let Some(root) = &self.root {
            for item in 0..self.sure.len() {
                self.sure[item] = self.sure[item].or(root.forces(item, self.task.floor));
            }
        }
    }

    /// Solves a node's relaxation, fixes what its bound tells, and says where to branch; nothing or a conflict where
    /// the node holds no better choice.
    fn visit(&mut self, domain: &mut Domain, limit: &mut i64) -> Result<Option<Branch>, Conflict> {
        let (rows, gain) = (self.task.rows, self.task.gain);
        loop {
            let cutoff = self.task.floor.saturating_sub(1) as f64;
            let end = self.tableau.solve(rows, gain, &domain.fixed, cutoff);
            let bound = Bound::new(rows, gain, &domain.fixed, &self.tableau.multipliers());
            *limit = bound.value(self.step).min(*limit);
            self.costs.learn(*limit);
            if let End::Infeasible(row) = end {
                let none = vec![0; gain.len()];
                if Bound::new(rows, &none, &domain.fixed, &self.tableau.ray(row)).impossible() {
                    return Err(Conflict);
                }
            }
            if *limit < self.task.floor {
                return Ok(None);
            }
            self.guess(domain);
            if *limit < self.task.floor {
                return Ok(None);
            }
            let before = domain.fixed.clone();
            for item in 0..gain.len() {
                if domain.fixed[item].is_none()
                    && let Some(value) = bound.forces(item, self.task.floor)
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
                .then(self.task.gain[*b].cmp(&self.task.gain[*a]))
        });
        if let Some(choice) = domain.clone().fill(self.task.rows, &order) {
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

/// Where to go on: this item with this value first.
#[derive(Clone, Copy)]
struct Branch {
    item: usize,
    value: bool,
    part: f64,
    limit: i64,
}

/// What branching has cost so far, per item and side.
struct Costs {
    sums: Vec<[(f64, f64); 2]>,
    watched: Option<Branch>,
}

impl Costs {
    fn new(items: usize) -> Self {
        Self {
            sums: vec![[(0.0, 0.0); 2]; items],
            watched: None,
        }
    }

    fn watch(&mut self, branch: Branch, limit: i64) {
        self.watched = Some(Branch { limit, ..branch });
    }

    /// Books the loss in the bound on the side that was taken.
    fn learn(&mut self, limit: i64) {
        if let Some(branch) = self.watched.take() {
            let distance = if branch.value {
                1.0 - branch.part
            } else {
                branch.part
            };
            let loss = (branch.limit.saturating_sub(limit)) as f64;
            let (sum, times) = &mut self.sums[branch.item][usize::from(branch.value)];
            *sum += loss / distance.max(1e-6);
            *times += 1.0;
        }
    }

    /// The expected losses: at least the penalties, and the mean of what was seen.
    fn estimate(&self, item: usize, part: f64, down: f64, up: f64) -> (f64, f64) {
        let mean = |side: usize| {
            let (sum, times) = self.sums[item][side];
            if times > 0.0 { sum / times } else { 0.0 }
        };
        (
            down.min(1e12).max(mean(0) * part),
            up.min(1e12).max(mean(1) * (1.0 - part)),
        )
    }
}
