//! What git can say about a register's folder.

use std::path::Path;

use super::error::SourceError;
use super::repo::Repo;

/// The state of git around the folder that a register lies in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GitState {
    /// No git repository.
    None,
    /// A repository without a commit on the current branch.
    Unborn,
    /// A shallow clone: the past is cut off.
    Shallow,
    /// A repository with its history.
    Full {
        /// The current commit, 40 hexadecimal digits.
        head: String,
    },
    /// There is a repository, but it can't be read.
    Unreadable {
        /// Why, in English, and what to do.
        reason: String,
    },
}

/// Looks at the git repository around a register's root.
pub fn git_state(root: &Path) -> GitState {
    let repo = match Repo::open(root) {
        Ok(repo) => repo,
        Err(SourceError::NotARepository { .. }) => return GitState::None,
        Err(error) => {
            return GitState::Unreadable {
                reason: error.to_string(),
            };
        }
    };
    match repo.commit(None) {
        Err(SourceError::EmptyRepository { .. }) => GitState::Unborn,
        Err(error) => GitState::Unreadable {
            reason: error.to_string(),
        },
        Ok(_) if repo.is_shallow() => GitState::Shallow,
        Ok(commit) => GitState::Full {
            head: commit.id().to_string(),
        },
    }
}
