//! Several files changed as one.

use std::fmt;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::disk::Disk;
use super::journal::{self, Change, FileChange, JOURNAL};
use super::recover::{Way, settle};
use super::replace::temporary;
use crate::source::{Kind, MAX_FILE_BYTES, classify};

/// Why a change was not made, or not whole.
#[derive(Debug)]
pub enum WriteError {
    /// Another run is changing the register right now.
    Busy,
    /// A change before this one was cut off.
    Pending,
    /// The file does not say what it said when it was read.
    Changed(String),
    /// The file cannot be written. No file is changed.
    File(String, io::Error),
    /// The journal cannot be written, or read. No file is changed.
    Journal(io::Error),
    /// The journal is not what was written.
    Damaged,
    /// Something failed on the way, and then it could not be taken back either: the journal is still there.
    CutOff(String, io::Error),
    /// All files are changed, and the journal could not be removed.
    JournalLeft(io::Error),
    /// Files that are neither as before the change that was cut off nor as after it.
    Conflict(Vec<String>),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::Busy => f.write_str("another run of portfolio is changing the register; try again"),
            WriteError::Pending => write!(
                f,
                "a change was cut off and left {JOURNAL}; `portfolio recover` finishes it, `portfolio recover --undo` \
                 takes it back"
            ),
            WriteError::Changed(path) => write!(
                f,
                "{path} was changed by someone else meanwhile; nothing is written, run the command again"
            ),
            WriteError::File(path, error) => write!(f, "nothing is written, because of {path}: {error}"),
            WriteError::Journal(error) => write!(f, "nothing is written, because of {JOURNAL}: {error}"),
            WriteError::Damaged => write!(
                f,
                "{JOURNAL} was changed and cannot be used; compare the register with git, put it right, and run \
                 `portfolio recover --forget`"
            ),
            WriteError::CutOff(path, error) => write!(
                f,
                "the change was cut off at {path}: {error}; when that is put right, `portfolio recover` finishes it and \
                 `portfolio recover --undo` takes it back"
            ),
            WriteError::JournalLeft(error) => write!(
                f,
                "all files are written, but {JOURNAL} cannot be removed: {error}; `portfolio recover` removes it"
            ),
            WriteError::Conflict(paths) => write!(
                f,
                "a change was cut off, and meanwhile someone else changed {}; put the files right by hand, and run \
                 `portfolio recover --forget`",
                paths.join(", ")
            ),
        }
    }
}

impl std::error::Error for WriteError {}

/// Makes a change: all of its files, or none. Each step is on the disk before the next begins: the journal, every
/// new text beside its file, every file replaced, the journal removed. What fails on the way is taken back at once;
/// what is cut off leaves the journal to [`recover`](super::recover).
///
/// # Errors
/// When a file is not as it was read, may not be written to, or another change is under way.
pub fn write(root: &Path, change: &Change, disk: &dyn Disk) -> Result<(), WriteError> {
    for file in &change.files {
        let path = place(root, file)?;
        check(disk, &path, file)?;
        if file.new.len() as u64 > MAX_FILE_BYTES {
            let error = io::Error::from(io::ErrorKind::FileTooLarge);
            return Err(WriteError::File(file.path.clone(), error));
        }
    }
    if change.files.is_empty() {
        return Ok(());
    }
    let journal = root.join(JOURNAL);
    let bytes = journal::written(change).map_err(|error| WriteError::Journal(error.into()))?;
    let lock = disk
        .create(&journal, &bytes)
        .map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => WriteError::Pending,
            io::ErrorKind::WouldBlock => WriteError::Busy,
            _ => {
                let _ = disk.remove(&journal);
                WriteError::Journal(error)
            }
        })?;
    let mut replaced = Vec::new();
    let made = replace_all(root, change, disk, &mut replaced);
    let Err(error) = made else {
        let removed = disk.remove(&journal).map_err(WriteError::JournalLeft);
        drop(lock);
        return removed;
    };
    // Only what this run has replaced is put back: a file that someone else has just changed is theirs.
    settle(root, &replaced, Way::Undo, disk)?;
    for file in &change.files {
        let _ = disk.remove(&temporary(&root.join(&file.path)));
    }
    disk.remove(&journal)
        .map_err(|again| WriteError::CutOff(JOURNAL.to_owned(), again))?;
    Err(error)
}

fn replace_all(
    root: &Path,
    change: &Change,
    disk: &dyn Disk,
    replaced: &mut Vec<FileChange>,
) -> Result<(), WriteError> {
    let failed = |file: &FileChange, error| WriteError::File(file.path.clone(), error);
    for file in &change.files {
        let path = root.join(&file.path);
        disk.write(&temporary(&path), file.new.as_bytes(), Some(&path))
            .map_err(|error| failed(file, error))?;
    }
    for file in &change.files {
        let path = root.join(&file.path);
        check(disk, &path, file)?;
        // Before it is tried: a system may do it and yet say that it failed.
        replaced.push(file.clone());
        disk.rename(&temporary(&path), &path)
            .map_err(|error| failed(file, error))?;
    }
    Ok(())
}

/// Whether a file may be replaced, and says what the change is made from.
fn check(disk: &dyn Disk, path: &Path, file: &FileChange) -> Result<(), WriteError> {
    disk.may_replace(path)
        .and_then(|()| disk.read(path))
        .map_err(|error| WriteError::File(file.path.clone(), error))
        .and_then(|now| {
            if now == file.old.as_bytes() {
                Ok(())
            } else {
                Err(WriteError::Changed(file.path.clone()))
            }
        })
}

/// The place of a file on the disk. A journal is read from a folder that anyone may have written to, so a path that
/// leads out of the register, by its words or through a link, is refused.
pub(super) fn place(root: &Path, file: &FileChange) -> Result<PathBuf, WriteError> {
    let refused = |why: &str| {
        let error = io::Error::new(io::ErrorKind::InvalidInput, why.to_owned());
        Err(WriteError::File(file.path.clone(), error))
    };
    let relative = Path::new(&file.path);
    let inside = relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !inside || file.path.contains('\\') || classify(&file.path) != Kind::Read {
        return refused("it is no file of a register");
    }
    let folders = relative
        .ancestors()
        .skip(1)
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut folders = folders.map(|folder| root.join(folder));
    if folders.any(|folder| folder.is_symlink()) {
        return refused("its folder is a symbolic link");
    }
    Ok(root.join(relative))
}
