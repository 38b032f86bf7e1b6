//! What was decided of each project, and where that was recorded: its baseline (projekt-baseline).
//!
//! ```text
//! meetings along the first-parent line ──► approvals with their commits ──► the latest of each project
//!   ──► the tag that says otherwise ──► the project as it was there
//! ```

use crate::model::project::Stage;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use git2::{Oid, Tree};

use super::baseline::Baseline;
use super::log::LoggedCommit;
use crate::change::changes_in;
use crate::model::project::Project;
use crate::model::{Approval, Kind, approvals_in, load};
use crate::source::{ObjectId, Repo, SourceError, SourceSet, changed_files, day};
use crate::value::Date;

/// The state of a project that was decided, which its deviations are measured from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovedState {
    /// The commit with the project as it was decided.
    pub commit: ObjectId,
    /// That commit's day, by the committer's own clock.
    pub date: Date,
    /// The meeting that approved it, the agenda item with it.
    pub approval: Approval,
    /// The baseline's name, where a tag says which commit counts.
    pub tag: Option<String>,
    /// The project as it was there.
    pub project: EarlierProject,
}

impl ApprovedState {
    /// Returns the day it was decided: the meeting's, or the commit's where the meeting has none.
    pub fn since(&self) -> Date {
        self.approval.held.unwrap_or(self.date)
    }
}

/// A project at an earlier commit.
pub type EarlierProject = Result<Arc<Project>, NotKnown>;

/// A reason why a project is not known at a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotKnown {
    /// It was not in the register.
    NotThere,
    /// Its file, or a value in it, cannot be read as this version of the tool reads it.
    NotReadable,
}

/// An approval with the commit that recorded it.
#[derive(Debug, Clone)]
struct RecordedApproval {
    approval: Approval,
    commit: ObjectId,
    date: Date,
    /// The id that the project had there.
    project: String,
}

/// The approvals on record, file by file, as the history is walked.
#[derive(Debug, Default)]
pub(super) struct Approvals {
    /// Every version of every file, oldest first.
    versions: Vec<Version>,
    /// The last version of each file, by path.
    last: HashMap<String, usize>,
}

/// The approvals of a file from a commit on.
#[derive(Debug)]
struct Version {
    commit: ObjectId,
    path: String,
    approvals: Vec<RecordedApproval>,
}

impl Approvals {
    /// Returns whether there never was any.
    pub(super) fn is_empty(&self) -> bool {
        self.versions.is_empty()
    }

    /// Takes in what a commit did to meetings. An item that was corrected, or whose meeting or project got another
    /// id, was recorded when it first came.
    pub(super) fn see(&mut self, repo: &Repo, commit: &LoggedCommit) {
        let mut before = Vec::new();
        let mut after = Vec::new();
        for (path, object) in &commit.changed {
            if !is_of(path, "meetings") {
                continue;
            }
            let approvals = match object {
                Some(object) => repo.text(*object).and_then(|text| approvals_in(path, &text)),
                None => Some(Vec::new()),
            };
            // What cannot be read has not changed as far as anyone can tell.
            let Some(approvals) = approvals else { continue };
            let was = self.last.get(path).and_then(|last| self.versions.get(*last));
            let was = was.map_or(&[][..], |was| &was.approvals);
            if was.is_empty() && approvals.is_empty() {
                continue;
            }
            before.extend_from_slice(was);
            after.push((path, approvals));
        }
        for (path, approvals) in after {
            let recorded = approvals.into_iter().map(|approval| {
                let same = before
                    .iter()
                    .find(|one| is_same(&one.approval, &approval, commit));
                match same {
                    Some(same) => RecordedApproval {
                        approval,
                        ..same.clone()
                    },
                    None => RecordedApproval {
                        project: approval.project.clone(),
                        commit: commit.id,
                        date: commit.date,
                        approval,
                    },
                }
            });
            let version = Version {
                commit: commit.id,
                path: path.clone(),
                approvals: recorded.collect(),
            };
            self.last.insert(path.clone(), self.versions.len());
            self.versions.push(version);
        }
    }

    /// Returns the approval of the latest meeting of each of these projects, among those in the commits that
    /// `is_made` knows.
    fn latest(
        &self,
        is_made: impl Fn(Oid) -> bool,
        projects: &BTreeSet<&str>,
    ) -> BTreeMap<&str, &RecordedApproval> {
        let approvals = self
            .versions
            .iter()
            .take_while(|version| is_made(version.commit.oid()));
        let files: BTreeMap<&str, &[RecordedApproval]> = approvals
            .map(|version| (version.path.as_str(), &version.approvals[..]))
            .collect();
        let mut latest: BTreeMap<&str, &RecordedApproval> = BTreeMap::new();
        let order =
            |one: &RecordedApproval| (one.approval.held, one.approval.meeting.clone(), one.approval.item);
        let all = files.into_values().flatten();
        for one in all.filter(|one| projects.contains(one.approval.project.as_str())) {
            let kept = latest.entry(&one.approval.project).or_insert(one);
            if order(one) > order(kept) {
                *kept = one;
            }
        }
        latest
    }

