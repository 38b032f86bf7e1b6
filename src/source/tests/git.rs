//! Revisions: the same set as the work tree, from any place that git can name, and hostile repositories.

use std::fs;
use std::path::Path;

use git2::build::RepoBuilder;

use crate::source::limits::{LIMITS, Limits, Stop};
use crate::source::testing::{TestRepo, messages, paths};
use crate::source::{GitState, Repo, SourceError, SourceSet, git_state, revision, worktree};

/// Returns a repository with a register in `register/` and one commit.
fn committed() -> TestRepo {
    let repo = TestRepo::new();
    repo.write("README.md", "# Portfolio\n");
    repo.write("register/municipality.yaml", "name: Småby\n");
    repo.write("register/systems/sapa.yaml", "name: SAPA\n");
    repo.write("register/systems/skæv.yml", "name: Skæv\n");
    repo.write("register/projects/old/deep.yaml", "name: Deep\n");
    repo.write("register/projects/latin.yaml", b"name: Sk\xF8der\n");
    repo.write("register/docs/notes.yaml", "x: 1\n");
    repo.write("register/.hidden/x.yaml", "x: 1\n");
    repo.commit(0, "The register");
    repo
}

/// Returns a set without the names of git objects, which a work tree doesn't know.
fn plain(set: &SourceSet) -> String {
    let files: Vec<_> = set
        .files()
        .map(|(id, file)| (id, &file.path, &file.text, file.ok))
        .collect();
    format!("{files:?} {:?}", set.problems())
}

#[test]
fn a_revision_gives_the_same_set_as_the_work_tree_did() {
    let repo = committed();
    let root = repo.path("register");
    let before = worktree(&root).unwrap();
    let at_head = revision(&root, "HEAD").unwrap();
    assert_eq!(plain(&before), plain(&at_head));
    assert_eq!(before.files().len(), 5);
    let object = at_head
        .file(at_head.find("systems/sapa.yaml").unwrap())
        .object
        .unwrap();
    assert_eq!(format!("{object:.7}"), "4690844");

    repo.write("register/systems/sapa.yaml", "name: SAPA Overblik\n");
    fs::remove_file(repo.path("register/projects/latin.yaml")).unwrap();
    assert_eq!(revision(&root, "HEAD").unwrap(), at_head);
    repo.commit(1, "Rename");
    assert_eq!(revision(&root, "HEAD~1").unwrap(), at_head);
    assert_eq!(
        plain(&revision(&root, "HEAD").unwrap()),
        plain(&worktree(&root).unwrap())
    );
}

#[test]
fn a_register_at_the_top_and_one_deep_down_are_found() {
    let repo = TestRepo::new();
    repo.write("municipality.yaml", "name: Top\n");
    repo.write("examples/by/municipality.yaml", "name: Below\n");
    repo.commit(0, "Two registers");
    let name = |root: &str| {
        let set = revision(&repo.path(root), "main").unwrap();
        set.file(set.find("municipality.yaml").unwrap()).text.clone()
    };
    assert_eq!(
        (name(""), name("examples/by")),
        ("name: Top\n".to_owned(), "name: Below\n".to_owned())
    );
}

#[test]
fn tags_branches_and_short_ids_lead_to_commits() {
    let repo = committed();
    let head = repo.git.head().unwrap().peel_to_commit().unwrap();
    let who = head.author().to_owned();
    repo.git
        .tag("v1", head.as_object(), &who, "annotated", false)
        .unwrap();
    repo.git
        .tag_lightweight("light", head.as_object(), false)
        .unwrap();
    let root = repo.path("register");
    let expected = revision(&root, "HEAD").unwrap();
    for rev in [
        "v1",
        "light",
        "main",
        "HEAD^{tree}",
        "@",
        &head.id().to_string()[..10],
    ] {
        assert_eq!(revision(&root, rev).unwrap(), expected, "{rev}");
    }
    let error = revision(&root, "HEAD:README.md").unwrap_err();
    assert!(matches!(error, SourceError::NotATree { .. }), "{error}");
}

