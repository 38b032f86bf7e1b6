//! What the municipality has decided for itself: `policy.yaml`. A register without one gets the defaults.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::body::Body;
use super::document::DocumentType;
use super::pool::Pool;
use super::project::{Project, Stage};
use super::reference::{AnyRef, Ref};
use super::role::Role;
use super::value::{Date, Dkk, Quarter, choice};
use crate::finding::Severity;

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

    /// What a scoring criterion is about.
    Meaning {
        /// Legal requirement.
        Legal = "legal",
        /// Citizens and companies.
        Citizen = "citizen",
        /// Gain for the business.
        Business = "business",
        /// Expected economic gain.
        Economic = "economic",
    }

    /// What the choice of projects maximises.
    Objective {
        /// The sum of points.
        Points = "points",
        /// First the points of the best band, then the next.
        Bands = "bands",
    }
}

/// The municipality's own decisions. Every key may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Policy {
    /// What makes something a project.
    pub project_when: ProjectWhen,
    /// Criteria, scale and weights.
    pub scoring: Scoring,
    /// Settings of the ranking.
    pub ranking: Ranking,
    /// Money expected in pools in years without entries yet.
    pub pool_budgets: Vec<PoolBudget>,
    /// Hours that roles have, by quarter.
    pub capacity: Vec<Capacity>,
    /// How many projects may run at a time (sideløbende projekter).
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
    /// The municipality's stance on being a pilot for joint solutions; `true` allows it.
    pub pilots_allowed: Option<bool>,
    /// A self-service solution used by more municipalities than this is national; 20 by default (eDag3).
    pub national_self_service_over: Option<u32>,
    /// How many systems one position may own before it is worth a remark; 15 by default.
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

/// What makes something a project, and so part of the portfolio.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ProjectWhen {
    /// Any one of these suffices.
    pub any_of: Vec<Criterion>,
    /// Or an investment strictly above this.
    pub cost_over_dkk: Dkk,
    /// Or hours strictly above this.
    pub hours_over: u32,
}

impl Default for ProjectWhen {
    /// Herning's definition (p. 7–8).
    fn default() -> Self {
        Self {
            any_of: Criterion::ALL.to_vec(),
            cost_over_dkk: Dkk::constant(500_000),
            hours_over: 300,
        }
    }
}

/// Criteria, scale and weights.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Scoring {
    /// The lowest score; 1 by default.
    pub min: u32,
    /// The highest score; 5 by default.
    pub max: u32,
    /// Who adopted weights and levels, and when. Without it every print says «ikke vedtaget».
    pub adopted: Option<Adopted>,
    /// The criteria.
    pub criteria: Vec<ScoringCriterion>,
    /// Points of each level from the lowest up, 0 to 100; evenly spread by default.
    pub level_points: Vec<u32>,
}

impl Default for Scoring {
    /// Herning's four criteria on a scale from 1 to 5, all of the same weight.
    fn default() -> Self {
        let criterion = |id: &str, da: &str, en: &str, meaning| ScoringCriterion {
            id: id.to_owned(),
            label: Text2 {
                da: da.to_owned(),
                en: Some(en.to_owned()),
            },
            meaning: Some(meaning),
            weight: 25,
            levels: BTreeMap::new(),
        };
        Self {
            min: 1,
            max: 5,
            adopted: None,
            criteria: vec![
                criterion(
                    "legal_requirement",
                    "Lovkrav",
                    "Legal requirement",
                    Meaning::Legal,
                ),
                criterion(
                    "citizen_facing",
                    "Borger- og virksomhedsrettet",
                    "Citizens and companies",
                    Meaning::Citizen,
                ),
                criterion(
                    "business_gain",
                    "Gevinst for forretningen",
                    "Gain for the business",
                    Meaning::Business,
                ),
                criterion(
                    "economic_gain",
                    "Forventet økonomisk gevinst",
                    "Expected economic gain",
                    Meaning::Economic,
                ),
            ],
            level_points: vec![0, 25, 50, 75, 100],
        }
    }
}

/// Who adopted something.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Adopted {
    /// The day.
    pub on: Date,
    /// The body.
    pub by: Ref<Body>,
    /// Case or agenda item, in quotes.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
}

/// A scoring criterion.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoringCriterion {
    /// Name; scores refer to it.
    pub id: String,
    /// Heading in tables.
    pub label: Text2,
    /// What it is about.
    pub meaning: Option<Meaning>,
    /// Weight, any whole number; only the proportion counts.
    pub weight: u32,
    /// What each level means, by the level in quotes.
    #[serde(default)]
    pub levels: BTreeMap<String, String>,
}

/// A text in Danish, and in English where there is one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text2 {
    /// Danish.
    pub da: String,
    /// English.
    pub en: Option<String>,
}

