//! Changes of fields as a person tells them: a list item that came or went is one thing, not one for each field.

use super::fields::FieldChange;
use crate::raw::PathStep;

/// A change worth a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupedChange<'c> {
    /// A value.
    Value(&'c FieldChange),
    /// An item of a list came or went.
    Item {
        /// Path of the item; its last step is its name.
        path: &'c [PathStep],
        /// Its values, of which there is at least one.
        values: Vec<&'c FieldChange>,
    },
}

/// Returns the changes in their order, those of an item that came or went as one. References that only follow a
/// record to its new id are not worth a line.
pub fn grouped(changes: &[FieldChange]) -> Vec<GroupedChange<'_>> {
    let mut grouped: Vec<GroupedChange<'_>> = Vec::new();
    for change in changes.iter().filter(|change| !change.follows) {
        let Some(item) = change.item.and_then(|steps| change.path.0.get(..steps)) else {
            grouped.push(GroupedChange::Value(change));
            continue;
        };
        let known = grouped.iter_mut().rev().find_map(|one| match one {
            GroupedChange::Item { path, values } if *path == item => Some(values),
            _ => None,
        });
        match known {
            Some(values) => values.push(change),
            None => grouped.push(GroupedChange::Item {
                path: item,
                values: vec![change],
            }),
        }
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::between;
    use crate::raw::{FieldPath, RawRecord, records};

    fn one(text: &str) -> RawRecord {
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
        let lines: Vec<String> = grouped(&changes)
            .iter()
            .map(|one| match one {
                GroupedChange::Value(change) => format!("{} {:?}", change.path, change.now),
                GroupedChange::Item { path, values } => {
                    let sign = if values[0].before.is_none() { "+" } else { "-" };
                    format!("{sign}{} {}", FieldPath(path.to_vec()), values.len())
                }
            })
            .collect();
        assert_eq!(
            lines,
            [
                "+goals[s/b] 1",
                "benefits[y].target Some(\"3\")",
                "benefits[y].name Some(\"Y\")",
                "+benefits[z] 3",
                "-goals[s/a] 1",
                "-benefits[x] 3",
            ]
        );
    }
}
