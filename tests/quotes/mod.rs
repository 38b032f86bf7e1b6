//! A rule does what its quote says: every sentence of a paper that the rules' documentation quotes stands in
//! `table.yaml` with an input that fires the rule. The input is the paper's own example with an edit, or a fixture of
//! the rule where the example has no such record.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use portfolio::internal::diagnostics::Report;
use portfolio::internal::rules::RULES;
use portfolio::internal::value::Date;
use rayon::prelude::*;
use serde::Deserialize;
use serde_yaml::{Mapping, Value};

use crate::common::{self, Files};

/// The papers as sources name them, with the folder of their example and the day it is judged on.
const PAPERS: &[(&str, &str, &str)] = &[
    ("Billund", "billund-2016", "2015-10-08"),
    ("Aabenraa", "aabenraa-2017", "2017-06-30"),
    ("Bornholm", "bornholm-2010", "2010-06-03"),
    ("Rødovre", "roedovre-2010", "2010-03-31"),
    ("Herning", "herning-2013", "2013-08-23"),
];

/// The fewest rows that edit a paper's example.
const EXAMPLES_AT_LEAST: usize = 140;

/// A row of the table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    rule: String,
    /// `Billund p. 5`.
    page: String,
    quote: String,
    /// A folder in `tests/rules/<rule>/`.
    fixture: Option<String>,
    /// The test that fires it, where no file under version control can.
    elsewhere: Option<String>,
    /// The edit of the paper's example that fires it.
    edit: Option<Edit>,
}

/// What is done to a copy of a paper's example.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Edit {
    /// The day, where it is not the paper's.
    on: Option<String>,
    /// Fields by record, `systems/esdh`: a value to write, or `~` for a field that is left out. What is written or left
    /// out is no longer `unknown`.
    change: BTreeMap<String, Mapping>,
    /// New records.
    add: BTreeMap<String, Mapping>,
    /// Records taken away.
    remove: Vec<String>,
    /// A text in a file, and what stands there instead.
    replace: Vec<[String; 3]>,
}

fn table() -> Vec<Row> {
    let text = fs::read_to_string(common::root().join("tests/quotes/table.yaml")).expect("the table");
    serde_yaml::from_str(&text).expect("rows")
}

/// The sentences that a rule's source quotes from a paper, each with the page.
fn quotes(source: &str) -> Vec<(String, String)> {
    let (mut found, mut page, mut rest) = (Vec::new(), None, source);
    while let Some(start) = rest.find('«') {
        let before = &rest[..start];
        let named = PAPERS.iter().filter_map(|(paper, ..)| {
            let at = before.rfind(&format!("{paper} p"))?;
            let (abbreviation, numbers) = before[at..].split_once(". ")?;
            let is_number = |c: char| c.is_ascii_digit() || matches!(c, '-' | ',' | ' ');
            let end = numbers.find(|c| !is_number(c)).unwrap_or(numbers.len());
            let numbers = numbers[..end].trim_end_matches([' ', ',']);
            Some((at, format!("{abbreviation}. {numbers}")))
        });
        page = named.max().map(|(_, page)| page).or(page);
        let (quote, after) = rest[start + '«'.len_utf8()..]
            .split_once('»')
            .expect("quotation marks pair");
        found.extend(page.clone().map(|page| (page, quote.to_owned())));
        rest = after;
    }
    found
}

/// The file and, where it is a list, the entry of a record.
fn find(files: &Files, address: &str) -> Option<(String, Value, Option<usize>)> {
    let (kind, id) = address.split_once('/').unwrap_or(("", address));
    let read = |path: &str| {
        let bytes = files.get(path)?;
        serde_yaml::from_slice::<Value>(bytes).ok()
    };
    let own = format!("{address}.yaml");
    if let Some(value) = read(&own) {
        return Some((own, value, None));
    }
    let list = format!("{kind}.yaml");
    let value = read(&list)?;
    let entries = value.as_sequence()?.iter();
    let mut entries = entries.enumerate();
    let (n, _) = entries.find(|(_, entry)| entry.get("id").and_then(Value::as_str) == Some(id))?;
    Some((list, value, Some(n)))
}

fn write(files: &mut Files, path: String, value: &Value) {
    files.insert(path, serde_yaml::to_string(value).expect("YAML").into_bytes());
}

/// Takes the field, and what lies in it, out of the record's `unknown`.
fn answer(record: &mut Mapping, field: &str) {
    let Some(entries) = record.get_mut("unknown").and_then(Value::as_sequence_mut) else {
        return;
    };
    for entry in entries.iter_mut() {
        if let Some(fields) = entry.get_mut("fields").and_then(Value::as_sequence_mut) {
            let below = format!("{field}.");
            fields.retain(|name| {
                name.as_str()
                    .is_some_and(|name| name != field && !name.starts_with(&below))
            });
        }
    }
    let is_left = |entry: &Value| {
        let fields = entry.get("fields").and_then(Value::as_sequence);
        fields.is_some_and(|fields| !fields.is_empty())
    };
    entries.retain(is_left);
    if entries.is_empty() {
        record.remove("unknown");
    }
}

