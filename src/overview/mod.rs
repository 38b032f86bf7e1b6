//! The overviews of `portfolio list`: one file per overview, one line per overview here.
//!
//! An overview is a pure function of a register, a day and what the rules found. It gives a page whose first table
//! holds one row per thing; filters, columns and sorting (`portfolio list --help`) work on that table.

use crate::model::{Entity, Kind, Record, RecordKey, Register};
use crate::page::Page;
use crate::text::{sort_key, text};
use crate::value::{Date, Language};

/// What an overview is made from.
#[derive(Clone, Copy)]
pub struct OverviewContext<'r> {
    /// The register.
    pub register: &'r Register,
    /// The day the register is seen from.
    pub today: Date,
    /// Language of the reader.
    pub language: Language,
}

impl OverviewContext<'_> {
    /// Returns a text of the catalogue that takes no arguments.
    pub(crate) fn text(&self, key: &str) -> String {
        text(self.language, key, &[])
    }
}

/// An overview.
#[derive(Clone, Copy)]
pub struct Overview {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it shows and who asks for it, in a sentence or two.
    pub about: &'static str,
    /// The register in `examples/` whose paper asks for it most plainly; the tests show the overview of that too.
    pub paper: &'static str,
    /// The columns that say in which order its rows stand: where all but the last have the same values, rows that
    /// follow each other are in the Danish order of the last.
    pub order: &'static [&'static str],
    /// Makes it.
    pub make: fn(&OverviewContext<'_>) -> Page,
}

mod benefits;
mod bodies;
mod common;
mod competences;
pub(crate) mod completeness;
pub(crate) mod contracts;
mod costs;
mod data;
pub(crate) mod deadlines;
pub(crate) mod derived;
mod duplicates;
mod financing;
#[cfg(test)]
mod fixture;
pub mod holds;
mod joint;
mod needs;
pub(crate) mod ownerless;
pub(crate) mod plan;
pub(crate) mod pools;
pub(crate) mod projects;
mod roles;
pub(crate) mod systems;
pub(crate) mod table;
pub(crate) mod thread;
pub(crate) mod unknown;

/// All overviews, in the order of their names' groups.
pub const OVERVIEWS: &[Overview] = &[
    systems::OVERVIEW,
    ownerless::OVERVIEW,
    contracts::OVERVIEW,
    data::OVERVIEW,
    costs::OVERVIEW,
    deadlines::OVERVIEW,
    duplicates::OVERVIEW,
    unknown::OVERVIEW,
    completeness::OVERVIEW,
    projects::OVERVIEW,
    plan::OVERVIEW,
    thread::OVERVIEW,
    benefits::OVERVIEW,
    roles::OVERVIEW,
    joint::OVERVIEW,
    bodies::OVERVIEW,
    competences::OVERVIEW,
    needs::OVERVIEW,
    financing::OVERVIEW,
    pools::OVERVIEW,
];

/// Returns the records in the Danish order of their shown names; of two with one name, by id.
pub(crate) fn by_name<'r, T: Entity>(records: impl IntoIterator<Item = &'r Record<T>>) -> Vec<&'r Record<T>> {
    let mut records: Vec<&Record<T>> = records.into_iter().collect();
    records.sort_by_cached_key(|record| (sort_key(record.title()), record.id().to_owned()));
    records
}

/// Returns what a record of any kind is sorted by among those of its kind: its shown name; a meeting by its id, which
/// begins with its day.
pub(crate) fn name_key(register: &Register, record: RecordKey) -> Vec<u8> {
    match record.kind {
        Kind::Meeting => register.id_of(record).as_bytes().to_vec(),
        _ => sort_key(&register.title_of(record)),
    }
}

/// Returns the overview with this name.
pub fn find(name: &str) -> Option<&'static Overview> {
    OVERVIEWS.iter().find(|overview| overview.name == name)
}
