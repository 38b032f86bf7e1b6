//! What changed between two states of a register, in the register's terms: records and their fields, with list
//! items matched by what identifies them and not by their place.
//!
//! ```text
//! two sets of sources ──► files that differ ──► facts of both ──► records ──► renamed ones ──► weighed
//! ```

mod compare;
mod extended;
mod fields;
mod follow;
mod items;
mod named;
mod record_change;
mod rename;
mod weight;

pub use compare::{changes, changes_in, weighed};
pub use extended::{ExtendedContract, extended};
pub use fields::{FieldChange, ItemName, between};
pub use items::{GroupedChange, grouped};
pub use named::{files_named, titles};
pub use record_change::{ChangeKind, Changes, RecordChange, Renamed};
