//! The names of git's objects.

use std::fmt;

use git2::Oid;

/// Names the exact bytes of a file or a commit in git. Two files with the same name are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId(Oid);

impl ObjectId {
    pub(crate) fn oid(self) -> Oid {
        self.0
    }
}

impl From<Oid> for ObjectId {
    fn from(oid: Oid) -> Self {
        Self(oid)
    }
}

impl fmt::Display for ObjectId {
    /// 40 hexadecimal digits; fewer with a precision, as in `{:.8}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.to_string())
    }
}
