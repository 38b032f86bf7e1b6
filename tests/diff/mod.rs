//! `portfolio diff`: full output of a day's work on the register, and what must always hold of any two states.

mod properties;
mod reading;

use assert_cmd::Command;
use portfolio::internal::change::{ChangeKind, changes};
use portfolio::internal::source::SourceSet;
use serde_json::Value;

use crate::common::{self, git::Repo};

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

/// Gives a system another id, there and wherever it is named.
fn renamed(repo: &Repo, old: &str, new: &str) {
    for path in common::files(&repo.register()).into_keys() {
        let text = repo.read(&path);
        let named = |text: &str| {
            let text = text.replace(&format!("[{old}]"), &format!("[{new}]"));
            let text = text.replace(&format!("[{old},"), &format!("[{new},"));
            let text = text.replace(&format!(", {old}]"), &format!(", {new}]"));
            let text = text.replace(&format!("systems/{old}\n"), &format!("systems/{new}\n"));
            text.replace(&format!(": {old},"), &format!(": {new},"))
        };
        if path == format!("systems/{old}.yaml") {
            repo.remove(&path);
            let text = text.replacen(&format!("id: {old}"), &format!("id: {new}"), 1);
            repo.write(&format!("systems/{new}.yaml"), text);
        } else if named(&text) != text {
            repo.write(&path, named(&text));
        }
    }
}

/// The same register before a council's meeting: what the council must see, and all that follows from it.
fn before_the_meeting() -> Repo {
    let repo = Repo::new(&common::files(&common::root().join("register")));
    change(
        &repo,
        "contracts/k-blanketbro.yaml",
        "{months: 12, used: false}",
        "{months: 12, used: true}",
    );
    let project = "projects/ruteplanlaegning.yaml";
    change(
        &repo,
        project,
        "investment_dkk: 3600000",
        "investment_dkk: 4200000",
    );
    change(
        &repo,
        project,
        "  - {from: udviklingspulje, dkk: 1200000, year: 2028, principle: efficiency}\n",
        "  - {from: udviklingspulje, dkk: 1500000, year: 2028, principle: efficiency}\n  - {from: social-og-sundhed, dkk: 300000, year: 2029}\n",
    );
    change(
        &repo,
        project,
        "saving_dkk_per_year: 1150000",
        "saving_dkk_per_year: 900000",
    );
    change(&repo, project, "due: 2028-12-31", "due: 2027-06-30");
    change(
        &repo,
        "projects/kontaktcenter-sky.yaml",
        "investment_dkk: 1500000",
        "investment_dkk: 1800000",
    );
    change(
        &repo,
        "systems/aula.yaml",
        "year: 2027, kind: operation, class: drift, dkk: 1009000",
        "year: 2027, kind: operation, class: drift, dkk: 1120000",
    );
    change(
        &repo,
        "systems/aula.yaml",
        "\nowner: skolechef",
        "\nowner: chef-boern-og-skole",
    );
    renamed(&repo, "aula", "aula-2");
    repo
}

#[test]
fn what_follows_is_told_with_the_changes() {
    let mut repo = before_the_meeting();
    insta::assert_snapshot!(diff(&repo, &[]).1);
    repo.commit("Indstil ruteplanlægning påny");
    insta::assert_snapshot!(
        "what_follows_in_english_as_markdown",
        diff(&repo, &["HEAD~1", "HEAD", "--lang", "en", "--format", "markdown"]).1
    );
    insta::assert_snapshot!(
        "what_follows_as_json",
        diff(&repo, &["HEAD~1", "HEAD", "--format", "json"]).1
    );
    let html = diff(&repo, &["HEAD~1", "--format", "html"]).1;
    for told in [
        "Penge år for år",
        "(option brugt)",
        "Flyttede projekter",
        "Kontrakt udløber",
    ] {
        assert!(html.contains(told), "{told}");
    }
}

#[test]
fn without_consequences_the_changes_are_told_alike() {
    for repo in [repo(), before_the_meeting()] {
        let (with, without) = (diff(&repo, &[]).1, diff(&repo, &["--changes-only"]).1);
        assert!(with.starts_with(without.trim_end()), "{with}\n{without}");
    }
}

