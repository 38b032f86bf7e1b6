//! The register at any git revision, read from git's objects. The work tree is neither read nor touched.

use std::path::Path;

use git2::{ObjectType, Oid, Tree};

use super::blobs;
use super::error::SourceError;
use super::limits::{LIMITS, Limits, Stop};
use super::listing::{ListedFile, Listing};
use super::paths::{is_entered, is_journal};
use super::problem::{Exceeded, SourceProblem};
use super::repo::Repo;
use super::set::SourceSet;

/// The longest path that is entered. Work trees have about the same limit; git's trees have none.
pub(super) const MAX_PATH_BYTES: usize = 4096;

/// Reads the register as it was at a revision: a commit, a tag, a branch, or anything else that git's
/// revision syntax can name.
///
/// # Errors
/// If there is no readable repository, no such revision, or no register in it.
pub fn revision(root: &Path, rev: &str) -> Result<SourceSet, SourceError> {
    let repo = Repo::open(root)?;
    let register = register(&repo, rev)?;
    repo.complete(SourceSet::settle(read(&repo, &register, &LIMITS))?)
}

/// Returns the register's folder at a revision.
pub(super) fn register<'r>(repo: &'r Repo, rev: &str) -> Result<Tree<'r>, SourceError> {
    let tree = repo.tree(rev)?;
    let found = repo.register_in(&tree, &rev)?;
    match repo.complete(found)? {
        Some((_, register)) => Ok(register),
        None => Err(SourceError::NoRegisterAtRevision {
            rev: rev.to_owned(),
            path: repo.usual_place().to_owned(),
        }),
    }
}

/// Reads the files under a tree.
pub(super) fn read(repo: &Repo, register: &Tree<'_>, limits: &Limits) -> Result<SourceSet, Stop> {
    blobs::read(repo, list_all(repo, register, limits)?, limits)
}

/// Lists the files under a tree, by path.
pub(super) fn list_all(
    repo: &Repo,
    register: &Tree<'_>,
    limits: &Limits,
) -> Result<Vec<ListedFile<Oid>>, Stop> {
    let mut listing = Listing::new(limits);
    let mut folders = vec![(String::new(), register.id())];
    while let Some((folder, oid)) = folders.pop() {
        match repo.tree_of(oid) {
            Ok(tree) => list(&tree, &folder, &mut listing, &mut folders)?,
            Err(error) => listing.refused(folder, SourceProblem::unreadable_folder(error.message()))?,
        }
    }
    Ok(listing.sorted())
}

/// Lists one folder; those within it wait in `folders`, so that depth costs no stack.
fn list(
    tree: &Tree<'_>,
    folder: &str,
    listing: &mut Listing<'_, Oid>,
    folders: &mut Vec<(String, Oid)>,
) -> Result<(), Stop> {
    for entry in tree {
        listing.look()?;
        let name = String::from_utf8_lossy(entry.name_bytes());
        let path = if folder.is_empty() {
            name.to_string()
        } else {
            format!("{folder}/{name}")
        };
        match entry.kind() {
            Some(ObjectType::Tree) if is_journal(&path) => listing.journal()?,
            Some(ObjectType::Tree) if !is_entered(&path) => {}
            Some(ObjectType::Tree) if path.len() > MAX_PATH_BYTES => {
                listing.refused(path, SourceProblem::unreadable_folder("path too long"))?;
            }
            Some(ObjectType::Tree) => folders.push((path, entry.id())),
            _ => file(
                listing,
                path,
                entry.filemode_raw() as u32,
                entry.name_bytes(),
                entry.id(),
            )?,
        }
    }
    Ok(())
}

/// Lists what is no folder, by its mode in git.
pub(super) fn file(
    listing: &mut Listing<'_, Oid>,
    path: String,
    mode: u32,
    name: &[u8],
    oid: Oid,
) -> Result<(), Exceeded> {
    const KIND: u32 = 0o170_000;
    const SYMLINK: u32 = 0o120_000;
    const SUBMODULE: u32 = 0o160_000;
    match mode & KIND {
        SYMLINK => listing.other(path, SourceProblem::symlink()),
        SUBMODULE => listing.other(path, SourceProblem::submodule()),
        _ if std::str::from_utf8(name).is_err() => listing.other(path, SourceProblem::name_not_utf8()),
        _ => listing.file(path, oid),
    }
}
