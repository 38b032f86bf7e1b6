//! What may be asked of the past: the stages that projects have gone through, what was decided of them, who changed a
//! record when, and the baselines, which are also set here. Any of it may be absent, and then the answer says why.

mod baseline;
mod decided;
mod log;
mod record;
mod set;
#[cfg(test)]
mod tests;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub use self::baseline::{Baseline, Baselines, all_baselines, baselines};
pub use self::decided::{Approved, NotKnown, Then, projects_then};
pub use self::log::{Commit, changes};
pub use self::record::{Step, life, whole_life};
pub use self::set::{Committer, Decided, NotSet, Target, plain_name, set, target};

use self::decided::{Approvals, is_of};
use crate::model::{Date, Record, Register, stages_in};
use crate::source::{GitState, ObjectId, Repo, SourceError, git_state};

/// The past of a register's projects, or why it is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum History {
    /// Not known.
    Absent(Why),
    /// Known.
    Known(Log),
}

impl History {
    /// The log, if there is one.
    pub fn log(&self) -> Option<&Log> {
        match self {
            History::Absent(_) => None,
            History::Known(log) => Some(log),
        }
    }
}

/// Why the past is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
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
pub struct Log {
    /// For each project's id the stages it had, oldest first. A stage is listed when it begins; one that
    /// comes back is listed again.
    pub stages: BTreeMap<String, Vec<StageSeen>>,
    /// What was decided of each project that was asked for and that a meeting is on record to have approved, by id.
    pub decided: BTreeMap<String, Approved>,
}

/// A stage that a project entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageSeen {
    /// The stage, as the register writes it.
    pub stage: String,
    /// The day of the commit that brought it, by the committer's own clock.
    pub date: Date,
    /// That commit.
    pub commit: ObjectId,
}

/// Reads the stages of all projects along the first-parent line up to a revision, `HEAD` without one, and what was
/// decided of the projects in `decided`, by their ids.
///
/// `stages` takes a project file's path from the register's root and its text, and gives the id and stage of
/// each project in it. It sees every version of every file once, also those that no longer decode.
fn past(
    root: &Path,
    upto: Option<&str>,
    stages: impl Fn(&str, &str) -> Vec<(String, String)>,
    decided: &BTreeSet<&str>,
) -> History {
    match git_state(root) {
        GitState::None => History::Absent(Why::NoGit),
        // In a repository whose current branch is unborn a revision may still be named.
        GitState::Unborn if upto.is_none() => History::Absent(Why::Unborn),
        GitState::Shallow => History::Absent(Why::Shallow),
        GitState::Unreadable { reason } => History::Absent(Why::Unreadable(reason)),
        GitState::Unborn | GitState::Full { .. } => match read(root, upto, stages, decided) {
            Ok(log) => History::Known(log),
            Err(error) => History::Absent(Why::Unreadable(error.to_string())),
        },
    }
}

/// The same without what was decided.
pub fn project_stages(
    root: &Path,
    upto: Option<&str>,
    stages: impl Fn(&str, &str) -> Vec<(String, String)>,
) -> History {
    past(root, upto, stages, &BTreeSet::new())
}

/// The past of a register's projects: their stages, and what was decided of those that are not finished.
pub fn past_of(root: &Path, upto: Option<&str>, register: &Register) -> History {
    let projects = register.projects.iter();
    let decided = projects.filter(|project| project.stage.is_decided());
    past(root, upto, stages_in, &decided.map(Record::id).collect())
}

fn read(
    root: &Path,
    upto: Option<&str>,
    stages: impl Fn(&str, &str) -> Vec<(String, String)>,
    decided: &BTreeSet<&str>,
) -> Result<Log, SourceError> {
    let repo = Repo::open(root)?;
    let mut log = Log::default();
    let mut read = BTreeMap::new();
    let mut approvals = Approvals::default();
    let paths = ["meetings", "meetings.yaml", "projects", "projects.yaml"];
    for commit in log::walk(&repo, upto, &paths)? {
        approvals.see(&repo, &commit);
        for (path, object) in &commit.changed {
            let Some(object) = object.filter(|_| is_of(path, "projects")) else {
                continue;
            };
            let seen = read
                .entry((object, path.clone()))
                .or_insert_with(|| match repo.text(object) {
                    Some(text) => stages(path, &text),
                    None => Vec::new(),
                });
            for (id, stage) in seen.iter() {
                log.see(id, stage, &commit);
            }
        }
    }
    log.decided = approvals.decided(&repo, upto, decided)?;
    Ok(log)
}

impl Log {
    /// The log as it was when only some of its commits were made. Of what was decided it tells nothing where something
    /// else is decided now.
    #[must_use]
    pub fn of(&self, is_made: impl Fn(ObjectId) -> bool) -> Self {
        let stages = self.stages.iter().map(|(id, seen)| {
            let seen = seen.iter().filter(|seen| is_made(seen.commit)).cloned();
            (id.clone(), seen.collect::<Vec<_>>())
        });
        let decided = self.decided.iter().filter(|(_, one)| is_made(one.commit));
        Self {
            stages: stages.filter(|(_, seen)| !seen.is_empty()).collect(),
            decided: decided.map(|(id, one)| (id.clone(), one.clone())).collect(),
        }
    }

    fn see(&mut self, id: &str, stage: &str, commit: &Commit) {
        let seen = self.stages.entry(id.to_owned()).or_default();
        if seen.last().is_none_or(|last| last.stage != stage) {
            seen.push(StageSeen {
                stage: stage.to_owned(),
                date: commit.date,
                commit: commit.id,
            });
        }
    }
}
