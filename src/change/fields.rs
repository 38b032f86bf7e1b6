//! Which fields of a record differ.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::identity::keys_of;
use crate::raw::{FieldPath, Leaf, PathStep, RawRecord};

/// A value that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Where: `owner`, `business_case.investment_dkk`, `benefits[porto].target`.
    pub path: FieldPath,
    /// The value before; `None` when there was none.
    pub before: Option<String>,
    /// The value now; `None` when there is none.
    pub now: Option<String>,
    /// The target of a reference: `positions`, `units|pools`; `None` for other values.
    pub target: Option<&'static str>,
    /// The number of steps of the path to the list item that came or went with the value; `None` where no item did.
    pub item: Option<usize>,
    /// What the innermost list item around the value is called, where more than its id says it: its name, or the
    /// values that identify it.
    pub called: Vec<ItemName>,
    /// True if it only follows a record to its new id.
    pub follows: bool,
}

/// A value that says what a list item is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemName {
    /// Its key: `name`, `from`, `year`.
    pub key: String,
    /// The value.
    pub text: String,
    /// The target of a reference; `None` for other values.
    pub target: Option<&'static str>,
}

/// Returns the values that differ between two states of a record, in the order of the new one's fields, those
/// that are gone last. The order of a list's items is no difference, save where their place is all that tells
/// them apart.
pub fn between(old: &RawRecord, new: &RawRecord) -> Vec<FieldChange> {
    let (were, are) = (old.leaves(), new.leaves());
    let (items_before, items_now) = (items(&were), items(&are));
    let mut before: ByPath<'_> = were.iter().map(|leaf| (&leaf.at, leaf)).collect();
    let (all_before, all_now) = (before.clone(), are.iter().map(|leaf| (&leaf.at, leaf)).collect());
    let mut changes = Vec::new();
    for leaf in &are {
        let was = before.remove(&leaf.at);
        if was.map(|was| was.text) != Some(leaf.text) {
            changes.push(FieldChange {
                path: leaf.at.clone(),
                before: was.map(|was| was.text.to_owned()),
                now: Some(leaf.text.to_owned()),
                target: leaf.target.or_else(|| was?.target),
                item: unknown_item(&leaf.at, &items_before),
                called: called(&leaf.at, &all_now),
                follows: false,
            });
        }
    }
    for leaf in &were {
        if let Some(was) = before.remove(&leaf.at) {
            changes.push(FieldChange {
                path: leaf.at.clone(),
                before: Some(was.text.to_owned()),
                now: None,
                target: was.target,
                item: unknown_item(&leaf.at, &items_now),
                called: called(&leaf.at, &all_before),
                follows: false,
            });
        }
    }
    changes
}

type ByPath<'l> = BTreeMap<&'l FieldPath, &'l Leaf<'l>>;

/// Returns what the innermost item around a value is called.
fn called(at: &FieldPath, leaves: &ByPath<'_>) -> Vec<ItemName> {
    let Some((list, _, item)) = at.items().last() else {
        return Vec::new();
    };
    let item = FieldPath(item.to_vec());
    let own = |key: &str| {
        let leaf = leaves.get(&item.then(PathStep::Key(key.to_owned())))?;
        Some(ItemName {
            key: key.to_owned(),
            text: leaf.text.to_owned(),
            target: leaf.target,
        })
    };
    match ["name", "title"].iter().find_map(|key| own(key)) {
        Some(name) => vec![name],
        None => {
            let keys = keys_of(FieldPath(list.to_vec()).key()).iter();
            keys.filter(|key| **key != "id")
                .filter_map(|key| own(key))
                .collect()
        }
    }
}

/// Returns the paths of all list items.
fn items<'l>(leaves: &'l [Leaf<'_>]) -> BTreeSet<&'l [PathStep]> {
    let items = leaves.iter().flat_map(|leaf| leaf.at.items());
    items.map(|(_, _, item)| item).collect()
}

/// Returns the outermost item around a value that the other state does not have.
fn unknown_item(at: &FieldPath, known: &BTreeSet<&[PathStep]>) -> Option<usize> {
    let mut items = at.items();
    items
        .find(|(_, _, item)| !known.contains(item))
        .map(|(_, _, item)| item.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raw::records;

    fn one(text: &str) -> RawRecord {
        records("projects/p.yaml", text).expect("readable").remove(0)
    }

    #[test]
    fn the_order_of_hours_by_quarter_is_part_of_them() {
        let hours = |hours: &str| one(&format!("id: p\nresources: [{{role: r, hours: {hours}}}]\n"));
        let (old, new) = (hours("[80, 80, 60]"), hours("[60, 80, 80]"));
        let changes = between(&old, &new);
        let [one] = &changes[..] else {
            panic!("{changes:?}")
        };
        assert_eq!(one.path.to_string(), "resources[r].hours");
        let sides = (one.before.as_deref(), one.now.as_deref());
        assert_eq!(sides, (Some("80, 80, 60"), Some("60, 80, 80")));
        assert_eq!(between(&old, &hours("[80, 80, 60]")), []);
    }

    #[test]
    fn items_are_matched_by_name_and_their_order_does_not_matter() {
        let old = one(
            "id: p\ngoals: [s/a, s/b]\nbenefits:\n  - {id: x, target: \"1\"}\n  - {id: y, target: \"2\"}\n",
        );
        let new = one(
            "id: p\nbenefits:\n  - {id: y, target: \"3\"}\n  - {target: \"1\", id: x}\ngoals: [s/b, s/c]\n",
        );
        let changes = between(&old, &new);
        let grouped: Vec<_> = changes
            .iter()
            .map(|one| (one.path.to_string(), one.before.as_deref(), one.now.as_deref()))
            .collect();
        assert_eq!(
            grouped,
            [
                ("benefits[y].target".to_owned(), Some("2"), Some("3")),
                ("goals[s/c]".to_owned(), None, Some("s/c")),
                ("goals[s/a]".to_owned(), Some("s/a"), None),
            ]
        );
        assert_eq!(changes[0].path.key(), "target");
        assert_eq!(changes[1].path.key(), "goals");
        assert_eq!(changes[1].target, Some("strategies/goals"));
        assert_eq!(between(&old, &old), []);
    }
}