#[test]
fn the_json_is_as_its_schema_says() {
    let schema: Value = serde_json::from_slice(
        &std::fs::read(common::root().join("schemas/output.diff.json")).expect("a schema"),
    )
    .expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for args in [&["--format", "json"][..], &["--format", "json", "--changes-only"]] {
        for repo in [repo(), before_the_meeting()] {
            let document: Value = serde_json::from_str(&diff(&repo, args).1).expect("JSON");
            let faults: Vec<_> = validator
                .iter_errors(&document)
                .map(|fault| fault.to_string())
                .collect();
            assert!(faults.is_empty(), "{faults:?}");
        }
    }
}

#[test]
fn a_huge_change_is_a_comment_that_a_host_takes() {
    let repo = Repo::new(&common::base());
    for n in 0..1_000 {
        repo.write(
            &format!("suppliers/lev-{n}.yaml"),
            format!(
                "id: lev-{n}\nname: \"</details><b>Leverandør</b> *{n}* & [x](y) {}\"\n",
                "x".repeat(n % 90)
            ),
        );
    }
    let out = diff(&repo, &["--format", "markdown"]).1;
    assert!(out.encode_utf16().count() <= 65_536, "{}", out.len());
    assert_eq!(
        (
            out.matches("\n<details>\n").count(),
            out.matches("\n</details>\n").count()
        ),
        (1, 1)
    );
    assert!(!out.contains("<b>") && !out.contains("</details><b"));
    assert!(out.contains("\n\n<details>\n<summary>") && out.contains("</summary>\n\n"));
    assert!(out.contains("linjer er udeladt"));
    let shown = out.split("<details>").next().expect("the first part");
    assert!(
        shown.contains("## Leverandører") && shown.contains("## Nye fund"),
        "{shown}"
    );
}

#[test]
fn without_git_and_without_a_commit_it_says_so() {
    let refused = |root: &std::path::Path| {
        let run = Command::cargo_bin("portfolio")
            .expect("the program")
            .current_dir(root)
            .env_clear()
            .arg("diff")
            .output()
            .expect("a run");
        assert_eq!(run.status.code(), Some(2));
        String::from_utf8(run.stderr).expect("UTF-8")
    };
    let folder = tempfile::tempdir().expect("a folder");
    for (path, bytes) in common::base() {
        let path = folder.path().join("register").join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, bytes).expect("written");
    }
    let error = refused(folder.path());
    assert!(error.contains("git repository"), "{error}");
    git2::Repository::init(folder.path()).expect("a repository");
    let error = refused(folder.path());
    assert!(error.contains("no commit"), "{error}");
}

#[test]
fn formats_that_are_tables_are_refused_and_a_revision_may_be_a_day() {
    let mut repo = repo();
    repo.commit("A day's work");
    let run = Command::cargo_bin("portfolio")
        .expect("the program")
        .current_dir(repo.root())
        .env_clear()
        .args(["diff", "--format", "csv"])
        .output()
        .expect("a run");
    assert_eq!(run.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&run.stderr).contains("no table"));
    let by_day = diff(&repo, &["2026-05-28", "HEAD", "--changes-only"]).1;
    let by_name = diff(&repo, &["HEAD~1", "HEAD", "--changes-only"]).1;
    let records = |out: &str| out.split_once("\n\nProjekter").map(|(_, rest)| rest.to_owned());
    assert_eq!(records(&by_day), records(&by_name));
    assert!(by_day.contains("2026-05-28 er commit"), "{by_day}");
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
    assert!(matches!(&found.records[0].what, ChangeKind::Changed { .. }));
}

/// 6.6: what cannot be read on one side has no amount and no day that changed.
#[test]
fn what_cannot_be_read_in_one_state_is_left_out_of_money_and_deadlines() {
    let repo = Repo::new(&common::files(&common::root().join("register")));
    let text = repo.read("systems/aula.yaml");
    repo.write("systems/aula.yaml", format!("{text}x\n"));
    for format in ["table", "markdown"] {
        let (_, out) = diff(&repo, &["--format", format]);
        assert!(
            out.contains("systems/aula.yaml kan ikke læses fuldt ud i begge tilstande"),
            "{out}"
        );
        assert!(
            !out.contains("-980.000") && !out.contains("Aula: fjernet"),
            "{out}"
        );
    }
    let (_, out) = diff(&repo, &["--format", "json"]);
    let document: Value = serde_json::from_str(&out).expect("JSON");
    let follows = &document["consequences"];
    assert_eq!(follows["left_out"][0], "systems/aula.yaml");
    for nothing in ["money", "deadlines"] {
        assert_eq!(follows[nothing], Value::Array(Vec::new()), "{nothing}: {out}");
    }
}
