//! Settings of the ranking and of the follow-up.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::project::Project;
use crate::model::reference::Ref;
use crate::value::{Dkk, choice};

choice! {
    /// What the choice of projects maximises.
    Objective {
        /// The sum of points.
        Points = "points",
        /// First the points of the best band, then the next.
        Bands = "bands",
    }
}

/// Settings of the ranking.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RankingPolicy {
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
    /// How many quarters after its wished one a proposal may begin, unless it names its own latest start.
    pub latest_delay_quarters: u32,
    /// How much the exact choice may search: nodes of up to 25 open projects and starts; a larger one counts for more.
    pub node_limit: u32,
    /// True when what projects pay back can be used again, from the year after it is paid: that of projects which reap
    /// their benefits, of bound ones and of chosen ones.
    pub revolving: bool,
}

impl Default for RankingPolicy {
    /// Returns the settings of a policy that names none. The discount rate is the Ministry of Finance's (note of 7 January 2021): 3.5 % for years 0–35, 2.5 %
    /// after.
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
            latest_delay_quarters: 4,
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
    /// Returns the tool's own: Billund asks for a new decision at «væsentlige afvigelser eller nye risici» (p. 9) and
    /// gives no number, nor does any other paper.
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
