//! What moved in the ranking since another state of the register.

use super::frame::weights;
use super::words::{self, points};
use crate::finding::Arg;
use crate::glossary::word;
use crate::model::Register;
use crate::model::project::Stage;
use crate::page::{Block, Cell, Page, Table};
use crate::ranking::compare::{ChangedFigure, Comparison, Move, PlaceInRanking, Redecision};
use crate::text::{amount, number, quarter, text};
use crate::value::{self, Language, Quarter};
use crate::view::deviation::sentence;

/// Returns the page of a comparison. `since` is how the reader named the other state; names are the new register's, or
/// the old one's for projects that are gone.
pub fn page(
    old: &Register,
    new: &Register,
    comparison: &Comparison,
    since: &str,
    language: Language,
) -> Page {
    let mut page = Page::new(text(language, "compare-title", &[("since", since.into())]));
    page.header = header(old, new, comparison, language);
    let mut table = Table::new(
        language,
        &[
            "id",
            "project",
            "rank_before",
            "rank",
            "class_before",
            "class",
            "start_before",
            "start",
            "cause",
            "figures",
        ],
    );
    for one in &comparison.moves {
        table.push(row(old, new, one, language));
    }
    if !table.rows.is_empty() {
        page.blocks.push(Block::Table {
            heading: text(language, "compare-moves", &[]),
            narrow: Some(narrow(&table, language)),
            table,
        });
    }
    let redecisions = comparison
        .redecisions
        .iter()
        .map(|one| redecision(new, one, language));
    page.lines(text(language, "compare-redecisions", &[]), redecisions.collect());
    page
}

fn header(old: &Register, new: &Register, comparison: &Comparison, language: Language) -> Vec<String> {
    let count = |n: usize| Arg::Int(value::count(n));
    let mut lines = vec![text(
        language,
        "compare-summary",
        &[
            ("moved", count(comparison.moves.len())),
            ("unmoved", count(comparison.unmoved)),
        ],
    )];
    let mut changed = Vec::new();
    if comparison.policy_changed {
        changed.push(text(language, "compare-changed-policy", &[]));
    }
    if comparison.money_changed {
        changed.push(text(language, "compare-changed-money", &[]));
    }
    let projects = comparison
        .projects_changed
        .iter()
        .map(|id| name(old, new, id).to_owned());
    changed.extend(projects);
    if !changed.is_empty() {
        lines.push(text(language, "compare-changed", &[("what", Arg::List(changed))]));
    }
    lines.push(weights(new, &comparison.weights, language));
    lines
}

fn name<'r>(old: &'r Register, new: &'r Register, id: &'r str) -> &'r str {
    let of = |register: &'r Register| register.projects.get(id).map(|project| project.name.as_str());
    of(new).or_else(|| of(old)).unwrap_or(id)
}

fn row(old: &Register, new: &Register, one: &Move, language: Language) -> Vec<Cell> {
    let rank = |spot: Option<PlaceInRanking>| Cell::of(spot.and_then(|spot| spot.rank));
    let class =
        |spot: Option<PlaceInRanking>| Cell::of(spot.map(|spot| text(language, spot.class.key(), &[])));
    let start = |spot: Option<PlaceInRanking>| Cell::of(spot.and_then(|spot| spot.start));
    let figures = one
        .figures
        .iter()
        .map(|change| Cell::Text(figure(change, language)));
    vec![
        (&one.id).into(),
        name(old, new, &one.id).into(),
        rank(one.before),
        rank(one.now),
        class(one.before),
        class(one.now),
        start(one.before),
        start(one.now),
        text(language, &format!("compare-cause-{}", one.cause.as_str()), &[]).into(),
        Cell::list(figures),
    ]
}

/// Six columns: where it stood and stands, each with rank, class and quarter one below the other.
fn narrow(table: &Table, language: Language) -> Table {
    let mut folded = Table::new(language, &["project", "before", "now", "cause", "figures"]);
    for row in &table.rows {
        let cell = |n: usize| row.cells[n].clone();
        folded.push(vec![
            Cell::List(vec![cell(1), cell(0)]),
            Cell::list([cell(2), cell(4), cell(6)]),
            Cell::list([cell(3), cell(5), cell(7)]),
            cell(8),
            cell(9),
        ]);
    }
    folded
}

fn figure(change: &ChangedFigure, language: Language) -> String {
    let unknown = || "–".to_owned();
    let dkk = |value: &Option<i64>| value.map_or_else(unknown, |dkk| amount(language, dkk));
    let count = |value: &Option<i64>| value.map_or_else(unknown, |value| number(language, value));
    let start = |value: &Option<Quarter>| value.map_or_else(unknown, |value| quarter(language, value));
    let (key, before, now) = match change {
        ChangedFigure::Points(before, now) => ("points", points(language, *before), points(language, *now)),
        ChangedFigure::Claims(before, now) => ("claims", amount(language, *before), amount(language, *now)),
        ChangedFigure::Hours(before, now) => ("hours", count(before), count(now)),
        ChangedFigure::NetPresentValue(before, now) => ("value", dkk(before), dkk(now)),
        ChangedFigure::Stage(before, now) => (
            "stage",
            word(language, before.map_or("?", Stage::as_str)),
            word(language, now.map_or("?", Stage::as_str)),
        ),
        ChangedFigure::Start(before, now) => ("start", start(before), start(now)),
    };
    let facts = [("before", before.into()), ("now", now.into())];
    text(language, &format!("compare-figure-{key}"), &facts)
}

fn redecision(new: &Register, one: &Redecision, language: Language) -> String {
    let deviations: Vec<String> = one.deviations.iter().map(|one| sentence(one, language)).collect();
    format!("{}: {}", words::project(new, &one.id), deviations.join("; "))
}
