//! Git objects: their names, and the contents of files, read on all threads.

use std::fmt;

use git2::{Odb, Oid};
use rayon::prelude::*;

use super::content::Content;
use super::limits::{Budget, Exceeded, Limits, Stop};
use super::listing::Listed;
use super::problem::Problem;
use super::{Repo, SourceSet};

/// Names the exact bytes of a file or a commit in git. Two files with the same name are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId(Oid);

impl ObjectId {
    pub(crate) fn oid(self) -> Oid {
        self.0
    }
}

impl From<Oid> for ObjectId {
    fn from(oid: Oid) -> Self {
        Self(oid)
    }
}

impl fmt::Display for ObjectId {
    /// 40 hexadecimal digits; fewer with a precision, as in `{:.8}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.to_string())
    }
}

/// Files for one opening of the repository. Each thread has its own, since on a shared one they wait for each
/// other; opening it costs about as much as reading fifty small files.
const BATCH: usize = 1024;

/// Reads listed files, whose order is kept.
pub(super) fn read(repo: &Repo, listed: Vec<Listed<Oid>>, limits: &Limits) -> Result<SourceSet, Stop> {
    let budget = Budget::new(limits);
    let git_dir = repo.git().path();
    let open = || Repo::reopen(git_dir);
    let read = listed
        .into_par_iter()
        .with_min_len(BATCH)
        .map_init(open, |git, Listed { path, entry }| {
            let object = entry.file().map(|&oid| ObjectId(oid));
            let content = entry.read(|oid| match git {
                Ok(git) => git
                    .odb()
                    .map_or_else(|error| Ok(unreadable(&error)), |odb| blob(&odb, oid, &budget)),
                Err(error) => Ok(unreadable(error)),
            })?;
            Ok((path, object, content))
        });
    Ok(SourceSet::assemble(read.collect::<Result<_, Exceeded>>()?))
}

/// One file, its size checked before its content is unpacked.
fn blob(odb: &Odb<'_>, oid: Oid, budget: &Budget<'_>) -> Result<Content, Exceeded> {
    let size = match odb.read_header(oid) {
        Ok((size, _)) => size as u64,
        Err(error) => return Ok(unreadable(&error)),
    };
    if let Some(problem) = budget.admit(size)? {
        return Ok(Content::refused(problem));
    }
    let content = odb
        .read(oid)
        .map(|object| Content::decode(object.data().to_vec()));
    Ok(content.unwrap_or_else(|error| unreadable(&error)))
}

/// An object that is missing or broken is a fault of its file alone.
fn unreadable(error: &git2::Error) -> Content {
    Content::refused(Problem::unreadable_because(error.message()))
}
