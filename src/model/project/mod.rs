//! Projects, initiatives and needs.

mod case;
mod choices;
mod later;
mod need;
mod work;

use schemars::JsonSchema;
use serde::Deserialize;

pub use case::{Benefit, BusinessCase, Funding, LegalRequirement, Measurement, NoBenefit, Repayment};
pub use choices::{Beneficiary, BenefitKind, Complexity, Effect, Light, NeedArea, Scope, Stage, Verdict};
pub use need::Need;
pub use work::{Affected, PrincipleCheck, Progress, Resource, Risk, Schedule, Score, Stakeholder};

use super::answering::Answering;
use super::document::Document;
use super::position::Position;
use super::reference::{FocusRef, GoalRef, ProjectOrAction, Ref};
use super::required::required;
use super::system::System;
use super::unit::Unit;
use super::{Described, Record, Register};
use crate::value::{self, Date, Dkk, Listed, Quarter, Stated, Sum};

/// A project, initiative or need (projekt, initiativ, behov).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Title.
    pub name: String,
    /// What it is for (overordnet formål).
    pub purpose: Stated<String>,
    /// Solution and functionality, where the purpose is not enough.
    pub solution: Stated<String>,
    /// The administration it belongs to.
    pub unit: Stated<Ref<Unit>>,
    /// Across the organisation or of one specialist area. A cross project is «tværgående» in the project test.
    pub scope: Stated<Scope>,
    /// How far it has come.
    pub stage: Stated<Stage>,
    /// The position that owns it (projektejer).
    pub owner: Stated<Ref<Position>>,
    /// Positions or others that do the work, where the owner only answers for it.
    pub performed_by: Listed<Ref<Position>>,
    /// The position that leads it (projektleder).
    pub manager: Stated<Ref<Position>>,
    /// Where it was raised: a list, a budget, a meeting.
    pub raised_in: Stated<String>,
    /// Its one primary focus area.
    pub focus_area: Stated<FocusRef>,
    /// Other focus areas that it touches.
    pub also: Listed<FocusRef>,
    /// The goals it contributes to.
    pub goals: Listed<GoalRef>,
    /// The law that demands it, when one does (lovkrav).
    pub legal_requirement: Stated<LegalRequirement>,
    /// In which respects it is complex.
    pub complex: Listed<Complexity>,
    /// Serves citizens or companies directly (borger-/virksomhedsrettet).
    pub citizen_facing: Stated<bool>,
    /// Why it is in the portfolio although no criterion of the project test is met.
    pub listed_because: Stated<String>,
    /// Business case.
    pub business_case: Stated<BusinessCase>,
    /// Benefits (gevinster).
    pub benefits: Listed<Benefit>,
    /// Why there is no economic benefit, or no quality benefit.
    pub no_benefit: Stated<NoBenefit>,
    /// Plan for how the benefits are realised and measured (gevinstrealiseringsplan).
    pub realisation_plan: Stated<String>,
    /// Risks.
    pub risks: Listed<Risk>,
    /// Stakeholders (interessenter) and when they were involved.
    pub stakeholders: Listed<Stakeholder>,
    /// Who finances the investment.
    pub funding: Listed<Funding>,
    /// Why the split of the funding differs from the split of the benefits.
    pub funding_because: Stated<String>,
    /// Agreed repayment to the pool where the efficiency principle funds the project.
    pub repayment: Stated<Repayment>,
    /// Scores 1 to 5 by criterion and unit (vurdering).
    pub scores: Listed<Score>,
    /// Assessment against the principles.
    pub principle_check: Listed<PrincipleCheck>,
    /// Systems it touches.
    pub systems: Listed<Affected>,
    /// Projects, or actions of a plan, that must be finished first (forudsætninger).
    pub depends_on: Listed<Ref<ProjectOrAction>>,
    /// Projects of which at most one, this one included, is chosen.
    pub alternatives: Listed<Ref<Project>>,
    /// The quarter it is wished to begin in.
    pub wished_start: Stated<Quarter>,
    /// The last quarter it may begin in, where that is another than the policy's longest delay allows.
    pub latest_start: Stated<Quarter>,
    /// The number of quarters it takes, when `resources` does not say.
    pub duration_quarters: Stated<u32>,
    /// Hours by role, quarter by quarter from the project's first.
    pub resources: Listed<Resource>,
    /// The quarter in which the solution is taken into use (ibrugtagning).
    pub go_live: Stated<Quarter>,
    /// Agreed start and end with phases by quarter.
    pub schedule: Stated<Schedule>,
    /// Reports on progress (fremdrift).
    pub progress: Listed<Progress>,
    /// What the market offers, and what existing solutions could do (markedsafdækning).
    pub market_check: Stated<String>,
    /// Existing systems that were considered.
    pub considered: Listed<Ref<System>>,
    /// The day the central it unit was first involved.
    pub it_involved_on: Stated<Date>,
    /// The project's documents.
    pub documents: Listed<Ref<Document>>,
    /// The project's number in the municipality's project tool.
    pub tool_ref: Stated<String>,
    /// The municipality would be a pilot for a joint solution.
    pub pilot: Stated<bool>,
    /// Requirement packages it meets: `eDag3`, `e2012` …
    pub obligations: Listed<String>,
    /// The need behind it, in Herning's eight points, at stage `need`.
    pub need: Stated<Need>,
}

