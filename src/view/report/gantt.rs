//! When the projects run, quarter by quarter: the plan that goes with the ranking.

use std::collections::BTreeSet;

use super::chart::{DrawnRow, DrawnTable, Ink, Mark, STEP, Scale};
use crate::overview::OverviewContext;
use crate::overview::table::{ColumnOf, LineTable, column};
use crate::page::Cell;
use crate::ranking::gate::Class;
use crate::ranking::recommend::{RankedProject, Recommendation};
use crate::text::text;
use crate::value::{Missing, Quarter};
use crate::view::rank::words;

/// No more quarters are drawn than ten years have.
const MOST_QUARTERS: i64 = 40;

struct PlannedProjects;

/// A project that has a place in the plan, or is carried out at a time that nobody can say.
struct PlannedLine<'r> {
    project: &'r RankedProject,
    runs: Option<(Quarter, Quarter)>,
}

impl PlannedLine<'_> {
    fn name<'r>(&'r self, context: &OverviewContext<'r>) -> &'r str {
        words::project(context.register, &self.project.id)
    }

    /// Returns the key of what is said of a time that nobody can say.
    fn no_time(&self) -> &'static str {
        match self.project.time_not_known {
            Some(Missing::Unreadable) => "report-time-unreadable",
            _ => "report-time-unknown",
        }
    }
}

impl LineTable for PlannedProjects {
    type Line<'r> = PlannedLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("project", |context, line| line.name(context).into()),
        column("class", |context, line| {
            context.text(line.project.place.class.key()).into()
        }),
        column("start", |context, line| match line.runs {
            Some((start, _)) => Cell::Quarter(start),
            None => context.text(line.no_time()).into(),
        }),
        column("finish", |_, line| Cell::of(line.runs.map(|(_, finish)| finish))),
    ];
}

/// Returns the projects that have a place in the plan, by rank, and those of which nobody can say when they run;
/// `None` when none has a place.
pub(super) fn gantt(context: &OverviewContext<'_>, recommendation: &Recommendation) -> Option<DrawnTable> {
    let planned = recommendation.ranked.iter().filter_map(|project| {
        let runs = project.start.zip(project.finish);
        let taken = matches!(project.place.class, Class::Bound | Class::Recommended);
        let shown = runs.is_some() || (taken && project.time_not_known.is_some());
        shown.then_some(PlannedLine { project, runs })
    });
    let planned: Vec<PlannedLine<'_>> = planned.collect();
    let runs = || planned.iter().filter_map(|line| line.runs);
    let first = runs().map(|(start, _)| start).min()?;
    let last = runs().map(|(_, finish)| finish).max()?;
    let last = last.min(first.plus(MOST_QUARTERS - 1));
    let drawn = planned.iter().map(|line| {
        let Some((start, finish)) = line.runs else {
            return DrawnRow {
                title: format!("{}: {}", line.name(context), context.text(line.no_time())),
                marks: Vec::new(),
            };
        };
        let facts = [
            ("name", line.name(context).into()),
            ("start", start.into()),
            ("finish", finish.into()),
        ];
        DrawnRow {
            title: text(context.language, "report-runs", &facts),
            marks: vec![mark(line.project.place.class, (start, finish), first, last)],
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

fn mark(class: Class, (start, finish): (Quarter, Quarter), first: Quarter, last: Quarter) -> Mark {
    let place = |quarter: Quarter| quarter.min(last.plus(1)).index() - first.index();
    Mark {
        from: place(start) * STEP,
        to: place(finish.plus(1)) * STEP,
        ink: ink(class),
    }
}

fn legend(context: &OverviewContext<'_>, planned: &[PlannedLine<'_>]) -> Vec<(Ink, String)> {
    let drawn = planned.iter().filter(|line| line.runs.is_some());
    let classes = drawn.map(|line| line.project.place.class);
    let classes: BTreeSet<Class> = classes.collect();
    let entry = |class: Class| (ink(class), context.text(class.key()));
    classes.into_iter().map(entry).collect()
}
