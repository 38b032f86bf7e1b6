//! The choice of the set and the starts together, with every set and every start tried as the judge.
//!
//! The judge is written from `docs/ranking.md` and counts all that is used from the tasks alone.

use std::collections::BTreeMap;

use portfolio::internal::ranking::capacity::{LimitedResource, Room};
use portfolio::internal::ranking::choice::{ChoiceConditions, place_bound, start_options};
use portfolio::internal::ranking::tasks::ProjectTask;
use portfolio::internal::solver::{Exact, NODE_LIMIT, Objective, Selector};
use portfolio::internal::value::Quarter;
use proptest::prelude::*;

use super::plans::{room, tasks};

type Starts = Vec<Option<Quarter>>;

/// Points, then least waiting, then least claim, then the starts of the preferred: more is better.
type Worth = (i64, i64, i64, Vec<Option<i64>>);

fn used(room: &Room, tasks: &[ProjectTask], starts: &[Option<Quarter>]) -> BTreeMap<LimitedResource, i64> {
    let mut used = BTreeMap::new();
    for (task, start) in tasks.iter().zip(starts) {
        for (means, amount) in start.map(|start| room.demand(task, start)).unwrap_or_default() {
            *used.entry(means).or_default() += amount;
        }
    }
    used
}

/// Whether the free ones add nothing to a limit that does not reach: what bound work alone overruns is left at that.
fn keeps(room: &Room, tasks: &[ProjectTask], bound: &[Option<Quarter>], starts: &[Option<Quarter>]) -> bool {
    let by_bound = used(room, tasks, bound);
    let free: Starts = starts
        .iter()
        .zip(bound)
        .map(|(start, bound)| start.filter(|_| bound.is_none()))
        .collect();
    used(room, tasks, &free).iter().all(|(means, amount)| {
        let left = room.total(means).map(|total| {
            let taken = by_bound.get(means).copied().unwrap_or(0);
            (total - taken).max(0)
        });
        left.is_none_or(|left| *amount <= left)
    })
}

fn finish(room: &Room, tasks: &[ProjectTask], n: usize, start: Quarter) -> Quarter {
    tasks[n].finish(start, room.first)
}

/// Returns the best worth over every set and every start, by going through the free tasks one by one.
fn best(room: &Room, tasks: &[ProjectTask], free: &[usize], bound: &[Option<Quarter>]) -> Option<Worth> {
    let mut starts = bound.to_vec();
    let mut best = None;
    visit(room, tasks, free, bound, &mut starts, 0, &mut best);
    best
}

fn visit(
    room: &Room,
    tasks: &[ProjectTask],
    free: &[usize],
    bound: &[Option<Quarter>],
    starts: &mut Starts,
    at: usize,
    best: &mut Option<Worth>,
) {
    let Some(n) = free.get(at).copied() else {
        if holds(room, tasks, free, bound, starts) {
            let worth = worth(tasks, free, starts);
            if best.as_ref().is_none_or(|best| worth > *best) {
                *best = Some(worth);
            }
        }
        return;
    };
    starts[n] = None;
    visit(room, tasks, free, bound, starts, at + 1, best);
    let last = tasks[n].latest.min(room.last);
    for index in tasks[n].start.index()..=last.index() {
        starts[n] = Some(Quarter::from_index(index));
        visit(room, tasks, free, bound, starts, at + 1, best);
    }
    starts[n] = None;
}

fn holds(
    room: &Room,
    tasks: &[ProjectTask],
    free: &[usize],
    bound: &[Option<Quarter>],
    starts: &[Option<Quarter>],
) -> bool {
    let chosen = || free.iter().copied().filter(|n| starts[*n].is_some());
    chosen().all(|n| {
        let start = starts[n].expect("chosen");
        let waited = tasks[n]
            .after
            .iter()
            .all(|first| starts[*first].is_some_and(|before| finish(room, tasks, *first, before) < start));
        let apart = tasks[n].alternatives.iter().all(|other| starts[*other].is_none());
        waited && apart && tasks[n].not_before.is_none_or(|first| start >= first) && start >= room.first
    }) && keeps(room, tasks, bound, starts)
}

