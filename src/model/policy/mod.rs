//! What the municipality has decided for itself: `policy.yaml`. A register without one gets the defaults.

mod ranking;
mod scoring;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

pub use ranking::{DeviationLimits, DiscountTier, Group, Objective, RankingPolicy, WeightRange};
pub use scoring::{Adopted, BilingualText, Meaning, Scoring, ScoringCriterion};

use super::document::DocumentType;
use super::pool::Pool;
use super::project::Stage;
use super::reference::{AnyRef, Ref};
use super::role::Role;
use crate::finding::Severity;
use crate::value::{Date, Dkk, Quarter, Year, choice};

choice! {
    /// What is a project (Herning): any one of these, besides money and hours.
    Criterion {
        /// A law demands it.
        LegalRequirement = "legal_requirement",
        /// Cross-cutting.
        CrossCutting = "cross_cutting",
        /// Complex.
        Complex = "complex",
        /// Has a start and an end.
        StartEnd = "start_end",
    }
}

/// The municipality's own decisions. Every key may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Policy {
    /// What makes something a project. Without it every proposal is part of the portfolio.
    pub project_when: Option<ProjectWhen>,
    /// Criteria, scale and weights. Without them the proposals are not put in order: nobody has decided by what.
    pub scoring: Option<Scoring>,
    /// True when a business case must be positive, in money, by law or for the project's own goals (Rødovre p. 6).
    pub positive_case_required: bool,
    /// Settings of the ranking.
    pub ranking: RankingPolicy,
    /// Money expected in pools in years without entries yet.
    pub pool_budgets: Vec<PoolBudget>,
    /// Hours that roles have, by quarter.
    pub capacity: Vec<Capacity>,
    /// The number of projects that may run at a time (sideløbende projekter).
    pub max_parallel_projects: Option<u32>,
    /// Documents that a project must have, by stage.
    pub required_documents: BTreeMap<Stage, Vec<DocumentType>>,
    /// Months between reviews.
    pub review_months: ReviewMonths,
    /// How many months ahead a contract's end and notice are warned of; 12 by default.
    pub notice_warning_months: Option<u32>,
    /// Threshold for an EU tender by year, written in quotes.
    pub tender_threshold_dkk: BTreeMap<String, Dkk>,
    /// The standards that contracts must demand, and since when.
    pub open_standards: Option<OpenStandards>,
    /// Contracts that begin on this day or later say what they require of the supplier before, during and after
    /// signing (Aabenraa).
    pub contract_requirements_since: Option<Date>,
    /// Roles that may own a local project besides the heads of the area's units (Bornholm: områdechefer).
    pub local_owner_roles: Vec<Ref<Role>>,
    /// The municipality's stance on being a pilot for joint solutions; `true` allows it.
    pub pilots_allowed: Option<bool>,
    /// A self-service solution used by more municipalities than this is national; 20 by default (eDag3).
    pub national_self_service_over: Option<u32>,
    /// The number of systems one position may own before it is worth a remark; 15 by default.
    pub systems_per_owner: Option<u32>,
    /// Weights of a system's fields in the overview of completeness, by field; 0 takes a field out.
    pub completeness: BTreeMap<String, u32>,
    /// The share of the expected benefits that must be realised, percent; 80 by default.
    pub realised_benefit_pct: Option<u32>,
    /// Severity of rules that differs from the default, by rule.
    pub rules: BTreeMap<String, RuleSetting>,
    /// Named exceptions from rules.
    pub waivers: Vec<Waiver>,
}

/// What makes something a project, and so part of the portfolio: what is not stated is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ProjectWhen {
    /// Any one of these suffices.
    pub any_of: Vec<Criterion>,
    /// Or an investment strictly above this.
    pub cost_over_dkk: Option<Dkk>,
    /// Or hours strictly above this.
    pub hours_over: Option<u32>,
}

/// Money expected in a pool in a year.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PoolBudget {
    /// The pool.
    pub pool: Ref<Pool>,
    /// The year.
    pub year: Year,
    /// The amount.
    pub dkk: Dkk,
}

/// Hours that a role has in a quarter.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Capacity {
    /// The role.
    pub role: Ref<Role>,
    /// The quarter.
    pub quarter: Quarter,
    /// The hours.
    pub hours: u32,
}

