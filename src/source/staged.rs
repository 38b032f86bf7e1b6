//! The register as the git index holds it: what the next commit will be.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::Path;

use git2::{ErrorClass, Index, IndexEntry, IndexEntryExtendedFlag, Oid};

use super::error::SourceError;
use super::limits::{LIMITS, Limits, Stop};
use super::listing::Listing;
use super::paths::{REGISTER_FILE, is_journal};
use super::problem::Exceeded;
use super::repo::Repo;
use super::set::{ReadFile, SourceSet};
use super::{blobs, revision};

/// Reads the register as it will be committed. In a commit hook that is the index that git names in
/// `GIT_INDEX_FILE`: with `git commit -a` or `git commit PATH` it isn't the usual one.
///
/// # Errors
/// If there is no readable repository, no register in the index, or a merge is not finished.
pub fn staged(root: &Path) -> Result<SourceSet, SourceError> {
    let variable = |name| env::var_os(name).filter(|value: &OsString| !value.is_empty());
    staged_by(
        root,
        variable("GIT_DIR").as_deref(),
        variable("GIT_INDEX_FILE").as_deref(),
    )
}

/// Returns the same with git's environment given.
pub(super) fn staged_by(
    root: &Path,
    git_dir: Option<&OsStr>,
    index_file: Option<&OsStr>,
) -> Result<SourceSet, SourceError> {
    let repo = Repo::open(root)?;
    let index = index(&repo, git_dir, index_file)?;
    let place = repo.usual_place();
    let prefix = if place.is_empty() {
        String::new()
    } else {
        format!("{place}/")
    };
    let entries: Vec<_> = index
        .iter()
        .filter(|entry| entry.path.starts_with(prefix.as_bytes()) && !is_intended(entry))
        .collect();
    refuse_conflicts(&entries)?;
    let register_file = format!("{prefix}{REGISTER_FILE}");
    if !entries.iter().any(|entry| entry.path == register_file.as_bytes()) {
        return Err(SourceError::NoRegisterInIndex {
            path: place.to_owned(),
        });
    }
    SourceSet::settle(read(&repo, &entries, prefix.len()))
}

fn read(repo: &Repo, entries: &[IndexEntry], prefix: usize) -> Result<SourceSet, Stop> {
    let mut listing: Listing<'_, Oid> = Listing::new(&LIMITS);
    for entry in entries {
        listing.look()?;
        let name = &entry.path[prefix..];
        let path = String::from_utf8_lossy(name).into_owned();
        revision::file(&mut listing, path, entry.mode, name, entry.id)?;
    }
    blobs::read(repo, listing.sorted(), &LIMITS)
}

/// Returns the index to read. One that git names for a hook counts unless it belongs to another repository.
fn index(repo: &Repo, git_dir: Option<&OsStr>, index_file: Option<&OsStr>) -> Result<Index, SourceError> {
    let git = repo.git();
    let Some(top) = git.workdir() else {
        return Err(SourceError::Bare {
            path: repo.root().to_owned(),
        });
    };
    let is_ours = |git_dir: &OsStr| top.join(git_dir).canonicalize().ok() == git.path().canonicalize().ok();
    let named = index_file
        .filter(|_| git_dir.is_none_or(is_ours))
        .map(|file| top.join(file));
    let index = named.map_or_else(|| git.index(), |file| Index::open(&file));
    index.map_err(|error| unreadable_index(repo, error))
}

/// Says what to do where git's index is in a form that the git library does not know.
fn unreadable_index(repo: &Repo, error: git2::Error) -> SourceError {
    if error.class() == ErrorClass::Index && error.message().contains("extension") {
        return SourceError::IndexForm {
            path: repo.root().to_owned(),
            source: error,
        };
    }
    repo.failed(error)
}

/// Files that git's index has and a sparse checkout leaves out of the work tree.
pub(super) struct NotCheckedOut {
    repo: Repo,
    /// Each with its path from the register's root.
    entries: Vec<(String, IndexEntry)>,
}

