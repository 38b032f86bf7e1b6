//! The same problem with one item decided beforehand, for "what if it were (not) chosen".

use super::domain::Domain;
use super::{Limit, Problem};
use crate::solver::constraints::Rows;

/// The problem in which `item` must be chosen (`inside`), with what it requires, or must not be. `None` when the
/// conditions alone rule that out. The items keep their places, so answers can be compared.
pub fn forced(problem: &Problem, item: usize, inside: bool) -> Option<Problem> {
    let mut problem = problem.clone();
    if inside {
        problem.at_least.push((vec![item], 1));
    } else {
        problem.limits.push(Limit {
            capacity: 0,
            uses: vec![(item, 1)],
        });
    }
    Domain::new(&Rows::of(&problem)).ok().map(|_| problem)
}
