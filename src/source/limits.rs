//! How much is too much, so that time and memory stay bounded whatever a register holds.

use std::sync::atomic::{AtomicU64, Ordering};

use super::content::Content;
use super::error::SourceError;
use super::problem::{Exceeded, SourceProblem};

/// The largest file that is read, in bytes.
pub(crate) const MAX_FILE_BYTES: u64 = 4 << 20;

/// The most that a register may hold.
#[derive(Debug, Clone)]
pub(super) struct Limits {
    /// Largest file, in bytes.
    pub(super) file_bytes: u64,
    /// All files together, in bytes. A git repository of some kilobytes can name one large file many times.
    pub(super) total_bytes: u64,
    /// Number of files.
    pub(super) files: usize,
    /// Number of files and folders looked at, wanted or not. Git trees may hold themselves many times over.
    pub(super) looked_at: usize,
}

/// The limits of the tool: far above all 98 municipalities in one register.
pub(super) const LIMITS: Limits = Limits {
    file_bytes: MAX_FILE_BYTES,
    total_bytes: 1 << 30,
    files: 500_000,
    looked_at: 2_000_000,
};

/// A reason why reading stops early.
#[derive(Debug)]
pub(super) enum Stop {
    Exceeded(Exceeded),
    Failed(SourceError),
}

impl From<Exceeded> for Stop {
    fn from(exceeded: Exceeded) -> Self {
        Self::Exceeded(exceeded)
    }
}

impl From<SourceError> for Stop {
    fn from(error: SourceError) -> Self {
        Self::Failed(error)
    }
}

/// Watches over the bytes that are read, from any number of threads. Whether the total passes its limit does
/// not depend on their order.
#[derive(Debug)]
pub(super) struct ReadBudget<'l> {
    limits: &'l Limits,
    spent: AtomicU64,
}

impl<'l> ReadBudget<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            spent: AtomicU64::new(0),
        }
    }

    /// Returns the most that may be read from one file, in bytes.
    pub(super) fn file_bytes(&self) -> u64 {
        self.limits.file_bytes
    }

    /// Asks to read a file of this many bytes. The answer is the problem of a file that is too large.
    pub(super) fn admit(&self, bytes: u64) -> Result<Option<SourceProblem>, Exceeded> {
        if bytes > self.limits.file_bytes {
            return Ok(Some(SourceProblem::too_large(bytes, self.limits.file_bytes)));
        }
        let before = self.spent.fetch_add(bytes, Ordering::Relaxed);
        if before + bytes > self.limits.total_bytes {
            return Err(Exceeded::Total(self.limits.total_bytes));
        }
        Ok(None)
    }

    /// Admits and decodes bytes that are already in memory.
    pub(super) fn content(&self, bytes: Vec<u8>) -> Result<Content, Exceeded> {
        let refused = self.admit(bytes.len() as u64)?;
        Ok(refused.map_or_else(|| Content::decode(bytes), Content::refused))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_limited_by_file_and_in_all() {
        let limits = Limits {
            file_bytes: 10,
            total_bytes: 25,
            ..LIMITS
        };
        let budget = ReadBudget::new(&limits);
        assert_eq!(budget.admit(11), Ok(Some(SourceProblem::too_large(11, 10))));
        assert_eq!((budget.admit(10), budget.admit(10)), (Ok(None), Ok(None)));
        assert_eq!(budget.admit(6), Err(Exceeded::Total(25)));
    }
}
