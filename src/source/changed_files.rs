//! The files that two states of the register do not have in common, found without reading those that they do.

use std::collections::BTreeSet;
use std::path::Path;

use git2::{ObjectType, Oid, Tree, TreeEntry};
use rayon::prelude::*;

use super::error::SourceError;
use super::limits::{LIMITS, Stop};
use super::listing::{FileEntry, ListedFile, Listing};
use super::paths::{PathKind, REGISTER_FILE, classify, is_entered};
use super::problem::SourceProblem;
use super::repo::Repo;
use super::revision::{self, MAX_PATH_BYTES};
use super::set::{SourceFile, SourceSet};
use super::tree_diff::side_by_side;
use super::{blobs, worktree};

/// The files that two states do not have in common.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangedFiles {
    /// The files of the earlier state, by path.
    pub before: Vec<SourceFile>,
    /// The files of the later state, by path.
    pub now: Vec<SourceFile>,
    /// `municipality.yaml` of the later state, whether or not it differs.
    pub municipality: Option<SourceFile>,
}

/// Returns what a revision and a later state, the work tree without a second revision, do not have in common.
/// Between revisions only files that differ are read, told by their object ids; of the work tree every file is,
/// and is hashed as git does it.
///
/// # Errors
/// As [`revision`](super::revision()) and [`worktree`](super::worktree()).
pub fn changed_files(root: &Path, from: &str, to: Option<&str>) -> Result<ChangedFiles, SourceError> {
    let repo = Repo::open(root)?;
    let before = revision::register(&repo, from)?;
    match to {
        Some(rev) => between(&repo, &before, &revision::register(&repo, rev)?),
        None => from_worktree(root, &repo, &before),
    }
}

fn between(repo: &Repo, before: &Tree<'_>, now: &Tree<'_>) -> Result<ChangedFiles, SourceError> {
    let listed = list(repo, before, now);
    let (old, new) = match listed {
        Ok([old, new]) => (files(repo, old)?, files(repo, new)?),
        Err(Stop::Exceeded(exceeded)) => {
            let refused = SourceSet::refused(exceeded);
            (Vec::new(), refused.files)
        }
        Err(Stop::Failed(error)) => return Err(error),
    };
    let own = now.get_name(REGISTER_FILE).map(|entry| ListedFile {
        path: REGISTER_FILE.to_owned(),
        entry: FileEntry::File(entry.id()),
    });
    Ok(ChangedFiles {
        before: old,
        now: new,
        municipality: files(repo, own.into_iter().collect())?.pop(),
    })
}

fn files(repo: &Repo, listed: Vec<ListedFile<Oid>>) -> Result<Vec<SourceFile>, SourceError> {
    repo.complete(SourceSet::settle(blobs::read(repo, listed, &LIMITS))?.files)
}

/// Returns what lies in the two folders and is not the same in both.
fn list(repo: &Repo, before: &Tree<'_>, now: &Tree<'_>) -> Result<[Vec<ListedFile<Oid>>; 2], Stop> {
    let (mut old, mut new) = (Listing::new(&LIMITS), Listing::new(&LIMITS));
    let mut folders = vec![(String::new(), Some(before.id()), Some(now.id()))];
    while let Some((folder, was, is)) = folders.pop() {
        if was == is {
            continue;
        }
        let (was, is) = (
            open(repo, &folder, was, &mut old)?,
            open(repo, &folder, is, &mut new)?,
        );
        side_by_side(was.as_ref(), is.as_ref(), |was, is| {
            let name = was.or(is).map_or(&[][..], TreeEntry::name_bytes);
            let name = String::from_utf8_lossy(name);
            let path = if folder.is_empty() {
                name.into_owned()
            } else {
                format!("{folder}/{name}")
            };
            let was = one(was, &path, &mut old)?;
            let is = one(is, &path, &mut new)?;
            if was.is_some() || is.is_some() {
                folders.push((path, was, is));
            }
            Ok::<_, Stop>(())
        })?;
    }
    Ok([old.sorted(), new.sorted()])
}

