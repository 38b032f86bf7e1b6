//! Records that have another id than before: told by their name and by how much else is the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::raw::{FieldPath, Written};

/// At least so many hundredths of what either says must be the same.
const LIKENESS: usize = 60;
/// The same where they are called the same.
const LIKENESS_OF_NAMESAKES: usize = 40;

/// A record that has another id.
pub(super) struct Renamed {
    pub(super) old: Written,
    pub(super) new: Written,
    /// How much of all that either says both say, hundredths.
    pub(super) likeness: usize,
}

/// Takes the records out that went and came under another id, each with what it became; the likest first. Which of
/// two equally like ones is taken does not depend on which state is the earlier.
pub(super) fn pairs(
    gone: &mut BTreeMap<String, Written>,
    come: &mut BTreeMap<String, Written>,
) -> Vec<Renamed> {
    let mut alike = alike(gone, come);
    alike.sort_by(|a, b| a.order().cmp(&b.order()));
    let mut pairs = Vec::new();
    for Alike { old, new, likeness } in alike {
        if gone.contains_key(&old)
            && come.contains_key(&new)
            && let (Some(old), Some(new)) = (gone.remove(&old), come.remove(&new))
        {
            pairs.push(Renamed { old, new, likeness });
        }
    }
    pairs
}

struct Alike {
    old: String,
    new: String,
    likeness: usize,
}

impl Alike {
    fn order(&self) -> (usize, &String, &String) {
        let likeness = 100 - self.likeness.min(100);
        (likeness, (&self.old).min(&self.new), (&self.old).max(&self.new))
    }
}

/// What a record says besides its id: where, and what.
type Facts<'w> = BTreeSet<(FieldPath, &'w str)>;

/// All pairs that may be one record. Counted over what is said, so that records with nothing in common cost nothing.
fn alike(gone: &BTreeMap<String, Written>, come: &BTreeMap<String, Written>) -> Vec<Alike> {
    let come: Vec<(&Written, Facts<'_>)> = come.values().map(|new| (new, facts(new))).collect();
    let mut sayers: BTreeMap<&(FieldPath, &str), Vec<usize>> = BTreeMap::new();
    for (n, (_, said)) in come.iter().enumerate() {
        for fact in said {
            sayers.entry(fact).or_default().push(n);
        }
    }
    let mut alike = Vec::new();
    for old in gone.values() {
        let said = facts(old);
        let mut both: BTreeMap<usize, usize> = BTreeMap::new();
        for n in said.iter().filter_map(|fact| sayers.get(fact)).flatten() {
            *both.entry(*n).or_default() += 1;
        }
        for (n, both) in both {
            let (new, says) = &come[n];
            let either = said.len() + says.len() - both;
            let likeness = (both * 100).checked_div(either).unwrap_or(0);
            let enough = match old.title() == new.title() {
                true => LIKENESS_OF_NAMESAKES,
                false => LIKENESS,
            };
            if folder(old) == folder(new) && likeness >= enough {
                alike.push(Alike {
                    old: old.address.clone(),
                    new: new.address.clone(),
                    likeness,
                });
            }
        }
    }
    alike
}

fn folder(record: &Written) -> &str {
    record.address.split('/').next().unwrap_or_default()
}

fn facts(record: &Written) -> Facts<'_> {
    let leaves = record.leaves().into_iter();
    leaves
        .filter(|leaf| !leaf.at.is("id"))
        .map(|leaf| (leaf.at, leaf.text))
        .collect()
}
