//! The place of a file of a change on the disk.

use std::io;
use std::path::{Component, Path, PathBuf};

use super::error::WriteError;
use super::journal::FileChange;
use crate::source::{PathKind, classify};

/// Returns the path of a file on the disk. A journal is read from a folder that anyone may have written to, so a path that
/// leads out of the register, by its words or through a link, is refused.
pub(super) fn place(root: &Path, file: &FileChange) -> Result<PathBuf, WriteError> {
    let refused = |why: &str| {
        let error = io::Error::new(io::ErrorKind::InvalidInput, why.to_owned());
        Err(WriteError::file(file, error))
    };
    let relative = Path::new(&file.path);
    let inside = relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !inside || file.path.contains('\\') || classify(&file.path) != PathKind::Read {
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
