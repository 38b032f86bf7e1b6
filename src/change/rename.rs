//! Records that have another id than before: told by their name and by how much else is the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::raw::{FieldPath, RawRecord};

/// At least so many hundredths of what either says must be the same.
const LIKENESS: usize = 60;
/// The same where they are called the same.
const LIKENESS_OF_NAMESAKES: usize = 40;

/// A record that has another id.
pub(super) struct RenamedPair {
    pub(super) old: RawRecord,
    pub(super) new: RawRecord,
    /// The share of all statements of either that both make, in hundredths.
    pub(super) likeness: usize,
}

/// Takes the records out that went and came under another id, each with what it became; the likest first. Which of
/// two equally like ones is taken does not depend on which state is the earlier.
pub(super) fn pairs(
    removed: &mut BTreeMap<String, RawRecord>,
    added: &mut BTreeMap<String, RawRecord>,
) -> Vec<RenamedPair> {
    let mut alike = alike(removed, added);
    alike.sort_by(|a, b| a.order().cmp(&b.order()));
    let mut pairs = Vec::new();
    for SimilarPair { old, new, likeness } in alike {
        if removed.contains_key(&old)
            && added.contains_key(&new)
            && let (Some(old), Some(new)) = (removed.remove(&old), added.remove(&new))
        {
            pairs.push(RenamedPair { old, new, likeness });
        }
    }
    pairs
}

struct SimilarPair {
    old: String,
    new: String,
    likeness: usize,
}

impl SimilarPair {
    fn order(&self) -> (usize, &String, &String) {
        let likeness = 100 - self.likeness.min(100);
        (likeness, (&self.old).min(&self.new), (&self.old).max(&self.new))
    }
}

/// The statements of a record besides its id: path and text.
type Statements<'w> = BTreeSet<(FieldPath, &'w str)>;

/// Returns all pairs that may be one record. Counted over what is said, so that records with nothing in common
/// cost nothing.
fn alike(removed: &BTreeMap<String, RawRecord>, added: &BTreeMap<String, RawRecord>) -> Vec<SimilarPair> {
    let added: Vec<(&RawRecord, Statements<'_>)> = added.values().map(|new| (new, statements(new))).collect();
    let mut records_by_statement: BTreeMap<&(FieldPath, &str), Vec<usize>> = BTreeMap::new();
    for (n, (_, statements)) in added.iter().enumerate() {
        for statement in statements {
            records_by_statement.entry(statement).or_default().push(n);
        }
    }
    let mut alike = Vec::new();
    for old in removed.values() {
        let old_statements = statements(old);
        let mut both: BTreeMap<usize, usize> = BTreeMap::new();
        for n in old_statements
            .iter()
            .filter_map(|statement| records_by_statement.get(statement))
            .flatten()
        {
            *both.entry(*n).or_default() += 1;
        }
        for (n, both) in both {
            let (new, new_statements) = &added[n];
            let either = old_statements.len() + new_statements.len() - both;
            let likeness = (both * 100).checked_div(either).unwrap_or(0);
            let enough = match old.title() == new.title() {
                true => LIKENESS_OF_NAMESAKES,
                false => LIKENESS,
            };
            if folder(old) == folder(new) && likeness >= enough {
                alike.push(SimilarPair {
                    old: old.address.clone(),
                    new: new.address.clone(),
                    likeness,
                });
            }
        }
    }
    alike
}

fn folder(record: &RawRecord) -> &str {
    record.address.split('/').next().unwrap_or_default()
}

fn statements(record: &RawRecord) -> Statements<'_> {
    let leaves = record.leaves().into_iter();
    leaves
        .filter(|leaf| !leaf.at.is("id"))
        .map(|leaf| (leaf.at, leaf.text))
        .collect()
}
