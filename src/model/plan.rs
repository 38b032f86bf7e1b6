//! Action plans by quarter and track.

use schemars::JsonSchema;
use serde::Deserialize;

use super::answering::Answering;
use super::body::Body;
use super::position::Position;
use super::project::Project;
use super::reference::{FocusRef, Ref};
use super::required::required;
use super::strategy::Strategy;
use super::unit::Unit;
use super::{Described, Record, Register};
use crate::value::{Date, Id, Listed, Quarter, Stated, choice};

choice! {
    /// What is done in a quarter.
    Phase {
        /// Prepared, to be carried out later (forberedelse).
        Prepare = "prepare",
        /// Carried out.
        Do = "do",
    }

    /// How far an action has come.
    ActionStatus {
        /// Not begun.
        Planned = "planned",
        /// Begun.
        Running = "running",
        /// Finished.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

/// An action plan (handlingsplan).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Title.
    pub name: String,
    /// First and last quarter.
    pub period: Stated<QuarterPeriod>,
    /// The body that keeps the plan.
    pub body: Stated<Ref<Body>>,
    /// The strategy it carries out.
    pub strategy: Stated<Ref<Strategy>>,
    /// The administration or staff unit whose plan it is; none means the whole municipality.
    pub unit: Stated<Ref<Unit>>,
    /// The day it was last brought up to date (ajourført).
    pub last_reviewed: Stated<Date>,
    /// Tracks (spor).
    pub tracks: Listed<PlanTrack>,
    /// Actions (aktiviteter), in the plan's own order.
    pub actions: Listed<Action>,
}

/// From one quarter to another.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuarterPeriod {
    /// First quarter.
    pub from: Quarter,
    /// Last quarter.
    pub to: Quarter,
}

/// A track of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanTrack {
    /// Name in the plan.
    pub id: Id,
    /// Heading.
    pub name: String,
    /// What it is about.
    pub text: Stated<String>,
}

/// An action (aktivitet) of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Name in the plan; others write `plan/action`.
    pub id: Id,
    /// Number as the plan shows it, in quotes: `"7a"`.
    pub no: Stated<String>,
    /// Heading.
    pub title: String,
    /// What is to be done.
    pub text: Stated<String>,
    /// The action it is a part of, by its id in this plan.
    pub part_of: Stated<String>,
    /// Its track, by its id in this plan.
    pub track: Stated<String>,
    /// Its focus area.
    pub focus_area: Stated<FocusRef>,
    /// The position that answers for it.
    pub owner: Stated<Ref<Position>>,
    /// The quarters it takes, with the phase in each.
    pub quarters: Listed<PhaseQuarter>,
    /// Actions of this plan that must come first.
    pub after: Listed<String>,
    /// The project that carries it out.
    pub project: Stated<Ref<Project>>,
    /// May run beside the action before it (sideløbende).
    #[serde(default)]
    pub parallel: bool,
    /// How far it has come; planned unless it says otherwise.
    pub status: Stated<ActionStatus>,
}

/// A quarter and what is done in it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhaseQuarter {
    /// The quarter.
    pub q: Quarter,
    /// What is done in it.
    pub phase: Phase,
}

impl Action {
    /// Returns the first quarter in which something is done.
    pub fn first_quarter(&self) -> Option<Quarter> {
        self.quarters.iter().map(|quarter| quarter.q).min()
    }

    /// Returns the last quarter in which something is done.
    pub fn last_quarter(&self) -> Option<Quarter> {
        self.quarters.iter().map(|quarter| quarter.q).max()
    }
}

impl Plan {
    /// Returns the action with this id.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.iter().find(|action| &*action.id == id)
    }
}

impl Described for Plan {
    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }

    fn answering(record: &Record<Self>, register: &Register) -> Option<Answering> {
        Some(Answering::body(
            register,
            record.body.given(),
            record.unit.given(),
        ))
    }
}

required!(Plan: period, actions);