fn edited(mut files: Files, edit: &Edit) -> Files {
    for address in &edit.remove {
        let (path, mut value, entry) =
            find(&files, address).unwrap_or_else(|| panic!("there is no {address}"));
        match (entry, value.as_sequence_mut()) {
            (Some(n), Some(entries)) => {
                entries.remove(n);
                write(&mut files, path, &value);
            }
            _ => {
                files.remove(&path);
            }
        }
    }
    for (address, fields) in &edit.change {
        let (path, mut value, entry) =
            find(&files, address).unwrap_or_else(|| panic!("there is no {address}"));
        let record = match entry {
            Some(n) => value.get_mut(n),
            None => Some(&mut value),
        };
        let record = record.and_then(Value::as_mapping_mut).expect("a record");
        for (field, content) in fields {
            answer(record, field.as_str().expect("a field"));
            if content.is_null() {
                record.remove(field);
            } else {
                record.insert(field.clone(), content.clone());
            }
        }
        write(&mut files, path, &value);
    }
    for (address, fields) in &edit.add {
        let path = format!("{address}.yaml");
        assert!(find(&files, address).is_none(), "{address} is there already");
        let mut record = fields.clone();
        let id = address.rsplit('/').next().expect("an id");
        record.insert("id".into(), id.into());
        write(&mut files, path, &Value::Mapping(record));
    }
    for [path, from, to] in &edit.replace {
        let bytes = files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        assert!(text.contains(from), "{path} does not say {from}");
        files.insert(path.clone(), text.replacen(from, to, 1).into_bytes());
    }
    files
}

/// What a rule says of a register: file and message.
fn fired(report: &Report, rule: &str) -> BTreeSet<(String, String)> {
    let findings = report.findings.iter().filter(|finding| finding.rule.id == rule);
    let text = |finding: &portfolio::internal::diagnostics::ReportedFinding| {
        let message = finding.message(portfolio::internal::value::Language::English);
        (finding.primary().path.to_string(), message)
    };
    findings.map(text).collect()
}

/// The report of a paper's example as it stands, made once for each day.
fn unedited(folder: &'static str, files: &Files, day: Date) -> Arc<Report> {
    static REPORTS: Mutex<BTreeMap<(&str, Date), Arc<Report>>> = Mutex::new(BTreeMap::new());
    let made = REPORTS
        .lock()
        .expect("no panic before")
        .get(&(folder, day))
        .cloned();
    made.unwrap_or_else(|| {
        let report = Arc::new(common::report(files.clone(), day));
        let mut all = REPORTS.lock().expect("no panic before");
        all.insert((folder, day), Arc::clone(&report));
        report
    })
}

/// What is wrong with a row.
fn problem(row: &Row) -> Option<String> {
    match (&row.fixture, &row.elsewhere, &row.edit) {
        (Some(name), None, None) => {
            let fixture = common::root().join("tests/rules").join(&row.rule).join(name);
            if !name.starts_with("bad") || !fixture.is_dir() {
                return Some(format!("there is no fixture {name}"));
            }
            let (files, today) = common::overlaid(&fixture);
            let silent = fired(&common::report(files, today), &row.rule).is_empty();
            silent.then(|| format!("the fixture {name} does not fire it"))
        }
        (None, Some(test), None) => {
            let text = fs::read_to_string(common::root().join(test)).unwrap_or_default();
            (!text.contains(&row.rule)).then(|| format!("{test} does not test it"))
        }
        (None, None, Some(edit)) => {
            let paper = PAPERS.iter().find(|(paper, ..)| row.page.starts_with(paper));
            let (_, folder, day) = paper.expect("one of the five papers");
            let day = edit.on.as_deref().unwrap_or(day).parse().expect("a day");
            let files = common::files(&Path::new(&common::root()).join("examples").join(folder));
            let before = fired(&unedited(folder, &files, day), &row.rule);
            let report = common::report(edited(files, edit), day);
            let after = fired(&report, &row.rule);
            after.is_subset(&before).then(|| {
                format!(
                    "the edit does not fire it; found: {:#?}",
                    common::lines(&report)
                        .iter()
                        .filter(|line| line.contains(" error "))
                        .collect::<Vec<_>>()
                )
            })
        }
        _ => Some("one of `fixture`, `elsewhere` and `edit`".to_owned()),
    }
}

#[test]
fn every_quoted_sentence_is_in_the_table_once_and_no_other() {
    let quoted = RULES.iter().flat_map(|(_, rule)| {
        let own = quotes(rule.docs.source).into_iter();
        own.map(move |(page, quote)| (rule.id.to_owned(), page, quote))
    });
    let quoted: Vec<_> = quoted.collect();
    let rows = table();
    let listed: Vec<_> = rows
        .into_iter()
        .map(|row| (row.rule, row.page, row.quote))
        .collect();
    let missing: Vec<_> = quoted.iter().filter(|quote| !listed.contains(quote)).collect();
    let stale: Vec<_> = listed.iter().filter(|quote| !quoted.contains(quote)).collect();
    assert!(
        missing.is_empty() && stale.is_empty(),
        "without an input: {missing:#?}, quoted no longer: {stale:#?}"
    );
    assert_eq!(listed.len(), quoted.len(), "a sentence is there twice");
}

#[test]
fn every_quoted_sentence_has_an_input_that_fires_its_rule() {
    let rows = table();
    let wrong: Vec<String> = rows
        .par_iter()
        .filter_map(|row| Some(format!("{} ({}): {}", row.rule, row.page, problem(row)?)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let edits = rows.iter().filter(|row| row.edit.is_some()).count();
    assert!(edits >= EXAMPLES_AT_LEAST, "{edits} rows edit a paper's example");
}

#[test]
fn pages_and_sentences_are_read_from_a_source() {
    let source = "Billund p. 5: «at a» and «b» Herning pp. 9-10: «c». Own words. Rødovre p. 13 asks for «d»";
    let expected = [
        ("Billund p. 5", "at a"),
        ("Billund p. 5", "b"),
        ("Herning pp. 9-10", "c"),
        ("Rødovre p. 13", "d"),
    ];
    let expected = expected.map(|(page, quote)| (page.to_owned(), quote.to_owned()));
    assert_eq!(quotes(source), expected);
}
