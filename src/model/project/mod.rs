//! Projects, initiatives and needs.

mod case;
mod choices;
mod need;
mod work;

use schemars::JsonSchema;
use serde::Deserialize;

pub use case::{Benefit, BusinessCase, Funding, LegalRequirement, Measurement, NoBenefit, Repayment};
pub use choices::{BenefitKind, Complexity, Effect, Light, NeedArea, Scope, Stage, Verdict};
pub use need::Need;
pub use work::{Affected, PrincipleCheck, Progress, Resource, Risk, Schedule, Score, Stakeholder};

use super::document::Document;
use super::position::Position;
use super::reference::{FocusRef, GoalRef, ProjectOrAction, Ref};
use super::required::required;
use super::system::System;
use super::unit::Unit;
use super::{Record, Register};
use crate::value::{Date, Dkk, Quarter};

/// A project, initiative or need (projekt, initiativ, behov).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Title.
    pub name: String,
    /// What it is for (overordnet formål).
    pub purpose: Option<String>,
    /// Solution and functionality, where the purpose is not enough.
    pub solution: Option<String>,
    /// The administration it belongs to.
    pub unit: Option<Ref<Unit>>,
    /// Across the organisation or of one specialist area. A cross project is «tværgående» in the project test.
    pub scope: Option<Scope>,
    /// How far it has come.
    pub stage: Stage,
    /// The position that owns it (projektejer).
    pub owner: Option<Ref<Position>>,
    /// Positions or others that do the work, where the owner only answers for it.
    #[serde(default)]
    pub performed_by: Vec<Ref<Position>>,
    /// The position that leads it (projektleder).
    pub manager: Option<Ref<Position>>,
    /// Where it was raised: a list, a budget, a meeting.
    pub raised_in: Option<String>,
    /// Its one primary focus area.
    pub focus_area: Option<FocusRef>,
    /// Other focus areas that it touches.
    #[serde(default)]
    pub also: Vec<FocusRef>,
    /// The goals it contributes to.
    #[serde(default)]
    pub goals: Vec<GoalRef>,
    /// The law that demands it, when one does (lovkrav).
    pub legal_requirement: Option<LegalRequirement>,
    /// In which respects it is complex.
    #[serde(default)]
    pub complex: Vec<Complexity>,
    /// Serves citizens or companies directly (borger-/virksomhedsrettet).
    pub citizen_facing: Option<bool>,
    /// Why it is in the portfolio although no criterion of the project test is met.
    pub listed_because: Option<String>,
    /// Business case.
    pub business_case: Option<BusinessCase>,
    /// Benefits (gevinster).
    #[serde(default)]
    pub benefits: Vec<Benefit>,
    /// Why there is no economic benefit, or no quality benefit.
    pub no_benefit: Option<NoBenefit>,
    /// Plan for how the benefits are realised and measured (gevinstrealiseringsplan).
    pub realisation_plan: Option<String>,
    /// Risks.
    #[serde(default)]
    pub risks: Vec<Risk>,
    /// Stakeholders (interessenter) and when they were involved.
    #[serde(default)]
    pub stakeholders: Vec<Stakeholder>,
    /// Who finances the investment.
    #[serde(default)]
    pub funding: Vec<Funding>,
    /// Why the split of the funding differs from the split of the benefits.
    pub funding_because: Option<String>,
    /// Agreed repayment to the pool where the efficiency principle funds the project.
    pub repayment: Option<Repayment>,
    /// Scores 1 to 5 by criterion and unit (vurdering).
    #[serde(default)]
    pub scores: Vec<Score>,
    /// Assessment against the principles.
    #[serde(default)]
    pub principle_check: Vec<PrincipleCheck>,
    /// Systems it touches.
    #[serde(default)]
    pub systems: Vec<Affected>,
    /// Projects, or actions of a plan, that must be finished first (forudsætninger).
    #[serde(default)]
    pub depends_on: Vec<Ref<ProjectOrAction>>,
    /// Projects of which at most one, this one included, is chosen.
    #[serde(default)]
    pub alternatives: Vec<Ref<Project>>,
    /// The quarter it is wished to begin in.
    pub wished_start: Option<Quarter>,
    /// How many quarters it takes, when `resources` does not say.
    pub duration_quarters: Option<u32>,
    /// Hours by role, quarter by quarter from the project's first.
    #[serde(default)]
    pub resources: Vec<Resource>,
    /// The quarter in which the solution is taken into use (ibrugtagning).
    pub go_live: Option<Quarter>,
    /// Agreed start and end with phases by quarter.
    pub schedule: Option<Schedule>,
    /// Reports on progress (fremdrift).
    #[serde(default)]
    pub progress: Vec<Progress>,
    /// What the market offers, and what existing solutions could do (markedsafdækning).
    pub market_check: Option<String>,
    /// Existing systems that were considered.
    #[serde(default)]
    pub considered: Vec<Ref<System>>,
    /// The day the central it unit was first involved.
    pub it_involved_on: Option<Date>,
    /// The project's documents.
    #[serde(default)]
    pub documents: Vec<Ref<Document>>,
    /// The project's number in the municipality's project tool.
    pub tool_ref: Option<String>,
    /// The municipality would be a pilot for a joint solution.
    pub pilot: Option<bool>,
    /// Requirement packages it meets: `eDag3`, `e2012` …
    #[serde(default)]
    pub obligations: Vec<String>,
    /// The need behind it, in Herning's eight points, at stage `need`.
    pub need: Option<Need>,
}

