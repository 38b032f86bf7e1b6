//! Who holds what: all that a position, or the person in it, answers for.

mod detail;
mod lines;
mod words;

pub use words::{field_word, named, role_word};

use lines::{HeldLine, Holdings, NAME_AT, NARROW};

use crate::model::{Holder, Holding, HoldingStatus, Kind, Register};
use crate::overview::table::{LineTable, table};
use crate::overview::{OverviewContext, name_key};
use crate::page::{Block, Cell, Column, Page, Table};
use crate::text::{sort_key, text};
use crate::value::Language;

/// The kinds in the order that they are shown in: what is owned first, seats and roles last.
const ORDER: &[Kind] = &[
    Kind::System,
    Kind::Contract,
    Kind::Processing,
    Kind::Project,
    Kind::Plan,
    Kind::Unit,
    Kind::Body,
    Kind::Meeting,
    Kind::Role,
];

/// Returns all that a position or a person holds today, and below it what stays with the position as history.
pub fn page(context: &OverviewContext<'_>, who: &Holder<'_>) -> Page {
    let (register, language) = (context.register, context.language);
    let mut lines: Vec<HeldLine<'_>> = Vec::new();
    let mut history = Vec::new();
    let mut of_position = Vec::new();
    let place = |kind: Kind| ORDER.iter().position(|one| *one == kind).unwrap_or(ORDER.len());
    for position in who.positions() {
        let mut holdings: Vec<Holding<'_>> = register.holdings(position, context.today).into_iter().collect();
        holdings.sort_by_cached_key(|one| (place(one.link.from.kind), name_key(register, one.link.from)));
        for holding in holdings {
            match holding.standing {
                HoldingStatus::Current => lines.push(lines::held(context, position, &holding)),
                HoldingStatus::Past(_) => history.push(line(register, &holding, language)),
                HoldingStatus::About => of_position.push(line(register, &holding, language)),
            }
        }
        lines.extend(lines::meetings(context, position));
        lines.extend(lines::roles(context, position));
    }
    // Meetings by their day, all else by its name.
    let meeting_day = |line: &HeldLine<'_>| match line.due {
        Cell::Date(day) if line.record.kind == Kind::Meeting => Some(day),
        _ => None,
    };
    lines.sort_by_cached_key(|line| {
        let name = sort_key(&line.name);
        (
            place(line.record.kind),
            meeting_day(line),
            name,
            line.address.clone(),
        )
    });

    let mut page = Page::new(text(language, "holds-title", &[("who", name(who).into())]));
    page.header = header(register, who, lines.len(), language);
    if !lines.is_empty() {
        page.blocks.push(Block::Table {
            heading: String::new(),
            table: Holdings::table(context, &lines),
            narrow: Some(narrow(context, &lines, who.positions().len() > 1)),
        });
    }
    page.lines(text(language, "holds-history", &[]), history);
    page.lines(text(language, "holds-about", &[]), of_position);
    page
}

/// Returns the id under the name, and the position only where there are several.
fn narrow(context: &OverviewContext<'_>, lines: &[HeldLine<'_>], with_position: bool) -> Table {
    let [without @ .., _] = &NARROW;
    let mut table = table(context, if with_position { &NARROW } else { without }, lines);
    let id = Column::with_prefix(context.language, Holdings::HEADINGS, "id");
    let heading = &mut table.columns[NAME_AT].heading;
    *heading = format!("{heading}\n{}", id.heading);
    table
}

/// Returns a position with its title and id, a person with their name.
fn name(who: &Holder<'_>) -> String {
    match who {
        Holder::Position(position) => named(position),
        Holder::Person(positions) => {
            let holder = positions
                .first()
                .and_then(|position| position.holder.clone().given().cloned());
            holder.unwrap_or_default()
        }
    }
}

/// Returns a reference that is not in force today, in a line with the reason.
pub fn line(register: &Register, holding: &Holding<'_>, language: Language) -> String {
    let mut facts = vec![
        ("record", holding.record.as_str().into()),
        ("name", (&*register.title_of(holding.link.from)).into()),
    ];
    let key = match holding.standing {
        HoldingStatus::Past(past) => {
            facts.push(("as", field_word(language, &holding.field()).into()));
            facts.push(("why", text(language, past.key(), &[]).into()));
            "holds-line-past"
        }
        HoldingStatus::About | HoldingStatus::Current => "holds-line-about",
    };
    text(language, key, &facts)
}

/// Returns what is to be known first: the position's unit and holder, or the person's positions.
fn header(register: &Register, who: &Holder<'_>, count: usize, language: Language) -> Vec<String> {
    let say = |key: &str, fact: &'static str, value: String| text(language, key, &[(fact, value.into())]);
    let mut header = match who {
        Holder::Position(position) => {
            let unit = position.unit.given();
            let unit = unit.map(|unit| say("holds-unit", "unit", register.title(unit).to_owned()));
            let holder = position.holder.clone();
            let holder = holder
                .given()
                .map(|holder| say("holds-holder", "holder", holder.clone()));
            unit.into_iter().chain(holder).collect()
        }
        Holder::Person(positions) => {
            let positions: Vec<String> = positions.iter().map(|position| named(position)).collect();
            let facts = [("positions", positions.into())];
            vec![text(language, "holds-positions", &facts)]
        }
    };
    header.push(text(language, "holds-count", &[("count", count.into())]));
    if !register.is_fully_read(Kind::ALL) {
        header.push(text(language, "holds-not-whole", &[]));
    }
    header
}