    /// Returns what was decided of these projects by the commits that `is_made` knows; nothing of those that no
    /// meeting is on record to have approved. `tags` are the baselines of then, oldest first, and `line` has
    /// the places of the commits of the first-parent line, the last one's first; it may be empty where there
    /// are no tags.
    pub(super) fn decided(
        &self,
        repo: &Repo,
        is_made: impl Fn(Oid) -> bool,
        tags: &[&Baseline],
        line: &HashMap<Oid, usize>,
        projects: &BTreeSet<&str>,
    ) -> BTreeMap<String, ApprovedState> {
        let mut then = ProjectReader::new(repo);
        let mut decided = BTreeMap::new();
        for (id, recorded) in self.latest(is_made, projects) {
            let own = BaselineCandidate {
                commit: recorded.commit,
                date: recorded.date,
                tag: None,
                is_named: true,
            };
            let candidates = tagged(repo, tags, line, recorded).chain([own]);
            let found = candidates
                .map(|one| {
                    let now = then.project(one.commit, id);
                    // Where it had another id.
                    let then = match now {
                        Err(NotKnown::NotThere) => then.project(one.commit, &recorded.project),
                        now => now,
                    };
                    (one, then)
                })
                .find(|(one, then)| one.covers(then));
            if let Some((one, project)) = found {
                let approval = recorded.approval.clone();
                let tag = one.tag.map(str::to_owned);
                decided.insert(
                    id.to_owned(),
                    ApprovedState {
                        commit: one.commit,
                        date: one.date,
                        approval,
                        tag,
                        project,
                    },
                );
            }
        }
        decided
    }
}

/// A commit that a project's baseline may be.
struct BaselineCandidate<'t> {
    commit: ObjectId,
    date: Date,
    tag: Option<&'t str>,
    /// True if the tag names the project.
    is_named: bool,
}

impl BaselineCandidate<'_> {
    /// Returns whether it is of the project that is so there. A tag that names no projects is of those that
    /// were decided.
    fn covers(&self, then: &EarlierProject) -> bool {
        match then {
            _ if self.tag.is_none() => true,
            Ok(then) => self.is_named || then.stage.get().is_some_and(Stage::is_decided),
            Err(why) => *why == NotKnown::NotReadable,
        }
    }
}

/// Returns the tags that say which commit counts instead of the one with the approval, the one to prefer first:
/// those set for the meeting, then those set for none on that commit or after it; of each the latest.
fn tagged<'t>(
    repo: &'t Repo,
    tags: &'t [&'t Baseline],
    line: &'t HashMap<Oid, usize>,
    recorded: &'t RecordedApproval,
) -> impl Iterator<Item = BaselineCandidate<'t>> {
    let covers = |tag: &&&Baseline| tag.covers(&recorded.approval.project) || tag.covers(&recorded.project);
    let tags = move || tags.iter().rev().filter(covers);
    let follows = |tag: &&&Baseline| {
        let (tag, commit) = (tag.commit.oid(), recorded.commit.oid());
        match (line.get(&tag), line.get(&commit)) {
            (Some(tag), Some(commit)) => tag <= commit,
            // On a branch that was merged.
            _ => repo.git().graph_descendant_of(tag, commit).unwrap_or(false),
        }
    };
    let of_meeting = tags().filter(|tag| tag.meeting.as_ref() == Some(&recorded.approval.meeting));
    let of_none = tags().filter(|tag| tag.meeting.is_none()).filter(follows);
    of_meeting.chain(of_none).map(|tag| BaselineCandidate {
        commit: tag.commit,
        date: tag.date,
        tag: Some(&tag.name),
        is_named: tag.projects.is_some(),
    })
}

/// Returns whether a file holds records of a kind.
pub(super) fn is_of(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.starts_with(['/', '.']))
}

/// Returns whether two approvals, before and after a commit, are the same one.
fn is_same(before: &Approval, after: &Approval, commit: &LoggedCommit) -> bool {
    let same_day = after.held.is_some() && (before.held, &before.body) == (after.held, &after.body);
    if before.project == after.project {
        return before.meeting == after.meeting || same_day;
    }
    // The project got another id: its file went, and the other's came, in the same commit.
    let touched = |id: &str| {
        let path = format!("projects/{id}.yaml");
        let mut changed = commit.changed.iter();
        changed.any(|(changed, _)| *changed == path || changed == "projects.yaml")
    };
    before.meeting == after.meeting
        && before.item == after.item
        && touched(&before.project)
        && touched(&after.project)
}

