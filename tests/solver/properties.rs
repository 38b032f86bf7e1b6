//! What holds for any exact optimum.

use portfolio::internal::solver::{
    Exact, NODE_LIMIT, Objective, Problem, ProblemItem, Selector, Solution, check, forced, greedy,
};
use proptest::prelude::*;

use super::judge::{agrees, brute_force};
use super::numbers::Numbers;
use super::solve;

/// Portfolios for the properties, small enough to be proven at once.
fn problems() -> impl Strategy<Value = Problem> {
    (any::<u64>(), 4_usize..28).prop_map(|(seed, count)| {
        let mut problem = Numbers(seed).problem(count);
        problem.at_least.clear();
        problem
    })
}

/// What an objective maximises, comparable between answers.
fn reached(answer: &Solution, objective: Objective) -> Vec<i64> {
    if objective == Objective::Points {
        vec![answer.points]
    } else {
        answer.bands.clone()
    }
}

fn objectives() -> impl Strategy<Value = Objective> {
    prop_oneof![Just(Objective::Points), Just(Objective::Bands)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn more_of_anything_never_gives_less(
        problem in problems(), objective in objectives(), pick in any::<prop::sample::Index>(), more in 1_i64..2_000_000,
    ) {
        let before = solve(&problem, objective);
        let mut richer = problem.clone();
        let limit = pick.index(richer.limits.len());
        richer.limits[limit].capacity += more;
        let after = solve(&richer, objective);
        prop_assert!(reached(&after, objective) >= reached(&before, objective));
    }

    #[test]
    fn fewer_conditions_never_give_less(
        problem in problems(), objective in objectives(), pick in any::<prop::sample::Index>(),
    ) {
        let before = reached(&solve(&problem, objective), objective);
        let conditions = problem.limits.len() + problem.requires.len() + problem.exclusive.len();
        let mut freer = problem.clone();
        match pick.index(conditions) {
            at if at < problem.limits.len() => drop(freer.limits.remove(at)),
            at if at < problem.limits.len() + problem.requires.len() => {
                freer.requires.remove(at - problem.limits.len());
            }
            at => drop(freer.exclusive.remove(at - problem.limits.len() - problem.requires.len())),
        }
        prop_assert!(reached(&solve(&freer, objective), objective) >= before);
    }

    #[test]
    fn forcing_what_was_decided_anyway_changes_nothing(
        problem in problems(), objective in objectives(), pick in any::<prop::sample::Index>(),
    ) {
        let before = solve(&problem, objective);
        let item = pick.index(problem.items.len());
        let forced = forced(&problem, &[item], before.chosen[item]).expect("the answer shows that it can be");
        prop_assert_eq!(solve(&forced, objective).chosen, before.chosen);
    }

    #[test]
    fn forcing_an_item_never_gains(
        problem in problems(), objective in objectives(), pick in any::<prop::sample::Index>(), inside in any::<bool>(),
    ) {
        let before = solve(&problem, objective);
        let item = pick.index(problem.items.len());
        let alone_fits = {
            let mut alone = forced(&problem, &[item], inside);
            alone.as_mut().is_some_and(|alone| solve(alone, objective).feasible)
        };
        if let Some(forced) = forced(&problem, &[item], inside).filter(|_| alone_fits) {
            let after = solve(&forced, objective);
            prop_assert_eq!(after.chosen[item], inside);
            prop_assert!(check(&problem, &after.chosen).is_ok());
            prop_assert!(reached(&after, objective) <= reached(&before, objective));
        } else {
            prop_assert_ne!(before.chosen[item], inside);
        }
    }

    #[test]
    fn a_better_score_never_costs_an_item_its_place(problem in problems(), pick in any::<prop::sample::Index>()) {
        let before = solve(&problem, Objective::Points);
        let chosen: Vec<usize> = (0..problem.items.len()).filter(|item| before.chosen[*item]).collect();
        prop_assume!(!chosen.is_empty());
        let mut raised = problem.clone();
        let item = chosen[pick.index(chosen.len())];
        raised.items[item].points += 625;
        let after = solve(&raised, Objective::Points);
        prop_assert!(after.chosen[item]);
        prop_assert_eq!(after.points, before.points + 625);
    }

    #[test]
    fn lies_between_greedy_and_the_bound(problem in problems(), nodes in 0_u64..40) {
        let exact = solve(&problem, Objective::Points);
        prop_assert!(greedy(&problem).points <= exact.points);
        let early = Exact::default().select(&problem, Objective::Points, nodes, &|| false);
        prop_assert!(greedy(&problem).points <= early.points && early.points <= exact.points);
        prop_assert!(exact.points <= early.bound());
        prop_assert!(exact.proven && exact.bound() == exact.points);
        prop_assert!(!early.proven || early.points == exact.points);
        prop_assert!(!early.canonical || early.chosen == exact.chosen);
    }

    #[test]
    fn the_order_of_conditions_and_the_start_do_not_matter(
        problem in problems(), objective in objectives(), seed in any::<u64>(),
    ) {
        let answer = solve(&problem, objective);
        let mut shuffled = problem.clone();
        let mut numbers = Numbers(seed);
        for index in (1..shuffled.limits.len()).rev() {
            shuffled.limits.swap(index, numbers.below(index + 1));
        }
        shuffled.limits.iter_mut().for_each(|limit| limit.uses.reverse());
        shuffled.requires.reverse();
        shuffled.exclusive.reverse();
        shuffled.exclusive.iter_mut().for_each(|group| group.reverse());
        prop_assert_eq!(&solve(&shuffled, objective), &answer);

        let start = (0..4).map(|_| problem.items.iter().map(|_| numbers.below(3) == 0).collect()).collect();
        let restarted = Exact { start, any_of_equal: false }.select(&problem, objective, NODE_LIMIT, &|| false);
        prop_assert_eq!(&restarted.chosen, &answer.chosen);
        let again = Exact { start: vec![answer.chosen.clone()], any_of_equal: false }.select(&problem, objective, NODE_LIMIT, &|| false);
        prop_assert_eq!(&again.chosen, &answer.chosen);
    }

    #[test]
    fn multiplied_points_choose_the_same(problem in problems(), objective in objectives(), factor in 2_i64..9) {
        let mut scaled = problem.clone();
        scaled.items.iter_mut().for_each(|item| item.points *= factor);
        prop_assert_eq!(solve(&scaled, objective).chosen, solve(&problem, objective).chosen);
    }

    #[test]
    fn what_can_never_fit_changes_nothing(problem in problems(), objective in objectives()) {
        let mut wider = problem.clone();
        wider.items.push(ProblemItem { points: 10_000, delay: 0, claim: 1, band: 0 });
        let capacity = wider.limits[0].capacity;
        wider.limits[0].uses.push((problem.items.len(), capacity + 1));
        let mut expected = solve(&problem, objective).chosen;
        expected.push(false);
        prop_assert_eq!(solve(&wider, objective).chosen, expected);
    }

    #[test]
    fn a_stop_anywhere_says_nothing_false(seed in any::<u64>(), nodes in 0_u64..6, objective in objectives()) {
        let mut numbers = Numbers(seed);
        let mut problem = numbers.problem(9);
        for (_, amount) in problem.limits.iter_mut().flat_map(|limit| &mut limit.uses) {
            if numbers.below(5) == 0 {
                *amount = -*amount;
            }
        }
        let answer = Exact::default().select(&problem, objective, nodes, &|| false);
        let expected = brute_force(&problem, objective);
        if answer.feasible {
            prop_assert_eq!(check(&problem, &answer.chosen), Ok(()));
            let best = expected.clone().expect("there is one");
            let best = best.iter().zip(&problem.items).filter(|(chosen, _)| **chosen).map(|(_, item)| item.points);
            prop_assert!(objective == Objective::Bands || best.sum::<i64>() <= answer.bound());
        } else {
            prop_assert!(!answer.chosen.contains(&true));
            prop_assert!(!answer.proven || expected.is_none());
        }
        prop_assert!(!answer.canonical || expected.is_none_or(|expected| expected == answer.chosen));
    }

    #[test]
    fn repayments_to_the_pool_are_counted(seed in any::<u64>()) {
        let mut numbers = Numbers(seed);
        let mut problem = numbers.problem(8);
        problem.at_least.clear();
        for (_, amount) in &mut problem.limits[0].uses {
            if numbers.below(3) == 0 {
                *amount = -*amount;
            }
        }
        agrees(&problem);
    }
}
