//! Every rule fires on its bad fixtures, where nothing else does; on its good ones nothing fires; and no rule is
//! without a fixture, no fixture without a rule.
//!
//! `RULES=id,id cargo test rules::` looks at some rules only.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use portfolio::internal::diagnostics::Report;
use portfolio::internal::model::{Entity, ForKind, Kind, Register, load};
use portfolio::internal::nearest::nearest;
use portfolio::internal::rules::{Check, RULES};
use portfolio::internal::source::SourceSet;
use portfolio::internal::value::Language;
use rayon::prelude::*;

use crate::common;

/// Rules whose mistakes cannot be written as files under version control, with the test that fires them.
const ELSEWHERE: &[(&str, &str)] = &[
    ("unreadable-file", "tests/hostile.rs"),
    ("tracked-journal", "tests/hostile.rs"),
    ("stage-skipped", "tests/history.rs"),
    ("material-deviation-without-redecision", "tests/follow.rs"),
];

/// How many records of a kind a register has.
struct Count<'r>(&'r Register);

impl ForKind for Count<'_> {
    type Output = usize;
    fn visit<T: Entity>(self) -> usize {
        T::table(self.0).len()
    }
}

fn folder() -> PathBuf {
    common::root().join("tests/rules")
}

/// The folders in a folder; none where it is not there.
fn subfolders(path: &PathBuf) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(path).into_iter().flatten();
    let mut all: Vec<_> = entries
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.file_type().expect("a type").is_dir())
        .map(|entry| {
            (
                entry.file_name().to_str().expect("UTF-8").to_owned(),
                entry.path(),
            )
        })
        .collect();
    all.sort();
    all
}

/// A fixture of a rule, and what is found in it.
struct Judged {
    rule: String,
    name: String,
    report: Report,
}

/// The fixtures of every selected rule, judged once for all tests.
static JUDGED: LazyLock<Vec<Judged>> = LazyLock::new(|| {
    let list = std::env::var("RULES").ok();
    let selected = list
        .as_deref()
        .map(|list| named(list).unwrap_or_else(|wrong| panic!("{wrong}")));
    let rules = subfolders(&folder()).into_iter().filter(|(id, _)| {
        let selected = selected.as_ref();
        id != "base" && selected.is_none_or(|selected| selected.contains(&id.as_str()))
    });
    let fixtures = rules.flat_map(|(rule, path)| {
        let fixtures = subfolders(&path).into_iter();
        fixtures.map(move |(name, fixture)| (rule.clone(), name, fixture))
    });
    let fixtures: Vec<_> = fixtures.collect();
    let judged = fixtures.into_par_iter().map(|(rule, name, fixture)| {
        let (files, today) = common::overlaid(&fixture);
        let report = common::report(files, today);
        Judged { rule, name, report }
    });
    judged.collect()
});

/// The rules that a list names, or what is wrong with it: a mistyped name must not pass as «nothing to check».
fn named(list: &str) -> Result<Vec<&str>, String> {
    let known = || RULES.iter().map(|(_, rule)| rule.id);
    let check = |id| {
        if known().any(|rule| rule == id) {
            return Ok(id);
        }
        let meant = nearest(id, known()).map_or(String::new(), |rule| format!("; did you mean `{rule}`?"));
        Err(format!("RULES: there is no rule `{id}`{meant}"))
    };
    list.split(',').map(check).collect()
}

#[test]
fn a_list_of_rules_names_rules_that_exist() {
    assert_eq!(
        named("unreadable-file,stage-skipped"),
        Ok(vec!["unreadable-file", "stage-skipped"])
    );
    assert_eq!(
        named("stage-skiped"),
        Err("RULES: there is no rule `stage-skiped`; did you mean `stage-skipped`?".to_owned())
    );
    assert_eq!(named(""), Err("RULES: there is no rule ``".to_owned()));
}

