//! A file that cannot be read is the only thing reported: no rule speaks of what it might have held.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use crate::snapshot::Snapshot;
use crate::source::SourceSet;
use crate::value::Date;

/// Files by their path from the register's root.
type Files = BTreeMap<String, Vec<u8>>;

/// The small clean register that every rule's fixtures are laid over.
fn base() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/base");
    walkdir::WalkDir::new(&root)
        .into_iter()
        .map(|entry| entry.expect("a readable fixture"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(&root).expect("inside");
            let path = path.to_str().expect("UTF-8").to_owned();
            (path, std::fs::read(entry.path()).expect("a readable fixture"))
        })
        .collect()
}

/// What is found with one file changed: in that file, and elsewhere.
fn found(files: &Files, path: &str, text: &str) -> (usize, Vec<String>) {
    let mut files = files.clone();
    files.insert(path.to_owned(), text.as_bytes().to_vec());
    let sources = SourceSet::from_memory(files);
    let loaded = Snapshot::load(sources).expect("this format");
    let report = loaded.judge(Date::new(2026, 11, 22).expect("a day")).report;
    let (here, elsewhere): (Vec<_>, Vec<_>) = report
        .findings
        .iter()
        .partition(|finding| finding.primary().path == path);
    let elsewhere = elsewhere.iter().map(|finding| {
        let spot = finding.primary();
        format!("{}:{} {}", spot.path, spot.line, finding.rule.id)
    });
    (here.len(), elsewhere.collect())
}

#[test]
fn nothing_is_said_of_what_a_broken_file_may_have_held() {
    let base = base();
    let yaml = base.keys().filter(|path| path.ends_with(".yaml"));
    for path in yaml {
        let (here, elsewhere) = found(&base, path, "id: [\n");
        assert!(
            here == 1 && elsewhere.is_empty(),
            "{path}: {here} here and {elsewhere:?}"
        );
    }
}

#[test]
fn nothing_is_said_of_what_an_unknown_key_may_have_held() {
    let base = base();
    // What the policy does not say is decided by the defaults, and the rules go by them.
    let yaml = base
        .iter()
        .filter(|(path, _)| path.ends_with(".yaml") && *path != "policy.yaml");
    let texts: Vec<_> = yaml
        .flat_map(|(path, bytes)| {
            let text = std::str::from_utf8(bytes).expect("UTF-8");
            keys(text)
                .into_values()
                .map(move |key| (path, text.split_at(key)))
        })
        .collect();
    let wrong = texts.par_iter().filter_map(|(path, (before, after))| {
        let (here, elsewhere) = found(&base, path, &format!("{before}ø{after}"));
        let line = after.lines().next().unwrap_or_default();
        (here == 0 || !elsewhere.is_empty())
            .then(|| format!("{path}: ø{line}: {here} here and {elsewhere:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The keys of a text, each with the place where it last stands.
fn keys(text: &str) -> BTreeMap<&str, usize> {
    text.match_indices(':')
        .filter(|(colon, _)| text[colon + 1..].starts_with([' ', '\n']))
        .map(|(colon, _)| {
            let before = text[..colon].trim_end_matches(|c: char| c.is_ascii_lowercase() || c == '_');
            (&text[before.len()..colon], before.len())
        })
        .filter(|(key, _)| !key.is_empty())
        .collect()
}
