//! The pages of `portfolio rank`.

pub mod compare;
mod page;
pub mod words;

pub use page::page;
