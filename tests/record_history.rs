//! `portfolio history`: a record's life over commits and ids, and one field of it.

use assert_cmd::Command;

use crate::common::{self, git::Repo};

fn history(repo: &Repo, args: &[&str]) -> (Option<i32>, String, String) {
    let run = Command::cargo_bin("portfolio")
        .expect("the program")
        .current_dir(repo.root())
        .env_clear()
        .args([&["history"], args].concat())
        .output()
        .expect("a run");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (run.status.code(), text(run.stdout), text(run.stderr))
}

fn change(repo: &mut Repo, path: &str, from: &str, to: &str, message: &str) {
    let text = repo.read(path);
    assert!(text.contains(from), "{path} has {from}");
    repo.write(path, text.replacen(from, to, 1));
    repo.commit(message);
}

/// A system that got another owner, another id and another status, and lay still while others changed.
fn repo() -> Repo {
    let mut repo = Repo::new(&common::base());
    change(
        &mut repo,
        "systems/cirius.yaml",
        "data_owner: skolechef",
        "data_owner: direktoer-boern",
        "Flyt dataejer",
    );
    change(
        &mut repo,
        "systems/netvaerk.yaml",
        "name: ",
        "name: Nyt ",
        "En anden post",
    );
    let text = repo
        .read("systems/cirius.yaml")
        .replacen("id: cirius", "id: cirius-2", 1);
    repo.remove("systems/cirius.yaml");
    repo.write("systems/cirius-2.yaml", text);
    repo.commit("Giv systemet et nyt id");
    change(
        &mut repo,
        "systems/cirius-2.yaml",
        "retire_on: 2028-12-31",
        "retire_on: 2027-12-31",
        "Udfas tidligere",
    );
    repo
}

#[test]
fn a_records_life_is_told_over_its_ids() {
    let (code, out, _) = history(&repo(), &["cirius-2"]);
    assert_eq!(code, Some(0));
    for told in [
        "Flyt dataejer",
        "Giv systemet et nyt id",
        "Udfas tidligere",
        "Begin the register",
    ] {
        assert!(out.contains(told), "{told}: {out}");
    }
    assert!(!out.contains("En anden post"), "{out}");
    insta::assert_snapshot!(out);
}

#[test]
fn one_field_alone() {
    let (_, out, _) = history(&repo(), &["cirius-2", "--field", "data_owner"]);
    assert!(
        out.contains("Flyt dataejer") && !out.contains("Udfas tidligere"),
        "{out}"
    );
    insta::assert_snapshot!(out);
}

#[test]
fn what_is_gone_is_told_of_and_what_never_was_is_not() {
    let repo = repo();
    let (code, out, _) = history(&repo, &["systems/cirius"]);
    assert_eq!(code, Some(0));
    assert!(out.contains("Fjernet"), "{out}");
    let (code, _, error) = history(&repo, &["systems/ciriusser"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("there is no record"), "{error}");
}

#[test]
fn up_to_a_day() {
    let repo = repo();
    let (_, out, _) = history(&repo, &["systems/cirius", "--at", "HEAD~3"]);
    assert!(out.contains("Flyt dataejer") && !out.contains("Fjernet"), "{out}");
}

#[test]
fn a_field_may_be_named_without_the_items_it_stands_in() {
    let mut repo = Repo::new(&common::base());
    let path = "projects/digital-indskrivning.yaml";
    change(&mut repo, path, "target: \"90\"", "target: \"80\"", "Mindre mål");
    for field in ["benefits.target", "benefits[flere-digitale].target", "benefits"] {
        let (code, out, error) = history(&repo, &["digital-indskrivning", "--field", field]);
        assert_eq!(code, Some(0), "{error}");
        assert!(out.contains("Mindre mål"), "{field}: {out}");
    }
}

#[test]
fn what_cannot_be_told_is_answered_with_what_can() {
    let repo = repo();
    for (args, said) in [
        (
            &["cirius-2", "--field", "data_ownr"][..],
            "did you mean `data_owner`?",
        ),
        (
            &["digital-indskrivning", "--field", "investment_dkk"],
            "did you mean `business_case.investment_dkk`?",
        ),
        (
            &["digital-indskrivning", "--field", "investment"],
            "did you mean `business_case.investment_dkk`?",
        ),
        (
            &["cirius-2", "--field", "vejret"],
            "no version of `systems/cirius-2` says anything of a field `vejret`",
        ),
        (&["cirius"], "named with its kind, as `systems/cirius`"),
        (
            &["cirius-2", "--format", "ics"],
            "there is no calendar of a history",
        ),
    ] {
        let (code, out, error) = history(&repo, args);
        assert_eq!(code, Some(2), "{args:?}: {out}");
        assert!(error.contains(said), "{args:?} says {said}: {error}");
    }
    let (_, _, error) = history(&repo, &["hvad-som-helst-der-ikke-ligner"]);
    assert!(
        !error.contains("such as `cirius`"),
        "an example is there: {error}"
    );
}

#[test]
fn the_policy_has_a_history_too() {
    let mut repo = Repo::new(&common::base());
    change(
        &mut repo,
        "policy.yaml",
        "max_parallel_projects: 8",
        "max_parallel_projects: 9",
        "Flere projekter ad gangen",
    );
    let (code, out, error) = history(&repo, &["policy"]);
    assert_eq!(code, Some(0), "{error}");
    assert!(out.contains("Flere projekter ad gangen"), "{out}");
}
