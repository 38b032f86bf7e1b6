//! When the projects run, quarter by quarter: the plan that goes with the ranking.

use super::chart::{Chart, Drawn, Ink, Mark, STEP, Scale};
use crate::overview::Context;
use crate::page::{Cell, Table};
use crate::ranking::gate::Class;
use crate::ranking::recommend::{Ranked, Recommendation};
use crate::text::text;
use crate::value::Quarter;
use crate::view::rank::words;

/// No more quarters are drawn than ten years have.
const MOST_QUARTERS: i64 = 40;

const COLUMNS: &[&str] = &["project", "class", "start", "finish"];

/// The projects that have a place in the plan, by rank; `None` when none has.
pub(super) fn gantt(context: &Context<'_>, made: &Recommendation) -> Option<Chart> {
    let planned: Vec<(&Ranked, Quarter, Quarter)> = made
        .ranked
        .iter()
        .filter_map(|one| Some((one, one.start?, one.finish?)))
        .collect();
    let first = planned.iter().map(|(_, start, _)| *start).min()?;
    let last = planned.iter().map(|(.., finish)| *finish).max()?;
    let last = last.min(first.plus(MOST_QUARTERS - 1));
    let language = context.language;
    let mut chart = Chart {
        scale: Scale::quarters(language, first, last, context.today),
        legend: legend(context, &planned),
        table: Table::new(language, COLUMNS),
        at: COLUMNS.len(),
        drawn: Vec::new(),
    };
    for (one, start, finish) in planned {
        let name = words::project(context.register, &one.id);
        chart.table.push(vec![
            name.into(),
            Cell::from(text(language, one.place.class.key(), &[])),
            Cell::Quarter(start),
            Cell::Quarter(finish),
        ]);
        let facts = [
            ("name", name.into()),
            ("start", start.into()),
            ("finish", finish.into()),
        ];
        chart.drawn.push(Drawn {
            title: text(language, "report-runs", &facts),
            marks: vec![mark(one, (start, finish), (first, last))],
        });
    }
    Some(chart)
}

fn ink(class: Class) -> Ink {
    match class {
        Class::Bound => Ink::Bound,
        Class::Recommended => Ink::Recommended,
        Class::Waits | Class::SentBack => Ink::Waits,
    }
}

fn mark(one: &Ranked, (start, finish): (Quarter, Quarter), (first, last): (Quarter, Quarter)) -> Mark {
    let place = |quarter: Quarter| quarter.min(last.plus(1)).index() - first.index();
    Mark {
        from: place(start) * STEP,
        to: place(finish.plus(1)) * STEP,
        ink: ink(one.place.class),
    }
}

fn legend(context: &Context<'_>, planned: &[(&Ranked, Quarter, Quarter)]) -> Vec<(Ink, String)> {
    let mut classes: Vec<Class> = planned.iter().map(|(one, ..)| one.place.class).collect();
    classes.sort_unstable();
    classes.dedup();
    let of = |class: Class| (ink(class), text(context.language, class.key(), &[]));
    classes.into_iter().map(of).collect()
}
