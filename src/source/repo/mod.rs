//! The git repository around a register, opened for reading only.

mod former;
mod places;
mod resolve;

use std::cell::{Cell, OnceCell};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate};
use git2::{ErrorCode, Oid, Repository, RepositoryOpenFlags, Time, Tree};

use self::places::{CurrentRegister, RegisterFolders};
use super::error::SourceError;
use super::limits::MAX_FILE_BYTES;
use super::object::ObjectId;

/// The beginning of the name of every tag that is a baseline.
pub const BASELINES: &str = "baseline/";

/// A repository and where in it the register lies.
pub(crate) struct Repo {
    git: Repository,
    root: PathBuf,
    /// The folders that may hold the register, from the top of the repository's trees: one, save in a bare
    /// repository that is named as a whole.
    places: Vec<String>,
    /// The registers of trees that were searched.
    searched: RegisterFolders,
    /// The register of today, for telling its former places from other registers.
    today: OnceCell<CurrentRegister>,
    /// Whether an object was asked for that is not here.
    lacks_objects: Cell<bool>,
}

impl Repo {
    /// Opens the repository that the register's root lies in, or that it is, when bare.
    pub(crate) fn open(root: &Path) -> Result<Self, SourceError> {
        let not_there = || SourceError::NotARepository {
            path: root.to_owned(),
        };
        let (existing, rest) = split_existing(root).ok_or_else(not_there)?;
        let git = open(&existing, RepositoryOpenFlags::empty()).map_err(|error| match error.code() {
            ErrorCode::NotFound => not_there(),
            _ => failed(root, error),
        })?;
        let top = git.workdir().unwrap_or(git.path());
        let top = top.canonicalize().map_err(|source| SourceError::Io {
            path: top.to_owned(),
            source,
        })?;
        let inside = existing.strip_prefix(&top).map_err(|_| not_there())?.join(rest);
        let place = slashed(&inside);
        let places = if git.is_bare() && place.is_empty() {
            vec!["register".to_owned(), place]
        } else {
            vec![place]
        };
        Ok(Self {
            git,
            root: root.to_owned(),
            places,
            searched: RegisterFolders::default(),
            today: OnceCell::new(),
            lacks_objects: Cell::new(false),
        })
    }

    /// Remembers that an object is not here, where that is what the error says.
    pub(super) fn note(&self, error: &git2::Error) {
        if error.code() == ErrorCode::NotFound {
            self.lacks_objects.set(true);
        }
    }

    /// Returns a folder of git's, and remembers when it is not here.
    pub(crate) fn tree_of(&self, oid: Oid) -> Result<Tree<'_>, git2::Error> {
        self.git.find_tree(oid).inspect_err(|error| self.note(error))
    }

    /// Returns what was made of the repository's objects, unless one was missing that a partial clone left behind: an
    /// object that is not here is not a record that was not there.
    ///
    /// # Errors
    /// Where something was left behind, with the remote that has it.
    pub(crate) fn complete<T>(&self, value: T) -> Result<T, SourceError> {
        match self.promisor().filter(|_| self.lacks_objects.get()) {
            Some(remote) => Err(SourceError::PartialClone {
                path: self.root.clone(),
                remote,
            }),
            None => Ok(value),
        }
    }

    /// Returns the remote that has promised the objects that a partial clone left behind.
    fn promisor(&self) -> Option<String> {
        promisor(&self.git)
    }

    /// Opens the same repository once more, for another thread.
    pub(crate) fn reopen(git_dir: &Path) -> Result<Repository, git2::Error> {
        open(
            git_dir,
            RepositoryOpenFlags::NO_SEARCH | RepositoryOpenFlags::NO_DOTGIT,
        )
    }

    /// Returns the register's root, as it was asked for.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn git(&self) -> &Repository {
        &self.git
    }

    /// Returns the place to name when the register isn't found, and to use when there is no tree to ask.
    pub(crate) fn usual_place(&self) -> &str {
        self.places.last().map_or("", String::as_str)
    }

    /// Returns whether parts of the history are missing. A linked work tree shares its repository's history.
    pub(crate) fn is_shallow(&self) -> bool {
        let marker = self.git.commondir().join("shallow");
        marker.metadata().is_ok_and(|file| file.len() > 0)
    }

    /// Returns the folder at a path below a tree.
    pub(crate) fn folder(&self, tree: Oid, path: &str) -> Option<Tree<'_>> {
        let top = self.tree_of(tree).ok()?;
        path.split('/')
            .filter(|name| !name.is_empty())
            .try_fold(top, |tree, name| {
                let entry = tree.get_name_bytes(name.as_bytes())?;
                self.tree_of(entry.id()).ok()
            })
    }

    /// Returns a file's content, unless it is missing or too large to be the register's.
    pub(crate) fn text(&self, object: ObjectId) -> Option<String> {
        let odb = self.git.odb().ok()?;
        let header = odb
            .read_header(object.oid())
            .inspect_err(|error| self.note(error));
        let (size, _) = header.ok()?;
        let object = (size as u64 <= MAX_FILE_BYTES).then(|| odb.read(object.oid()).ok())??;
        Some(String::from_utf8_lossy(object.data()).into_owned())
    }

    /// Puts an error of the git library into words.
    pub(crate) fn failed(&self, error: git2::Error) -> SourceError {
        match self.promisor().filter(|_| error.code() == ErrorCode::NotFound) {
            Some(remote) => SourceError::PartialClone {
                path: self.root.clone(),
                remote,
            },
            None => failed(&self.root, error),
        }
    }

    /// Returns whether git has a branch, a tag or another reference of this name.
    pub(crate) fn has_name(&self, name: &str) -> bool {
        self.git.resolve_reference_from_short_name(name).is_ok()
    }
}

