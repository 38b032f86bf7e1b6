//! What may be asked of the past: the stages that projects have gone through, what was decided of them, who changed a
//! record when, and the baselines, which are also set here. Any of it may be absent, and then the answer says why.

mod approved_state;
mod baseline;
mod log;
mod project_history;
mod record;
mod set_baseline;
#[cfg(test)]
mod tests;
mod trailers;
mod walk;

use std::collections::BTreeMap;
use std::path::Path;

pub use self::baseline::{Baseline, Baselines, all_baselines, baselines};
pub use self::log::{Commit, changes};
pub use self::record::{Step, life, whole_life};
pub use crate::history::approved_state::{Approved, EarlierProject, NotKnown, projects_then};
pub use crate::history::project_history::ProjectHistory;
pub use set_baseline::{BaselineTarget, Committer, SetBaselineError, plain_name, set, target};
pub use trailers::BaselineSubject;

use crate::model::Register;
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
    /// The log, if there is one.
    pub fn log(&self) -> Option<&ProjectLog> {
        match self {
            History::Absent(_) => None,
            History::Known(log) => Some(log),
        }
    }
}

/// Why the past is not known.
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
    /// What was decided of each project that was asked for and that a meeting is on record to have approved, by id.
    pub decided: BTreeMap<String, Approved>,
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

/// The past of a register's projects up to a revision, `HEAD` without one: their stages, and what was decided of those
/// that are not finished.
pub fn past_of(root: &Path, upto: Option<&str>, register: &Register) -> History {
    ProjectHistory::read(root, upto).of(register)
}
