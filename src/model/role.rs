//! Roles: what is expected of a system owner, a project manager, a superuser.

use schemars::JsonSchema;
use serde::Deserialize;

use super::competence::Competence;
use super::document::Document;
use super::position::Position;
use super::reference::Ref;
use super::required::required;
use super::{Described, Record, Register};
use crate::value::{Listed, Stated, choice};

choice! {
    /// Where in the organisation something is placed.
    Placement {
        /// Centrally, in a staff unit.
        Central = "central",
        /// In the administration.
        Administration = "administration",
        /// In a department.
        Department = "department",
    }

    /// How far a role has come (Aabenraa: described, but not fully implemented).
    RoleStatus {
        /// Described on paper.
        Described = "described",
        /// Carried out.
        Implemented = "implemented",
    }
}

/// A role (rolle) with its responsibilities.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Name of the role.
    pub name: String,
    /// What the role answers for, in the municipality's own words (opgaver og ansvar).
    pub responsibilities: Listed<String>,
    /// Where the role is placed.
    pub placement: Stated<Placement>,
    /// Whether it is described or implemented.
    pub status: Stated<RoleStatus>,
    /// The document that describes it.
    pub documented_in: Stated<Ref<Document>>,
    /// Competences that the role needs.
    pub competences: Listed<Ref<Competence>>,
}

impl Register {
    /// Returns the positions that carry a role, or can fill it.
    pub fn carriers<'r>(&'r self, role: &Record<Role>) -> impl Iterator<Item = &'r Record<Position>> + 'r {
        self.naming(role.key(), "roles")
    }
}

impl Described for Role {
    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }
}

required!(Role: responsibilities);
