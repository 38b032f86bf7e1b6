//! Clones, work trees and submodules.

use std::collections::BTreeMap;
use std::fs;

use super::place::data;
use super::plain;

#[test]
fn a_shallow_clone_says_that_its_past_is_cut_off() {
    let place = plain();
    place.git(&["tag", "baseline/foer", "HEAD~1"]);
    let url = format!("file://{}", place.repo().display());
    let clone = place.path("clone");
    place.git(&[
        "clone",
        "-q",
        "--depth",
        "1",
        &url,
        clone.to_str().expect("UTF-8"),
    ]);
    let cut = "`git fetch --unshallow` brings the rest";
    place.every_command(
        &clone,
        &clone.join(".git"),
        &[],
        &[("trend", cut), ("trend --at", cut)],
    );
    let (_, out, _) = place.run(&clone, &["history", "systems/cirius"]);
    assert!(
        out.contains("git fetch --unshallow") && !out.contains("Oprettet"),
        "{out}"
    );
    let (_, out, _) = place.run(&clone, &["baseline", "list"]);
    assert!(out.contains("git fetch --unshallow"), "{out}");
    for args in [
        &["validate", "--at", "HEAD~1"][..],
        &["diff", "2026-06-01"],
        &["rank", "--at", "foer"],
    ] {
        let (code, _, error) = place.run(&clone, args);
        assert_eq!(code, Some(2), "{args:?}");
        assert!(error.contains("git fetch --unshallow"), "{args:?}: {error}");
    }
}

/// 6.2: what a sparse checkout leaves out of the work tree is in git's index.
#[test]
fn a_sparse_checkout_is_read_whole() {
    let place = plain();
    let whole = place.run(&place.repo(), &["list", "contracts"]).1;
    place.git(&[
        "sparse-checkout",
        "set",
        "--no-sparse-index",
        "register/systems",
        "register/units",
    ]);
    assert!(!place.repo().join("register/contracts").exists());
    let (code, out, error) = place.run(&place.repo(), &["validate", "--date", "2026-11-22"]);
    assert_eq!(code, Some(0), "{out}");
    assert!(error.contains("the checkout is sparse; "), "{error}");
    assert_eq!(place.run(&place.repo(), &["list", "contracts"]).1, whole);
    for args in [&["diff"][..], &["diff", "--changes-only"]] {
        let (code, out, error) = place.run(&place.repo(), args);
        assert!(
            code == Some(0) && out.contains("Intet er ændret"),
            "{args:?}: {out}{error}"
        );
    }
}

/// 6.3: a sparse index is not read, and the message says how to have the usual one.
#[test]
fn a_sparse_index_is_refused_with_the_remedy() {
    let place = plain();
    place.git(&["sparse-checkout", "set", "--sparse-index", "register/systems"]);
    for args in [&["validate"][..], &["validate", "--staged"]] {
        let (code, _, error) = place.run(&place.repo(), args);
        assert_eq!(code, Some(2), "{args:?}: {error}");
        assert!(
            error.contains("git sparse-checkout reapply --no-sparse-index"),
            "{args:?}: {error}"
        );
    }
    let (code, _, error) = place.run(&place.repo(), &["validate", "--at", "HEAD"]);
    assert_eq!(code, Some(0), "{error}");
}

/// 6.4 and 6.5: an object that is not here is not a record that was not there.
#[test]
fn a_partial_clone_names_the_remote_that_has_the_rest() {
    let place = plain();
    place.change("register/projects/nyt-esdh.yaml", "name: ", "name: Det ");
    place.commit("Nyt navn");
    place.git(&["config", "uploadpack.allowFilter", "true"]);
    let url = format!("file://{}", place.repo().display());
    for filter in ["blob:none", "tree:0"] {
        let clone = place.path(&filter.replace(':', "-"));
        let to = clone.to_str().expect("UTF-8");
        let filter = format!("--filter={filter}");
        place.git(&["clone", "-q", &filter, &url, to]);
        for args in [
            &["history", "systems/cirius"][..],
            &["diff", "HEAD~1"],
            &["diff", "HEAD~1", "--changes-only"],
            &["validate", "--at", "HEAD~1"],
        ] {
            let (code, out, error) = place.run(&clone, args);
            assert_eq!(code, Some(2), "{filter} {args:?}: {out}");
            assert!(
                error.contains("partial") && error.contains("git fetch --refetch --no-filter origin"),
                "{filter} {args:?}: {error}"
            );
        }
        let (code, out, _) = place.run(&clone, &["validate"]);
        assert!(
            code == Some(0) && out.contains("git fetch --refetch"),
            "{filter}: {out}"
        );
        let (_, out, _) = place.run(&clone, &["follow"]);
        assert!(out.contains("git fetch --refetch"), "{filter}: {out}");
        place.git_in(&clone, &["fetch", "-q", "--refetch", "--no-filter", "origin"]);
        let (code, out, error) = place.run(&clone, &["history", "systems/cirius"]);
        assert!(code == Some(0) && out.contains("Oprettet"), "{filter}: {error}");
    }
}

