//! `portfolio diff`: full output of a day's work on the register, and what must always hold of any two states.

mod common;

use std::collections::BTreeMap;

use assert_cmd::Command;
use common::git::Repo;
use portfolio::change::{What, between, changes};
use portfolio::facts::{Written, records};
use portfolio::source::SourceSet;
use proptest::prelude::*;
use serde_json::Value;

fn diff(repo: &Repo, args: &[&str]) -> (Option<i32>, String) {
    let run = Command::cargo_bin("portfolio")
        .expect("the program")
        .current_dir(repo.root())
        .env_clear()
        .args([&["diff", "--date", common::TODAY], args].concat())
        .output()
        .expect("a run");
    let text = String::from_utf8(run.stdout).expect("UTF-8");
    assert_ne!(
        run.status.code(),
        Some(2),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    (run.status.code(), text)
}

fn change(repo: &Repo, path: &str, from: &str, to: &str) {
    let text = repo.read(path);
    assert!(text.contains(from), "{path} has {from}");
    repo.write(path, text.replacen(from, to, 1));
}

/// The demonstration register after a day's work: an owner, an amount, a stage, an item moved and one added, a
/// record with a new id, one that came and one that went.
fn repo() -> Repo {
    let repo = Repo::new(&common::files(&common::root().join("register")));
    change(
        &repo,
        "systems/aula.yaml",
        "owner: skolechef",
        "owner: chef-boern-og-skole",
    );
    change(
        &repo,
        "projects/kontaktcenter-sky.yaml",
        "investment_dkk: 1500000",
        "investment_dkk: 1800000",
    );
    change(
        &repo,
        "projects/kontaktcenter-sky.yaml",
        "    target: \"80 %\"",
        "    target: \"85 %\"",
    );
    change(
        &repo,
        "projects/ruteplanlaegning.yaml",
        "stage: proposed",
        "stage: paused",
    );
    let text = repo.read("systems/bogstakken.yaml");
    repo.remove("systems/bogstakken.yaml");
    repo.write(
        "systems/bogstak.yaml",
        text.replacen("id: bogstakken", "id: bogstak", 1),
    );
    repo.remove("projects/udvidet-flis.yaml");
    repo.write(
        "suppliers/ny-leverandoer.yaml",
        "id: ny-leverandoer\nname: Ny Leverandør A/S\n",
    );
    repo
}

#[test]
fn a_days_work_in_the_registers_terms() {
    let repo = repo();
    insta::assert_snapshot!(diff(&repo, &[]).1);
    insta::assert_snapshot!(
        "in_english_as_markdown",
        diff(&repo, &["--lang", "en", "--format", "markdown"]).1
    );
    let document: Value = serde_json::from_str(&diff(&repo, &["--format", "json"]).1).expect("JSON");
    let of = |address: &str| {
        let records = document["records"].as_array().expect("a list");
        records.iter().find(|one| one["address"] == address).cloned()
    };
    let owner = &of("systems/aula").expect("changed")["fields"][0];
    assert_eq!(
        (&owner["path"], &owner["before"], &owner["now"]),
        (
            &"owner".into(),
            &"skolechef".into(),
            &"chef-boern-og-skole".into()
        )
    );
    assert_eq!(
        of("systems/bogstak").expect("renamed")["renamed_from"],
        "systems/bogstakken"
    );
    assert_eq!(of("projects/udvidet-flis").expect("gone")["what"], "removed");
    assert_eq!(of("suppliers/ny-leverandoer").expect("come")["what"], "added");
}

#[test]
fn nothing_changed_says_so_and_the_exit_code_tells() {
    let mut repo = repo();
    assert_eq!(diff(&repo, &["--exit-code"]).0, Some(1));
    assert_eq!(diff(&repo, &[]).0, Some(0));
    repo.commit("A day's work");
    let (code, out) = diff(&repo, &["--exit-code"]);
    assert_eq!(code, Some(0));
    assert!(out.contains("Intet er ændret"), "{out}");
    assert!(diff(&repo, &["HEAD~1", "HEAD", "--exit-code"]).0 == Some(1));
}

#[test]
fn the_order_of_files_keys_and_items_is_no_change() {
    let files =
        |text: &str| SourceSet::from_memory([("systems/a.yaml".to_owned(), text.as_bytes().to_vec())]);
    let before = files(
        "id: a\nname: A\naliases: [x, y]\nsuper_users:\n  - {unit: u, position: p}\n  - {unit: v, position: q}\n",
    );
    let now = files(
        "# Ny rækkefølge\nname: A\nid: a\nsuper_users:\n  - {position: q, unit: v}\n  - {unit: u, position: p}\naliases: [y, x]\n",
    );
    assert!(changes(&before, &now).is_empty(), "{:?}", changes(&before, &now));
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_are_compared() {
    let files = |a: &str, b: &str| {
        let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
        SourceSet::from_memory([file("systems/a.yaml", a), file("systems/b.yaml", b)])
    };
    let found = changes(
        &files("id: a\nname: A\n", "id: b\nname: B\n"),
        &files("id: [a\n", "id: b\nname: C\n"),
    );
    assert_eq!(found.unreadable, ["systems/a.yaml"]);
    assert_eq!(found.records.len(), 1);
    assert!(matches!(&found.records[0].what, What::Changed { .. }));
}

/// A record with values, lists of values and lists of named items.
fn record() -> impl Strategy<Value = Written> {
    let word = prop::sample::select(vec!["1", "2", "ja", "Æble", "a b", "2027-Q1"]);
    let scalars = prop::collection::btree_map(
        prop::sample::select(vec!["name", "owner", "stage", "note"]),
        word.clone(),
        0..4,
    );
    let list = prop::collection::btree_set(word.clone(), 0..4);
    let items = prop::collection::btree_map(
        prop::sample::select(vec!["x", "y", "z"]),
        prop::collection::btree_map(prop::sample::select(vec!["target", "due"]), word, 0..3),
        0..3,
    );
    (scalars, list, items).prop_map(|(scalars, list, items)| {
        let mut text = String::from("id: p\n");
        scalars
            .iter()
            .for_each(|(key, value)| text += &format!("{key}: \"{value}\"\n"));
        let list: Vec<String> = list.iter().map(|value| format!("\"{value}\"")).collect();
        text += &format!("goals: [{}]\nbenefits:\n", list.join(", "));
        for (id, fields) in &items {
            let fields: String = fields
                .iter()
                .map(|(key, value)| format!(", {key}: \"{value}\""))
                .collect();
            text += &format!("  - {{id: {id}{fields}}}\n");
        }
        records("projects/p.yaml", &text).expect("readable").remove(0)
    })
}

fn leaves(record: &Written) -> BTreeMap<String, String> {
    let leaves = record.leaves().into_iter();
    leaves.map(|(path, text)| (path, text.to_owned())).collect()
}

proptest! {
    #[test]
    fn what_is_reported_turns_the_old_into_the_new_and_back(a in record(), b in record()) {
        prop_assert_eq!(between(&a, &a), vec![]);
        let forth = between(&a, &b);
        let mut state = leaves(&a);
        for change in &forth {
            prop_assert_eq!(state.get(&change.path), change.before.as_ref());
            match &change.now {
                Some(now) => state.insert(change.path.clone(), now.clone()),
                None => state.remove(&change.path),
            };
        }
        prop_assert_eq!(state, leaves(&b));
        let mut back: Vec<_> = between(&b, &a).into_iter().map(|one| (one.path, one.now, one.before)).collect();
        let mut forth: Vec<_> = forth.into_iter().map(|one| (one.path, one.before, one.now)).collect();
        back.sort();
        forth.sort();
        prop_assert_eq!(back, forth);
    }
}
