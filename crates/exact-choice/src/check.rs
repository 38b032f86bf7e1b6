//! The judge: whether a choice keeps every condition, in exact whole numbers and independent of the search.

use super::problem::Problem;

/// The first condition that a choice breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Violation {
    /// The choice is not one value per item.
    Length {
        /// The number of items there are.
        items: usize,
    },
    /// A limit is exceeded.
    Limit {
        /// Which, in `limits`.
        limit: usize,
        /// By how much, in the limit's unit.
        over: i128,
    },
    /// More dependents stand than prerequisites.
    Requires {
        /// Which, in `requires`.
        requirement: usize,
    },
    /// More than one of a group of alternatives.
    Exclusive {
        /// Which, in `exclusive`.
        group: usize,
    },
    /// Too few of a group.
    AtLeast {
        /// Which, in `at_least`.
        group: usize,
        /// How many are missing.
        missing: u32,
    },
}

/// Whether a choice keeps every condition of the problem.
///
/// # Errors
/// The first condition that it breaks, in the order limits, prerequisites, alternatives, group minimums.
pub fn check(problem: &Problem, chosen: &[bool]) -> Result<(), Violation> {
    if chosen.len() != problem.items.len() {
        return Err(Violation::Length {
            items: problem.items.len(),
        });
    }
    for (index, limit) in problem.limits.iter().enumerate() {
        let used: i128 = limit
            .uses
            .iter()
            .filter(|(item, _)| chosen[*item])
            .map(|(_, use_)| i128::from(*use_))
            .sum();
        let over = used - i128::from(limit.capacity);
        if over > 0 {
            return Err(Violation::Limit { limit: index, over });
        }
    }
    for (requirement, one) in problem.requires.iter().enumerate() {
        let count = |items: &[usize]| items.iter().filter(|item| chosen[**item]).count();
        if count(&one.dependents) > count(&one.prerequisites) {
            return Err(Violation::Requires { requirement });
        }
    }
    for (group, items) in problem.exclusive.iter().enumerate() {
        if distinct(items, chosen) > 1 {
            return Err(Violation::Exclusive { group });
        }
    }
    for (group, (items, least)) in problem.at_least.iter().enumerate() {
        let missing = least.saturating_sub(distinct(items, chosen));
        if missing > 0 {
            return Err(Violation::AtLeast { group, missing });
        }
    }
    Ok(())
}

/// Returns how many different items of a group are chosen.
fn distinct(items: &[usize], chosen: &[bool]) -> u32 {
    let mut seen: Vec<usize> = items.iter().copied().filter(|item| chosen[*item]).collect();
    seen.sort_unstable();
    seen.dedup();
    u32::try_from(seen.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::problem::{Limit, ProblemItem, Requirement};
    use super::*;

    fn problem() -> Problem {
        Problem {
            items: vec![
                ProblemItem {
                    points: 1,
                    delay: 0,
                    claim: 0,
                    band: 0
                };
                3
            ],
            limits: vec![Limit {
                capacity: 5,
                uses: vec![(0, 3), (1, 3), (0, 1)],
            }],
            requires: vec![Requirement::of(1, 2)],
            exclusive: vec![vec![0, 2]],
            at_least: vec![(vec![1, 1, 2], 1)],
        }
    }

    #[test]
    fn names_the_first_condition_that_is_broken() {
        let judge = |chosen: [bool; 3]| check(&problem(), &chosen);
        assert_eq!(judge([false, false, true]), Ok(()));
        assert_eq!(
            judge([true, true, false]),
            Err(Violation::Limit { limit: 0, over: 2 })
        );
        assert_eq!(
            judge([false, true, false]),
            Err(Violation::Requires { requirement: 0 })
        );
        assert_eq!(judge([true, false, true]), Err(Violation::Exclusive { group: 0 }));
        assert_eq!(
            judge([false; 3]),
            Err(Violation::AtLeast { group: 0, missing: 1 })
        );
        assert_eq!(check(&problem(), &[true]), Err(Violation::Length { items: 3 }));
    }
}
