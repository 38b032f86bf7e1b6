//! What a project costs, gains, and is paid by.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choices::{Beneficiary, BenefitKind};
use crate::model::pool::Principle as FundingPrinciple;
use crate::model::position::Position;
use crate::model::reference::{GoalRef, Ref, UnitOrPool};
use crate::model::unit::Unit;
use crate::value::{Date, Dkk, Id, Listed, Stated, Year};

/// A law that demands the project.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalRequirement {
    /// The law or agreement.
    pub basis: String,
    /// The day it must be met.
    pub deadline: Stated<Date>,
}

/// Business case.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BusinessCase {
    /// Investment in all, whole kroner.
    pub investment_dkk: Stated<Dkk>,
    /// Operation per year once in use, whole kroner.
    pub operating_dkk_per_year: Stated<Dkk>,
    /// The unit that pays for operation.
    pub operation_paid_by: Stated<Ref<Unit>>,
    /// How many years of operation are reckoned with.
    pub years: Stated<u32>,
    /// The project's own goals that the case is positive for, besides money.
    pub positive_for: Listed<GoalRef>,
    /// Change in hours per year over the whole process; above 0 the service costs more work in all.
    pub resource_change_hours: Stated<i64>,
    /// The case in a few sentences.
    pub summary: Stated<String>,
}

/// A benefit (gevinst).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Benefit {
    /// Name in the project.
    pub id: Id,
    /// The benefit in words.
    pub name: String,
    /// Money or quality.
    pub kind: BenefitKind,
    /// The goal it serves.
    pub goal: Stated<GoalRef>,
    /// The position that answers for reaping it (gevinstejer).
    pub owner: Stated<Ref<Position>>,
    /// The unit that gains; the project's own, unless this or `beneficiary` says another.
    pub unit: Stated<Ref<Unit>>,
    /// Who gains outside the municipality, in place of `unit`.
    pub beneficiary: Stated<Beneficiary>,
    /// What is measured, and in which unit.
    pub measure: Stated<String>,
    /// The value before the project, in quotes.
    pub before: Stated<String>,
    /// The day the value before was measured.
    pub before_on: Stated<Date>,
    /// The value aimed at, in quotes.
    pub target: Stated<String>,
    /// The day the target must be reached.
    pub due: Stated<Date>,
    /// Saving per year, only where the kind is economic.
    pub saving_dkk_per_year: Stated<Dkk>,
    /// The first year with the saving.
    pub from_year: Stated<Year>,
    /// What was measured.
    pub measured: Listed<Measurement>,
}

/// A measured value.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    /// The day.
    pub on: Date,
    /// The value, in quotes.
    pub value: String,
    /// The saving of the year in kroner, where the benefit is economic.
    pub saving_dkk: Stated<Dkk>,
}

/// Why a kind of benefit is missing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoBenefit {
    /// The kind that is missing.
    pub kind: BenefitKind,
    /// Why.
    pub because: String,
}

/// A share of the investment. Payer and year are its identity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Funding {
    /// The unit or pool that pays.
    pub from: Ref<UnitOrPool>,
    /// The amount.
    pub dkk: Dkk,
    /// The year it is paid.
    pub year: Stated<Year>,
    /// The principle that a pool pays by.
    pub principle: Stated<FundingPrinciple>,
}

/// Repayment to the pool out of the savings (Herning's efficiency principle).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Repayment {
    /// Share of the yearly saving that is paid back, percent.
    pub share_pct: u32,
    /// How many years at most.
    pub years: u32,
    /// The first year of repayment.
    pub from_year: Year,
}
