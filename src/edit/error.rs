//! Why files are not changed.

use std::io;

use super::journal::{FileChange, JOURNAL};
use crate::finding::Path;
use crate::source::SourceError;

/// A reason why one file's text is not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The file is not YAML that the register takes.
    #[error("the file cannot be read as YAML")]
    Unreadable,
    /// There is no such value.
    #[error("there is no {0}")]
    NotThere(Path),
    /// The value is a list or a mapping, or says something else than it must.
    #[error("{0} does not say what is to be changed")]
    NotAsExpected(Path),
    /// Two edits are about the same value, or one about a part of the other.
    #[error("{0} is changed twice")]
    Twice(Path),
    /// The value is written in a way that cannot be changed without touching something else.
    #[error("{0} is written so that it cannot be changed alone; change it by hand")]
    Layout(Path),
}

/// A file of a handover that cannot be changed, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {source}")]
pub struct HandoverError {
    /// Path from the register's root.
    pub path: String,
    /// The reason.
    pub source: EditError,
}

/// A reason why `municipality.yaml` is not lifted to a version of the format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VersionError {
    /// The file says a version that nothing is lifted from.
    #[error(
        "municipality.yaml says format_version: {found}, and this tool lifts a register only to {version}"
    )]
    Other {
        /// The version that the file says.
        found: String,
        /// The version that it should be lifted to.
        version: u32,
    },
    /// The line that the version is put after is missing.
    #[error("municipality.yaml has no line `id:` at its top level")]
    NoId,
}

/// A reason why a change to several files was not made, or not whole.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Another run is changing the register right now.
    #[error("another run of portfolio is changing the register; try again")]
    Busy,
    /// A change before this one was cut off.
    #[error(
        "a change was cut off and left {JOURNAL}; `portfolio recover` finishes it, `portfolio recover --undo` takes it \
         back"
    )]
    Pending,
    /// The file does not say what it said when it was read.
    #[error("{0} was changed by someone else meanwhile; nothing is written, run the command again")]
    Changed(String),
    /// The file cannot be written. No file is changed.
    #[error("nothing is written, because of {path}: {source}")]
    File {
        /// Path from the register's root.
        path: String,
        /// The system's own error.
        source: io::Error,
    },
    /// The journal cannot be written, or read. No file is changed.
    #[error("nothing is written, because of {JOURNAL}: {0}")]
    Journal(#[source] io::Error),
    /// The journal is not what was written.
    #[error(
        "{JOURNAL} was changed and cannot be used; compare the register with git, put it right, and run \
         `portfolio recover --forget`"
    )]
    Damaged,
    /// Something else stands where the journal should.
    #[error(
        "{JOURNAL} is no journal of this program: {0}; `portfolio recover --forget` removes it, or do so by hand"
    )]
    NoJournal(#[source] io::Error),
    /// The journal came with a commit.
    #[error(
        "{JOURNAL} is tracked by git, so it came with a commit and may be anyone's: no change is finished from it. \
         Look at it, and remove it with `git rm`; if it is from a change that was cut off here, `git rm --cached` it \
         and run the command again"
    )]
    Tracked,
    /// Whether the journal came with a commit is not known.
    #[error("there is {JOURNAL}, and whether git tracks it is not known: {0}; nothing is done")]
    Untold(#[source] Box<SourceError>),
    /// Something failed on the way, and then it could not be taken back either: the journal is still there.
    #[error(
        "the change was cut off at {path}: {source}; when that is put right, `portfolio recover` finishes it and \
         `portfolio recover --undo` takes it back"
    )]
    CutOff {
        /// Path from the register's root.
        path: String,
        /// The system's own error.
        source: io::Error,
    },
    /// All files are changed, and the journal could not be removed.
    #[error("all files are written, but {JOURNAL} cannot be removed: {0}; `portfolio recover` removes it")]
    JournalLeft(#[source] io::Error),
    /// Files that are neither as before the change that was cut off nor as after it.
    #[error(
        "a change was cut off, and meanwhile someone else changed {}; put the files right by hand, and run \
         `portfolio recover --forget`",
        .0.join(", ")
    )]
    Conflict(Vec<String>),
}

impl WriteError {
    /// Returns the error of a file that cannot be written.
    pub(super) fn file(file: &FileChange, source: io::Error) -> Self {
        Self::File {
            path: file.path.clone(),
            source,
        }
    }

    /// Returns the error of a change that is cut off at a file.
    pub(super) fn cut_off(file: &FileChange, source: io::Error) -> Self {
        Self::CutOff {
            path: file.path.clone(),
            source,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use super::*;

    #[test]
    fn errors_keep_what_caused_them() {
        let refused = || io::Error::from(io::ErrorKind::PermissionDenied);
        let file = FileChange {
            path: "a.yaml".to_owned(),
            old: String::new(),
            new: String::new(),
        };
        for error in [
            WriteError::file(&file, refused()),
            WriteError::cut_off(&file, refused()),
            WriteError::Journal(refused()),
            WriteError::JournalLeft(refused()),
        ] {
            let source = error
                .source()
                .and_then(|source| source.downcast_ref::<io::Error>());
            assert_eq!(
                source.map(io::Error::kind),
                Some(io::ErrorKind::PermissionDenied),
                "{error}"
            );
        }
        let handover = HandoverError {
            path: "a.yaml".to_owned(),
            source: EditError::Unreadable,
        };
        assert_eq!(handover.to_string(), "a.yaml: the file cannot be read as YAML");
        assert!(handover.source().is_some_and(|source| source.is::<EditError>()));
    }
}
