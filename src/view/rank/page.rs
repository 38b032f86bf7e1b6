//! The ranking as a table and its notes.

use std::collections::BTreeMap;

use super::frame::{RankingFrame, Weights, header, remarks};
use super::words::{self, label, means, points, quantity};
use crate::diagnostics::ReportedFinding;
use crate::finding::Arg;
use crate::model::Register;
use crate::page::{Block, Cell, Column, Page, Table};
use crate::ranking::capacity::LimitedResource;
use crate::ranking::gate::Class;
use crate::ranking::recommend::{RankedProject, Recommendation, ResourceUse};
use crate::text::text;
use crate::value::{self, Language, Quarter};

/// Returns the page of a recommendation. `only` leaves out the other classes' rows, and nothing else.
pub fn page(
    register: &Register,
    recommendation: &Recommendation,
    frame: &RankingFrame<'_>,
    only: &[Class],
    language: Language,
) -> Page {
    let remarks = remarks(frame.report, recommendation);
    let shown = recommendation
        .ranked
        .iter()
        .filter(|one| only.is_empty() || only.contains(&one.place.class));
    let table = Table {
        columns: columns(register, language),
        rows: shown
            .map(|one| row(register, one, recommendation, &remarks, language).into())
            .collect(),
    };
    let municipality = register.municipality.as_ref();
    let municipality = municipality.map_or("", |municipality| municipality.name.as_str());
    let title = text(language, "rank-title", &[("municipality", municipality.into())]);
    let mut page = Page::new(title);
    page.header = header(register, recommendation, frame, language);
    page.blocks.push(Block::Table {
        heading: String::new(),
        narrow: Some(narrow(&table, recommendation.weights.len(), language)),
        table,
    });
    for (key, lines) in [
        (
            "rank-passed-over",
            passed_over(register, recommendation, language),
        ),
        ("rank-binding", binding(register, recommendation, language)),
        ("rank-shortfalls", shortfalls(register, recommendation, language)),
        (
            "rank-remarks",
            remark_lines(register, recommendation, &remarks, language),
        ),
        ("rank-listed", listed(register, recommendation, language)),
    ] {
        page.lines(text(language, key, &[]), lines);
    }
    page
}

/// A column of the ranking's main table that every policy has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RankColumn {
    Rank,
    Class,
    Id,
    Project,
    Points,
    NetPresentValue,
    Payback,
    FromPools,
    Hours,
    Start,
    Reason,
}

impl RankColumn {
    /// The columns before those of the policy's criteria.
    const FIRST: [Self; 5] = [Self::Rank, Self::Class, Self::Id, Self::Project, Self::Points];
    /// The columns after them.
    const LAST: [Self; 6] = [
        Self::NetPresentValue,
        Self::Payback,
        Self::FromPools,
        Self::Hours,
        Self::Start,
        Self::Reason,
    ];

    /// Returns the key in formats for machines.
    fn key(self) -> &'static str {
        match self {
            Self::Rank => "rank",
            Self::Class => "class",
            Self::Id => "id",
            Self::Project => "project",
            Self::Points => "points",
            Self::NetPresentValue => "net_present_value",
            Self::Payback => "payback",
            Self::FromPools => "from_pools",
            Self::Hours => "hours",
            Self::Start => "start",
            Self::Reason => "reason",
        }
    }

    /// Returns the place in a table with columns for so many criteria.
    pub(crate) fn place(self, criteria: usize) -> usize {
        let within = |columns: &[Self]| columns.iter().position(|column| *column == self);
        let after = || Self::FIRST.len() + criteria + within(&Self::LAST).unwrap_or_default();
        within(&Self::FIRST).unwrap_or_else(after)
    }
}

fn columns(register: &Register, language: Language) -> Vec<Column> {
    let own = |column: &RankColumn| Column::new(language, column.key());
    let criteria = register.policy.criteria().iter();
    let criteria = criteria.map(|criterion| Column::headed(&criterion.id, label(criterion, language)));
    RankColumn::FIRST
        .iter()
        .map(own)
        .chain(criteria)
        .chain(RankColumn::LAST.iter().map(own))
        .collect()
}

