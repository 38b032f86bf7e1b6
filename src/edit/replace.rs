//! One file replaced: whole or not at all.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, RealDisk};

/// Writes a file so that whoever reads it sees the old text or the new, never half of one: into a temporary file
/// in the same folder, which is then renamed. Permissions stay.
///
/// # Errors
/// When the folder cannot be written to, or the file is a link or may not be written to. The old file is then as
/// it was.
pub fn replace_file(path: &Path, content: impl AsRef<[u8]>) -> io::Result<()> {
    replace(path, content.as_ref())
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let disk = RealDisk;
    match disk.may_replace(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        other => other?,
    }
    let temporary = temporary(path);
    let written = disk
        .write(&temporary, content, Some(path))
        .and_then(|()| disk.rename(&temporary, path));
    if written.is_err() {
        let _ = disk.remove(&temporary);
    }
    written
}

/// Returns the file that a file's new text lies in until it is renamed. Hidden, so that no register takes it
/// for a record.
pub(super) fn temporary(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.portfolio-new"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_is_replaced_whole_or_not_at_all() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.yaml");
        replace_file(&path, "en\n").expect("written");
        replace_file(&path, "to\n").expect("written");
        assert_eq!(fs::read_to_string(&path).expect("read"), "to\n");
        assert_eq!(
            fs::read_dir(folder.path()).expect("listed").count(),
            1,
            "no temporary file is left"
        );
        assert!(replace_file(&folder.path().join("missing/a.yaml"), "x").is_err());
    }

    #[test]
    fn what_may_not_be_written_to_is_named_and_left() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.yaml");
        fs::write(&path, "en\n").expect("written");
        let mut permissions = fs::metadata(&path).expect("there").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).expect("set");
        let error = replace_file(&path, "to\n").expect_err("may not be written to");
        assert!(error.to_string().contains("write-protected"), "{error}");
        assert_eq!(fs::read_to_string(&path).expect("read"), "en\n");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_named_and_left() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, link) = (folder.path().join("a.yaml"), folder.path().join("b.yaml"));
        fs::write(&path, "en\n").expect("written");
        std::os::unix::fs::symlink(&path, &link).expect("linked");
        let error = replace_file(&link, "to\n").expect_err("a link");
        assert!(error.to_string().contains("symbolic link"), "{error}");
        assert!(link.is_symlink());
    }
}
