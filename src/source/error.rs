//! Why there is no register to read at all.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::paths::REGISTER_FILE;

/// The setting that names the folder of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterSetting {
    /// `--register`.
    Flag,
    /// `PORTFOLIO_REGISTER`.
    Environment,
}

impl fmt::Display for RegisterSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            RegisterSetting::Flag => "--register",
            RegisterSetting::Environment => "PORTFOLIO_REGISTER",
        })
    }
}

/// A reason why no register can be read. Each message says what was found, what was expected and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// No folder from the current one upwards holds a register.
    #[error(
        "found no register: no {REGISTER_FILE}, and no register/{REGISTER_FILE}, in {}; change to the register's folder, or \
         name it with --register or PORTFOLIO_REGISTER",
        folders(.searched)
    )]
    NoRegister {
        /// The folders that were looked in, nearest first.
        searched: Vec<PathBuf>,
    },
    /// The named folder is not there.
    #[error("{origin} names {}, which does not exist{}", .path.display(), suggestion_text(.suggestion.as_deref().map(Path::display)))]
    NoSuchFolder {
        /// The folder as it was named, made absolute.
        path: PathBuf,
        /// The setting that names it.
        origin: RegisterSetting,
        /// A register that may be meant.
        suggestion: Option<PathBuf>,
    },
    /// The named folder holds no `municipality.yaml`.
    #[error(
        "{origin} names {}, which holds no {REGISTER_FILE} and so is no register{}",
        .path.display(),
        suggestion_text(.suggestion.as_deref().map(Path::display))
    )]
    NotARegister {
        /// The folder as it was named, made absolute.
        path: PathBuf,
        /// The setting that names it.
        origin: RegisterSetting,
        /// A register that may be meant.
        suggestion: Option<PathBuf>,
    },
    /// A revision or the index is asked for where there is no git repository.
    #[error(
        "{} lies in no git repository, so there are no revisions, no history and nothing staged; leave out what asks for \
         them (--at, --staged), or run `git init` and commit the register",
        .path.display()
    )]
    NotARepository {
        /// The register's root.
        path: PathBuf,
    },
    /// Git repositories of other users are not opened: their settings could be hostile.
    #[error(
        "the git repository around {} belongs to another user, and git's rule is not to trust it; if you do, run \
         `git config --global --add safe.directory` with the repository's path",
        .path.display()
    )]
    DubiousOwnership {
        /// The register's root.
        path: PathBuf,
    },
    /// The repository has no commit yet.
    #[error("the git repository around {} has no commit yet; commit the register first", .path.display())]
    EmptyRepository {
        /// The register's root.
        path: PathBuf,
    },
    /// The repository is bare: there is neither a work tree nor an index.
    #[error("{} is a bare git repository without a work tree; name a revision, as in --at HEAD", .path.display())]
    Bare {
        /// The repository.
        path: PathBuf,
    },
    /// No such revision.
    #[error("git knows no revision `{rev}`{}{}", suggestion_text(any_of(.suggestions)), shallow_clone(*.shallow))]
    UnknownRevision {
        /// As it was asked for.
        rev: String,
        /// Branches and tags of nearly the same spelling, nearest first.
        suggestions: Vec<String>,
        /// True if the clone is shallow, so that the revision may exist elsewhere.
        shallow: bool,
    },
    /// No commit is as early as the day asked for.
    #[error("there is no commit on or before {day}: the first is of {first}{}", shallow_clone(*.shallow))]
    NothingSoEarly {
        /// The day, as it was asked for.
        day: String,
        /// The day of the first commit there is.
        first: String,
        /// True if the clone is shallow, so that earlier commits may exist elsewhere.
        shallow: bool,
    },
    /// A short commit id that several objects share.
    #[error("several objects have ids that begin with `{rev}`; write more digits of the commit's id")]
    AmbiguousRevision {
        /// As it was asked for.
        rev: String,
    },
    /// The name stands for a file's content, not for a commit or a folder.
    #[error("`{rev}` is a file's content in git; name a commit, a tag or a branch instead")]
    NotATree {
        /// As it was asked for.
        rev: String,
    },
    /// The revision exists, but the register was not there then.
    #[error("there was no register at `{rev}`: it has no {}; name a revision that has it", in_folder(.path))]
    NoRegisterAtRevision {
        /// As it was asked for.
        rev: String,
        /// The folder that was searched, from the repository's root; empty for the root itself.
        path: String,
    },
    /// The register was in another folder then, and more than one may be it.
    #[error(
        "at `{rev}` there is no {}, and more than one register that may be it: {}; say which with a work tree of that \
         revision (`git worktree add ../then {rev}`) and --register",
        in_folder(.path),
        any_of(&quoted_files(.places)).unwrap_or_default()
    )]
    AmbiguousRegister {
        /// The revision, as it was asked for, or the commit's id.
        rev: String,
        /// The register's folder today, from the repository's root; empty for the root itself.
        path: String,
        /// The folders that may have held it, from the repository's root.
        places: Vec<String>,
    },
    /// Nothing of the register is staged or committed.
    #[error(
        "nothing that could be committed holds a register: git's index has no {}; run `git add` on the register first",
        in_folder(.path)
    )]
    NoRegisterInIndex {
        /// The folder that was searched, from the repository's root; empty for the root itself.
        path: String,
    },
    /// A merge is not finished.
    #[error(
        "a merge is not finished: {} in conflict; mend {} and run `git add`",
        counted(.paths),
        if .paths.len() == 1 { "it" } else { "them" }
    )]
    IndexConflict {
        /// The files in conflict, from the repository's root.
        paths: Vec<String>,
    },
    /// A partial clone left behind what is asked for.
    #[error(
        "the clone around {} is a partial one, and git left behind what is asked for: `git fetch --refetch --no-filter \
         {remote}` brings the rest from the remote `{remote}`",
        .path.display()
    )]
    PartialClone {
        /// The register's root.
        path: PathBuf,
        /// The remote that has the rest.
        remote: String,
    },
    /// Git's index is in a form that the git library does not read.
    #[error(
        "can't read git's index around {}: {}; it is a sparse or a split index: `git sparse-checkout reapply \
         --no-sparse-index` and `git update-index --no-split-index` write it in the usual form",
        .path.display(), .source.message()
    )]
    IndexForm {
        /// The register's root.
        path: PathBuf,
        /// The git library's own error.
        source: git2::Error,
    },
    /// The operating system refuses.
    #[error("can't read {}: {source}", .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's own error.
        source: io::Error,
    },
    /// Git's data can't be read.
    #[error("can't read the git repository around {}: {}", .path.display(), .source.message())]
    Git {
        /// The register's root.
        path: PathBuf,
        /// The git library's own error.
        source: git2::Error,
    },
}

