//! Changes to the text of one file: a value set, an item of a list taken out, every other byte as it was.
//!
//! The tree says where a value stands, the new text is put there, and the result is read again: it must be the old
//! tree with these values changed and nothing else. A layout that cannot be changed so is refused, never guessed at.

use super::error::EditError;
use super::locate::{after_colon, find};
use super::quoting::{plain, styled_like};
use super::remove_item;
use super::splice::{Splice, splice};
use super::value_tree::ValueTree;
use crate::finding::{FileId, Path, Seg, Span};
use crate::parse::{NodeId, NodeKind, Style, Tree};

/// A change to one value of a file. Paths begin at the file's root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Puts another text in place of a scalar, in the same quotes where they can hold it.
    Set {
        /// The scalar.
        path: Path,
        /// The new text.
        to: String,
    },
    /// The same where the scalar says `from`, as a reference that names another record from now on.
    Rename {
        /// The scalar.
        path: Path,
        /// The present text, with quotes undone.
        from: String,
        /// The new text.
        to: String,
    },
    /// Takes an item out of a list that has others. Its comments stay.
    Remove {
        /// The item.
        path: Path,
    },
}

impl Edit {
    fn path(&self) -> &Path {
        match self {
            Edit::Set { path, .. } | Edit::Rename { path, .. } | Edit::Remove { path } => path,
        }
    }
}

/// Returns the text with all edits made. All paths are those of the text as it is given.
///
/// # Errors
/// When one of the edits cannot be made; then none is.
pub fn edit(text: &str, edits: &[Edit]) -> Result<String, EditError> {
    let tree = Tree::parse(FileId(0), text).map_err(|_| EditError::Unreadable)?;
    let mut expected = tree.root().map(|root| ValueTree::of(&tree, root));
    let mut splices = Vec::new();
    let mut removals: Vec<&Path> = Vec::new();
    refuse_overlaps(edits)?;
    for edit in edits {
        let path = edit.path();
        let node = find(&tree, path).ok_or_else(|| EditError::NotThere(path.clone()))?;
        let to = match edit {
            Edit::Remove { path } => {
                removals.push(path);
                continue;
            }
            Edit::Rename { from, .. } if tree.scalar(node) != Some(from) => {
                return Err(EditError::NotAsExpected(path.clone()));
            }
            Edit::Set { to, .. } | Edit::Rename { to, .. } => to,
        };
        splices.push(set(&tree, node, to, path)?);
        if let Some(shape) = expected.as_mut().and_then(|shape| shape.at(&path.0)) {
            *shape = ValueTree::Text(to.clone());
        }
    }
    let unclear = || EditError::Layout(edits.first().map(Edit::path).cloned().unwrap_or_default());
    let mut out = splice(text, splices).ok_or_else(unclear)?;
    // From the last to the first, so that the places of those before stay what they are.
    removals.sort();
    for path in removals.into_iter().rev() {
        out = remove_item::without(&out, path)?;
        let list = path
            .0
            .split_last()
            .and_then(|(last, list)| Some((expected.as_mut()?.at(list)?, last)));
        if let Some((ValueTree::List(shapes), Seg::Index(index))) = list {
            shapes.remove(*index);
        }
    }
    let tree = Tree::parse(FileId(0), &out).map_err(|_| unclear())?;
    let result = tree.root().map(|root| ValueTree::of(&tree, root));
    if result == expected {
        Ok(out)
    } else {
        Err(unclear())
    }
}

fn refuse_overlaps(edits: &[Edit]) -> Result<(), EditError> {
    let mut paths: Vec<&Path> = edits.iter().map(Edit::path).collect();
    // What lies in a value comes right behind it.
    paths.sort();
    match paths.windows(2).find(|pair| pair[1].0.starts_with(&pair[0].0)) {
        Some(pair) => Err(EditError::Twice(pair[1].clone())),
        None => Ok(()),
    }
}

fn set(tree: &Tree<'_>, node: NodeId, to: &str, path: &Path) -> Result<Splice, EditError> {
    let NodeKind::Scalar(style) = tree.kind(node) else {
        return Err(EditError::NotAsExpected(path.clone()));
    };
    let layout = || EditError::Layout(path.clone());
    let span = tree.span(node);
    let old = tree.text().get(span.start..span.end).ok_or_else(layout)?;
    if old.is_empty() && style != Style::Block {
        let colon = tree
            .key_of(node)
            .and_then(|key| after_colon(tree, key))
            .ok_or_else(layout)?;
        return Ok(Splice {
            span: Span {
                start: colon,
                end: colon,
            },
            text: format!(" {}", plain(to)),
        });
    }
    let text = styled_like(old, style, to).ok_or_else(layout)?;
    Ok(Splice { span, text })
}