/// Returns the projects of these ids as they were at a revision, also under ids that they had there, with its
/// commit and day. `now` is the revision that the ids are of, the work tree without one.
///
/// # Errors
/// If there is no readable repository or no such revision.
pub fn projects_then(
    root: &Path,
    rev: &str,
    now: Option<&str>,
    ids: &BTreeSet<&str>,
) -> Result<(ObjectId, Date, BTreeMap<String, EarlierProject>), SourceError> {
    let repo = Repo::open(root)?;
    let commit = repo.commit(Some(rev))?;
    let id = ObjectId::from(commit.id());
    let mut reader = ProjectReader::new(&repo);
    let mut projects: BTreeMap<String, EarlierProject> = ids
        .iter()
        .map(|project| ((*project).to_owned(), reader.project(id, project)))
        .collect();
    if projects.values().any(|then| *then == Err(NotKnown::NotThere)) {
        let changes = changes_in(&changed_files(root, rev, now)?);
        for (was, is) in changes.renamed() {
            let ids = (was.strip_prefix("projects/"), is.strip_prefix("projects/"));
            if let (Some(was), Some(then)) = (ids.0, ids.1.and_then(|is| projects.get_mut(is))) {
                *then = reader.project(id, was);
            }
        }
    }
    repo.complete((id, Date(day(commit.time())), projects))
}

/// Reads projects as they were at commits, each version of a file once.
struct ProjectReader<'r> {
    repo: &'r Repo,
    /// By the objects of `municipality.yaml`, which says in which version of the format the rest is written, and of
    /// the file.
    files: HashMap<(Option<Oid>, Oid), Rc<ProjectFile>>,
}

/// The projects of a file as it was.
struct ProjectFile {
    projects: BTreeMap<String, EarlierProject>,
    is_whole: bool,
}

impl<'r> ProjectReader<'r> {
    fn new(repo: &'r Repo) -> Self {
        Self {
            repo,
            files: HashMap::new(),
        }
    }

    fn project(&mut self, commit: ObjectId, id: &str) -> EarlierProject {
        let git = self.repo.git();
        let tree = git.find_commit(commit.oid()).and_then(|commit| commit.tree());
        let tree = tree.map_err(|_| NotKnown::NotReadable)?;
        let register = self.repo.register_in(&tree, &commit);
        let register = register.map_err(|_| NotKnown::NotReadable)?;
        let (_, register) = register.ok_or(NotKnown::NotThere)?;
        if let Some(alone) = self.file(&register, &format!("projects/{id}.yaml")) {
            return alone
                .projects
                .get(id)
                .cloned()
                .unwrap_or(Err(NotKnown::NotReadable));
        }
        match self.file(&register, "projects.yaml") {
            Some(list) => list.projects.get(id).cloned().unwrap_or(Err(if list.is_whole {
                NotKnown::NotThere
            } else {
                NotKnown::NotReadable
            })),
            None => Err(NotKnown::NotThere),
        }
    }

    fn file(&mut self, register: &Tree<'_>, path: &str) -> Option<Rc<ProjectFile>> {
        let object = |path: &str| register.get_path(Path::new(path)).ok().map(|entry| entry.id());
        let municipality = object("municipality.yaml");
        let key = (municipality, object(path)?);
        let repo = self.repo;
        let read = || {
            let files = [("municipality.yaml", municipality), (path, Some(key.1))];
            let texts = files.into_iter().filter_map(|(path, object)| {
                let text = repo.text(object?.into())?;
                Some((path.to_owned(), text.into_bytes()))
            });
            Rc::new(project_file(&SourceSet::from_memory(texts)))
        };
        Some(Rc::clone(self.files.entry(key).or_insert_with(read)))
    }
}

fn project_file(sources: &SourceSet) -> ProjectFile {
    let Ok(loaded) = load(sources) else {
        return ProjectFile {
            projects: BTreeMap::new(),
            is_whole: false,
        };
    };
    let register = loaded.register;
    let projects = register.projects.iter().map(|project| {
        let then = match register.is_clean(&project.address()) {
            true => Ok(Arc::new((**project).clone())),
            false => Err(NotKnown::NotReadable),
        };
        (project.id().to_owned(), then)
    });
    ProjectFile {
        projects: projects.collect(),
        is_whole: register.is_fully_read(&[Kind::Project]),
    }
}
