//! What changing files needs of the disk; behind a trait, so that a test can cut a change off after any step.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::journal::MAX_JOURNAL_BYTES;
use crate::source::{open_regular, read_file, read_limited};

/// The steps that a change to files consists of. Each is done, or not, before the next begins.
pub trait Disk {
    /// Returns the file's bytes.
    ///
    /// # Errors
    /// When it cannot be read.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// Checks that a file may be replaced: it is there, is no link, and is not write-protected.
    ///
    /// # Errors
    /// When it may not, and why.
    fn may_replace(&self, path: &Path) -> io::Result<()>;

    /// Makes a file that must not be there yet, and takes its lock for as long as the answer lives.
    ///
    /// # Errors
    /// `AlreadyExists` when it is there; else when it cannot be made.
    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<File>;

    /// Opens a file and takes its lock for as long as the answer lives.
    ///
    /// # Errors
    /// `WouldBlock` when another run has its lock; else when it cannot be opened.
    fn open(&self, path: &Path) -> io::Result<File>;

    /// Writes a file and waits until it is on the disk; with the permissions of the file `like`, when there is one.
    ///
    /// # Errors
    /// When it cannot be written.
    fn write(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()>;

    /// Puts a file in place of another, and waits until that is on the disk.
    ///
    /// # Errors
    /// When it cannot; then both are as they were.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file, and waits until that is on the disk. One that is not there is removed already.
    ///
    /// # Errors
    /// When it cannot be removed.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The disk itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        read_file(path, MAX_JOURNAL_BYTES)
    }

    fn may_replace(&self, path: &Path) -> io::Result<()> {
        let facts = path.symlink_metadata()?;
        let refused = |why: &str| Err(io::Error::new(io::ErrorKind::PermissionDenied, why.to_owned()));
        if facts.is_symlink() {
            refused("it is a symbolic link; only the file itself is changed")
        } else if !facts.is_file() {
            refused("it is not a regular file")
        } else if facts.permissions().readonly() {
            refused("it is write-protected")
        } else {
            Ok(())
        }
    }

    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<File> {
        let mut file = File::create_new(path)?;
        lock(&file)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        sync_folder(path)?;
        Ok(file)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        // A look at what it is comes first.
        open_regular(path)?;
        let file = OpenOptions::new().read(true).write(true).open(path)?;
        lock(&file)?;
        Ok(file)
    }

    fn write(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        // Whatever lies at a temporary file's path is left from a run that was cut off, or a trap: a link is not
        // followed.
        self.remove(path)?;
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        if let Some(old) = like.and_then(|like| fs::metadata(like).ok()) {
            file.set_permissions(old.permissions())?;
        }
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)?;
        sync_folder(to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        match fs::remove_file(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
            Ok(()) => sync_folder(path),
        }
    }
}

/// Returns what a file holds for whoever may only look: without leave to write, and whether or not its file system has
/// locks.
///
/// # Errors
/// `WouldBlock` when another run has its lock; else when it cannot be read.
pub(super) fn look(path: &Path) -> io::Result<Vec<u8>> {
    let file = open_regular(path)?;
    match lock(&file) {
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => Err(error),
        _ => read_limited(&file, MAX_JOURNAL_BYTES),
    }
}

/// Takes a file's lock, which the system gives back when this process ends, however it ends.
fn lock(file: &File) -> io::Result<()> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(fs::TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
        // A file system without locks: two changes at once are then not told apart, but each file stays whole.
        Err(fs::TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        Err(fs::TryLockError::Error(error)) => Err(error),
    }
}

/// Waits until the folder's own entries are on the disk, where the system can do that.
fn sync_folder(path: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    match File::open(folder.unwrap_or(Path::new(".")))?.sync_all() {
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        other => other,
    }
}
