//! `portfolio holds`, `portfolio handover` and `portfolio recover` on copies of the demonstration register.

mod holding;
mod moving;
mod refused;

use std::fs;
use std::path::Path;

use crate::common::{self, Files, program};

/// A register in a folder of its own, below the current folder of the program.
struct Place(tempfile::TempDir);

impl Place {
    fn new(files: &Files) -> Self {
        let place = Self(tempfile::tempdir().expect("a folder"));
        for (path, bytes) in files {
            place.write(path, bytes);
        }
        place
    }

    fn demonstration() -> Self {
        Self::new(&common::files(&common::root().join("register")))
    }

    fn register(&self) -> std::path::PathBuf {
        self.0.path().join("register")
    }

    fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.register().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.register().join(path)).expect("readable")
    }

    fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} has no {old:?}");
        self.write(path, text.replace(old, new));
    }

    fn files(&self) -> Files {
        common::files(&self.register())
    }

    fn run(&self, args: &[&str]) -> (Option<i32>, String, String) {
        run(self.0.path(), args)
    }

    /// A handover on the demonstration's day.
    fn handover(&self, args: &[&str]) -> (Option<i32>, String, String) {
        self.run(&[&["handover", "--date", common::TODAY], args].concat())
    }
}

fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    program::run(folder, args)
}

fn holds(more: &[&str]) -> String {
    let args = [
        &["holds", "--register", "register", "--date", common::TODAY],
        more,
    ]
    .concat();
    let (code, out, error) = run(&common::root(), &args);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    out
}

/// The files whose bytes differ.
fn changed(before: &Files, after: &Files) -> Vec<String> {
    assert!(before.keys().eq(after.keys()), "no file comes or goes");
    before
        .iter()
        .filter(|(path, bytes)| after[*path] != **bytes)
        .map(|(path, _)| path.clone())
        .collect()
}
