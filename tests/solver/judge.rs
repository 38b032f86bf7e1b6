//! Brute force as judge.

use portfolio::internal::solver::{Objective, Problem, check};

use super::solve;

/// The canonical answer by trying every choice, with none of the product's code: the best levels, then the least
/// waiting, then the least claim, then the choice that has the earliest item where two differ.
pub(crate) fn brute_force(problem: &Problem, objective: Objective) -> Option<Vec<bool>> {
    let count = problem.items.len();
    let mask = |items: &[usize]| items.iter().fold(0_u32, |mask, item| mask | 1 << item);
    let exclusive: Vec<u32> = problem.exclusive.iter().map(|group| mask(group)).collect();
    let at_least: Vec<(u32, u32)> = problem
        .at_least
        .iter()
        .map(|(group, least)| (mask(group), *least))
        .collect();
    let keeps = |choice: u32| {
        let has = |item: usize| choice >> item & 1 == 1;
        let count = |items: &[usize]| items.iter().filter(|item| has(**item)).count();
        problem
            .requires
            .iter()
            .all(|one| count(&one.dependents) <= count(&one.prerequisites))
            && exclusive.iter().all(|group| (choice & group).count_ones() <= 1)
            && at_least
                .iter()
                .all(|(group, least)| (choice & group).count_ones() >= *least)
            && problem.limits.iter().all(|limit| {
                limit
                    .uses
                    .iter()
                    .filter(|(item, _)| has(*item))
                    .map(|(_, amount)| amount)
                    .sum::<i64>()
                    <= limit.capacity
            })
    };
    let value = |choice: u32| {
        let chosen = || {
            problem
                .items
                .iter()
                .enumerate()
                .filter(move |(item, _)| choice >> item & 1 == 1)
        };
        let levels = match objective {
            Objective::Points => vec![chosen().map(|(_, item)| item.points).sum()],
            Objective::Bands => {
                let band = |band| {
                    chosen()
                        .filter(|(_, item)| item.band == band)
                        .map(|(_, item)| item.points)
                        .sum()
                };
                (0..3).map(band).collect::<Vec<i64>>()
            }
        };
        let claim: i64 = chosen().map(|(_, item)| item.claim).sum();
        let delay: i64 = chosen().map(|(_, item)| item.delay).sum();
        (levels, -delay, -claim, choice.reverse_bits())
    };
    let best = (0..1_u32 << count)
        .filter(|choice| keeps(*choice))
        .max_by_key(|choice| value(*choice))?;
    Some((0..count).map(|item| best >> item & 1 == 1).collect())
}

/// The answer in each objective, and that it is the canonical one.
pub(crate) fn agrees(problem: &Problem) {
    for objective in [Objective::Points, Objective::Bands] {
        let answer = solve(problem, objective);
        let expected = brute_force(problem, objective);
        assert_eq!(answer.feasible, expected.is_some(), "{problem:?}");
        assert!(answer.proven && answer.canonical, "{problem:?}");
        if let Some(expected) = expected {
            assert_eq!(answer.chosen, expected, "{objective:?} {problem:?}");
            assert_eq!(check(problem, &answer.chosen), Ok(()));
            let reached = if objective == Objective::Points {
                vec![answer.points]
            } else {
                answer.bands
            };
            assert_eq!(answer.bounds, reached);
        }
    }
}
