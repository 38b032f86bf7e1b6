//! Projects, initiatives and needs.

use schemars::JsonSchema;
use serde::Deserialize;

use super::document::Document;
use super::plan::PhaseQuarter;
use super::pool::Principle as FundingPrinciple;
use super::position::Position;
use super::reference::{FocusRef, GoalRef, PrincipleRef, ProjectOrAction, Ref, UnitOrPool};
use super::required::required;
use super::system::System;
use super::unit::Unit;
use super::value::{Date, Dkk, Id, Quarter, choice};
use super::{Record, Register};

choice! {
    /// How far a project has come.
    Stage {
        /// A need from the yearly call (behov).
        Need = "need",
        /// An idea or initiative without a case yet.
        Idea = "idea",
        /// Proposed to the council (indstillet).
        Proposed = "proposed",
        /// Approved, not begun.
        Approved = "approved",
        /// Being carried out.
        Running = "running",
        /// In use; benefits are being reaped (gevinstrealisering).
        Realising = "realising",
        /// Closed (afsluttet).
        Closed = "closed",
        /// Paused.
        Paused = "paused",
        /// Rejected (afslået).
        Rejected = "rejected",
    }

    /// Whose project it is (Bornholm).
    Scope {
        /// Across the organisation (koncernprojekt, tværgående).
        Cross = "cross",
        /// Of one specialist area (fagspecifikt).
        Local = "local",
    }

    /// In which respect a project is complex (Herning).
    Complexity {
        /// In its processes.
        Process = "process",
        /// In the organisation.
        Organisation = "organisation",
        /// In the systems.
        System = "system",
    }

    /// Whether a benefit is money or something else.
    BenefitKind {
        /// A saving in kroner.
        Economic = "economic",
        /// Quality, with a measure of its own.
        Quality = "quality",
    }

    /// What an assessment against a principle says.
    Verdict {
        /// Follows it.
        Follows = "follows",
        /// Deviates, with a reason.
        Deviates = "deviates",
        /// Does not apply.
        NotRelevant = "not_relevant",
    }

    /// What a project does to a system.
    Effect {
        /// Brings it in.
        Introduces = "introduces",
        /// Changes it.
        Changes = "changes",
        /// Puts another in its place.
        Replaces = "replaces",
        /// Takes it out.
        Retires = "retires",
        /// Connects it.
        Integrates = "integrates",
    }

    /// A traffic light.
    Light {
        /// As planned.
        Green = "green",
        /// At risk.
        Yellow = "yellow",
        /// Off plan.
        Red = "red",
    }

    /// Herning's areas of need.
    NeedArea {
        /// Servicering af borgere og virksomheder.
        Service = "service",
        /// Den digitale arbejdsplads.
        Workplace = "workplace",
        /// Modernisering af it-systemer og arkitektur.
        Modernisation = "modernisation",
    }
}

impl Stage {
    /// Whether the project has come at least as far as `other` on the straight way from need to closed.
    /// Paused and rejected projects have left it and have reached nothing.
    pub fn reached(self, other: Stage) -> bool {
        !matches!(self, Stage::Paused | Stage::Rejected) && self >= other
    }

    /// Whether the project was decided and is not finished: approved, running or realising.
    pub fn is_decided(self) -> bool {
        matches!(self, Stage::Approved | Stage::Running | Stage::Realising)
    }
}

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

/// A law that demands the project.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalRequirement {
    /// The law or agreement.
    pub basis: String,
    /// The day it must be met.
    pub deadline: Option<Date>,
}

