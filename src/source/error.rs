//! Why there is no register to read at all.

use std::fmt;
use std::io;
use std::path::PathBuf;

use super::REGISTER_FILE;

/// Who named the folder that should hold the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// `--register`.
    Flag,
    /// `PORTFOLIO_REGISTER`.
    Environment,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Origin::Flag => "--register",
            Origin::Environment => "PORTFOLIO_REGISTER",
        })
    }
}

/// Why no register could be read. Each says what was found, what was expected and what to do.
#[derive(Debug)]
#[non_exhaustive]
pub enum SourceError {
    /// No folder from the current one upwards holds a register.
    NoRegister {
        /// The folders that were looked in, nearest first.
        searched: Vec<PathBuf>,
    },
    /// The named folder is not there.
    NoSuchFolder {
        /// The folder as it was named, made absolute.
        path: PathBuf,
        /// Who named it.
        origin: Origin,
        /// A register that may be meant.
        suggestion: Option<PathBuf>,
    },
    /// The named folder holds no `municipality.yaml`.
    NotARegister {
        /// The folder as it was named, made absolute.
        path: PathBuf,
        /// Who named it.
        origin: Origin,
        /// A register that may be meant.
        suggestion: Option<PathBuf>,
    },
    /// A revision or the index is asked for where there is no git repository.
    NotARepository {
        /// The register's root.
        path: PathBuf,
    },
    /// Git repositories of other users are not opened: their settings could be hostile.
    DubiousOwnership {
        /// The register's root.
        path: PathBuf,
    },
    /// The repository has no commit yet.
    EmptyRepository {
        /// The register's root.
        path: PathBuf,
    },
    /// The repository is bare: there is neither a work tree nor an index.
    Bare {
        /// The repository.
        path: PathBuf,
    },
    /// No such revision.
    UnknownRevision {
        /// As it was asked for.
        rev: String,
        /// Branches and tags of nearly the same spelling, nearest first.
        suggestions: Vec<String>,
        /// Whether the clone is shallow, so that the revision may exist elsewhere.
        shallow: bool,
    },
    /// No commit is as early as the day asked for.
    NothingSoEarly {
        /// The day, as it was asked for.
        day: String,
        /// The day of the first commit there is.
        first: String,
        /// Whether the clone is shallow, so that earlier commits may exist elsewhere.
        shallow: bool,
    },
    /// A short commit id that several objects share.
    AmbiguousRevision {
        /// As it was asked for.
        rev: String,
    },
    /// The name stands for a file's content, not for a commit or a folder.
    NotATree {
        /// As it was asked for.
        rev: String,
    },
    /// The revision exists, but the register was not there then.
    NoRegisterAtRevision {
        /// As it was asked for.
        rev: String,
        /// Where the register was looked for, from the repository's root; empty for the root itself.
        path: String,
    },
    /// The register was in another folder then, and more than one may be it.
    AmbiguousRegister {
        /// The revision, as it was asked for, or the commit's id.
        rev: String,
        /// Where the register is now, from the repository's root; empty for the root itself.
        path: String,
        /// Where it may have been, from the repository's root.
        places: Vec<String>,
    },
    /// Nothing of the register is staged or committed.
    NoRegisterInIndex {
        /// Where the register was looked for, from the repository's root; empty for the root itself.
        path: String,
    },
    /// A merge is not finished.
    IndexConflict {
        /// The files in conflict, from the repository's root.
        paths: Vec<String>,
    },
    /// The operating system refuses.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What it says.
        source: io::Error,
    },
    /// Git's data can't be read.
    Git {
        /// The register's root.
        path: PathBuf,
        /// What the git library says.
        source: git2::Error,
    },
}

