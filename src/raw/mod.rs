//! Records as they are written, field by field: what `show` prints and what two states are compared by.
//!
//! The typed model (`model`) says what a register means; facts say what stands in it, for any field of any kind,
//! with every list item under its own name instead of its place.

mod name;
mod path;
mod read;
mod record;
pub mod words;

pub use crate::raw::path::{FieldPath, PathStep};
pub use crate::raw::read::records;

pub use crate::raw::record::{Leaf, RawField, RawItem, RawRecord, RawValue};
