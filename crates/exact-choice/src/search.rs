//! Branch and bound for one linear objective: the root, then the tree below it, and again from the root when a better
//! choice fixes much. Starting again is worth it because a smaller problem has a smaller tableau and tighter cuts, and
//! the nodes that the old tree has left open are mostly cut off by the better choice.

use super::goal::{LinearGoal, NodeBudget, worth};
use super::root::{Root, root};
use super::tree::{SearchTree, TreeEnd};

/// What a search found.
pub(super) struct SearchResult {
    /// The best choice known.
    pub(super) best: Option<Vec<bool>>,
    /// No choice is worth more.
    pub(super) bound: i64,
    /// True when the search came to its end: `best` is the best, or none of interest exists.
    pub(super) complete: bool,
}

/// Runs one search.
pub(super) fn search(mut task: LinearGoal<'_>, budget: &mut NodeBudget<'_>) -> SearchResult {
    let mut best = task.start.take().filter(|start| task.rows.hold(start));
    let mut bound: i64 = task.gain.iter().map(|gain| (*gain).max(0)).sum();
    loop {
        let core = match root(&raised(&task, best.as_ref()), budget) {
            Root::Nothing => return SearchResult::complete(&task, best),
            Root::Stopped(limit) => return SearchResult::stopped(&task, best, bound.min(limit)),
            Root::Core(core) => core,
        };
        let tree = SearchTree::new(&core, raised(&task, best.as_ref()).floor, task.first).run(budget);
        bound = bound.min(tree.bound.saturating_add(core.base));
        best = tree.best.map(|found| core.widen(&found)).or(best);
        match tree.end {
            TreeEnd::Restart => {}
            TreeEnd::Complete => return SearchResult::complete(&task, best),
            TreeEnd::Stopped => return SearchResult::stopped(&task, best, bound),
        }
    }
}

/// Returns the goal when this choice is known: from here on only choices that are worth at least 1 more are looked for,
/// since gains are whole numbers.
fn raised<'a>(task: &LinearGoal<'a>, best: Option<&Vec<bool>>) -> LinearGoal<'a> {
    let better = best.map_or(i64::MIN, |best| worth(task.gain, best).saturating_add(1));
    LinearGoal {
        start: None,
        floor: task.floor.max(better),
        ..*task
    }
}

impl SearchResult {
    fn complete(task: &LinearGoal<'_>, best: Option<Vec<bool>>) -> Self {
        let bound = best.as_ref().map_or(i64::MIN, |best| worth(task.gain, best));
        Self {
            best,
            bound,
            complete: true,
        }
    }

    fn stopped(task: &LinearGoal<'_>, best: Option<Vec<bool>>, bound: i64) -> Self {
        let reached = best.as_ref().map_or(i64::MIN, |best| worth(task.gain, best));
        Self {
            best,
            bound: bound.max(reached),
            complete: false,
        }
    }
}
