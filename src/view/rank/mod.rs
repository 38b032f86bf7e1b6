//! The pages of `portfolio rank`.

pub mod compare;
pub mod explain;
mod page;
pub mod sensitivity;
pub mod words;

pub use page::page;
