//! Who holds what: all that a position, or the person in it, answers for.

use crate::finding::Seg;
use crate::model::body::Body;
use crate::model::meeting::Meeting;
use crate::model::position::Position;
use crate::model::{Date, Holding, Kind, Language, Record, Register, Standing, Who};
use crate::text::{self, text};
use crate::view::{Cell, Column, Page, Row, Table};

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
    let key = format!("holds-field-{}", field.replace(['.', '_'], "-"));
    text::lookup(language, &key, None, &[]).unwrap_or_else(|| field.to_owned())
}

/// All that a position or a person holds today, and below it what stays with the position as history.
pub fn page(register: &Register, who: &Who<'_>, today: Date, language: Language) -> Page {
    let about = About {
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
                Standing::Current => rows.push((holding.link.from.kind, about.row(position, &holding))),
                Standing::Past(_) => history.push(line(register, &holding, language)),
                Standing::About => of_position.push(line(register, &holding, language)),
            }
        }
        rows.extend(about.meetings(position));
        rows.extend(about.roles(position));
    }
    let place = |kind: Kind| ORDER.iter().position(|one| *one == kind).unwrap_or(ORDER.len());
    rows.sort_by_key(|(kind, _)| place(*kind));

    let mut page = Page::new(text(language, "holds-title", &[("who", name(who).into())]));
    page.header = about.header(who, rows.len());
    let mut table = about.table();
    rows.into_iter().for_each(|(_, row)| table.push(row));
    page.table("", table);
    page.lines(text(language, "holds-history", &[]), history);
    page.lines(text(language, "holds-about", &[]), of_position);
    page
}