impl Project {
    /// Returns what the economic benefits save in a year, as far as it is known; `None` when none of them says how
    /// much.
    pub fn saving(&self) -> Option<i64> {
        self.benefits
            .iter()
            .filter_map(Benefit::expected_saving)
            .reduce(i64::saturating_add)
    }

    /// Returns what the economic benefits save in a year in all.
    pub fn total_saving(&self) -> Sum {
        Sum::of(&self.benefits, Benefit::stated_saving)
    }

    /// Returns the hours over all roles and quarters in all.
    pub fn hours_in_all(&self) -> Sum {
        Sum::of(&self.resources, |resource| {
            let hours = resource.hours.iter();
            Stated::Given(value::count(hours.map(|hours| u64::from(*hours)).sum::<u64>()))
        })
    }

    /// Returns the quarter of the agreed end, or why there is none.
    pub fn agreed_end(&self) -> Stated<Quarter> {
        let schedule = self.schedule.as_ref();
        schedule.and_then(|schedule| schedule.end.map(Date::quarter))
    }

    /// Returns the latest report on progress up to and with a day.
    pub fn latest_report(&self, day: Date) -> Option<&Progress> {
        let reports = self.progress.iter().filter(|report| report.on <= day);
        reports.max_by_key(|report| report.on)
    }

    /// Returns the place of the latest report up to and with a day, when it is red, and the day of the first of the
    /// unbroken row of red ones.
    pub fn red_since(&self, day: Date) -> Option<(usize, Date)> {
        let reports = self.progress.iter().enumerate();
        let mut reports: Vec<(usize, &Progress)> = reports.filter(|(_, report)| report.on <= day).collect();
        reports.sort_by_key(|(_, report)| report.on);
        let red = reports
            .iter()
            .rev()
            .take_while(|(_, report)| report.status == Light::Red);
        let since = red.last()?.1.on;
        reports.last().map(|(n, _)| (*n, since))
    }

    /// Returns the agreed end, when it is before a day and the project, approved or running, is not finished.
    pub fn past_end(&self, day: Date) -> Option<Date> {
        let end = self.schedule.given()?.end.get()?;
        (self
            .stage
            .get()
            .is_some_and(|stage| matches!(stage, Stage::Approved | Stage::Running))
            && end < day)
            .then_some(end)
    }

    /// Investment of the business case, when known.
    pub fn investment(&self) -> Option<i64> {
        self.stated_investment().get()
    }

    /// Returns the investment of the business case, or why there is none.
    pub fn stated_investment(&self) -> Stated<i64> {
        let case = self.business_case.as_ref();
        case.and_then(|case| case.investment_dkk.map(Dkk::get))
    }

    /// Hours over all roles and quarters.
    pub fn total_hours(&self) -> u64 {
        self.resources
            .iter()
            .flat_map(|resource| &resource.hours)
            .map(|hours| u64::from(*hours))
            .sum()
    }

    /// Returns how many quarters the project takes: the longest row of `resources`, else `duration_quarters`, else
    /// one.
    pub fn quarters(&self) -> u32 {
        let by_resources = self
            .resources
            .iter()
            .map(|resource| resource.hours.len())
            .max()
            .unwrap_or(0);
        match u32::try_from(by_resources).unwrap_or(u32::MAX) {
            0 => self.duration_quarters.get().unwrap_or(1).max(1),
            quarters => quarters,
        }
    }

    /// Returns whether an agreed schedule has both a start and an end. A wished start does not count.
    pub fn has_start_and_end(&self) -> bool {
        self.schedule
            .given()
            .is_some_and(|schedule| schedule.start.is_given() && schedule.end.is_given())
    }

    /// Returns the first quarter with the solution in use: `go_live`, else the quarter after the agreed end.
    pub fn in_use_from(&self) -> Option<Quarter> {
        self.go_live
            .get()
            .or_else(|| Some(self.schedule.given()?.end.get()?.quarter().plus(1)))
    }

    /// Returns the systems that the project brings in.
    pub fn introduces(&self) -> impl Iterator<Item = &Affected> {
        self.systems
            .iter()
            .filter(|affected| affected.effect == Effect::Introduces)
    }
}

impl Register {
    /// Returns the projects that are being carried out: those that the limit on parallel projects counts.
    pub fn running(&self) -> impl Iterator<Item = &Record<Project>> {
        self.projects
            .iter()
            .filter(|project| project.stage == Stage::Running)
    }
}

impl Described for Project {
    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }

    fn answering(record: &Record<Self>, register: &Register) -> Option<Answering> {
        Some(Answering::position(
            register,
            record.owner.given(),
            record.unit.given(),
        ))
    }
}

required!(Project: stage, purpose, unit, scope);