fn worth(tasks: &[ProjectTask], free: &[usize], starts: &[Option<Quarter>]) -> Worth {
    let chosen = || free.iter().copied().filter_map(|n| Some((n, starts[n]?)));
    let points = chosen().map(|(n, _)| tasks[n].points).sum();
    let delay: i64 = chosen()
        .map(|(n, start)| tasks[n].points * (start.index() - tasks[n].start.index()))
        .sum();
    let claim: i64 = chosen()
        .flat_map(|(n, _)| &tasks[n].claims)
        .map(|claim| claim.dkk)
        .sum();
    let order = free.iter().map(|n| starts[*n].map(|start| -start.index()));
    (points, -delay, -claim, order.collect())
}

/// Tasks in an order in which what must come first stands before what waits for it, as they are drawn.
fn placed(room: &Room, tasks: &[ProjectTask]) -> Starts {
    place_bound(room, tasks, &(0..tasks.len()).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_choice_is_the_best_of_every_set_and_every_start(room in room(), tasks in tasks(8)) {
        let bound = placed(&room, &tasks);
        let mut free: Vec<usize> = (0..tasks.len()).filter(|n| !tasks[*n].bound).collect();
        free.sort_by_key(|n| (-tasks[*n].points, *n));
        let options = start_options(&room, &tasks, &free, &bound);
        let rows = room.rows(&tasks, &bound, &options);
        let conditions = ChoiceConditions { tasks: &tasks, free: &free, options: &options, rows: &rows, groups: &[] };
        let problem = conditions.problem(&room, |_| 0);
        let answer = Exact::default().select(&problem, Objective::Points, NODE_LIMIT, &|| false);
        prop_assert!(answer.proven && answer.canonical && answer.feasible);
        let mut starts = bound.clone();
        for (option, chosen) in options.iter().zip(&answer.chosen) {
            if *chosen {
                prop_assert!(starts[option.task].is_none(), "one start each");
                starts[option.task] = Some(option.start);
            }
        }
        prop_assert!(holds(&room, &tasks, &free, &bound, &starts));
        prop_assert_eq!(Some(worth(&tasks, &free, &starts)), best(&room, &tasks, &free, &bound));
    }

    #[test]
    fn bound_work_breaks_as_few_limits_as_it_can_and_then_moves_as_little_as_it_can(room in room(), tasks in tasks(6)) {
        let mut tasks = tasks;
        for task in &mut tasks {
            // What is paid back may mend a limit that work under way breaks; the placing does not count on that.
            (task.bound, task.returns) = (true, Vec::new());
        }
        let starts = placed(&room, &tasks);
        for (n, task) in tasks.iter().enumerate() {
            let start = starts[n].expect("bound work has a place");
            prop_assert!(task.begun == (start == task.start) || !task.begun);
            prop_assert!(start >= task.start);
        }
        let broken = |starts: &Starts| room.shortfalls(&tasks, starts).len();
        let moved = |starts: &Starts| -> i64 {
            let later = starts.iter().zip(&tasks);
            later.map(|(start, task)| start.expect("placed").index() - task.start.index()).sum()
        };
        // One task moved alone, earlier or later, is never better.
        for n in (0..tasks.len()).filter(|n| !tasks[*n].begun) {
            let last = tasks[n].latest.min(room.last).index();
            for index in tasks[n].start.index()..=last {
                let mut other = starts.clone();
                other[n] = Some(Quarter::from_index(index));
                let waits = tasks.iter().enumerate().filter(|(_, task)| !task.begun).all(|(m, task)| {
                    let start = other[m].expect("placed");
                    start >= room.first
                        && task.not_before.is_none_or(|first| start >= first)
                        && task.after.iter().all(|first| {
                            finish(&room, &tasks, *first, other[*first].expect("placed")) < start
                        })
                });
                if waits {
                    prop_assert!(
                        (broken(&starts), moved(&starts)) <= (broken(&other), moved(&other)),
                        "{} {:?} {:?}", n, starts, other
                    );
                }
            }
        }
    }
}
