//! O14 Bodies: mandate, members, meetings and decisions (all five papers).

use super::{Context, Overview, common};
use crate::finding::Arg;
use crate::glossary::word;
use crate::model::Record;
use crate::model::answering;
use crate::model::body::{Body, Mandate};
use crate::model::meeting::{AgendaItem, Meeting};
use crate::page::{Cell, Page, Row, Table};
use crate::text::{month, text};

pub(super) const OVERVIEW: Overview = Overview {
    name: "bodies",
    about: "Bodies: what they may decide and recommend, members, how often they meet, last and next meeting, and \
            their decisions.",
    make,
};

const COLUMNS: &[&str] = &[
    "id",
    "body",
    "body_level",
    "mandate",
    "chair",
    "members",
    "meets_per_year",
    "months_off",
    "last_meeting",
    "next_meeting",
    "decisions",
    "latest_decision",
];

/// What a terminal has no room for.
const ASIDE: &[&str] = &[
    "id",
    "mandate",
    "members",
    "meets_per_year",
    "months_off",
    "decisions",
];

fn make(context: &Context<'_>) -> Page {
    let mut table = Table::new(context.language, COLUMNS);
    for body in &context.register.bodies {
        table.push(row(context, body));
    }
    common::page(context, "bodies", table.aside(ASIDE))
}

fn row(context: &Context<'_>, body: &Record<Body>) -> Row {
    let register = context.register;
    let meetings: Vec<_> = register.naming::<Meeting>(body.key(), "body").collect();
    let days = || meetings.iter().filter_map(|meeting| meeting.date.get());
    let decided = decisions(context, &meetings);
    let members = body
        .members
        .iter()
        .map(|member| common::title(register, Some(member)));
    let mut months: Vec<u32> = body.months_off.to_vec();
    months.sort_unstable();
    months.dedup();
    let months = months
        .into_iter()
        .filter_map(|number| month(context.language, number))
        .map(Cell::from);
    Row {
        cells: vec![
            body.id().into(),
            (&body.name).into(),
            common::choice(context, body.level.get().map(|level| level.as_str())),
            Cell::list(mandate(context, body)),
            common::title(register, body.chair.given()),
            Cell::list(members),
            Cell::of(body.meets_per_year.get()),
            Cell::list(months),
            Cell::of(days().filter(|day| *day <= context.today).max()),
            Cell::of(days().filter(|day| *day > context.today).min()),
            decided.len().into(),
            decided
                .last()
                .map_or(Cell::Empty, |(meeting, item)| latest(context, meeting, item)),
        ],
        record: Some(body.address()),
        units: units(context, body),
        owners: answering::ids(body.members.iter().chain(body.chair.given()).map(Some)),
        ..Row::default()
    }
}

/// What the body may decide and recommend, a line each.
fn mandate(context: &Context<'_>, body: &Body) -> Vec<Cell> {
    let decides = body
        .decides
        .iter()
        .map(|one| in_words(context, "bodies-decides", one));
    let recommends = body
        .recommends
        .iter()
        .map(|one| in_words(context, "bodies-recommends", one));
    decides.chain(recommends).collect()
}

fn in_words(context: &Context<'_>, key: &str, mandate: &Mandate) -> Cell {
    let language = context.language;
    let what = match mandate.text.given() {
        Some(text) => text.trim().trim_end_matches('.').to_owned(),
        None => word(language, mandate.what.as_str()),
    };
    let facts = [("what", Arg::from(what))];
    let said = text(language, key, &facts);
    match mandate.up_to_dkk.get() {
        Some(limit) => {
            let facts = [("mandate", Arg::from(said)), ("limit", Arg::Dkk(limit.get()))];
            text(language, "bodies-up-to", &facts).into()
        }
        None => said.into(),
    }
}

/// The decisions made up to and with the day, the earliest first. A recommendation is none.
fn decisions<'r>(
    context: &Context<'_>,
    meetings: &[&'r Record<Meeting>],
) -> Vec<(&'r Record<Meeting>, &'r AgendaItem)> {
    let held = meetings
        .iter()
        .filter(|meeting| meeting.date.get().is_some_and(|day| day <= context.today));
    let mut decided: Vec<_> = held
        .flat_map(|meeting| meeting.agenda.iter().map(move |item| (*meeting, item)))
        .filter(|(_, item)| item.outcome.is_decision())
        .collect();
    decided.sort_by_key(|(meeting, item)| (meeting.date, meeting.key(), item.no));
    decided
}

/// A decision: its day, heading and outcome.
fn latest(context: &Context<'_>, meeting: &Meeting, item: &AgendaItem) -> Cell {
    let outcome = word(context.language, item.outcome.as_str());
    Cell::list([
        Cell::of(meeting.date.get()),
        Cell::Text(format!("{} ({outcome})", item.title)),
    ])
}

/// The units that the body's members belong to.
fn units(context: &Context<'_>, body: &Body) -> Vec<String> {
    let register = context.register;
    let members = body
        .members
        .iter()
        .chain(body.chair.given())
        .filter_map(|member| register.get(member));
    let mut units: Vec<String> = members
        .flat_map(|member| answering::units(register, member.unit.given()))
        .collect();
    units.sort();
    units.dedup();
    units
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
