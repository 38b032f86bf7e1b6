//! Bodies: boards, councils and groups that decide or recommend.

use schemars::JsonSchema;
use serde::Deserialize;

use super::document::Document;
use super::position::Position;
use super::reference::Ref;
use super::required::required;
use super::role::Role;
use super::unit::Unit;
use crate::value::{Dkk, choice};

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
    pub level: Option<BodyLevel>,
    /// The positions that sit in it (medlemmer).
    #[serde(default)]
    pub members: Vec<Ref<Position>>,
    /// The position that chairs it (formand).
    pub chair: Option<Ref<Position>>,
    /// The body it refers to.
    pub reports_to: Option<Ref<Body>>,
    /// What it may decide (beslutningskompetence).
    #[serde(default)]
    pub decides: Vec<Mandate>,
    /// What it may recommend to another body (indstillingsret).
    #[serde(default)]
    pub recommends: Vec<Mandate>,
    /// The units that its decisions bind; none means all.
    #[serde(default)]
    pub binding_for: Vec<Ref<Unit>>,
    /// Terms of reference or rules of procedure (kommissorium, forretningsorden).
    pub terms: Option<Ref<Document>>,
    /// How many ordinary meetings it holds a year (mødefrekvens).
    pub meets_per_year: Option<u32>,
    /// Months without meetings, 1 to 12.
    #[serde(default)]
    pub months_off: Vec<u32>,
    /// Units that must each have a member.
    #[serde(default)]
    pub represents: Vec<Ref<Unit>>,
    /// Who must sit in it: a position or a role, and how many.
    #[serde(default)]
    pub composition: Vec<Seat>,
}

/// Something that a body decides or recommends.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// What it is about.
    pub what: Matter,
    /// The largest amount in one decision.
    pub up_to_dkk: Option<Dkk>,
    /// The mandate in words.
    pub text: Option<String>,
}

/// A demand on who sits in a body: one of `position` and `role`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// This very position.
    pub position: Option<Ref<Position>>,
    /// Any position that carries this role.
    pub role: Option<Ref<Role>>,
    /// How many at least; one unless it says more.
    pub min: Option<u32>,
}

required!(Body: level);