/// Returns the register's files that a sparse checkout leaves out of the work tree; `None` where there are none.
///
/// # Errors
/// If the checkout is sparse, and the index cannot be read.
pub(super) fn not_checked_out(root: &Path) -> Result<Option<NotCheckedOut>, SourceError> {
    let Ok(repo) = Repo::open(root) else {
        return Ok(None);
    };
    let config = repo.git().config().and_then(|mut config| config.snapshot());
    let is_sparse = config.is_ok_and(|config| config.get_bool("core.sparsecheckout").unwrap_or(false));
    if !is_sparse {
        return Ok(None);
    }
    let index = index(&repo, None, None)?;
    let place = repo.usual_place();
    let prefix = if place.is_empty() {
        String::new()
    } else {
        format!("{place}/")
    };
    let entries = index.iter().filter(is_skipped).filter_map(|entry| {
        let name = entry.path.strip_prefix(prefix.as_bytes())?;
        let path = String::from_utf8_lossy(name).into_owned();
        (!root.join(&path).exists()).then_some((path, entry))
    });
    let entries: Vec<(String, IndexEntry)> = entries.collect();
    Ok((!entries.is_empty()).then_some(NotCheckedOut { repo, entries }))
}

impl NotCheckedOut {
    /// Returns the contents of the files, by path.
    pub(super) fn contents(&self, limits: &Limits) -> Result<Vec<ReadFile>, Exceeded> {
        let mut listing: Listing<'_, Oid> = Listing::new(limits);
        for (path, entry) in &self.entries {
            listing.look()?;
            revision::file(&mut listing, path.clone(), entry.mode, path.as_bytes(), entry.id)?;
        }
        blobs::contents(&self.repo, listing.sorted(), limits)
    }

    /// Returns what was read, unless a partial clone left some of it behind.
    ///
    /// # Errors
    /// Where it did.
    pub(super) fn complete(&self, set: SourceSet) -> Result<SourceSet, SourceError> {
        self.repo.complete(set)
    }
}

/// Returns whether git tracks the journal of a register, so that it came with a commit.
///
/// # Errors
/// If there is a repository and it or its index cannot be read.
pub(crate) fn is_journal_tracked(root: &Path) -> Result<bool, SourceError> {
    let repo = match Repo::open(root) {
        Err(SourceError::NotARepository { .. }) => return Ok(false),
        other => other?,
    };
    let place = repo.usual_place();
    let prefix = if place.is_empty() {
        String::new()
    } else {
        format!("{place}/")
    };
    let index = index(&repo, None, None)?;
    Ok(index.iter().any(|entry| {
        let name = entry.path.strip_prefix(prefix.as_bytes());
        name.is_some_and(|name| is_journal(&String::from_utf8_lossy(name)))
    }))
}

/// Returns whether a sparse checkout leaves the file out.
pub(super) fn is_skipped(entry: &IndexEntry) -> bool {
    IndexEntryExtendedFlag::from_bits_truncate(entry.flags_extended)
        .contains(IndexEntryExtendedFlag::SKIP_WORKTREE)
}

/// Names the files whose merge is not finished. Only the register's: the others don't change what is read.
fn refuse_conflicts(entries: &[IndexEntry]) -> Result<(), SourceError> {
    const STAGE: u16 = 0x3000;
    let conflicted = entries.iter().filter(|entry| entry.flags & STAGE != 0);
    let mut paths: Vec<_> = conflicted
        .map(|entry| String::from_utf8_lossy(&entry.path).into_owned())
        .collect();
    paths.dedup();
    if paths.is_empty() {
        Ok(())
    } else {
        Err(SourceError::IndexConflict { paths })
    }
}

/// Returns whether the file is only announced (`git add --intent-to-add`), and so won't be committed.
fn is_intended(entry: &IndexEntry) -> bool {
    IndexEntryExtendedFlag::from_bits_truncate(entry.flags_extended).is_intent_to_add()
}
