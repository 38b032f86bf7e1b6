//! The pages of `portfolio rank`.

pub mod compare;
pub mod explain;
mod frame;
mod page;
pub mod sensitivity;
pub mod words;

pub use frame::{RankingFrame, Weights, basis, origin, origin_of, remarks};
pub(crate) use page::RankColumn;
pub use page::page;
