//! Who answers for a record of any kind, and the units that it belongs to: what overviews are filtered by.

use super::body::Body;
use super::position::Position;
use super::unit::Unit;
use super::{Entity, ForKind, RecordKey, Ref, Register};

/// Everything in several lists, each once.
pub fn merged(lists: impl IntoIterator<Item = Vec<String>>) -> Vec<String> {
    let mut all: Vec<String> = lists.into_iter().flatten().collect();
    all.sort();
    all.dedup();
    all
}

/// Returns the unit of a position and those above it.
pub fn units_of_position(register: &Register, position: Option<&Ref<Position>>) -> Vec<String> {
    let position = register.get_opt(position);
    units(register, position.and_then(|position| position.unit.given()))
}

/// Who answers for a record: the owner of most kinds, the body of a plan, a strategy or a pool.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answering {
    /// What they are called.
    pub owner: Option<String>,
    /// Positions, for the filter by owner.
    pub owners: Vec<String>,
    /// Units, for the filter by unit.
    pub units: Vec<String>,
}

impl Answering {
    /// Returns a position for something in a unit; without a unit of its own, in the position's.
    pub fn position(register: &Register, owner: Option<&Ref<Position>>, unit: Option<&Ref<Unit>>) -> Self {
        Self {
            owner: owner.map(|owner| register.title(owner).to_owned()),
            owners: ids([owner]),
            units: match unit {
                Some(_) => units(register, unit),
                None => units_of_position(register, owner),
            },
        }
    }

    /// Returns the body, and its chair, for something in a unit; without a unit of its own, in the chair's.
    pub fn body(register: &Register, body: Option<&Ref<Body>>, unit: Option<&Ref<Unit>>) -> Self {
        let chair = register.get_opt(body).and_then(|body| body.chair.given());
        Self {
            owner: body.map(|body| register.title(body).to_owned()),
            ..Self::position(register, chair, unit)
        }
    }

    /// Those who answer for a record of any kind; nobody for a kind without owners.
    pub fn of(register: &Register, record: RecordKey) -> Self {
        let place = record;
        place
            .kind
            .with(AnsweringOf { register, place })
            .unwrap_or_default()
    }
}

struct AnsweringOf<'r> {
    register: &'r Register,
    place: RecordKey,
}

impl ForKind for AnsweringOf<'_> {
    type Output = Option<Answering>;

    fn visit<T: Entity>(self) -> Option<Answering> {
        let record = T::table(self.register).at(self.place.index)?;
        T::answering(record, self.register)
    }
}

/// Returns a unit and those above it, by id: a row of a department is found by its administration too.
pub fn units(register: &Register, unit: Option<&Ref<Unit>>) -> Vec<String> {
    let first = register.get_opt(unit);
    std::iter::successors(first, |unit| register.get_opt(unit.parent.given()))
        .take(register.units.len())
        .map(|unit| unit.id().to_owned())
        .collect()
}

/// Returns the ids of references that are there, each once.
pub fn ids<'r, T: 'r>(references: impl IntoIterator<Item = Option<&'r Ref<T>>>) -> Vec<String>
where
    Ref<T>: 'r,
{
    let mut ids: Vec<String> = references
        .into_iter()
        .flatten()
        .map(|reference| reference.as_str().to_owned())
        .collect();
    ids.sort();
    ids.dedup();
    ids
}
