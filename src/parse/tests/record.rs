//! Whole records: all mistakes in one go, what is read nevertheless, references, and the limit on findings.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::Deserializer;

use super::all_shown;
use super::types::UnitRef;
use crate::finding::{FileId, Part, Path, Seg};
use crate::parse::{Collected, CommonFields, Decoded, MAX_FINDINGS, RawReference, Tree, decode_record};

/// A text that may not be empty, so that nothing can stand in for it.
#[derive(Debug, PartialEq)]
struct Slug(String);

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.is_empty() {
            Err(serde::de::Error::custom("empty"))
        } else {
            Ok(Self(text))
        }
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Economic,
    Quality,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Common {
    id: String,
    note: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
}

impl CommonFields for Common {
    fn unknown_fields(&self) -> Vec<String> {
        Vec::new()
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Benefit {
    name: Slug,
    kind: Kind,
    owner: UnitRef,
    saving_dkk: Option<i64>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    years: u32,
    summary: String,
    limits: (u32, bool),
    by: UnitRef,
    more: Option<Box<Case>>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Project {
    name: String,
    unit: UnitRef,
    active: Option<bool>,
    #[serde(default)]
    benefits: Vec<Benefit>,
    #[serde(default)]
    shares: BTreeMap<UnitRef, u32>,
    #[serde(default)]
    units: Vec<UnitRef>,
    case: Option<Case>,
}

const COMMON: &[&str] = &["id", "note", "tags"];

struct Read {
    record: Option<Decoded<Common, Project>>,
    findings: Vec<String>,
    references: Vec<RawReference>,
}

impl Read {
    fn body(&self) -> &Project {
        &self.record.as_ref().expect("a record").body
    }
}

fn read(text: &str) -> Read {
    let tree = Tree::parse(FileId(0), text).expect("a tree");
    let mut out = Collected::default();
    let root = tree.root().expect("a root");
    let record = decode_record(&tree, root, &Path::default(), COMMON, &mut out);
    Read {
        record,
        findings: all_shown(text, &out.findings),
        references: out.references,
    }
}

const GOOD: &str = "\
id: nyt-esdh
name: Nyt ESDH til børn 😀
unit: skole
tags: [æ]
benefits:
  - {name: Tid, kind: economic, owner: it, saving_dkk: 200000}
shares: {skole: 60, it: 40}
case: {years: 4, summary: Kort, limits: [1, true], by: it}
";

#[test]
fn a_record_is_read_with_its_references() {
    let read = read(GOOD);
    assert_eq!(read.findings, [""; 0]);
    let record = read.record.as_ref().expect("a record");
    assert!(record.clean);
    assert_eq!(
        record.common,
        Common {
            id: "nyt-esdh".to_owned(),
            note: None,
            tags: vec!["æ".to_owned()]
        }
    );
    assert_eq!(record.body.name, "Nyt ESDH til børn 😀");
    assert_eq!(record.body.benefits[0].saving_dkk, Some(200_000));
    let shown: Vec<_> = read
        .references
        .iter()
        .map(|r| (r.text.as_str(), r.path.to_string(), r.part))
        .collect();
    assert_eq!(
        shown,
        [
            ("skole", "unit".to_owned(), Part::Value),
            ("it", "benefits[0].owner".to_owned(), Part::Value),
            ("skole", "shares.skole".to_owned(), Part::Key),
            ("it", "shares.it".to_owned(), Part::Key),
            ("it", "case.by".to_owned(), Part::Value),
        ]
    );
    assert!(
        read.references
            .iter()
            .all(|reference| reference.target == "units")
    );
    let segs = &read.references[1].path.0;
    assert!(
        matches!(segs[0], Seg::Key(Cow::Borrowed("benefits"))),
        "keys of the model are not copied"
    );
    assert!(matches!(segs[2], Seg::Key(Cow::Borrowed("owner"))));
}

#[test]
fn all_mistakes_of_a_file_are_found_in_one_go() {
    let text = "\u{feff}id: nyt-esdh\r
tag: [æ]\r
note: 2026\r
name: Nyt ESDH 😀\r
unit: [skole]\r
active: ja\r
benefits:\r
  - {name: Tid, kind: economisk, owner: it, saving_dkk: 1.250.000}\r
  - name: Færre fejl\r
    ejer: it\r
    kind: quality\r
  - blot tekst\r
shares: {skole: tre}\r
units: it\r
case:\r
  years: -1\r
  summary:\r
";
    let read = read(text);
    assert_eq!(
        read.findings,
        [
            "unknown-key «tag» key=tag suggestion=tags",
            "wrong-type-text «2026» found=number expected=text suggestion=\"2026\"",
            "wrong-type-single «[skole]» found=list expected=text",
            "wrong-type-bool «ja» found=text expected=bool suggestion=true",
            "value-not-allowed «economisk» value=economisk allowed=economic|quality suggestion=economic",
            "wrong-type-number «1.250.000» found=text expected=number suggestion=1250000",
            "missing-key «name» key=owner",
            "unknown-key «ejer» key=ejer suggestion=owner",
            "wrong-type «blot tekst» found=text expected=mapping",
            "wrong-type «tre» found=text expected=number",
            "wrong-type-list «it» found=text expected=list suggestion=[it]",
            "missing-key «case» key=limits",
            "missing-key «case» key=by",
            "wrong-type-low «-1» value=-1 min=0",
            "wrong-type-empty «summary» found=empty expected=text",
        ]
    );
    let record = read.record.as_ref().expect("the rest is read");
    assert!(!record.clean);
    assert_eq!(record.common.note.as_deref(), Some("2026"));
    let body = &record.body;
    assert_eq!(
        (body.name.as_str(), body.unit.0.as_str(), body.active),
        ("Nyt ESDH 😀", "", None)
    );
    assert_eq!(
        body.benefits,
        [],
        "none has all that it must have, and nothing is made up"
    );
    assert_eq!(body.units, [UnitRef("it".to_owned())]);
    assert_eq!(
        body.case, None,
        "no year and no limit stands in for what cannot be read"
    );
    let references: Vec<_> = read
        .references
        .iter()
        .map(|r| format!("{} {}", r.path, r.text))
        .collect();
    assert_eq!(
        references,
        ["benefits[0].owner it", "units it"],
        "once each, and none that was made up"
    );
}

#[test]
fn a_missing_key_is_shown_where_it_would_belong() {
    assert_eq!(read("id: x\nunit: a\n").findings, ["missing-key «x» key=name"]);
    assert_eq!(read("name: x\nunit: a\n").findings, ["missing-key «name» key=id"]);
    assert_eq!(
        read("id: x\nname: x\nunit: a\nbenefits:\n  - kind: quality\n    owner: a\n").findings,
        ["missing-key «kind» key=name"]
    );
    assert_eq!(
        read("id: x\nname: x\nunit: a\ncase: {}\n").findings,
        ["years", "summary", "limits", "by"].map(|key| format!("missing-key «case» key={key}"))
    );
}

#[test]
fn what_cannot_be_made_up_costs_its_item_only() {
    let text = "id: x\nname: x\nunit: a\nbenefits: [{kind: quality, owner: b}, {name: Navn, kind: quality, owner: c}]\n";
    let read = read(text);
    assert_eq!(read.findings, ["missing-key «kind» key=name"]);
    assert_eq!(read.body().benefits.len(), 1);
    let references: Vec<_> = read
        .references
        .iter()
        .map(|r| format!("{} {}", r.path, r.text))
        .collect();
    assert_eq!(
        references,
        ["unit a", "benefits[1].owner c"],
        "places count what was left out"
    );
}

#[test]
fn what_is_no_mapping_is_no_record() {
    for (text, expected) in [
        ("- a\n- b\n", "wrong-type «a» found=list expected=mapping"),
        ("æ\n", "wrong-type «æ» found=text expected=mapping"),
        ("~\n", "wrong-type-empty «~» found=empty expected=mapping"),
        ("--- # æ\n", "wrong-type-empty «-» found=empty expected=mapping"),
    ] {
        let read = read(text);
        assert_eq!(read.findings, [expected], "{text:?}");
        assert!(read.record.is_none());
    }
}

#[test]
fn records_of_a_list_have_paths_from_the_file() {
    let text = "- {id: a, name: A, unit: u}\n- {id: b, name: B, unit: v, units: [w], x: 1}\n- å\n";
    let tree = Tree::parse(FileId(3), text).expect("a tree");
    let mut out = Collected::default();
    let items = tree.items(tree.root().expect("a root")).expect("a list");
    let records: Vec<Option<Decoded<Common, Project>>> = (items.iter().enumerate())
        .map(|(n, item)| decode_record(&tree, *item, &Path::default().then(n), COMMON, &mut out))
        .collect();
    let clean: Vec<_> = records
        .iter()
        .map(|record| record.as_ref().map(|record| record.clean))
        .collect();
    assert_eq!(clean, [Some(true), Some(false), None]);
    let paths: Vec<_> = out
        .references
        .iter()
        .map(|reference| reference.path.to_string())
        .collect();
    assert_eq!(paths, ["[0].unit", "[1].unit", "[1].units[0]"]);
    assert_eq!(
        all_shown(text, &out.findings),
        [
            "unknown-key-plain «x» key=x known=active|benefits|case|id|name|note|shares|tags|unit|units",
            "wrong-type «å» found=text expected=mapping",
        ]
    );
    assert!(
        out.findings
            .iter()
            .all(|finding| finding.primary().place.file == FileId(3))
    );
}

#[test]
fn findings_of_a_file_have_a_limit() {
    let wrong: String = (0..MAX_FINDINGS + 50).map(|n| format!("k{n}: 1\n")).collect();
    let text = format!(
        "- id: x\n- {{id: y, name: Y, unit: u}}\n- id: z\n  {}\n",
        wrong.replace('\n', "\n  ").trim()
    );
    let tree = Tree::parse(FileId(0), &text).expect("a tree");
    let mut out = Collected::default();
    let items = tree.items(tree.root().expect("a root")).expect("a list");
    let read = |n: usize, out: &mut Collected| {
        decode_record::<Common, Project>(&tree, items[n], &Path::default().then(n), COMMON, out).is_some()
    };
    assert!(read(0, &mut out) && !out.is_full());
    assert!(!read(2, &mut out) && out.is_full());
    assert!(!read(1, &mut out), "the rest of the file is left unread");
    let shown = all_shown(&text, &out.findings);
    assert_eq!(shown.len(), MAX_FINDINGS + 1);
    assert_eq!(
        shown.last().map(String::as_str),
        Some("limit-exceeded-errors «k98» limit=100")
    );
    assert!(
        shown[2..MAX_FINDINGS]
            .iter()
            .all(|line| line.starts_with("unknown-key"))
    );
}

#[test]
fn exactly_as_many_findings_as_allowed_are_no_excess() {
    let wrong: String = (0..MAX_FINDINGS).map(|n| format!("k{n}: 1\n")).collect();
    let read = read(&format!("{GOOD}{wrong}"));
    assert_eq!(read.findings.len(), MAX_FINDINGS);
    assert!(read.record.is_some());
}