#[test]
fn the_base_register_is_clean() {
    let report = common::report(common::base(), common::TODAY.parse().expect("a day"));
    assert_eq!(common::lines(&report), Vec::<String>::new());
    let base = load(&SourceSet::from_memory(common::base()))
        .expect("this format")
        .register;
    for kind in Kind::ALL {
        let folder = kind.folder();
        assert!(
            kind.with(Count(&base)) > 0,
            "tests/rules/base/ has no record of `{folder}`"
        );
    }
}

#[test]
fn every_rule_fires_on_its_bad_fixtures_and_nothing_else_does() {
    let mut wrong = Vec::new();
    for Judged { rule, name, report } in &*JUDGED {
        let counting = report.findings.iter().filter(|finding| finding.counts());
        let fired: BTreeSet<&str> = counting.map(|finding| finding.rule.id).collect();
        let right = if name.starts_with("bad") {
            fired == BTreeSet::from([rule.as_str()])
        } else {
            assert!(
                name.starts_with("good"),
                "{rule}/{name}: a fixture is called bad… or good…"
            );
            fired.is_empty()
        };
        if !right {
            wrong.push(format!("{rule}/{name}: {:#?}", common::lines(report)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn findings_are_written_out_in_both_languages() {
    let mut wrong = Vec::new();
    for Judged { rule, name, report } in JUDGED.iter().filter(|judged| judged.name.starts_with("bad")) {
        for finding in &report.findings {
            for language in [Language::Danish, Language::English] {
                let labels = finding.spots.iter().map(|spot| finding.label(language, spot));
                let texts: Vec<_> = labels
                    .chain([Some(finding.message(language)), finding.help(language)])
                    .collect();
                // A fact that the catalogue asks for and the rule does not give stays as its name in braces.
                if texts.iter().any(|text| {
                    text.as_ref()
                        .is_none_or(|text| text.contains("{$") || text == rule)
                }) {
                    wrong.push(format!("{rule}/{name} ({language}): {texts:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_rule_is_without_fixtures_and_no_fixture_without_a_rule() {
    let known: BTreeSet<&str> = RULES.iter().map(|(_, rule)| rule.id).collect();
    let folders: BTreeSet<String> = subfolders(&folder())
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| name != "base")
        .collect();
    let orphans: Vec<_> = folders
        .iter()
        .filter(|name| !known.contains(name.as_str()))
        .collect();
    assert!(orphans.is_empty(), "fixtures without a rule: {orphans:?}");
    for (_, rule) in RULES.iter() {
        if let Some((_, test)) = ELSEWHERE.iter().find(|(id, _)| *id == rule.id) {
            let text = fs::read_to_string(common::root().join(test)).expect("the test that is named");
            assert!(text.contains(rule.id), "{test} does not test {}", rule.id);
            continue;
        }
        let fixtures = subfolders(&folder().join(rule.id));
        assert!(
            fixtures.iter().any(|(name, _)| name.starts_with("bad")),
            "{id} has no bad fixture: write tests/rules/{id}/bad/",
            id = rule.id
        );
        let only_read = matches!(rule.check, Check::Reading);
        let good = fixtures.iter().any(|(name, _)| name.starts_with("good"));
        assert!(
            good || only_read,
            "{id} has no good fixture: write tests/rules/{id}/good/",
            id = rule.id
        );
    }
}

#[test]
fn rules_are_documented_in_the_fixed_form() {
    let mut seen = BTreeSet::new();
    for (group, rule) in RULES.iter() {
        assert!(seen.insert(rule.id), "{} is there twice", rule.id);
        let file = common::root().join(format!("src/rules/{group}/{}.rs", rule.id.replace('-', "_")));
        assert!(file.exists(), "{} lies in the file of its name", rule.id);
        let docs = &rule.docs;
        for (part, text) in [
            ("what", docs.what),
            ("why", docs.why),
            ("source", docs.source),
            ("mend", docs.mend),
        ] {
            assert!(
                text.len() > 15 && text.ends_with(['.', '»', ')', '?', '`', '”']),
                "{}: {part}: {text}",
                rule.id
            );
        }
        assert!(!docs.example.is_empty(), "{} has an example", rule.id);
    }
}
