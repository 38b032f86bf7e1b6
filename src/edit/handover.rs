//! What one position holds, moved to another; or a position's holder exchanged.
//!
//! Only what is held today moves. A closed project, an action that is done, a system out of use and a contract that
//! has ended keep the position that answered for them: what happened does not change with who comes after. Meetings
//! and decisions name bodies, not positions, and so they stay too; and a document or an agenda item that is about the
//! position itself goes on being about it.

use std::collections::BTreeMap;

use super::apply::{Edit, edit};
use super::error::{EditError, HandoverError};
use super::journal::FileChange;
use super::locate::find;
use crate::finding::{FileId, Path, Place, PlaceInFile, Seg};
use crate::model::position::Position;
use crate::model::{Holding, HoldingStatus, Record, Register};
use crate::parse::{NodeId, Tree};
use crate::source::SourceSet;
use crate::value::Date;

/// A handover worked out, and not written yet.
#[derive(Debug, Default)]
pub struct Handover<'r> {
    /// The files with their new texts, in the order of their paths.
    pub files: Vec<(FileId, FileChange)>,
    /// The holdings that move.
    pub moved: Vec<Holding<'r>>,
    /// The holdings in lists that already have the receiver: the entry of the giver is taken out.
    pub merged: Vec<Holding<'r>>,
    /// The holdings that stay, with the reason in their standing.
    pub left: Vec<Holding<'r>>,
    /// The number of references that the choice of fields leaves out.
    pub not_chosen: usize,
}

/// Moves what `from` holds to `to`, where `chosen` says so of the field (`systems.owner`).
///
/// # Errors
/// When a file is written in a way that cannot be changed without touching something else.
pub fn between_positions<'r>(
    sources: &SourceSet,
    register: &'r Register,
    (from, to): (&Record<Position>, &Record<Position>),
    today: Date,
    chosen: &dyn Fn(&str) -> bool,
) -> Result<Handover<'r>, HandoverError> {
    let mut handover = Handover::default();
    let mut by_file: BTreeMap<FileId, Vec<Holding<'r>>> = BTreeMap::new();
    for holding in register.holdings(from, today) {
        if !chosen(&holding.field()) {
            handover.not_chosen += 1;
        } else if holding.standing == HoldingStatus::Current {
            by_file.entry(holding.place.file).or_default().push(holding);
        } else {
            handover.left.push(holding);
        }
    }
    for (file, holdings) in by_file {
        let text = &sources.file(file).text;
        let unreadable = |_| cannot(sources, file, EditError::Unreadable);
        let tree = Tree::parse(file, text).map_err(unreadable)?;
        let mut edits = Vec::new();
        for holding in holdings {
            let Some(path) = path_of(&holding.place) else {
                continue;
            };
            if is_there_already(&tree, path, from.id(), to.id()) {
                let entry = entry(path).unwrap_or(path.clone());
                edits.push(Edit::Remove { path: entry });
                handover.merged.push(holding);
            } else {
                edits.push(Edit::Rename {
                    path: path.clone(),
                    from: from.id().to_owned(),
                    to: to.id().to_owned(),
                });
                handover.moved.push(holding);
            }
        }
        handover.files.push((file, change(sources, file, &edits)?));
    }
    Ok(handover)
}

/// Gives positions another holder.
///
/// # Errors
/// When a file is written in a way that cannot be changed without touching something else.
pub fn between_persons<'r>(
    sources: &SourceSet,
    positions: &[&'r Record<Position>],
    to: &str,
) -> Result<Handover<'r>, HandoverError> {
    let mut by_file: BTreeMap<FileId, Vec<Edit>> = BTreeMap::new();
    for position in positions {
        let place = position.at("holder");
        let Some(path) = path_of(&place) else { continue };
        by_file.entry(place.file).or_default().push(Edit::Set {
            path: path.clone(),
            to: to.to_owned(),
        });
    }
    let files = by_file
        .into_iter()
        .map(|(file, edits)| Ok((file, change(sources, file, &edits)?)));
    Ok(Handover {
        files: files.collect::<Result<_, _>>()?,
        ..Handover::default()
    })
}

fn change(sources: &SourceSet, file: FileId, edits: &[Edit]) -> Result<FileChange, HandoverError> {
    let source = sources.file(file);
    let new = edit(&source.text, edits).map_err(|error| cannot(sources, file, error))?;
    Ok(FileChange {
        path: source.path.clone(),
        old: source.text.clone(),
        new,
    })
}

fn cannot(sources: &SourceSet, file: FileId, source: EditError) -> HandoverError {
    HandoverError {
        path: sources.file(file).path.clone(),
        source,
    }
}

fn path_of(place: &Place) -> Option<&Path> {
    match &place.at {
        PlaceInFile::Path(path, _) => Some(path),
        PlaceInFile::Span(_) | PlaceInFile::File => None,
    }
}

/// Returns the list entry that a reference is, or is the `position` of. Where an entry is more than a position,
/// as a benefit with its owner is, there is none.
fn entry(path: &Path) -> Option<Path> {
    match path.0.as_slice() {
        [.., Seg::Index(_)] => Some(path.clone()),
        [entry @ .., Seg::Key(key)] if key == "position" && matches!(entry.last(), Some(Seg::Index(_))) => {
            Some(Path(entry.to_vec()))
        }
        _ => None,
    }
}

/// Returns whether a list has, once the reference is renamed, the same entry somewhere else: one that names the
/// receiver today, or one before it that is renamed too.
fn is_there_already(tree: &Tree<'_>, path: &Path, from: &str, to: &str) -> bool {
    let Some(Path(entry)) = entry(path) else {
        return false;
    };
    let Some((Seg::Index(own), list)) = entry.split_last() else {
        return false;
    };
    let Some(items) = find(tree, &Path(list.to_vec())).and_then(|list| tree.items(list)) else {
        return false;
    };
    let Some(own_item) = items.get(*own) else {
        return false;
    };
    let own_rest = PositionEntry::of(tree, *own_item).rest;
    items.iter().enumerate().any(|(n, item)| {
        let PositionEntry { position, rest } = PositionEntry::of(tree, *item);
        rest == own_rest && n != *own && (position == Some(to) || (n < *own && position == Some(from)))
    })
}

/// A list's entry that names a position.
struct PositionEntry<'t> {
    position: Option<&'t str>,
    /// What else makes it the entry it is: a superuser's unit. How many a seat is for is no part of it, since one
    /// position can fill only one.
    rest: Vec<[Option<&'t str>; 2]>,
}

impl<'t> PositionEntry<'t> {
    fn of(tree: &'t Tree<'_>, item: NodeId) -> Self {
        let Some(entries) = tree.entries(item) else {
            return Self {
                position: tree.scalar(item),
                rest: Vec::new(),
            };
        };
        let mut rest: Vec<_> = entries
            .map(|(key, value)| [tree.scalar(key), tree.scalar(value)])
            .filter(|[key, _]| !matches!(key, Some("position" | "min")))
            .collect();
        rest.sort();
        let position = tree.get(item, "position").and_then(|value| tree.scalar(value));
        Self { position, rest }
    }
}
