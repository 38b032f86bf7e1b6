//! The one way to read a file whose place or content others may have chosen: a regular file, no link followed, no
//! waiting, and never more than a limit.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::Path;

/// Opens a regular file for reading, after a look at what it is: opening a pipe would wait for ever, and a link may lead
/// to a device without end.
///
/// # Errors
/// `InvalidInput` for what is no regular file; else when it cannot be opened.
pub(crate) fn open_regular(path: &Path) -> io::Result<File> {
    let facts = path.symlink_metadata()?;
    if !facts.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, named(&facts)));
    }
    File::open(path)
}

/// Returns the bytes of an open file.
///
/// # Errors
/// `FileTooLarge` beyond the limit, however the file grows meanwhile; else when it cannot be read.
pub(crate) fn read_limited(file: &File, limit: u64) -> io::Result<Vec<u8>> {
    let expected = file.metadata()?.len().min(limit);
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or(0));
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Returns the bytes of a regular file.
///
/// # Errors
/// As [`open_regular`] and [`read_limited`].
pub(crate) fn read_file(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    read_limited(&open_regular(path)?, limit)
}

/// Returns what stands where a regular file should.
fn named(facts: &Metadata) -> &'static str {
    if facts.is_symlink() {
        "it is a symbolic link, and links are not followed"
    } else if facts.is_dir() {
        "it is a folder"
    } else {
        "it is not a regular file"
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn only_a_regular_file_within_the_limit_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        fs::write(&path, "12345").expect("written");
        assert_eq!(read_file(&path, 5).expect("read"), b"12345");
        let kind = |path: &Path, limit| read_file(path, limit).map_err(|error| error.kind());
        assert_eq!(kind(&path, 4), Err(io::ErrorKind::FileTooLarge));
        assert_eq!(kind(folder.path(), 5), Err(io::ErrorKind::InvalidInput));
        assert_eq!(kind(&folder.path().join("b"), 5), Err(io::ErrorKind::NotFound));
        #[cfg(unix)]
        {
            let link = folder.path().join("link");
            std::os::unix::fs::symlink("/dev/zero", &link).expect("linked");
            assert_eq!(kind(&link, 5), Err(io::ErrorKind::InvalidInput));
        }
    }
}
