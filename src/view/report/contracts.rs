//! The contracts' deadlines month by month, from the overview `contracts`.

use super::chart::{Chart, Drawn, Ink, Mark, STEP, Scale, month_place};
use super::sheet::{Sheet, day_of, text_of};
use crate::finding::Arg;
use crate::overview::Context;
use crate::page::{Row, Table};
use crate::text::text;
use crate::value::Date;

/// How many months are drawn.
const MONTHS: i32 = 24;

const COLUMNS: &[&str] = &[
    "contract",
    "contract_owner",
    "notice_by",
    "decide_by",
    "contract_end",
    "remark",
];

/// The contracts that are to be given notice of or decided about or that end in the months drawn, and those that are
/// decided about too late, in the overview's order: the first deadline first.
pub(super) fn contracts(context: &Context<'_>) -> Chart {
    let sheet = Sheet::of(context, "contracts");
    let today = context.today;
    let first = Date::new(today.year(), today.month(), 1).unwrap_or(today);
    let until = first.plus_months(MONTHS);
    let days = |row: &Row| {
        (
            day_of(sheet.cell(row, "notice_by")),
            day_of(sheet.cell(row, "decide_by")),
            day_of(sheet.cell(row, "contract_end")),
        )
    };
    let near = |row: &Row| {
        let (notice, decide, end) = days(row);
        let runs = end.is_none_or(|end| end >= today);
        runs && (notice.or(decide).is_some_and(|day| day < until) || end.is_some_and(|day| day < until))
    };
    let table: Table = sheet.pick(COLUMNS, near);
    let rows = sheet.table.rows.iter().filter(|row| near(row));
    let drawn = rows.map(|row| drawn(context, &sheet, row, first, days(row)));
    let drawn: Vec<Drawn> = drawn.collect();
    Chart {
        scale: Scale::months(context.language, first, MONTHS, today),
        legend: legend(context, &drawn),
        at: COLUMNS.len() - 1,
        drawn,
        table,
    }
}

/// Notice, or the day to decide what follows, and end on the scale. What is too late stands at the beginning; an end beyond the months, not.
fn drawn(
    context: &Context<'_>,
    sheet: &Sheet,
    row: &Row,
    first: Date,
    (notice, decide, end): (Option<Date>, Option<Date>, Option<Date>),
) -> Drawn {
    let whole = i64::from(MONTHS) * STEP;
    let place = |day: Date| month_place(first, day).clamp(0, whole);
    let point = |day: Date, ink: Ink| Mark {
        from: place(day),
        to: place(day),
        ink,
    };
    let mut marks = Vec::new();
    let by = notice.or(decide);
    if let (Some(by), Some(end)) = (by, end) {
        marks.push(Mark {
            from: place(by),
            to: place(end),
            ink: Ink::Term,
        });
    }
    marks.extend(by.map(|day| point(day, Ink::Notice)));
    let seen = end.filter(|day| month_place(first, *day) <= whole);
    marks.extend(seen.map(|day| point(day, Ink::End)));

    let say = |key: &str, day: Date| text(context.language, key, &[("day", day.into())]);
    let notice = notice.map(|day| say("report-notice-on", day));
    let decide = decide.map(|day| say("report-decide-on", day));
    let end = end.map(|day| say("report-end-on", day));
    let facts = [
        (
            "contract",
            text_of(sheet.cell(row, "contract")).unwrap_or_default().into(),
        ),
        (
            "days",
            Arg::List([notice, decide, end].into_iter().flatten().collect()),
        ),
    ];
    Drawn {
        title: text(context.language, "report-contract", &facts),
        marks,
    }
}

fn legend(context: &Context<'_>, drawn: &[Drawn]) -> Vec<(Ink, String)> {
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
