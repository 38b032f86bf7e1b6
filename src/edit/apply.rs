//! Changes to the text of one file: a value set, an item of a list taken out, every other byte as it was.
//!
//! The tree says where a value stands, the new text is put there, and the result is read again: it must be the old
//! tree with these values changed and nothing else. A layout that cannot be changed so is refused, never guessed at.

use std::fmt;

use super::splice::{Splice, splice};
use crate::edit::quoting::in_the_way_of;
use crate::edit::remove_item;
use crate::finding::{FileId, Path, Seg, Span};
use crate::parse::{NodeId, NodeKind, Style, Tree};

/// A change to one value of a file. Paths begin at the file's root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Puts another text in place of a scalar, in the same quotes where they can hold it.
    Set {
        /// The scalar.
        path: Path,
        /// What it must say.
        to: String,
    },
    /// The same where the scalar says `from`, as a reference that names another record from now on.
    Rename {
        /// The scalar.
        path: Path,
        /// What it says, with quotes undone.
        from: String,
        /// What it must say.
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

/// Why a file is not changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditError {
    /// The file is not YAML that the register takes.
    Unreadable,
    /// There is no such value.
    NotThere(Path),
    /// The value is a list or a mapping, or says something else than it must.
    NotAsExpected(Path),
    /// Two edits are about the same value, or one about a part of the other.
    Twice(Path),
    /// The value is written in a way that cannot be changed without touching something else.
    Layout(Path),
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EditError::Unreadable => f.write_str("the file cannot be read as YAML"),
            EditError::NotThere(path) => write!(f, "there is no {path}"),
            EditError::NotAsExpected(path) => write!(f, "{path} does not say what is to be changed"),
            EditError::Twice(path) => write!(f, "{path} is changed twice"),
            EditError::Layout(path) => {
                write!(
                    f,
                    "{path} is written so that it cannot be changed alone; change it by hand"
                )
            }
        }
    }
}

impl std::error::Error for EditError {}

/// The text with all edits made. All paths are those of the text as it is given.
///
/// # Errors
/// When one of the edits cannot be made; then none is.
pub fn edit(text: &str, edits: &[Edit]) -> Result<String, EditError> {
    let tree = Tree::parse(FileId(0), text).map_err(|_| EditError::Unreadable)?;
    let mut expected = tree.root().map(|root| Shape::of(&tree, root));
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
            *shape = Shape::Text(to.clone());
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
        if let Some((Shape::List(shapes), Seg::Index(index))) = list {
            shapes.remove(*index);
        }
    }
    let tree = Tree::parse(FileId(0), &out).map_err(|_| unclear())?;
    let made = tree.root().map(|root| Shape::of(&tree, root));
    if made == expected { Ok(out) } else { Err(unclear()) }
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

/// The node at a path from the root.
pub(super) fn find(tree: &Tree<'_>, path: &Path) -> Option<NodeId> {
    path.0.iter().try_fold(tree.root()?, |node, seg| match seg {
        Seg::Key(key) => tree.get(node, key),
        Seg::Index(index) => tree.items(node)?.get(*index).copied(),
    })
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
            text: format!(" {}", crate::edit::quoting::plain(to)),
        });
    }
    let text = in_the_way_of(old, style, to).ok_or_else(layout)?;
    Ok(Splice { span, text })
}

/// The byte behind the colon of a key.
pub(super) fn after_colon(tree: &Tree<'_>, key: NodeId) -> Option<usize> {
    let key = tree.span(key).end;
    Some(key + tree.text().get(key..)?.find(':')? + 1)
}

/// What a file says, without where: to compare what was made with what was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shape {
    /// In quotes, or without them and yet nothing but text.
    Text(String),
    /// Without quotes, where that may mean a number, a truth value or nothing.
    Plain(String),
    List(Vec<Shape>),
    Mapping(Vec<(String, Shape)>),
}

impl Shape {
    fn of(tree: &Tree<'_>, node: NodeId) -> Self {
        match tree.kind(node) {
            NodeKind::Scalar(style) => {
                let text = tree.scalar(node).unwrap_or_default().to_owned();
                if style == Style::Plain && crate::edit::quoting::plain(&text) != text {
                    Shape::Plain(text)
                } else {
                    Shape::Text(text)
                }
            }
            NodeKind::List => {
                let items = tree.items(node).unwrap_or_default();
                Shape::List(items.iter().map(|item| Shape::of(tree, *item)).collect())
            }
            NodeKind::Mapping => {
                let entries = tree.entries(node).into_iter().flatten();
                let pair = |(key, value)| {
                    let key = tree.scalar(key).unwrap_or_default().to_owned();
                    (key, Shape::of(tree, value))
                };
                Shape::Mapping(entries.map(pair).collect())
            }
        }
    }

    fn at(&mut self, path: &[Seg]) -> Option<&mut Shape> {
        path.iter().try_fold(self, |shape, seg| match (shape, seg) {
            (Shape::List(items), Seg::Index(index)) => items.get_mut(*index),
            (Shape::Mapping(entries), Seg::Key(key)) => entries
                .iter_mut()
                .find(|(name, _)| name == key)
                .map(|(_, value)| value),
            _ => None,
        })
    }
}
