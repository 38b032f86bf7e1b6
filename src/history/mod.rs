//! What may be asked of the past: the stages that projects have gone through, what was decided of them, who changed a
//! record when, and the baselines, which are also set here. Any of it may be absent, and then the answer says why.

mod approved_state;
mod baseline;
mod log;
mod project_history;
mod project_log;
mod record;
mod set_baseline;
#[cfg(test)]
mod tests;
mod trailers;
mod walk;

use std::path::Path;

pub use self::baseline::{Baseline, Baselines, all_baselines, baselines};
pub use self::log::{LoggedCommit, changes};
pub use self::record::{RecordCommit, life, whole_life};
pub use crate::history::approved_state::{ApprovedState, EarlierProject, NotKnown, projects_then};
pub use crate::history::project_history::ProjectHistory;
pub use crate::history::project_log::{History, HistoryAbsence, ProjectLog, StageEntry};
pub use set_baseline::{BaselineTarget, Committer, SetBaselineError, plain_name, set, target};
pub use trailers::BaselineSubject;

use crate::model::Register;

/// Returns the past of a register's projects up to a revision, `HEAD` without one: their stages, and what was
/// decided of those that are not finished.
pub fn past_of(root: &Path, upto: Option<&str>, register: &Register) -> History {
    ProjectHistory::read(root, upto).of(register)
}
