//! The annex to an agenda: `portfolio annex`.

mod content;
mod gather;
mod page;
mod wishes;

pub use content::{Annex, AnnexYear, PoolStatus, Wish, next_meeting, pools_of};
pub use gather::annex;
pub use page::page;
