//! Maximises one linear objective: the root, then the tree below it, and again from the root when a better choice
//! leaves much less open.

use super::root::{Root, root};
use super::tree::{End, Tree};
use crate::solver::constraints::Rows;

/// What is left of the node limit, and whether someone wants to stop.
pub(super) struct Budget<'a> {
    pub(super) nodes: u64,
    pub(super) limit: u64,
    pub(super) interrupt: &'a dyn Fn() -> bool,
}

impl Budget<'_> {
    /// Takes one node, unless there is none left.
    pub(super) fn take(&mut self) -> bool {
        let granted = self.nodes < self.limit && !(self.interrupt)();
        self.nodes += u64::from(granted);
        granted
    }
}

/// max Σ gain·x over the rows.
pub(super) struct Task<'a> {
    pub(super) rows: &'a Rows,
    pub(super) gain: &'a [i64],
    /// A choice to be bettered, if it keeps the rows.
    pub(super) start: Option<Vec<bool>>,
    /// Only choices worth at least this are of interest.
    pub(super) floor: i64,
    /// Stop at the first one of interest.
    pub(super) first: bool,
}

/// What a search found.
pub(super) struct Outcome {
    /// The best choice known.
    pub(super) best: Option<Vec<bool>>,
    /// No choice is worth more.
    pub(super) bound: i64,
    /// Whether the search came to its end: `best` is the best, or none of interest exists.
    pub(super) complete: bool,
}

/// Runs one search.
pub(super) fn search(mut task: Task<'_>, budget: &mut Budget<'_>) -> Outcome {
    let mut best = task.start.take().filter(|start| task.rows.hold(start));
    let mut bound: i64 = task.gain.iter().map(|gain| (*gain).max(0)).sum();
    loop {
        let core = match root(&raised(&task, best.as_ref()), budget) {
            Root::Nothing => return Outcome::complete(&task, best),
            Root::Stopped(limit) => return Outcome::stopped(&task, best, bound.min(limit)),
            Root::Core(core) => core,
        };
        let tree = Tree::new(&core, raised(&task, best.as_ref()).floor, task.first).run(budget);
        bound = bound.min(tree.bound.saturating_add(core.base));
        best = tree.best.map(|found| core.widen(&found)).or(best);
        match tree.end {
            End::Restart => {}
            End::Complete => return Outcome::complete(&task, best),
            End::Stopped => return Outcome::stopped(&task, best, bound),
        }
    }
}

/// The task when this choice is known: only better ones are of interest, and values are whole.
fn raised<'a>(task: &Task<'a>, best: Option<&Vec<bool>>) -> Task<'a> {
    let better = best.map_or(i64::MIN, |best| worth(task.gain, best).saturating_add(1));
    Task {
        start: None,
        floor: task.floor.max(better),
        ..*task
    }
}

impl Outcome {
    fn complete(task: &Task<'_>, best: Option<Vec<bool>>) -> Self {
        let bound = best.as_ref().map_or(i64::MIN, |best| worth(task.gain, best));
        Self {
            best,
            bound,
            complete: true,
        }
    }

    fn stopped(task: &Task<'_>, best: Option<Vec<bool>>, bound: i64) -> Self {
        let reached = best.as_ref().map_or(i64::MIN, |best| worth(task.gain, best));
        Self {
            best,
            bound: bound.max(reached),
            complete: false,
        }
    }
}

/// What a choice gains.
pub(super) fn worth(gain: &[i64], chosen: &[bool]) -> i64 {
    gain.iter()
        .zip(chosen)
        .filter(|(_, chosen)| **chosen)
        .map(|(gain, _)| gain)
        .sum()
}
