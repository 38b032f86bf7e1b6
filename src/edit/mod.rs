//! Changes to files: whole or not at all, and nothing but what is meant.
//!
//! [`edit`] changes values in one file's text and leaves every other byte. [`handover`] works out which values of a
//! register those are. [`write`] puts several files' new texts on the disk as one change, through a journal that
//! [`recover`] finishes or takes back when the change was cut off.

mod apply;
mod comments;
mod disk;
pub mod handover;
mod journal;
mod quoting;
mod recover;
mod remove_item;
mod replace;
mod splice;
#[cfg(test)]
mod tests;
mod version;
mod write;

pub use crate::edit::apply::{Edit, EditError, edit};
pub use disk::{Disk, RealDisk};
pub use journal::{Change, FileChange, JOURNAL};
pub use recover::{Pending, Recovered, Way, pending, recover};
pub use replace::replace_file;
pub use version::with_format_version;
pub use write::{WriteError, write};
