//! The arrows between modules are those of the picture in `src/lib.rs`, and none goes back.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The modules in the order of the picture, each with what it may use.
fn picture() -> Vec<(String, BTreeSet<String>)> {
    let lib = fs::read_to_string("src/lib.rs").expect("the crate's root");
    let lines = lib
        .lines()
        .filter_map(|line| line.strip_prefix("//! ")?.split_once(" ◄"));
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    lines
        .filter(|(module, _)| module.trim().chars().all(|c| c.is_ascii_lowercase()))
        .map(|(module, uses)| (module.trim().to_owned(), words(uses)))
        .collect()
}

/// What the code of a file names of the crate, without comments and tests.
fn used(text: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    // Visibility names the hidden module that all others are declared in; it is no arrow.
    let names = lines.flat_map(|line| line.split("crate::").skip(1));
    let names = names.map(|rest| rest.strip_prefix("internal::").unwrap_or(rest));
    let name = |rest: &str| -> String {
        rest.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    names.map(name).collect()
}

/// What each module uses, with a file that does.
fn arrows() -> BTreeMap<String, BTreeMap<String, String>> {
    let mut arrows: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for entry in walkdir::WalkDir::new("src").min_depth(1).sort_by_file_name() {
        let path = entry.expect("a readable folder").into_path();
        let name = path
            .strip_prefix("src")
            .expect("below it")
            .to_str()
            .expect("UTF-8");
        let for_tests =
            |part: &str| ["tests", "tests.rs", "fixture.rs", "testing.rs", "contrast.rs"].contains(&part);
        if path.extension().is_none_or(|end| end != "rs") || name.split('/').any(for_tests) {
            continue;
        }
        let module = name.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        let uses = arrows.entry(module.to_owned()).or_default();
        for other in used(&fs::read_to_string(Path::new(&path)).expect("a readable file")) {
            if other != module {
                uses.entry(other).or_insert_with(|| name.to_owned());
            }
        }
    }
    arrows.remove("lib");
    arrows.remove("main");
    arrows
}

#[test]
fn every_module_uses_what_the_picture_says_and_nothing_else() {
    let picture = picture();
    let arrows = arrows();
    let drawn: BTreeSet<&str> = picture.iter().map(|(module, _)| module.as_str()).collect();
    let there: BTreeSet<&str> = arrows.keys().map(String::as_str).collect();
    assert_eq!(drawn, there, "the picture in src/lib.rs has every module");
    for (module, may) in &picture {
        for (other, file) in &arrows[module] {
            assert!(
                may.contains(other),
                "src/{file} uses `{other}`, which the picture in src/lib.rs does not give to `{module}`"
            );
        }
        for other in may {
            let stale = !arrows[module].contains_key(other);
            assert!(
                !stale,
                "nothing in `{module}` uses `{other}` any more: take the arrow out of src/lib.rs"
            );
        }
    }
}

#[test]
fn no_arrow_goes_back() {
    let mut above = BTreeSet::new();
    for (module, may) in picture() {
        let back: Vec<_> = may.difference(&above).collect();
        assert!(
            back.is_empty(),
            "`{module}` uses {back:?}, which the picture does not have above it"
        );
        above.insert(module);
    }
}
