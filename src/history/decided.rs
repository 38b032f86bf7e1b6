//! What was decided of each project, and where that was recorded: its baseline (projekt-baseline).
//!
//! ```text
//! meetings along the first-parent line ──► approvals with their commits ──► the latest of each project
//!   ──► the tag that says otherwise ──► the project as it was there
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::baseline::{Baseline, baselines};
use super::log::Commit;
use crate::model::project::Project;
use crate::model::{Approval, Date, Kind, approvals_in, load};
use crate::source::{ObjectId, Repo, SourceError, SourceSet, day};

/// What was decided of a project: the state that its deviations are measured from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The commit with the project as it was decided.
    pub commit: ObjectId,
    /// That commit's day, by the committer's own clock.
    pub date: Date,
    /// The meeting that approved it, the agenda item with it.
    pub approval: Approval,
    /// The baseline's name, where a tag says which commit counts.
    pub tag: Option<String>,
    /// The project as it was there.
    pub project: Then,
}

impl Decided {
    /// The day it was decided: the meeting's, or the commit's where the meeting has none.
    pub fn since(&self) -> Date {
        self.approval.held.unwrap_or(self.date)
    }
}

/// A project at an earlier commit.
pub type Then = Result<Arc<Project>, NotKnown>;

/// Why a project is not known at a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotKnown {
    /// It was not in the register.
    NotThere,
    /// Its file, or a value in it, cannot be read as this version of the tool reads it.
    NotReadable,
}

/// An approval with the commit that recorded it.
#[derive(Debug, Clone)]
struct Recorded {
    approval: Approval,
    commit: ObjectId,
    date: Date,
    /// The id that the project had there.
    project: String,
}

/// The approvals on record, file by file, while the history is walked.
#[derive(Debug, Default)]
pub(super) struct Approvals(BTreeMap<String, Vec<Recorded>>);

impl Approvals {
    /// Takes in what a commit did to meetings. An item that was corrected, or whose meeting or project got another
    /// id, was recorded when it first came.
    pub(super) fn see(&mut self, repo: &Repo, commit: &Commit) {
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
            before.extend(self.0.remove(path).unwrap_or_default());
            after.push((path, approvals));
        }
        for (path, approvals) in after {
            let recorded = approvals.into_iter().map(|approval| {
                let same = before.iter().find(|one| is_same(&one.approval, &approval, commit));
                match same {
                    Some(same) => Recorded {
                        approval,
                        ..same.clone()
                    },
                    None => Recorded {
                        project: approval.project.clone(),
                        commit: commit.id,
                        date: commit.date,
                        approval,
                    },
                }
            });
            let recorded: Vec<_> = recorded.collect();
            if !recorded.is_empty() {
                self.0.insert(path.clone(), recorded);
            }
        }
    }

    /// The approval of the latest meeting of each of these projects.
    fn latest(&self, projects: &BTreeSet<&str>) -> BTreeMap<&str, &Recorded> {
        let mut latest: BTreeMap<&str, &Recorded> = BTreeMap::new();
        let order = |one: &Recorded| (one.approval.held, one.approval.meeting.clone(), one.approval.item);
        let all = self.0.values().flatten();
        for one in all.filter(|one| projects.contains(one.approval.project.as_str())) {
            let kept = latest.entry(&one.approval.project).or_insert(one);
            if order(one) > order(kept) {
                *kept = one;
            }
        }
        latest
    }

    /// What was decided of these projects; nothing of those that no meeting is on record to have approved.
    pub(super) fn decided(
        &self,
        repo: &Repo,
        upto: Option<&str>,
        projects: &BTreeSet<&str>,
    ) -> Result<BTreeMap<String, Decided>, SourceError> {
        let latest = self.latest(projects);
        let tags = if latest.is_empty() {
            Vec::new()
        } else {
            baselines(repo.root(), upto)?
        };
        // The commits that come into question for each project, the one to prefer first.
        let mut candidates: BTreeMap<&str, Vec<Candidate<'_>>> = BTreeMap::new();
        let mut wanted: BTreeMap<ObjectId, BTreeSet<&str>> = BTreeMap::new();
        for (id, recorded) in &latest {
            let own = Candidate {
                commit: recorded.commit,
                date: recorded.date,
                tag: None,
                is_named: true,
            };
            let of_tags = tagged(repo, &tags, recorded);
            for one in of_tags.iter().chain([&own]) {
                let names = wanted.entry(one.commit).or_default();
                names.extend([*id, recorded.project.as_str()]);
            }
            candidates.insert(id, of_tags.into_iter().chain([own]).collect());
        }
        let mut then: BTreeMap<ObjectId, BTreeMap<String, Then>> = BTreeMap::new();
        for (commit, names) in wanted {
            then.insert(commit, projects_at(repo, commit, &names));
        }
        let mut decided = BTreeMap::new();
        for (id, candidates) in candidates {
            let recorded = latest[id];
            let at = |one: &Candidate<'_>| {
                let there = then.get(&one.commit)?;
                let now = there.get(id).filter(|then| **then != Err(NotKnown::NotThere));
                now.or_else(|| there.get(&recorded.project)).cloned()
            };
            // A tag that names no projects covers those that were decided there.
            let covers = |one: &&Candidate<'_>| match at(one) {
                _ if one.tag.is_none() => true,
                Some(Ok(then)) => one.is_named || then.stage.is_decided(),
                Some(Err(NotKnown::NotReadable)) => true,
                Some(Err(NotKnown::NotThere)) | None => false,
            };
            let Some(one) = candidates.iter().find(covers) else {
                continue;
            };
            decided.insert(
                id.to_owned(),
                Decided {
                    commit: one.commit,
                    date: one.date,
                    approval: recorded.approval.clone(),
                    tag: one.tag.map(str::to_owned),
                    project: at(one).unwrap_or(Err(NotKnown::NotThere)),
                },
            );
        }
        Ok(decided)
    }
}

