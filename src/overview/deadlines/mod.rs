//! The year ahead: everything that falls due, with who owns it; what is too late comes first (Herning 17, Bornholm 3,
//! Aabenraa 14; the calendar that users of Kitos keep by hand). As a calendar file too.

use super::common::{self, phrase};
use super::table::{ColumnOf, LineTable, column};
use super::{Overview, OverviewContext};
use crate::finding::Arg;
use crate::forecast::deadlines::{Deadline, Remark, deadlines, is_near};
use crate::model::DueDate;
use crate::page::{Cell, Event, Page, Row, Table};
use crate::text::{sort_key, text};
use crate::value::Date;

pub(super) const OVERVIEW: Overview = Overview {
    name: "deadlines",
    about: "What falls due in the twelve months ahead, and first what is too late: notice, decision and end of contracts, risk and impact assessments, reviews, benefits, goals, laws, systems that go, exceptions and meetings. With --format ics as a calendar.",
    paper: "bornholm-2010",
    order: &["due", "deadline", "name"],
    make,
};

struct Deadlines;

impl LineTable for Deadlines {
    type Line<'r> = Deadline;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("due", |_, deadline| Cell::of(day(deadline))),
        column("days_left", |context, deadline| {
            Cell::of(day(deadline).map(|day| day.days_after(context.today)))
        }),
        column("state", |context, deadline| Cell::of(state(context, deadline))),
        column("deadline", |context, deadline| {
            phrase(context, deadline.what.label())
        }),
        column("name", |_, deadline| (&deadline.name).into()),
        column("id", |_, deadline| (&deadline.id).into()),
        column("owner", |_, deadline| Cell::of(deadline.answering.owner.as_ref())),
        column("remark", |context, deadline| Cell::of(remark(context, deadline))),
    ];

    fn row<'r>(context: &OverviewContext<'r>, deadline: &Self::Line<'r>) -> Row {
        Row {
            cells: Vec::new(),
            record: Some(deadline.record.clone()),
            units: deadline.answering.units.clone(),
            owners: deadline.answering.owners.clone(),
            event: Some(Box::new(event(context, deadline))),
        }
    }
}

/// Returns what is too late, then what falls due, day by day.
fn lines(context: &OverviewContext<'_>) -> Vec<Deadline> {
    let today = context.today;
    let mut all: Vec<Deadline> = deadlines(context.register, today);
    all.retain(|deadline| is_near(deadline.due, today));
    all.sort_by_cached_key(|one| {
        (
            one.order(today),
            sort_key(&one.name),
            one.record.clone(),
            one.item.clone(),
        )
    });
    all
}

/// Returns the deadlines of one record.
pub(crate) fn of_record(context: &OverviewContext<'_>, address: &str) -> Table {
    let mut lines = lines(context);
    lines.retain(|deadline| deadline.record == address);
    Deadlines::table(context, &lines)
}

fn make(context: &OverviewContext<'_>) -> Page {
    let mut page = common::page(context, &OVERVIEW, Deadlines::table(context, &lines(context)));
    page.is_calendar = true;
    page.header.extend(contracts_without_days(context));
    page
}

/// Returns the contracts of which no deadline can be reckoned, since a term is not known or not readable; `None` where
/// there are none.
fn contracts_without_days(context: &OverviewContext<'_>) -> Option<String> {
    let contracts = context.register.contracts.iter();
    let mut names: Vec<String> = contracts
        .filter(|contract| !contract.has_ended(context.today) && !contract.has_known_terms())
        .map(|contract| contract.name.clone())
        .collect();
    names.sort_by_cached_key(|name| sort_key(name));
    let facts = [("count", names.len().into()), ("names", Arg::List(names.clone()))];
    (!names.is_empty()).then(|| text(context.language, "deadlines-not-reckoned", &facts))
}

fn day(deadline: &Deadline) -> Option<Date> {
    match deadline.due {
        DueDate::Already => None,
        DueDate::On(day) => Some(day),
    }
}

fn state(context: &OverviewContext<'_>, deadline: &Deadline) -> Option<String> {
    let is_past = deadline.due.is_past(context.today);
    is_past.then(|| context.text("overdue"))
}

/// Returns the deadline's remark in words.
fn remark(context: &OverviewContext<'_>, deadline: &Deadline) -> Option<String> {
    let say = |key: &str| context.text(key);
    let say_of = |key: &str, name: &'static str, fact: Arg| text(context.language, key, &[(name, fact)]);
    Some(match deadline.remark.as_ref()? {
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
    })
}

/// Returns what a calendar shows. What is due without a day is shown on the day that the register is seen from.
fn event(context: &OverviewContext<'_>, deadline: &Deadline) -> Event {
    let facts = |name: &'static str, value: &str| [(name, Arg::from(value))];
    let owner = deadline.answering.owner.as_deref();
    let owner = owner.map(|owner| text(context.language, "event-owner", &facts("owner", owner)));
    let lines = [owner, remark(context, deadline), Some(deadline.record.clone())];
    let municipality = context.register.municipality.as_ref();
    let municipality = municipality.map_or("portfolio", |municipality| &municipality.common().id);
    let category = context.text(deadline.what.label());
    let overdue = state(context, deadline).map(|state| format!("{}: ", state.to_uppercase()));
    Event {
        uid: format!("{}@{municipality}", deadline.key()),
        seen_on: context.today,
        day: day(deadline).unwrap_or(context.today),
        summary: format!("{}{category}: {}", overdue.unwrap_or_default(), deadline.name),
        description: lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        category,
    }
}

#[cfg(test)]
mod tests;
