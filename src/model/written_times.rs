//! Every day, quarter and year that a register writes, whatever kind of record it stands in.

use super::{Kind, RecordKey, Register};
use crate::finding::{FileId, Finding, Part, Place, PlaceInFile, Seg};
use crate::parse::RawTime;
use crate::value::WrittenTime;

/// A day, a quarter or a year, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeInRegister {
    /// What is written.
    pub time: WrittenTime,
    record: Option<RecordKey>,
    place: Place,
}

impl TimeInRegister {
    pub(super) fn new(raw: RawTime, record: Option<RecordKey>, file: FileId) -> Self {
        Self {
            time: raw.time,
            record,
            place: Place {
                file,
                at: PlaceInFile::Path(raw.path, Part::Value),
            },
        }
    }

    /// Returns the kind of record that it stands in; `None` for `policy.yaml` and `municipality.yaml`.
    pub fn kind(&self) -> Option<Kind> {
        self.record.map(|record| record.kind)
    }

    /// Returns the field's keys from the record down, without the places of items.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let path = match &self.place.at {
            PlaceInFile::Path(path, _) => path.0.as_slice(),
            _ => &[],
        };
        path.iter().filter_map(|seg| match seg {
            Seg::Key(key) => Some(&**key),
            Seg::Index(_) => None,
        })
    }

    /// Returns a finding of `rule` about it, with the field's dotted name.
    pub fn finding(&self, rule: &'static str, register: &Register) -> Finding {
        let mut finding = Finding::new(rule, self.place.clone());
        finding.record = self
            .record
            .map(|record| format!("{}/{}", record.kind.folder(), register.id_of(record)));
        finding
            .arg("field", self.keys().collect::<Vec<_>>().join("."))
            .arg("time", self.time.to_string())
    }
}

impl Register {
    /// Returns every day, quarter and year that could be read, in no order that means anything.
    pub fn written_times(&self) -> &[TimeInRegister] {
        &self.links.times
    }
}