fn row(
    register: &Register,
    one: &RankedProject,
    recommendation: &Recommendation,
    remarks: &[&ReportedFinding],
    language: Language,
) -> Vec<Cell> {
    let tied = if one.place.tied { "=" } else { "" };
    let own = match &one.points {
        None => Cell::Empty,
        Some(points) if points.missing.is_empty() => Cell::Hundredths(points.hundredths),
        Some(points) => {
            let (low, high) = points.interval;
            words::points_between(low, high, language)
        }
    };
    let mut row = vec![
        Cell::of(one.place.rank.map(|rank| format!("{rank}{tied}"))),
        text(language, one.place.class.key(), &[]).into(),
        (&one.id).into(),
        words::project(register, &one.id).into(),
        own,
    ];
    row.extend((0..recommendation.weights.len()).map(|criterion| {
        let terms = one.points.iter().flat_map(|points| &points.terms);
        let term = terms.into_iter().find(|term| term.criterion == criterion);
        let given = term.map(|term| {
            term.given
                .iter()
                .map(|given| given.value.to_string())
                .collect::<Vec<_>>()
        });
        Cell::of(given.map(|values| values.join("/")))
    }));
    let reasons = std::iter::once(&one.reason).chain(&one.flags);
    let reasons = reasons.map(|reason| words::reason(register, reason, language));
    let remarks = flag(one, remarks, language);
    row.extend([
        Cell::dkk(one.value.net_present_value),
        one.value
            .payback
            .map_or(Cell::Empty, |payback| Cell::Tenths(payback.tenths())),
        words::claims(register, one),
        Cell::of(one.hours),
        words::start(one),
        Cell::list(reasons.chain(remarks).map(Cell::from)),
    ]);
    row
}

/// Returns how many remarks there are about a project's data. One that is sent back is told why already.
fn flag(one: &RankedProject, remarks: &[&ReportedFinding], language: Language) -> Option<String> {
    let own = remarks.iter().filter(|remark| remark.project() == Some(&one.id));
    let count = value::count(own.count());
    let is_covered = count == 0 || one.place.class == Class::SentBack;
    (!is_covered).then(|| text(language, "rank-flag-remarks", &[("count", Arg::Int(count))]))
}

/// Returns what the rules found that the reader must know of.
fn remark_lines(
    register: &Register,
    recommendation: &Recommendation,
    remarks: &[&ReportedFinding],
    language: Language,
) -> Vec<String> {
    let mut lines = Vec::new();
    if Weights::of(register, &recommendation.weights) == Weights::NotAdopted {
        lines.push(text(language, "rank-remark-weights", &[]));
    }
    lines.extend(remarks.iter().map(|one| {
        let message = words::plain(register, &one.message(language), language);
        let of = one.project().map(|id| words::project(register, id));
        match of.filter(|name| !message.contains(*name)) {
            Some(name) => format!("{name}: {message}"),
            None => message,
        }
    }));
    lines
}

/// Returns the table's cells in ten columns: id under the name, payback under the net present value, and the scores
/// side by side in the order of the criteria above the table.
fn narrow(table: &Table, criteria: usize, language: Language) -> Table {
    let scores_at = 5;
    let after = scores_at + criteria;
    let stacked =
        |cells: &[Cell], below: usize| Cell::List(vec![cells[below - 1].clone(), cells[below].clone()]);
    let mut folded = Table::new(
        language,
        &[
            "rank",
            "class",
            "project",
            "points",
            "scores",
            "net_present_value",
            "from_pools",
            "hours",
            "start",
            "reason",
        ],
    );
    for (column, below) in [(2, "id"), (5, "payback")] {
        let heading = &mut folded.columns[column].heading;
        *heading = format!("{heading}\n{}", Column::new(language, below).heading);
    }
    for row in &table.rows {
        let cells = &row.cells;
        let scores = cells[scores_at..after].iter().map(|cell| match cell {
            Cell::Text(text) => text.as_str(),
            _ => "–",
        });
        folded.push(vec![
            cells[0].clone(),
            cells[1].clone(),
            Cell::List(vec![cells[3].clone(), cells[2].clone()]),
            cells[4].clone(),
            Cell::Text(scores.collect::<Vec<_>>().join(" ")),
            stacked(cells, after + 1),
            cells[after + 2].clone(),
            cells[after + 3].clone(),
            cells[after + 4].clone(),
            cells[after + 5].clone(),
        ]);
    }
    folded
}

