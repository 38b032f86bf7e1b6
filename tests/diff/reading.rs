//! Reading only what differs says the same as reading all: between revisions, and to a work tree in any state.

use std::fs;

use portfolio::internal::change::{changes, changes_in};
use portfolio::internal::source::{changed_files, revision, worktree};
use proptest::prelude::*;

use crate::common::git::Repo;

const PATHS: &[&str] = &[
    "systems/a.yaml",
    "systems/b.yaml",
    "systems/a-b.yaml",
    "systems.yaml",
    "projects/a.yaml",
    "projects.yaml",
    "policy.yaml",
    "systems/a.yml",
    "systems/deep/c.yaml",
    "docs/x.yaml",
    "README.md",
    "kle.txt",
];

const TEXTS: &[&[u8]] = &[
    b"id: a\nname: A\n",
    b"id: a\r\nname: A\r\n",
    b"id: b\nname: B\nowner: x\n",
    b"- {id: a, name: A}\n- {id: c, name: C}\n",
    b"\xEF\xBB\xBFid: a\nname: A\n",
    b"id: a\nname: \xC6\n",
    b"id: [a\n",
    b"",
];

/// What is done to one path.
#[derive(Debug, Clone)]
enum Act {
    Write(usize, usize),
    Remove(usize),
    /// In place of the file a folder, or of the folder a file.
    Turn(usize),
    Commit,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (0..PATHS.len(), 0..TEXTS.len()).prop_map(|(path, text)| Act::Write(path, text)),
        2 => (0..PATHS.len()).prop_map(Act::Remove),
        1 => (0..PATHS.len()).prop_map(Act::Turn),
        2 => Just(Act::Commit),
    ]
}

fn act_on(repo: &mut Repo, act: &Act) {
    let at = |path: &usize| repo.register().join(PATHS[*path]);
    let clear = |path: &std::path::Path| {
        let _ = fs::remove_file(path).or_else(|_| fs::remove_dir_all(path));
    };
    match act {
        Act::Write(path, text) => {
            let path = at(path);
            clear(&path);
            let folder = path.parent().expect("a folder");
            if folder.is_file() {
                clear(folder);
            }
            fs::create_dir_all(folder).expect("a folder");
            fs::write(&path, TEXTS[*text]).expect("written");
        }
        Act::Remove(path) => clear(&at(path)),
        Act::Turn(path) => {
            let path = at(path);
            if path.parent().is_some_and(std::path::Path::is_dir) {
                clear(&path);
                fs::create_dir_all(path.join("inner")).expect("a folder");
                fs::write(path.join("inner.yaml"), "id: inner\n").expect("written");
            }
        }
        Act::Commit => drop(repo.commit("Another state")),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn only_what_differs_says_the_same_as_all(
        before in prop::collection::vec(act(), 0..12),
        after in prop::collection::vec(act(), 0..12),
        crlf in any::<bool>(),
    ) {
        let mut repo = Repo::new(&[("municipality.yaml".to_owned(), b"id: x\n".to_vec())].into());
        if crlf {
            fs::write(repo.root().join(".gitattributes"), "*.yaml text eol=crlf\n").expect("written");
        }
        before.iter().for_each(|act| act_on(&mut repo, act));
        let first = repo.commit("First");
        after.iter().for_each(|act| act_on(&mut repo, act));
        let root = repo.register();
        let old = revision(&root, &first).expect("a register");
        let found = changed_files(&root, &first, None).expect("a register");
        prop_assert_eq!(changes_in(&found), changes(&old, &worktree(&root).expect("a register")));
        let last = repo.commit("Last");
        let now = revision(&root, &last).expect("a register");
        for (from, to, was, is) in [(&first, &last, &old, &now), (&last, &first, &now, &old)] {
            let found = changed_files(&root, from, Some(to)).expect("a register");
            prop_assert_eq!(changes_in(&found), changes(was, is));
            for file in found.before.iter().filter(|file| file.object.is_some()) {
                prop_assert!(found.now.iter().all(|other| other.object != file.object || other.path != file.path));
            }
        }
    }
}
