//! Cases with an answer in print.

use portfolio::internal::solver::{Limit, Objective, Problem, ProblemItem};

use super::solve;

/// Lourenço, Morton and Bana e Costa (2012), PROBE, table 1: values and costs of four projects.
fn probe(budget: i64) -> Problem {
    let projects = [(3, 4), (4, 8), (3, 10), (2, 8)];
    Problem {
        items: projects
            .iter()
            .map(|&(points, claim)| ProblemItem {
                points,
                delay: 0,
                claim,
                band: 0,
            })
            .collect(),
        limits: vec![Limit {
            capacity: budget,
            uses: projects
                .iter()
                .enumerate()
                .map(|(item, project)| (item, project.1))
                .collect(),
        }],
        ..Problem::default()
    }
}

#[test]
fn chooses_as_published_for_probe() {
    let at = |budget| solve(&probe(budget), Objective::Points);
    assert_eq!(at(20).chosen, [true, true, false, true]);
    assert_eq!((at(20).points, at(20).claim), (9, 20));
    assert_eq!(
        at(22).chosen,
        [true, true, true, false],
        "the fourth, in at 20, gives way to the third at 22"
    );
    assert_eq!((at(22).points, at(22).claim), (10, 22));
}

#[test]
fn finds_the_seven_efficient_portfolios_of_probe() {
    let mut found: Vec<Vec<bool>> = (0..=30)
        .map(|budget| solve(&probe(budget), Objective::Points).chosen)
        .collect();
    found.dedup();
    let one_based = |chosen: &Vec<bool>| {
        (1..5)
            .filter(|project| chosen[project - 1])
            .collect::<Vec<usize>>()
    };
    let found: Vec<_> = found.iter().map(one_based).collect();
    let published: [&[usize]; 7] = [&[], &[1], &[2], &[1, 2], &[1, 2, 4], &[1, 2, 3], &[1, 2, 3, 4]];
    assert_eq!(found, published);
}

/// Petersen (1967), problem 1, as in the OR-Library's mknap1: optimum 3800.
#[test]
fn finds_the_published_optimum_of_petersen() {
    let points = [100, 600, 1_200, 2_400, 500, 2_000];
    let rows = [
        ([8, 12, 13, 64, 22, 41], 80),
        ([8, 12, 13, 75, 22, 41], 96),
        ([3, 6, 4, 18, 6, 4], 20),
        ([5, 10, 8, 32, 6, 12], 36),
        ([5, 13, 8, 42, 6, 20], 44),
        ([5, 13, 8, 48, 6, 20], 48),
        ([0, 0, 0, 0, 8, 0], 10),
        ([3, 0, 4, 0, 8, 0], 18),
        ([3, 2, 4, 0, 8, 4], 22),
        ([3, 2, 4, 8, 8, 4], 24),
    ];
    let problem = Problem {
        items: points
            .iter()
            .map(|&points| ProblemItem {
                points,
                delay: 0,
                claim: 0,
                band: 0,
            })
            .collect(),
        limits: rows
            .iter()
            .map(|(uses, capacity)| Limit {
                capacity: *capacity,
                uses: uses.iter().copied().enumerate().collect(),
            })
            .collect(),
        ..Problem::default()
    };
    let answer = solve(&problem, Objective::Points);
    assert_eq!((answer.points, answer.proven), (3_800, true));
    assert_eq!(answer.chosen, [false, true, true, false, false, true]);
}
