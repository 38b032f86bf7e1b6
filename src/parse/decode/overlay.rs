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
}

impl Overlay {
    pub(super) fn is_pruned(&self, node: NodeId) -> bool {
        self.pruned.contains(&node)
    }

    /// The keys to make up in a mapping.
    pub(super) fn absent(&self, mapping: NodeId) -> impl Iterator<Item = &'static str> + '_ {
        self.absent
            .iter()
            .filter(move |(node, _)| *node == mapping)
            .map(|(_, key)| *key)
    }

    /// Whether the problem is news. A node is reported once: what else is wrong with it shows when it is mended.
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
        if let ShapeProblem::MissingKey(key) = problem
            && !self.absent.contains(&(node, key))
        {
            self.absent.push((node, key));
            return true;
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
