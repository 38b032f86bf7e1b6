//! The year ahead: everything that falls due, with who owns it; what is too late comes first (Herning 17, Bornholm 3,
//! Aabenraa 14; the calendar that users of Kitos keep by hand). As a calendar file too.

mod found;

pub use found::{Deadline, Falling};

use super::{Context, Overview, common};
use crate::finding::Arg;
use crate::model::{Date, Due, Language, Register};
use crate::report::Report;
use crate::text::text;
use crate::view::{Cell, Event, Page, Row, Table};

pub(super) const OVERVIEW: Overview = Overview {
    name: "deadlines",
    about: "What falls due in the twelve months ahead, and first what is too late: notice and end of contracts, risk and impact assessments, reviews, benefits, goals, laws, systems that go, exceptions and meetings. With --format ics as a calendar.",
    make,
};

/// How far ahead it looks.
const MONTHS_AHEAD: i32 = 12;

const COLUMNS: &[&str] = &[
    "due",
    "days_left",
    "state",
    "deadline",
    "name",
    "id",
    "owner",
    "remark",
];

fn make(context: &Context<'_>) -> Page {
    let today = context.today;
    let mut all: Vec<Deadline> = found::all(context);
    all.retain(|deadline| is_near(deadline.due, today));
    all.sort_by(|a, b| a.order(today).cmp(&b.order(today)));
    let mut table = Table::new(context.language, COLUMNS);
    for deadline in all {
        table.push(row(context, deadline));
    }
    common::page(context, "deadlines", table)
}

/// Whether it is too late, or due in the months that are looked at.
pub fn is_near(due: Due, today: Date) -> bool {
    match due {
        Due::Already => true,
        Due::On(day) => day <= today.plus_months(MONTHS_AHEAD),
    }
}

/// Every deadline that the register knows, also those far ahead, in no order. What is past is there only while it is
/// still to be done.
pub fn deadlines(register: &Register, today: Date) -> Vec<Deadline> {
    found::all(&Context {
        register,
        today,
        // Of the remarks alone, which nobody sees here.
        language: Language::Danish,
        report: &&Report::default(),
    })
}

fn row(context: &Context<'_>, deadline: Deadline) -> Row {
    let today = context.today;
    let say = |key: &str| text(context.language, key, &[]);
    let state = deadline.due.is_past(today).then(|| say("overdue"));
    let day = match deadline.due {
        Due::Already => None,
        Due::On(day) => Some(day),
    };
    let what = say(deadline.what.label());
    let event = event(context, &deadline, &what, state.as_deref());
    Row {
        cells: vec![
            Cell::of(day),
            Cell::of(day.map(|day| day.days_after(today))),
            Cell::of(state),
            what.into(),
            deadline.name.into(),
            deadline.id.into(),
            deadline.answering.owner,
            Cell::of(deadline.remark),
        ],
        record: Some(deadline.record),
        units: deadline.answering.units,
        owners: deadline.answering.owners,
        event: Some(Box::new(event)),
    }
}

/// What a calendar shows. What is due without a day stands on the day that the register is seen from.
fn event(context: &Context<'_>, deadline: &Deadline, what: &str, state: Option<&str>) -> Event {
    let facts = |name: &'static str, value: &str| [(name, Arg::from(value))];
    let owner = match &deadline.answering.owner {
        Cell::Text(owner) => Some(text(context.language, "event-owner", &facts("owner", owner))),
        _ => None,
    };
    let lines = [owner, deadline.remark.clone(), Some(deadline.record.clone())];
    let municipality = context.register.municipality.as_ref();
    let municipality = municipality.map_or("portfolio", |municipality| &municipality.common().id);
    let overdue = state.map(|state| format!("{}: ", state.to_uppercase()));
    Event {
        uid: format!("{}@{municipality}", deadline.key()),
        seen_on: context.today,
        day: match deadline.due {
            Due::Already => context.today,
            Due::On(day) => day,
        },
        summary: format!("{}{what}: {}", overdue.unwrap_or_default(), deadline.name),
        description: lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        category: what.to_owned(),
    }
}

impl Deadline {
    /// The same in every run: `benefit.projects.nyt-esdh.kortere-sagstid`.
    fn key(&self) -> String {
        let record = self.record.replace('/', ".");
        let item = self.item.as_ref().map(|item| format!(".{item}"));
        format!("{}.{record}{}", self.what.key(), item.unwrap_or_default())
    }

    /// Too late first, then by day; of one day by what it is and by record.
    fn order(&self, today: Date) -> (bool, Due, Falling, &str, Option<&String>) {
        let late = self.due.is_past(today);
        (!late, self.due, self.what, &self.record, self.item.as_ref())
    }
}

#[cfg(test)]
mod tests;