/// Returns the remote that has promised what a partial clone left behind; `None` for a clone that is whole.
fn promisor(git: &Repository) -> Option<String> {
    let config = git.config().ok()?.snapshot().ok()?;
    if let Ok(remote) = config.get_string("extensions.partialclone") {
        return Some(remote);
    }
    let remotes = git.remotes().ok()?;
    let mut names = remotes.iter().flatten().flatten();
    names
        .find(|name| {
            config
                .get_bool(&format!("remote.{name}.promisor"))
                .unwrap_or(false)
        })
        .map(str::to_owned)
}

/// Returns the day on the committer's own clock. A time beyond the calendar, which only a forged commit has,
/// counts as the first day of the era.
pub(crate) fn day(time: Time) -> NaiveDate {
    let local = time
        .seconds()
        .saturating_add(i64::from(time.offset_minutes()) * 60);
    DateTime::from_timestamp(local, 0)
        .unwrap_or_default()
        .date_naive()
}

/// Returns whether a folder is itself a bare repository. Another user's is an error, so that it isn't taken for
/// none.
pub(super) fn is_bare(folder: &Path) -> Result<bool, SourceError> {
    if !(folder.join("HEAD").is_file() && folder.join("objects").is_dir()) {
        return Ok(false);
    }
    match Repo::reopen(folder) {
        Ok(git) => Ok(git.is_bare()),
        Err(error) if error.code() == ErrorCode::Owner => Err(failed(folder, error)),
        Err(_) => Ok(false),
    }
}

/// Opens without regard to git's environment variables: the register's folder decides, nothing else.
fn open(path: &Path, flags: RepositoryOpenFlags) -> Result<Repository, git2::Error> {
    Repository::open_ext(path, flags, std::iter::empty::<&OsStr>())
}

/// Puts an error of the git library into words.
pub(super) fn failed(root: &Path, error: git2::Error) -> SourceError {
    let path = root.to_owned();
    match error.code() {
        ErrorCode::Owner => SourceError::DubiousOwnership { path },
        ErrorCode::UnbornBranch => SourceError::EmptyRepository { path },
        _ => SourceError::Git { path, source: error },
    }
}

/// Returns the nearest folder upwards that exists, without links, and what follows it. A register may exist at
/// a revision and no longer in the work tree, and never does as a folder in a bare repository.
fn split_existing(path: &Path) -> Option<(PathBuf, PathBuf)> {
    let path = std::path::absolute(path).ok()?;
    path.ancestors().find_map(|ancestor| {
        let existing = ancestor.canonicalize().ok()?;
        let rest = path.strip_prefix(ancestor).ok()?;
        Some((existing, rest.to_owned()))
    })
}

/// Returns a relative path as git and the register write it.
pub(super) fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(OsStr::to_string_lossy).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_the_committers_own() {
        let evening_utc = 1_767_223_800; // 2025-12-31 23:30 UTC
        assert_eq!(day(Time::new(evening_utc, 0)).to_string(), "2025-12-31");
        assert_eq!(day(Time::new(evening_utc, 60)).to_string(), "2026-01-01");
        assert_eq!(day(Time::new(i64::MAX, 60)).to_string(), "1970-01-01");
    }
}
