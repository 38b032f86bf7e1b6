//! Generated files: nothing panics, every label lies in the text, and `serde_yaml` reads the same values.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde::Deserialize;

use super::all_shown;
use crate::finding::{FileId, Part as Half, Path};
use crate::parse::{Collected, Tree, decode, locate};

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    from: String,
    flag: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    name: String,
    note: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
    flag: bool,
    dkk: i64,
    small: Option<u8>,
    #[serde(default)]
    years: BTreeMap<String, i64>,
    part: Option<Part>,
    #[serde(default)]
    parts: Vec<Part>,
}

/// Parses and decodes; the value only when nothing at all was wrong. Every label must be a slice of the text.
fn read(text: &str) -> Option<Record> {
    let mut tree = match Tree::parse(FileId(0), text) {
        Ok(tree) => tree,
        Err(findings) => {
            assert!(!findings.is_empty(), "a refusal says why: {text:?}");
            all_shown(text, &findings);
            return None;
        }
    };
    let problems = tree.take_problems();
    all_shown(text, &problems);
    let key = Path::default().then("parts").then(1usize).then("from");
    for path in [Path::default(), Path::default().then("name"), key] {
        for part in [Half::Key, Half::Value] {
            let span = locate(&tree, &path, part);
            assert!(text.get(span.start..span.end).is_some(), "{path} in {text:?}");
        }
    }
    let mut out = Collected::default();
    let value = decode::<Record>(&tree, tree.root()?, &Path::default(), &mut out);
    all_shown(text, &out.findings);
    let (value, clean) = value?;
    assert_eq!(clean, out.findings.is_empty());
    (clean && problems.is_empty()).then_some(value)
}

/// Returns a scalar as a person might write it, sound or not.
fn scalar() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zæøåA-Z]{1,8}( [a-zæøå0-9#:'\"-]{1,6}){0,2}",
        "[-+]?[0-9]{1,4}([.,][0-9]{1,3})?",
        "'[ -~æøå😀]{0,10}'",
        "\"[ -!#-\\[\\]-~æøå😀]{0,10}\"",
        proptest::sample::select(vec![
            "true",
            "false",
            "True",
            "yes",
            "no",
            "~",
            "null",
            "",
            "2026-12-31",
            "12:30",
            "0x1F",
            "010",
            ".5",
            "[]",
            "{}",
            "|",
            ">-",
            "- a",
            "a: b",
            "&a b",
            "*a",
            "!!int 3",
            "?",
            "<<",
            "\t",
            "# æ",
            "\"\\u00e6\\n\"",
        ])
        .prop_map(str::to_owned),
    ]
}

/// Returns a record whose values are written as a person might; every key at most once, so that half of them
/// are sound.
fn lines() -> impl Strategy<Value = String> {
    let maybe = |lines: BoxedStrategy<String>| {
        proptest::option::weighted(0.4, lines).prop_map(Option::unwrap_or_default)
    };
    let tags = prop_oneof![
        vec(scalar(), 0..4).prop_map(|items| format!("tags: [{}]\n", items.join(", "))),
        vec(scalar(), 1..4).prop_map(|items| format!("tags:\n{}", items.map_lines("  - "))),
    ];
    let parts = vec((scalar(), any::<bool>()), 1..3).prop_map(|parts| {
        let parts: Vec<String> = parts
            .iter()
            .map(|(a, b)| format!("from: {a}\n    flag: {b}"))
            .collect();
        format!("parts:\n{}", parts.map_lines("  - "))
    });
    let years = vec((scalar(), any::<i32>()), 0..3).prop_map(|years| {
        let years: Vec<String> = years
            .iter()
            .map(|(key, value)| format!("{key}: {value}"))
            .collect();
        format!("years:\n{}", years.map_lines("  "))
    });
    let note = prop_oneof![
        scalar().prop_map(|text| format!("note: {text} # æ\n")),
        scalar().prop_map(|text| format!("note: |\n  {text}\n\n  og mere\n")),
        scalar().prop_map(|text| format!("note: {text}\n  og mere\n")),
    ];
    let number = prop_oneof![any::<u16>().prop_map(|n| n.to_string()), scalar()];
    let record = (
        scalar().prop_map(|name| format!("name: {name}\n")),
        number.prop_map(|dkk| format!("flag: true\ndkk: {dkk}\n")),
        maybe(tags.boxed()),
        maybe(parts.boxed()),
        maybe(years.boxed()),
        maybe(note.boxed()),
        maybe(
            scalar()
                .prop_map(|from| format!("part: {{from: {from}, flag: false}}\n"))
                .boxed(),
        ),
    );
    record.prop_map(|(name, dkk, tags, parts, years, note, part)| {
        [name, dkk, tags, parts, years, note, part].concat()
    })
}

