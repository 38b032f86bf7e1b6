//! Records of whichever kind: what all kinds have, without naming the kind's type.

use super::{Common, Entity, Kind, Record, RecordKey, RecordTable, Register};
use crate::finding::{FileId, Finding, Path, Place};

/// A record of any kind.
pub trait AnyRecord {
    /// Returns its kind and place in the kind's table.
    fn key(&self) -> RecordKey;
    /// Returns its id.
    fn id(&self) -> &str;
    /// Returns what its own fields call it.
    fn title(&self) -> &str;
    /// Returns its kind and id: `projects/nyt-esdh`.
    fn address(&self) -> String;
    /// Returns the fields that every kind has.
    fn common(&self) -> &Common;
    /// Returns the file it stands in, and its place there when that is a list.
    fn file(&self) -> (FileId, Option<usize>);
    /// Returns the place of a value in it.
    fn at(&self, path: Path) -> Place;
    /// Returns a finding of a rule about it.
    fn finding(&self, rule: &'static str, place: Place) -> Finding;
}

impl<T: Entity> AnyRecord for Record<T> {
    fn key(&self) -> RecordKey {
        self.key
    }

    fn id(&self) -> &str {
        Record::id(self)
    }

    fn title(&self) -> &str {
        Record::title(self)
    }

    fn address(&self) -> String {
        Record::address(self)
    }

    fn common(&self) -> &Common {
        Record::common(self)
    }

    fn file(&self) -> (FileId, Option<usize>) {
        (self.file, self.item)
    }

    fn at(&self, path: Path) -> Place {
        Record::at(self, path)
    }

    fn finding(&self, rule: &'static str, place: Place) -> Finding {
        Record::finding(self, rule, place)
    }
}

/// The records of any kind, in the order of their ids.
pub trait AnyRecordTable {
    /// Returns the record with an id.
    fn named(&self, id: &str) -> Option<&dyn AnyRecord>;
    /// Returns the record at a place.
    fn nth(&self, index: u32) -> Option<&dyn AnyRecord>;
    /// Returns all records.
    fn records(&self) -> Box<dyn Iterator<Item = &dyn AnyRecord> + '_>;
}

impl<T: Entity> AnyRecordTable for RecordTable<T> {
    fn named(&self, id: &str) -> Option<&dyn AnyRecord> {
        self.get(id).map(|record| record as &dyn AnyRecord)
    }

    fn nth(&self, index: u32) -> Option<&dyn AnyRecord> {
        self.at(index).map(|record| record as &dyn AnyRecord)
    }

    fn records(&self) -> Box<dyn Iterator<Item = &dyn AnyRecord> + '_> {
        Box::new(self.iter().map(|record| record as &dyn AnyRecord))
    }
}

impl Register {
    /// Returns the record with this key.
    pub fn record(&self, key: RecordKey) -> Option<&dyn AnyRecord> {
        self.of_kind(key.kind).nth(key.index)
    }

    /// Returns all records, in the order of kinds and ids.
    pub fn records(&self) -> impl Iterator<Item = &dyn AnyRecord> {
        Kind::ALL.iter().flat_map(|kind| self.of_kind(*kind).records())
    }
}
