//! A line for each thing that a position holds.

use super::detail::detail;
use super::words::field_word;
use crate::model::body::Body;
use crate::model::meeting::Meeting;
use crate::model::position::Position;
use crate::model::{Holding, Record, RecordKey};
use crate::overview::OverviewContext;
use crate::overview::common::phrase;
use crate::overview::table::{ColumnOf, LineTable, column, columns};
use crate::page::{Cell, Row};

/// What positions hold.
pub(super) struct Holdings;

/// Something that a position holds.
pub(super) struct HeldLine<'r> {
    pub(super) position: &'r Record<Position>,
    pub(super) record: RecordKey,
    pub(super) address: String,
    pub(super) name: String,
    role: String,
    about: Cell,
    pub(super) due: Cell,
}

impl HeldLine<'_> {
    fn id(&self) -> &str {
        self.address.split_once('/').map_or("", |(_, id)| id)
    }
}

impl LineTable for Holdings {
    type Line<'r> = HeldLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("kind", |context, line| {
            phrase(context, &format!("holds-kind-{}", line.record.kind.folder()))
        }),
        column("id", |_, line| line.id().into()),
        column("name", |_, line| (&line.name).into()),
        column("as", |_, line| (&line.role).into()),
        column("about", |_, line| line.about.clone()),
        column("due", |_, line| line.due.clone()),
        column("position", |_, line| (&line.position.title).into()),
    ];

    const HEADINGS: &'static str = "holds-column";

    fn row<'r>(_: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        let unit = line.position.unit.given().into_iter();
        Row {
            record: Some(line.address.clone()),
            units: unit.map(|unit| unit.as_str().to_owned()).collect(),
            owners: vec![line.position.id().to_owned()],
            ..Row::default()
        }
    }
}

/// The columns of a table with the id under the name. The last is the position, for a person with several.
pub(super) const NARROW: [ColumnOf<Holdings>; 6] = {
    let mut narrow = columns::<Holdings, 6>(["kind", "name", "as", "about", "due", "position"]);
    narrow[NAME_AT] = column::<Holdings>("name", |_, line| format!("{}\n{}", line.name, line.id()).into());
    narrow
};

/// The place of the name among [`NARROW`].
pub(super) const NAME_AT: usize = 1;

/// Returns all that a position holds by a reference that is in force.
pub(super) fn held<'r>(
    context: &OverviewContext<'r>,
    position: &'r Record<Position>,
    holding: &Holding<'r>,
) -> HeldLine<'r> {
    let (about, due) = detail(context.register, holding, context.today);
    HeldLine {
        position,
        record: holding.link.from,
        address: holding.record.clone(),
        name: context.register.title_of(holding.link.from).into_owned(),
        role: field_word(context.language, &holding.field()),
        about,
        due,
    }
}

/// Returns the meetings ahead of the bodies that a position chairs.
pub(super) fn meetings<'r>(
    context: &OverviewContext<'r>,
    position: &'r Record<Position>,
) -> Vec<HeldLine<'r>> {
    let register = context.register;
    let chairs = register.naming::<Body>(position.key(), "chair");
    let ahead = chairs.flat_map(|body| {
        let meetings = register.naming::<Meeting>(body.key(), "body");
        meetings.filter_map(move |meeting| {
            Some((
                body,
                meeting,
                meeting.date.get().filter(|day| *day >= context.today)?,
            ))
        })
    });
    let mut ahead: Vec<_> = ahead.collect();
    ahead.sort_by_key(|(_, meeting, day)| (*day, meeting.key()));
    let line = |(body, meeting, day): (&Record<Body>, &Record<Meeting>, _)| HeldLine {
        position,
        record: meeting.key(),
        address: meeting.address(),
        name: body.title().to_owned(),
        role: field_word(context.language, "meetings.chair"),
        about: Cell::Empty,
        due: Cell::Date(day),
    };
    ahead.into_iter().map(line).collect()
}

/// Returns the roles that a position carries, as they are written.
pub(super) fn roles<'r>(
    context: &OverviewContext<'r>,
    position: &'r Record<Position>,
) -> impl Iterator<Item = HeldLine<'r>> {
    let roles = position.roles.iter();
    let roles = roles.filter_map(|role| context.register.get(role));
    roles.map(|role| HeldLine {
        position,
        record: role.key(),
        address: role.address(),
        name: role.title().to_owned(),
        role: field_word(context.language, "positions.roles"),
        about: Cell::Empty,
        due: Cell::Empty,
    })
}
