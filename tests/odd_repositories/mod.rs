//! Repositories that are not as one expects: every command does the right thing there, or exits with 2 and says what is
//! the matter and what to do. Nothing but `baseline set` changes git's data, and it adds its tag alone.

mod clones;
mod place;
mod renamed;

use std::fs;

use place::{Place, data};

use crate::common;

const CIRIUS: &str = "register/systems/cirius.yaml";

/// What asks for commits.
const ASK_FOR_COMMITS: &[&str] = &[
    "validate --at",
    "validate --new-since",
    "rank --at",
    "diff",
    "diff of two",
    "history",
    "history --at",
    "baseline set",
    "follow --at",
    "follow --baseline",
    "trend",
    "trend --at",
];

/// All of these are refused for the same reason.
fn refused<'s>(commands: &[&'s str], why: &'s str) -> Vec<(&'s str, &'s str)> {
    commands.iter().map(|command| (*command, why)).collect()
}

/// A second commit, so that there is something to look back at.
fn plain() -> Place {
    let place = Place::with_register("register");
    place.change(CIRIUS, "data_owner: skolechef", "data_owner: direktoer-boern");
    place.commit("Flyt dataejer");
    place
}

#[test]
fn an_ordinary_repository() {
    let place = plain();
    place.every_command(&place.repo(), &place.repo().join(".git"), &[], &[]);
}

#[test]
fn no_git_at_all() {
    let place = Place::empty();
    place.write_all("register", &common::base());
    let none = "lies in no git repository";
    place.every_command(
        &place.repo(),
        &place.repo().join(".git"),
        &[],
        &refused(&[ASK_FOR_COMMITS, &["baseline list"]].concat(), none),
    );
}

#[test]
fn an_unborn_branch() {
    let place = Place::empty();
    place.git(&["init", "-q", "-b", "main", "repo"]);
    place.write_all("register", &common::base());
    let none = "has no commit yet; commit the register first";
    place.every_command(
        &place.repo(),
        &place.repo().join(".git"),
        &[],
        &refused(ASK_FOR_COMMITS, none),
    );
}

#[test]
fn a_register_deep_down() {
    let place = Place::with_register("it/portefoelje/register");
    let register = place.repo().join("it/portefoelje/register");
    for at in [
        &register,
        &register.join("systems"),
        &place.repo().join("it/portefoelje"),
    ] {
        place.every_command(at, &place.repo().join(".git"), &[], &[]);
    }
    let (_, out, _) = place.run(&register, &["history", "systems/cirius"]);
    assert!(out.contains("Begynd registeret"), "{out}");
}

#[test]
fn a_detached_head() {
    let place = plain();
    place.git(&["checkout", "-q", "--detach", "HEAD~1"]);
    place.every_command(&place.repo(), &place.repo().join(".git"), &[], &[]);
    let (_, out, _) = place.run(&place.repo(), &["history", "systems/cirius"]);
    assert!(!out.contains("Flyt dataejer"), "{out}");
    let tagged = place.git(&["rev-parse", "baseline/afsluttet/1^{commit}"]);
    assert_eq!(tagged, place.git(&["rev-parse", "main~1"]));
}

#[test]
fn what_a_merge_brought_is_the_merges() {
    let place = plain();
    place.git(&["checkout", "-q", "-b", "side", "HEAD~1"]);
    place.change(CIRIUS, "retire_on: 2028-12-31", "retire_on: 2027-12-31");
    place.commit("Udfas tidligere");
    place.git(&["checkout", "-q", "main"]);
    place.change(CIRIUS, "name: ", "name: Det gamle ");
    place.commit("Nyt navn");
    place.git(&["merge", "-q", "--no-ff", "-m", "Flet sidegrenen", "side"]);
    place.every_command(&place.repo(), &place.repo().join(".git"), &[], &[]);
    let (_, out, _) = place.run(&place.repo(), &["history", "systems/cirius", "--format", "csv"]);
    let rows: Vec<&str> = out.lines().skip(1).collect();
    let subjects = [
        "Flet sidegrenen",
        "Nyt navn",
        "Flyt dataejer",
        "Begynd registeret",
    ];
    assert_eq!(rows.len(), subjects.len(), "{out}");
    for (row, subject) in rows.iter().zip(subjects) {
        assert!(row.contains(subject), "{row}");
    }
    assert!(rows[0].contains("31. december 2027"), "{out}");
}