impl Project {
    /// What the economic benefits save in a year, as far as it is known; `None` when none of them says how much.
    pub fn saving(&self) -> Option<i64> {
        self.benefits
            .iter()
            .filter_map(Benefit::expected_saving)
            .reduce(i64::saturating_add)
    }

    /// The latest report on progress up to and with a day.
    pub fn latest_report(&self, day: Date) -> Option<&Progress> {
        let reports = self.progress.iter().filter(|report| report.on <= day);
        reports.max_by_key(|report| report.on)
    }

    /// The place of the latest report, when it is red, and the day of the first of the unbroken row of red ones.
    pub fn red_since(&self) -> Option<(usize, Date)> {
        let mut reports: Vec<(usize, &Progress)> = self.progress.iter().enumerate().collect();
        reports.sort_by_key(|(_, report)| report.on);
        let red = reports
            .iter()
            .rev()
            .take_while(|(_, report)| report.status == Light::Red);
        let since = red.last()?.1.on;
        reports.last().map(|(n, _)| (*n, since))
    }

    /// The agreed end, when it is before a day and the project, approved or running, is not finished.
    pub fn past_end(&self, day: Date) -> Option<Date> {
        let end = self.schedule.as_ref()?.end?;
        (matches!(self.stage, Stage::Approved | Stage::Running) && end < day).then_some(end)
    }

    /// Investment of the business case, when known.
    pub fn investment(&self) -> Option<i64> {
        self.business_case.as_ref()?.investment_dkk.map(Dkk::get)
    }

    /// Hours over all roles and quarters.
    pub fn total_hours(&self) -> u64 {
        self.resources
            .iter()
            .flat_map(|resource| &resource.hours)
            .map(|hours| u64::from(*hours))
            .sum()
    }

    /// How many quarters the project takes: the longest row of `resources`, else `duration_quarters`, else one.
    pub fn quarters(&self) -> u32 {
        let by_resources = self
            .resources
            .iter()
            .map(|resource| resource.hours.len())
            .max()
            .unwrap_or(0);
        match u32::try_from(by_resources).unwrap_or(u32::MAX) {
            0 => self.duration_quarters.unwrap_or(1).max(1),
            quarters => quarters,
        }
    }

    /// Whether an agreed schedule has both a start and an end. A wished start does not count.
    pub fn has_start_and_end(&self) -> bool {
        self.schedule
            .as_ref()
            .is_some_and(|schedule| schedule.start.is_some() && schedule.end.is_some())
    }

    /// The first quarter with the solution in use: `go_live`, else the quarter after the agreed end.
    pub fn in_use_from(&self) -> Option<Quarter> {
        self.go_live
            .or_else(|| Some(self.schedule.as_ref()?.end?.quarter().plus(1)))
    }

    /// The systems that the project brings in.
    pub fn introduces(&self) -> impl Iterator<Item = &Affected> {
        self.systems
            .iter()
            .filter(|affected| affected.effect == Effect::Introduces)
    }
}

impl Register {
    /// The projects that are being carried out: those that the limit on parallel projects counts.
    pub fn running(&self) -> impl Iterator<Item = &Record<Project>> {
        self.projects
            .iter()
            .filter(|project| project.stage == Stage::Running)
    }
}

required!(Project: purpose, unit, scope);