impl std::error::Error for SourceError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            SourceError::Io { source, .. } => Some(source),
            SourceError::Git { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRegister { searched } => no_register(f, searched),
            Self::NoSuchFolder {
                path,
                origin,
                suggestion,
            } => {
                write!(f, "{origin} names {}, which does not exist", path.display())?;
                did_you_mean(f, suggestion.as_deref().map(|path| path.display()))
            }
            Self::NotARegister {
                path,
                origin,
                suggestion,
            } => {
                let path = path.display();
                write!(
                    f,
                    "{origin} names {path}, which holds no {REGISTER_FILE} and so is no register"
                )?;
                did_you_mean(f, suggestion.as_deref().map(|path| path.display()))
            }
            Self::NotARepository { path } => write!(
                f,
                "{} lies in no git repository, so there are no revisions, no history and nothing staged; \
                 leave out what asks for them (--at, --staged), or run `git init` and commit the register",
                path.display()
            ),
            Self::DubiousOwnership { path } => write!(
                f,
                "the git repository around {} belongs to another user, and git's rule is not to trust it; \
                 if you do, run `git config --global --add safe.directory` with the repository's path",
                path.display()
            ),
            Self::EmptyRepository { path } => {
                write!(
                    f,
                    "the git repository around {} has no commit yet; commit the register first",
                    path.display()
                )
            }
            Self::Bare { path } => write!(
                f,
                "{} is a bare git repository without a work tree; name a revision, as in --at HEAD",
                path.display()
            ),
            Self::NothingSoEarly { day, first, shallow } => {
                write!(
                    f,
                    "there is no commit on or before {day}: the first is of {first}"
                )?;
                if *shallow {
                    f.write_str(
                        "; this is a shallow clone: `git fetch --unshallow` brings the rest of the history",
                    )?;
                }
                Ok(())
            }
            Self::UnknownRevision {
                rev,
                suggestions,
                shallow,
            } => {
                write!(f, "git knows no revision `{rev}`")?;
                did_you_mean(f, list(suggestions))?;
                if *shallow {
                    f.write_str(
                        "; this is a shallow clone: `git fetch --unshallow` brings the rest of the history",
                    )?;
                }
                Ok(())
            }
            Self::AmbiguousRevision { rev } => {
                write!(
                    f,
                    "several objects have ids that begin with `{rev}`; write more digits of the commit's id"
                )
            }
            Self::NotATree { rev } => {
                write!(
                    f,
                    "`{rev}` is a file's content in git; name a commit, a tag or a branch instead"
                )
            }
            Self::NoRegisterAtRevision { rev, path } => {
                let file = in_folder(path);
                write!(
                    f,
                    "there was no register at `{rev}`: it has no {file}; name a revision that has it"
                )
            }
            Self::AmbiguousRegister { rev, path, places } => {
                let places: Vec<String> = places
                    .iter()
                    .map(|place| format!("`{}`", in_folder(place)))
                    .collect();
                write!(
                    f,
                    "at `{rev}` there is no {}, and more than one register that may be it: {}; \
                     say which with a work tree of that revision (`git worktree add ../then {rev}`) and --register",
                    in_folder(path),
                    list(&places).unwrap_or_default()
                )
            }
            Self::NoRegisterInIndex { path } => {
                let file = in_folder(path);
                write!(
                    f,
                    "nothing that could be committed holds a register: git's index has no {file}; \
                     run `git add` on the register first"
                )
            }
            Self::IndexConflict { paths } => write!(
                f,
                "a merge is not finished: {} in conflict; mend {} and run `git add`",
                counted(paths),
                if paths.len() == 1 { "it" } else { "them" }
            ),
            Self::Io { path, source } => write!(f, "can't read {}: {source}", path.display()),
            Self::Git { path, source } => {
                write!(
                    f,
                    "can't read the git repository around {}: {}",
                    path.display(),
                    source.message()
                )
            }
        }
    }
}

fn no_register(f: &mut fmt::Formatter<'_>, searched: &[PathBuf]) -> fmt::Result {
    write!(
        f,
        "found no register: no {REGISTER_FILE}, and no register/{REGISTER_FILE}, in "
    )?;
    match searched {
        [] => f.write_str("the current folder")?,
        [only] => write!(f, "{}", only.display())?,
        [first, .., last] => write!(
            f,
            "{} or any folder above it up to {}",
            first.display(),
            last.display()
        )?,
    }
    f.write_str("; change to the register's folder, or name it with --register or PORTFOLIO_REGISTER")
}

fn did_you_mean(f: &mut fmt::Formatter<'_>, suggestion: Option<impl fmt::Display>) -> fmt::Result {
    suggestion.map_or(Ok(()), |suggestion| write!(f, "; did you mean {suggestion}?"))
}

/// `a`, `a or b`, `a, b or c`; nothing for nothing.
fn list(items: &[String]) -> Option<String> {
    match items {
        [] => None,
        [only] => Some(only.clone()),
        [first @ .., last] => Some(format!("{} or {last}", first.join(", "))),
    }
}

/// At most five paths, then how many more there are.
fn counted(paths: &[String]) -> String {
    const SHOWN: usize = 5;
    let shown = paths[..paths.len().min(SHOWN)].join(", ");
    let verb = if paths.len() == 1 { "is" } else { "are" };
    match paths.len().saturating_sub(SHOWN) {
        0 => format!("{shown} {verb}"),
        more => format!("{shown} and {more} more {verb}"),
    }
}

fn in_folder(folder: &str) -> String {
    if folder.is_empty() {
        REGISTER_FILE.to_owned()
    } else {
        format!("{folder}/{REGISTER_FILE}")
    }
}
