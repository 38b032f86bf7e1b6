//! The annex to an agenda: `portfolio annex`.

mod content;
mod gather;
mod page;
mod wishes;

pub use content::{Annex, Stand, Wish, Year, annex, next_meeting, pools_of};
pub use page::page;
