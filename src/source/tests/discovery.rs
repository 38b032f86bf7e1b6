//! Finding the register.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use git2::Repository;
use tempfile::TempDir;

use crate::source::testing::{TestRepo, write};
use crate::source::{Location, RegisterSetting, SourceError, discover};

/// `top/register/` and `top/other/` are registers, `top/empty/` isn't.
fn tree() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let top = folder.path().canonicalize().unwrap().join("top");
    write(&top, "register/municipality.yaml", "");
    write(&top, "register/systems/sapa.yaml", "");
    write(&top, "other/municipality.yaml", "");
    fs::create_dir_all(top.join("empty/below")).unwrap();
    (folder, top)
}

fn root(found: Result<Location, SourceError>) -> PathBuf {
    found.unwrap().root
}

#[test]
fn the_search_goes_upwards_and_prefers_the_register_folder() {
    let (_folder, top) = tree();
    for cwd in ["", "empty/below", "register", "register/systems"] {
        assert_eq!(
            root(discover(None, None, &top.join(cwd))),
            top.join("register"),
            "{cwd}"
        );
    }
    assert_eq!(root(discover(None, None, &top.join("other"))), top.join("other"));
}

#[test]
fn the_flag_comes_before_the_environment_and_that_before_the_search() {
    let (_folder, top) = tree();
    let other = Some(Path::new("other"));
    assert_eq!(
        root(discover(other, Some(OsStr::new("register")), &top)),
        top.join("other")
    );
    assert_eq!(
        root(discover(None, Some(OsStr::new("../other")), &top.join("empty"))),
        top.join("other")
    );
    assert_eq!(
        root(discover(None, Some(OsStr::new("")), &top)),
        top.join("register")
    );
}

#[test]
fn what_is_named_wrongly_is_not_replaced_but_corrected() {
    let (_folder, top) = tree();
    let correction = |flag: &str| match discover(Some(Path::new(flag)), None, &top) {
        Err(SourceError::NotARegister {
            origin: RegisterSetting::Flag,
            suggestion,
            ..
        }) => ("no register", suggestion),
        Err(SourceError::NoSuchFolder {
            origin: RegisterSetting::Flag,
            suggestion,
            ..
        }) => ("no folder", suggestion),
        other => panic!("{flag}: {other:?}"),
    };
    let register = Some(top.join("register"));
    assert_eq!(correction("."), ("no register", register.clone()));
    assert_eq!(correction("register/systems"), ("no register", register.clone()));
    assert_eq!(
        correction("register/municipality.yaml"),
        ("no register", register.clone())
    );
    assert_eq!(correction("empty"), ("no register", None));
    assert_eq!(correction("regsiter"), ("no folder", register));
    assert_eq!(correction("../nowhere"), ("no folder", None));
    let error = discover(None, Some(OsStr::new(".")), &top)
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("PORTFOLIO_REGISTER names ") && error.ends_with("register?"),
        "{error}"
    );
}

#[test]
fn nothing_found_tells_where_it_was_looked_for() {
    let folder = TempDir::new().unwrap();
    let below = folder.path().join("a/b");
    fs::create_dir_all(&below).unwrap();
    match discover(None, None, &below) {
        Err(SourceError::NoRegister { searched }) => {
            assert_eq!(searched[..2], [below.clone(), folder.path().join("a")]);
            assert!(searched.last().is_some_and(|last| last.parent().is_none()));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_place_in_the_repository_is_told() {
    let (_folder, top) = tree();
    assert_eq!(discover(None, None, &top).unwrap().repo_prefix, None);
    Repository::init(&top).unwrap();
    let prefix = |cwd: &str| discover(None, None, &top.join(cwd)).unwrap().repo_prefix;
    assert_eq!(prefix("").as_deref(), Some("register"));
    assert_eq!(prefix("other").as_deref(), Some("other"));
    write(&top, "municipality.yaml", "");
    assert_eq!(
        discover(Some(&top), None, &top).unwrap().repo_prefix.as_deref(),
        Some("")
    );
}

#[test]
fn a_bare_repository_is_found_with_its_register() {
    let repo = TestRepo::new();
    repo.write("register/municipality.yaml", "name: X\n");
    repo.commit(0, "The register");
    let bare = repo.path("bare.git");
    git2::build::RepoBuilder::new()
        .bare(true)
        .clone(repo.path("").to_str().unwrap(), &bare)
        .unwrap();
    let expected = Location {
        root: bare.clone(),
        repo_prefix: Some("register".to_owned()),
    };
    assert_eq!(discover(Some(&bare), None, Path::new("/")).unwrap(), expected);
    assert_eq!(discover(None, None, &bare.join("refs")).unwrap(), expected);
}