/// A position with its title and id, a person with their name.
fn name(who: &Who<'_>) -> String {
    match who {
        Who::Position(position) => named(position),
        Who::Person(positions) => {
            let holder = positions.first().and_then(|position| position.holder.clone());
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

/// What the rows are made from.
struct About<'r> {
    register: &'r Register,
    today: Date,
    language: Language,
}

impl About<'_> {
    fn header(&self, who: &Who<'_>, count: usize) -> Vec<String> {
        let say =
            |key: &str, fact: &'static str, value: String| text(self.language, key, &[(fact, value.into())]);
        let mut header = match who {
            Who::Position(position) => {
                let unit = position.unit.as_ref();
                let unit = unit.map(|unit| say("holds-unit", "unit", self.register.title(unit).to_owned()));
                let holder = position.holder.clone();
                let holder = holder.map(|holder| say("holds-holder", "holder", holder));
                unit.into_iter().chain(holder).collect()
            }
            Who::Person(positions) => {
                let positions: Vec<String> = positions.iter().map(|position| named(position)).collect();
                let facts = [("positions", positions.into())];
                vec![text(self.language, "holds-positions", &facts)]
            }
        };
        header.push(text(self.language, "holds-count", &[("count", count.into())]));
        if !self.register.is_whole(Kind::ALL) {
            header.push(text(self.language, "holds-not-whole", &[]));
        }
        header
    }

    fn table(&self) -> Table {
        let column = |key: &'static str| {
            let heading = format!("holds-column-{key}");
            Column::headed(key, text(self.language, &heading, &[]))
        };
        let columns = ["kind", "id", "name", "as", "about", "due", "position"];
        let columns = columns.map(|key| {
            if key == "id" {
                Column::new(self.language, key)
            } else {
                column(key)
            }
        });
        Table {
            columns: columns.to_vec(),
            rows: Vec::new(),
        }
    }

    fn row(&self, position: &Record<Position>, holding: &Holding<'_>) -> Row {
        let link = holding.link;
        let id = holding.record.split_once('/').map_or("", |(_, id)| id);
        let (about, due) = self.about_and_due(holding);
        let name = self.register.title_of(link.from);
        let cells = (
            link.from.kind,
            id,
            &*name,
            field_word(self.language, &holding.field()),
        );
        self.of(position, &holding.record, cells, about, due)
    }

    fn of(
        &self,
        position: &Record<Position>,
        record: &str,
        (kind, id, name, role): (Kind, &str, &str, String),
        about: Cell,
        due: Cell,
    ) -> Row {
        let kind = text(self.language, &format!("holds-kind-{}", kind.folder()), &[]);
        Row {
            cells: vec![
                kind.into(),
                id.into(),
                name.into(),
                role.into(),
                about,
                due,
                (&position.title).into(),
            ],
            record: Some(record.to_owned()),
            units: position
                .unit
                .iter()
                .map(|unit| unit.as_str().to_owned())
                .collect(),
            owners: vec![position.id().to_owned()],
        }
    }

    /// The part of a record that it is about (a benefit, a risk, an action, a superuser's unit), and the day or
    /// quarter that the position must have done something by.
    fn about_and_due(&self, holding: &Holding<'_>) -> (Cell, Cell) {
        let register = self.register;
        let index = holding.link.from.index;
        let path = holding.link.path.0.as_slice();
        let (list, item) = match path {
            [Seg::Key(list), Seg::Index(item), ..] => (&**list, *item),
            [Seg::Key(field), ..] => (&**field, 0),
            _ => return (Cell::Empty, Cell::Empty),
        };
        let found = match holding.link.from.kind {
            Kind::Project => register.projects.at(index).and_then(|project| {
                let end = || Cell::of(project.schedule.as_ref().and_then(|schedule| schedule.end));
                match list {
                    "benefits" => project
                        .benefits
                        .get(item)
                        .map(|benefit| ((&benefit.name).into(), Cell::of(benefit.due))),
                    "risks" => project
                        .risks
                        .get(item)
                        .map(|risk| ((&risk.text).into(), Cell::Empty)),
                    _ => Some((Cell::Empty, end())),
                }
            }),
            Kind::Plan => register
                .plans
                .at(index)
                .and_then(|plan| plan.actions.get(item))
                .map(|action| ((&action.title).into(), Cell::of(action.last_quarter()))),
            Kind::System => register.systems.at(index).map(|system| {
                let superuser = system.super_users.get(item).filter(|_| list == "super_users");
                let unit = superuser.map(|user| register.title(&user.unit));
                (Cell::of(unit), Cell::Empty)
            }),
            Kind::Contract => register
                .contracts
                .at(index)
                .map(|contract| (Cell::Empty, Cell::of(contract.notice_by(self.today)))),
            _ => None,
        };
        found.unwrap_or_default()
    }

    /// The meetings ahead of the bodies that a position chairs.
    fn meetings(&self, position: &Record<Position>) -> Vec<(Kind, Row)> {
        let chairs = self.register.naming::<Body>(position.key(), "chair");
        let ahead = chairs.flat_map(|body| {
            let meetings = self.register.naming::<Meeting>(body.key(), "body");
            meetings.filter_map(move |meeting| {
                Some((body, meeting, meeting.date.filter(|day| *day >= self.today)?))
            })
        });
        let mut ahead: Vec<_> = ahead.collect();
        ahead.sort_by_key(|(_, meeting, day)| (*day, meeting.key()));
        ahead
            .into_iter()
            .map(|(body, meeting, day)| {
                let role = field_word(self.language, "meetings.chair");
                let cells = (Kind::Meeting, meeting.id(), body.title(), role);
                let row = self.of(position, &meeting.address(), cells, Cell::Empty, day.into());
                (Kind::Meeting, row)
            })
            .collect()
    }

    fn roles(&self, position: &Record<Position>) -> Vec<(Kind, Row)> {
        let roles = position.roles.iter().filter_map(|role| self.register.get(role));
        roles
            .map(|role| {
                let word = field_word(self.language, "positions.roles");
                let cells = (Kind::Role, role.id(), role.title(), word);
                (
                    Kind::Role,
                    self.of(position, &role.address(), cells, Cell::Empty, Cell::Empty),
                )
            })
            .collect()
    }
}