trait MapLines {
    fn map_lines(&self, lead: &str) -> String;
}

impl MapLines for Vec<String> {
    fn map_lines(&self, lead: &str) -> String {
        self.iter().map(|line| format!("{lead}{line}\n")).collect()
    }
}

/// Returns a sound record with its text, written in one of several ways.
fn sound() -> impl Strategy<Value = (Record, String)> {
    let text = || "[ -~æøåÆØÅé😀]{0,12}";
    let part = (text(), proptest::option::of(any::<bool>())).prop_map(|(from, flag)| Part { from, flag });
    let record = (
        text(),
        proptest::option::of(text()),
        vec(text(), 0..4),
        any::<bool>(),
        any::<i64>(),
        proptest::option::of(any::<u8>()),
        btree_map(text(), any::<i64>(), 0..3),
        proptest::option::of(part.clone()),
        vec(part, 0..3),
    );
    let record = record.prop_map(
        |(name, note, tags, flag, dkk, small, years, part, parts)| Record {
            name,
            note,
            tags,
            flag,
            dkk,
            small,
            years,
            part,
            parts,
        },
    );
    (record, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(record, flow, double, crlf)| {
        let text = Writer { flow, double }.record(&record);
        (record, if crlf { text.replace('\n', "\r\n") } else { text })
    })
}

struct Writer {
    flow: bool,
    double: bool,
}

impl Writer {
    fn text(&self, text: &str) -> String {
        if self.double {
            format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
        } else {
            format!("'{}'", text.replace('\'', "''"))
        }
    }

    fn part(&self, part: &Part) -> String {
        let flag = part
            .flag
            .map(|flag| format!(", flag: {flag}"))
            .unwrap_or_default();
        format!("{{from: {}{flag}}}", self.text(&part.from))
    }

    fn list(&self, key: &str, items: &[String]) -> String {
        if self.flow || items.is_empty() {
            format!("{key}: [{}]\n", items.join(", "))
        } else {
            format!("{key}:\n{}", items.to_vec().map_lines("- "))
        }
    }

    fn record(&self, record: &Record) -> String {
        let mut text = format!(
            "name: {}\nflag: {}\ndkk: {}\n",
            self.text(&record.name),
            record.flag,
            record.dkk
        );
        text.extend(
            record
                .note
                .iter()
                .map(|note| format!("note: {} # æ\n", self.text(note))),
        );
        text.extend(record.small.map(|small| format!("small: {small}\n")));
        text.extend(
            record
                .part
                .iter()
                .map(|part| format!("part: {}\n", self.part(part))),
        );
        text += &self.list(
            "tags",
            &record.tags.iter().map(|tag| self.text(tag)).collect::<Vec<_>>(),
        );
        text += &self.list(
            "parts",
            &record
                .parts
                .iter()
                .map(|part| self.part(part))
                .collect::<Vec<_>>(),
        );
        if !record.years.is_empty() {
            let years = record
                .years
                .iter()
                .map(|(year, dkk)| format!("{}: {dkk}", self.text(year)));
            text += &format!("years:\n{}", years.collect::<Vec<_>>().map_lines("  "));
        }
        text
    }
}

/// An empty text is no answer here, and one to the other reader.
fn without_blank(mut record: Record) -> Record {
    record.note = record.note.filter(|note| !note.trim().is_empty());
    record
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        read(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_signs_of_yaml_are_read_or_refused(text in "[-:?,\\[\\]{}#&*!|>'\"%@` \t\r\næø\u{feff}a1~.<=]{0,60}") {
        read(&text);
    }

    #[test]
    fn damaged_records_are_read_or_refused(
        (_, text) in sound(),
        damage in vec((any::<proptest::sample::Index>(), any::<bool>(), "[-:?,\\[\\]{}#&*!|>'\"% \t\næ~]{0,3}"), 1..4),
    ) {
        let mut text = text;
        for (place, cut, insert) in damage {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            let at = places[place.index(places.len())];
            text.insert_str(at, &insert);
            if cut {
                text.remove(at);
            }
        }
        read(&text);
    }

    #[test]
    fn what_both_accept_is_the_same(text in lines()) {
        let theirs = serde_yaml::from_str::<Record>(&text).ok();
        if let (Some(ours), Some(theirs)) = (read(&text), theirs) {
            prop_assert_eq!(without_blank(ours), without_blank(theirs), "{}", text);
        }
    }

    #[test]
    fn sound_records_are_read_as_they_were_meant((record, text) in sound()) {
        let ours = read(&text).map(without_blank);
        prop_assert_eq!(ours, Some(without_blank(record.clone())), "{}", text);
        let theirs = serde_yaml::from_str::<Record>(&text).map_err(|error| error.to_string());
        prop_assert_eq!(theirs, Ok(record), "{}", text);
    }
}