fn open<'r>(
    repo: &'r Repo,
    folder: &str,
    tree: Option<Oid>,
    listing: &mut Listing<'_, Oid>,
) -> Result<Option<Tree<'r>>, Stop> {
    match tree.map(|tree| repo.tree_of(tree)) {
        None => Ok(None),
        Some(Ok(tree)) => Ok(Some(tree)),
        Some(Err(error)) => {
            listing.refused(
                folder.to_owned(),
                SourceProblem::unreadable_folder(error.message()),
            )?;
            Ok(None)
        }
    }
}

/// Lists an entry; a folder that is to be entered is given back.
fn one(
    entry: Option<&TreeEntry<'_>>,
    path: &str,
    listing: &mut Listing<'_, Oid>,
) -> Result<Option<Oid>, Stop> {
    let Some(entry) = entry else { return Ok(None) };
    listing.look()?;
    match entry.kind() {
        Some(ObjectType::Tree) if !is_entered(path) => Ok(None),
        Some(ObjectType::Tree) if path.len() > MAX_PATH_BYTES => {
            listing.refused(path.to_owned(), SourceProblem::unreadable_folder("path too long"))?;
            Ok(None)
        }
        Some(ObjectType::Tree) => Ok(Some(entry.id())),
        _ => {
            let (mode, name) = (entry.filemode_raw() as u32, entry.name_bytes());
            revision::file(listing, path.to_owned(), mode, name, entry.id())?;
            Ok(None)
        }
    }
}

fn from_worktree(root: &Path, repo: &Repo, before: &Tree<'_>) -> Result<ChangedFiles, SourceError> {
    let now = worktree::worktree(root)?.files;
    let old = match revision::list_all(repo, before, &LIMITS) {
        Ok(listed) => listed,
        Err(Stop::Failed(error)) => return Err(error),
        Err(Stop::Exceeded(exceeded)) => {
            return Ok(ChangedFiles {
                before: SourceSet::refused(exceeded).files,
                municipality: municipality(&now),
                now,
            });
        }
    };
    let committed = |path: &str| {
        let at = old
            .binary_search_by(|listed| listed.path.as_str().cmp(path))
            .ok()?;
        old.get(at)?.entry.file().copied()
    };
    let same: BTreeSet<String> = now
        .par_iter()
        .filter(|file| file.ok)
        .filter(|file| {
            let hash = || Oid::hash_object(ObjectType::Blob, file.text.as_bytes()).ok();
            committed(&file.path).is_some_and(|oid| hash() == Some(oid))
        })
        .map(|file| file.path.clone())
        .collect();
    let old = old.into_iter().filter(|listed| !same.contains(&listed.path));
    Ok(ChangedFiles {
        before: files(repo, old.collect())?,
        municipality: municipality(&now),
        now: now
            .into_iter()
            .filter(|file| !same.contains(&file.path))
            .collect(),
    })
}

fn municipality(files: &[SourceFile]) -> Option<SourceFile> {
    files.iter().find(|file| file.path == REGISTER_FILE).cloned()
}

/// Returns the files at these paths in a state, the work tree without a revision; those that are not there are
/// left out.
///
/// # Errors
/// As [`revision`](super::revision()).
pub fn files_at(
    root: &Path,
    rev: Option<&str>,
    paths: &BTreeSet<String>,
) -> Result<Vec<SourceFile>, SourceError> {
    let paths = paths.iter().filter(|path| classify(path) == PathKind::Read);
    let Some(rev) = rev else {
        let listed = paths
            .filter(|path| root.join(path).is_file())
            .map(|path| ListedFile {
                path: path.clone(),
                entry: FileEntry::File(()),
            });
        let read = worktree::read(root, listed.collect(), &LIMITS);
        return Ok(SourceSet::settle(read.map_err(Stop::from))?.files);
    };
    let repo = Repo::open(root)?;
    let register = revision::register(&repo, rev)?;
    let listed = paths.filter_map(|path| {
        let entry = register.get_path(Path::new(path)).ok()?;
        (entry.kind() == Some(ObjectType::Blob)).then(|| ListedFile {
            path: path.clone(),
            entry: FileEntry::File(entry.id()),
        })
    });
    files(&repo, listed.collect())
}