/// Business case.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BusinessCase {
    /// Investment in all, whole kroner.
    pub investment_dkk: Option<Dkk>,
    /// Operation per year once in use, whole kroner.
    pub operating_dkk_per_year: Option<Dkk>,
    /// The unit that pays for operation.
    pub operation_paid_by: Option<Ref<Unit>>,
    /// How many years of operation are reckoned with.
    pub years: Option<u32>,
    /// The project's own goals that the case is positive for, besides money.
    #[serde(default)]
    pub positive_for: Vec<GoalRef>,
    /// Change in hours per year over the whole process; above 0 the service costs more work in all.
    pub resource_change_hours: Option<i64>,
    /// The case in a few sentences.
    pub summary: Option<String>,
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
    pub goal: Option<GoalRef>,
    /// The position that answers for reaping it (gevinstejer).
    pub owner: Option<Ref<Position>>,
    /// The unit that gains.
    pub unit: Option<Ref<Unit>>,
    /// What is measured, and in which unit.
    pub measure: Option<String>,
    /// The value before the project, in quotes.
    pub before: Option<String>,
    /// The day the value before was measured.
    pub before_on: Option<Date>,
    /// The value aimed at, in quotes.
    pub target: Option<String>,
    /// The day the target must be reached.
    pub due: Option<Date>,
    /// Saving per year, only where the kind is economic.
    pub saving_dkk_per_year: Option<Dkk>,
    /// The first year with the saving.
    pub from_year: Option<i32>,
    /// What was measured.
    #[serde(default)]
    pub measured: Vec<Measurement>,
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
    pub saving_dkk: Option<Dkk>,
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

/// A risk. Its text is its identity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// What may happen.
    pub text: String,
    /// Likelihood, 1 to 5.
    pub likelihood: u32,
    /// Impact, 1 to 5.
    pub impact: u32,
    /// What is done about it.
    pub response: Option<String>,
    /// The position that answers for it.
    pub owner: Option<Ref<Position>>,
}

/// A stakeholder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stakeholder {
    /// Who.
    pub who: String,
    /// Their interest.
    pub interest: Option<String>,
    /// The day they were first involved.
    pub involved_on: Option<Date>,
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
    pub year: Option<i32>,
    /// The principle that a pool pays by.
    pub principle: Option<FundingPrinciple>,
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
    pub from_year: i32,
}

/// A score. Criterion and unit are its identity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// The criterion, by its id in the policy.
    pub criterion: String,
    /// The score on the policy's scale, 1 to 5 by default.
    pub value: u32,
    /// The unit that scored.
    pub by: Option<Ref<Unit>>,
    /// Why this score.
    pub because: Option<String>,
}

/// An assessment against a principle.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrincipleCheck {
    /// The principle.
    pub principle: PrincipleRef,
    /// Follows, deviates or not relevant.
    pub verdict: Verdict,
    /// Why it deviates.
    pub because: Option<String>,
}

/// A system that the project touches.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Affected {
    /// The system.
    pub system: Ref<System>,
    /// What the project does to it.
    pub effect: Effect,
}

/// Hours that a role spends.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// The role, by its id.
    pub role: Ref<super::role::Role>,
    /// Hours in the project's first quarter, second quarter and so on.
    pub hours: Vec<u32>,
}

/// Agreed schedule (tidsplan).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Phase by quarter.
    #[serde(default)]
    pub quarters: Vec<PhaseQuarter>,
}

/// A report on progress. Its day is its identity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// The day.
    pub on: Date,
    /// The traffic light.
    pub status: Light,
    /// Spent so far, whole kroner.
    pub spent_dkk: Option<Dkk>,
    /// Hours spent so far.
    pub spent_hours: Option<u32>,
    /// A material deviation in words.
    pub deviation: Option<String>,
    /// A risk that is new.
    pub new_risk: Option<String>,
}

/// A need from the yearly call, in Herning's eight points.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// The year of the call.
    pub year: i32,
    /// The area of need.
    pub area: Option<NeedArea>,
    /// 1: the need in one year, and over several.
    pub one_year: Option<String>,
    /// 1: the need over several years.
    pub several_years: Option<String>,
    /// 2: investment in software.
    pub software_dkk: Option<Dkk>,
    /// 2: investment in hardware.
    pub hardware_dkk: Option<Dkk>,
    /// 3: who uses it, and how many.
    pub users: Option<String>,
    /// 4: value for the business.
    pub business_value: Option<String>,
    /// 5: own resources for development and implementation.
    pub own_resources: Option<String>,
    /// 6: wishes for cross-cutting solutions.
    pub cross_cutting: Option<String>,
    /// 7: wishes for integration to cross-cutting solutions.
    pub integration: Option<String>,
    /// 8: of the investment, development.
    pub development_dkk: Option<Dkk>,
    /// 8: operation per year.
    pub operation_dkk: Option<Dkk>,
}

impl Risk {
    /// Likelihood × impact, 1 to 25.
    pub fn score(&self) -> i64 {
        i64::from(self.likelihood) * i64::from(self.impact)
    }
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
