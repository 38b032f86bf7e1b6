//! Positions: who owns, leads and decides. Owners are positions, never named persons.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::value::{Listed, Stated};

use super::answering::Answering;
use super::reference::Ref;
use super::required::required;
use super::role::Role;
use super::unit::Unit;
use super::{Described, Record, Register};

/// A position (stilling) in the organisation.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// Title of the position (stillingsbetegnelse).
    pub title: String,
    /// The unit it belongs to.
    pub unit: Stated<Ref<Unit>>,
    /// Who holds it today. Optional: what is in git stays there.
    pub holder: Stated<String>,
    /// The roles that whoever holds it carries or can fill.
    pub roles: Listed<Ref<Role>>,
}

impl Described for Position {
    fn title(&self) -> Option<&str> {
        Some(&self.title)
    }

    fn answering(record: &Record<Self>, register: &Register) -> Option<Answering> {
        let own = Ref::new(record.id());
        Some(Answering::position(register, Some(&own), record.unit.given()))
    }
}

required!(Position: unit);
