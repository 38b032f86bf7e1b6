//! `portfolio show`: a whole record with what concerns it, and what is said of names that stand for none or several.

use crate::common;
use crate::common::git::Repo;
use crate::common::program;

fn show(repo: &Repo, args: &[&str]) -> (Option<i32>, String, String) {
    program::run(&repo.root(), &[&["show", "--date", common::TODAY], args].concat())
}

/// A project that has changed since the register began.
fn repo() -> Repo {
    let mut repo = Repo::new(&common::base());
    let text = repo.read("projects/nyt-esdh.yaml");
    repo.write("projects/nyt-esdh.yaml", text.replacen("stage: ", "stage:  ", 1));
    repo.commit("Set a space");
    let text = repo.read("projects/nyt-esdh.yaml");
    repo.write("projects/nyt-esdh.yaml", text.replacen("name: ", "name: Det ", 1));
    repo.commit("Rename the project");
    let text = repo.read("positions.yaml");
    repo.write(
        "positions.yaml",
        format!("{text}- {{id: ny, title: Ny stilling, unit: it}}\n"),
    );
    repo.commit("Add a position");
    repo
}

#[test]
fn a_record_is_shown_whole() {
    let repo = repo();
    let (code, out, _) = show(&repo, &["nyt-esdh"]);
    assert_eq!(code, Some(0));
    assert!(out.contains("Rename the project"), "{out}");
    assert!(
        !out.contains("Set a space"),
        "a commit that changes no value is no change: {out}"
    );
    insta::assert_snapshot!(out);
    insta::assert_snapshot!(
        "in_english",
        show(&repo, &["systems/cirius", "--lang", "en", "--format", "markdown"]).1
    );
}

#[test]
fn a_record_of_a_list_has_its_own_history_and_line() {
    let repo = repo();
    let (_, out, _) = show(&repo, &["positions/ny"]);
    let line = repo.read("positions.yaml").lines().count();
    assert!(out.contains(&format!("positions.yaml, linje {line}")), "{out}");
    assert!(
        out.contains("Add a position") && !out.contains("Begin the register"),
        "{out}"
    );
}

/// 8.4 and 8.6: what is computed of a record is shown with it, and one word means one thing.
#[test]
fn what_is_computed_of_a_record_is_shown_with_it() {
    let run = |id: &str| {
        let args = ["show", "--register", "register", "--date", common::TODAY, id];
        program::run(&common::root(), &args).1
    };
    let contract = run("k-halkalender");
    let row = |page: &str, label: &str| {
        let row = page.lines().rfind(|line| line.contains(label));
        row.unwrap_or_else(|| panic!("{label} in {page}")).to_owned()
    };
    assert!(row(&contract, "Kontraktudløb").contains("2027"), "{contract}");
    assert!(
        row(&contract, "Beslut senest").contains("31.12.2026"),
        "{contract}"
    );
    let system = run("systems/halkalender");
    assert!(row(&system, "Leverandør").contains("Mosehjul ApS"), "{system}");
    assert!(system.contains("Udgift i 2026, kr."), "{system}");
    let pool = run("udviklingspulje");
    assert!(row(&pool, "Bevilget").contains(char::is_numeric), "{pool}");
    assert!(
        pool.contains("slags: tilført") && pool.contains("slags: bevilling"),
        "{pool}"
    );
}

#[test]
fn an_id_that_several_kinds_have_must_be_told_apart() {
    let repo = repo();
    let text = repo.read("positions.yaml");
    repo.write(
        "positions.yaml",
        format!("{text}- {{id: nyt-esdh, title: Ny stilling, unit: it}}\n"),
    );
    let (code, _, error) = show(&repo, &["nyt-esdh"]);
    assert_eq!(code, Some(2));
    assert!(
        error.contains("positions/nyt-esdh") && error.contains("projects/nyt-esdh"),
        "{error}"
    );
    assert_eq!(show(&repo, &["projects/nyt-esdh"]).0, Some(0));
}

#[test]
fn an_unknown_id_gets_a_suggestion() {
    let (code, _, error) = show(&repo(), &["nyt-esdk"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("did you mean `nyt-esdh`?"), "{error}");
    let (_, _, error) = show(&repo(), &["systems/cirus"]);
    assert!(error.contains("did you mean `systems/cirius`?"), "{error}");
}
