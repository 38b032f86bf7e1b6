//! Changes of fields as a person tells them: a list item that came or went is one thing, not one for each field.

use super::FieldChange;
use crate::model::identity::keys_of;

/// A change worth a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told<'c> {
    /// A value.
    Value(&'c FieldChange),
    /// An item of a list came.
    ItemAdded {
        /// Path of the list: `benefits`.
        list: &'c str,
        /// What names the item.
        item: &'c str,
    },
    /// An item of a list went.
    ItemRemoved {
        /// Path of the list.
        list: &'c str,
        /// What names the item.
        item: &'c str,
    },
}

/// The changes in their order, those of an item that came or went as one.
pub fn told(changes: &[FieldChange]) -> Vec<Told<'_>> {
    let mut told: Vec<Told<'_>> = Vec::new();
    for change in changes {
        let whole = items_around(&change.path).find_map(|(list, item, prefix)| {
            let at = |key: &&str| {
                let inside = |one: &&FieldChange| {
                    one.path
                        .strip_prefix(prefix)
                        .and_then(|rest| rest.strip_prefix('.'))
                        == Some(*key)
                };
                changes.iter().find(inside)
            };
            let key = list.rsplit('.').next().unwrap_or(list);
            // What identifies an item cannot change while it stays the same item.
            let identity = match change.path.len() == prefix.len() {
                true => Some(change),
                false => keys_of(key).iter().find_map(at),
            }?;
            Some(match &identity.before {
                None => Told::ItemAdded { list, item },
                Some(_) => Told::ItemRemoved { list, item },
            })
        });
        let whole = whole.unwrap_or(Told::Value(change));
        if !told.contains(&whole) {
            told.push(whole);
        }
    }
    told
}

/// The list items that a path leads through, outermost first: the list's path, the item's name, the item's path.
fn items_around(path: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let mut depth = 0_usize;
    let mut open = 0;
    path.char_indices().filter_map(move |(at, c)| match c {
        '[' => {
            if depth == 0 {
                open = at;
            }
            depth += 1;
            None
        }
        ']' => {
            depth = depth.saturating_sub(1);
            (depth == 0).then(|| (&path[..open], &path[open + 1..at], &path[..=at]))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::between;
    use crate::facts::{Written, records};

    fn one(text: &str) -> Written {
        records("projects/p.yaml", text).expect("readable").remove(0)
    }

    #[test]
    fn an_item_that_comes_or_goes_is_one_change() {
        let old = one(
            "id: p\ngoals: [s/a]\nbenefits:\n  - {id: x, name: X, target: \"1\"}\n  - {id: y, target: \"2\"}\n",
        );
        let new = one(
            "id: p\ngoals: [s/b]\nbenefits:\n  - {id: y, target: \"3\", name: Y}\n  - {id: z, name: Z, target: \"1\"}\n",
        );
        let changes = between(&old, &new);
        let lines: Vec<String> = told(&changes)
            .iter()
            .map(|one| match one {
                Told::Value(change) => format!("{} {:?}", change.path, change.now),
                Told::ItemAdded { list, item } => format!("+{list} {item}"),
                Told::ItemRemoved { list, item } => format!("-{list} {item}"),
            })
            .collect();
        assert_eq!(
            lines,
            [
                "+goals s/b",
                "benefits[y].target Some(\"3\")",
                "benefits[y].name Some(\"Y\")",
                "+benefits z",
                "-goals s/a",
                "-benefits x",
            ]
        );
    }
}
