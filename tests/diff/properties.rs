//! What must hold of any two registers: records with values, lists of values, items named by an id, by several keys,
//! by a text and by their place; records that came, went, changed and got another id.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use portfolio::internal::change::{ChangeKind, RecordChange, changes};
use portfolio::internal::raw::{FieldPath, PathStep, RawRecord, records};
use portfolio::internal::source::SourceSet;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Fields of a record as YAML, without its id.
type Body = Vec<String>;
/// Bodies by folder and id.
type Register = BTreeMap<(&'static str, String), Body>;

fn word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["1", "2", "ja", "Æble", "a b", "2027-Q1", "[x", "y].z", ""])
}

/// Items of a list under this key; `named` writes what names the item of a number.
fn items(key: &'static str, named: fn(usize) -> String) -> impl Strategy<Value = String> {
    let values = prop::collection::btree_map(prop::sample::select(vec!["target", "dkk"]), word(), 0..3);
    prop::collection::btree_map(0..4_usize, values, 0..4).prop_map(move |items| {
        let items = items.into_iter().map(|(n, values)| {
            let values = values.iter().map(|(key, value)| format!(", {key}: \"{value}\""));
            format!("  - {{{}{}}}\n", named(n), values.collect::<String>())
        });
        format!("{key}:\n{}", items.collect::<String>())
    })
}

fn body() -> impl Strategy<Value = Body> {
    let keys = prop::sample::select(vec!["name", "owner", "stage", "note", "purpose", "unit"]);
    let scalars = prop::collection::btree_map(keys, word(), 0..6).prop_map(|scalars| {
        let lines = scalars.iter().map(|(key, value)| format!("{key}: \"{value}\"\n"));
        lines.collect::<String>()
    });
    let list = prop::collection::btree_set(word(), 0..4).prop_map(|list| {
        let list: Vec<String> = list.iter().map(|value| format!("\"{value}\"")).collect();
        format!("goals: [{}]\n", list.join(", "))
    });
    (
        scalars,
        list,
        items("benefits", |n| format!("id: b{n}")),
        items("funding", |n| format!("from: pulje, year: {}", 2027 + n)),
        items("risks", |n| format!("text: \"Vi ved [ikke {n}. Endnu\"")),
        items("options", |n| format!("months: {n}")),
    )
        .prop_map(|(scalars, list, a, b, c, d)| vec![scalars, list, a, b, c, d])
}

fn key() -> impl Strategy<Value = (&'static str, String)> {
    (
        prop::sample::select(vec!["projects", "systems"]),
        (0..6_u32).prop_map(|n| format!("r{n}")),
    )
}

/// What happens to a record on the way from one register to the other.
#[derive(Debug, Clone)]
enum Fate {
    Stays,
    Goes,
    IsCalled(String),
    Changes(usize, Body),
    IsCalledAndChanges(String, usize, Body),
}

fn fate() -> impl Strategy<Value = Fate> {
    let id = || (6..12_u32).prop_map(|n| format!("r{n}"));
    prop_oneof![
        Just(Fate::Stays),
        Just(Fate::Goes),
        id().prop_map(Fate::IsCalled),
        (0..6_usize, body()).prop_map(|(part, body)| Fate::Changes(part, body)),
        (id(), 0..6_usize, body()).prop_map(|(id, part, body)| Fate::IsCalledAndChanges(id, part, body)),
    ]
}

fn two_registers() -> impl Strategy<Value = (Register, Register)> {
    let old = prop::collection::btree_map(key(), (body(), fate()), 0..6);
    (old, prop::collection::btree_map(key(), body(), 0..2)).prop_map(|(old, come)| {
        let before = old
            .iter()
            .map(|(key, (body, _))| (key.clone(), body.clone()))
            .collect();
        let mut now = come;
        for ((folder, id), (mut body, fate)) in old {
            let (id, changed) = match fate {
                Fate::Stays => (id, None),
                Fate::Goes => continue,
                Fate::IsCalled(id) => (id, None),
                Fate::Changes(part, other) => (id, Some((part, other))),
                Fate::IsCalledAndChanges(id, part, other) => (id, Some((part, other))),
            };
            if let Some((part, other)) = changed {
                body[part].clone_from(&other[part]);
            }
            now.insert((folder, id), body);
        }
        (before, now)
    })
}

/// Systems in files of their own, projects in a list.
fn sources(register: &Register) -> SourceSet {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for ((folder, id), body) in register {
        let text = format!("id: {id}\n{}", body.concat());
        if *folder == "systems" {
            files.insert(format!("systems/{id}.yaml"), text);
        } else {
            let text = text.trim_end().replace('\n', "\n  ");
            *files.entry("projects.yaml".to_owned()).or_default() += &format!("- {text}\n");
        }
    }
    SourceSet::from_memory(files.into_iter().map(|(path, text)| (path, text.into_bytes())))
}

