//! The contents of files in git, read on all threads.

use std::sync::atomic::{AtomicBool, Ordering};

use git2::{ErrorClass, ErrorCode, Odb, Oid};
use rayon::prelude::*;

use super::content::Content;
use super::limits::{Limits, ReadBudget, Stop};
use super::listing::ListedFile;
use super::object::ObjectId;
use super::problem::{Exceeded, SourceProblem};
use super::repo::Repo;
use super::set::{ReadFile, SourceSet};

/// Files for one opening of the repository. Each thread has its own, since on a shared one they wait for each
/// other; opening it costs about as much as reading fifty small files.
const BATCH: usize = 1024;

/// Reads listed files, whose order is kept.
pub(super) fn read(repo: &Repo, listed: Vec<ListedFile<Oid>>, limits: &Limits) -> Result<SourceSet, Stop> {
    Ok(SourceSet::assemble(contents(repo, listed, limits)?))
}

/// Returns the contents of listed files, whose order is kept.
pub(super) fn contents(
    repo: &Repo,
    listed: Vec<ListedFile<Oid>>,
    limits: &Limits,
) -> Result<Vec<ReadFile>, Exceeded> {
    let budget = ReadBudget::new(limits);
    let git_dir = repo.git().path();
    let open = || Repo::reopen(git_dir);
    let lacks = AtomicBool::new(false);
    let read =
        listed
            .into_par_iter()
            .with_min_len(BATCH)
            .map_init(open, |git, ListedFile { path, entry }| {
                let object = entry.file().map(|&oid| ObjectId::from(oid));
                let content = entry.read(|oid| match git {
                    Ok(git) => git.odb().map_or_else(
                        |error| Ok(unreadable(&error)),
                        |odb| blob(&odb, oid, &budget, &lacks),
                    ),
                    Err(error) => Ok(unreadable(error)),
                })?;
                Ok((path, object, content))
            });
    let read = read.collect::<Result<_, Exceeded>>()?;
    if lacks.into_inner() {
        repo.note(&git2::Error::new(ErrorCode::NotFound, ErrorClass::Odb, "missing"));
    }
    Ok(read)
}

/// Returns one file, its size checked before its content is unpacked.
fn blob(odb: &Odb<'_>, oid: Oid, budget: &ReadBudget<'_>, lacks: &AtomicBool) -> Result<Content, Exceeded> {
    let size = match odb.read_header(oid) {
        Ok((size, _)) => size as u64,
        Err(error) => {
            lacks.fetch_or(error.code() == ErrorCode::NotFound, Ordering::Relaxed);
            return Ok(unreadable(&error));
        }
    };
    if let Some(problem) = budget.admit(size)? {
        return Ok(Content::refused(problem));
    }
    let content = odb
        .read(oid)
        .map(|object| Content::decode(object.data().to_vec()));
    Ok(content.unwrap_or_else(|error| unreadable(&error)))
}

/// Returns an object that is missing or broken is a fault of its file alone.
fn unreadable(error: &git2::Error) -> Content {
    Content::refused(SourceProblem::unreadable_because(error.message()))
}