/// Returns the folders that were searched: the first, and the last above it.
fn folders(searched: &[PathBuf]) -> String {
    match searched {
        [] => "the current folder".to_owned(),
        [only] => only.display().to_string(),
        [first, .., last] => format!(
            "{} or any folder above it up to {}",
            first.display(),
            last.display()
        ),
    }
}

fn suggestion_text(suggestion: Option<impl fmt::Display>) -> String {
    suggestion.map_or_else(String::new, |suggestion| format!("; did you mean {suggestion}?"))
}

fn shallow_clone(shallow: bool) -> &'static str {
    if shallow {
        "; this is a shallow clone: `git fetch --unshallow` brings the rest of the history"
    } else {
        ""
    }
}

/// `a`, `a or b`, `a, b or c`; nothing for nothing.
fn any_of(items: &[String]) -> Option<String> {
    match items {
        [] => None,
        [only] => Some(only.clone()),
        [first @ .., last] => Some(format!("{} or {last}", first.join(", "))),
    }
}

/// Returns at most five paths, then how many more there are.
fn counted(paths: &[String]) -> String {
    const SHOWN: usize = 5;
    let shown = paths[..paths.len().min(SHOWN)].join(", ");
    let verb = if paths.len() == 1 { "is" } else { "are" };
    match paths.len().saturating_sub(SHOWN) {
        0 => format!("{shown} {verb}"),
        more => format!("{shown} and {more} more {verb}"),
    }
}

/// Returns the register's own file in each of the folders, in backticks.
fn quoted_files(folders: &[String]) -> Vec<String> {
    folders
        .iter()
        .map(|folder| format!("`{}`", in_folder(folder)))
        .collect()
}

fn in_folder(folder: &str) -> String {
    if folder.is_empty() {
        REGISTER_FILE.to_owned()
    } else {
        format!("{folder}/{REGISTER_FILE}")
    }
}
