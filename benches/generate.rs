//! Large registers for benchmarks: the demonstration register's systems, contracts, projects, meetings and so on
//! again and again, every id and every reference of a copy with the copy's number; the first copy is the original. The organisation, the suppliers
//! and the documents are there once, and all copies name them.

#![allow(unreachable_pub, reason = "a module of a benchmark")]

use std::collections::BTreeMap;

use portfolio::internal::finding::{FileId, Part, Path as RecordPath, Seg};
use portfolio::internal::model::{COMMON_KEYS, Common, Entity, ForKind, Kind};
use portfolio::internal::parse::{Collected, Tree, decode_record, locate};

/// Files by path from the register's root.
pub type Files = BTreeMap<String, String>;

/// What all copies share.
const SHARED: &[Kind] = &[
    Kind::Unit,
    Kind::Position,
    Kind::Role,
    Kind::Body,
    Kind::Pool,
    Kind::Supplier,
    Kind::Competence,
    Kind::Document,
];

/// Whether what a reference of this target names is there once.
fn is_shared(target: &str, text: &str) -> bool {
    let folder = if target == "*" { text } else { target };
    folder.split('|').any(|one| {
        let folder = one.split('/').next().unwrap_or(one);
        SHARED.iter().any(|kind| kind.folder() == folder)
    })
}

/// A register of at least so many records.
pub fn register(at_least: usize) -> Files {
    let original = demonstration();
    let per_copy: usize = original.iter().map(|(path, text)| copied_in(path, text)).sum();
    let mut all = Files::new();
    for (path, text) in &original {
        let Some((kind, stem)) = kind_of(path) else {
            all.insert(path.clone(), text.clone());
            continue;
        };
        if SHARED.contains(&kind) {
            all.insert(path.clone(), text.clone());
            continue;
        }
        for copy in 0..at_least.div_ceil(per_copy) {
            let text = kind.with(Renumber { path, text, copy });
            match stem {
                Some(_) if copy == 0 => {
                    all.insert(path.clone(), text);
                }
                Some(stem) => {
                    all.insert(format!("{}/{stem}-{copy}.yaml", kind.folder()), text);
                }
                // A list file may hold 4 MiB, so every few copies share one folder file of their own.
                None => all.extend(split(kind, &text)),
            }
        }
    }
    all.insert("policy.yaml".into(), String::new());
    all
}

fn demonstration() -> Files {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("register");
    walkdir::WalkDir::new(&root)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|end| end == "yaml"))
        .map(|entry| {
            let path = entry
                .path()
                .strip_prefix(&root)
                .expect("inside")
                .to_string_lossy()
                .into_owned();
            (path, std::fs::read_to_string(entry.path()).expect("readable"))
        })
        .collect()
}

fn kind_of(path: &str) -> Option<(Kind, Option<&str>)> {
    let stem = path.strip_suffix(".yaml")?;
    match stem.split_once('/') {
        Some((folder, id)) => Some((Kind::from_folder(folder)?, Some(id))),
        None => Some((Kind::from_folder(stem)?, None)),
    }
}

/// How many records of a file are copied.
fn copied_in(path: &str, text: &str) -> usize {
    match kind_of(path) {
        Some((kind, _)) if SHARED.contains(&kind) => 0,
        Some((_, Some(_))) => 1,
        Some((_, None)) => {
            let tree = Tree::parse(FileId(0), text).expect("a clean register");
            tree.root()
                .and_then(|root| tree.items(root).map(<[_]>::len))
                .unwrap_or(0)
        }
        None => 0,
    }
}

struct Renumber<'a> {
    path: &'a str,
    text: &'a str,
    copy: usize,
}

impl ForKind for Renumber<'_> {
    type Output = String;

    /// Puts the copy's number behind every id, name and reference.
    fn visit<T: Entity>(self) -> String {
        if self.copy == 0 {
            return self.text.to_owned();
        }
        let tree = Tree::parse(FileId(0), self.text).expect("a clean register");
        let root = tree.root().expect("a record");
        let nodes: Vec<_> = match tree.items(root) {
            Some(items) => items
                .iter()
                .enumerate()
                .map(|(n, node)| (*node, vec![Seg::Index(n)]))
                .collect(),
            None => vec![(root, Vec::new())],
        };
        let mut collected = Collected::default();
        let mut inserts: Vec<(usize, String)> = Vec::new();
        let mut at_end = |path: &RecordPath, before_slash: bool, number: String| {
            let span = locate(&tree, path, Part::Value);
            let written = &self.text[span.start..span.end];
            let mut at = if before_slash {
                written.find('/').unwrap_or(written.len())
            } else {
                written.len()
            };
            at -= usize::from(written[..at].ends_with(['"', '\'']));
            inserts.push((span.start + at, number));
        };
        for (node, base) in nodes {
            let base = RecordPath(base);
            decode_record::<Common, T>(&tree, node, &base, COMMON_KEYS, &mut collected).expect(self.path);
            at_end(&base.clone().then("id"), false, format!("-{}", self.copy));
            for key in ["name", "title"] {
                if tree.get(node, key).is_some() {
                    at_end(&base.clone().then(key), false, format!(" {}", self.copy));
                }
            }
            for reference in std::mem::take(&mut collected.references) {
                if is_shared(reference.target, &reference.text) {
                    continue;
                }
                let address = reference.target.contains('/') && reference.text.contains('/');
                at_end(&reference.path, address, format!("-{}", self.copy));
            }
        }
        inserts.sort();
        let mut out = self.text.to_owned();
        for (at, number) in inserts.into_iter().rev() {
            out.insert_str(at, &number);
        }
        out
    }
}

/// The records of a list as files of their own.
fn split(kind: Kind, text: &str) -> Files {
    let tree = Tree::parse(FileId(0), text).expect("a renumbered list");
    let items = tree.root().and_then(|root| tree.items(root)).unwrap_or(&[]);
    items
        .iter()
        .map(|item| {
            let id = tree
                .get(*item, "id")
                .and_then(|id| tree.scalar(id))
                .expect("an id");
            let span = tree.span(*item);
            let lines = text[span.start..].lines().enumerate();
            let own: Vec<&str> = lines
                .take_while(|(n, line)| *n == 0 || !line.starts_with('-'))
                .map(|(n, line)| {
                    if n == 0 {
                        line
                    } else {
                        line.strip_prefix("  ").unwrap_or(line)
                    }
                })
                .filter(|line| !line.starts_with('#'))
                .collect();
            (format!("{}/{id}.yaml", kind.folder()), own.join("\n") + "\n")
        })
        .collect()
}
