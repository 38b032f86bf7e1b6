//! The past of a register's projects: walked once, and told as it was known at any commit of its first-parent line.

use crate::model::project::Stage;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use git2::Oid;

use super::baseline::{Baseline, baselines};
use super::log;
use super::project_log::{History, HistoryAbsence, ProjectLog, StageEntry};
use crate::history::approved_state::{Approvals, is_of};
use crate::model::{Record, Register, stages_in};
use crate::source::{GitState, ObjectId, Repo, SourceError, git_state};

/// The stages of all projects, the approvals of all meetings and the baselines, up to a revision; or why they are not
/// known.
#[derive(Debug)]
pub struct ProjectHistory(Result<WalkedHistory, HistoryAbsence>);

#[derive(Debug)]
struct WalkedHistory {
    root: PathBuf,
    tip: Oid,
    stages: BTreeMap<String, Vec<StageEntry>>,
    approvals: Approvals,
    /// The baselines up to the tip, oldest first.
    tags: Vec<Baseline>,
    line: OnceLock<Result<LinePositions, HistoryAbsence>>,
}

/// The commits of the first-parent line with their places, the tip first.
type LinePositions = HashMap<Oid, usize>;

impl ProjectHistory {
    /// Walks the first-parent line up to a revision, `HEAD` without one.
    pub fn read(root: &Path, upto: Option<&str>) -> Self {
        Self::read_with(root, upto, stages_in)
    }

    /// Returns the same; `stages` takes a project file's path from the register's root and its text, and gives the id
    /// and stage of each project in it. It sees every version of every file once, also those that no longer decode.
    pub(super) fn read_with(
        root: &Path,
        upto: Option<&str>,
        stages: impl Fn(&str, &str) -> Vec<(String, String)>,
    ) -> Self {
        Self(match git_state(root) {
            GitState::None => Err(HistoryAbsence::NoGit),
            // In a repository whose current branch is unborn a revision may still be named.
            GitState::Unborn if upto.is_none() => Err(HistoryAbsence::Unborn),
            GitState::Shallow => Err(HistoryAbsence::Shallow),
            GitState::Unreadable { reason } => Err(HistoryAbsence::Unreadable(reason)),
            GitState::Unborn | GitState::Full { .. } => {
                WalkedHistory::read(root, upto, stages).map_err(unreadable)
            }
        })
    }

    /// Returns what is known at the revision that was walked up to: all stages, and what was decided of those
    /// projects of the register that are not finished.
    pub fn of(&self, register: &Register) -> History {
        self.known_history(|past| past.known(None, &unfinished(register)))
    }

    /// Returns the same as it was known at an earlier commit of the line, by the baselines that stand today. At a
    /// commit that is not on the line nothing is known.
    pub fn at(&self, commit: ObjectId, register: &Register) -> History {
        self.known_history(|past| past.known(Some(commit), &unfinished(register)))
    }

    fn known_history(
        &self,
        known: impl FnOnce(&WalkedHistory) -> Result<ProjectLog, HistoryAbsence>,
    ) -> History {
        match self.0.as_ref().map_err(Clone::clone).and_then(known) {
            Ok(log) => History::Known(log),
            Err(why) => History::Absent(why),
        }
    }
}

/// Returns the projects that are decided and not finished, by id.
fn unfinished(register: &Register) -> BTreeSet<&str> {
    let projects = register.projects.iter();
    let decided = projects.filter(|project| project.stage.get().is_some_and(Stage::is_decided));
    decided.map(Record::id).collect()
}

fn unreadable(error: SourceError) -> HistoryAbsence {
    HistoryAbsence::Unreadable(error.to_string())
}

impl WalkedHistory {
    fn read(
        root: &Path,
        upto: Option<&str>,
        stages: impl Fn(&str, &str) -> Vec<(String, String)>,
    ) -> Result<Self, SourceError> {
        let repo = Repo::open(root)?;
        let mut past = Self {
            root: root.to_owned(),
            tip: repo.commit(upto)?.id(),
            stages: BTreeMap::new(),
            approvals: Approvals::default(),
            tags: Vec::new(),
            line: OnceLock::new(),
        };
        let mut read = BTreeMap::new();
        let paths = ["meetings", "meetings.yaml", "projects", "projects.yaml"];
        for commit in log::walk(&repo, upto, &paths)? {
            past.approvals.see(&repo, &commit);
            for (path, object) in &commit.changed {
                let Some(object) = object.filter(|_| is_of(path, "projects")) else {
                    continue;
                };
                let stages = read
                    .entry((object, path.clone()))
                    .or_insert_with(|| match repo.text(object) {
                        Some(text) => stages(path, &text),
                        None => Vec::new(),
                    });
                for (id, stage) in stages.iter() {
                    past.see(id, stage, &commit);
                }
            }
        }
        if !past.approvals.is_empty() {
            past.tags = baselines(root, upto)?;
        }
        repo.complete(past)
    }

    fn see(&mut self, id: &str, stage: &str, commit: &log::LoggedCommit) {
        let stages = self.stages.entry(id.to_owned()).or_default();
        if stages.last().is_none_or(|last| last.stage != stage) {
            stages.push(StageEntry {
                stage: stage.to_owned(),
                date: commit.date,
                commit: commit.id,
            });
        }
    }

    /// Returns what was known at a commit of the line, at the tip without one.
    fn known(&self, at: Option<ObjectId>, projects: &BTreeSet<&str>) -> Result<ProjectLog, HistoryAbsence> {
        let repo = Repo::open(&self.root).map_err(unreadable)?;
        let line = match at.is_some() || !self.tags.is_empty() {
            true => self.line(&repo)?,
            false => &LinePositions::new(),
        };
        let upto = at.map_or(self.tip, ObjectId::oid);
        let is_made = |commit: Oid| match (line.get(&commit), line.get(&upto)) {
            (Some(commit), Some(upto)) => commit >= upto,
            // Without a commit to stop at the line need not be known.
            (None, _) if at.is_none() => true,
            // On a branch that was merged.
            (None, Some(_)) => repo.git().graph_descendant_of(upto, commit).unwrap_or(false),
            (_, None) => false,
        };
        let stages = self.stages.iter().map(|(id, stages)| {
            let stages = stages.iter().filter(|entry| is_made(entry.commit.oid()));
            (id.clone(), stages.cloned().collect::<Vec<_>>())
        });
        let tags: Vec<&Baseline> = self.tags.iter().filter(|tag| is_made(tag.commit.oid())).collect();
        let log = ProjectLog {
            stages: stages.filter(|(_, stages)| !stages.is_empty()).collect(),
            decided: self.approvals.decided(&repo, is_made, &tags, line, projects),
        };
        repo.complete(log).map_err(unreadable)
    }

    fn line(&self, repo: &Repo) -> Result<&LinePositions, HistoryAbsence> {
        let read = || {
            let mut line = LinePositions::new();
            let tip = repo.git().find_commit(self.tip);
            let mut next = Some(tip.map_err(|error| unreadable(repo.failed(error)))?);
            while let Some(commit) = next {
                line.insert(commit.id(), line.len());
                next = commit.parent(0).ok();
            }
            Ok(line)
        };
        self.line.get_or_init(read).as_ref().map_err(Clone::clone)
    }
}
