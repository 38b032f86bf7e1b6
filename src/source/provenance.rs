//! Where a state of the register comes from, so that whoever reads a print can find the same state again.

use std::path::Path;

use chrono::{DateTime, NaiveDate, TimeDelta};
use git2::{Status, StatusOptions, StatusShow};

use super::error::SourceError;
use super::paths::{PathKind, classify};
use super::repo::Repo;
use super::staged::is_skipped;

/// The kind of place that the register was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// A git revision.
    Revision,
    /// The git index.
    Index,
    /// The work tree.
    WorkTree,
    /// A folder outside git.
    Outside,
    /// A folder in a git repository that cannot be read.
    Unreadable,
}

/// A commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its name, 40 hexadecimal digits.
    pub id: String,
    /// The day it was made, where it was made.
    pub date: NaiveDate,
}

impl Commit {
    /// Returns the first ten digits of its name. A fixed number, so that prints from two clones agree.
    pub fn short(&self) -> &str {
        self.id.get(..10).unwrap_or(&self.id)
    }
}

/// The origin of a state of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The kind of place.
    pub place: SourceKind,
    /// The commit that was read, or that the work tree or index stands on; `None` outside git, before the first
    /// commit, and for a revision that is a folder and no commit.
    pub commit: Option<Commit>,
    /// True if the register's own files differ from that commit's. Never for a revision.
    pub changed: bool,
}

impl Provenance {
    fn nowhere(place: SourceKind) -> Self {
        Self {
            place,
            commit: None,
            changed: false,
        }
    }
}

/// Says where the register at `root` comes from: at a revision when one is named, else from the index or the work
/// tree.
///
/// # Errors
/// When a revision or the index was asked for and git cannot say. A work tree can be read without git, so it has
/// none.
pub fn provenance(root: &Path, rev: Option<&str>, index: bool) -> Result<Provenance, SourceError> {
    let place = match (rev, index) {
        (Some(_), _) => SourceKind::Revision,
        (None, true) => SourceKind::Index,
        (None, false) => SourceKind::WorkTree,
    };
    match look(root, rev, place) {
        Err(SourceError::NotARepository { .. }) if place == SourceKind::WorkTree => {
            Ok(Provenance::nowhere(SourceKind::Outside))
        }
        Err(_) if place == SourceKind::WorkTree => Ok(Provenance::nowhere(SourceKind::Unreadable)),
        answer => answer,
    }
}

fn look(root: &Path, rev: Option<&str>, place: SourceKind) -> Result<Provenance, SourceError> {
    let repo = Repo::open(root)?;
    let commit = match repo.commit(rev) {
        Ok(commit) => Some(dated(&commit)),
        Err(SourceError::NotATree { .. } | SourceError::EmptyRepository { .. }) => None,
        Err(error) => return Err(error),
    };
    let changed = place != SourceKind::Revision && changed(&repo, place)?;
    Ok(Provenance {
        place,
        commit,
        changed,
    })
}

fn dated(commit: &git2::Commit<'_>) -> Commit {
    let time = commit.time();
    let local = DateTime::from_timestamp(time.seconds(), 0).unwrap_or_default()
        + TimeDelta::minutes(time.offset_minutes().into());
    Commit {
        id: commit.id().to_string(),
        date: local.date_naive(),
    }
}

/// Returns whether a file that belongs to the register is not as in the commit.
fn changed(repo: &Repo, place: SourceKind) -> Result<bool, SourceError> {
    let mut options = StatusOptions::new();
    options.show(match place {
        SourceKind::Index => StatusShow::Index,
        _ => StatusShow::IndexAndWorkdir,
    });
    // A file that git ignores is read as any other.
    options.include_untracked(true).recurse_untracked_dirs(true);
    options.include_ignored(true).exclude_submodules(true);
    let folder = repo.usual_place();
    if !folder.is_empty() {
        options.pathspec(folder).disable_pathspec_match(true);
    }
    let statuses = repo.git().statuses(Some(&mut options));
    let statuses = statuses.map_err(|error| repo.failed(error))?;
    // What a sparse checkout leaves out is not deleted.
    let index = repo.git().index();
    let is_left_out = |path: &str| {
        let entry = index
            .as_ref()
            .ok()
            .and_then(|index| index.get_path(Path::new(path), 0));
        entry.is_some_and(|entry| is_skipped(&entry))
    };
    Ok(statuses.iter().any(|entry| {
        let path = String::from_utf8_lossy(entry.path_bytes());
        let inside = match folder {
            "" => Some(&*path),
            _ => path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')),
        };
        let is_ours = inside.is_some_and(|inside| classify(inside) != PathKind::Skip);
        is_ours && !(entry.status() == Status::WT_DELETED && is_left_out(&path))
    }))
}
