//! The git repository around a register, opened for reading only.

mod former;

use std::cell::OnceCell;
use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate};
use git2::{Commit, ErrorCode, Object, ObjectType, Oid, Repository, RepositoryOpenFlags, Time, Tree};

use self::former::{Places, Today};
use super::suggest;
use super::{MAX_FILE_BYTES, ObjectId, REGISTER_FILE, SourceError};
use crate::source::first_parent::Line;

/// What the names of tags that are baselines begin with.
pub const BASELINES: &str = "baseline/";

/// A repository and where in it the register lies.
pub(crate) struct Repo {
    git: Repository,
    root: PathBuf,
    /// Where the register may lie, from the top of the repository's trees: one place, save in a bare
    /// repository that is named as a whole.
    places: Vec<String>,
    /// Where registers lie in trees that were searched.
    searched: Places,
    /// The register of today, for telling its former places from other registers.
    today: OnceCell<Today>,
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
            searched: Places::default(),
            today: OnceCell::new(),
        })
    }

    /// Opens the same repository once more, for another thread.
    pub(crate) fn reopen(git_dir: &Path) -> Result<Repository, git2::Error> {
        open(
            git_dir,
            RepositoryOpenFlags::NO_SEARCH | RepositoryOpenFlags::NO_DOTGIT,
        )
    }

    /// The register's root, as it was asked for.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn git(&self) -> &Repository {
        &self.git
    }

    /// The place to name when the register isn't found, and to use when there is no tree to ask.
    pub(crate) fn usual_place(&self) -> &str {
        self.places.last().map_or("", String::as_str)
    }

    /// Whether parts of the history are missing. A linked work tree shares its repository's history.
    pub(crate) fn is_shallow(&self) -> bool {
        let marker = self.git.commondir().join("shallow");
        marker.metadata().is_ok_and(|file| file.len() > 0)
    }

    /// The commit that a revision stands for; `HEAD` without one.
    pub(crate) fn commit(&self, rev: Option<&str>) -> Result<Commit<'_>, SourceError> {
        match rev {
            Some(rev) => self
                .object(rev)?
                .peel_to_commit()
                .map_err(|error| self.not_a(rev, error)),
            None => self
                .git
                .head()
                .and_then(|head| head.peel_to_commit())
                .map_err(|error| self.failed(error)),
        }
    }

    /// The folder that a revision stands for. Annotated tags lead to their commits.
    pub(crate) fn tree(&self, rev: &str) -> Result<Tree<'_>, SourceError> {
        self.object(rev)?
            .peel_to_tree()
            .map_err(|error| self.not_a(rev, error))
    }

    /// The register in the repository's tree at one moment, with its place: today's, or where it lay then.
    ///
    /// # Errors
    /// If it may have been in several places. `rev` names the moment in that error.
    pub(crate) fn register_in(
        &self,
        tree: &Tree<'_>,
        rev: &dyn fmt::Display,
    ) -> Result<Option<(String, Tree<'_>)>, SourceError> {
        if let Some((place, register)) = self.today_in(tree) {
            return Ok(Some((place.to_owned(), register)));
        }
        let Some(place) = self.former_place(tree, rev)? else {
            return Ok(None);
        };
        Ok(self.folder(tree.id(), &place).map(|register| (place, register)))
    }

    /// The register at its place of today.
    fn today_in(&self, tree: &Tree<'_>) -> Option<(&str, Tree<'_>)> {
        self.places.iter().find_map(|place| {
            let register = self.folder(tree.id(), place)?;
            former::is_register(&register).then_some((place.as_str(), register))
        })
    }

    /// The folder at a path below a tree.
    pub(crate) fn folder(&self, tree: Oid, path: &str) -> Option<Tree<'_>> {
        let top = self.git.find_tree(tree).ok()?;
        path.split('/')
            .filter(|name| !name.is_empty())
            .try_fold(top, |tree, name| {
                let entry = tree.get_name_bytes(name.as_bytes())?;
                self.git.find_tree(entry.id()).ok()
            })
    }

    /// A file's content, unless it is missing or too large to be the register's.
    pub(crate) fn text(&self, object: ObjectId) -> Option<String> {
        let odb = self.git.odb().ok()?;
        let (size, _) = odb.read_header(object.oid()).ok()?;
        let object = (size as u64 <= MAX_FILE_BYTES).then(|| odb.read(object.oid()).ok())??;
        Some(String::from_utf8_lossy(object.data()).into_owned())
    }

    /// Puts an error of the git library into words.
    pub(crate) fn failed(&self, error: git2::Error) -> SourceError {
        failed(&self.root, error)
    }

    /// What a revision stands for: what git makes of it, else the baseline of that name, else, for a day, the last
    /// commit of the first-parent line up to and including that day.
    fn object(&self, rev: &str) -> Result<Object<'_>, SourceError> {
        let found = self.named_like_a_commit(rev).map_or_else(
            || {
                self.git.revparse_single(rev).or_else(|error| match error.code() {
                    ErrorCode::NotFound => self
                        .git
                        .revparse_single(&format!("{BASELINES}{rev}"))
                        .map_err(|_| error),
                    _ => Err(error),
                })
            },
            Ok,
        );
        match (found, NaiveDate::parse_from_str(rev, "%Y-%m-%d")) {
            (Ok(object), _) => Ok(object),
            (Err(_), Ok(until)) => self.last_commit(rev, until),
            (Err(error), Err(_)) => Err(match error.code() {
                ErrorCode::NotFound | ErrorCode::InvalidSpec => self.unknown(rev),
                ErrorCode::Ambiguous => SourceError::AmbiguousRevision { rev: rev.to_owned() },
                _ => self.failed(error),
            }),
        }
    }

    /// The baseline whose whole name this is, unless git has a branch or tag of that name. As git itself prefers names to
    /// digits, `2027` is the baseline also where some object's id begins so.
    fn named_like_a_commit(&self, rev: &str) -> Option<Object<'_>> {
        let is_id = rev.len() >= 4 && rev.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !is_id || self.has_name(rev) {
            return None;
        }
        let tag = self.git.find_reference(&format!("refs/tags/{BASELINES}{rev}"));
        tag.and_then(|tag| tag.peel(ObjectType::Any)).ok()
    }

    /// Whether git has a branch, a tag or another reference of this name.
    pub(crate) fn has_name(&self, name: &str) -> bool {
        self.git.resolve_reference_from_short_name(name).is_ok()
    }

    /// The last commit of the first-parent line from `HEAD` whose committer's day is `until` or earlier.
    fn last_commit(&self, rev: &str, until: NaiveDate) -> Result<Object<'_>, SourceError> {
        let mut line = Line::of(self, self.commit(None)?);
        match line.walk_to(until)? {
            true => Ok(line.commit().clone().into_object()),
            false => Err(line.nothing_so_early(rev)),
        }
    }

    fn unknown(&self, rev: &str) -> SourceError {
        let names = suggest::names(&self.git);
        if names.is_empty() && self.git.head().is_err() {
            return SourceError::EmptyRepository {
                path: self.root.clone(),
            };
        }
        SourceError::UnknownRevision {
            rev: rev.to_owned(),
            suggestions: suggest::near(rev, &names),
            shallow: self.is_shallow(),
        }
    }

    fn not_a(&self, rev: &str, error: git2::Error) -> SourceError {
        match error.code() {
            ErrorCode::Peel | ErrorCode::InvalidSpec => SourceError::NotATree { rev: rev.to_owned() },
            _ => self.failed(error),
        }
    }
}

/// The day on the committer's own clock. A time beyond the calendar, which only a forged commit has, counts as
/// the first day of the era.
pub(crate) fn day(time: Time) -> NaiveDate {
    let local = time
        .seconds()
        .saturating_add(i64::from(time.offset_minutes()) * 60);
    DateTime::from_timestamp(local, 0)
        .unwrap_or_default()
        .date_naive()
}

/// Whether a folder is itself a bare repository. Another user's is an error, so that it isn't taken for none.
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

/// The nearest folder upwards that exists, without links, and what follows it. A register may exist at a
/// revision and no longer in the work tree, and never does as a folder in a bare repository.
fn split_existing(path: &Path) -> Option<(PathBuf, PathBuf)> {
    let path = std::path::absolute(path).ok()?;
    path.ancestors().find_map(|ancestor| {
        let existing = ancestor.canonicalize().ok()?;
        let rest = path.strip_prefix(ancestor).ok()?;
        Some((existing, rest.to_owned()))
    })
}

/// A relative path as git and the register write it.
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
