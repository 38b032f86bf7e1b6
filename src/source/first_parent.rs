//! The first-parent line of a branch: which commit was the last one of a day.

use chrono::NaiveDate;
use git2::Commit;

use super::error::SourceError;
use super::repo::{Repo, day};

/// Walks the first-parent line from its tip backwards. Days are wanted_day for from the latest to the earliest, so that
/// the line is walked once. Where the commits' days are out of order the line decides, not the day.
pub(super) struct FirstParentLine<'r> {
    repo: &'r Repo,
    commit: Commit<'r>,
}

impl<'r> FirstParentLine<'r> {
    /// Returns the line that ends in a commit.
    pub(super) fn of(repo: &'r Repo, tip: Commit<'r>) -> Self {
        Self { repo, commit: tip }
    }

    /// Returns the commit that was come to: the last one found, or the first of all once nothing was.
    pub(super) fn commit(&self) -> &Commit<'r> {
        &self.commit
    }

    /// Goes on to the last commit whose committer's day is `until` or earlier, and says whether there is one.
    pub(super) fn walk_to(&mut self, until: NaiveDate) -> Result<bool, SourceError> {
        while day(self.commit.time()) > until {
            if self.commit.parent_count() == 0 {
                return Ok(false);
            }
            let parent = match self.commit.parent(0) {
                Ok(parent) => parent,
                // The clone's history is cut off here.
                Err(_) if self.repo.is_shallow() => return Ok(false),
                Err(error) => return Err(self.repo.failed(error)),
            };
            self.commit = parent;
        }
        Ok(true)
    }

    /// Returns what to say when nothing is as early as a day.
    pub(super) fn nothing_so_early(&self, day_named: impl Into<String>) -> SourceError {
        SourceError::NothingSoEarly {
            day: day_named.into(),
            first: day(self.commit.time()).to_string(),
            shallow: self.repo.is_shallow(),
        }
    }
}
