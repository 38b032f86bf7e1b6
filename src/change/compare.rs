//! Two states of a register compared.

use std::collections::{BTreeMap, BTreeSet};

use super::extended::extended;
use super::fields::{FieldChange, between};
use super::record_change::{ChangeKind, Changes, RecordChange, Renamed};
use super::{follow, rename, weight};
use crate::raw::{RawRecord, records};
use crate::source::{ChangedFiles, SourceFile, SourceSet};

/// Returns what changed from one state to another. Files with the same content are never parsed.
pub fn changes(before: &SourceSet, now: &SourceSet) -> Changes {
    changed_files(&all(before), &all(now))
}

fn all(set: &SourceSet) -> Vec<&SourceFile> {
    set.files().map(|(_, file)| file).collect()
}

/// Returns what changed, from the files that are not the same in both states.
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

/// Returns what changed between records, by address.
fn compare(mut was: BTreeMap<String, RawRecord>, mut is: BTreeMap<String, RawRecord>) -> Vec<RecordChange> {
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
    all.extend(was.into_values().map(|record| alone(record, ChangeKind::Removed)));
    all.extend(is.into_values().map(|record| alone(record, ChangeKind::Added)));
    follow::mark(&mut all);
    all.sort_by_cached_key(weight::of);
    all
}

fn alone(record: RawRecord, what: impl FnOnce(RawRecord) -> ChangeKind) -> RecordChange {
    RecordChange {
        address: record.address.clone(),
        title: record.title().to_owned(),
        what: what(record),
    }
}

/// Returns what changed between two states of a record, weightiest first.
pub fn weighed(old: &RawRecord, new: &RawRecord) -> Vec<FieldChange> {
    let mut fields = between(old, new);
    fields.sort_by(|a, b| weight::of_field(a).cmp(&weight::of_field(b)));
    fields
}

fn changed(old: &RawRecord, new: &RawRecord, renamed: Option<Renamed>) -> Option<RecordChange> {
    let mut fields = weighed(old, new);
    if renamed.is_some() {
        fields.retain(|field| !field.path.is("id"));
    }
    let is_change = renamed.is_some() || !fields.is_empty();
    is_change.then(|| RecordChange {
        address: new.address.clone(),
        title: new.title().to_owned(),
        what: ChangeKind::Changed {
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

/// Returns the records of a file, none where there is no file; `None` where it cannot be read.
fn read(file: Option<&SourceFile>) -> Option<Vec<RawRecord>> {
    let Some(file) = file else {
        return Some(Vec::new());
    };
    file.ok.then(|| records(&file.path, &file.text).ok()).flatten()
}
