//! A register whose folder was renamed.

use std::fs;

use super::place::Place;

/// A register that began in `it/register` and lies in `register` now, with a change before and one after.
fn renamed() -> Place {
    let place = Place::with_register("it/register");
    place.change(
        "it/register/systems/cirius.yaml",
        "data_owner: skolechef",
        "data_owner: direktoer-boern",
    );
    place.commit("Flyt dataejer");
    place.git(&["mv", "it/register", "register"]);
    place.commit("Flyt registeret");
    place.change(
        "register/systems/cirius.yaml",
        "retire_on: 2028-12-31",
        "retire_on: 2027-12-31",
    );
    place.commit("Udfas tidligere");
    place
}

fn out(place: &Place, args: &[&str]) -> String {
    let (code, out, error) = place.run(&place.repo(), args);
    assert!(matches!(code, Some(0 | 1)), "{args:?}: {error}");
    out
}

#[test]
fn every_command_looks_across_the_renaming() {
    let place = renamed();
    place.every_command(&place.repo(), &place.repo().join(".git"), &[], &[]);
    let told = out(&place, &["history", "systems/cirius", "--format", "csv"]);
    let subjects = ["Udfas tidligere", "Flyt dataejer", "Begynd registeret"];
    let rows: Vec<&str> = told.lines().skip(1).collect();
    assert_eq!(
        rows.len(),
        subjects.len(),
        "the renaming itself changed nothing: {told}"
    );
    for (row, subject) in rows.iter().zip(subjects) {
        assert!(row.contains(subject), "{row}");
    }
    assert!(out(&place, &["diff", "HEAD~2", "HEAD~1"]).contains("Intet er ændret"));
    let across = out(&place, &["diff", "HEAD~3"]);
    assert!(
        across.contains("Direktør for Børn og Skole") && across.contains("2027"),
        "{across}"
    );
    assert!(across.contains("1 ændret, 0 tilføjet, 0 fjernet"), "{across}");
    out(&place, &["rank", "--at", "HEAD~3"]);
    let new = out(
        &place,
        &[
            "validate",
            "--new-since",
            "HEAD~3",
            "--date",
            crate::common::TODAY,
        ],
    );
    assert!(
        new.contains("no errors, no warnings"),
        "nothing is new but two values: {new}"
    );
    out(&place, &["baseline", "set", "foer", "--at", "HEAD~3"]);
    assert!(out(&place, &["baseline", "show", "foer"]).contains("digital-indskrivning"));
    let stages = out(&place, &["validate", "--at", "HEAD", "--format", "json"]);
    assert!(!stages.contains("unreadable"), "{stages}");
}

#[test]
fn a_renaming_that_is_not_committed_yet() {
    let place = renamed();
    fs::rename(place.repo().join("register"), place.repo().join("portefoelje")).expect("renamed");
    let register = place.repo().join("portefoelje");
    let (code, out, error) = place.run(&register, &["diff"]);
    assert_eq!(code, Some(0), "{error}");
    assert!(out.contains("Intet er ændret"), "{out}");
    let (code, out, _) = place.run(&register, &["history", "systems/cirius"]);
    assert!(code == Some(0) && out.contains("Begynd registeret"), "{out}");
}

#[test]
fn from_the_top_of_the_repository_and_back() {
    let place = Place::with_register(".");
    let top = |from: &str, to: &str| {
        for entry in fs::read_dir(place.repo().join(from)).expect("readable").flatten() {
            let name = entry.file_name();
            if name != ".git" && name != "register" {
                fs::rename(entry.path(), place.repo().join(to).join(name)).expect("moved");
            }
        }
    };
    fs::create_dir(place.repo().join("register")).expect("a folder");
    top(".", "register");
    place.commit("Ned i en mappe");
    place.change("register/systems/cirius.yaml", "name: ", "name: Det gamle ");
    place.commit("Nyt navn");
    assert!(out(&place, &["diff", "HEAD~2"]).contains("1 ændret, 0 tilføjet, 0 fjernet"));
    top("register", ".");
    fs::remove_dir(place.repo().join("register")).expect("empty");
    place.commit("Op igen");
    assert!(out(&place, &["diff", "HEAD~1"]).contains("Intet er ændret"));
    let told = out(&place, &["history", "systems/cirius", "--format", "csv"]);
    assert_eq!(told.lines().count(), 3, "{told}");
}

#[test]
fn a_bare_repository_whose_register_was_renamed() {
    let place = renamed();
    let bare = place.path("bare.git");
    place.git(&["clone", "-q", "--bare", ".", bare.to_str().expect("UTF-8")]);
    let (code, out, error) = place.run(&bare, &["diff", "HEAD~3", "HEAD"]);
    assert_eq!(code, Some(0), "{error}");
    assert!(out.contains("1 ændret, 0 tilføjet, 0 fjernet"), "{out}");
}

#[test]
fn another_register_is_not_taken_for_this_one() {
    // Another municipality's, and one of the same that is still there beside this one.
    let place = Place::with_register("eksempler/anden");
    place.change("eksempler/anden/municipality.yaml", "id: vadby", "id: anden");
    place.commit("En anden kommunes");
    place.write_all("proever/lille", &crate::common::base());
    place.commit("En prøve");
    place.write_all("register", &crate::common::base());
    place.commit("Vores eget");
    for rev in ["HEAD~1", "HEAD~2"] {
        let (code, _, error) = place.run(&place.repo(), &["validate", "--at", rev]);
        assert_eq!(code, Some(2), "{rev}");
        assert!(error.contains("has no register/municipality.yaml"), "{error}");
    }
    let told = out(&place, &["history", "systems/cirius"]);
    assert!(
        told.contains("Vores eget") && !told.contains("En prøve"),
        "{told}"
    );
}

#[test]
fn two_registers_that_may_be_it_are_named() {
    let place = Place::with_register("a/register");
    place.write_all("b/register", &crate::common::base());
    place.commit("To registre");
    place.git(&["mv", "a/register", "register"]);
    place.git(&["rm", "-rq", "b"]);
    place.commit("Ét register");
    place.every_command(
        &place.repo(),
        &place.repo().join(".git"),
        &[],
        &[
            ("history", "more than one register"),
            ("history --at", "more than one register"),
        ],
    );
    let (code, _, error) = place.run(&place.repo(), &["diff", "HEAD~1"]);
    assert_eq!(code, Some(2));
    for said in [
        "`a/register/municipality.yaml` or `b/register/municipality.yaml`",
        "git worktree add",
    ] {
        assert!(error.contains(said), "{said}: {error}");
    }
    // With one of them only, it is the same register's former place.
    let (code, _, error) = place.run(&place.repo(), &["diff", "HEAD~2"]);
    assert_eq!(code, Some(0), "{error}");
}
