//! Changes to files: whole or not at all, and nothing but what is meant.
//!
//! [`edit`] changes values in one file's text and leaves every other byte. [`handover`] works out which values of a
//! register those are. [`write`] puts several files' new texts on the disk as one change, through a journal that
//! [`recover`] finishes or takes back when the change was cut off.

mod comments;
mod disk;
pub mod handover;
mod items;
mod journal;
mod recover;
mod replace;
mod scalars;
mod splice;
#[cfg(test)]
mod tests;
mod version;
mod write;
mod written;

pub use disk::{Disk, RealDisk};
pub use journal::{Change, FileChange, JOURNAL};
pub use recover::{Pending, Recovered, Way, pending, recover};
pub use replace::replace_file;
pub use scalars::{Edit, EditError, edit};
pub use version::with_format_version;
pub use write::{WriteError, write};
