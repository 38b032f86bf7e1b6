//! One linear objective over a set of constraints, and the nodes that its search may still visit: what the root, the
//! tree and the tie-breaks share.

use super::constraints::Constraints;

/// A node with more open items than this counts for more than one.
const ITEMS_OF_A_NODE: usize = 25;

/// The nodes that are left of the limit, and whether the caller wants to stop.
pub(super) struct NodeBudget<'a> {
    pub(super) nodes: u64,
    pub(super) limit: u64,
    pub(super) interrupt: &'a dyn Fn() -> bool,
}

impl NodeBudget<'_> {
    /// Takes one node with so many open items. Returns whether there was one left. The time of a node grows with its items,
    /// so a large one counts for several.
    pub(super) fn take(&mut self, open: usize) -> bool {
        let granted = self.nodes < self.limit && !(self.interrupt)();
        if granted {
            self.nodes += 1 + (open / ITEMS_OF_A_NODE) as u64;
        }
        granted
    }
}

/// Maximise Σ gain·x subject to the constraints.
pub(super) struct LinearGoal<'a> {
    pub(super) rows: &'a Constraints,
    pub(super) gain: &'a [i64],
    /// A choice to start from; ignored if it breaks a constraint.
    pub(super) start: Option<Vec<bool>>,
    /// Choices worth less than this are not looked for.
    pub(super) floor: i64,
    /// Stop at the first choice that is worth the floor.
    pub(super) first: bool,
}

/// Returns the gain of a choice.
pub(super) fn worth(gain: &[i64], chosen: &[bool]) -> i64 {
    gain.iter()
        .zip(chosen)
        .filter(|(_, chosen)| **chosen)
        .map(|(gain, _)| gain)
        .sum()
}
