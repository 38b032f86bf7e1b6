//! The pages of `portfolio rank`.

pub mod compare;
mod frame;
mod page;
pub mod words;

pub use frame::{Frame, Weights, basis, origin, remarks};
pub use page::page;
