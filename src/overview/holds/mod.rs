//! Who holds what: all that a position, or the person in it, answers for.

mod detail;
mod rows;

use rows::Rows;

use crate::model::position::Position;
use crate::model::{Holding, Kind, Record, Register, Standing, Who};
use crate::page::{Block, Cell, Column, Page, Row, Table};
use crate::text::{self, text};
use crate::value::{Date, Language};

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

/// What a reference makes a position, `systems.owner`, in the reader's words: «Systemejer».
pub fn field_word(language: Language, field: &str) -> String {
    role_word(language, field).unwrap_or_else(|| field.to_owned())
}

/// The same; `None` where a field names no position.
pub fn role_word(language: Language, field: &str) -> Option<String> {
    let key = format!("holds-field-{}", field.replace(['.', '_'], "-"));
    text::lookup(language, &key, None, &[])
}

/// All that a position or a person holds today, and below it what stays with the position as history.
pub fn page(register: &Register, who: &Who<'_>, today: Date, language: Language) -> Page {
    let make = Rows {
        register,
        today,
        language,
    };
    let mut rows: Vec<(Kind, Row)> = Vec::new();
    let mut history = Vec::new();
    let mut of_position = Vec::new();
    for position in who.positions() {
        for holding in register.holdings(position, today) {
            match holding.standing {
                Standing::Current => rows.push((holding.link.from.kind, make.row(position, &holding))),
                Standing::Past(_) => history.push(line(register, &holding, language)),
                Standing::About => of_position.push(line(register, &holding, language)),
            }
        }
        rows.extend(make.meetings(position));
        rows.extend(make.roles(position));
    }
    let place = |kind: Kind| ORDER.iter().position(|one| *one == kind).unwrap_or(ORDER.len());
    rows.sort_by(|(a, a_row), (b, b_row)| (place(*a), &a_row.record).cmp(&(place(*b), &b_row.record)));

    let mut page = Page::new(text(language, "holds-title", &[("who", name(who).into())]));
    page.header = header(register, who, rows.len(), language);
    let mut table = make.table();
    rows.into_iter().for_each(|(_, row)| table.push(row));
    if !table.rows.is_empty() {
        page.blocks.push(Block::Table {
            heading: String::new(),
            narrow: Some(narrow(&table, who.positions().len() > 1)),
            table,
        });
    }
    page.lines(text(language, "holds-history", &[]), history);
    page.lines(text(language, "holds-about", &[]), of_position);
    page
}

/// The id under the name, and the position only where there are several.
fn narrow(table: &Table, with_position: bool) -> Table {
    let shown = |at: &usize| *at != 1 && (with_position || *at != 6);
    let under = |name: &str, id: &str| format!("{name}\n{id}");
    let mut columns: Vec<Column> = (0..table.columns.len())
        .filter(shown)
        .map(|at| table.columns[at].clone())
        .collect();
    if let (Some(name), Some(id)) = (columns.get_mut(1), table.columns.get(1)) {
        name.heading = under(&name.heading, &id.heading);
    }
    let rows = table.rows.iter().map(|row| {
        let mut cells: Vec<Cell> = (0..row.cells.len())
            .filter(shown)
            .map(|at| row.cells[at].clone())
            .collect();
        if let (Some(Cell::Text(name)), Some(Cell::Text(id))) = (cells.get_mut(1), row.cells.get(1)) {
            *name = under(name, id);
        }
        Row { cells, ..row.clone() }
    });
    Table {
        rows: rows.collect(),
        columns,
    }
}

/// A position with its title and id, a person with their name.
fn name(who: &Who<'_>) -> String {
    match who {
        Who::Position(position) => named(position),
        Who::Person(positions) => {
            let holder = positions
                .first()
                .and_then(|position| position.holder.clone().given().cloned());
            holder.unwrap_or_default()
        }
    }
}

/// A position as messages name it: `It-chef (it-chef)`.
pub fn named(position: &Record<Position>) -> String {
    format!("{} ({})", position.title, position.id())
}

/// A reference that is not held today, in a line with the reason.
pub fn line(register: &Register, holding: &Holding<'_>, language: Language) -> String {
    let mut facts = vec![
        ("record", holding.record.as_str().into()),
        ("name", (&*register.title_of(holding.link.from)).into()),
    ];
    let key = match holding.standing {
        Standing::Past(past) => {
            facts.push(("as", field_word(language, &holding.field()).into()));
            facts.push(("why", text(language, past.key(), &[]).into()));
            "holds-line-past"
        }
        Standing::About | Standing::Current => "holds-line-about",
    };
    text(language, key, &facts)
}

/// What is to be known first: the position's unit and holder, or the person's positions.
fn header(register: &Register, who: &Who<'_>, count: usize, language: Language) -> Vec<String> {
    let say = |key: &str, fact: &'static str, value: String| text(language, key, &[(fact, value.into())]);
    let mut header = match who {
        Who::Position(position) => {
            let unit = position.unit.given();
            let unit = unit.map(|unit| say("holds-unit", "unit", register.title(unit).to_owned()));
            let holder = position.holder.clone();
            let holder = holder
                .given()
                .map(|holder| say("holds-holder", "holder", holder.clone()));
            unit.into_iter().chain(holder).collect()
        }
        Who::Person(positions) => {
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
