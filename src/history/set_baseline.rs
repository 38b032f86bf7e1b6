//! Sets a baseline: the only thing that is ever written into a repository's git data.

use std::env;
use std::fmt;
use std::path::Path;

use git2::{ErrorCode, Repository, Signature, Tag};

use super::baseline::{all_baselines, trailer_block};
use super::{Baseline, Baselines};
use crate::source::{BASELINES, ObjectId, Repo, SourceError, day, provenance};
use crate::value::{Date, Id};

/// Who sets a baseline, and when.
pub struct Committer(Signature<'static>);

impl Committer {
    /// Whoever commits in the repository around a register: as git itself has it, from its environment variables, else
    /// from its configuration, at the time it is.
    ///
    /// # Errors
    /// If there is no readable repository, or git does not know who commits.
    pub fn here(root: &Path) -> Result<Self, NotSet> {
        let repo = Repo::open(root)?;
        // The library asks for an author too, whom a tag has not.
        let unknown = |error: &git2::Error| error.code() == ErrorCode::NotFound;
        match repo.git().committer_from_env() {
            // Nor does it leave out the angle brackets of a name, as git does.
            Err(error) if unknown(&error) || error.message().contains("angle brackets") => {
                by_parts(repo.git()).ok_or(NotSet::NoCommitter)
            }
            other => other.map(Self).map_err(|error| repo.failed(error).into()),
        }
    }
}

/// Who commits, where nobody is said to be the author.
fn by_parts(git: &Repository) -> Option<Committer> {
    let settings = git.config().and_then(|mut settings| settings.snapshot()).ok()?;
    let part = |variable: &str, setting: &str| {
        let said = env::var(variable).ok().filter(|said| !said.is_empty());
        said.or_else(|| Some(settings.get_str(setting).ok()?.to_owned()))
    };
    let part = |variable, setting| part(variable, setting).map(|said| said.replace(['<', '>', '\n'], ""));
    let name = part("GIT_COMMITTER_NAME", "user.name")?;
    let email = part("GIT_COMMITTER_EMAIL", "user.email")?;
    Signature::now(&name, &email).ok().map(Committer)
}

/// Where a baseline is to stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Its name, without `baseline/` before it.
    pub name: String,
    /// The commit.
    pub commit: ObjectId,
    /// That commit's day, by the committer's own clock.
    pub date: Date,
}

/// Why no baseline was set.
#[derive(Debug)]
#[non_exhaustive]
pub enum NotSet {
    /// There is no commit to set it on, or git's data can't be read.
    Source(SourceError),
    /// Git does not allow the name.
    BadName {
        /// The name.
        name: String,
    },
    /// The name is a day, and days are revisions of their own.
    IsDay {
        /// The name.
        name: String,
    },
    /// Git has a branch or a tag with that name.
    Ambiguous {
        /// The name.
        name: String,
    },
    /// There is one with that name.
    Taken(Box<Baseline>),
    /// A tag with that name leads to no commit.
    TakenByOther {
        /// The name.
        name: String,
    },
    /// Git keeps names as folders and files, and another one is in the way.
    InTheWay {
        /// The name.
        name: String,
        /// The name of the other one.
        other: String,
    },
    /// The register in the work tree is not as in the commit.
    Changed,
    /// Git knows neither name nor address of whoever commits.
    NoCommitter,
    /// Git refuses to write.
    Unwritten(git2::Error),
}

impl From<SourceError> for NotSet {
    fn from(error: SourceError) -> Self {
        NotSet::Source(error)
    }
}

impl std::error::Error for NotSet {}

