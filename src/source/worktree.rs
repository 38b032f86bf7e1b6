//! The register as it lies in a folder.

use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::content::Content;
use super::error::SourceError;
use super::guarded::read_file;
use super::limits::{LIMITS, Limits, ReadBudget, Stop};
use super::listing::{ListedFile, Listing};
use super::paths::{JOURNAL, REGISTER_FILE, is_entered, is_journal};
use super::problem::{Exceeded, SourceProblem};
use super::repo::{is_bare, slashed};
use super::set::{ReadFile, SourceSet};
use super::staged;

/// Reads the register in a folder, whether or not there is git.
///
/// # Errors
/// If the folder itself can't be read. Whatever is wrong with what lies in it is a finding.
pub fn worktree(root: &Path) -> Result<SourceSet, SourceError> {
    worktree_within(root, &LIMITS)
}

/// Returns the same with other limits.
pub(super) fn worktree_within(root: &Path, limits: &Limits) -> Result<SourceSet, SourceError> {
    if !root.join(REGISTER_FILE).exists() && is_bare(root)? {
        return Err(SourceError::Bare {
            path: root.to_owned(),
        });
    }
    fs::read_dir(root).map_err(|source| SourceError::Io {
        path: root.to_owned(),
        source,
    })?;
    let left_out = staged::not_checked_out(root)?;
    let read = list(root, limits).and_then(|listed| contents(root, listed, limits));
    let with_left_out = |mut files: Vec<ReadFile>| {
        let Some(left_out) = &left_out else {
            return Ok(SourceSet::assemble(files));
        };
        let from_index = left_out.contents(limits)?;
        let not_checked_out = from_index.len();
        files.extend(from_index);
        files.sort_by(|a, b| a.0.cmp(&b.0));
        let mut set = SourceSet::assemble(files);
        set.not_checked_out = not_checked_out;
        Ok(set)
    };
    let set = SourceSet::settle(read.and_then(with_left_out).map_err(Stop::from))?;
    match left_out {
        Some(left_out) => left_out.complete(set),
        None => Ok(set),
    }
}

/// Finds the register's files without reading them.
pub(super) fn list(root: &Path, limits: &Limits) -> Result<Vec<ListedFile<()>>, Exceeded> {
    let mut listing = Listing::new(limits);
    let relative = |path: &Path| slashed(path.strip_prefix(root).unwrap_or(path));
    let entered = |entry: &DirEntry| !entry.file_type().is_dir() || is_entered(&relative(entry.path()));
    // Only looked for where it is: git's index is not asked otherwise.
    if root.join(JOURNAL).symlink_metadata().is_ok() && staged::is_journal_tracked(root).unwrap_or(false) {
        listing.journal()?;
    }
    for entry in WalkDir::new(root).min_depth(1).into_iter().filter_entry(entered) {
        listing.look()?;
        match entry {
            Ok(entry) => add(&mut listing, &entry, relative(entry.path()))?,
            Err(error) => {
                let path = error.path().map(relative).unwrap_or_default();
                let reason = error.io_error().map_or(io::ErrorKind::Other, io::Error::kind);
                listing.refused(path, SourceProblem::unreadable_folder(reason.to_string()))?;
            }
        }
    }
    Ok(listing.sorted())
}

fn add(listing: &mut Listing<'_, ()>, entry: &DirEntry, path: String) -> Result<(), Exceeded> {
    let kind = entry.file_type();
    if kind.is_dir() || is_journal(&path) {
        Ok(())
    } else if kind.is_symlink() {
        listing.other(path, SourceProblem::symlink())
    } else if !kind.is_file() {
        listing.other(path, SourceProblem::unreadable_because(NOT_REGULAR))
    } else if entry.path().to_str().is_none() {
        listing.other(path, SourceProblem::name_not_utf8())
    } else {
        listing.file(path, ())
    }
}

const NOT_REGULAR: &str = "not a regular file";

/// Reads listed files, whose order is kept.
pub(super) fn read(root: &Path, listed: Vec<ListedFile<()>>, limits: &Limits) -> Result<SourceSet, Exceeded> {
    Ok(SourceSet::assemble(contents(root, listed, limits)?))
}

fn contents(root: &Path, listed: Vec<ListedFile<()>>, limits: &Limits) -> Result<Vec<ReadFile>, Exceeded> {
    let budget = ReadBudget::new(limits);
    let read = listed.into_par_iter().map(|ListedFile { path, entry }| {
        let content = entry.read(|()| file(&root.join(&path), &budget))?;
        Ok((path, None, content))
    });
    read.collect()
}

/// Reads one file after a look at what it is now: it may have changed since it was listed, and opening a pipe
/// would wait for ever.
fn file(path: &Path, budget: &ReadBudget<'_>) -> Result<Content, Exceeded> {
    let facts = match path.symlink_metadata() {
        Ok(facts) if facts.is_file() => facts,
        Ok(_) => return Ok(Content::refused(SourceProblem::unreadable_because(NOT_REGULAR))),
        Err(error) => return Ok(Content::refused(SourceProblem::unreadable(&error))),
    };
    if let Some(problem) = budget.admit(facts.len())? {
        return Ok(Content::refused(problem));
    }
    let allowed = budget.file_bytes();
    Ok(match read_file(path, allowed) {
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            Content::refused(SourceProblem::too_large(allowed + 1, allowed))
        }
        Ok(bytes) => Content::decode(bytes),
        Err(error) => Content::refused(SourceProblem::unreadable(&error)),
    })
}
