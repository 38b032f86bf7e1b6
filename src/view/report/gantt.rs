//! When the projects run, quarter by quarter: the plan that goes with the ranking.

use std::collections::BTreeSet;

use super::chart::{DrawnRow, DrawnTable, Ink, Mark, STEP, Scale};
use crate::overview::OverviewContext;
use crate::overview::table::{ColumnOf, LineTable, column};
use crate::page::Cell;
use crate::ranking::gate::Class;
use crate::ranking::recommend::{RankedProject, Recommendation};
use crate::text::text;
use crate::value::Quarter;
use crate::view::rank::words;

/// No more quarters are drawn than ten years have.
const MOST_QUARTERS: i64 = 40;

struct PlannedProjects;

/// A project that has a place in the plan.
struct PlannedLine<'r> {
    project: &'r RankedProject,
    start: Quarter,
    finish: Quarter,
}

impl PlannedLine<'_> {
    fn name<'r>(&'r self, context: &OverviewContext<'r>) -> &'r str {
        words::project(context.register, &self.project.id)
    }
}

impl LineTable for PlannedProjects {
    type Line<'r> = PlannedLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("project", |context, line| line.name(context).into()),
        column("class", |context, line| {
            context.text(line.project.place.class.key()).into()
        }),
        column("start", |_, line| Cell::Quarter(line.start)),
        column("finish", |_, line| Cell::Quarter(line.finish)),
    ];
}

/// Returns the projects that have a place in the plan, by rank; `None` when none has.
pub(super) fn gantt(context: &OverviewContext<'_>, recommendation: &Recommendation) -> Option<DrawnTable> {
    let planned = recommendation.ranked.iter().filter_map(|project| {
        Some(PlannedLine {
            project,
            start: project.start?,
            finish: project.finish?,
        })
    });
    let planned: Vec<PlannedLine<'_>> = planned.collect();
    let first = planned.iter().map(|line| line.start).min()?;
    let last = planned.iter().map(|line| line.finish).max()?;
    let last = last.min(first.plus(MOST_QUARTERS - 1));
    let drawn = planned.iter().map(|line| {
        let facts = [
            ("name", line.name(context).into()),
            ("start", line.start.into()),
            ("finish", line.finish.into()),
        ];
        DrawnRow {
            title: text(context.language, "report-runs", &facts),
            marks: vec![mark(line, first, last)],
        }
    });
    Some(DrawnTable {
        scale: Scale::quarters(context.language, first, last, context.today),
        legend: legend(context, &planned),
        table: PlannedProjects::table(context, &planned),
        at: PlannedProjects::COLUMNS.len(),
        drawn: drawn.collect(),
    })
}

fn ink(class: Class) -> Ink {
    match class {
        Class::Bound => Ink::Bound,
        Class::Recommended => Ink::Recommended,
        Class::Waits | Class::SentBack => Ink::Waits,
    }
}

fn mark(line: &PlannedLine<'_>, first: Quarter, last: Quarter) -> Mark {
    let place = |quarter: Quarter| quarter.min(last.plus(1)).index() - first.index();
    Mark {
        from: place(line.start) * STEP,
        to: place(line.finish.plus(1)) * STEP,
        ink: ink(line.project.place.class),
    }
}

fn legend(context: &OverviewContext<'_>, planned: &[PlannedLine<'_>]) -> Vec<(Ink, String)> {
    let classes = planned.iter().map(|line| line.project.place.class);
    let classes: BTreeSet<Class> = classes.collect();
    let entry = |class: Class| (ink(class), context.text(class.key()));
    classes.into_iter().map(entry).collect()
}
