//! Changes to files: whole or not at all, and nothing but what is meant.
//!
//! [`edit`] changes values in one file's text and leaves every other byte. [`handover`] works out which values of a
//! register those are. [`write()`] puts several files' new texts on the disk as one change, through a journal that
//! `recover` finishes or takes back when the change was cut off.

mod apply;
mod comments;
mod disk;
mod error;
pub mod handover;
mod holders;
mod journal;
mod locate;
mod place;
mod quoting;
mod recover;
mod remove_item;
mod replace;
mod splice;
#[cfg(test)]
mod tests;
mod value_tree;
mod version;
mod write;

pub use apply::{Edit, edit};
pub use disk::{Disk, RealDisk};
pub use error::{EditError, HandoverError, VersionError, WriteError};
pub use holders::{text_without_holders, without_holders};
pub use journal::{FileChange, JOURNAL, RegisterChange};
pub use recover::{PendingChange, RecoveryMode, RecoveryResult, pending, recover};
pub use replace::replace_file;
pub use version::with_format_version;
pub use write::write;
