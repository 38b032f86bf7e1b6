//! What is known of the work: risks, people, assessments, systems, hours, schedule and progress.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choices::{Effect, Light, Verdict};
use crate::model::plan::PhaseQuarter;
use crate::model::position::Position;
use crate::model::reference::{PrincipleRef, Ref};
use crate::model::role::Role;
use crate::model::system::System;
use crate::model::unit::Unit;
use crate::value::{Date, Dkk, Listed, Stated};

/// A risk. Its text is its identity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// What may happen.
    pub text: String,
    /// Likelihood, 1 to 5.
    pub likelihood: u32,
    /// Impact, 1 to 5.
    pub impact: u32,
    /// What is done about it.
    pub response: Stated<String>,
    /// The position that answers for it.
    pub owner: Stated<Ref<Position>>,
}

impl Risk {
    /// Likelihood × impact, 1 to 25.
    pub fn score(&self) -> i64 {
        i64::from(self.likelihood) * i64::from(self.impact)
    }
}

/// A stakeholder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stakeholder {
    /// Who.
    pub who: String,
    /// Their interest.
    pub interest: Stated<String>,
    /// The day they were first involved.
    pub involved_on: Stated<Date>,
}

/// A score. Criterion and unit are its identity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// The criterion, by its id in the policy.
    pub criterion: String,
    /// The score on the policy's scale, 1 to 5 by default.
    pub value: u32,
    /// The unit that scored.
    pub by: Stated<Ref<Unit>>,
    /// Why this score.
    pub because: Stated<String>,
}

/// An assessment against a principle.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrincipleCheck {
    /// The principle.
    pub principle: PrincipleRef,
    /// Follows, deviates or not relevant.
    pub verdict: Verdict,
    /// Why it deviates.
    pub because: Stated<String>,
}

/// A system that the project touches.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Affected {
    /// The system.
    pub system: Ref<System>,
    /// What the project does to it.
    pub effect: Effect,
}

/// Hours that a role spends.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// The role, by its id.
    pub role: Ref<Role>,
    /// Hours in the project's first quarter, second quarter and so on.
    pub hours: Vec<u32>,
}

/// Agreed schedule (tidsplan).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// First day.
    pub start: Stated<Date>,
    /// Last day.
    pub end: Stated<Date>,
    /// Phase by quarter.
    pub quarters: Listed<PhaseQuarter>,
}

/// A report on progress. Its day is its identity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// The day.
    pub on: Date,
    /// The traffic light.
    pub status: Light,
    /// Spent so far, whole kroner.
    pub spent_dkk: Stated<Dkk>,
    /// Hours spent so far.
    pub spent_hours: Stated<u32>,
    /// A material deviation in words.
    pub deviation: Stated<String>,
    /// A risk that is new.
    pub new_risk: Stated<String>,
}