type Leaves = BTreeMap<FieldPath, String>;

fn leaves(record: &RawRecord) -> Leaves {
    let leaves = record.leaves().into_iter();
    leaves.map(|leaf| (leaf.at, leaf.text.to_owned())).collect()
}

fn all(sources: &SourceSet) -> BTreeMap<String, Leaves> {
    let files = sources.files();
    let records = files.flat_map(|(_, file)| records(&file.path, &file.text).expect("readable"));
    records
        .map(|record| (record.address.clone(), leaves(&record)))
        .collect()
}

/// The register that the reported changes make of another.
fn applied(before: &BTreeMap<String, Leaves>, found: &[RecordChange]) -> BTreeMap<String, Leaves> {
    let (mut left, mut now) = (before.clone(), BTreeMap::new());
    for change in found {
        match &change.what {
            ChangeKind::Added(record) => drop(now.insert(change.address.clone(), leaves(record))),
            ChangeKind::Removed(record) => assert_eq!(left.remove(&change.address), Some(leaves(record))),
            ChangeKind::Changed { renamed, fields, .. } => {
                let from = renamed.as_ref().map_or(&change.address, |renamed| &renamed.from);
                let mut record = left.remove(from).expect("it was there");
                if renamed.is_some() {
                    let id = change.address.split('/').next_back().expect("an id");
                    record.insert(FieldPath(vec![PathStep::Key("id".into())]), id.to_owned());
                }
                for field in fields {
                    assert_eq!(record.get(&field.path), field.before.as_ref(), "{}", field.path);
                    match &field.now {
                        Some(value) => record.insert(field.path.clone(), value.clone()),
                        None => record.remove(&field.path),
                    };
                }
                now.insert(change.address.clone(), record);
            }
        }
    }
    left.extend(now);
    left
}

/// A change as it is seen forth; `back` turns one that is seen back.
fn told(change: &RecordChange, back: bool) -> String {
    match &change.what {
        ChangeKind::Added(_) => format!("{} {}", if back { "-" } else { "+" }, change.address),
        ChangeKind::Removed(_) => format!("{} {}", if back { "+" } else { "-" }, change.address),
        ChangeKind::Changed { renamed, fields, .. } => {
            let was = renamed.as_ref().map_or(&change.address, |renamed| &renamed.from);
            let (was, is) = if back {
                (&change.address, was)
            } else {
                (was, &change.address)
            };
            let fields: BTreeSet<_> = fields
                .iter()
                .map(|field| {
                    let sides = (&field.before, &field.now);
                    let (before, now) = if back { (sides.1, sides.0) } else { sides };
                    (field.path.to_string(), before, now, field.item)
                })
                .collect();
            format!("{was} → {is} {fields:?}")
        }
    }
}

#[test]
fn what_is_reported_turns_the_old_into_the_new_and_back() {
    let (renamed, items, kept) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let mut runner = TestRunner::new(Config::with_cases(400));
    let run = runner.run(&two_registers(), |(before, now)| {
        let (before, now) = (sources(&before), sources(&now));
        prop_assert!(changes(&before, &before).is_empty());
        let forth = changes(&before, &now);
        prop_assert!(forth.unreadable.is_empty(), "{:?}", forth.unreadable);
        prop_assert_eq!(applied(&all(&before), &forth.records), all(&now));
        let back = changes(&now, &before);
        let forth_told: BTreeSet<String> = forth.records.iter().map(|one| told(one, false)).collect();
        let back_told: BTreeSet<String> = back.records.iter().map(|one| told(one, true)).collect();
        prop_assert_eq!(forth_told, back_told);
        for change in &forth.records {
            if let ChangeKind::Changed {
                renamed: was, fields, ..
            } = &change.what
            {
                renamed.set(renamed.get() + usize::from(was.is_some()));
                items.set(items.get() + fields.iter().filter(|field| field.item.is_some()).count());
                let inside = |path: &FieldPath| path.items().next().is_some();
                kept.set(
                    kept.get()
                        + fields
                            .iter()
                            .filter(|one| one.item.is_none() && inside(&one.path))
                            .count(),
                );
            }
        }
        Ok(())
    });
    run.expect("it holds");
    let seen = (renamed.get(), items.get(), kept.get());
    assert!(
        seen.0 > 50 && seen.1 > 50 && seen.2 > 50,
        "renamed, items, values in items: {seen:?}"
    );
}
