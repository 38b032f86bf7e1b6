//! Changes of fields as a person tells them: a list item that came or went is one thing, not one for each field.

use super::FieldChange;
use crate::raw::Step;

/// A change worth a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told<'c> {
    /// A value.
    Value(&'c FieldChange),
    /// An item of a list came or went.
    Item {
        /// Path of the item; its last step is its name.
        path: &'c [Step],
        /// Its values, of which there is at least one.
        values: Vec<&'c FieldChange>,
    },
}

/// The changes in their order, those of an item that came or went as one. References that only follow a record to its
/// new id are not worth a line.
pub fn told(changes: &[FieldChange]) -> Vec<Told<'_>> {
    let mut told: Vec<Told<'_>> = Vec::new();
    for change in changes.iter().filter(|change| !change.follows) {
        let Some(item) = change.item.and_then(|steps| change.path.0.get(..steps)) else {
            told.push(Told::Value(change));
            continue;
        };
        let known = told.iter_mut().rev().find_map(|one| match one {
            Told::Item { path, values } if *path == item => Some(values),
            _ => None,
        });
        match known {
            Some(values) => values.push(change),
            None => told.push(Told::Item {
                path: item,
                values: vec![change],
            }),
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::between;
    use crate::raw::{FieldPath, Written, records};

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
                Told::Item { path, values } => {
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
