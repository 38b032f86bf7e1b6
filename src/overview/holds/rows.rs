//! A row for each thing that a position holds.

use super::detail::detail;
use super::field_word;
use crate::model::body::Body;
use crate::model::meeting::Meeting;
use crate::model::position::Position;
use crate::model::{Holding, Kind, Record, Register};
use crate::page::{Cell, Column, Row, Table};
use crate::text::text;
use crate::value::{Date, Language};

/// What the rows are made from.
pub(super) struct Rows<'r> {
    pub(super) register: &'r Register,
    pub(super) today: Date,
    pub(super) language: Language,
}

impl Rows<'_> {
    /// The table without rows.
    pub(super) fn table(&self) -> Table {
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

    /// A reference that is held.
    pub(super) fn row(&self, position: &Record<Position>, holding: &Holding<'_>) -> Row {
        let link = holding.link;
        let id = holding.record.split_once('/').map_or("", |(_, id)| id);
        let (about, due) = detail(self.register, holding, self.today);
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
                .given()
                .iter()
                .map(|unit| unit.as_str().to_owned())
                .collect(),
            owners: vec![position.id().to_owned()],
            ..Row::default()
        }
    }

    /// The meetings ahead of the bodies that a position chairs.
    pub(super) fn meetings(&self, position: &Record<Position>) -> Vec<(Kind, Row)> {
        let chairs = self.register.naming::<Body>(position.key(), "chair");
        let ahead = chairs.flat_map(|body| {
            let meetings = self.register.naming::<Meeting>(body.key(), "body");
            meetings.filter_map(move |meeting| {
                Some((
                    body,
                    meeting,
                    meeting.date.get().filter(|day| *day >= self.today)?,
                ))
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

    /// The roles that a position carries.
    pub(super) fn roles(&self, position: &Record<Position>) -> Vec<(Kind, Row)> {
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
