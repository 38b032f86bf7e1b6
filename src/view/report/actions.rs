//! When the plans' actions are.

use super::chart::{DrawnRow, DrawnTable, Ink, Mark, STEP, Scale};
use crate::finding::Arg;
use crate::overview::OverviewContext;
use crate::overview::plan::{ActionLine, Actions, QuarterPlan, lines, quarters};
use crate::overview::table::{ColumnOf, columns, insert, table};
use crate::page::{Cell, Column};
use crate::text::text;
use crate::value::Quarter;

/// A plan's actions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanChart {
    /// The plan.
    pub plan: String,
    /// Its actions.
    pub chart: DrawnTable,
}

const COLUMNS: [ColumnOf<Actions>; 5] = columns(["track", "action_no", "action", "action_owner", "status"]);

/// What may be planned for a quarter, how it is drawn, and the key of its words.
const PHASES: [(QuarterPlan, Ink, &str); 3] = [
    (QuarterPlan::Prepare, Ink::Prepare, "report-prepare"),
    (QuarterPlan::Do, Ink::Do, "report-do"),
    (QuarterPlan::Unknown, Ink::Unknown, "report-quarter-unknown"),
];

/// Quarters of one phase without a gap, by their place among the quarters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct PhaseRun {
    ink: Ink,
    from: usize,
    to: usize,
}

pub(super) fn actions(context: &OverviewContext<'_>) -> Vec<PlanChart> {
    let quarters = quarters(context.register);
    let lines = lines(context);
    let plans = lines.chunk_by(|a, b| a.plan.key() == b.plan.key());
    plans
        .map(|lines| PlanChart {
            plan: lines[0].plan.title().to_owned(),
            chart: chart(context, lines, &quarters),
        })
        .collect()
}

fn chart(context: &OverviewContext<'_>, lines: &[ActionLine<'_>], quarters: &[Quarter]) -> DrawnTable {
    let language = context.language;
    let runs: Vec<Vec<PhaseRun>> = lines
        .iter()
        .map(|line| runs(quarters.iter().map(|quarter| line.in_quarter(*quarter))))
        .collect();
    let first = runs.iter().flatten().map(|run| run.from).min().unwrap_or(0);
    let last = runs.iter().flatten().map(|run| run.to).max();
    let scale = last.map(|last| Scale::quarters(language, quarters[first], quarters[last], context.today));
    let words: Vec<Vec<String>> = runs
        .iter()
        .map(|runs| runs.iter().map(|run| in_words(context, *run, quarters)).collect())
        .collect();
    let mut table = table(context, &COLUMNS, lines);
    let column = Column::new(language, "quarters");
    let cells = words
        .iter()
        .map(|words| [Cell::list(words.iter().map(Cell::from))]);
    insert(&mut table, COLUMNS.len(), [column], cells);
    let drawn = lines.iter().zip(&runs).zip(words);
    let drawn = drawn.map(|((line, runs), words)| DrawnRow {
        title: title(context, line, words),
        marks: runs.iter().map(|run| mark(*run, first)).collect(),
    });
    DrawnTable {
        scale: scale.unwrap_or_default(),
        legend: legend(context, &runs),
        table,
        at: COLUMNS.len() + 1,
        drawn: drawn.collect(),
    }
}

/// Returns the action and its quarters in words.
fn title(context: &OverviewContext<'_>, line: &ActionLine<'_>, quarters: Vec<String>) -> String {
    let key = if quarters.is_empty() {
        "report-action-never"
    } else {
        "report-action-runs"
    };
    let facts = [
        ("name", (&line.action.title).into()),
        ("quarters", Arg::List(quarters)),
    ];
    text(context.language, key, &facts)
}

fn mark(run: PhaseRun, first: usize) -> Mark {
    Mark {
        from: place(run.from, first),
        to: place(run.to + 1, first),
        ink: run.ink,
    }
}

/// Returns a place on the scale whose first step is `first`.
fn place(at: usize, first: usize) -> i64 {
    i64::try_from(at.saturating_sub(first)).unwrap_or(0) * STEP
}

/// Returns the phases of an action quarter by quarter, each stretch of one phase together.
fn runs(phases: impl Iterator<Item = Option<QuarterPlan>>) -> Vec<PhaseRun> {
    let mut runs: Vec<PhaseRun> = Vec::new();
    for (at, phase) in phases.enumerate() {
        let Some((_, ink, _)) = PHASES.iter().find(|(known, ..)| phase == Some(*known)) else {
            continue;
        };
        match runs.last_mut() {
            Some(run) if run.ink == *ink && run.to + 1 == at => run.to = at,
            _ => runs.push(PhaseRun {
                ink: *ink,
                from: at,
                to: at,
            }),
        }
    }
    runs
}

/// Returns a stretch in words: `Udføres 1. kvartal 2027 til 3. kvartal 2027`.
fn in_words(context: &OverviewContext<'_>, run: PhaseRun, quarters: &[Quarter]) -> String {
    let language = context.language;
    let phase = PHASES.iter().find(|(_, ink, _)| *ink == run.ink);
    let phase = phase.map_or_else(String::new, |(.., words)| text(language, words, &[]));
    let (from, to) = (quarters[run.from], quarters[run.to]);
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

fn legend(context: &OverviewContext<'_>, runs: &[Vec<PhaseRun>]) -> Vec<(Ink, String)> {
    let is_drawn = |ink: Ink| runs.iter().flatten().any(|run| run.ink == ink);
    let phases = PHASES.iter().filter(|(_, ink, _)| is_drawn(*ink));
    phases
        .map(|(_, ink, words)| (*ink, text(context.language, words, &[])))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_of_one_phase_without_a_gap_are_one_stretch() {
        let (prepared, carried_out) = (Some(QuarterPlan::Prepare), Some(QuarterPlan::Do));
        let phases = [prepared, carried_out, carried_out, None, carried_out];
        let run = |ink, from, to| PhaseRun { ink, from, to };
        assert_eq!(
            runs(phases.into_iter()),
            [run(Ink::Prepare, 0, 0), run(Ink::Do, 1, 2), run(Ink::Do, 4, 4)]
        );
    }
}
