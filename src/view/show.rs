//! One record as a person reads it: its fields, what names it, its findings, its deadlines, its last changes.

use crate::value::{self, Language};
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::ReportedFinding;
use crate::finding::{Arg, Path};
use crate::glossary::{field, word};
use crate::history::LoggedCommit;
use crate::model::{Link, RecordKey, Register};
use crate::overview::name_key;
use crate::page::{Cell, Page, Row, Table};
use crate::raw::words::{Reading, named, references};
use crate::raw::{RawField, RawRecord, RawValue};
use crate::text::text;

/// What is known of a record besides the register.
#[derive(Debug)]
pub struct AboutRecord<'a> {
    /// The record as it is written.
    pub written: &'a RawRecord,
    /// Its file as the reader knows it, and the line it begins in, from 1.
    pub place: (String, usize),
    /// The latest decision on it, in words, where it is a project that something is decided of.
    pub decision: Option<String>,
    /// What rules found about it.
    pub findings: Vec<&'a ReportedFinding>,
    /// The places of values in it that cannot be read.
    pub unreadable: BTreeSet<Path>,
    /// What is computed of it.
    pub derived: Table,
    /// Its rows of the overview of deadlines.
    pub deadlines: Table,
    /// The commits that changed it, the last first, or why they are not known.
    pub changes: Result<&'a [LoggedCommit], ChangesUnknown>,
}

/// Why the commits that changed a record are not known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangesUnknown {
    /// There is no git repository.
    #[error("the register lies in no git repository")]
    NoRepository,
    /// The repository has no commit.
    #[error("the repository has no commit yet")]
    NoCommit,
    /// Git cannot read the history.
    #[error("{0}")]
    Unreadable(String),
}

/// Returns the page of a record.
pub fn page(register: &Register, record: RecordKey, about: &AboutRecord<'_>, language: Language) -> Page {
    let kind = text(language, &format!("kind-{}", record.kind.folder()), &[]);
    let facts = [
        ("kind", kind.into()),
        ("name", register.title_of(record).into_owned().into()),
    ];
    let mut page = Page::new(text(language, "show-title", &facts));
    let (file, line) = &about.place;
    let line = value::count(*line);
    let facts = [("file", file.into()), ("line", Arg::Text(line.to_string()))];
    page.header.push(text(language, "show-file", &facts));
    page.header.extend(about.decision.clone());

    let names = RecordNames {
        register,
        reading: Reading::new(Some(record.kind), language),
        references: references(register, record),
        unreadable: &about.unreadable,
        language,
    };
    let mut table = Table::new(language, &["field", "value"]);
    names.rows(&about.written.fields, "", &mut table);
    page.table("", table);
    page.table(text(language, "show-derived", &[]), about.derived.clone());
    page.table(
        text(language, "show-named-by", &[]),
        named_by(register, record, language),
    );
    let findings = about.findings.iter().map(|one| one_finding(one, language));
    page.lines(text(language, "show-findings", &[]), findings.collect());
    page.table(text(language, "show-deadlines", &[]), about.deadlines.clone());
    let changes = match &about.changes {
        Ok(commits) => commits.iter().map(|commit| change(commit, language)).collect(),
        Err(reason) => vec![text(
            language,
            "show-no-changes",
            &[("reason", reason.to_string().into())],
        )],
    };
    page.lines(text(language, "show-changes", &[]), changes);
    page
}

/// The way the values of one record are written.
struct RecordNames<'r> {
    register: &'r Register,
    reading: Reading,
    references: BTreeMap<&'r Path, RecordKey>,
    unreadable: &'r BTreeSet<Path>,
    language: Language,
}

impl RecordNames<'_> {
    fn rows(&self, fields: &[RawField], above: &str, table: &mut Table) {
        for RawField { key, value } in fields {
            let label = if above.is_empty() {
                capitalised(&word(self.language, key))
            } else {
                format!("{above}: {}", word(self.language, key))
            };
            match value {
                RawValue::Mapping(inner) => self.rows(inner, &label, table),
                RawValue::List(items)
                    if items
                        .iter()
                        .any(|item| matches!(item.value, RawValue::Mapping(_))) =>
                {
                    for item in items {
                        let lines = self.lines(key, &item.value).into_iter().map(Cell::Text);
                        table.push(vec![label.as_str().into(), Cell::list(lines)]);
                    }
                }
                value => {
                    let lines = self.lines(key, value).into_iter().map(Cell::Text);
                    table.push(vec![label.into(), Cell::list(lines)]);
                }
            }
        }
    }

    /// Returns a value in lines; a mapping has one for each of its fields.
    fn lines(&self, key: &str, value: &RawValue) -> Vec<String> {
        match value {
            RawValue::Scalar { text, path, .. } => vec![self.scalar(key, text, path)],
            RawValue::List(items) => items
                .iter()
                .flat_map(|item| self.lines(key, &item.value))
                .collect(),
            RawValue::Mapping(fields) => {
                let of_field = |one: &RawField| {
                    let label = word(self.language, &one.key);
                    let lines = self.lines(&one.key, &one.value).into_iter();
                    lines
                        .map(move |line| format!("{label}: {line}"))
                        .collect::<Vec<_>>()
                };
                fields.iter().flat_map(of_field).collect()
            }
        }
    }

    fn scalar(&self, key: &str, written: &str, path: &Path) -> String {
        if self.unreadable.contains(path) {
            return format!("{written} {}", text(self.language, "show-unreadable", &[]));
        }
        match self.references.get(path) {
            Some(target) => {
                let title = named(self.register, *target, written);
                if title == written {
                    written.to_owned()
                } else {
                    format!("{title} ({written})")
                }
            }
            None => self.reading.scalar(key, written).into_owned(),
        }
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Returns what names the record, each place once, kind by kind in the order of the names.
fn named_by(register: &Register, record: RecordKey, language: Language) -> Table {
    let mut table = Table::new(language, &["kind", "record", "id", "field"]);
    let mut links: Vec<&Link> = register.links_to(record).iter().collect();
    links.sort_by_cached_key(|link| (link.from.kind, name_key(register, link.from)));
    for link in links {
        let folder = link.from.kind.folder();
        let id = register.id_of(link.from);
        let path = link.path.to_string();
        table.push(Row {
            cells: vec![
                text(language, &format!("kind-{folder}"), &[]).into(),
                Cell::Text(register.title_of(link.from).into_owned()),
                id.into(),
                field(
                    language,
                    path.trim_end_matches(|c: char| c.is_ascii_digit() || "[]".contains(c)),
                )
                .into(),
            ],
            record: Some(format!("{folder}/{id}")),
            ..Row::default()
        });
    }
    table.rows.dedup();
    table
}

fn one_finding(finding: &ReportedFinding, language: Language) -> String {
    let severity = text(language, &format!("severity-{}", finding.severity.as_str()), &[]);
    format!("{severity}: {} [{}]", finding.message(language), finding.rule.id)
}

fn change(commit: &LoggedCommit, language: Language) -> String {
    let facts = [
        ("on", commit.date.into()),
        ("subject", (&commit.subject).into()),
        ("author", (&commit.author).into()),
        (
            "commit",
            commit.id.to_string().chars().take(8).collect::<String>().into(),
        ),
    ];
    text(language, "show-change", &facts)
}
