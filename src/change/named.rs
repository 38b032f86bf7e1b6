//! What the references in changes name, where no register is loaded: which files say it, and what they say.

use std::collections::{BTreeMap, BTreeSet};

use super::record_change::{ChangeKind, Changes};
use crate::model::addresses_named;
use crate::raw::records;
use crate::raw::words::Titles;
use crate::source::SourceFile;

/// Returns the files that may hold what the changed references name: a record's own, and its kind's list.
pub fn files_named(changes: &Changes) -> BTreeSet<String> {
    let mut files = BTreeSet::new();
    let fields = changes.records.iter().flat_map(|change| match &change.what {
        ChangeKind::Changed { fields, .. } => fields.as_slice(),
        ChangeKind::Added(_) | ChangeKind::Removed(_) => &[],
    });
    for field in fields {
        let values = field.before.iter().chain(&field.now);
        let values = values.filter_map(|text| Some((field.target?, text)));
        let called = field.called.iter();
        let called = called.filter_map(|one| Some((one.target?, &one.text)));
        for (target, written) in values.chain(called) {
            for address in addresses_named(target, written) {
                let folder = address.split('/').next().unwrap_or_default();
                files.insert(format!("{folder}.yaml"));
                files.insert(format!("{address}.yaml"));
            }
        }
    }
    files
}

/// Returns the titles of all records in files. What cannot be read has none.
pub fn titles(files: &[SourceFile]) -> Titles {
    let records = files.iter().filter(|file| file.ok);
    let records = records.filter_map(|file| records_of(file)).flatten();
    Titles(records.collect::<BTreeMap<_, _>>())
}

fn records_of(file: &SourceFile) -> Option<impl Iterator<Item = (String, String)>> {
    let all = records(&file.path, &file.text).ok()?;
    Some(
        all.into_iter()
            .map(|record| (record.address.clone(), record.title().to_owned())),
    )
}