/// Months between reviews.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ReviewMonths {
    /// Of a plan (Bornholm: yearly with the budget).
    pub plan: u32,
    /// Of a strategy (Herning: every second year).
    pub strategy: u32,
    /// Of a system's record.
    pub system: u32,
}

impl Default for ReviewMonths {
    fn default() -> Self {
        Self {
            plan: 12,
            strategy: 24,
            system: 12,
        }
    }
}

/// Standards that contracts must demand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenStandards {
    /// Contracts that begin on this day or later.
    pub since: Date,
    /// At least one of these must be among the contract's standards.
    pub any_of: Vec<String>,
}

/// The severity of a rule in this register.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleSetting {
    /// `error`, `warning`, `info` or `off`.
    pub severity: RuleSeverity,
    /// Why; demanded where the rule is weakened.
    pub because: Option<String>,
}

choice! {
    /// A severity, or off.
    RuleSeverity {
        /// Error.
        Error = "error",
        /// Warning.
        Warning = "warning",
        /// Information.
        Info = "info",
        /// Not checked.
        Off = "off",
    }
}

impl RuleSeverity {
    /// Returns the severity, unless the rule is off.
    pub fn severity(self) -> Option<Severity> {
        match self {
            RuleSeverity::Error => Some(Severity::Error),
            RuleSeverity::Warning => Some(Severity::Warning),
            RuleSeverity::Info => Some(Severity::Info),
            RuleSeverity::Off => None,
        }
    }
}

/// A named exception from a rule, for one record and for a time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The rule.
    pub rule: String,
    /// The record, with its folder.
    pub record: AnyRef,
    /// Why.
    pub because: String,
    /// The last day it holds.
    pub until: Date,
}

impl Policy {
    /// Returns how many months ahead contracts are warned of.
    pub fn notice_warning_months(&self) -> i32 {
        i32::try_from(self.notice_warning_months.unwrap_or(12)).unwrap_or(i32::MAX)
    }

    /// Returns the number of municipalities above which a self-service solution is national.
    pub fn national_self_service_over(&self) -> u32 {
        self.national_self_service_over.unwrap_or(20)
    }

    /// Threshold for an EU tender of a notice published in a year, when the policy has one.
    pub fn tender_threshold(&self, year: i32) -> Option<i64> {
        self.tender_threshold_dkk
            .get(&year.to_string())
            .map(|dkk| dkk.get())
    }

    /// Returns the documents that a project must have at a stage: those of the stage and of all before it.
    pub fn required_documents(&self, stage: Stage) -> impl Iterator<Item = (Stage, DocumentType)> + '_ {
        self.required_documents
            .iter()
            .filter(move |(from, _)| stage.reached(**from))
            .flat_map(|(from, types)| types.iter().map(|kind| (*from, *kind)))
    }

    /// Returns the project definition; `None` where the municipality has not stated one.
    pub fn project_definition(&self) -> Option<&ProjectWhen> {
        let stated = |when: &&ProjectWhen| {
            !when.any_of.is_empty() || when.cost_over_dkk.is_some() || when.hours_over.is_some()
        };
        self.project_when.as_ref().filter(stated)
    }

    /// Returns the criteria with their scale and weights; `None` where the municipality has decided none.
    pub fn decided_scoring(&self) -> Option<&Scoring> {
        self.scoring
            .as_ref()
            .filter(|scoring| !scoring.criteria.is_empty())
    }

    /// Returns the decided criteria, in the order of the policy; none where no scoring is decided.
    pub fn criteria(&self) -> &[ScoringCriterion] {
        self.scoring
            .as_ref()
            .map_or(&[], |scoring| scoring.criteria.as_slice())
    }

    /// Returns the scoring criterion with this id.
    pub fn criterion(&self, id: &str) -> Option<&ScoringCriterion> {
        self.criteria().iter().find(|criterion| criterion.id == id)
    }

    /// Returns the level of the economic criterion that a yearly gross saving reaches on the scale of a scoring.
    pub fn economic_level(&self, scoring: &Scoring, saving_dkk_per_year: i64) -> u32 {
        let reached = self
            .ranking
            .economic_bands
            .iter()
            .filter(|from| saving_dkk_per_year >= from.get())
            .count();
        scoring.min + u32::try_from(reached).unwrap_or(0)
    }
}
