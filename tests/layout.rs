//! No test is forgotten: Cargo does not look for tests by itself here (`autotests = false`), so each file must be
//! declared.

use std::fs;
use std::path::Path;

/// The file that declares a file's module: `mod.rs` beside it, and for `mod.rs` the one of the folder above.
fn declaring(file: &Path) -> (String, std::path::PathBuf) {
    let name = |path: &Path| {
        path.file_stem()
            .expect("a name")
            .to_str()
            .expect("UTF-8")
            .to_owned()
    };
    let folder = file.parent().expect("a folder");
    let (module, folder) = if name(file) == "mod" {
        (name(folder), folder.parent().expect("a folder above"))
    } else {
        (name(file), folder)
    };
    let root = folder == Path::new("tests");
    (module, folder.join(if root { "main.rs" } else { "mod.rs" }))
}

#[test]
fn every_file_of_tests_is_declared_as_a_module() {
    let mut forgotten = Vec::new();
    for entry in walkdir::WalkDir::new("tests").sort_by_file_name() {
        let path = entry.expect("a readable folder").into_path();
        if path.extension().is_none_or(|end| end != "rs") || path == Path::new("tests/main.rs") {
            continue;
        }
        let (module, parent) = declaring(&path);
        let line = format!("mod {module};");
        let declared = fs::read_to_string(&parent).is_ok_and(|text| {
            text.lines()
                .any(|found| found.trim_start_matches("pub(crate) ") == line)
        });
        if !declared {
            forgotten.push(format!(
                "{} is not run: add `{line}` to {}",
                path.display(),
                parent.display()
            ));
        }
    }
    assert!(forgotten.is_empty(), "{}", forgotten.join("\n"));
}
