//! Small real git repositories for tests.

use std::fs;
use std::path::{Path, PathBuf};

use git2::{IndexAddOption, Oid, Repository, RepositoryInitOptions, Signature, Time};
use tempfile::TempDir;

use super::SourceSet;

/// A repository in a temporary folder, which goes with it.
pub(crate) struct TestRepo {
    folder: TempDir,
    pub(crate) git: Repository,
}

impl TestRepo {
    /// Returns a repository on the unborn branch `main`.
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().expect("temporary folder");
        let git = Repository::init_opts(folder.path(), RepositoryInitOptions::new().initial_head("main"));
        Self {
            git: git.expect("new repository"),
            folder,
        }
    }

    /// Returns the folder of the work tree or something in it.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside)
    }

    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        write(self.folder.path(), path, bytes);
    }

    /// Stages the whole work tree.
    pub(crate) fn stage(&self) {
        let mut index = self.git.index().expect("index");
        index.update_all(["*"], None).expect("removed files");
        index
            .add_all(["*"], IndexAddOption::FORCE, None)
            .expect("new files");
        index.write().expect("write index");
    }

    /// Commits the whole work tree, at noon UTC some days after 2026-01-01.
    pub(crate) fn commit(&self, day: i64, subject: &str) -> Oid {
        self.stage();
        let tree = self
            .git
            .index()
            .and_then(|mut index| index.write_tree())
            .expect("tree");
        self.commit_tree(tree, day, subject)
    }

    /// Commits a tree that need not be the work tree's.
    pub(crate) fn commit_tree(&self, tree: Oid, day: i64, subject: &str) -> Oid {
        const NOON: i64 = 1_767_268_800;
        let who = Signature::new("Åse Æble", "aase@example.dk", &Time::new(NOON + day * 86_400, 60));
        let who = who.expect("signature");
        let parent = self.git.head().ok().and_then(|head| head.peel_to_commit().ok());
        let tree = self.git.find_tree(tree).expect("tree");
        let parents: Vec<_> = parent.iter().collect();
        self.git
            .commit(Some("HEAD"), &who, &who, subject, &tree, &parents)
            .expect("commit")
    }

    /// Marks the repository as `git clone --depth` would.
    pub(crate) fn make_shallow(&self) {
        let head = self
            .git
            .head()
            .and_then(|head| head.peel_to_commit())
            .expect("commit");
        fs::write(self.git.path().join("shallow"), format!("{}\n", head.id())).expect("shallow file");
    }
}

/// Writes a file and the folders above it.
pub(crate) fn write(root: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("has a parent")).expect("folders");
    fs::write(path, bytes).expect("file");
}

/// Returns the paths of a set with whether each may be parsed.
pub(crate) fn paths(set: &SourceSet) -> Vec<(&str, bool)> {
    set.files()
        .map(|(_, file)| (file.path.as_str(), file.ok))
        .collect()
}

/// Returns the findings of a set: path and message.
pub(crate) fn messages(set: &SourceSet) -> Vec<(&str, &str)> {
    let path = |finding: &'_ crate::finding::Finding| set.file(finding.primary().place.file).path.as_str();
    set.problems()
        .iter()
        .map(|finding| (path(finding), &*finding.message))
        .collect()
}
