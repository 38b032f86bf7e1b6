//! O14 Bodies: mandate, members, meetings and decisions (all five papers).

use super::common::{self, choice, title};
use super::table::{ColumnOf, LineTable, aside, column};
use super::{Overview, OverviewContext, by_name};
use crate::finding::Arg;
use crate::glossary::word;
use crate::model::Record;
use crate::model::answering;
use crate::model::body::{Body, Mandate};
use crate::model::meeting::{AgendaItem, Meeting};
use crate::page::{Cell, Page, Row};
use crate::text::{month, text};
use crate::value::Date;

pub(super) const OVERVIEW: Overview = Overview {
    name: "bodies",
    about: "Bodies: what they may decide and recommend, members, how often they meet, last and next meeting, and \
            their decisions.",
    paper: "billund-2016",
    order: &["body"],
    make,
};

struct Bodies;

/// A body with its meetings and its decisions.
struct BodyLine<'r> {
    body: &'r Record<Body>,
    meetings: Vec<&'r Record<Meeting>>,
    decisions: Vec<(&'r Record<Meeting>, &'r AgendaItem)>,
}

impl BodyLine<'_> {
    fn days(&self) -> impl Iterator<Item = Date> {
        self.meetings.iter().filter_map(|meeting| meeting.date.get())
    }

    /// Returns the cell of a day among the meetings', with a mark where the day of one of them cannot be read: that one
    /// may be the one that is asked for.
    fn day(&self, day: Option<Date>) -> Cell {
        let mut dates = self.meetings.iter().map(|meeting| meeting.date);
        let mark = if dates.any(|date| date.is_unreadable()) {
            Cell::Unreadable
        } else {
            Cell::Empty
        };
        Cell::list([Cell::of(day), mark])
    }
}

impl LineTable for Bodies {
    type Line<'r> = BodyLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        aside("id", |_, line| line.body.id().into()),
        column("body", |_, line| (&line.body.name).into()),
        column("body_level", |context, line| {
            choice(context, line.body.level.map(|level| level.as_str()))
        }),
        aside("mandate", |context, line| Cell::list(mandate(context, line.body))),
        column("chair", |context, line| title(context, line.body.chair.as_ref())),
        aside("members", |context, line| {
            Cell::list(
                line.body
                    .members
                    .iter()
                    .map(|member| title(context, Some(member))),
            )
        }),
        aside("meets_per_year", |_, line| Cell::of(line.body.meets_per_year)),
        aside("months_off", |context, line| months_off(context, line.body)),
        column("last_meeting", |context, line| {
            line.day(line.days().filter(|day| *day <= context.today).max())
        }),
        column("next_meeting", |context, line| {
            line.day(line.days().filter(|day| *day > context.today).min())
        }),
        aside("decisions", |_, line| line.decisions.len().into()),
        column("latest_decision", |context, line| latest_decision(context, line)),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        let body = line.body;
        Row {
            record: Some(body.address()),
            units: units(context, body),
            owners: answering::ids(body.members.iter().chain(body.chair.given()).map(Some)),
            ..Row::default()
        }
    }
}

fn make(context: &OverviewContext<'_>) -> Page {
    let lines = by_name(&context.register.bodies).into_iter().map(|body| {
        let meetings = context.register.naming::<Meeting>(body.key(), "body");
        let meetings: Vec<&Record<Meeting>> = meetings.collect();
        let decisions = decisions(context, &meetings);
        BodyLine {
            body,
            meetings,
            decisions,
        }
    });
    let lines: Vec<BodyLine<'_>> = lines.collect();
    common::page(context, &OVERVIEW, Bodies::table(context, &lines))
}

fn months_off(context: &OverviewContext<'_>, body: &Body) -> Cell {
    let mut months: Vec<u32> = body.months_off.to_vec();
    months.sort_unstable();
    months.dedup();
    let names = months
        .into_iter()
        .filter_map(|number| month(context.language, number));
    Cell::list(names.map(Cell::from))
}

/// Returns what the body may decide and recommend, a line each.
fn mandate(context: &OverviewContext<'_>, body: &Body) -> Vec<Cell> {
    let decides = body
        .decides
        .iter()
        .map(|one| mandate_in_words(context, "bodies-decides", one));
    let recommends = body
        .recommends
        .iter()
        .map(|one| mandate_in_words(context, "bodies-recommends", one));
    decides.chain(recommends).collect()
}