#[test]
fn a_revision_that_does_not_decode_is_named_and_the_others_are_told() {
    let place = plain();
    let good = fs::read_to_string(place.repo().join(CIRIUS)).expect("readable");
    place.write(CIRIUS, "id: [cirius\n");
    let broken = place.commit("Ødelæg filen");
    place.write(CIRIUS, good.replacen("name: ", "name: Det gamle ", 1));
    place.commit("Ret op");
    place.every_command(&place.repo(), &place.repo().join(".git"), &[], &[]);
    let (_, out, _) = place.run(&place.repo(), &["history", "systems/cirius"]);
    for said in [
        "Ret op",
        "Ødelæg filen",
        "kan ikke læses",
        "Flyt dataejer",
        "Begynd registeret",
    ] {
        assert!(out.contains(said), "{said}: {out}");
    }
    let (code, out, _) = place.run(&place.repo(), &["diff", "HEAD~1", "HEAD"]);
    assert!(code == Some(0) && out.contains("systems/cirius.yaml"), "{out}");
    // What the ranking does not need does not stop it, and is named.
    let (code, out, error) = place.run(&place.repo(), &["rank", "--at", &broken]);
    assert!(
        code == Some(1) && out.contains("systems/cirius.yaml"),
        "{code:?}{out}{error}"
    );
    let before = data(&place.repo().join(".git"));
    let (code, _, error) = place.run(&place.repo(), &["baseline", "set", "i-stykker", "--at", &broken]);
    assert!(code == Some(2) && error.contains("no baseline is set"), "{error}");
    assert!(before == data(&place.repo().join(".git")));
    place.git(&["tag", "baseline/i-stykker", &broken]);
    let (code, out, _) = place.run(&place.repo(), &["baseline", "show", "i-stykker"]);
    assert_eq!(code, Some(0), "{out}");
}

#[test]
fn a_dirty_work_tree() {
    let place = plain();
    place.change(CIRIUS, "name: ", "name: Det gamle ");
    let refused = "the register has changes that are not committed";
    place.every_command(
        &place.repo(),
        &place.repo().join(".git"),
        &[],
        &[("baseline set", refused)],
    );
    let (_, out, _) = place.run(&place.repo(), &["diff"]);
    assert!(
        out.contains("arbejdskopien") && out.contains("Det gamle"),
        "{out}"
    );
    let (code, _, error) = place.run(&place.repo(), &["baseline", "set", "alligevel", "--at", "HEAD"]);
    assert_eq!(code, Some(0), "{error}");
    place.git(&["checkout", "-q", "."]);
    place.write("register/systems/ny.yaml", "id: ny\n");
    let (code, _, error) = place.run(&place.repo(), &["baseline", "set", "ny"]);
    assert!(code == Some(2) && error.contains(refused), "{error}");
    fs::remove_file(place.repo().join("register/systems/ny.yaml")).expect("removed");
    place.write("README.md", "Uden for registeret\n");
    let (code, _, error) = place.run(&place.repo(), &["baseline", "set", "ny"]);
    assert_eq!(code, Some(0), "{error}");
}

#[test]
fn hooks_are_never_run() {
    let place = plain();
    let hooks = place.repo().join(".git/hooks");
    let marker = place.path("a-hook-ran");
    for hook in [
        "reference-transaction",
        "post-checkout",
        "post-commit",
        "pre-commit",
        "pre-push",
        "update",
    ] {
        let path = hooks.join(hook);
        fs::write(&path, format!("#!/bin/sh\ntouch '{}'\n", marker.display())).expect("a hook");
        #[cfg(unix)]
        fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).expect("a mode");
    }
    place.every_command(&place.repo(), &place.repo().join(".git"), &[], &[]);
    assert!(!marker.exists());
    place.git(&["tag", "med-git"]);
    #[cfg(unix)]
    assert!(marker.exists(), "git itself runs it");
}

/// Only whoever may give files away can make such a repository.
#[cfg(unix)]
#[test]
fn the_repository_of_another_user_is_not_trusted() {
    let place = plain();
    let own = |owner: u32| {
        let chown = |path: &std::path::Path| std::os::unix::fs::chown(path, Some(owner), None);
        chown(&place.repo()).and_then(|()| chown(&place.repo().join(".git")))
    };
    if own(12_345).is_err() {
        return;
    }
    let none = "safe.directory";
    place.every_command(
        &place.repo(),
        &place.repo().join(".git"),
        &[],
        &refused(&[ASK_FOR_COMMITS, &["baseline list"]].concat(), none),
    );
}
