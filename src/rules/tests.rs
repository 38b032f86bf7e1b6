//! A file that cannot be read is the only thing reported: no rule reports what it might have held. The rules that it
//! keeps from being judged are named.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use super::{Check, Obstacle, RULES};
use crate::diagnostics::Report;
use crate::model::Kind;
use crate::snapshot::Snapshot;
use crate::source::SourceSet;
use crate::value::Date;

/// Files by their path from the register's root.
type Files = BTreeMap<String, Vec<u8>>;

/// Returns the small clean register that every rule's fixtures are laid over.
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

/// Returns the report with one file changed.
fn report(files: &Files, path: &str, text: &str) -> Report {
    let mut files = files.clone();
    files.insert(path.to_owned(), text.as_bytes().to_vec());
    let sources = SourceSet::from_memory(files);
    let loaded = Snapshot::load(sources).expect("this format");
    loaded.judge(Date::new(2026, 11, 22).expect("a day")).report
}

/// Returns what is found with one file changed: in that file, and elsewhere.
fn found(files: &Files, path: &str, text: &str) -> (usize, Vec<String>) {
    let report = report(files, path, text);
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

#[test]
fn a_rule_is_named_as_not_judged_when_a_kind_that_it_needs_is_not_fully_read() {
    let base = base();
    for kind in Kind::ALL {
        let path = format!("{}/odd.yaml", kind.folder());
        let report = report(&base, &path, "id: [\n");
        let named: BTreeSet<&str> = report
            .not_judged
            .iter()
            .inspect(|group| assert_eq!(group.files, [path.as_str()]))
            .flat_map(|group| &group.rules)
            .map(|rule| rule.id)
            .collect();
        // The past is not known here, which keeps rules about it from being judged whatever can be read.
        let needing = RULES
            .iter()
            .filter(|(_, rule)| rule.needs.contains(kind) && !matches!(rule.check, Check::History(_)));
        let needing: BTreeSet<&str> = needing.map(|(_, rule)| rule.id).collect();
        assert_eq!(named, needing, "{kind:?}");
        assert!(needing.contains("unused-record"), "it needs every kind");
    }
}

#[test]
fn a_record_that_is_not_fully_read_leaves_rules_about_other_records_running() {
    let mut base = base();
    let meeting = "id: 2026-10-01-sent\nbody: external\ndate: 2026-10-01\nagenda:\n  \
                   - {no: 1, title: Et køb, kind: decision, outcome: approved}\n";
    base.insert(
        "meetings/2026-10-01-sent.yaml".to_owned(),
        meeting.as_bytes().to_vec(),
    );
    let body = "id: external\nname: KOMBIT\nlevel: external\n";
    base.insert("bodies/external.yaml".to_owned(), body.as_bytes().to_vec());
    let fires = |path: &str, text: &str| {
        let report = report(&base, path, text);
        let mut findings = report.findings.iter();
        findings.any(|finding| finding.rule.id == "decision-without-mandate")
    };
    assert!(fires(
        "bodies/other.yaml",
        "id: other\nname: Et andet\nmembres: []\n"
    ));
    let own = format!("{body}decide: []\n");
    assert!(
        !fires("bodies/external.yaml", &own),
        "the mandate may be what is not read"
    );
}

#[test]
fn without_its_policy_a_register_is_only_judged_by_the_rules_that_the_policy_has_no_say_in() {
    let report = report(&base(), "policy.yaml", "rules: [\n");
    let [group] = &report.not_judged[..] else {
        panic!("{:?}", report.not_judged)
    };
    assert!(matches!(group.obstacle, Obstacle::PolicyNotRead(_)));
    assert_eq!(group.files, ["policy.yaml"]);
    assert!(
        group
            .rules
            .iter()
            .all(|rule| rule.ranking != super::Ranking::Refused)
    );
}

/// Returns the keys of a text, each with the place where it last stands.
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
