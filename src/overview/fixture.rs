//! Small registers in memory, for the overviews' tests.

use super::Context;
use crate::history::{History, Why};
use crate::model::{Language, Loaded, Register, load};
use crate::render::page::plain;
use crate::report::{self, Report, Wanted};
use crate::source::SourceSet;
use crate::view::{Cell, Page, Table};

/// A register and what the rules find in it on a day.
pub(super) struct Fixture {
    register: Register,
    report: Box<Report>,
    today: crate::model::Date,
}

impl Fixture {
    /// A register of these files, besides `municipality.yaml`, seen from a day.
    pub(super) fn new(today: &str, files: &[(&str, &str)]) -> Self {
        let municipality = (
            "municipality.yaml",
            "{id: vadby, name: Vadby Kommune, format_version: 1, language: da, cvr: \"99999993\"}",
        );
        let files = files.iter().chain([&municipality]);
        let files = files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        let sources = SourceSet::from_memory(files);
        let Loaded { register, findings } = load(&sources).expect("this format");
        assert!(findings.is_empty(), "{findings:?}");
        let today = today.parse().expect("a day");
        let history = History::Absent(Why::NotRead);
        let wanted = Wanted::default();
        let report = report::validate(&sources, &register, findings, &history, today, &wanted);
        Self {
            register,
            report: Box::new(report),
            today,
        }
    }

    /// What an overview is made from, in Danish.
    pub(super) fn context(&self) -> Context<'_> {
        Context {
            register: &self.register,
            today: self.today,
            language: Language::Danish,
            report: &self.report,
        }
    }

    /// Whether a rule found something about a record.
    pub(super) fn finds(&self, rule: &str, record: &str) -> bool {
        let mut findings = self.report.findings.iter();
        findings.any(|finding| finding.rule.id == rule && finding.record.as_deref() == Some(record))
    }

    /// The columns of an overview's first table as plain text, a line each, with ` | ` between.
    pub(super) fn lines(&self, make: fn(&Context<'_>) -> Page, columns: &[&str]) -> Vec<String> {
        let page = make(&self.context());
        page.main_table()
            .map_or_else(Vec::new, |table| lines(table, columns))
    }
}

/// The columns of a table as plain text, a line each, with ` | ` between.
pub(super) fn lines(table: &Table, columns: &[&str]) -> Vec<String> {
    let places: Vec<usize> = columns
        .iter()
        .map(|key| table.column(key).expect("a column"))
        .collect();
    table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<String> = places.iter().map(|place| words(&row.cells[*place])).collect();
            cells.join(" | ")
        })
        .collect()
}

/// A cell as plain text, with a choice in the reader's word.
fn words(cell: &Cell) -> String {
    match cell {
        Cell::Choice { word, .. } => word.clone(),
        Cell::List(cells) => cells.iter().map(words).collect::<Vec<_>>().join("; "),
        other => plain(other),
    }
}
