//! What changed between two states of a register, in the register's terms: records and their fields, with list
//! items matched by what identifies them and not by their place.
//!
//! ```text
//! two sets of sources ──► files that differ ──► facts of both ──► records ──► renamed ones ──► weighed
//! ```

mod extended;
mod fields;
mod follow;
mod items;
mod named;
mod rename;
mod weight;

use std::collections::{BTreeMap, BTreeSet};

use crate::raw::{Written, records};
use crate::source::{ChangedFiles, SourceFile, SourceSet};
pub use extended::{Extended, extended};
pub use fields::{Called, FieldChange, between};
pub use items::{Told, told};
pub use named::{files_named, titles};

/// A record that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange {
    /// Its address now, or the last one it had: `systems/cirius`, `policy`.
    pub address: String,
    /// What it is called, now or last.
    pub title: String,
    /// What happened.
    pub what: What,
}

/// What happened to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It came.
    Added(Written),
    /// It went.
    Removed(Written),
    /// Its fields changed, and its id where it had another address before.
    Changed {
        /// What it was called before, where its id was another.
        renamed: Option<Renamed>,
        /// The fields, weightiest first.
        fields: Vec<FieldChange>,
        /// A contract's last day with the options used, where using one moved it.
        extended: Option<Extended>,
    },
}

/// The id that a record had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// The address before.
    pub from: String,
    /// How much of all that either state says both say, hundredths.
    pub likeness: usize,
    /// How many references in other records followed it.
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
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.unreadable.is_empty()
    }

    /// The addresses of the records that have another id than before: the old one, and the one now.
    pub fn renamed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.records.iter().filter_map(|change| match &change.what {
            What::Changed {
                renamed: Some(renamed),
                ..
            } => Some((renamed.from.as_str(), change.address.as_str())),
            _ => None,
        })
    }
}

/// What changed from one state to another. Files with the same content are never parsed.
pub fn changes(before: &SourceSet, now: &SourceSet) -> Changes {
    changed_files(&all(before), &all(now))
}

fn all(set: &SourceSet) -> Vec<&SourceFile> {
    set.files().map(|(_, file)| file).collect()
}

/// What changed, from the files that are not the same in both states.
pub fn changes_in(differing: &ChangedFiles) -> Changes {
    changed_files(
        &differing.before.iter().collect::<Vec<_>>(),
        &differing.now.iter().collect::<Vec<_>>(),
    )
}

fn changed_files(before: &[&SourceFile], now: &[&SourceFile]) -> Changes {
    let (old, new) = (by_path(before), by_path(now));
    let paths: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    let mut unreadable = Vec::new();
    let (mut was, mut is) = (BTreeMap::new(), BTreeMap::new());
    for path in paths {
        let (old, new) = (old.get(path).copied(), new.get(path).copied());
        if same(old, new) {
            continue;
        }
        match (read(old), read(new)) {
            (Some(old), Some(new)) => {
                was.extend(old.into_iter().map(|record| (record.address.clone(), record)));
                is.extend(new.into_iter().map(|record| (record.address.clone(), record)));
            }
            _ => unreadable.push(path.to_owned()),
        }
    }
    Changes {
        records: compare(was, is),
        unreadable,
    }
}

/// What changed between records, by address.
fn compare(mut was: BTreeMap<String, Written>, mut is: BTreeMap<String, Written>) -> Vec<RecordChange> {
    let both: Vec<String> = was
        .keys()
        .filter(|address| is.contains_key(*address))
        .cloned()
        .collect();
    let mut all = Vec::new();
    for address in both {
        if let (Some(old), Some(new)) = (was.remove(&address), is.remove(&address)) {
            all.extend(changed(&old, &new, None));
        }
    }
    for pair in rename::pairs(&mut was, &mut is) {
        let renamed = Renamed {
            from: pair.old.address.clone(),
            likeness: pair.likeness,
            followed: 0,
        };
        all.extend(changed(&pair.old, &pair.new, Some(renamed)));
    }
    all.extend(was.into_values().map(|record| alone(record, What::Removed)));
    all.extend(is.into_values().map(|record| alone(record, What::Added)));
    follow::mark(&mut all);
    all.sort_by(|a, b| weight::of(a).cmp(&weight::of(b)));
    all
}

fn alone(record: Written, what: impl FnOnce(Written) -> What) -> RecordChange {
    RecordChange {
        address: record.address.clone(),
        title: record.title().to_owned(),
        what: what(record),
    }
}

/// What changed between two states of a record, weightiest first.
pub fn weighed(old: &Written, new: &Written) -> Vec<FieldChange> {
    let mut fields = between(old, new);
    fields.sort_by(|a, b| weight::of_field(a).cmp(&weight::of_field(b)));
    fields
}

fn changed(old: &Written, new: &Written, renamed: Option<Renamed>) -> Option<RecordChange> {
    let mut fields = weighed(old, new);
    if renamed.is_some() {
        fields.retain(|field| !field.path.is("id"));
    }
    let is_change = renamed.is_some() || !fields.is_empty();
    is_change.then(|| RecordChange {
        address: new.address.clone(),
        title: new.title().to_owned(),
        what: What::Changed {
            renamed,
            fields,
            extended: extended(old, new),
        },
    })
}

fn by_path<'s>(files: &[&'s SourceFile]) -> BTreeMap<&'s str, &'s SourceFile> {
    files.iter().map(|file| (file.path.as_str(), *file)).collect()
}

fn same(old: Option<&SourceFile>, new: Option<&SourceFile>) -> bool {
    match (old, new) {
        (Some(old), Some(new)) => match (old.object, new.object) {
            (Some(old), Some(new)) => old == new,
            _ => old.ok == new.ok && old.text == new.text,
        },
        (None, None) => true,
        _ => false,
    }
}

/// The records of a file, none where there is no file; `None` where it cannot be read.
fn read(file: Option<&SourceFile>) -> Option<Vec<Written>> {
    let Some(file) = file else {
        return Some(Vec::new());
    };
    file.ok.then(|| records(&file.path, &file.text).ok()).flatten()
}
