//! The page of `portfolio rank --sensitivity`.

use super::explain::{per_mille, share};
use super::frame::{RankingFrame, basis};
use super::words::{self, label};
use crate::finding::Arg;
use crate::model::Register;
use crate::page::{Block, Cell, Column, Page, Table};
use crate::ranking::sensitivity::cores::Core;
use crate::ranking::sensitivity::shifts::{CHANGES, ChoiceShift, convex};
use crate::ranking::sensitivity::swaps::Swap;
use crate::ranking::sensitivity::{Firmness, Sensitivity};
use crate::text::{decimal, number, text};
use crate::value::{self, Language};

/// Returns the page of a sensitivity analysis, led by the one sentence that a council needs.
pub fn page(
    register: &Register,
    recommendation: &Sensitivity,
    frame: &RankingFrame<'_>,
    language: Language,
) -> Page {
    let municipality = register.municipality.as_ref();
    let municipality = municipality.map_or("", |municipality| municipality.name.as_str());
    let title = text(
        language,
        "sensitivity-title",
        &[("municipality", municipality.into())],
    );
    let mut page = Page::new(title);
    if !recommendation.recommendation.is_scored {
        page.header = basis(register, &recommendation.recommendation, frame, language);
        return page;
    }
    page.header = vec![lead(register, recommendation, language)];
    page.header.extend(doubts(recommendation, language));
    page.header
        .extend(basis(register, &recommendation.recommendation, frame, language));
    if !recommendation.rows.is_empty() {
        let table = rows(register, recommendation, language);
        page.blocks.push(Block::Table {
            heading: text(language, "sensitivity-rows", &[]),
            narrow: Some(narrow(&table, recommendation, language)),
            table,
        });
    }
    page.lines("", counts(register, recommendation, language));
    let shifts = recommendation.shifts.iter();
    let shifts = shifts.map(|one| shift(register, one, language)).collect();
    page.lines(text(language, "sensitivity-shifts", &[]), shifts);
    page.table(
        text(language, "sensitivity-swaps", &[]),
        swaps(register, &recommendation.swaps, language),
    );
    let short = recommendation.recommendation.shortfalls.iter();
    let short = short.map(|one| words::shortfall(register, one, language));
    page.lines(text(language, "rank-shortfalls", &[]), short.collect());
    page
}

/// `9 af 14 anbefalede er med i alle 85 vægtninger; diskutér P07, P12 og P31.`
pub fn lead(register: &Register, recommendation: &Sensitivity, language: Language) -> String {
    if !recommendation.recommendation.is_scored {
        return text(language, "rank-not-decided", &[]);
    }
    let core = recommendation
        .rows
        .iter()
        .filter(|row| row.recommended && row.core == Core::Core);
    let core = core.count();
    let facts = [
        ("core", core.into()),
        ("of", recommendation.recommended.into()),
        ("tried", recommendation.cores.tried.into()),
    ];
    let key = match recommendation.recommended {
        0 => "sensitivity-none",
        all if all == core => "sensitivity-all",
        _ => "sensitivity-some",
    };
    let message = text(language, key, &facts);
    let border = recommendation.rows.iter().filter(|row| row.core == Core::Border);
    let names: Vec<String> = border
        .map(|row| words::project(register, &row.id).to_owned())
        .collect();
    let key = if names.is_empty() {
        "sensitivity-lead"
    } else {
        "sensitivity-lead-discuss"
    };
    text(
        language,
        key,
        &[("said", message.into()), ("projects", Arg::List(names))],
    )
}

/// Returns what was not tried or not proven.
fn doubts(recommendation: &Sensitivity, language: Language) -> Vec<String> {
    let facts = [
        ("tried", recommendation.cores.tried.into()),
        ("all", recommendation.local.all.into()),
        ("unproven", recommendation.cores.unproven.into()),
    ];
    let doubts = [
        (
            recommendation.cores.tried < recommendation.local.all,
            "sensitivity-interrupted",
        ),
        (
            recommendation.shifts.len() < CHANGES.len(),
            "sensitivity-stopped-shifts",
        ),
        (recommendation.cores.unproven > 0, "sensitivity-unproven"),
    ];
    let held = doubts.iter().filter(|(holds, _)| *holds);
    held.map(|(_, key)| text(language, key, &facts)).collect()
}

fn rows(register: &Register, recommendation: &Sensitivity, language: Language) -> Table {
    let columns = [
        "id",
        "project",
        "recommended",
        "points",
        "core",
        "taken",
        "local_best",
        "local_worst",
        "local_in_top",
        "best",
        "worst",
        "in_top",
        "sure_best",
        "sure_worst",
    ];
    let mut table = Table {
        columns: columns
            .iter()
            .map(|key| column(key, recommendation, language))
            .collect(),
        rows: Vec::new(),
    };
    for row in &recommendation.rows {
        let Firmness {
            places, local, sure, ..
        } = row;
        table.push(vec![
            (&row.id).into(),
            words::project(register, &row.id).into(),
            row.recommended.into(),
            Cell::Hundredths(row.points),
            text(language, &format!("sensitivity-{}", row.core.as_str()), &[]).into(),
            row.taken.into(),
            local.best().into(),
            local.worst().into(),
            local.among(recommendation.recommended).into(),
            places.best().into(),
            places.worst().into(),
            places.among(recommendation.recommended).into(),
            sure.best.into(),
            sure.worst.into(),
        ]);
    }
    table
}

