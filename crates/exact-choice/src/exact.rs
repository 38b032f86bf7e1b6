//! The selector of the product: level after level of the objective, then the tie-breaks, for each group of items
//! that conditions tie together on its own.

use super::components::components;
use super::domain::Domain;
use super::goal::{LinearGoal, NodeBudget, worth};
use super::problem::{Objective, Problem};
use super::search::search;
use super::solution::{Selector, Solution};
use crate::constraints::{Constraint, Constraints};
use crate::tie_break::TieBreak;

/// The nodes that the tie-breaks may take, and how many more for each that the proof has taken.
const TIES: (u64, u64) = (5_000, 3);

/// Finds the optimum and, among equal optima, the one that waits least, then claims least, then prefers earlier items.
#[derive(Clone, Debug, Default)]
pub struct Exact {
    /// Choices to start from, such as the answer to a problem that differs little; those that break a condition are
    /// passed over. They shorten the search and never change a canonical answer.
    pub start: Vec<Vec<bool>>,
    /// Whether the tie-breaks are left out: of equally good choices the answer is then the last start that is one of
    /// them, else the one that was found first, and never canonical.
    pub any_of_equal: bool,
}

impl Selector for Exact {
    fn select(
        &self,
        problem: &Problem,
        objective: Objective,
        node_limit: u64,
        interrupt: &dyn Fn() -> bool,
    ) -> Solution {
        let rows = Constraints::of(problem);
        let gains = gains(problem, objective);
        let mut budget = NodeBudget {
            nodes: 0,
            limit: node_limit,
            interrupt,
        };
        let mut total = ComponentResult::nothing(problem.items.len(), gains.levels.len());
        match Domain::new(&rows) {
            Err(_) => total.feasible = false,
            Ok(domain) => {
                let sure: Vec<bool> = domain.fixed.iter().map(|fixed| *fixed == Some(true)).collect();
                total.bounds = gains.levels.iter().map(|gain| worth(gain, &sure)).collect();
                total.chosen = sure;
                for items in components(&rows, &domain) {
                    let part = Component {
                        rows: rows.restrict(&domain.fixed, &items),
                        gains: gains.of(&items),
                        starts: self
                            .start
                            .iter()
                            .filter_map(|start| pick(start, &items))
                            .collect(),
                        any_of_equal: self.any_of_equal,
                    };
                    total.join(&items, part.solve(&mut budget));
                }
            }
        }
        total.answer(problem, budget.nodes)
    }
}

/// Returns whether some choice keeps every condition; `None` when so many nodes do not tell.
pub fn is_feasible(problem: &Problem, node_limit: u64) -> Option<bool> {
    let rows = Constraints::of(problem);
    let gain = vec![0; problem.items.len()];
    let mut budget = NodeBudget {
        nodes: 0,
        limit: node_limit,
        interrupt: &|| false,
    };
    let goal = LinearGoal {
        rows: &rows,
        gain: &gain,
        start: None,
        floor: 0,
        first: true,
    };
    let outcome = search(goal, &mut budget);
    outcome.complete.then_some(outcome.best.is_some())
}

/// The levels to maximise one after the other, and the costs to minimise one after the other among what is equal.
struct Gains {
    levels: Vec<Vec<i64>>,
    costs: [Vec<i64>; 2],
}

fn gains(problem: &Problem, objective: Objective) -> Gains {
    let items = &problem.items;
    let levels = match objective {
        Objective::Points => vec![items.iter().map(|item| item.points).collect()],
        Objective::Bands => {
            let bands = items.iter().map(|item| item.band + 1).max().unwrap_or(0);
            let of = |band| {
                items
                    .iter()
                    .map(|item| if item.band == band { item.points } else { 0 })
                    .collect()
            };
            (0..bands).map(of).collect()
        }
    };
    Gains {
        levels,
        costs: [
            items.iter().map(|item| item.delay).collect(),
            items.iter().map(|item| item.claim).collect(),
        ],
    }
}

impl Gains {
    fn of(&self, items: &[usize]) -> Self {
        let pick = |gain: &Vec<i64>| items.iter().map(|item| gain[*item]).collect();
        Self {
            levels: self.levels.iter().map(pick).collect(),
            costs: self.costs.each_ref().map(pick),
        }
    }
}

/// What is known of a choice, for a part of the items or for all.
struct ComponentResult {
    chosen: Vec<bool>,
    bounds: Vec<i64>,
    proven: bool,
    canonical: bool,
    feasible: bool,
}

impl ComponentResult {
    fn nothing(items: usize, levels: usize) -> Self {
        let (chosen, bounds) = (vec![false; items], vec![0; levels]);
        Self {
            chosen,
            bounds,
            proven: true,
            canonical: true,
            feasible: true,
        }
    }

    fn join(&mut self, items: &[usize], part: Self) {
        items
            .iter()
            .zip(part.chosen)
            .for_each(|(item, chosen)| self.chosen[*item] = chosen);
        self.bounds
            .iter_mut()
            .zip(part.bounds)
            .for_each(|(sum, bound)| *sum += bound);
        // A part that cannot be decides alone that the whole cannot; one that was not found decides nothing.
        let settled = |found: &Self| !found.feasible && found.proven;
        self.proven = settled(self) || (!part.feasible && part.proven) || (self.proven && part.proven);
        self.canonical &= part.canonical;
        self.feasible &= part.feasible;
    }

