//! What is known of the past of projects.

use std::collections::BTreeMap;

use super::approved_state::ApprovedState;
use crate::source::ObjectId;
use crate::value::Date;

/// The past of a register's projects, or why it is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum History {
    /// Not known.
    Absent(HistoryAbsence),
    /// Known.
    Known(ProjectLog),
}

impl History {
    /// Returns the log, if there is one.
    pub fn log(&self) -> Option<&ProjectLog> {
        match self {
            History::Absent(_) => None,
            History::Known(log) => Some(log),
        }
    }
}

/// A reason why the past is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HistoryAbsence {
    /// The register lies in no git repository.
    NoGit,
    /// The repository has no commit yet.
    Unborn,
    /// The clone is shallow: its past is cut off, and a half past would mislead.
    Shallow,
    /// Nobody asked.
    NotRead,
    /// Git's data can't be read, or the revision does not exist. Says why, in English.
    Unreadable(String),
}

/// The stages of all projects that have ever been committed, and what was decided of those asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProjectLog {
    /// For each project's id the stages it had, oldest first. A stage is listed when it begins; one that
    /// comes back is listed again.
    pub stages: BTreeMap<String, Vec<StageEntry>>,
    /// The approved state of each project that is known to have been approved by a meeting, by id.
    pub decided: BTreeMap<String, ApprovedState>,
}

/// A stage that a project entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageEntry {
    /// The stage, as the register writes it.
    pub stage: String,
    /// The day of the commit that brought it, by the committer's own clock.
    pub date: Date,
    /// That commit.
    pub commit: ObjectId,
}
