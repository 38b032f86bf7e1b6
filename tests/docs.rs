//! The pages for people follow the code: files that they name are there, decisions have no gap, and the README has every
//! command.

use std::collections::BTreeSet;
use std::fs;

use crate::common::{self, program};

/// The Markdown files that are about the program, with their text.
fn pages() -> Vec<(String, String)> {
    let root = common::root();
    let files = ["README.md", "CONTRIBUTING.md", "SECURITY.md"].map(|name| root.join(name));
    let docs = walkdir::WalkDir::new(root.join("docs"))
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.expect("a readable folder").into_path())
        .filter(|path| path.extension().is_some_and(|end| end == "md"));
    files
        .into_iter()
        .chain(docs)
        .map(|path| {
            let name = path.strip_prefix(&root).expect("below it").display().to_string();
            (name, fs::read_to_string(&path).expect("readable"))
        })
        .collect()
}

/// What stands between backticks and is a path of this repository, without those that have a blank to fill in.
fn paths(text: &str) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for code in text.split('`').skip(1).step_by(2) {
        let path = ["src/", "tests/", "docs/", "benches/", "crates/", "fuzz/"]
            .iter()
            .any(|folder| code.starts_with(folder));
        if path && !code.contains(['<', '*', '…', ' ', '$']) {
            paths.extend(alternatives(code));
        }
    }
    paths
}

/// `a/{b,c}` as `a/b` and `a/c`.
fn alternatives(path: &str) -> Vec<String> {
    let inside = |(before, rest): (&str, &str)| {
        let (names, after) = rest.split_once('}')?;
        let one = |name| alternatives(&format!("{before}{name}{after}"));
        Some(names.split(',').flat_map(one).collect())
    };
    path.split_once('{')
        .and_then(inside)
        .unwrap_or_else(|| vec![path.to_owned()])
}

#[test]
fn files_that_the_pages_name_are_there() {
    let mut named = 0;
    let mut missing = Vec::new();
    for (page, text) in pages() {
        let outside_examples: Vec<&str> = text.split("```").step_by(2).collect();
        for path in paths(&outside_examples.concat()) {
            named += 1;
            if !common::root().join(&path).exists() {
                missing.push(format!("{page} names {path}, which is not there"));
            }
        }
    }
    assert!(named > 40, "{named} paths were found");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn decisions_have_no_gap_and_each_is_listed() {
    let folder = common::root().join("docs/decisions");
    let list = fs::read_to_string(folder.join("README.md")).expect("the list");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("a folder")
        .map(|entry| entry.expect("readable").file_name().into_string().expect("UTF-8"))
        .filter(|name| name != "README.md")
        .collect();
    names.sort();
    for (number, name) in (1..).zip(&names) {
        assert!(
            name.starts_with(&format!("{number:04}-")),
            "{name} stands where {number:04} is missing"
        );
        assert!(
            list.contains(&format!("]({name})")),
            "docs/decisions/README.md does not list {name}"
        );
        let text = fs::read_to_string(folder.join(name)).expect("readable");
        assert!(
            text.starts_with(&format!("# {number:04} ")),
            "{name} has another number in its heading"
        );
    }
}

#[test]
fn the_readme_has_every_command() {
    let readme = fs::read_to_string(common::root().join("README.md")).expect("the README");
    let commands = program::commands();
    assert!(commands.contains("validate"), "{commands:?}");
    for command in commands {
        assert!(
            readme.contains(&format!("| `portfolio {command}")),
            "README.md, under «What it does», has no line for `portfolio {command}`"
        );
    }
}