    fn answer(mut self, problem: &Problem, nodes: u64) -> Solution {
        if !self.feasible {
            self.chosen.fill(false);
        }
        let answer = Solution::of(problem, self.chosen);
        // The search keeps every condition; should it ever not, the judge has the last word and nothing is proven.
        let judged = answer.feasible == self.feasible;
        debug_assert!(judged, "the search and the judge agree");
        Solution {
            bounds: self.bounds,
            proven: self.proven && judged,
            canonical: self.canonical && self.proven && judged,
            nodes,
            feasible: self.feasible && answer.feasible,
            ..answer
        }
    }
}

/// A group of items that conditions tie together, counted from 0 in the static order.
struct Component {
    rows: Constraints,
    gains: Gains,
    starts: Vec<Vec<bool>>,
    any_of_equal: bool,
}

impl Component {
    fn solve(mut self, budget: &mut NodeBudget<'_>) -> ComponentResult {
        let items = self.rows.columns.len();
        let mut found = ComponentResult::nothing(items, 0);
        let mut best = self.start();
        for level in 0..self.gains.levels.len() {
            let gain = self.gains.levels[level].clone();
            if !found.proven {
                // A level below an unproven one has no bound but its own sum.
                found.bounds.push(gain.iter().map(|gain| (*gain).max(0)).sum());
                continue;
            }
            let task = LinearGoal {
                rows: &self.rows,
                gain: &gain,
                start: best,
                floor: i64::MIN,
                first: false,
            };
            let outcome = search(task, budget);
            found.proven = outcome.complete;
            found.bounds.push(outcome.bound);
            best = outcome.best;
            match &best {
                Some(choice) if outcome.complete && self.gains.levels.len() > 1 => {
                    self.hold(&gain, worth(&gain, choice))
                }
                Some(_) => {}
                None => break,
            }
        }
        found.feasible = best.is_some();
        found.canonical = found.proven && !self.any_of_equal;
        found.bounds.resize(self.gains.levels.len(), 0);
        found.chosen = best.unwrap_or_else(|| vec![false; items]);
        if found.feasible && found.canonical {
            let ties = TieBreak::new(&self.rows, &self.gains.levels, &self.gains.costs, &found.chosen);
            // The points are proven by now; what is equal in them is not worth many times the work.
            let limit = budget.limit;
            budget.limit = limit.min(TIES.0 + TIES.1 * budget.nodes);
            found.canonical = ties.settle(&mut found.chosen, budget);
            budget.limit = limit;
        }
        found
    }

    /// Returns the best of the given starts, the greedy choice and the empty one, level by level. A good start lets the
    /// root fix items before the tree begins.
    fn start(&mut self) -> Option<Vec<bool>> {
        let mut order: Vec<usize> = (0..self.rows.columns.len()).collect();
        order.sort_by_key(|item| {
            self.gains
                .levels
                .iter()
                .map(|gain| std::cmp::Reverse(gain[*item]))
                .collect::<Vec<_>>()
        });
        let filled = Domain::new(&self.rows)
            .ok()
            .and_then(|domain| domain.fill(&self.rows, &order));
        let nothing = vec![false; order.len()];
        let given = std::iter::once(nothing)
            .chain(filled)
            .chain(self.starts.drain(..));
        let holding = given.filter(|start| self.rows.hold(start));
        let value = |choice: &Vec<bool>| {
            self.gains
                .levels
                .iter()
                .map(|gain| worth(gain, choice))
                .collect::<Vec<_>>()
        };
        holding.max_by_key(value)
    }

    /// Adds the constraint that a choice is worth at least `value` in this level: what is proven of a level binds the next.
    fn hold(&mut self, gain: &[i64], value: i64) {
        let terms = gain
            .iter()
            .enumerate()
            .map(|(item, gain)| (item, -gain))
            .collect();
        self.rows = self.rows.with(Constraint::new(terms, -value));
    }
}

fn pick(choice: &[bool], items: &[usize]) -> Option<Vec<bool>> {
    items.iter().map(|item| choice.get(*item).copied()).collect()
}

/// Returns the choice that a list sorted by points gives, for comparison: the items by points, equal ones in the static
/// order, each with the prerequisites it lacks, those that do not fit left out. Only group minimums can make it empty.
pub fn greedy(problem: &Problem) -> Solution {
    let rows = Constraints::of(problem);
    let mut order: Vec<usize> = (0..problem.items.len()).collect();
    order.sort_by_key(|item| std::cmp::Reverse(problem.items[*item].points));
    let filled = Domain::new(&rows)
        .ok()
        .and_then(|domain| domain.fill(&rows, &order));
    let mut answer = Solution::of(
        problem,
        filled.unwrap_or_else(|| vec![false; problem.items.len()]),
    );
    answer.bounds = vec![problem.items.iter().map(|item| item.points.max(0)).sum()];
    answer
}
