//! A change that was cut off: found, finished, or taken back.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::disk::{Disk, look};
use super::error::WriteError;
use super::journal::{self, FileChange, JOURNAL, JournalState, RegisterChange};
use super::place::place;
use super::replace::temporary;
use crate::source::{MAX_FILE_BYTES, is_journal_tracked, open_regular, read_file};

/// A way to settle a change that was cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryMode {
    /// Give the remaining files their new text.
    Finish,
    /// Give the files that have their new text the old one back.
    Undo,
    /// Leave the files as they are, and forget the change.
    Forget,
}

/// The result of settling a change that was cut off.
#[derive(Debug, PartialEq, Eq)]
pub enum RecoveryResult {
    /// No change was cut off.
    Nothing,
    /// A journal that was never finished is gone; no file had been touched.
    Untouched,
    /// The change is finished, or undone; how many files had to be written for it.
    Settled(RegisterChange, usize),
    /// The journal is gone, and the files are as they were.
    Forgotten,
}

/// A change that was cut off, as a command that only reads sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PendingChange {
    /// Another run is making it right now.
    Busy,
    /// The journal came with a commit, and may be anyone's.
    Tracked,
    /// Something else stands where the journal should; why it is not read.
    NoJournal(String),
    /// So many of its files have their new text.
    CutOff {
        /// The command that made it; nothing where the journal cannot be used.
        what: Option<String>,
        /// Files with the new text.
        done: usize,
        /// All files of the change.
        files: usize,
    },
}

/// Looks for a change that was cut off, and changes nothing. One that had touched no file yet is none.
pub fn pending(root: &Path) -> Option<PendingChange> {
    let path = root.join(JOURNAL);
    path.symlink_metadata().ok()?;
    if is_journal_tracked(root).unwrap_or(false) {
        return Some(PendingChange::Tracked);
    }
    let bytes = match look(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Some(PendingChange::Busy),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
        Err(error) => return Some(PendingChange::NoJournal(error.to_string())),
    };
    let change = match journal::read(&bytes) {
        JournalState::Cut => return None,
        JournalState::Whole(change) => Some(change),
        JournalState::Damaged => None,
    };
    let files = change.as_ref().map_or(&[][..], |change| &change.files);
    let is_new = |file: &&FileChange| {
        let read = |path: PathBuf| read_file(&path, MAX_FILE_BYTES);
        place(root, file).is_ok_and(|path| read(path).is_ok_and(|now| now == file.new.as_bytes()))
    };
    Some(PendingChange::CutOff {
        done: files.iter().filter(is_new).count(),
        files: files.len(),
        what: change.map(|change| change.what),
    })
}

/// Finishes, undoes or forgets a change that was cut off, when there is one. Cut off itself, it can be run again,
/// either way.
///
/// # Errors
/// When another run is making the change, a file has been changed by someone else since, or a file cannot be written.
pub fn recover(root: &Path, mode: RecoveryMode, disk: &dyn Disk) -> Result<RecoveryResult, WriteError> {
    let path = root.join(JOURNAL);
    match path.symlink_metadata() {
        Ok(facts) if facts.is_file() => {}
        Ok(facts) if mode == RecoveryMode::Forget && facts.is_dir() => {
            // Links in it are removed, not followed.
            fs::remove_dir_all(&path).map_err(WriteError::NoJournal)?;
            return Ok(RecoveryResult::Forgotten);
        }
        Ok(_) if mode == RecoveryMode::Forget => {
            disk.remove(&path).map_err(WriteError::NoJournal)?;
            return Ok(RecoveryResult::Forgotten);
        }
        Ok(_) => {
            let refused = |error| Err(WriteError::NoJournal(error));
            return open_regular(&path).map_or_else(refused, |_| Ok(RecoveryResult::Nothing));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(RecoveryResult::Nothing),
        Err(error) => return Err(WriteError::Journal(error)),
    }
    if mode != RecoveryMode::Forget
        && is_journal_tracked(root).map_err(|error| WriteError::Untold(error.into()))?
    {
        return Err(WriteError::Tracked);
    }
    let lock = match disk.open(&path) {
        Ok(lock) => lock,
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Err(WriteError::Busy),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(RecoveryResult::Nothing),
        Err(error) => return Err(WriteError::Journal(error)),
    };
    let bytes = match disk.read(&path) {
        // Nothing of it is used.
        Err(error) if mode == RecoveryMode::Forget && error.kind() == io::ErrorKind::FileTooLarge => {
            Vec::new()
        }
        // The run that had it has just ended.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(RecoveryResult::Nothing),
        other => other.map_err(WriteError::Journal)?,
    };
    let (change, recovered) = match journal::read(&bytes) {
        JournalState::Cut => (None, RecoveryResult::Untouched),
        JournalState::Damaged if mode == RecoveryMode::Forget => (None, RecoveryResult::Forgotten),
        JournalState::Damaged => return Err(WriteError::Damaged),
        JournalState::Whole(change) if mode == RecoveryMode::Forget => {
            (Some(change), RecoveryResult::Forgotten)
        }
        JournalState::Whole(change) => {
            let written = settle(root, &change.files, mode, disk)?;
            (Some(change.clone()), RecoveryResult::Settled(change, written))
        }
    };
    for file in change.iter().flat_map(|change| &change.files) {
        if let Ok(path) = place(root, file) {
            disk.remove(&temporary(&path))
                .map_err(|error| WriteError::cut_off(file, error))?;
        }
    }
    disk.remove(&path).map_err(WriteError::JournalLeft)?;
    drop(lock);
    Ok(recovered)
}

/// Gives every file its new text or its old one; how many were written. Nothing is written when one of them has
/// neither.
pub(super) fn settle(
    root: &Path,
    files: &[FileChange],
    mode: RecoveryMode,
    disk: &dyn Disk,
) -> Result<usize, WriteError> {
    let mut conflicts = Vec::new();
    let mut missing = Vec::new();
    for file in files {
        let path = place(root, file)?;
        let (target, other) = if mode == RecoveryMode::Undo {
            (&file.old, &file.new)
        } else {
            (&file.new, &file.old)
        };
        match disk.read(&path) {
            Ok(now) if now == target.as_bytes() => {}
            Ok(now) if now == other.as_bytes() => missing.push((file, path, target)),
            Ok(_) => conflicts.push(file.path.clone()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => conflicts.push(file.path.clone()),
            Err(error) => return Err(WriteError::cut_off(file, error)),
        }
    }
    if !conflicts.is_empty() {
        return Err(WriteError::Conflict(conflicts));
    }
    for (file, path, text) in &missing {
        disk.may_replace(path)
            .and_then(|()| disk.write(&temporary(path), text.as_bytes(), Some(path)))
            .and_then(|()| disk.rename(&temporary(path), path))
            .map_err(|error| WriteError::cut_off(file, error))?;
    }
    Ok(missing.len())
}