/// A commit that a project's baseline may be.
struct Candidate<'t> {
    commit: ObjectId,
    date: Date,
    tag: Option<&'t str>,
    /// Whether the tag names the project.
    is_named: bool,
}

/// The tags that say which commit counts instead of the one with the approval, the one to prefer first: those set for
/// the meeting, then those set for none on that commit or after it; of each the latest.
fn tagged<'t>(repo: &Repo, tags: &'t [Baseline], recorded: &Recorded) -> Vec<Candidate<'t>> {
    let covers = |tag: &&Baseline| tag.covers(&recorded.approval.project) || tag.covers(&recorded.project);
    let tags = || tags.iter().rev().filter(covers);
    let follows = |tag: &&Baseline| {
        let (tag, commit) = (tag.commit.oid(), recorded.commit.oid());
        tag == commit || repo.git().graph_descendant_of(tag, commit).unwrap_or(false)
    };
    let of_meeting = tags().filter(|tag| tag.meeting.as_ref() == Some(&recorded.approval.meeting));
    let of_none = tags().filter(|tag| tag.meeting.is_none()).filter(follows);
    of_meeting
        .chain(of_none)
        .map(|tag| Candidate {
            commit: tag.commit,
            date: tag.date,
            tag: Some(&tag.name),
            is_named: tag.projects.is_some(),
        })
        .collect()
}

/// Whether a file holds records of a kind.
pub(super) fn is_of(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.starts_with(['/', '.']))
}

/// Whether two approvals, before and after a commit, are the same one.
fn is_same(before: &Approval, after: &Approval, commit: &Commit) -> bool {
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

/// The projects of these ids as they were at a revision, with its commit and day.
///
/// # Errors
/// If there is no readable repository or no such revision.
pub fn projects_then(
    root: &Path,
    rev: &str,
    ids: &BTreeSet<&str>,
) -> Result<(ObjectId, Date, BTreeMap<String, Then>), SourceError> {
    let repo = Repo::open(root)?;
    let commit = repo.commit(Some(rev))?;
    let id = ObjectId::from(commit.id());
    Ok((id, Date(day(commit.time())), projects_at(&repo, id, ids)))
}

fn projects_at(repo: &Repo, commit: ObjectId, ids: &BTreeSet<&str>) -> BTreeMap<String, Then> {
    let of_all = |then: NotKnown| ids.iter().map(|id| ((*id).to_owned(), Err(then))).collect();
    let git = repo.git();
    let tree = git.find_commit(commit.oid()).and_then(|commit| commit.tree());
    let Ok(tree) = tree else {
        return of_all(NotKnown::NotReadable);
    };
    let Some((_, register)) = repo.register_in(&tree) else {
        return of_all(NotKnown::NotThere);
    };
    let text = |path: &str| {
        let entry = register.get_path(Path::new(path)).ok()?;
        repo.text(entry.id().into())
    };
    let alone = ids.iter().map(|id| format!("projects/{id}.yaml"));
    // The municipality's file says in which version of the format the others are written.
    let paths = ["municipality.yaml", "projects.yaml"].map(str::to_owned);
    let files: BTreeMap<String, String> = paths
        .into_iter()
        .chain(alone)
        .filter_map(|path| Some((path.clone(), text(&path)?)))
        .collect();
    let bytes = files
        .iter()
        .map(|(path, text)| (path.clone(), text.clone().into_bytes()));
    let Ok(loaded) = load(&SourceSet::from_memory(bytes)) else {
        return of_all(NotKnown::NotReadable);
    };
    let register = loaded.register;
    let list_is_broken = files.contains_key("projects.yaml") && !register.is_whole(&[Kind::Project]);
    let then = |id: &str| match register.projects.get(id) {
        Some(project) if register.is_clean(&project.address()) => Ok(Arc::new((**project).clone())),
        None if !list_is_broken && !files.contains_key(&format!("projects/{id}.yaml")) => {
            Err(NotKnown::NotThere)
        }
        _ => Err(NotKnown::NotReadable),
    };
    ids.iter().map(|id| ((*id).to_owned(), then(id))).collect()
}
