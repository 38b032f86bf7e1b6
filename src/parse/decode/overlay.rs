//! What a next attempt to read a value leaves out or makes up, because an earlier one failed on it.

use std::collections::HashSet;

use super::error::ShapeProblem;
use crate::parse::tree::{NodeId, Tree};

/// Empty for a value without errors.
#[derive(Debug, Default)]
pub(super) struct Overlay {
    /// Values, items and keys that count as not written.
    pruned: HashSet<NodeId>,
    /// Keys to make up, by their mapping.
    absent: Vec<(NodeId, &'static str)>,
    /// Nodes that a finding has been made about.
    reported: HashSet<NodeId>,
    /// Fields that are not known, of types that have no place for that, by their mapping.
    without_state: Vec<(NodeId, &'static str)>,
    /// True if what was pruned is given out as unreadable, and nothing but the record's own fields is made up.
    settled: bool,
}

impl Overlay {
    pub(super) fn is_pruned(&self, node: NodeId) -> bool {
        self.pruned.contains(&node)
    }

    /// Returns whether what was pruned is given out as unreadable.
    pub(super) fn is_settled(&self) -> bool {
        self.settled
    }

    /// Returns whether nothing stood in the way of reading.
    pub(super) fn is_empty(&self) -> bool {
        self.pruned.is_empty() && self.absent.is_empty()
    }

    /// Returns whether a field's type has no place for «not known».
    pub(super) fn is_without_state(&self, mapping: NodeId, field: &str) -> bool {
        self.without_state
            .iter()
            .any(|(node, known)| *node == mapping && *known == field)
    }

    /// Ends the search for errors: the attempts that follow are to give values that the file has, and no others. A
    /// mapping within the record that lacks what it must have is as a whole not readable.
    pub(super) fn settle(&mut self, root: NodeId) {
        self.settled = true;
        let (own, within) = std::mem::take(&mut self.absent)
            .into_iter()
            .partition(|(mapping, _)| *mapping == root);
        self.absent = own;
        self.pruned
            .extend(within.into_iter().map(|(mapping, _): (NodeId, _)| mapping));
    }

    /// Returns the keys to make up in a mapping.
    pub(super) fn absent(&self, mapping: NodeId) -> impl Iterator<Item = &'static str> + '_ {
        self.absent
            .iter()
            .filter(move |(node, _)| *node == mapping)
            .map(|(_, key)| *key)
    }

    /// Returns whether the problem is news. A node is reported once: what else is wrong with it shows when it
    /// is mended.
    pub(super) fn is_news(&mut self, tree: &Tree<'_>, node: NodeId, problem: &ShapeProblem) -> bool {
        match problem {
            // A key that is there but whose value was pruned has been reported as such.
            ShapeProblem::MissingKey(key) => {
                tree.get(node, key).is_none() && !self.absent.contains(&(node, key))
            }
            _ => self.reported.insert(node),
        }
    }

    /// Takes the problem out of the next attempt's way; `false` when that would leave nothing to read.
    pub(super) fn bypass(
        &mut self,
        tree: &Tree<'_>,
        root: NodeId,
        node: NodeId,
        problem: &ShapeProblem,
    ) -> bool {
        match problem {
            ShapeProblem::WithoutState(field) => {
                self.without_state.push((node, field));
                return true;
            }
            ShapeProblem::MissingKey(key)
                if (!self.settled || node == root) && !self.absent.contains(&(node, key)) =>
            {
                self.absent.push((node, key));
                return true;
            }
            _ => {}
        }
        let mut node = node;
        while node != root {
            if self.pruned.insert(node) {
                return true;
            }
            let Some(parent) = tree.parent(node) else {
                return false;
            };
            node = parent;
        }
        false
    }
}
