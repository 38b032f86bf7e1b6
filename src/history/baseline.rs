//! Baselines: the tags under `baseline/` that say which commit a decision is measured from.

use std::collections::BTreeMap;
use std::path::Path;

use git2::{Oid, Reference, Repository, Sort};

use super::trailers::{FINGERPRINT, MEETING, PROJECTS, trailers};
use crate::source::{BASELINES, ObjectId, Repo, SourceError, day};
use crate::value::Date;

/// A tag that marks a baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// Its name, without `baseline/` before it.
    pub name: String,
    /// The commit it stands on.
    pub commit: ObjectId,
    /// That commit's day, by the committer's own clock.
    pub date: Date,
    /// The person who set it; `None` for a lightweight tag, which says nothing but its name.
    pub tagger: Option<String>,
    /// The day it was set, by the tagger's own clock.
    pub set_on: Option<Date>,
    /// The meeting that it was set for, by id.
    pub meeting: Option<String>,
    /// The projects that it is of, by id, in the order of the message; `None` when it names none, as one made by hand
    /// with git does, and then it is of every project that was decided at its commit.
    pub projects: Option<Vec<String>>,
    /// The fingerprint of what was decided; `None` for one made by hand.
    pub fingerprint: Option<String>,
    /// The whole message, trailers and all; empty for a lightweight tag.
    pub message: String,
}

impl Baseline {
    /// Returns whether it was made with git, and not by this tool.
    pub fn is_by_hand(&self) -> bool {
        self.fingerprint.is_none()
    }

    /// Returns whether it is of a project. One made by hand is of all that were decided at its commit, which
    /// only the register at that commit can tell.
    pub fn covers(&self, project: &str) -> bool {
        self.projects
            .as_ref()
            .is_none_or(|projects| projects.iter().any(|one| one == project))
    }

    /// Returns the first line of the message.
    pub fn subject(&self) -> &str {
        self.message.lines().next().unwrap_or_default()
    }
}

/// All tags under `baseline/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baselines {
    /// The baselines, in the order of their commits; those of one commit by name.
    pub all: Vec<Baseline>,
    /// The names of tags that lead to no commit that is here.
    pub without_commit: Vec<String>,
}

/// Returns the baselines on the commits up to a revision (`HEAD` without one), in the order of these commits,
/// oldest first; those of one commit by name.
///
/// # Errors
/// If there is no readable repository or no such revision.
pub fn baselines(root: &Path, upto: Option<&str>) -> Result<Vec<Baseline>, SourceError> {
    let repo = Repo::open(root)?;
    let last = repo.commit(upto)?.id();
    let found = found(&repo)?.all;
    if found.is_empty() {
        return Ok(found);
    }
    ordered(repo.git(), found, &[last]).map_err(|error| repo.failed(error))
}

/// Returns all baselines of the repository, on whatever branch, in the order of their commits.
///
/// # Errors
/// If there is no readable repository.
pub fn all_baselines(root: &Path) -> Result<Baselines, SourceError> {
    let repo = Repo::open(root)?;
    let mut found = found(&repo)?;
    let commits: Vec<Oid> = found.all.iter().map(|one| one.commit.oid()).collect();
    found.all = ordered(repo.git(), found.all, &commits).map_err(|error| repo.failed(error))?;
    Ok(found)
}

/// Returns the baselines on the commits that lead to `tips`, in their order. What a shallow clone lacks is not
/// walked.
fn ordered(git: &Repository, found: Vec<Baseline>, tips: &[Oid]) -> Result<Vec<Baseline>, git2::Error> {
    let mut waiting: BTreeMap<Oid, Vec<Baseline>> = BTreeMap::new();
    for baseline in found {
        waiting.entry(baseline.commit.oid()).or_default().push(baseline);
    }
    let mut walk = git.revwalk()?;
    walk.set_sorting(Sort::TOPOLOGICAL | Sort::TIME)?;
    for tip in tips {
        walk.push(*tip)?;
    }
    let mut groups = Vec::new();
    for commit in walk {
        if waiting.is_empty() {
            break;
        }
        groups.extend(waiting.remove(&commit?));
    }
    let mut ordered: Vec<Baseline> = Vec::new();
    for mut group in groups.into_iter().rev() {
        group.sort_by(|a, b| a.name.cmp(&b.name));
        ordered.append(&mut group);
    }
    Ok(ordered)
}

