//! The ranking with its points criterion by criterion.

use super::basis::ReportSource;
use super::chart::{DrawnRow, DrawnTable, Ink, Mark, Scale, Tick};
use crate::finding::Arg;
use crate::model::Register;
use crate::overview::OverviewContext;
use crate::page::{Block, Cell, Column, Table};
use crate::ranking::RankError;
use crate::ranking::recommend::{RankedProject, Recommendation};
use crate::text::text;
use crate::value::Language;
use crate::view::rank::{self, RankColumn, words};

/// The recommended order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RankingSection {
    /// What it is made from, or why there is none.
    pub header: Vec<String>,
    /// The projects with their points.
    pub chart: Option<DrawnTable>,
    /// Why each project stands where it does, then what else is to be known: headings with their lines.
    pub notes: Vec<(String, Vec<String>)>,
}

/// The columns taken over from the ranking's own page, before the criteria and after them.
const BEFORE: [RankColumn; 4] = [
    RankColumn::Rank,
    RankColumn::Project,
    RankColumn::Class,
    RankColumn::Points,
];
const AFTER: [RankColumn; 2] = [RankColumn::Start, RankColumn::Reason];

/// The bar stands after rank, project and class.
const BAR: usize = 3;

pub(super) fn ranking(source: &ReportSource<'_, '_>) -> RankingSection {
    let context = source.context;
    let recommendation = match &source.ranking {
        Ok(recommendation) => recommendation,
        Err(why) => {
            return RankingSection {
                header: vec![unranked(context, why)],
                ..RankingSection::default()
            };
        }
    };
    let page = rank::page(
        context.register,
        recommendation,
        source.frame,
        &[],
        context.language,
    );
    let mut notes = Vec::new();
    let mut table = None;
    for block in page.blocks {
        match block {
            Block::Table { table: own, .. } => table = Some(own),
            Block::Lines { heading, lines } => notes.push((heading, lines)),
        }
    }
    let table = table.filter(|table| !table.rows.is_empty());
    RankingSection {
        header: header(source, page.header),
        chart: table.map(|table| chart(context, recommendation, &table)),
        notes,
    }
}

/// Returns the lines above the ranking, without the one that stands above the whole report.
fn header(source: &ReportSource<'_, '_>, lines: Vec<String>) -> Vec<String> {
    let origin = rank::origin(source.frame, source.context.language);
    lines.into_iter().filter(|line| *line != origin).collect()
}

fn unranked(context: &OverviewContext<'_>, why: &RankError) -> String {
    let language = context.language;
    match why {
        RankError::Refused(findings) => {
            text(language, "report-unranked", &[("findings", (*findings).into())])
        }
        RankError::Supposed(why) => why.to_string(),
        RankError::Cycle(ids) => {
            let projects = ids
                .iter()
                .map(|id| words::project(context.register, id).to_owned());
            let facts = [("projects", Arg::List(projects.collect()))];
            text(language, "report-unranked-circle", &facts)
        }
    }
}

/// Returns the rows of the ranking's page, in which each criterion's scores give way to the points they add.
fn chart(context: &OverviewContext<'_>, recommendation: &Recommendation, page: &Table) -> DrawnTable {
    let (register, language) = (context.register, context.language);
    let criteria = criteria(register, language);
    let before = BEFORE.map(|column| column.place(criteria.len()));
    let after = AFTER.map(|column| column.place(criteria.len()));
    let mut table = Table::default();
    let heading = |at: &usize| page.columns[*at].clone();
    table.columns.extend(before.iter().map(heading));
    table.columns.extend(criteria.iter().cloned());
    table.columns.extend(after.iter().map(heading));
    for (row, one) in page.rows.iter().zip(&recommendation.ranked) {
        let cell = |at: &usize| row.cells[*at].clone();
        let mut cells: Vec<Cell> = before.iter().map(cell).collect();
        let products = (0..criteria.len()).map(|n| product(one, recommendation, n));
        cells.extend(products.map(|product| product.map_or(Cell::Empty, Cell::Hundredths)));
        cells.extend(after.iter().map(cell));
        table.push(cells);
    }
    DrawnTable {
        scale: scale(language),
        legend: criteria.into_iter().enumerate().map(legend).collect(),
        at: BAR,
        drawn: recommendation
            .ranked
            .iter()
            .map(|one| bar(context, one, recommendation))
            .collect(),
        table,
    }
}

fn criteria(register: &Register, language: Language) -> Vec<Column> {
    let criteria = register.policy.criteria().iter();
    criteria
        .map(|criterion| Column::headed(&criterion.id, words::label(criterion, language)))
        .collect()
}

fn legend((n, criterion): (usize, Column)) -> (Ink, String) {
    (Ink::Criterion(n), criterion.heading)
}

/// Returns what a criterion adds to a project's points, in hundredths; nothing when nobody scored it.
fn product(one: &RankedProject, recommendation: &Recommendation, criterion: usize) -> Option<i64> {
    let terms = one.points.iter().flat_map(|points| &points.terms);
    let term = terms.into_iter().find(|term| term.criterion == criterion)?;
    Some(term.product(&recommendation.weights))
}

/// Points in steps of ten, every other named.
fn scale(language: Language) -> Scale {
    let tick = |n: i64| Tick {
        step: n * 2,
        label: (n * 20).to_string(),
        group: None,
    };
    Scale {
        heading: text(language, "report-points-scale", &[]),
        title: text(language, "report-points-scale-title", &[]),
        steps: 10,
        ticks: (0..5).map(tick).collect(),
        today: None,
    }
}

/// Returns the criteria's products side by side. A hundredth of a point is a thousandth of a step of ten points.
fn bar(context: &OverviewContext<'_>, one: &RankedProject, recommendation: &Recommendation) -> DrawnRow {
    let mut marks = Vec::new();
    let mut at = 0;
    for criterion in 0..recommendation.weights.len() {
        let Some(product) = product(one, recommendation, criterion).filter(|product| *product > 0) else {
            continue;
        };
        marks.push(Mark {
            from: at,
            to: at + product,
            ink: Ink::Criterion(criterion),
        });
        at += product;
    }
    let facts = [
        ("project", words::project(context.register, &one.id).into()),
        (
            "points",
            Arg::Text(one.points.as_ref().map_or_else(
                || "–".to_owned(),
                |points| words::points(context.language, points.hundredths),
            )),
        ),
    ];
    DrawnRow {
        title: text(context.language, "report-bar", &facts),
        marks,
    }
}