/// Returns a column; where it counts, its heading says of how many.
fn column(key: &str, recommendation: &Sensitivity, language: Language) -> Column {
    let (heading, count) = match key {
        "taken" => ("sensitivity-taken", recommendation.cores.tried),
        "in_top" => ("sensitivity-in-top", recommendation.recommended),
        "local_in_top" => ("sensitivity-local-in-top", recommendation.recommended),
        _ => return Column::new(language, key),
    };
    Column::headed(key, text(language, heading, &[("count", count.into())]))
}

/// Ten columns: the id under the name, and best and worst place in one.
fn narrow(table: &Table, recommendation: &Sensitivity, language: Language) -> Table {
    let columns = [
        "project",
        "recommended",
        "points",
        "core",
        "taken",
        "local_places",
        "local_in_top",
        "places",
        "in_top",
        "sure_places",
    ];
    let mut folded = Table {
        columns: columns
            .iter()
            .map(|key| column(key, recommendation, language))
            .collect(),
        rows: Vec::new(),
    };
    for row in &table.rows {
        let cell = |n: usize| row.cells[n].clone();
        let range = |from: usize| match (&row.cells[from], &row.cells[from + 1]) {
            (Cell::Int(best), Cell::Int(worst)) if best != worst => Cell::Text(format!("{best}–{worst}")),
            (best, _) => best.clone(),
        };
        folded.push(vec![
            Cell::List(vec![cell(1), cell(0)]),
            cell(2),
            cell(3),
            cell(4),
            cell(5),
            range(6),
            cell(8),
            range(9),
            cell(11),
            range(12),
        ]);
    }
    folded
}

/// Returns how many weightings there are, and what the columns mean.
fn counts(register: &Register, recommendation: &Sensitivity, language: Language) -> Vec<String> {
    let fact = |n: usize| Arg::Text(number(language, value::count(n)));
    let local = [
        ("all", recommendation.local.all.into()),
        ("step", recommendation.local.step.into()),
    ];
    let grid = [
        ("all", fact(recommendation.grid.all)),
        ("step", recommendation.grid.step.into()),
        (
            "added",
            if recommendation.grid.added { "yes" } else { "no" }.into(),
        ),
    ];
    let span = match &recommendation.span {
        None => text(language, "sensitivity-span-free", &[]),
        Some(span) => {
            let criteria = register.policy.criteria().iter().zip(span);
            let spans = criteria.map(|(criterion, (low, high))| {
                let facts = [
                    ("criterion", label(criterion, language).into()),
                    ("low", percent(*low, language).into()),
                    ("high", percent(*high, language).into()),
                ];
                text(language, "sensitivity-span-of", &facts)
            });
            text(
                language,
                "sensitivity-span",
                &[("span", Arg::List(spans.collect()))],
            )
        }
    };
    let pairs = recommendation.rows.iter().map(|row| row.sure.above.len()).sum();
    let line = |key: &str, name: &'static str, n: usize| text(language, key, &[(name, fact(n))]);
    vec![
        text(language, "sensitivity-local", &local),
        text(language, "sensitivity-grid", &grid),
        span,
        line("sensitivity-core-is", "tried", recommendation.cores.tried),
        line("sensitivity-places", "count", recommendation.rows.len()),
        line("sensitivity-sure", "pairs", pairs),
    ]
}

/// Per mille as per cent, without a decimal that says nothing.
fn percent(per_mille: i64, language: Language) -> String {
    if per_mille % 10 == 0 {
        number(language, per_mille / 10)
    } else {
        decimal(language, per_mille, 1)
    }
}

fn shift(register: &Register, one: &ChoiceShift, language: Language) -> String {
    let names = |ids: &[String]| {
        let names = ids.iter().map(|id| words::project(register, id).to_owned());
        Arg::List(names.collect())
    };
    let mut what = Vec::new();
    for (key, ids) in [("explain-enters", &one.enters), ("explain-leaves", &one.leaves)] {
        if !ids.is_empty() {
            what.push(text(language, key, &[("projects", names(ids))]));
        }
    }
    if what.is_empty() {
        what.push(text(language, "sensitivity-shift-same", &[]));
    }
    if !one.proven {
        what.push(text(language, "explain-unproven", &[]));
    }
    let scoring = register.policy.decided_scoring();
    let levels = scoring.map_or(&[][..], |scoring| scoring.level_points.as_slice());
    let listed = |levels: &[u32]| Arg::List(levels.iter().map(u32::to_string).collect());
    let (reversed, pairs) = one.reversed.unwrap_or_default();
    let pct = one.change.pct().unwrap_or_default();
    let facts = [
        ("pct", pct.abs().into()),
        ("more", if pct > 0 { "yes" } else { "no" }.into()),
        ("what", what.join("; ").into()),
        ("levels", listed(&convex(levels))),
        ("before", listed(levels)),
        ("reversed", reversed.into()),
        ("pairs", pairs.into()),
    ];
    text(
        language,
        &format!("sensitivity-shift-{}", one.change.as_str()),
        &facts,
    )
}

fn swaps(register: &Register, swaps: &[Swap], language: Language) -> Table {
    let columns = [
        "above",
        "below",
        "criterion",
        "weight_now",
        "weight_at",
        "fraction",
    ];
    let mut table = Table::new(language, &columns);
    for swap in swaps {
        let criterion = register.policy.criteria().get(swap.criterion);
        let (at, fraction) = share(swap.at, language);
        let key = if swap.more {
            "sensitivity-swap-more"
        } else {
            "sensitivity-swap-less"
        };
        table.push(vec![
            words::project(register, &swap.above).into(),
            words::project(register, &swap.below).into(),
            criterion.map_or(Cell::Empty, |criterion| label(criterion, language).into()),
            Cell::Percent(per_mille(swap.now)),
            text(language, key, &[("at", at.into())]).into(),
            fraction.into(),
        ]);
    }
    table
}
