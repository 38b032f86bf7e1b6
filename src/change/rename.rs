//! Records that have another id than before: told by their name and by how much else is the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::Written;

/// At least so many hundredths of what either says must be the same.
const LIKENESS: usize = 60;

/// Takes the records out that went and came under another id, each with what it became; the likest first.
pub(super) fn pairs(
    gone: &mut BTreeMap<String, Written>,
    come: &mut BTreeMap<String, Written>,
) -> Vec<(Written, Written)> {
    let mut alike: Vec<(usize, String, String)> = Vec::new();
    for old in gone.values() {
        let said = facts(old);
        for new in come.values().filter(|new| folder(new) == folder(old)) {
            let likeness = likeness(&said, &facts(new));
            if likeness >= LIKENESS {
                alike.push((100 - likeness, old.address.clone(), new.address.clone()));
            }
        }
    }
    alike.sort();
    let mut pairs = Vec::new();
    for (_, old, new) in alike {
        if gone.contains_key(&old)
            && come.contains_key(&new)
            && let (Some(old), Some(new)) = (gone.remove(&old), come.remove(&new))
        {
            pairs.push((old, new));
        }
    }
    pairs
}

fn folder(record: &Written) -> &str {
    record.address.split('/').next().unwrap_or_default()
}

/// What a record says besides its id.
fn facts(record: &Written) -> BTreeSet<(String, &str)> {
    let leaves = record.leaves().into_iter();
    leaves.filter(|(path, _)| path != "id").collect()
}

/// How much of all that two records say both say, in hundredths. Records that say nothing are not alike.
fn likeness(a: &BTreeSet<(String, &str)>, b: &BTreeSet<(String, &str)>) -> usize {
    let all = a.union(b).count();
    (a.intersection(b).count() * 100).checked_div(all).unwrap_or(0)
}
