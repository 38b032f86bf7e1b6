//! The year ahead: everything that falls due, with who owns it; what is too late comes first (Herning 17, Bornholm 3,
//! Aabenraa 14; the calendar that users of Kitos keep by hand). As a calendar file too.

use super::{Context, Overview, common};
use crate::finding::Arg;
use crate::forecast::deadlines::{Deadline, Remark, deadlines, is_near};
use crate::model::Due;
use crate::page::{Cell, Event, Page, Row, Table};
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "deadlines",
    about: "What falls due in the twelve months ahead, and first what is too late: notice, decision and end of contracts, risk and impact assessments, reviews, benefits, goals, laws, systems that go, exceptions and meetings. With --format ics as a calendar.",
    make,
};

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
    let mut all: Vec<Deadline> = deadlines(context.register, today);
    all.retain(|deadline| is_near(deadline.due, today));
    all.sort_by(|a, b| a.order(today).cmp(&b.order(today)));
    let mut table = Table::new(context.language, COLUMNS);
    for deadline in all {
        table.push(row(context, deadline));
    }
    common::page(context, "deadlines", table)
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
    let remark = deadline.remark.as_ref().map(|remark| said(context, remark));
    let event = event(context, &deadline, &what, state.as_deref(), remark.clone());
    Row {
        cells: vec![
            Cell::of(day),
            Cell::of(day.map(|day| day.days_after(today))),
            Cell::of(state),
            what.into(),
            deadline.name.into(),
            deadline.id.into(),
            Cell::of(deadline.answering.owner),
            Cell::of(remark),
        ],
        record: Some(deadline.record),
        units: deadline.answering.units,
        owners: deadline.answering.owners,
        event: Some(Box::new(event)),
    }
}

/// A remark in words.
fn said(context: &Context<'_>, remark: &Remark) -> String {
    let say = |key: &str| text(context.language, key, &[]);
    let say_of = |key: &str, name: &'static str, fact: Arg| text(context.language, key, &[(name, fact)]);
    match remark {
        Remark::Decided => say("deadline-decided"),
        Remark::RenewsAfter(day) => say_of("deadline-renews-after", "day", Arg::Date(*day)),
        Remark::Ends(day) => say_of("deadline-ends", "day", Arg::Date(*day)),
        Remark::CanEndOn(day) => say_of("deadline-can-end-on", "day", Arg::Date(*day)),
        Remark::Terminated => say("deadline-terminated"),
        Remark::FollowedBy(project) => say_of("contract-followed-by", "project", project.as_str().into()),
        Remark::OptionLeft => say("deadline-option-left"),
        Remark::LastDone(day) => say_of("deadline-last-time", "day", Arg::Date(*day)),
        Remark::NeverDone => say("deadline-never"),
        Remark::SucceededBy(systems) => {
            say_of("deadline-succeeded-by", "systems", Arg::List(systems.clone()))
        }
        Remark::Target(target) => say_of("deadline-target", "target", target.as_str().into()),
        Remark::AgendaItems(items) => say_of("deadline-agenda", "items", (*items).into()),
        Remark::Quoted(words) => words.clone(),
    }
}

/// What a calendar shows. What is due without a day stands on the day that the register is seen from.
fn event(
    context: &Context<'_>,
    deadline: &Deadline,
    what: &str,
    state: Option<&str>,
    remark: Option<String>,
) -> Event {
    let facts = |name: &'static str, value: &str| [(name, Arg::from(value))];
    let owner = deadline.answering.owner.as_deref();
    let owner = owner.map(|owner| text(context.language, "event-owner", &facts("owner", owner)));
    let lines = [owner, remark, Some(deadline.record.clone())];
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

#[cfg(test)]
mod tests;
