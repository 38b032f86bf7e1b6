//! No file is forgotten: Cargo does not look for tests by itself here (`autotests = false`), and a source file that no
//! module declares is neither compiled nor formatted.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// The module that a file is, and the file that must declare it: `mod.rs` beside it, for `mod.rs` the one of the folder
/// above, and at the top the crate's root.
fn declaration(file: &Path, top: &Path, root: &str) -> (String, PathBuf) {
    let mut folder = file.parent().expect("a folder");
    let mut module = file.file_stem().expect("a name");
    if module == "mod" {
        module = folder.file_name().expect("a name");
        folder = folder.parent().expect("a folder above");
    }
    let parent = folder.join(if folder == top { root } else { "mod.rs" });
    (module.to_str().expect("UTF-8").to_owned(), parent)
}

/// Whether a line of the text declares the module, also inside the hidden module of `src/lib.rs`.
fn declares(text: &str, module: &str) -> bool {
    let line = format!("mod {module};");
    ["", "pub ", "pub(crate) ", "pub(super) "]
        .iter()
        .any(|visibility| {
            text.lines()
                .any(|found| found.trim() == format!("{visibility}{line}"))
        })
}

fn forgotten(top: &str, root: &str, roots: &[&str]) -> Vec<String> {
    let mut forgotten = Vec::new();
    for entry in walkdir::WalkDir::new(top).sort_by_file_name() {
        let path = entry.expect("a readable folder").into_path();
        let is_root = roots.iter().any(|root| path == Path::new(top).join(root));
        if path.extension() != Some(OsStr::new("rs")) || is_root {
            continue;
        }
        let (module, parent) = declaration(&path, Path::new(top), root);
        if !fs::read_to_string(&parent).is_ok_and(|text| declares(&text, &module)) {
            let (path, parent) = (path.display(), parent.display());
            forgotten.push(format!("{path} is not compiled: add `mod {module};` to {parent}"));
        }
    }
    forgotten
}

#[test]
fn every_source_file_and_every_test_is_declared_as_a_module() {
    let forgotten = [
        forgotten("src", "lib.rs", &["lib.rs", "main.rs"]),
        forgotten("tests", "main.rs", &["main.rs"]),
        forgotten("crates/exact-choice/src", "lib.rs", &["lib.rs"]),
        forgotten("crates/yaml-events/src", "lib.rs", &["lib.rs"]),
    ]
    .concat();
    assert!(forgotten.is_empty(), "{}", forgotten.join("\n"));
}

#[test]
fn a_file_is_declared_where_the_compiler_looks() {
    let declaration = |file: &str| declaration(Path::new(file), Path::new("src"), "lib.rs");
    assert_eq!(declaration("src/a.rs"), ("a".to_owned(), "src/lib.rs".into()));
    assert_eq!(declaration("src/a/mod.rs"), ("a".to_owned(), "src/lib.rs".into()));
    assert_eq!(declaration("src/a/b.rs"), ("b".to_owned(), "src/a/mod.rs".into()));
    assert_eq!(
        declaration("src/a/b/mod.rs"),
        ("b".to_owned(), "src/a/mod.rs".into())
    );
    assert!(declares("pub mod a;\nmod b;\n", "a") && !declares("// mod a;\nmod ab;\n", "a"));
}
