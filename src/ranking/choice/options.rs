//! The quarters that a free project may begin in.

use crate::ranking::capacity::Room;
use crate::ranking::tasks::ProjectTask;
use crate::value::Quarter;

/// A quarter that a free task may begin in: an item of the choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StartOption {
    /// The task.
    pub task: usize,
    /// The quarter.
    pub start: Quarter,
    /// Quarters after the wished one.
    pub delay: i64,
}

/// Returns the quarters that the free tasks may begin in, task by task in the order of `free`, the earliest first.
///
/// A task may begin from its wished quarter up to its latest one and not after the last quarter that is planned; not
/// before what a plan makes it wait for, nor before the bound tasks that must be finished first (`placed`). What must
/// come first and is free itself is a condition of the choice. A task of which nobody knows when it runs has one
/// option, for it takes its money whenever that is.
pub fn start_options(
    room: &Room,
    tasks: &[ProjectTask],
    free: &[usize],
    placed: &[Option<Quarter>],
) -> Vec<StartOption> {
    let mut options = Vec::new();
    for &task in free {
        let one = &tasks[task];
        if one.time_not_known.is_some() {
            let (start, delay) = (one.start, 0);
            options.push(StartOption { task, start, delay });
            continue;
        }
        let earliest = earliest(room, tasks, task, placed).index();
        for index in earliest..=one.latest.min(room.last).index() {
            options.push(StartOption {
                task,
                start: Quarter::from_index(index),
                delay: index - one.start.index(),
            });
        }
    }
    options
}

/// Returns the first quarter that a task can begin in: its wished one, or the one after what it must wait for, as far as
/// that has a place in `placed`.
pub fn earliest(room: &Room, tasks: &[ProjectTask], task: usize, placed: &[Option<Quarter>]) -> Quarter {
    let one = &tasks[task];
    let finished = one.after.iter().filter_map(|first| {
        let timed = tasks[*first].time_not_known.is_none();
        Some(
            tasks[*first]
                .finish(placed[*first].filter(|_| timed)?, room.first)
                .plus(1),
        )
    });
    let earliest = finished.chain(one.not_before).chain([one.start, room.first]);
    earliest.max().unwrap_or(one.start)
}
