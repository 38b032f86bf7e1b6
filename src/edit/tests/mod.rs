//! Changes to several files, on disks where something goes wrong.

mod cut_off;
mod disks;
mod refused;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{FileChange, JOURNAL, RegisterChange};

const FILES: &[(&str, &str, &str)] = &[
    ("units.yaml", "- {id: a, head: ø}\r\n", "- {id: a, head: å}\r\n"),
    ("systems/b.yaml", "owner: ø", "owner: å"),
    ("systems/c.yaml", "# ø\nowner: ø\n", "# ø\nowner: å\n"),
];

fn register() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("systems")).expect("a folder");
    for (path, old, _) in FILES {
        fs::write(folder.path().join(path), old).expect("written");
    }
    folder
}

fn change() -> RegisterChange {
    let file = |(path, old, new): &(&str, &str, &str)| FileChange {
        path: (*path).to_owned(),
        old: (*old).to_owned(),
        new: (*new).to_owned(),
    };
    RegisterChange {
        what: "handover ø å".to_owned(),
        files: FILES.iter().map(file).collect(),
    }
}

/// Everything in the folder, hidden files too.
fn contents(root: &Path) -> BTreeMap<String, String> {
    walkdir::WalkDir::new(root)
        .into_iter()
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).expect("inside");
            let text = fs::read_to_string(entry.path()).expect("UTF-8");
            (path.to_str().expect("UTF-8").to_owned(), text)
        })
        .collect()
}

fn state(new: bool) -> BTreeMap<String, String> {
    let text = |(path, old, changed): &(&str, &str, &str)| {
        ((*path).to_owned(), (*if new { changed } else { old }).to_owned())
    };
    FILES.iter().map(text).collect()
}

/// Returns a register with a journal and so many of its files changed.
fn cut_off_with(done: usize) -> tempfile::TempDir {
    let folder = register();
    let journal = super::journal::to_bytes(&change()).expect("JSON");
    fs::write(folder.path().join(JOURNAL), journal).expect("written");
    for (path, _, new) in &FILES[..done] {
        fs::write(folder.path().join(path), new).expect("written");
    }
    folder
}
