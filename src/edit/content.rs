//! What a file says, apart from its layout.

use super::quoting::plain;
use crate::finding::Seg;
use crate::parse::{NodeId, NodeKind, Style, Tree};

/// What a file says, without where: to compare a text that was edited with what the edits ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    /// In quotes, or without them and yet nothing but text.
    Text(String),
    /// Without quotes, where that may mean a number, a truth value or nothing.
    Plain(String),
    List(Vec<Content>),
    Mapping(Vec<(String, Content)>),
}

impl Content {
    pub(super) fn of(tree: &Tree<'_>, node: NodeId) -> Self {
        match tree.kind(node) {
            NodeKind::Scalar(style) => {
                let text = tree.scalar(node).unwrap_or_default().to_owned();
                if style == Style::Plain && plain(&text) != text {
                    Content::Plain(text)
                } else {
                    Content::Text(text)
                }
            }
            NodeKind::List => {
                let items = tree.items(node).unwrap_or_default();
                Content::List(items.iter().map(|item| Content::of(tree, *item)).collect())
            }
            NodeKind::Mapping => {
                let entries = tree.entries(node).into_iter().flatten();
                let pair = |(key, value)| {
                    let key = tree.scalar(key).unwrap_or_default().to_owned();
                    (key, Content::of(tree, value))
                };
                Content::Mapping(entries.map(pair).collect())
            }
        }
    }

    pub(super) fn at(&mut self, path: &[Seg]) -> Option<&mut Content> {
        path.iter().try_fold(self, |shape, seg| match (shape, seg) {
            (Content::List(items), Seg::Index(index)) => items.get_mut(*index),
            (Content::Mapping(entries), Seg::Key(key)) => entries
                .iter_mut()
                .find(|(name, _)| name == key)
                .map(|(_, value)| value),
            _ => None,
        })
    }
}
