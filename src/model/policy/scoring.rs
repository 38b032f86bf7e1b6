//! Criteria, scale and weights.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::body::Body;
use crate::model::reference::Ref;
use crate::model::unit::UnitType;
use crate::value::{Date, choice};

choice! {
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
    /// The types of unit that score (Herning: the administrations). Without it anyone may.
    pub scored_by: Vec<UnitType>,
    /// The criteria.
    pub criteria: Vec<ScoringCriterion>,
    /// Points of each level from the lowest up, 0 to 100; evenly spread by default.
    pub level_points: Vec<u32>,
}

impl Default for Scoring {
    /// The scale: from 1 to 5, evenly spread. Criteria and weights are the municipality's to decide; there are none.
    fn default() -> Self {
        Self {
            min: 1,
            max: 5,
            adopted: None,
            scored_by: Vec::new(),
            criteria: Vec::new(),
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
    pub label: BilingualText,
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
pub struct BilingualText {
    /// Danish.
    pub da: String,
    /// English.
    pub en: Option<String>,
}