impl fmt::Display for NotSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Source(error) => error.fmt(f),
            Self::BadName { name } => {
                write!(f, "git allows no tag with the name `{BASELINES}{name}`")?;
                match Id::from_text(name) {
                    id if id.is_empty() => f.write_str("; name it as `budget-2027`"),
                    id => write!(f, "; did you mean `{id}`?"),
                }
            }
            Self::IsDay { name } => write!(
                f,
                "`{name}` is a day, and `--at {name}` is the register as it was on that day; \
                 name the baseline after what was decided, as in `budget-{name}`"
            ),
            Self::Ambiguous { name } => write!(
                f,
                "git has a branch or a tag `{name}`, so `--at {name}` would not be the baseline; \
                 choose another name, as in `baseline-{name}`"
            ),
            Self::Taken(baseline) => write!(
                f,
                "the baseline `{}` is there already: it stands on commit {:.10} of {}{}; \
                 a baseline is not moved, so choose another name",
                baseline.name,
                baseline.commit,
                baseline.date,
                baseline
                    .meeting
                    .as_ref()
                    .map_or_else(String::new, |meeting| format!(
                        ", set for the meeting `{meeting}`"
                    ))
            ),
            Self::TakenByOther { name } => write!(
                f,
                "the tag `{BASELINES}{name}` is there already and leads to no commit; choose another name"
            ),
            Self::InTheWay { name, other } => write!(
                f,
                "`{name}` cannot stand beside the baseline `{other}`: git keeps names with `/` as folders; \
                 choose another name"
            ),
            Self::Changed => f.write_str(
                "the register has changes that are not committed, which the baseline would not have; \
                 commit them first, or set the baseline on what is committed with `--at HEAD`",
            ),
            Self::NoCommitter => f.write_str(
                "git does not know who you are, and a baseline says who set it; run \
                 `git config --global user.name \"Your Name\"` and \
                 `git config --global user.email you@example.dk`",
            ),
            Self::Unwritten(error) => write!(f, "git cannot write the tag: {}", error.message()),
        }
    }
}

/// Where a baseline of this name would stand: on a revision, or on `HEAD` without one, where the register in the work
/// tree must then be as it is committed.
///
/// # Errors
/// If the name may not be used, there is no such commit, or there is something that is not committed.
pub fn target(root: &Path, name: &str, at: Option<&str>) -> Result<Target, NotSet> {
    let name = plain_name(name);
    let repo = Repo::open(root)?;
    if !Tag::is_valid_name(&format!("{BASELINES}{name}")) {
        return Err(NotSet::BadName {
            name: name.to_owned(),
        });
    }
    if name.parse::<Date>().is_ok() {
        return Err(NotSet::IsDay {
            name: name.to_owned(),
        });
    }
    if repo.has_name(name) {
        return Err(NotSet::Ambiguous {
            name: name.to_owned(),
        });
    }
    free(name, all_baselines(root)?)?;
    let commit = repo.commit(at)?;
    if at.is_none() && !repo.git().is_bare() && provenance(root, None, false)?.changed {
        return Err(NotSet::Changed);
    }
    Ok(Target {
        name: name.to_owned(),
        commit: commit.id().into(),
        date: Date(day(commit.time())),
    })
}

/// A baseline's name without `baseline/`, which may be written before it.
pub fn plain_name(name: &str) -> &str {
    name.strip_prefix(BASELINES).unwrap_or(name)
}

fn free(name: &str, there: Baselines) -> Result<(), NotSet> {
    let is_below = |inner: &str, outer: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    let names = || there.all.iter().map(|one| &one.name).chain(&there.without_commit);
    if let Some(other) = names().find(|other| is_below(other, name) || is_below(name, other)) {
        return Err(NotSet::InTheWay {
            name: name.to_owned(),
            other: other.clone(),
        });
    }
    if there.without_commit.iter().any(|other| other == name) {
        return Err(NotSet::TakenByOther {
            name: name.to_owned(),
        });
    }
    match there.all.into_iter().find(|other| other.name == name) {
        Some(other) => Err(NotSet::Taken(Box::new(other))),
        None => Ok(()),
    }
}

/// What a baseline is of, for its trailers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided<'d> {
    /// The meeting, by id.
    pub meeting: Option<&'d str>,
    /// The projects, by id.
    pub projects: Vec<&'d str>,
    /// The fingerprint of what was decided.
    pub fingerprint: &'d str,
}

/// Sets a baseline: an annotated tag, and nothing else. No hook is run, no setting is written.
///
/// # Errors
/// If git cannot write it, also since one of its name came to be meanwhile.
pub fn set(
    root: &Path,
    target: &Target,
    words: &str,
    decided: &Decided<'_>,
    by: &Committer,
) -> Result<(), NotSet> {
    let repo = Repo::open(root)?;
    let message = format!("{}\n\n{}", words.trim_end(), trailer_block(decided));
    write(repo.git(), target, &message, by).map_err(NotSet::Unwritten)
}

fn write(git: &Repository, target: &Target, message: &str, by: &Committer) -> Result<(), git2::Error> {
    let commit = git.find_commit(target.commit.oid())?;
    let name = format!("{BASELINES}{}", target.name);
    git.tag(&name, commit.as_object(), &by.0, message, false)?;
    Ok(())
}
