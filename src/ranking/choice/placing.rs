//! The quarters of bound work: placed once, before anything is chosen.
//!
//! What is under way stands where it began. What is approved or demanded by a law keeps its quarter unless that breaks a
//! limit; then it moves later, never past the law's deadline, so that as few limits as possible are broken and, among
//! such plans, it moves by as few quarters as possible in all.

use std::collections::BTreeMap;

use super::options::earliest;
use crate::ranking::capacity::{LimitedResource, Room};
use crate::ranking::tasks::ProjectTask;
use crate::value::Quarter;
use exact_choice::{Exact, Limit, Objective, Problem, ProblemItem, Requirement, Selector};

/// Places beyond which the search stops; the best plan so far holds then.
const NODE_LIMIT: u64 = 5_000;

/// Returns the quarter of each bound task; `None` for the free ones. `order` has the tasks with what must come first
/// before what waits for it.
pub fn place_bound(room: &Room, tasks: &[ProjectTask], order: &[usize]) -> Vec<Option<Quarter>> {
    let mut placed: Vec<Option<Quarter>> = vec![None; tasks.len()];
    for &n in order.iter().filter(|n| tasks[**n].bound) {
        placed[n] = Some(if is_fixed(&tasks[n]) {
            tasks[n].start
        } else {
            earliest(room, tasks, n, &placed)
        });
    }
    let movable: Vec<usize> = {
        let mut movable: Vec<usize> = (0..tasks.len())
            .filter(|n| tasks[*n].bound && !is_fixed(&tasks[*n]))
            .collect();
        movable.sort_by_key(|n| (-tasks[*n].points, *n));
        movable
    };
    if !movable.is_empty() && !room.shortfalls(tasks, &placed).is_empty() {
        move_later(room, tasks, &movable, &mut placed);
    }
    placed
}

/// Returns whether a bound task stands where it is, whatever that breaks.
fn is_fixed(task: &ProjectTask) -> bool {
    task.begun || task.time_not_known.is_some()
}

/// Places the movable tasks anew: fewest broken limits first, then fewest quarters later.
fn move_later(room: &Room, tasks: &[ProjectTask], movable: &[usize], placed: &mut [Option<Quarter>]) {
    let mut options: Vec<(usize, Quarter)> = Vec::new();
    for &n in movable {
        let Some(first) = placed[n] else { continue };
        let last = tasks[n].latest.min(room.last).max(first);
        let quarters = first.index()..=last.index();
        options.extend(quarters.map(|index| (n, Quarter::from_index(index))));
    }
    let fixed: Vec<Option<Quarter>> = placed
        .iter()
        .enumerate()
        .map(|(n, start)| start.filter(|_| !movable.contains(&n)))
        .collect();
    let problem = problem(room, tasks, &options, &fixed, placed);
    let start = vec![at_first(&options, &problem, placed)];
    let answer = Exact {
        start,
        ..Exact::default()
    }
    .select(&problem, Objective::Points, NODE_LIMIT, &|| false);
    if answer.feasible {
        for ((n, start), _) in options.iter().zip(&answer.chosen).filter(|(_, chosen)| **chosen) {
            placed[*n] = Some(*start);
        }
    }
}

/// Returns the placing as one 0-1 problem: an item for each quarter of each task, then one for each limit that may be
/// broken, which makes room for everything and costs more than all moves together.
fn problem(
    room: &Room,
    tasks: &[ProjectTask],
    options: &[(usize, Quarter)],
    fixed: &[Option<Quarter>],
    earliest: &[Option<Quarter>],
) -> Problem {
    let taken = room.usage(tasks, fixed);
    let mut uses: BTreeMap<LimitedResource, Vec<(usize, i64)>> = BTreeMap::new();
    for (item, (n, start)) in options.iter().enumerate() {
        for (means, amount) in room.demand(&tasks[*n], *start) {
            uses.entry(means).or_default().push((item, amount));
        }
    }
    let moved = |(n, start): &(usize, Quarter)| earliest[*n].map_or(0, |first| start.index() - first.index());
    let item = |cost: i64| ProblemItem {
        points: -cost,
        delay: 0,
        claim: 0,
        band: 0,
    };
    let mut items: Vec<ProblemItem> = options.iter().map(|option| item(moved(option))).collect();
    let dearer = 1 + options.iter().map(moved).sum::<i64>();
    let mut limits = Vec::new();
    for (means, mut uses) in uses {
        let Some(total) = room.total(&means) else { continue };
        let taken = taken.get(&means).copied().unwrap_or(0);
        if taken > total.max(0) {
            // Work under way has broken it already, and no move mends that.
            continue;
        }
        let capacity = (total - taken).max(0);
        let most: i64 = uses.iter().map(|(_, amount)| (*amount).max(0)).sum();
        if most > capacity {
            uses.push((items.len(), capacity - most));
            items.push(item(dearer));
            limits.push(Limit { capacity, uses });
        }
    }
    let of = |n: usize| (0..options.len()).filter(move |item| options[*item].0 == n);
    let mut problem = Problem {
        limits,
        ..Problem::default()
    };
    for (n, _) in options
        .chunk_by(|one, next| one.0 == next.0)
        .filter_map(|chunk| chunk.first())
    {
        problem.exclusive.push(of(*n).collect());
        problem.at_least.push((of(*n).collect(), 1));
        let after = tasks[*n]
            .after
            .iter()
            .filter(|first| of(**first).next().is_some());
        for first in after {
            problem.requires.extend(of(*n).map(|item| {
                Requirement {
                    dependents: vec![item],
                    prerequisites: of(*first)
                        .filter(|before| {
                            tasks[*first].finish(options[*before].1, room.first) < options[item].1
                        })
                        .collect(),
                }
            }));
        }
    }
    problem.items = items;
    problem
}

/// Returns the choice in which every task keeps its earliest quarter and every limit may be broken.
fn at_first(options: &[(usize, Quarter)], problem: &Problem, placed: &[Option<Quarter>]) -> Vec<bool> {
    let kept = options.iter().map(|(n, start)| placed[*n] == Some(*start));
    let broken = problem.items.len() - options.len();
    kept.chain(std::iter::repeat_n(true, broken)).collect()
}
