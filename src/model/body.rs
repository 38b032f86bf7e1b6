//! Bodies: boards, councils and groups that decide or recommend.

use schemars::JsonSchema;
use serde::Deserialize;

use super::answering::Answering;
use super::document::Document;
use super::position::Position;
use super::reference::Ref;
use super::required::required;
use super::role::Role;
use super::unit::Unit;
use super::{Described, Record, Register};
use crate::value::{Dkk, Listed, Stated, choice};

choice! {
    /// Where in the decision structure a body stands.
    BodyLevel {
        /// Elected: the municipal council and its committees.
        Political = "political",
        /// The executive board (direktionen).
        Executive = "executive",
        /// A steering group or digitalisation council.
        Steering = "steering",
        /// A group that advises.
        Advisory = "advisory",
        /// A group with operational tasks.
        Operational = "operational",
        /// Outside the municipality.
        External = "external",
    }

    /// What a mandate is about.
    Matter {
        /// Projects and their order.
        Projects = "projects",
        /// Pools and grants from them.
        Pools = "pools",
        /// Plans.
        Plans = "plans",
        /// Strategies and policies.
        Strategies = "strategies",
        /// Systems and the system portfolio.
        Systems = "systems",
        /// Contracts.
        Contracts = "contracts",
        /// Anything else, as the text says.
        Other = "other",
    }
}

/// A body (organ: råd, udvalg, styregruppe).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Name of the body.
    pub name: String,
    /// Where in the decision structure it stands.
    pub level: Stated<BodyLevel>,
    /// The positions that sit in it (medlemmer).
    pub members: Listed<Ref<Position>>,
    /// The position that chairs it (formand).
    pub chair: Stated<Ref<Position>>,
    /// The body it refers to.
    pub reports_to: Stated<Ref<Body>>,
    /// What it may decide (beslutningskompetence).
    pub decides: Listed<Mandate>,
    /// What it may recommend to another body (indstillingsret).
    pub recommends: Listed<Mandate>,
    /// The units that its decisions bind; none means all.
    pub binding_for: Listed<Ref<Unit>>,
    /// Terms of reference or rules of procedure (kommissorium, forretningsorden).
    pub terms: Stated<Ref<Document>>,
    /// How many ordinary meetings it holds a year (mødefrekvens).
    pub meets_per_year: Stated<u32>,
    /// Months without meetings, 1 to 12.
    pub months_off: Listed<u32>,
    /// Units that must each have a member.
    pub represents: Listed<Ref<Unit>>,
    /// Who must sit in it: a position or a role, and how many.
    pub composition: Listed<Seat>,
}

/// Something that a body decides or recommends.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// What it is about.
    pub what: Matter,
    /// The largest amount in one decision.
    pub up_to_dkk: Stated<Dkk>,
    /// The mandate in words.
    pub text: Stated<String>,
}

/// A demand on who sits in a body: one of `position` and `role`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// This very position.
    pub position: Stated<Ref<Position>>,
    /// Any position that carries this role.
    pub role: Stated<Ref<Role>>,
    /// How many at least; one unless it says more.
    pub min: Stated<u32>,
}

impl Described for Body {
    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }

    fn answering(record: &Record<Self>, register: &Register) -> Option<Answering> {
        Some(Answering::position(register, record.chair.given(), None))
    }
}

required!(Body: level);
