//! Rules that look at the past: they see the first-parent line of a real repository, and where there is no past
//! one note says so and the exit code stays the same.

use serde_json::Value;

use crate::common;
use crate::common::git::Repo;
use crate::common::program;

fn document(folder: &std::path::Path, args: &[&str]) -> (Option<i32>, Value) {
    let asked = ["validate", "--date", common::TODAY, "--format", "json"];
    let (code, out, _) = program::run(folder, &[&asked, args].concat());
    (code, serde_json::from_str(&out).expect("JSON"))
}

fn rules(document: &Value) -> Vec<&str> {
    let findings = document["findings"].as_array().expect("a list");
    findings
        .iter()
        .map(|finding| finding["rule"].as_str().expect("text"))
        .collect()
}

const NEED: &str = "id: genvej
name: Genvej
purpose: At vise en sprunget fase
unit: koncern-it
scope: local
stage: need
";

#[test]
fn a_project_that_skips_stages_is_found_in_the_history() {
    let mut files = common::base();
    // The base has one project under way; its record serves as one that arrives at `running` overnight.
    let (path, running) = files
        .iter()
        .find(|(path, bytes)| {
            path.starts_with("projects/") && String::from_utf8_lossy(bytes).contains("\nstage: running")
        })
        .map(|(path, bytes)| (path.clone(), String::from_utf8(bytes.clone()).expect("UTF-8")))
        .expect("a running project in the base");
    files.insert(
        path.clone(),
        running.replace("stage: running", "stage: need").into_bytes(),
    );
    let mut repo = Repo::new(&files);
    repo.write(&path, &running);
    repo.commit("Straight to running");
    let (code, found) = document(&repo.root(), &[]);
    assert!(rules(&found).contains(&"stage-skipped"), "{found}");
    assert_eq!(code, Some(0), "it is a warning");
    let (_, before) = document(&repo.root(), &["--at", "HEAD~1"]);
    assert!(
        !rules(&before).contains(&"stage-skipped"),
        "history ends at the revision that is read"
    );
}

#[test]
fn a_project_that_takes_the_stages_in_turn_is_not() {
    let mut files = common::base();
    files.insert("projects/genvej.yaml".into(), NEED.into());
    let mut repo = Repo::new(&files);
    repo.write("projects/genvej.yaml", NEED.replace("stage: need", "stage: idea"));
    repo.commit("An idea");
    let (_, found) = document(&repo.root(), &[]);
    assert!(!rules(&found).contains(&"stage-skipped"), "{found}");
}

#[test]
fn without_a_past_one_note_says_so_and_the_exit_code_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    common::lay(&folder.path().join("register"), common::base());
    let (code, found) = document(folder.path(), &[]);
    assert_eq!(code, Some(0));
    let notes = found["notes"].as_array().expect("a list");
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(
        notes[0]
            .as_str()
            .is_some_and(|note| note.contains("stage-skipped"))
    );

    git2::Repository::init(folder.path()).expect("a repository without commits");
    let (code, found) = document(folder.path(), &[]);
    assert_eq!(
        (code, found["notes"].as_array().map(Vec::len)),
        (Some(0), Some(1))
    );
}

#[test]
fn a_shallow_clone_has_no_past_to_judge_by() {
    let mut repo = Repo::new(&common::base());
    repo.write(
        "municipality.yaml",
        repo.read("municipality.yaml") + "\n# en bemærkning\n",
    );
    let head = repo.commit("A remark");
    std::fs::write(repo.path().join(".git/shallow"), format!("{head}\n")).expect("written");
    let (code, found) = document(&repo.root(), &[]);
    assert_eq!(code, Some(0));
    assert!(
        found["notes"][0]
            .as_str()
            .is_some_and(|note| note.contains("shallow")),
        "{found}"
    );
}
