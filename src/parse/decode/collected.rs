//! What decoding gives back.

use serde::de::DeserializeOwned;

use crate::finding::{Finding, Part, Path};
use crate::value::WrittenTime;

/// The findings and references that decoding collects from one file.
#[derive(Debug, Default)]
pub struct Collected {
    /// The findings, in the order of the file within each record.
    pub findings: Vec<Finding>,
    /// The references of the records.
    pub references: Vec<RawReference>,
    /// The days, quarters and years of the records.
    pub times: Vec<RawTime>,
    pub(super) schema: &'static str,
    pub(super) full: bool,
}

impl Collected {
    /// For a file whose keys the JSON Schema of this name tells; messages point to it.
    pub fn of(schema: &'static str) -> Self {
        Self {
            schema,
            ..Self::default()
        }
    }

    /// Returns whether the file has had its [`MAX_FINDINGS`]; the rest of it was not read.
    pub fn is_full(&self) -> bool {
        self.full
    }
}

/// A reference as it stands in the file, found by its type in the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawReference {
    /// The kind of thing that it may refer to: the name of the model's type without `ref:`.
    pub target: &'static str,
    /// The text of the reference.
    pub text: String,
    /// Where, from the file's root.
    pub path: Path,
    /// [`Part::Key`] where a mapping's key is the reference.
    pub part: Part,
}

/// A day, a quarter or a year as it stands in the file, found by its type in the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawTime {
    /// What is written.
    pub time: WrittenTime,
    /// Where, from the file's root.
    pub path: Path,
}

/// The fields that all kinds of record have.
pub trait CommonFields: DeserializeOwned {
    /// Returns the fields that the record says are not known, as dotted paths without the places of items.
    fn unknown_fields(&self) -> Vec<String>;
}

/// A record, as far as it could be read.
#[derive(Debug)]
pub struct Decoded<C, T> {
    /// The keys that all kinds of record have.
    pub common: C,
    /// The other keys.
    pub body: T,
    /// True if nothing was wrong. Otherwise what was wrong is not readable, as [`Stated`](crate::value::Stated)
    /// has it: a value, an item of a list, or the mapping that lacks what it must have. Only of the record's
    /// own fields is one made up that has no state and is missing: `""`, 0, `false`, no items, the first
    /// variant, 1970.
    pub clean: bool,
}
