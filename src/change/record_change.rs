//! Records that are not what they were.

use super::extended::ExtendedContract;
use super::fields::FieldChange;
use crate::raw::RawRecord;

/// A record that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange {
    /// Its address now, or the last one it had: `systems/cirius`, `policy`.
    pub address: String,
    /// The title, now or last.
    pub title: String,
    /// The kind of change.
    pub what: ChangeKind,
}

/// The kind of change of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeKind {
    /// It came.
    Added(RawRecord),
    /// It went.
    Removed(RawRecord),
    /// Its fields changed, and its id where it had another address before.
    Changed {
        /// The address before, where the id was another.
        renamed: Option<Renamed>,
        /// The fields, weightiest first.
        fields: Vec<FieldChange>,
        /// A contract's last day with the options used, where using one moved it.
        extended: Option<ExtendedContract>,
    },
}

/// The id that a record had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// The address before.
    pub from: String,
    /// The share of all statements of either state that both make, in hundredths.
    pub likeness: usize,
    /// The number of references in other records that followed it.
    pub followed: usize,
}

/// All that changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// The records, by kind in the order that a council reads them, weightiest first in each.
    pub records: Vec<RecordChange>,
    /// Files that differ and cannot be read in one of the states, by path: what changed in them is not known.
    pub unreadable: Vec<String>,
}

impl Changes {
    /// Returns whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.unreadable.is_empty()
    }

    /// Returns the addresses of the records that have another id than before: the old one, and the one now.
    pub fn renamed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.records.iter().filter_map(|change| match &change.what {
            ChangeKind::Changed {
                renamed: Some(renamed),
                ..
            } => Some((renamed.from.as_str(), change.address.as_str())),
            _ => None,
        })
    }
}
