//! The keys of a mapping that has just been read: each must be a name, and each name must be there once.

use std::collections::HashMap;

use super::node::{NodeId, NodeKind, Tree};
use super::spans::{first_char, first_line, visible};
use crate::finding::{Finding, Place, PlaceInFile, Span};
use crate::parse::MAX_FINDINGS;

/// Mappings with up to so many keys are searched for duplicates without an index.
const SMALL: usize = 16;

/// Findings for keys that are lists, mappings or not there, among the children from `first` on.
pub(super) fn unnamed(tree: &Tree<'_>, first: usize) -> Vec<Finding> {
    let keys = tree.children[first..].iter().step_by(2);
    let unnamed = keys.filter(|key| {
        let span = tree.span(**key);
        !matches!(tree.kind(**key), NodeKind::Scalar(_)) || span.start == span.end
    });
    unnamed
        .take(MAX_FINDINGS + 1)
        .map(|key| {
            let span = first_line(tree.text, tree.span(*key));
            let shown = if span.start < span.end {
                span
            } else {
                first_char(tree.text, span.start)
            };
            Finding::new("yaml-feature-refused", place(tree, visible(tree.text, shown))).variant("key")
        })
        .collect()
}

/// Keeps the first of each key among the children from `first` on, and reports the others.
pub(super) fn drop_duplicates(tree: &mut Tree<'_>, first: usize) {
    let duplicates = duplicates(tree, first);
    if duplicates.is_empty() {
        return;
    }
    let room = (MAX_FINDINGS + 1).saturating_sub(tree.problems.len());
    let findings: Vec<_> = duplicates
        .iter()
        .take(room)
        .map(|(key, first)| duplicate(tree, *key, *first))
        .collect();
    tree.problems.extend(findings);
    let mut superfluous = duplicates.iter().map(|(key, _)| *key).peekable();
    let pairs = tree.children.split_off(first);
    let kept = pairs
        .chunks_exact(2)
        .filter(|pair| superfluous.next_if_eq(&pair[0]).is_none());
    tree.children.extend(kept.flatten());
}

/// Returns every key that was there before, with the first of its kind, in the order of the file.
fn duplicates(tree: &Tree<'_>, first: usize) -> Vec<(NodeId, NodeId)> {
    let children = &tree.children[first..];
    let keys = || {
        children
            .iter()
            .step_by(2)
            .filter_map(|key| Some((*key, tree.scalar(*key)?)))
    };
    let mut duplicates = Vec::new();
    if children.len() <= 2 * SMALL {
        for (n, (key, text)) in keys().enumerate() {
            let first = keys().take(n).find(|(_, earlier)| *earlier == text);
            duplicates.extend(first.map(|(first, _)| (key, first)));
        }
    } else {
        let mut known = HashMap::with_capacity(children.len() / 2);
        for (key, text) in keys() {
            let first = *known.entry(text).or_insert(key);
            duplicates.extend((first != key).then_some((key, first)));
        }
    }
    duplicates
}

fn duplicate(tree: &Tree<'_>, key: NodeId, first: NodeId) -> Finding {
    let line = |node| place(tree, first_line(tree.text, tree.span(node)));
    Finding::new("duplicate-key", line(key))
        .arg("key", tree.scalar(key).unwrap_or_default())
        .other(line(first))
}

fn place(tree: &Tree<'_>, span: Span) -> Place {
    Place {
        file: tree.file,
        at: PlaceInFile::Span(span),
    }
}
