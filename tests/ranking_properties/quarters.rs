//! The quarter plan, with a count of all that is used and a search through all plans as judges.

use std::collections::BTreeMap;

use portfolio::internal::ranking::capacity::{LimitedResource, Room};
use portfolio::internal::ranking::quarters::{Blocked, MAX_EVALUATIONS, QuarterSchedule, Turns, plan};
use portfolio::internal::ranking::tasks::ProjectTask;
use portfolio::internal::value::Quarter;
use proptest::prelude::*;

use super::FIRST;
use super::plans::{room, tasks};

fn turns(tasks: &[ProjectTask]) -> Turns {
    let (bound, free): (Vec<usize>, Vec<usize>) = (0..tasks.len()).partition(|n| tasks[*n].bound);
    // Every fourth waits, and with it what needs it.
    let mut waits = vec![false; tasks.len()];
    for n in &free {
        waits[*n] = n % 4 == 3 || tasks[*n].after.iter().any(|first| waits[*first]);
    }
    let (waiting, recommended) = free.into_iter().partition(|n| waits[*n]);
    Turns {
        bound,
        recommended,
        waiting,
    }
}

/// What the placed tasks use, counted from the tasks alone.
fn used(room: &Room, tasks: &[ProjectTask], starts: &[Option<Quarter>]) -> BTreeMap<LimitedResource, i64> {
    let mut used = BTreeMap::new();
    for (task, start) in tasks.iter().zip(starts) {
        for (means, amount) in start.map(|start| room.demand(task, start)).unwrap_or_default() {
            *used.entry(means).or_default() += amount;
        }
    }
    used
}

/// Whether a task that is not under way fits beside what is used already. Giving back always does.
fn fits(room: &Room, used: &BTreeMap<LimitedResource, i64>, task: &ProjectTask, start: Quarter) -> bool {
    room.demand(task, start).iter().all(|(means, amount)| {
        let there = used.get(means).copied().unwrap_or(0);
        *amount < 0 || room.total(means).is_none_or(|total| there + amount <= total)
    })
}

/// The earliest start that prerequisites leave a task; `None` when one of them has none.
fn earliest(room: &Room, tasks: &[ProjectTask], starts: &[Option<Quarter>], n: usize) -> Option<Quarter> {
    let own = tasks[n]
        .start
        .max(tasks[n].not_before.unwrap_or(room.first))
        .max(room.first);
    let mut earliest = own;
    for first in &tasks[n].after {
        earliest = earliest.max(tasks[*first].finish(starts[*first]?, room.first).plus(1));
    }
    Some(earliest)
}

fn quarters(from: Quarter, to: Quarter) -> impl Iterator<Item = Quarter> {
    (from.index()..=to.index()).map(Quarter::from_index)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_plan_keeps_hours_money_parallel_limit_and_prerequisites(room in room(), tasks in tasks(14)) {
        let turns = turns(&tasks);
        let QuarterSchedule { starts, blocked, total, bound, evaluations } = plan(&room, &tasks, &turns).expect("no cycle");
        let begun: Vec<Option<Quarter>> = tasks.iter().zip(&starts).map(|(task, start)| start.filter(|_| task.begun)).collect();
        let (under_way, all) = (used(&room, &tasks, &begun), used(&room, &tasks, &starts));
        for (means, amount) in &all {
            // Only what is under way may take more than there is; then nothing is added.
            let most = room.total(means).expect("limited").max(under_way.get(means).copied().unwrap_or(0));
            prop_assert!(*amount <= most, "{:?}: {} of {}", means, amount, most);
        }
        for (n, task) in tasks.iter().enumerate() {
            prop_assert_eq!(starts[n].is_some(), blocked[n].is_none());
            match starts[n] {
                Some(start) if task.begun => prop_assert_eq!(start, task.start),
                Some(start) => prop_assert!(Some(start) >= earliest(&room, &tasks, &starts, n) && start <= room.last),
                None => {
                    let free = earliest(&room, &tasks, &starts, n).into_iter().flat_map(|from| quarters(from, room.last));
                    for start in free {
                        prop_assert!(!fits(&room, &all, task, start), "{} fits in {}", n, start);
                    }
                }
            }
            if let Some(Blocked::By(means)) = &blocked[n] {
                let from = earliest(&room, &tasks, &starts, n).expect("prerequisites are placed");
                let there = all.get(means).copied().unwrap_or(0) + room.demand(task, from)[means];
                prop_assert!(room.total(means) < Some(there), "{:?} is not what is short", means);
            }
        }
        prop_assert!(0 <= total && total <= bound && evaluations <= MAX_EVALUATIONS);
    }

    #[test]
    fn the_total_is_that_of_the_starts_and_at_most_the_best_there_is(room in room(), mut tasks in tasks(5)) {
        // With money given back it would matter in which order the judge places tasks.
        tasks.iter_mut().for_each(|task| task.returns.clear());
        let mut turns = turns(&tasks);
        turns.recommended.append(&mut turns.waiting);
        let made = plan(&room, &tasks, &turns).expect("no cycle");
        let worth = |starts: &[Option<Quarter>]| -> i64 {
            let of = |n: &usize| starts[*n].map_or(0, |start| tasks[*n].points * (100 - (start.index() - FIRST.index())));
            turns.recommended.iter().map(of).sum()
        };
        prop_assert_eq!(worth(&made.starts), made.total);
        // Bound tasks stay where the plan has them; every way of placing the others is tried.
        let mut starts: Vec<Option<Quarter>> = made.starts.clone();
        turns.recommended.iter().for_each(|n| starts[*n] = None);
        let mut best = 0;
        try_all(&room, &tasks, &turns.recommended, &mut starts, &mut |starts| best = best.max(worth(starts)));
        prop_assert!(made.total <= best, "the plan is not among the possible ones: {} above {}", made.total, best);
        prop_assert!(best <= made.bound);
    }
}

/// Calls `seen` with every possible placing of the tasks in `left`, each of which may stay without a place.
fn try_all(
    room: &Room,
    tasks: &[ProjectTask],
    left: &[usize],
    starts: &mut Vec<Option<Quarter>>,
    seen: &mut impl FnMut(&[Option<Quarter>]),
) {
    let Some((n, rest)) = left.split_first() else {
        return seen(starts);
    };
    let used = used(room, tasks, starts);
    let from = earliest(room, tasks, starts, *n);
    for start in from.into_iter().flat_map(|from| quarters(from, room.last)) {
        if fits(room, &used, &tasks[*n], start) {
            starts[*n] = Some(start);
            try_all(room, tasks, rest, starts, seen);
        }
    }
    starts[*n] = None;
    try_all(room, tasks, rest, starts, seen);
}
