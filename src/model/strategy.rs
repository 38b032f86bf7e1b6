//! Strategies: vision, focus areas, principles and goals; the start of the red thread.

use schemars::JsonSchema;
use serde::Deserialize;

use super::answering::Answering;
use super::body::Body;
use super::document::Document;
use super::reference::Ref;
use super::required::required;
use super::{Described, Record, Register};
use crate::value::{Date, Id, Listed, Stated, choice};

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
    pub subtitle: Stated<String>,
    /// The days it runs from and to.
    pub period: Stated<DatePeriod>,
    /// Version as the paper writes it, in quotes.
    pub version: Stated<String>,
    /// The body that approved it.
    pub approved_by: Stated<Ref<Body>>,
    /// The day it was approved.
    pub approved_on: Stated<Date>,
    /// The day its direction must be reassessed.
    pub review_due: Stated<Date>,
    /// Vision, in the paper's words.
    pub vision: Stated<String>,
    /// Statements under the vision, or values (værdier).
    pub values: Listed<String>,
    /// What was observed before the strategy was written.
    pub observations: Listed<Observation>,
    /// Related strategies, policies and reference documents.
    pub related: Listed<Ref<Document>>,
    /// Focus areas (fokusområder, temaer, indsatsområder).
    pub focus_areas: Listed<FocusArea>,
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
    pub focus_area: Stated<String>,
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
    pub text: Stated<String>,
    /// Cuts across the others.
    #[serde(default)]
    pub cross_cutting: bool,
    /// The guiding star (pejlemærke).
    pub guiding_star: Stated<String>,
    /// Tracks of the area (spor).
    pub tracks: Listed<StrategyTrack>,
    /// Principles of the area.
    pub principles: Listed<Principle>,
    /// Goals of the area.
    pub goals: Listed<Goal>,
    /// Why the area needs no goals and projects of its own, when it sets a direction only.
    pub no_projects_ok: Stated<String>,
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
    pub text: Stated<String>,
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
    pub means: Stated<String>,
    /// «Det er vigtigt, fordi …»
    pub because: Stated<String>,
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
    pub kind: Stated<GoalType>,
    /// What must be reached.
    pub target: Stated<String>,
    /// The day it must be reached.
    pub due: Stated<Date>,
    /// What is measured, and in which unit.
    pub measure: Stated<String>,
}

impl Strategy {
    /// Returns whether the strategy's period holds the day; one without a period is taken as current.
    pub fn is_current(&self, day: Date) -> bool {
        self.period
            .given()
            .is_none_or(|period| period.from <= day && day <= period.to)
    }

    /// Returns whether the strategy's period is past.
    pub fn is_over(&self, day: Date) -> bool {
        self.period.given().is_some_and(|period| period.to < day)
    }

    /// Returns the goal with this id and its focus area.
    pub fn goal(&self, id: &str) -> Option<(&FocusArea, &Goal)> {
        self.focus_areas.iter().find_map(|area| {
            area.goals
                .iter()
                .find(|goal| &*goal.id == id)
                .map(|goal| (area, goal))
        })
    }

    /// Returns the focus area with this id.
    pub fn focus_area(&self, id: &str) -> Option<&FocusArea> {
        self.focus_areas.iter().find(|area| &*area.id == id)
    }

    /// Returns the principle with this id.
    pub fn principle(&self, id: &str) -> Option<&Principle> {
        self.focus_areas
            .iter()
            .flat_map(|area| &area.principles)
            .find(|principle| &*principle.id == id)
    }
}

impl Described for Strategy {
    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }

    fn answering(record: &Record<Self>, register: &Register) -> Option<Answering> {
        Some(Answering::body(register, record.approved_by.given(), None))
    }
}

required!(Strategy: period, approved_by, focus_areas);
