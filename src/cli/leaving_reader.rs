//! Standard output whose reader may leave before the end.

use std::io::{self, Write};

/// Output of which whoever reads may have read enough: what comes after that goes nowhere, so that the command still
/// ends with the outcome that it has.
pub(super) struct LeavingReader<W> {
    out: W,
    has_left: bool,
}

impl<W: Write> LeavingReader<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, has_left: false }
    }

    /// Returns `otherwise` where the reader has left, now or before.
    fn unless_left<T>(&mut self, otherwise: T, act: impl FnOnce(&mut W) -> io::Result<T>) -> io::Result<T> {
        if self.has_left {
            return Ok(otherwise);
        }
        match act(&mut self.out) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.has_left = true;
                Ok(otherwise)
            }
            other => other,
        }
    }
}

impl<W: Write> Write for LeavingReader<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.unless_left(bytes.len(), |out| out.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.unless_left((), Write::flush)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes so many bytes, and fails then.
    struct Reader(usize, io::ErrorKind);

    impl Write for Reader {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(self.1)?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_that_leaves_is_no_error_and_a_full_disk_is() {
        let mut out = LeavingReader::new(Reader(3, io::ErrorKind::BrokenPipe));
        assert!(out.write_all(b"abc").is_ok() && out.write_all(b"def").is_ok() && out.flush().is_ok());
        let mut out = LeavingReader::new(Reader(3, io::ErrorKind::StorageFull));
        assert!(out.write_all(b"abc").is_ok() && out.write_all(b"def").is_err());
    }
}
