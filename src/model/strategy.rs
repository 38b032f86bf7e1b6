//! Strategies: vision, focus areas, principles and goals; the start of the red thread.

use schemars::JsonSchema;
use serde::Deserialize;

use super::body::Body;
use super::document::Document;
use super::reference::Ref;
use super::required::required;
use crate::value::{Date, Id, choice};

choice! {
    /// What a goal aims at (Rødovre's five kinds).
    GoalType {
        /// Higher efficiency (øget effektivitet).
        Efficiency = "efficiency",
        /// Better quality (bedre kvalitet).
        Quality = "quality",
        /// Better control (bedre styring).
        Control = "control",
        /// Better service to citizens and companies.
        Service = "service",
        /// More flexible work and workplaces.
        Flexibility = "flexibility",
    }
}

/// A strategy or policy with goals (strategi).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    /// Title.
    pub name: String,
    /// Subtitle, where the paper has one.
    pub subtitle: Option<String>,
    /// The days it runs from and to.
    pub period: Option<DatePeriod>,
    /// Version as the paper writes it, in quotes.
    pub version: Option<String>,
    /// The body that approved it.
    pub approved_by: Option<Ref<Body>>,
    /// The day it was approved.
    pub approved_on: Option<Date>,
    /// The day its direction must be reassessed.
    pub review_due: Option<Date>,
    /// Vision, in the paper's words.
    pub vision: Option<String>,
    /// Statements under the vision, or values (værdier).
    #[serde(default)]
    pub values: Vec<String>,
    /// What was observed before the strategy was written.
    #[serde(default)]
    pub observations: Vec<Observation>,
    /// Related strategies, policies and reference documents.
    #[serde(default)]
    pub related: Vec<Ref<Document>>,
    /// Focus areas (fokusområder, temaer, indsatsområder).
    #[serde(default)]
    pub focus_areas: Vec<FocusArea>,
}

/// From one day to another.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DatePeriod {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// Something observed before the strategy was written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// Name in the strategy.
    pub id: Id,
    /// The observation.
    pub text: String,
    /// The focus area it belongs to, by its id in this strategy.
    pub focus_area: Option<String>,
}

/// A focus area of a strategy.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FocusArea {
    /// Name in the strategy; projects write `strategy/focus-area`.
    pub id: Id,
    /// Heading.
    pub name: String,
    /// What it is about.
    pub text: Option<String>,
    /// Cuts across the others.
    #[serde(default)]
    pub cross_cutting: bool,
    /// The guiding star (pejlemærke).
    pub guiding_star: Option<String>,
    /// Tracks of the area (spor).
    #[serde(default)]
    pub tracks: Vec<StrategyTrack>,
    /// Principles of the area.
    #[serde(default)]
    pub principles: Vec<Principle>,
    /// Goals of the area.
    #[serde(default)]
    pub goals: Vec<Goal>,
    /// Why the area needs no goals and projects of its own, when it sets a direction only.
    pub no_projects_ok: Option<String>,
}

/// A track of a focus area.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StrategyTrack {
    /// Name in the focus area.
    pub id: Id,
    /// Heading.
    pub name: String,
    /// What it is about.
    pub text: Option<String>,
}

/// A principle that initiatives are assessed against.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// Name in the strategy; assessments write `strategy/principle`.
    pub id: Id,
    /// The principle.
    pub text: String,
    /// «Det betyder …»
    pub means: Option<String>,
    /// «Det er vigtigt, fordi …»
    pub because: Option<String>,
}

/// A goal that projects contribute to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Name in the strategy; projects write `strategy/goal`.
    pub id: Id,
    /// The goal.
    pub text: String,
    /// What it aims at.
    #[serde(rename = "type")]
    pub kind: Option<GoalType>,
    /// What must be reached.
    pub target: Option<String>,
    /// The day it must be reached.
    pub due: Option<Date>,
    /// What is measured, and in which unit.
    pub measure: Option<String>,
}

impl Strategy {
    /// Whether the strategy's period holds the day; one without a period is taken as current.
    pub fn is_current(&self, day: Date) -> bool {
        self.period
            .as_ref()
            .is_none_or(|period| period.from <= day && day <= period.to)
    }

    /// Whether the strategy's period is past.
    pub fn is_over(&self, day: Date) -> bool {
        self.period.as_ref().is_some_and(|period| period.to < day)
    }

    /// The goal with this id and its focus area.
    pub fn goal(&self, id: &str) -> Option<(&FocusArea, &Goal)> {
        self.focus_areas.iter().find_map(|area| {
            area.goals
                .iter()
                .find(|goal| &*goal.id == id)
                .map(|goal| (area, goal))
        })
    }

    /// The focus area with this id.
    pub fn focus_area(&self, id: &str) -> Option<&FocusArea> {
        self.focus_areas.iter().find(|area| &*area.id == id)
    }

    /// The principle with this id.
    pub fn principle(&self, id: &str) -> Option<&Principle> {
        self.focus_areas
            .iter()
            .flat_map(|area| &area.principles)
            .find(|principle| &*principle.id == id)
    }
}

required!(Strategy: period, approved_by, focus_areas);