#[test]
fn a_bare_repository_is_read_at_a_revision() {
    let place = plain();
    let bare = place.path("bare.git");
    place.git(&["clone", "-q", "--bare", ".", bare.to_str().expect("UTF-8")]);
    let none = "is a bare git repository without a work tree; name a revision, as in --at HEAD";
    place.every_command(
        &bare,
        &bare,
        &[],
        &[
            ("validate", none),
            ("validate --new-since", none),
            ("rank", none),
            ("list", none),
            ("show", none),
            ("diff", none),
            ("history", none),
            ("follow", none),
            ("follow --baseline", none),
            ("trend", none),
        ],
    );
    let (_, out, _) = place.run(&bare, &["diff", "HEAD~1", "HEAD"]);
    assert!(out.contains("dataejer"), "{out}");
}

#[test]
fn submodules_beside_and_within_the_register() {
    let place = plain();
    let inner = place.path("inner");
    place.git_in(&place.path(""), &["init", "-q", "-b", "main", "inner"]);
    fs::write(inner.join("municipality.yaml"), "id: anden\n").expect("written");
    place.git_in(&inner, &["add", "-A"]);
    place.git_in(&inner, &["commit", "-q", "-m", "Indre"]);
    let url = inner.to_str().expect("UTF-8").to_owned();
    place.git(&["submodule", "--quiet", "add", &url, "beside"]);
    place.commit("Ved siden af");
    place.every_command(&place.repo(), &place.repo().join(".git"), &[], &[]);
    place.git(&["submodule", "--quiet", "add", &url, "register/notes"]);
    place.commit("Indeni");
    let (code, out, _) = place.run(&place.repo(), &["validate", "--at", "HEAD"]);
    assert!(code == Some(1) && out.contains("submodule"), "{out}");
    let (code, _, _) = place.run(&place.repo(), &["diff", "HEAD~1"]);
    assert_eq!(code, Some(0));
}

#[test]
fn a_linked_work_tree() {
    let place = plain();
    let linked = place.path("linked");
    place.git(&["worktree", "add", "-q", linked.to_str().expect("UTF-8")]);
    place.every_command(&linked, &place.repo().join(".git"), &[], &[]);
}

#[test]
fn packed_references_and_borrowed_objects() {
    let place = plain();
    let (code, _, error) = place.run(&place.repo(), &["baseline", "set", "pakket"]);
    assert_eq!(code, Some(0), "{error}");
    place.git(&["pack-refs", "--all"]);
    place.git(&["gc", "--quiet"]);
    place.every_command(&place.repo(), &place.repo().join(".git"), &[], &[]);
    let (_, out, _) = place.run(&place.repo(), &["baseline", "list"]);
    assert!(out.contains("pakket"), "{out}");
    let borrowed = place.path("borrowed");
    place.git(&["clone", "-q", "--shared", ".", borrowed.to_str().expect("UTF-8")]);
    place.every_command(&borrowed, &borrowed.join(".git"), &[], &[]);
}

#[test]
fn a_register_in_a_submodule_is_its_own_repositorys() {
    let place = plain();
    let outer = place.path("outer");
    place.git_in(&place.path(""), &["init", "-q", "-b", "main", "outer"]);
    let url = place.repo().display().to_string();
    place.git_in(&outer, &["submodule", "--quiet", "add", &url, "portefoelje"]);
    place.git_in(&outer, &["commit", "-q", "-m", "Hent registeret"]);
    let before = data(&outer.join(".git"));
    let git = outer.join(".git/modules/portefoelje");
    place.every_command(&outer.join("portefoelje"), &git, &[], &[]);
    let now = data(&outer.join(".git"));
    let outside = |data: &BTreeMap<String, Vec<u8>>| {
        let mut data = data.clone();
        data.retain(|path, _| !path.starts_with("modules/"));
        data
    };
    assert!(outside(&before) == outside(&now));
}