/// Settings of the ranking.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Ranking {
    /// What the choice maximises.
    pub objective: Objective,
    /// Lowest points of the bands under `objective: bands`, from the top.
    pub band_limits: Vec<u32>,
    /// Yearly gross saving from which each level of the economic criterion is reached, from level 2 up.
    pub economic_bands: Vec<Dkk>,
    /// Share of the saving that is paid back under the efficiency principle, percent.
    pub repay_share_pct: u32,
    /// For how many years.
    pub repay_years: u32,
    /// From where a deviation is material.
    pub deviation_limits: DeviationLimits,
    /// The weights' span in the sensitivity analysis, by criterion.
    pub weight_ranges: BTreeMap<String, WeightRange>,
    /// Projects of which at least so many must be chosen.
    pub groups: Vec<Group>,
    /// Years of operation that a business case without `years` is reckoned with.
    pub horizon_years: u32,
    /// Discount rate by tier of years.
    pub discount_tiers: Vec<DiscountTier>,
    /// How many nodes the exact choice may search.
    pub node_limit: u32,
    /// Whether what projects pay back can be used again, from the year after it is paid: that of projects which reap
    /// their benefits, of bound ones and of chosen ones.
    pub revolving: bool,
}

impl Default for Ranking {
    /// The discount rate is the Ministry of Finance's (note of 7 January 2021): 3.5 % for years 0–35, 2.5 % after.
    fn default() -> Self {
        Self {
            objective: Objective::Points,
            band_limits: vec![60, 30],
            economic_bands: [100_000, 250_000, 500_000, 1_000_000].map(Dkk::constant).to_vec(),
            repay_share_pct: 50,
            repay_years: 3,
            deviation_limits: DeviationLimits::default(),
            weight_ranges: BTreeMap::new(),
            groups: Vec::new(),
            horizon_years: 5,
            discount_tiers: vec![
                DiscountTier {
                    from_year: 0,
                    permille: 35,
                },
                DiscountTier {
                    from_year: 36,
                    permille: 25,
                },
            ],
            node_limit: 50_000,
            revolving: false,
        }
    }
}

/// From where a deviation from the baseline is material.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct DeviationLimits {
    /// More money than this, percent.
    pub cost_pct: u32,
    /// Later by more quarters than this.
    pub quarters: u32,
    /// More hours than this, percent.
    pub hours_pct: u32,
    /// A yearly saving that falls by more than this, percent.
    pub benefits_pct: u32,
    /// A risk that is new or has risen and has reached this, likelihood × impact, 1 to 25.
    pub risk_score: u32,
}

impl Default for DeviationLimits {
    /// The tool's own: Billund asks for a new decision at «væsentlige afvigelser eller nye risici» (p. 9) and gives no
    /// number, nor does any other paper.
    fn default() -> Self {
        Self {
            cost_pct: 10,
            quarters: 1,
            hours_pct: 10,
            benefits_pct: 10,
            risk_score: 15,
        }
    }
}

/// The span of a weight.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeightRange {
    /// Lowest.
    pub min: u32,
    /// Highest.
    pub max: u32,
}

/// Projects of which at least so many must be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The projects.
    pub projects: Vec<Ref<Project>>,
    /// How many at least.
    pub min: u32,
}

/// A discount rate from a year on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscountTier {
    /// The first year, counted from 0.
    pub from_year: u32,
    /// The rate in thousandths: 35 is 3.5 %.
    pub permille: u32,
}

/// Money expected in a pool in a year.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PoolBudget {
    /// The pool.
    pub pool: Ref<Pool>,
    /// The year.
    pub year: i32,
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
    /// The severity, unless the rule is off.
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
    /// How many months ahead contracts are warned of.
    pub fn notice_warning_months(&self) -> i32 {
        i32::try_from(self.notice_warning_months.unwrap_or(12)).unwrap_or(i32::MAX)
    }

    /// A self-service solution that more municipalities than this use is national.
    pub fn national_self_service_over(&self) -> u32 {
        self.national_self_service_over.unwrap_or(20)
    }

    /// Threshold for an EU tender of a notice published in a year, when the policy has one.
    pub fn tender_threshold(&self, year: i32) -> Option<i64> {
        self.tender_threshold_dkk
            .get(&year.to_string())
            .map(|dkk| dkk.get())
    }

    /// The documents that a project must have at a stage: those of the stage and of all before it.
    pub fn required_documents(&self, stage: Stage) -> impl Iterator<Item = (Stage, DocumentType)> + '_ {
        self.required_documents
            .iter()
            .filter(move |(from, _)| stage.reached(**from))
            .flat_map(|(from, types)| types.iter().map(|kind| (*from, *kind)))
    }

    /// The scoring criterion with this id.
    pub fn criterion(&self, id: &str) -> Option<&ScoringCriterion> {
        self.scoring.criteria.iter().find(|criterion| criterion.id == id)
    }

    /// The level of the economic criterion that a yearly gross saving reaches.
    pub fn economic_level(&self, saving_dkk_per_year: i64) -> u32 {
        let reached = self
            .ranking
            .economic_bands
            .iter()
            .filter(|from| saving_dkk_per_year >= from.get())
            .count();
        self.scoring.min + u32::try_from(reached).unwrap_or(0)
    }
}
