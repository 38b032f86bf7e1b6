//! Sets a baseline: the only thing that is ever written into a repository's git data.

use std::env;
use std::path::Path;

use git2::{ErrorCode, Repository, Signature, Tag};

use super::baseline::{Baseline, Baselines, all_baselines};
use super::trailers::{BaselineSubject, trailer_block};
use crate::source::{BASELINES, ObjectId, Repo, SourceError, day, provenance};
use crate::value::{Date, Id};

/// The person who sets a baseline, and the time.
pub struct Committer(Signature<'static>);

impl Committer {
    /// Whoever commits in the repository around a register: as git itself has it, from its environment variables, else
    /// from its configuration, at the time it is.
    ///
    /// # Errors
    /// If there is no readable repository, or git does not know who commits.
    pub fn here(root: &Path) -> Result<Self, SetBaselineError> {
        let repo = Repo::open(root)?;
        // The library asks for an author too, whom a tag has not.
        let unknown = |error: &git2::Error| error.code() == ErrorCode::NotFound;
        match repo.git().committer_from_env() {
            // Nor does it leave out the angle brackets of a name, as git does.
            Err(error) if unknown(&error) || error.message().contains("angle brackets") => {
                by_parts(repo.git()).ok_or(SetBaselineError::NoCommitter)
            }
            other => other.map(Self).map_err(|error| repo.failed(error).into()),
        }
    }
}

/// Returns the committer by name and address alone, for a repository whose settings name no author.
fn by_parts(git: &Repository) -> Option<Committer> {
    let settings = git.config().and_then(|mut settings| settings.snapshot()).ok()?;
    let part = |variable: &str, setting: &str| {
        let value = env::var(variable).ok().filter(|value| !value.is_empty());
        value.or_else(|| Some(settings.get_str(setting).ok()?.to_owned()))
    };
    let part = |variable, setting| part(variable, setting).map(|value| value.replace(['<', '>', '\n'], ""));
    let name = part("GIT_COMMITTER_NAME", "user.name")?;
    let email = part("GIT_COMMITTER_EMAIL", "user.email")?;
    Signature::now(&name, &email).ok().map(Committer)
}

/// The name and the commit of a baseline that is to be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaselineTarget {
    /// Its name, without `baseline/` before it.
    pub name: String,
    /// The commit.
    pub commit: ObjectId,
    /// That commit's day, by the committer's own clock.
    pub date: Date,
}

/// A reason why no baseline is set.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SetBaselineError {
    /// There is no commit to set it on, or git's data can't be read.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// Git does not allow the name.
    #[error("git allows no tag with the name `{BASELINES}{name}`; {}", allowed_name(.name))]
    BadName {
        /// The name.
        name: String,
    },
    /// The name is a day, and days are revisions of their own.
    #[error(
        "`{name}` is a day, and `--at {name}` is the register as it was on that day; name the baseline after what was \
         decided, as in `budget-{name}`"
    )]
    IsDay {
        /// The name.
        name: String,
    },
    /// Git has a branch or a tag with that name.
    #[error(
        "git has a branch or a tag `{name}`, so `--at {name}` would not be the baseline; choose another name, as in \
         `baseline-{name}`"
    )]
    Ambiguous {
        /// The name.
        name: String,
    },
    /// There is one with that name.
    #[error(
        "the baseline `{}` is there already: it stands on commit {:.10} of {}{}; a baseline is not moved, so choose \
         another name",
        .0.name, .0.commit, .0.date, for_meeting(.0)
    )]
    Taken(Box<Baseline>),
    /// A tag with that name leads to no commit.
    #[error("the tag `{BASELINES}{name}` is there already and leads to no commit; choose another name")]
    TakenByOther {
        /// The name.
        name: String,
    },
    /// Git keeps names as folders and files, and another one is in the way.
    #[error(
        "`{name}` cannot stand beside the baseline `{other}`: git keeps names with `/` as folders; choose another name"
    )]
    InTheWay {
        /// The name.
        name: String,
        /// The name of the other one.
        other: String,
    },
    /// The register in the work tree is not as in the commit.
    #[error(
        "the register has changes that are not committed, which the baseline would not have; commit them first, or set \
         the baseline on what is committed with `--at HEAD`"
    )]
    Changed,
    /// Git knows neither name nor address of whoever commits.
    #[error(
        "git does not know who you are, and a baseline says who set it; run `git config --global user.name \"Your Name\"` \
         and `git config --global user.email you@example.dk`"
    )]
    NoCommitter,
    /// Git refuses to write.
    #[error("git cannot write the tag: {}", .0.message())]
    Unwritten(#[source] git2::Error),
}

