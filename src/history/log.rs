//! The commits that changed given files, along the first-parent line.

use std::path::Path;

use super::walk::{CommitSnapshot, changed};
use crate::source::{ObjectId, Repo, SourceError, day};
use crate::value::Date;

/// A commit that changed something of what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedCommit {
    /// The commit.
    pub id: ObjectId,
    /// Its day, by the committer's own clock.
    pub date: Date,
    /// The author's name.
    pub author: String,
    /// The first line of the message.
    pub subject: String,
    /// True if the commits before it are missing, since a shallow clone ends at it. It then seems to have made
    /// all that it has.
    pub is_cut_off: bool,
    /// The register's files that it changed, by path from the register's root, with their content after it:
    /// `None` where the file was removed.
    pub changed: Vec<(String, Option<ObjectId>)>,
}

/// Returns the commits up to a revision (`HEAD` without one) that changed the given files, oldest first. Paths
/// are files or folders from the register's root; the empty path is the whole register. What a merge brought in
/// counts as the merge's. Files that are none of the register's are left out.
///
/// # Errors
/// If there is no readable repository or no such revision.
pub fn changes(root: &Path, upto: Option<&str>, paths: &[&str]) -> Result<Vec<LoggedCommit>, SourceError> {
    walk(&Repo::open(root)?, upto, paths)
}

/// Returns the same in a repository that is open.
pub(super) fn walk(
    repo: &Repo,
    upto: Option<&str>,
    paths: &[&str],
) -> Result<Vec<LoggedCommit>, SourceError> {
    let failed = |error| repo.failed(error);
    let last = repo.commit(upto)?;
    let tree = last.tree().map_err(failed)?;
    let place = repo.register_in(&tree, &last.id())?;
    let place = place.map_or_else(|| repo.usual_place().to_owned(), |(place, _)| place);
    let at = |after: &CommitSnapshot, commit: &git2::Commit<'_>| at(repo, &place, after, commit, paths);
    let mut snapshot = at(&CommitSnapshot::default(), &last)?;
    let mut next = Some(last);
    let mut commits = Vec::new();
    while let Some(commit) = next {
        let parent = if commit.parent_count() == 0 {
            None
        } else {
            Some(commit.parent(0).map_err(failed)?)
        };
        let before = match &parent {
            Some(parent) => at(&snapshot, parent)?,
            None => CommitSnapshot::default(),
        };
        let changed = changed(repo, &before, &snapshot, paths);
        if !changed.is_empty() {
            commits.push(described(&commit, changed));
        }
        snapshot = before;
        next = parent;
    }
    commits.reverse();
    repo.complete(commits)
}

/// Returns what lies at the wanted paths in a commit, wherever the register lay then; `usual` is where it lies
/// in the last one.
fn at(
    repo: &Repo,
    usual: &str,
    after: &CommitSnapshot,
    commit: &git2::Commit<'_>,
    paths: &[&str],
) -> Result<CommitSnapshot, SourceError> {
    if after.is_of(commit.tree_id()) {
        return Ok(after.clone());
    }
    let tree = commit.tree().map_err(|error| repo.failed(error))?;
    let register = match repo.register_in(&tree, &commit.id())? {
        Some((_, register)) => Some(register),
        // Its files may be older than the file that makes them a register.
        None => repo.folder(tree.id(), usual),
    };
    Ok(after.before(repo, tree.id(), register.as_ref(), paths))
}

fn described(commit: &git2::Commit<'_>, changed: Vec<(String, Option<ObjectId>)>) -> LoggedCommit {
    LoggedCommit {
        id: commit.id().into(),
        date: Date(day(commit.time())),
        author: String::from_utf8_lossy(commit.author().name_bytes()).into_owned(),
        subject: String::from_utf8_lossy(commit.summary_bytes().unwrap_or_default()).into_owned(),
        is_cut_off: commit.parent_count() == 0 && has_parents(commit),
        changed,
    }
}

/// Returns whether the commit itself says that it has parents, be they here or not.
fn has_parents(commit: &git2::Commit<'_>) -> bool {
    let header = String::from_utf8_lossy(commit.raw_header_bytes());
    header.lines().any(|line| line.starts_with("parent "))
}