fn points_of(one: &RankedProject) -> Option<i64> {
    one.points.as_ref().map(|points| points.hundredths)
}

/// Projects that wait although they have more points than one that is recommended.
fn passed_over(register: &Register, recommendation: &Recommendation, language: Language) -> Vec<String> {
    let of_class = |class: Class| {
        recommendation
            .ranked
            .iter()
            .filter(move |one| one.place.class == class)
    };
    let Some(lowest) = of_class(Class::Recommended).filter_map(points_of).min() else {
        return Vec::new();
    };
    let higher = |one| Some((one, points_of(one).filter(|points| *points > lowest)?));
    of_class(Class::Waits)
        .filter_map(higher)
        .map(|(one, hundredths)| {
            let name = words::project(register, &one.id);
            let points = points(language, hundredths);
            format!(
                "{name} ({points}): {}",
                words::reason(register, &one.reason, language)
            )
        })
        .collect()
}

/// Money, hours and places of which nothing is left.
fn binding(register: &Register, recommendation: &Recommendation, language: Language) -> Vec<String> {
    let full = recommendation
        .uses
        .iter()
        .filter(|one| one.bound + one.chosen >= one.total && !is_without_hours(one));
    let full = full.map(|one| {
        let written = |n| Arg::Text(quantity(&one.means, n, language));
        let facts = [
            ("used", written(one.bound + one.chosen)),
            ("total", written(one.total)),
        ];
        let used = text(language, "rank-used", &facts);
        format!("{}: {used}", means(register, &one.means, language))
    });
    full.chain(without_hours(register, recommendation, language))
        .collect()
}

/// Returns whether a role simply has no hours in a quarter.
fn is_without_hours(one: &ResourceUse) -> bool {
    matches!(one.means, LimitedResource::Hours { .. }) && one.total == 0 && one.bound + one.chosen == 0
}

/// Returns for each role the quarters in which projects could use its hours and the policy gives none.
fn without_hours(register: &Register, recommendation: &Recommendation, language: Language) -> Vec<String> {
    let mut quarters: BTreeMap<&str, Vec<Quarter>> = BTreeMap::new();
    for one in recommendation.uses.iter().filter(|one| is_without_hours(one)) {
        if let LimitedResource::Hours { role, quarter } = &one.means {
            quarters.entry(role).or_default().push(*quarter);
        }
    }
    let line = |(role, quarters): (&str, Vec<Quarter>)| {
        let facts = [
            ("role", words::role(register, role).into()),
            ("first", quarters[0].into()),
            ("count", Arg::Int(value::count(quarters.len()))),
        ];
        text(language, "rank-without-hours", &facts)
    };
    quarters.into_iter().map(line).collect()
}

fn shortfalls(register: &Register, recommendation: &Recommendation, language: Language) -> Vec<String> {
    let shortfalls = recommendation.shortfalls.iter();
    shortfalls
        .map(|short| words::shortfall(register, short, language))
        .collect()
}

fn listed(register: &Register, recommendation: &Recommendation, language: Language) -> Vec<String> {
    recommendation
        .listed
        .iter()
        .map(|one| {
            let name = words::project(register, &one.id);
            format!("{name}: {}", words::reason(register, &one.reason, language))
        })
        .collect()
}
