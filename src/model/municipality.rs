//! The municipality that the register belongs to: `municipality.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::reference::Ref;
use super::unit::Unit;
use crate::value::{Cvr, Gln, Language};

/// The version of the register's format that this tool reads.
pub const FORMAT_VERSION: u32 = 1;

/// The municipality (kommune), exactly one in a register.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Version of the register's format: 1.
    pub format_version: u32,
    /// Language of what is printed for the council and the heads of department; Danish unless it says `en`.
    pub language: Option<Language>,
    /// Name of the municipality (navn).
    pub name: String,
    /// CVR number of the municipality.
    pub cvr: Option<Cvr>,
    /// EAN/GLN of the municipality.
    pub gln: Option<Gln>,
    /// The part of the municipality that the register covers, when not all of it (afgrænsning).
    pub scope: Option<Ref<Unit>>,
}