fn for_meeting(baseline: &Baseline) -> String {
    let meeting = baseline.meeting.as_ref();
    meeting.map_or_else(String::new, |meeting| {
        format!(", set for the meeting `{meeting}`")
    })
}

/// Returns a name that git allows instead of one that it does not.
fn allowed_name(name: &str) -> String {
    match Id::from_text(name) {
        id if id.is_empty() => "name it as `budget-2027`".to_owned(),
        id => format!("did you mean `{id}`?"),
    }
}

/// Returns where a baseline of this name would stand: on a revision, or on `HEAD` without one, where the
/// register in the work tree must then be as it is committed.
///
/// # Errors
/// If the name may not be used, there is no such commit, or there is something that is not committed.
pub fn target(root: &Path, name: &str, at: Option<&str>) -> Result<BaselineTarget, SetBaselineError> {
    let name = plain_name(name);
    let repo = Repo::open(root)?;
    if !Tag::is_valid_name(&format!("{BASELINES}{name}")) {
        return Err(SetBaselineError::BadName {
            name: name.to_owned(),
        });
    }
    if name.parse::<Date>().is_ok() {
        return Err(SetBaselineError::IsDay {
            name: name.to_owned(),
        });
    }
    if repo.has_name(name) {
        return Err(SetBaselineError::Ambiguous {
            name: name.to_owned(),
        });
    }
    free(name, all_baselines(root)?)?;
    let commit = repo.commit(at)?;
    if at.is_none() && !repo.git().is_bare() && provenance(root, None, false)?.changed {
        return Err(SetBaselineError::Changed);
    }
    Ok(BaselineTarget {
        name: name.to_owned(),
        commit: commit.id().into(),
        date: Date(day(commit.time())),
    })
}

/// Returns a baseline's name without `baseline/`, which may be written before it.
pub fn plain_name(name: &str) -> &str {
    name.strip_prefix(BASELINES).unwrap_or(name)
}

fn free(name: &str, there: Baselines) -> Result<(), SetBaselineError> {
    let is_below = |inner: &str, outer: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    let names = || there.all.iter().map(|one| &one.name).chain(&there.without_commit);
    if let Some(other) = names().find(|other| is_below(other, name) || is_below(name, other)) {
        return Err(SetBaselineError::InTheWay {
            name: name.to_owned(),
            other: other.clone(),
        });
    }
    if there.without_commit.iter().any(|other| other == name) {
        return Err(SetBaselineError::TakenByOther {
            name: name.to_owned(),
        });
    }
    match there.all.into_iter().find(|other| other.name == name) {
        Some(other) => Err(SetBaselineError::Taken(Box::new(other))),
        None => Ok(()),
    }
}

/// Sets a baseline: an annotated tag, and nothing else. No hook is run, no setting is written.
///
/// # Errors
/// If git cannot write it, also since one of its name came to be meanwhile.
pub fn set(
    root: &Path,
    target: &BaselineTarget,
    words: &str,
    subject: &BaselineSubject<'_>,
    by: &Committer,
) -> Result<(), SetBaselineError> {
    let repo = Repo::open(root)?;
    let message = format!("{}\n\n{}", words.trim_end(), trailer_block(subject));
    write(repo.git(), target, &message, by).map_err(SetBaselineError::Unwritten)
}

fn write(
    git: &Repository,
    target: &BaselineTarget,
    message: &str,
    by: &Committer,
) -> Result<(), git2::Error> {
    let commit = git.find_commit(target.commit.oid())?;
    let name = format!("{BASELINES}{}", target.name);
    git.tag(&name, commit.as_object(), &by.0, message, false)?;
    Ok(())
}
