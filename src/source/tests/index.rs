//! The git index: what the next commit will be.

use std::fs;

use git2::{Index, IndexEntry};

use crate::source::staged::staged_by;
use crate::source::testing::{TestRepo, paths};
use crate::source::{SourceError, SourceSet, revision, staged, worktree};

fn committed() -> TestRepo {
    let repo = TestRepo::new();
    repo.write("register/municipality.yaml", "name: committed\n");
    repo.write("register/policy.yaml", "note: committed\n");
    repo.write("other.txt", "committed\n");
    repo.commit(0, "The register");
    repo
}

fn text<'s>(set: &'s SourceSet, path: &str) -> &'s str {
    &set.file(set.find(path).expect("file")).text
}

#[test]
fn a_partly_staged_register_is_read_as_it_will_be_committed() {
    let repo = committed();
    let root = repo.path("register");
    assert_eq!(staged(&root).unwrap(), revision(&root, "HEAD").unwrap());

    repo.write("register/policy.yaml", "note: staged\n");
    repo.write("register/units.yaml", "[]\n");
    repo.stage();
    repo.write("register/policy.yaml", "note: not staged\n");
    repo.write("register/roles.yaml", "[]\n");
    fs::remove_file(repo.path("register/units.yaml")).unwrap();

    let set = staged(&root).unwrap();
    assert_eq!(
        paths(&set),
        [
            ("municipality.yaml", true),
            ("policy.yaml", true),
            ("units.yaml", true)
        ]
    );
    assert_eq!(text(&set, "policy.yaml"), "note: staged\n");
    assert_eq!(
        text(&revision(&root, "HEAD").unwrap(), "policy.yaml"),
        "note: committed\n"
    );
    let now = worktree(&root).unwrap();
    assert_eq!(text(&now, "policy.yaml"), "note: not staged\n");
    assert_eq!(
        paths(&now),
        [
            ("municipality.yaml", true),
            ("policy.yaml", true),
            ("roles.yaml", true)
        ]
    );
}

#[test]
fn a_file_that_is_only_announced_is_not_committed() {
    let repo = committed();
    repo.write("register/roles.yaml", "[]\n");
    let mut index = repo.git.index().unwrap();
    let empty = repo.git.blob(b"").unwrap();
    let model = index.get_path("register/policy.yaml".as_ref(), 0).unwrap();
    let path = b"register/roles.yaml".to_vec();
    let announced = IndexEntry {
        path,
        id: empty,
        flags: 0x4000,
        flags_extended: 1 << 13,
        ..model
    };
    index.add(&announced).unwrap();
    index.write().unwrap();
    assert_eq!(staged(&repo.path("register")).unwrap().find("roles.yaml"), None);
    let register = IndexEntry {
        path: b"register/municipality.yaml".to_vec(),
        ..announced
    };
    index.add(&register).unwrap();
    index.write().unwrap();
    assert!(matches!(
        staged(&repo.path("register")),
        Err(SourceError::NoRegisterInIndex { .. })
    ));
}

#[test]
fn the_index_that_git_names_for_a_hook_counts() {
    let repo = committed();
    let root = repo.path("register");
    repo.write("register/policy.yaml", "note: in the usual index\n");
    repo.stage();
    let other = repo.path(".git/next-index.lock");
    let mut hook = Index::open(&other).unwrap();
    hook.read_tree(&repo.git.head().unwrap().peel_to_tree().unwrap())
        .unwrap();
    hook.write().unwrap();
    let seen = |git_dir: Option<&str>, index: Option<&str>| {
        let set = staged_by(&root, git_dir.map(str::as_ref), index.map(str::as_ref)).unwrap();
        text(&set, "policy.yaml").to_owned()
    };
    assert_eq!(seen(None, None), "note: in the usual index\n");
    assert_eq!(seen(None, Some(".git/next-index.lock")), "note: committed\n");
    assert_eq!(
        seen(Some(".git"), Some(other.to_str().unwrap())),
        "note: committed\n"
    );
    let elsewhere = TestRepo::new();
    let elsewhere = elsewhere.path(".git");
    assert_eq!(
        seen(elsewhere.to_str(), other.to_str()),
        "note: in the usual index\n"
    );
}

#[test]
fn a_merge_that_is_not_finished_names_its_files() {
    let repo = committed();
    let start = repo.git.head().unwrap().peel_to_commit().unwrap();
    repo.write("register/policy.yaml", "note: ours\n");
    repo.write("other.txt", "ours\n");
    repo.commit(1, "Ours");
    repo.git.branch("theirs", &start, false).unwrap();
    let ours = repo.git.head().unwrap().peel_to_commit().unwrap();
    repo.git
        .reset(start.as_object(), git2::ResetType::Hard, None)
        .unwrap();
    repo.write("register/policy.yaml", "note: theirs\n");
    repo.write("other.txt", "theirs\n");
    repo.commit(2, "Theirs");
    let ours = repo.git.find_annotated_commit(ours.id()).unwrap();
    repo.git.merge(&[&ours], None, None).unwrap();

    let error = staged(&repo.path("register")).unwrap_err();
    assert!(
        matches!(&error, SourceError::IndexConflict { paths } if *paths == ["register/policy.yaml"]),
        "{error}"
    );
    assert!(
        error.to_string().contains("register/policy.yaml is in conflict"),
        "{error}"
    );
}

#[test]
fn an_index_without_a_register_says_so() {
    let repo = TestRepo::new();
    repo.write("register/municipality.yaml", "name: X\n");
    let error = staged(&repo.path("register")).unwrap_err();
    assert!(
        matches!(&error, SourceError::NoRegisterInIndex { path } if path == "register"),
        "{error}"
    );
    repo.stage();
    assert_eq!(staged(&repo.path("register")).unwrap().files().len(), 1);
}

#[test]
fn a_bare_repository_has_no_index() {
    let folder = tempfile::TempDir::new().unwrap();
    git2::Repository::init_bare(folder.path()).unwrap();
    assert!(matches!(staged(folder.path()), Err(SourceError::Bare { .. })));
}