#[test]
fn an_unknown_revision_suggests_near_names() {
    let repo = committed();
    let head = repo.git.head().unwrap().peel_to_commit().unwrap();
    repo.git
        .tag_lightweight("budget-2026", head.as_object(), false)
        .unwrap();
    repo.git
        .reference("refs/remotes/origin/udvikling", head.id(), false, "")
        .unwrap();
    let suggested = |rev: &str| match revision(&repo.path("register"), rev) {
        Err(SourceError::UnknownRevision {
            suggestions,
            shallow: false,
            ..
        }) => suggestions,
        other => panic!("{rev}: {other:?}"),
    };
    assert_eq!(suggested("budget-2025"), ["budget-2026"]);
    assert_eq!(suggested("mian"), ["main"]);
    assert_eq!(suggested("udvikling"), ["origin/udvikling"]);
    for rev in ["HEAD~7", "main..HEAD", "", "no such thing", "abcdef12"] {
        assert!(suggested(rev).iter().all(|name| name.ends_with("~7")), "{rev}");
    }
}

#[test]
fn a_revision_without_the_register_says_so() {
    let repo = TestRepo::new();
    repo.write("README.md", "# Nothing yet\n");
    repo.commit(0, "Start");
    repo.write("register/municipality.yaml", "name: X\n");
    repo.commit(1, "The register");
    let error = revision(&repo.path("register"), "HEAD~1").unwrap_err();
    assert!(
        matches!(&error, SourceError::NoRegisterAtRevision { path, .. } if path == "register"),
        "{error}"
    );
    assert!(
        error.to_string().contains("it has no register/municipality.yaml"),
        "{error}"
    );
}

#[test]
fn a_register_that_has_left_the_work_tree_is_still_found_at_its_revision() {
    let repo = committed();
    fs::remove_dir_all(repo.path("register")).unwrap();
    assert_eq!(revision(&repo.path("register"), "HEAD").unwrap().files().len(), 5);
}

#[test]
fn a_bare_repository_is_read_at_a_revision_only() {
    let repo = committed();
    let bare = repo.path("bare.git");
    RepoBuilder::new()
        .bare(true)
        .clone(repo.path("").to_str().unwrap(), &bare)
        .unwrap();
    let expected = revision(&repo.path("register"), "HEAD").unwrap();
    assert_eq!(revision(&bare, "HEAD").unwrap(), expected);
    assert_eq!(revision(&bare.join("register"), "HEAD").unwrap(), expected);
    assert!(matches!(worktree(&bare), Err(SourceError::Bare { .. })));
    assert!(matches!(git_state(&bare), GitState::Full { .. }));
}

#[test]
fn the_state_of_the_repository_is_told() {
    let folder = tempfile::TempDir::new().unwrap();
    assert_eq!(git_state(folder.path()), GitState::None);
    assert!(matches!(
        revision(folder.path(), "HEAD"),
        Err(SourceError::NotARepository { .. })
    ));

    let unborn = TestRepo::new();
    assert_eq!(git_state(&unborn.path("")), GitState::Unborn);
    for rev in ["HEAD", "main"] {
        assert!(
            matches!(
                revision(&unborn.path(""), rev),
                Err(SourceError::EmptyRepository { .. })
            ),
            "{rev}"
        );
    }

    let repo = committed();
    let head = repo.git.head().unwrap().target().unwrap().to_string();
    assert_eq!(git_state(&repo.path("register")), GitState::Full { head });
    repo.make_shallow();
    assert_eq!(git_state(&repo.path("register")), GitState::Shallow);
    let error = revision(&repo.path("register"), "v9").unwrap_err();
    assert!(error.to_string().contains("--unshallow"), "{error}");

    fs::write(unborn.path(".git/config"), "[core\n").unwrap();
    assert!(matches!(git_state(&unborn.path("")), GitState::Unreadable { .. }));
}

