//! Small repositories with real histories.

use std::fs;
use std::path::{Path, PathBuf};

use git2::{IndexAddOption, Repository, Signature, Time};

use super::Files;

/// A repository in a temporary folder, with a register in `register/`.
pub(crate) struct Repo {
    folder: tempfile::TempDir,
    git: Repository,
    commits: i64,
}

impl Repo {
    pub(crate) fn new(files: &Files) -> Self {
        let mut repo = Self::unborn(files);
        repo.commit("Begin the register");
        repo
    }

    /// A repository without a commit.
    pub(crate) fn unborn(files: &Files) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let git = Repository::init(folder.path()).expect("a repository");
        let repo = Self {
            folder,
            git,
            commits: 0,
        };
        for (path, bytes) in files {
            repo.write(path, bytes);
        }
        repo
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().canonicalize().expect("a folder")
    }

    pub(crate) fn register(&self) -> PathBuf {
        self.root().join("register")
    }

    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.register().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.register().join(path)).expect("removed");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.register().join(path)).expect("readable")
    }

    /// Puts everything in the index, without a commit.
    pub(crate) fn stage(&self) {
        let mut index = self.git.index().expect("an index");
        index
            .add_all(["*"], IndexAddOption::DEFAULT, None)
            .expect("added");
        index.update_all(["*"], None).expect("updated");
        index.write().expect("written");
    }

    /// Commits everything, a day after the last commit.
    pub(crate) fn commit(&mut self, message: &str) -> String {
        let when = Time::new(1_780_000_000 + self.commits * 86_400, 120);
        self.commits += 1;
        self.commit_at(message, when)
    }

    /// Commits everything at noon of a day.
    pub(crate) fn commit_on(&self, day: &str, message: &str) -> String {
        let day: portfolio::internal::value::Date = day.parse().expect("a day");
        let noon = day.0.and_hms_opt(12, 0, 0).expect("a time").and_utc();
        self.commit_at(message, Time::new(noon.timestamp(), 0))
    }

    /// Sets an annotated tag on the last commit.
    pub(crate) fn tag(&self, name: &str, message: &str) {
        let head = self.git.revparse_single("HEAD").expect("a commit");
        let who = Signature::new("It-arkitekt", "it@vadby.example", &Time::new(1_780_000_000, 120));
        let who = who.expect("a signature");
        self.git.tag(name, &head, &who, message, false).expect("a tag");
    }

    /// Commits everything at a moment: its seconds since 1970, and its committer's offset in minutes.
    pub(crate) fn commit_at(&self, message: &str, when: Time) -> String {
        self.stage();
        let mut index = self.git.index().expect("an index");
        let tree = self
            .git
            .find_tree(index.write_tree().expect("a tree"))
            .expect("a tree");
        let who = Signature::new("It-arkitekt", "it@vadby.example", &when).expect("a signature");
        let parent = self.git.head().ok().and_then(|head| head.peel_to_commit().ok());
        let parents: Vec<_> = parent.iter().collect();
        self.git
            .commit(Some("HEAD"), &who, &who, message, &tree, &parents)
            .expect("a commit")
            .to_string()
    }

    /// The last commit.
    pub(crate) fn head(&self) -> String {
        let head = self.git.revparse_single("HEAD").expect("a commit");
        head.id().to_string()
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }
}
