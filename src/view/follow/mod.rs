//! The follow-up (opfølgning): every decided project against what was decided.

mod content;
mod details;
mod page;
mod table;

pub use content::{
    Decision, Follow, FollowBaselines, FollowMeeting, FollowedProject, PastMeeting, RunningProjects,
    UnknownBaseline, follow,
};
pub use page::page;