fn mandate_in_words(context: &OverviewContext<'_>, key: &str, mandate: &Mandate) -> Cell {
    let language = context.language;
    let what = match mandate.text.given() {
        Some(text) => text.trim().trim_end_matches('.').to_owned(),
        None => word(language, mandate.what.as_str()),
    };
    let words = text(language, key, &[("what", Arg::from(what))]);
    match mandate.up_to_dkk.get() {
        Some(limit) => {
            let facts = [("mandate", Arg::from(words)), ("limit", Arg::Dkk(limit.get()))];
            text(language, "bodies-up-to", &facts).into()
        }
        None => words.into(),
    }
}

/// Returns the decisions made up to and with the day, the earliest first. A recommendation is none.
fn decisions<'r>(
    context: &OverviewContext<'_>,
    meetings: &[&'r Record<Meeting>],
) -> Vec<(&'r Record<Meeting>, &'r AgendaItem)> {
    let past = meetings
        .iter()
        .filter(|meeting| meeting.date.get().is_some_and(|day| day <= context.today));
    let mut decisions: Vec<_> = past
        .flat_map(|meeting| meeting.agenda.iter().map(move |item| (*meeting, item)))
        .filter(|(_, item)| item.outcome.is_decision())
        .collect();
    decisions.sort_by_key(|(meeting, item)| (meeting.date, meeting.key(), item.no));
    decisions
}

/// Returns the latest decision: its day, heading and outcome.
fn latest_decision(context: &OverviewContext<'_>, line: &BodyLine<'_>) -> Cell {
    let Some((meeting, item)) = line.decisions.last() else {
        return Cell::Empty;
    };
    let outcome = word(context.language, item.outcome.as_str());
    Cell::list([
        Cell::of(meeting.date),
        Cell::Text(format!("{} ({outcome})", item.title)),
    ])
}

/// Returns the units that the body's members belong to.
fn units(context: &OverviewContext<'_>, body: &Body) -> Vec<String> {
    let register = context.register;
    let members = body
        .members
        .iter()
        .chain(body.chair.given())
        .filter_map(|member| register.get(member));
    answering::merged(members.map(|member| answering::units(register, member.unit.given())))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::fixture::{column, page};
    use super::*;

    #[test]
    fn meetings_and_decisions_are_seen_from_the_day() {
        let meeting = |id: &str, date: &str, outcomes: &[&str]| {
            let item = |(n, outcome): (usize, &&str)| json!({ "no": n + 1, "title": format!("Punkt {}", n + 1), "kind": "decision", "outcome": outcome });
            let agenda: Vec<_> = outcomes.iter().enumerate().map(item).collect();
            json!({ "id": id, "body": "raad", "date": date, "agenda": agenda })
        };
        let page = page(
            make,
            &json!({
                "units": [{ "id": "skole", "name": "Skole" }],
                "positions": [{ "id": "chef", "title": "Chef", "unit": "skole" }],
                "bodies": [{ "id": "raad", "name": "Rådet", "level": "steering", "members": ["chef"],
                    "meets_per_year": 10, "months_off": [12, 7, 13],
                    "decides": [{ "what": "projects", "up_to_dkk": 500_000, "text": "Igangsætning." }],
                    "recommends": [{ "what": "strategies" }] }],
                "meetings": [
                    meeting("z", "2026-11-22", &["approved", "recommended", "rejected", "noted"]),
                    meeting("a", "2027-01-07", &["pending"]),
                    meeting("b", "2026-12-03", &["pending"]),
                    meeting("c", "2026-10-01", &["approved", "deferred"])],
            }),
        );
        let one = |key| column(&page, key).remove(0);
        assert_eq!(one("last_meeting"), "2026-11-22");
        assert_eq!(one("next_meeting"), "2026-12-03");
        assert_eq!(one("decisions"), "3");
        assert_eq!(one("latest_decision"), "2026-11-22; Punkt 3 (afvist)");
        assert_eq!(one("months_off"), "juli; december");
        assert_eq!(
            one("mandate"),
            "Beslutter: Igangsætning, op til 500.000 kr.; Indstiller: strategier"
        );
        assert_eq!(page.main_table().expect("a table").rows[0].units, ["skole"]);
    }
}
