//! From a file's text to its records as written.

use std::collections::HashMap;

use super::name::named;
use super::record::{RawField, RawRecord, RawValue};
use crate::finding::{FileId, Path};
use crate::model::identity::is_sequence;
use crate::model::{self, Kind};
use crate::parse::{NodeId, Tree};

/// Returns the records of a file, by its path from the register's root; of a list file in the order of the
/// list. None for a file that is no part of the register.
///
/// # Errors
/// When the text is no YAML that the register allows.
pub fn records(path: &str, text: &str) -> Result<Vec<RawRecord>, Unreadable> {
    let Some(stem) = path.strip_suffix(".yaml") else {
        return Ok(Vec::new());
    };
    let folder = stem.split('/').next().unwrap_or(stem);
    let alone = matches!(stem, "policy" | "municipality");
    if (!alone && Kind::from_folder(folder).is_none()) || stem.split('/').count() > 2 {
        return Ok(Vec::new());
    }
    let tree = Tree::parse(FileId(0), text).map_err(|_| Unreadable)?;
    let Some(root) = tree.root() else {
        return Ok(Vec::new());
    };
    let written = |address: String, node: NodeId| {
        let references = model::references(folder, &tree, node);
        let reader = RecordReader {
            tree: &tree,
            targets: references.into_iter().map(|one| (one.path, one.target)).collect(),
        };
        RawRecord {
            address,
            fields: reader.fields(node, &Path::default()),
        }
    };
    let record = |node: NodeId, id: Option<&str>| {
        let own = tree.get(node, "id").and_then(|id| tree.scalar(id));
        Some(written(format!("{folder}/{}", own.or(id)?), node))
    };
    Ok(match tree.items(root) {
        _ if alone => vec![written(stem.to_owned(), root)],
        Some(items) => items.iter().filter_map(|item| record(*item, None)).collect(),
        None => record(root, stem.rsplit('/').next()).into_iter().collect(),
    })
}

/// A file whose text is no YAML that the register allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the text is no YAML that the register allows")]
pub struct Unreadable;

/// Reads one record.
struct RecordReader<'t> {
    tree: &'t Tree<'t>,
    /// The targets of references, by their paths in the record.
    targets: HashMap<Path, &'static str>,
}

impl RecordReader<'_> {
    fn fields(&self, node: NodeId, path: &Path) -> Vec<RawField> {
        let entries = self.tree.entries(node).into_iter().flatten();
        entries
            .map(|(key, value)| {
                let key = self.tree.scalar(key).unwrap_or_default().to_owned();
                let path = path.clone().then(key.clone());
                RawField {
                    value: self.value(value, &key, path),
                    key,
                }
            })
            .collect()
    }

    /// Returns the values of a list whose order says something, as one: `80, 80, 60`.
    fn sequence(&self, key: &str, items: &[NodeId]) -> Option<String> {
        let texts = items.iter().map(|item| self.tree.scalar(*item));
        let texts: Vec<&str> = texts.collect::<Option<_>>()?;
        (is_sequence(key) && !texts.is_empty()).then(|| texts.join(", "))
    }

    fn value(&self, node: NodeId, key: &str, path: Path) -> RawValue {
        if let Some(items) = self.tree.items(node) {
            if let Some(text) = self.sequence(key, items) {
                return RawValue::Scalar {
                    text,
                    target: None,
                    path,
                };
            }
            let values = (0..).zip(items);
            let values = values.map(|(n, item): (usize, _)| self.value(*item, key, path.clone().then(n)));
            return RawValue::List(named(key, values.collect()));
        }
        match self.tree.scalar(node) {
            Some(text) => RawValue::Scalar {
                text: text.to_owned(),
                target: self.targets.get(&path).copied(),
                path,
            },
            None => RawValue::Mapping(self.fields(node, &path)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_known_by_what_identifies_them_and_not_by_their_place() {
        let text = "id: p\nname: Projekt\nbenefits:\n  - {id: porto, target: \"5\"}\nfunding:\n  - {from: pulje, year: 2027, dkk: 5}\n  - {from: pulje, year: 2027, dkk: 6}\ngoals: [a/b, c/d]\n";
        let [project] = &records("projects/p.yaml", text).expect("readable")[..] else {
            panic!("one record");
        };
        assert_eq!(
            (project.address.as_str(), project.title()),
            ("projects/p", "Projekt")
        );
        let leaves = project.leaves();
        let leaves: Vec<_> = leaves
            .iter()
            .map(|leaf| (leaf.at.to_string(), leaf.text))
            .collect();
        for leaf in [
            ("benefits[porto].target", "5"),
            ("funding[pulje 2027].dkk", "5"),
            ("funding[pulje 2027#2].dkk", "6"),
            ("goals[c/d]", "c/d"),
        ] {
            assert!(
                leaves.contains(&(leaf.0.to_owned(), leaf.1)),
                "{leaf:?} in {leaves:?}"
            );
        }
    }

    #[test]
    fn references_say_what_they_may_name() {
        let text = "id: p\nname: P\nowner: chef\ngoals: [a/b]\nbenefits:\n  - {id: x, name: X, owner: chef-2}\nfunding:\n  - {from: pulje, dkk: 5}\n";
        let [project] = &records("projects/p.yaml", text).expect("readable")[..] else {
            panic!("one record");
        };
        let leaves = project.leaves();
        let targets: Vec<_> = leaves
            .iter()
            .filter_map(|leaf| Some((leaf.text, leaf.target?)))
            .collect();
        assert_eq!(
            targets,
            [
                ("chef", "positions"),
                ("a/b", "strategies/goals"),
                ("chef-2", "positions"),
                ("pulje", "units|pools"),
            ]
        );
    }

    #[test]
    fn lists_single_files_and_strangers() {
        let listed =
            records("positions.yaml", "- {id: a, title: A}\n- {id: b, title: B}\n").expect("readable");
        let addresses: Vec<_> = listed.iter().map(|record| record.address.as_str()).collect();
        assert_eq!(addresses, ["positions/a", "positions/b"]);
        assert_eq!(
            records("policy.yaml", "scoring: {}\n").map(|all| all[0].address.clone()),
            Ok("policy".into())
        );
        assert_eq!(records("notes.yaml", "a: b\n"), Ok(vec![]));
        assert_eq!(records("systems/a/b.yaml", "a: b\n"), Ok(vec![]));
        assert_eq!(records("systems/a.yaml", "a: [b"), Err(Unreadable));
    }
}
