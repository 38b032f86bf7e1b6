//! The exact choice against brute force, against published cases, and against what must hold for any exact optimum.

mod judge;
mod numbers;
mod properties;
mod published;

use judge::agrees;
use numbers::Numbers;
use portfolio::internal::solver::{
    Exact, Limit, NODE_LIMIT, Objective, Problem, ProblemItem, Selector, Solution, check,
};

fn solve(problem: &Problem, objective: Objective) -> Solution {
    Exact::default().select(problem, objective, NODE_LIMIT, &|| false)
}

#[test]
fn is_the_canonical_optimum_on_thousands_of_small_portfolios() {
    let mut numbers = Numbers(1);
    for round in 0..3_000 {
        agrees(&numbers.problem(3 + round % 7));
    }
}

#[test]
fn is_the_canonical_optimum_on_portfolios_of_up_to_fifteen() {
    let mut numbers = Numbers(2);
    for round in 0..40 {
        agrees(&numbers.problem(12 + round % 4));
    }
}

#[test]
fn says_when_a_group_minimum_cannot_be_met() {
    let item = ProblemItem {
        points: 1_000,
        delay: 0,
        claim: 7,
        band: 0,
    };
    let problem = Problem {
        items: vec![item; 2],
        limits: vec![Limit {
            capacity: 10,
            uses: vec![(0, 6), (1, 6)],
        }],
        at_least: vec![(vec![0, 1], 2)],
        ..Problem::default()
    };
    let answer = solve(&problem, Objective::Points);
    assert!(!answer.feasible && answer.proven);
    assert_eq!(answer.chosen, [false, false]);
}

#[test]
fn stops_at_the_node_limit_and_when_interrupted_with_a_choice_that_holds() {
    let problem = Numbers(7).problem(60);
    let problem = Problem {
        at_least: Vec::new(),
        ..problem
    };
    let full = solve(&problem, Objective::Points);
    let limited = Exact::default().select(&problem, Objective::Points, 1, &|| false);
    let interrupted = Exact::default().select(&problem, Objective::Points, NODE_LIMIT, &|| true);
    for stopped in [&limited, &interrupted] {
        assert!(stopped.feasible && !stopped.canonical && stopped.nodes <= 3);
        assert_eq!(check(&problem, &stopped.chosen), Ok(()));
        assert!(stopped.points <= full.points && full.points <= stopped.bound());
    }
    assert!(!interrupted.proven);
}
