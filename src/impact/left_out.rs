//! What cannot be compared, since one of the states does not show it whole.

use std::collections::BTreeSet;

use super::Addresses;
use crate::model::{Kind, Register};
use crate::snapshot::Snapshot;

/// Records in files that cannot be read whole in one of the states. Their amounts and days there are no change.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    /// The records, by their addresses now or last.
    records: BTreeSet<String>,
    files: BTreeSet<String>,
}

impl LeftOut {
    pub(super) fn of(before: &Snapshot, now: &Snapshot, addresses: &Addresses<'_>) -> Self {
        let files: BTreeSet<String> = unread(before).chain(unread(now)).collect();
        let records = |snapshot: &Snapshot| -> Vec<String> {
            let register: &Register = &snapshot.register;
            let all = register.addresses().into_iter();
            all.filter(|address| {
                let file = register.key_of(address).and_then(|key| register.file_of(key));
                file.is_some_and(|(file, _)| files.contains(&snapshot.sources.file(file).path))
            })
            .collect()
        };
        let were = records(before).into_iter().map(|address| addresses.now(address));
        Self {
            records: were.chain(records(now)).collect(),
            files,
        }
    }

    /// Returns whether a record, by its address now or last, is left out of the comparison.
    pub(super) fn has(&self, address: &str) -> bool {
        self.records.contains(address)
    }

    pub(super) fn into_files(self) -> Vec<String> {
        self.files.into_iter().collect()
    }
}

/// Returns the files that cannot be read whole, as paths from the register's root.
fn unread(snapshot: &Snapshot) -> impl Iterator<Item = String> {
    let files = snapshot.register.files_not_fully_read(Kind::ALL).into_iter();
    files.map(|file| snapshot.sources.file(file).path.clone())
}
