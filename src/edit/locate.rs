//! Places in the text of a file, by its tree.

use crate::finding::{Path, Seg};
use crate::parse::{NodeId, Tree};

/// Returns the node at a path from the root.
pub(super) fn find(tree: &Tree<'_>, path: &Path) -> Option<NodeId> {
    path.0.iter().try_fold(tree.root()?, |node, seg| match seg {
        Seg::Key(key) => tree.get(node, key),
        Seg::Index(index) => tree.items(node)?.get(*index).copied(),
    })
}

/// Returns the offset in bytes just behind the colon of a key.
pub(super) fn after_colon(tree: &Tree<'_>, key: NodeId) -> Option<usize> {
    let key = tree.span(key).end;
    Some(key + tree.text().get(key..)?.find(':')? + 1)
}
