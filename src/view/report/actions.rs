//! When the plans' actions are, from the overview `plan`.

use super::chart::{Chart, Drawn, Ink, Mark, STEP, Scale};
use super::sheet::{Sheet, quarter_of, text_of};
use crate::finding::Arg;
use crate::overview::Context;
use crate::page::{Cell, Column, Row};
use crate::text::text;
use crate::value::Quarter;

/// A plan's actions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanChart {
    /// The plan.
    pub plan: String,
    /// Its actions.
    pub chart: Chart,
}

const COLUMNS: &[&str] = &["track", "action_no", "action", "action_owner", "status"];

/// The phases by the catalogue's letters in the overview, and in words here.
const PHASES: &[(&str, &str, Ink)] = &[
    ("plan-prepare", "report-prepare", Ink::Prepare),
    ("plan-do", "report-do", Ink::Do),
    ("plan-unknown", "report-quarter-unknown", Ink::Unknown),
];

/// Quarters of one phase without a gap, by their place in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    ink: Ink,
    from: usize,
    to: usize,
}

pub(super) fn actions(context: &Context<'_>) -> Vec<PlanChart> {
    let sheet = Sheet::of(context, "plan");
    let plan_of = |row: &Row| row.record.clone();
    let plans = sheet.table.rows.chunk_by(|a, b| plan_of(a) == plan_of(b));
    plans.map(|rows| plan(context, &sheet, rows)).collect()
}

fn plan(context: &Context<'_>, sheet: &Sheet, rows: &[Row]) -> PlanChart {
    let language = context.language;
    let letters = PHASES
        .iter()
        .map(|(letter, _, ink)| (text(language, letter, &[]), *ink));
    let letters: Vec<(String, Ink)> = letters.collect();
    let quarters = quarters(&sheet.table.columns);
    let runs: Vec<Vec<Run>> = rows.iter().map(|row| runs(row, &quarters, &letters)).collect();
    let first = runs.iter().flatten().map(|run| run.from).min().unwrap_or(0);
    let last = runs.iter().flatten().map(|run| run.to).max();
    let scale = last.map(|last| {
        let (first, last) = (quarters[first].1, quarters[last].1);
        Scale::quarters(language, first, last, context.today)
    });
    let mut columns = sheet.columns(COLUMNS);
    columns.push(Column::new(language, "quarters"));
    let mut chart = Chart {
        scale: scale.unwrap_or_default(),
        legend: legend(context, &runs),
        table: crate::page::Table {
            columns,
            rows: Vec::new(),
        },
        at: COLUMNS.len() + 1,
        drawn: Vec::new(),
    };
    for (row, runs) in rows.iter().zip(&runs) {
        let said: Vec<String> = runs.iter().map(|run| said(context, *run, &quarters)).collect();
        let mut picked = sheet.picked(row, COLUMNS);
        picked.cells.push(Cell::list(said.iter().map(Cell::from)));
        chart.table.push(picked);
        let action = text_of(sheet.cell(row, "action")).unwrap_or_default();
        let key = if said.is_empty() {
            "report-action-never"
        } else {
            "report-action-runs"
        };
        let facts = [("name", action.into()), ("quarters", Arg::List(said))];
        let mark = |run: &Run| Mark {
            from: place(run.from, first),
            to: place(run.to + 1, first),
            ink: run.ink,
        };
        chart.drawn.push(Drawn {
            title: text(language, key, &facts),
            marks: runs.iter().map(mark).collect(),
        });
    }
    let plan = rows.first().and_then(|row| text_of(sheet.cell(row, "plan")));
    PlanChart {
        plan: plan.unwrap_or_default().to_owned(),
        chart,
    }
}

/// A place on the scale whose first step is `first`.
fn place(at: usize, first: usize) -> i64 {
    i64::try_from(at.saturating_sub(first)).unwrap_or(0) * STEP
}

/// The places of the columns that are about a quarter.
fn quarters(columns: &[Column]) -> Vec<(usize, Quarter)> {
    let of = |(at, column): (usize, &Column)| Some((at, quarter_of(column)?));
    columns.iter().enumerate().filter_map(of).collect()
}

/// The phases of a row, each stretch of one phase together.
fn runs(row: &Row, quarters: &[(usize, Quarter)], letters: &[(String, Ink)]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (n, (at, _)) in quarters.iter().enumerate() {
        let letter = row.cells.get(*at).and_then(text_of);
        let Some((_, ink)) = letters.iter().find(|(known, _)| letter == Some(known)) else {
            continue;
        };
        match runs.last_mut() {
            Some(run) if run.ink == *ink && run.to + 1 == n => run.to = n,
            _ => runs.push(Run {
                ink: *ink,
                from: n,
                to: n,
            }),
        }
    }
    runs
}

/// A stretch in words: `Udføres 1. kvartal 2027 til 3. kvartal 2027`.
fn said(context: &Context<'_>, run: Run, quarters: &[(usize, Quarter)]) -> String {
    let language = context.language;
    let phase = PHASES.iter().find(|(.., ink)| *ink == run.ink);
    let phase = phase.map_or_else(String::new, |(_, words, _)| text(language, words, &[]));
    let (from, to) = (quarters[run.from].1, quarters[run.to].1);
    if run.ink == Ink::Unknown {
        return phase;
    }
    let key = if from == to {
        "report-phase-quarter"
    } else {
        "report-phase-quarters"
    };
    let facts = [
        ("phase", phase.into()),
        ("from", Arg::Text(from.to_string())),
        ("to", Arg::Text(to.to_string())),
    ];
    text(language, key, &facts)
}

fn legend(context: &Context<'_>, runs: &[Vec<Run>]) -> Vec<(Ink, String)> {
    let drawn = |ink: Ink| runs.iter().flatten().any(|run| run.ink == ink);
    let phases = PHASES.iter().filter(|(.., ink)| drawn(*ink));
    phases
        .map(|(_, words, ink)| (*ink, text(context.language, words, &[])))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_of_one_phase_without_a_gap_are_one_stretch() {
        let quarters: Vec<(usize, Quarter)> = (0..5)
            .map(|n| (n as usize, Quarter::from_index(8_000 + n)))
            .collect();
        let letters = [("F".to_owned(), Ink::Prepare), ("U".to_owned(), Ink::Do)];
        let row = ["F", "U", "U", "", "U"].map(|letter| match letter {
            "" => Cell::Empty,
            letter => letter.into(),
        });
        let run = |ink, from, to| Run { ink, from, to };
        assert_eq!(
            runs(&row.to_vec().into(), &quarters, &letters),
            [run(Ink::Prepare, 0, 0), run(Ink::Do, 1, 2), run(Ink::Do, 4, 4)]
        );
    }
}
