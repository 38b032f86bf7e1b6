//! The ranking: which projects the money and the hours go to, in which order and from when.
//!
//! Pure functions of a register and a day; money and hours are whole numbers everywhere.

pub mod accounts;
pub mod basis;
pub mod capacity;
pub mod choice;
pub mod compare;
mod error;
pub mod explain;
mod explain_place;
pub mod financing;
pub mod gate;
pub mod order;
pub mod outlook;
pub mod pools;
mod readiness;
pub mod reason;
pub mod recommend;
pub mod score;
pub mod sensitivity;
pub mod tasks;
pub mod value;
pub mod what_if;
pub mod with_new_ids;

pub use error::RankError;

#[cfg(test)]
mod tests;