#[test]
fn links_submodules_and_large_files_are_findings_as_in_the_work_tree() {
    let repo = committed();
    let blob = |bytes: &[u8]| repo.git.blob(bytes).unwrap();
    let mut tree = repo.git.treebuilder(None).unwrap();
    tree.insert("municipality.yaml", blob(b"name: X\n"), 0o100_644)
        .unwrap();
    tree.insert("policy.yaml", blob(b"elsewhere.yaml"), 0o120_000)
        .unwrap();
    tree.insert("LICENSE", blob(b"../LICENSE"), 0o120_000).unwrap();
    tree.insert("systems", repo.git.head().unwrap().target().unwrap(), 0o160_000)
        .unwrap();
    tree.insert("units.yaml", blob(&vec![b'#'; 5 << 20]), 0o100_644)
        .unwrap();
    tree.insert(&b"sk\xF8der.yaml"[..], blob(b"x: 1\n"), 0o100_644)
        .unwrap();
    repo.commit_tree(tree.write().unwrap(), 1, "Hostile");
    assert_eq!(
        messages(&revision(&repo.path(""), "HEAD").unwrap()),
        [
            ("policy.yaml", "unreadable-file-symlink"),
            ("sk\u{fffd}der.yaml", "not-utf8-name"),
            ("systems", "unreadable-file-submodule"),
            ("units.yaml", "limit-exceeded-size"),
        ]
    );
}

#[test]
fn a_missing_object_is_a_fault_of_its_file_alone() {
    let repo = committed();
    let set = revision(&repo.path("register"), "HEAD").unwrap();
    let object = set
        .file(set.find("systems/sapa.yaml").unwrap())
        .object
        .unwrap()
        .to_string();
    fs::remove_file(repo.path(".git/objects").join(&object[..2]).join(&object[2..])).unwrap();
    let set = revision(&repo.path("register"), "HEAD").unwrap();
    assert!(messages(&set).contains(&("systems/sapa.yaml", "unreadable-file")));
    assert!(paths(&set).contains(&("municipality.yaml", true)));
}

/// Nine folders that each hold ten times the next: a thousand million files in a few kilobytes.
#[test]
fn a_tree_that_multiplies_itself_ends_at_a_limit() {
    let repo = TestRepo::new();
    let blob = repo.git.blob(b"x: 1\n").unwrap();
    let mut inner = blob;
    let mut mode = 0o100_644;
    for ending in [".yaml", "", "", "", "", "", "", "", ""] {
        let mut tree = repo.git.treebuilder(None).unwrap();
        (0..10).for_each(|n| drop(tree.insert(format!("f{n}{ending}"), inner, mode).unwrap()));
        tree.insert("municipality.yaml", blob, 0o100_644).unwrap();
        inner = tree.write().unwrap();
        mode = 0o040_000;
    }
    repo.commit_tree(inner, 0, "Bomb");
    let opened = Repo::open(&repo.path("")).unwrap();
    let tree = opened.tree("HEAD").unwrap();
    for limits in [
        Limits { files: 500, ..LIMITS },
        Limits {
            looked_at: 500,
            ..LIMITS
        },
    ] {
        let read = crate::source::revision::read(&opened, &tree, &limits);
        assert!(matches!(read, Err(Stop::Exceeded(_))));
    }
}

#[test]
fn reading_changes_nothing_in_the_repository() {
    let repo = committed();
    let state = || {
        let entries = walkdir::WalkDir::new(repo.path(""))
            .sort_by_file_name()
            .into_iter()
            .flatten();
        entries
            .map(|entry| {
                (
                    entry.path().to_owned(),
                    entry.metadata().unwrap().modified().unwrap(),
                )
            })
            .collect::<Vec<_>>()
    };
    let before = state();
    let root = repo.path("register");
    revision(&root, "HEAD").unwrap();
    crate::source::staged(&root).unwrap();
    git_state(&root);
    crate::history::changes(&root, None, &[""]).unwrap();
    assert_eq!(state(), before);
}

#[test]
fn another_users_repository_is_refused_with_advice() {
    let refused = git2::Error::new(
        git2::ErrorCode::Owner,
        git2::ErrorClass::Config,
        "not owned by current user",
    );
    let error = crate::source::repo::failed(Path::new("/srv/reg"), refused);
    assert!(matches!(&error, SourceError::DubiousOwnership { .. }), "{error}");
    assert!(error.to_string().contains("safe.directory"), "{error}");
}
