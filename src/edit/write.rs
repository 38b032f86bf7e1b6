//! Several files changed as one.

use std::io;
use std::path::Path;

use super::disk::{Disk, look};
use super::error::WriteError;
use super::journal::{self, FileChange, JOURNAL, MAX_JOURNAL_BYTES, RegisterChange};
use super::place::place;
use super::recover::{RecoveryMode, settle};
use super::replace::temporary;
use crate::source::MAX_FILE_BYTES;

/// Makes a change: all of its files, or none. Each step is on the disk before the next begins: the journal, every
/// new text beside its file, every file replaced, the journal removed. What fails on the way is taken back at once;
/// what is cut off leaves the journal to `recover`.
///
/// # Errors
/// When a file is not as it was read, may not be written to, or another change is under way.
pub fn write(root: &Path, change: &RegisterChange, disk: &dyn Disk) -> Result<(), WriteError> {
    for file in &change.files {
        let path = place(root, file)?;
        check(disk, &path, file)?;
        if file.new.len() as u64 > MAX_FILE_BYTES {
            let error = io::Error::from(io::ErrorKind::FileTooLarge);
            return Err(WriteError::file(file, error));
        }
    }
    if change.files.is_empty() {
        return Ok(());
    }
    let journal = root.join(JOURNAL);
    let bytes = journal::to_bytes(change).map_err(|error| WriteError::Journal(error.into()))?;
    if bytes.len() as u64 > MAX_JOURNAL_BYTES {
        return Err(WriteError::Journal(io::ErrorKind::FileTooLarge.into()));
    }
    let lock = disk
        .create(&journal, &bytes)
        .map_err(|error| match error.kind() {
            // Another run may have begun since this one looked; the lock tells it from one that was cut off.
            io::ErrorKind::AlreadyExists => match look(&journal) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => WriteError::Busy,
                Err(error) if error.kind() == io::ErrorKind::NotFound => WriteError::Busy,
                _ => WriteError::Pending,
            },
            io::ErrorKind::WouldBlock => WriteError::Busy,
            _ => {
                let _ = disk.remove(&journal);
                WriteError::Journal(error)
            }
        })?;
    let mut replaced = Vec::new();
    let outcome = replace_all(root, change, disk, &mut replaced);
    let Err(error) = outcome else {
        let removed = disk.remove(&journal).map_err(WriteError::JournalLeft);
        drop(lock);
        return removed;
    };
    // Only what this run has replaced is put back: a file that someone else has just changed is theirs.
    settle(root, &replaced, RecoveryMode::Undo, disk)?;
    for file in &change.files {
        let _ = disk.remove(&temporary(&root.join(&file.path)));
    }
    disk.remove(&journal).map_err(|again| WriteError::CutOff {
        path: JOURNAL.to_owned(),
        source: again,
    })?;
    Err(error)
}

fn replace_all(
    root: &Path,
    change: &RegisterChange,
    disk: &dyn Disk,
    replaced: &mut Vec<FileChange>,
) -> Result<(), WriteError> {
    let failed = |file: &FileChange, error| WriteError::file(file, error);
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

/// Checks that a file may be replaced, and that it says what the change is made from.
fn check(disk: &dyn Disk, path: &Path, file: &FileChange) -> Result<(), WriteError> {
    disk.may_replace(path)
        .and_then(|()| disk.read(path))
        .map_err(|error| WriteError::file(file, error))
        .and_then(|now| {
            if now == file.old.as_bytes() {
                Ok(())
            } else {
                Err(WriteError::Changed(file.path.clone()))
            }
        })
}
