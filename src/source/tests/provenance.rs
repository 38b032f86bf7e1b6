//! Where a state of the register comes from.

use tempfile::TempDir;

use crate::source::testing::{TestRepo, write};
use crate::source::{Provenance, SourceError, SourceKind, provenance};

/// Returns the place, the day of the commit and whether the register differs from it.
fn of(repo: &TestRepo, rev: Option<&str>, index: bool) -> (SourceKind, Option<String>, bool) {
    let Provenance {
        place,
        commit,
        changed,
    } = provenance(&repo.path("register"), rev, index).unwrap();
    let day = commit.map(|commit| {
        assert_eq!((commit.id.len(), commit.short()), (40, &commit.id[..10]));
        commit.date.to_string()
    });
    (place, day, changed)
}

#[test]
fn the_commit_and_whether_the_registers_own_files_differ_from_it() {
    let repo = TestRepo::new();
    repo.write("register/municipality.yaml", "name: Småby\n");
    assert_eq!(of(&repo, None, false), (SourceKind::WorkTree, None, true));
    repo.write("register/systems/sapa.yaml", "name: SAPA\n");
    repo.commit(0, "The register");
    repo.commit(1, "Nothing");
    let first = Some("2026-01-01".to_owned());
    let second = Some("2026-01-02".to_owned());
    assert_eq!(
        of(&repo, None, false),
        (SourceKind::WorkTree, second.clone(), false)
    );
    assert_eq!(of(&repo, None, true), (SourceKind::Index, second.clone(), false));
    assert_eq!(
        of(&repo, Some("HEAD~1"), false),
        (SourceKind::Revision, first, false)
    );
    assert_eq!(
        of(&repo, Some("HEAD^{tree}"), false),
        (SourceKind::Revision, None, false)
    );

    // What is none of the register's business changes nothing.
    repo.write("README.md", "# Portfolio\n");
    repo.write("register2/systems/x.yaml", "name: X\n");
    repo.write("register/README.md", "# Register\n");
    repo.write("register/docs/notes.yaml", "x: 1\n");
    assert_eq!(
        of(&repo, None, false),
        (SourceKind::WorkTree, second.clone(), false)
    );

    repo.write(".gitignore", "lokalt.yaml\n");
    repo.write("register/systems/lokalt.yaml", "name: Lokalt\n");
    assert_eq!(
        of(&repo, None, false),
        (SourceKind::WorkTree, second.clone(), true)
    );
    assert_eq!(of(&repo, None, true), (SourceKind::Index, second.clone(), false));
    repo.stage();
    assert_eq!(of(&repo, None, true), (SourceKind::Index, second, true));
}

#[test]
fn a_folder_outside_git_needs_no_git() {
    let folder = TempDir::new().unwrap();
    write(folder.path(), "municipality.yaml", "name: Småby\n");
    let outside = provenance(folder.path(), None, false).unwrap();
    assert_eq!(
        (outside.place, outside.commit, outside.changed),
        (SourceKind::Outside, None, false)
    );
    assert!(matches!(
        provenance(folder.path(), Some("HEAD"), false),
        Err(SourceError::NotARepository { .. })
    ));
}