fn found(repo: &Repo) -> Result<Baselines, SourceError> {
    let failed = |error| repo.failed(error);
    let prefix = format!("refs/tags/{BASELINES}");
    let mut baselines = Baselines::default();
    let references = repo
        .git()
        .references_glob(&format!("{prefix}*"))
        .map_err(failed)?;
    for reference in references {
        let reference = reference.map_err(failed)?;
        let full = String::from_utf8_lossy(reference.name_bytes()).into_owned();
        let name = full.strip_prefix(&prefix).unwrap_or(&full).to_owned();
        match read(&reference, &name) {
            Some(baseline) => baselines.all.push(baseline),
            None => baselines.without_commit.push(name),
        }
    }
    baselines.without_commit.sort();
    Ok(baselines)
}

fn read(reference: &Reference<'_>, name: &str) -> Option<Baseline> {
    let commit = reference.peel_to_commit().ok()?;
    // A tag of a tag speaks for both.
    let tag = reference.peel(git2::ObjectType::Tag).ok();
    let tag = tag.as_ref().and_then(git2::Object::as_tag);
    let tagger = tag.and_then(git2::Tag::tagger);
    let message = tag.and_then(git2::Tag::message_bytes).unwrap_or_default();
    let message = String::from_utf8_lossy(message).into_owned();
    let trailers = trailers(&message);
    let trailer = |key| trailers.get(key).cloned();
    Some(Baseline {
        name: name.to_owned(),
        commit: commit.id().into(),
        date: Date(day(commit.time())),
        tagger: tagger
            .as_ref()
            .map(|tagger| String::from_utf8_lossy(tagger.name_bytes()).into_owned()),
        set_on: tagger.map(|tagger| Date(day(tagger.when()))),
        meeting: trailer(MEETING),
        projects: trailer(PROJECTS).map(|projects| projects.split_whitespace().map(str::to_owned).collect()),
        fingerprint: trailer(FINGERPRINT),
        message,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::testing::TestRepo;
    use git2::{Object, Signature, Time};

    fn head(repo: &TestRepo) -> Object<'_> {
        repo.git.revparse_single("HEAD").expect("a commit")
    }

    fn tag(repo: &TestRepo, name: &str, message: &str) {
        let who = Signature::new("Åse Æble", "aase@example.dk", &Time::new(1_767_312_000, 60));
        let name = format!("baseline/{name}");
        let who = who.expect("a signature");
        repo.git
            .tag(&name, &head(repo), &who, message, false)
            .expect("a tag");
    }

    fn names(found: &[Baseline]) -> Vec<&str> {
        found.iter().map(|one| one.name.as_str()).collect()
    }

    #[test]
    fn baselines_stand_in_the_order_of_their_commits() {
        let repo = TestRepo::new();
        repo.write("municipality.yaml", "name: X\n");
        repo.commit(0, "First");
        repo.write("units.yaml", "[]\n");
        repo.commit(1, "Second");
        tag(
            &repo,
            "a",
            "Budget 2027\n\nTekst.\n\nPortfolio-Meeting: m-1\nPortfolio-Projects: p q\n r\nPortfolio-Fingerprint: 00ff\n",
        );
        let blob = repo.git.blob(b"x").expect("a blob");
        repo.git
            .reference("refs/tags/baseline/blob", blob, false, "")
            .expect("a reference");
        let first = repo.git.revparse_single("HEAD~1").expect("a commit");
        repo.git
            .tag_lightweight("baseline/2026/z", &first, false)
            .expect("a tag");
        let found = baselines(&repo.path(""), None).expect("baselines");
        assert_eq!(names(&found), ["2026/z", "a"]);
        let [by_hand, set] = &found[..] else { panic!() };
        assert!(by_hand.is_by_hand() && by_hand.covers("p") && by_hand.tagger.is_none());
        assert!(!set.is_by_hand() && set.covers("r") && !set.covers("s"));
        assert_eq!(
            (set.meeting.as_deref(), set.subject(), set.fingerprint.as_deref()),
            (Some("m-1"), "Budget 2027", Some("00ff"))
        );
        assert_eq!(
            (set.date.to_string(), set.set_on.map(|day| day.to_string())),
            ("2026-01-02".to_owned(), Some("2026-01-02".to_owned()))
        );
        assert_eq!(
            names(&baselines(&repo.path(""), Some("HEAD~1")).expect("baselines")),
            ["2026/z"]
        );
        let all = all_baselines(&repo.path("")).expect("baselines");
        assert_eq!(
            (names(&all.all), all.without_commit),
            (vec!["2026/z", "a"], vec!["blob".to_owned()])
        );
    }
}
