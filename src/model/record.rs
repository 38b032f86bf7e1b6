//! A record with where it stands, and the table of all records of a kind.

use std::collections::HashMap;
use std::ops::Deref;

use super::common::Common;
use super::{Entity, Kind, Register};
use crate::finding::{FileId, Finding, Part, Path, Place, PlaceInFile, Seg};

/// A record by kind and place in its table. The order is that of kinds, then ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    /// The kind.
    pub kind: Kind,
    /// Place in the kind's table.
    pub index: u32,
}

/// A record: its own fields (through `Deref`), the common ones, and the place it stands.
#[derive(Debug, Clone)]
pub struct Record<T> {
    // Boxed, so that sorting and moving tables does not move the records themselves.
    pub(crate) common: Box<Common>,
    pub(crate) data: Box<T>,
    pub(crate) key: RecordKey,
    pub(crate) file: FileId,
    /// Place in the list file; `None` when the file is the record.
    pub(crate) item: Option<usize>,
    pub(crate) fully_read: bool,
}

impl<T> Deref for Record<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.data
    }
}

impl<T> Record<T> {
    /// Returns the record's id.
    pub fn id(&self) -> &str {
        &self.common.id
    }

    /// Returns the record with other fields of its own: what it would be if it said something else.
    #[must_use]
    pub fn with(&self, data: T) -> Self {
        Self {
            common: self.common.clone(),
            data: Box::new(data),
            ..*self
        }
    }

    /// Returns the fields that every kind has.
    pub fn common(&self) -> &Common {
        &self.common
    }

    /// Kind and place in the table.
    pub fn key(&self) -> RecordKey {
        self.key
    }

    /// `projects/nyt-esdh`: how a record is named where the kind is not clear.
    pub fn address(&self) -> String {
        format!("{}/{}", self.key.kind.folder(), self.common.id)
    }

    /// Returns whether all of the record could be read, and no other record has its id.
    pub fn is_fully_read(&self) -> bool {
        self.fully_read
    }

    /// Returns the file it stands in.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// Returns the place of a value in the record: `record.at("owner")`, `record.at(("benefits", 1, "owner"))`.
    /// A value that is missing is shown at the nearest thing around it that is there.
    pub fn at(&self, path: impl IntoPath) -> Place {
        self.place(path, Part::Value)
    }

    /// Returns the place of a key in the record.
    pub fn at_key(&self, path: impl IntoPath) -> Place {
        self.place(path, Part::Key)
    }

    /// Returns the place that stands for the record as a whole: its id.
    pub fn here(&self) -> Place {
        self.at("id")
    }

    fn place(&self, path: impl IntoPath, part: Part) -> Place {
        let mut full = Path::default();
        full.0.extend(self.item.map(Seg::Index));
        full.0.extend(path.into_path().0);
        Place {
            file: self.file,
            at: PlaceInFile::Path(full, part),
        }
    }

    /// Returns whether the record says that a field is unknown: the field itself or something that holds it.
    /// `field` is a dotted path without list positions: `benefits.owner`.
    pub fn is_unknown(&self, field: &str) -> bool {
        self.because(field).is_some()
    }

    /// Returns why a field is not known, in the record's own words; `None` where the record does not say that it is
    /// unknown. `field` is as in [`Record::is_unknown`].
    pub fn because(&self, field: &str) -> Option<&str> {
        let names = |known: &String| {
            field
                .strip_prefix(known.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let mut unknown = self.common.unknown.iter();
        let known = unknown.find(|unknown| unknown.fields.iter().any(names))?;
        Some(&known.because)
    }

    /// Returns a finding of `rule` about this record.
    pub fn finding(&self, rule: &'static str, place: Place) -> Finding {
        Finding::new(rule, place).about(self.address())
    }
}

/// A file that is one mapping: `municipality.yaml`, `policy.yaml`.
#[derive(Debug, Clone, Default)]
pub struct Single<T> {
    pub(crate) data: T,
    pub(crate) common: Common,
    pub(crate) file: Option<FileId>,
}

impl<T> Deref for Single<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.data
    }
}

impl<T> Single<T> {
    /// Returns the place of a value; `None` when the register has no such file.
    pub fn at(&self, path: impl IntoPath) -> Option<Place> {
        Some(Place {
            file: self.file?,
            at: PlaceInFile::Path(path.into_path(), Part::Value),
        })
    }

    /// Returns the fields that every kind has.
    pub fn common(&self) -> &Common {
        &self.common
    }
}

/// All records of a kind in the order of their ids.
#[derive(Debug, Clone)]
pub struct RecordTable<T> {
    records: Vec<Record<T>>,
    by_id: HashMap<Box<str>, u32>,
}

impl<T> Default for RecordTable<T> {
    fn default() -> Self {
        Self {
            records: Vec::new(),
            by_id: HashMap::new(),
        }
    }
}

impl<T: Entity> RecordTable<T> {
    /// Sorts the records by id; of several with the same id the first in the order of files answers to it.
    pub(crate) fn new(mut records: Vec<Record<T>>) -> Self {
        records.sort_by(|a, b| (a.id(), a.file, a.item).cmp(&(b.id(), b.file, b.item)));
        let mut by_id = HashMap::with_capacity(records.len());
        for (index, record) in records.iter_mut().enumerate() {
            let index = u32::try_from(index).unwrap_or(u32::MAX);
            record.key = RecordKey { kind: T::KIND, index };
            by_id.entry(record.common.id.0.as_str().into()).or_insert(index);
        }
        Self { records, by_id }
    }

    /// Returns the record with this id.
    pub fn get(&self, id: &str) -> Option<&Record<T>> {
        self.by_id
            .get(id)
            .and_then(|index| self.records.get(*index as usize))
    }

    /// Returns the record at this place of the table.
    pub fn at(&self, index: u32) -> Option<&Record<T>> {
        self.records.get(index as usize)
    }

    /// Returns all records.
    pub fn iter(&self) -> std::slice::Iter<'_, Record<T>> {
        self.records.iter()
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

impl<'r, T: Entity> IntoIterator for &'r RecordTable<T> {
    type Item = &'r Record<T>;
    type IntoIter = std::slice::Iter<'r, Record<T>>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Register {
    /// Returns all records of a kind.
    pub fn all<T: Entity>(&self) -> &RecordTable<T> {
        T::table(self)
    }
}

/// Ways to write a path: one key, or a tuple of keys and list positions.
pub trait IntoPath {
    /// Returns the path.
    fn into_path(self) -> Path;
}

impl IntoPath for Path {
    fn into_path(self) -> Path {
        self
    }
}

impl IntoPath for &'static str {
    fn into_path(self) -> Path {
        Path(vec![self.into()])
    }
}

macro_rules! tuple_paths {
    ($(($($name:ident),+);)*) => {$(
        #[allow(non_snake_case)]
        impl<$($name: Into<Seg>),+> IntoPath for ($($name,)+) {
            fn into_path(self) -> Path {
                let ($($name,)+) = self;
                Path(vec![$($name.into()),+])
            }
        }
    )*};
}

tuple_paths! {
    (A, B);
    (A, B, C);
    (A, B, C, D);
    (A, B, C, D, E);
}
