//! The choice that a list sorted by points gives: for comparison, and as the exact search's start.

use super::domain::Domain;
use super::{Answer, Problem};
use crate::solver::constraints::Rows;

/// Takes the items by points, equal ones in the static order, each with the prerequisites it lacks, and skips what
/// does not fit. Only group minimums can make it find nothing.
pub fn greedy(problem: &Problem) -> Answer {
    let rows = Rows::of(problem);
    let mut order: Vec<usize> = (0..problem.items.len()).collect();
    order.sort_by_key(|item| std::cmp::Reverse(problem.items[*item].points));
    let filled = Domain::new(&rows)
        .ok()
        .and_then(|domain| domain.fill(&rows, &order));
    let mut answer = Answer::of(
        problem,
        filled.unwrap_or_else(|| vec![false; problem.items.len()]),
    );
    answer.bounds = vec![problem.items.iter().map(|item| item.points.max(0)).sum()];
    answer
}
