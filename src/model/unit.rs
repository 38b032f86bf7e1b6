//! Organisational units.

use schemars::JsonSchema;
use serde::Deserialize;

use super::answering::Answering;
use super::position::Position;
use super::reference::Ref;
use super::required::required;
use super::{Described, Record, Register};
use crate::value::{Gln, Listed, Stated, choice};

choice! {
    /// What kind of unit it is.
    UnitType {
        /// A specialist administration (forvaltning, fagområde).
        Administration = "administration",
        /// A department (afdeling) of an administration.
        Department = "department",
        /// A staff unit (stab).
        Staff = "staff",
        /// An institution such as a school or a nursing home.
        Institution = "institution",
        /// The municipality's central it unit (Koncern IT).
        GroupIt = "group_it",
        /// Anything else.
        Other = "other",
    }
}

/// An organisational unit (enhed): administration, department, staff unit, institution.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Name of the unit (navn).
    pub name: String,
    /// What kind of unit it is.
    #[serde(rename = "type")]
    pub kind: Stated<UnitType>,
    /// The unit it belongs to (overordnet enhed).
    pub parent: Stated<Ref<Unit>>,
    /// The position that heads it (leder).
    pub head: Stated<Ref<Position>>,
    /// The unit's it security officer (it-sikkerhedsansvarlig).
    pub security_officer: Stated<Ref<Position>>,
    /// The unit's superusers (superbrugere).
    pub super_users: Listed<Ref<Position>>,
    /// EAN/GLN of the unit.
    pub gln: Stated<Gln>,
}

impl Described for Unit {
    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }

    fn answering(record: &Record<Self>, register: &Register) -> Option<Answering> {
        let own = Ref::new(record.id());
        Some(Answering::position(register, record.head.given(), Some(&own)))
    }
}

required!(Unit: kind as "type");
