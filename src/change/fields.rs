//! Which fields of a record differ.

use std::collections::BTreeMap;

use crate::facts::Written;

/// A value that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Keys and item names: `owner`, `business_case.investment_dkk`, `benefits[porto].target`.
    pub path: String,
    /// What it was; `None` when it was not there.
    pub before: Option<String>,
    /// What it is; `None` when it is not there.
    pub now: Option<String>,
}

impl FieldChange {
    /// The last key of the path: what the value is.
    pub fn key(&self) -> &str {
        let mut depth = 0_usize;
        let mut start = 0;
        let mut end = self.path.len();
        for (at, c) in self.path.char_indices() {
            match c {
                '[' => {
                    if depth == 0 {
                        end = at;
                    }
                    depth += 1;
                }
                ']' => depth = depth.saturating_sub(1),
                '.' if depth == 0 => {
                    start = at + 1;
                    end = self.path.len();
                }
                _ => {}
            }
        }
        self.path.get(start..end.max(start)).unwrap_or_default()
    }
}

/// The values that differ between two states of a record, in the order of the new one's fields, those that are gone
/// last. The order of a list's items is no difference.
pub fn between(old: &Written, new: &Written) -> Vec<FieldChange> {
    let before: BTreeMap<String, &str> = old.leaves().into_iter().collect();
    let mut changes = Vec::new();
    let mut seen = BTreeMap::new();
    for (path, now) in new.leaves() {
        let was = before.get(&path).copied();
        if was != Some(now) {
            changes.push(FieldChange {
                path: path.clone(),
                before: was.map(str::to_owned),
                now: Some(now.to_owned()),
            });
        }
        seen.insert(path, ());
    }
    for (path, was) in old.leaves() {
        if !seen.contains_key(&path) {
            changes.push(FieldChange {
                path,
                before: Some(was.to_owned()),
                now: None,
            });
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::records;

    fn one(text: &str) -> Written {
        records("projects/p.yaml", text).expect("readable").remove(0)
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
        let told: Vec<_> = changes
            .iter()
            .map(|one| (one.path.as_str(), one.before.as_deref(), one.now.as_deref()))
            .collect();
        assert_eq!(
            told,
            [
                ("benefits[y].target", Some("2"), Some("3")),
                ("goals[s/c]", None, Some("s/c")),
                ("goals[s/a]", Some("s/a"), None),
            ]
        );
        assert_eq!(changes[0].key(), "target");
        assert_eq!(changes[1].key(), "goals");
        assert_eq!(between(&old, &old), []);
    }

    #[test]
    fn the_key_is_found_whatever_stands_in_an_items_name() {
        let of = |path: &str| {
            let change = FieldChange {
                path: path.to_owned(),
                before: None,
                now: None,
            };
            change.key().to_owned()
        };
        assert_eq!(of("risks[Vi ved ikke. Endnu].owner"), "owner");
        assert_eq!(of("business_case.investment_dkk"), "investment_dkk");
        assert_eq!(of("aliases[a.b]"), "aliases");
    }
}
