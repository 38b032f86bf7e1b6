//! The bytes of a register at one moment: its work tree, the git index or any revision.
//!
//! Whatever the place, the result is the same [`SourceSet`]: the register's files in the order of their paths,
//! and what is wrong with them as files. Apart from [`history`](crate::history), nothing after this module
//! knows about folders, encodings or git. Nothing here ever writes.

mod blobs;
mod changed_files;
mod content;
mod discover;
mod error;
mod first_parent;
mod git_state;
mod guarded;
mod limits;
mod listing;
mod months;
mod object;
mod paths;
mod problem;
mod provenance;
mod repo;
mod revision;
mod set;
mod staged;
mod suggest;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod tree_diff;
mod worktree;

pub use self::changed_files::{ChangedFiles, changed_files, files_at};
pub use self::discover::{Location, discover};
pub use self::error::{RegisterSetting, SourceError};
pub use self::git_state::{GitState, git_state};
pub(crate) use self::guarded::{open_regular, read_file, read_limited};
pub(crate) use self::limits::MAX_FILE_BYTES;
pub use self::months::{MonthEnd, Months, month_ends};
pub use self::object::ObjectId;
pub use self::paths::{JOURNAL, REGISTER_FILE};
pub(crate) use self::paths::{PathKind, belongs_to_register, classify};
pub use self::provenance::{Commit, Provenance, SourceKind, provenance};
pub use self::repo::BASELINES;
pub(crate) use self::repo::{Repo, day};
pub use self::revision::revision;
pub use self::set::{SourceFile, SourceSet};
pub(crate) use self::staged::is_journal_tracked;
pub use self::staged::staged;
pub(crate) use self::tree_diff::side_by_side;
pub use self::worktree::worktree;
