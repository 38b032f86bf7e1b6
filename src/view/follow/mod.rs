//! The follow-up (opfølgning): every decided project against what was decided.

mod content;
mod details;
mod page;
mod table;

pub use content::{Baselines, Decision, Follow, Followed, Meeting, Past, Running, Unknown, follow};
pub use page::page;
