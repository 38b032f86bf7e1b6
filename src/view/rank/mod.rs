//! The pages of `portfolio rank`.

mod page;
pub mod words;

pub use page::page;
