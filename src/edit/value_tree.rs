//! What a file says, apart from its layout.

use super::quoting::plain;
use crate::finding::Seg;
use crate::parse::{NodeId, NodeKind, Style, Tree};

/// The values of a file without their places, to compare a text that was edited with what the edits ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ValueTree {
    /// In quotes, or without them and yet nothing but text.
    Text(String),
    /// Without quotes, where that may mean a number, a truth value or nothing.
    Plain(String),
    List(Vec<ValueTree>),
    Mapping(Vec<(String, ValueTree)>),
}

impl ValueTree {
    pub(super) fn of(tree: &Tree<'_>, node: NodeId) -> Self {
        match tree.kind(node) {
            NodeKind::Scalar(style) => {
                let text = tree.scalar(node).unwrap_or_default().to_owned();
                if style == Style::Plain && plain(&text) != text {
                    ValueTree::Plain(text)
                } else {
                    ValueTree::Text(text)
                }
            }
            NodeKind::List => {
                let items = tree.items(node).unwrap_or_default();
                ValueTree::List(items.iter().map(|item| ValueTree::of(tree, *item)).collect())
            }
            NodeKind::Mapping => {
                let entries = tree.entries(node).into_iter().flatten();
                let pair = |(key, value)| {
                    let key = tree.scalar(key).unwrap_or_default().to_owned();
                    (key, ValueTree::of(tree, value))
                };
                ValueTree::Mapping(entries.map(pair).collect())
            }
        }
    }

    pub(super) fn at(&mut self, path: &[Seg]) -> Option<&mut ValueTree> {
        path.iter().try_fold(self, |shape, seg| match (shape, seg) {
            (ValueTree::List(items), Seg::Index(index)) => items.get_mut(*index),
            (ValueTree::Mapping(entries), Seg::Key(key)) => entries
                .iter_mut()
                .find(|(name, _)| name == key)
                .map(|(_, value)| value),
            _ => None,
        })
    }
}
