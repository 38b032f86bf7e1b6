//! The contracts' deadlines month by month.

use super::chart::{DrawnRow, DrawnTable, Ink, Mark, STEP, Scale, month_place};
use crate::finding::Arg;
use crate::overview::OverviewContext;
use crate::overview::contracts::{ContractLine, Contracts, lines};
use crate::overview::table::{ColumnOf, columns, table};
use crate::text::text;
use crate::value::Date;

/// The number of months that are drawn.
const MONTHS: i32 = 24;

const COLUMNS: [ColumnOf<Contracts>; 6] = columns([
    "contract",
    "contract_owner",
    "notice_by",
    "decide_by",
    "contract_end",
    "remark",
]);

/// Returns the contracts that are to be given notice of or decided about or that end in the months drawn, and those
/// that are decided about too late, in the overview's order: the first deadline first.
pub(super) fn contracts(context: &OverviewContext<'_>) -> DrawnTable {
    let today = context.today;
    let first = Date::new(today.year(), today.month(), 1).unwrap_or(today);
    let until = first.plus_months(MONTHS);
    let is_near = |day: Option<Date>| day.is_some_and(|day| day < until);
    let mut lines = lines(context);
    lines.retain(|line| {
        line.end.is_none_or(|end| end >= today) && (is_near(line.act_by()) || is_near(line.end))
    });
    let drawn: Vec<DrawnRow> = lines.iter().map(|line| drawn(context, line, first)).collect();
    DrawnTable {
        scale: Scale::months(context.language, first, MONTHS, today),
        legend: legend(context, &drawn),
        table: table(context, &COLUMNS, &lines),
        at: COLUMNS.len() - 1,
        drawn,
    }
}

/// Notice, or the day to decide what follows, and end on the scale. What is too late is at the beginning; an end beyond
/// the months is not drawn.
fn drawn(context: &OverviewContext<'_>, line: &ContractLine<'_>, first: Date) -> DrawnRow {
    let (by, end) = (line.act_by(), line.end);
    let whole = i64::from(MONTHS) * STEP;
    let place = |day: Date| month_place(first, day).clamp(0, whole);
    let point = |day: Date, ink: Ink| Mark {
        from: place(day),
        to: place(day),
        ink,
    };
    let mut marks = Vec::new();
    if let (Some(by), Some(end)) = (by, end) {
        marks.push(Mark {
            from: place(by),
            to: place(end),
            ink: Ink::Term,
        });
    }
    marks.extend(by.map(|day| point(day, Ink::Notice)));
    let drawn_end = end.filter(|day| month_place(first, *day) <= whole);
    marks.extend(drawn_end.map(|day| point(day, Ink::End)));

    let say = |key: &str, day: Date| text(context.language, key, &[("day", day.into())]);
    let notice = line.notice_by.map(|day| say("report-notice-on", day));
    let decide = line.decide_by.map(|day| say("report-decide-on", day));
    let end = end.map(|day| say("report-end-on", day));
    let facts = [
        ("contract", (&line.contract.name).into()),
        (
            "days",
            Arg::List([notice, decide, end].into_iter().flatten().collect()),
        ),
    ];
    DrawnRow {
        title: text(context.language, "report-contract", &facts),
        marks,
    }
}

fn legend(context: &OverviewContext<'_>, drawn: &[DrawnRow]) -> Vec<(Ink, String)> {
    let is_there = |ink: Ink| {
        drawn
            .iter()
            .flat_map(|one| &one.marks)
            .any(|mark| mark.ink == ink)
    };
    [
        (Ink::Notice, "report-notice"),
        (Ink::Term, "report-term"),
        (Ink::End, "report-end"),
    ]
    .into_iter()
    .filter(|(ink, _)| is_there(*ink))
    .map(|(ink, key)| (ink, text(context.language, key, &[])))
    .collect()
}
