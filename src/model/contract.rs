//! Contracts and the days that follow from them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::answering::{self, Answering};
use super::document::Document;
use super::position::Position;
use super::project::Project;
use super::reference::Ref;
use super::required::required;
use super::supplier::Supplier;
use super::system::System;
use super::{Described, Record, Register};
pub use crate::model::contract_terms::end_with;
use crate::value::{CaseRef, Date, Dkk, Listed, Stated, choice};

choice! {
    /// The way a contract was awarded.
    Route {
        /// EU tender (EU-udbud).
        EuTender = "eu_tender",
        /// Under a framework agreement (rammeaftale).
        Frame = "frame",
        /// Joint purchase or joint municipal tender.
        Joint = "joint",
        /// National procedure.
        National = "national",
        /// Direct award.
        Direct = "direct",
    }

    /// The end of what a notice takes effect at.
    NoticeEnd {
        /// The end of a month.
        Month = "month",
        /// The end of a quarter.
        Quarter = "quarter",
        /// The end of a year.
        Year = "year",
    }
}

/// A contract (kontrakt).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// Title.
    pub name: String,
    /// Supplier (leverandør).
    pub supplier: Stated<Ref<Supplier>>,
    /// Contract owner (kontraktejer).
    pub owner: Stated<Ref<Position>>,
    /// The systems it covers.
    pub systems: Listed<Ref<System>>,
    /// First day.
    pub start: Stated<Date>,
    /// Last day as signed. Options that were used are counted on top by the tool.
    pub end: Stated<Date>,
    /// Runs until notice is given.
    pub open_ended: Stated<bool>,
    /// Period of notice in months (opsigelsesfrist).
    pub notice_months: Stated<u32>,
    /// What end a notice takes effect at, where the contract says so.
    pub notice_to_end_of: Stated<NoticeEnd>,
    /// The contract cannot be ended before this day (uopsigelig til). Notice may be given earlier.
    pub locked_until: Stated<Date>,
    /// Renews itself by so many months unless notice is given. Without it, a contract with an `end` ends by itself.
    pub renews_months: Stated<u32>,
    /// The day notice was given, when it was (opsagt den). The day it takes effect is `terminated_on`.
    pub notice_given_on: Stated<Date>,
    /// The day the contract ends by the notice that was given (opsagt til).
    pub terminated_on: Stated<Date>,
    /// Options to extend.
    pub options: Listed<ContractOption>,
    /// Expected value in all, options included.
    pub value_dkk: Stated<Dkk>,
    /// The way it was awarded.
    pub route: Stated<Route>,
    /// Why it was awarded directly.
    pub route_because: Stated<String>,
    /// The day the tender notice was published.
    pub published_on: Stated<Date>,
    /// The largest amount of a framework agreement.
    pub frame_max_dkk: Stated<Dkk>,
    /// Data processing agreement (databehandleraftale).
    pub dpa: Stated<Ref<Document>>,
    /// Standards that the supplier must meet: `OIO` …
    pub standards: Listed<String>,
    /// Requirements to the supplier in general, and changes expected during the term.
    pub requirements: Stated<String>,
    /// What is required of the supplier before signing (før kontraktindgåelse).
    pub requirements_before: Stated<String>,
    /// What is required of the supplier at signing and delivery (under kontraktindgåelse).
    pub requirements_during: Stated<String>,
    /// What is required of the supplier after signing (efter kontraktindgåelse), expected changes included.
    pub requirements_after: Stated<String>,
    /// The way the price changes.
    pub price_change: Stated<String>,
    /// What is agreed for the way out.
    pub exit: Stated<String>,
    /// Case in the records system.
    pub esdh_ref: Stated<CaseRef>,
    /// The project that replaces or renews it.
    pub renewal_project: Stated<Ref<Project>>,
}

/// An option to extend. Its place in the list is its identity.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContractOption {
    /// The number of months it extends by.
    pub months: u32,
    /// True when it was used; then its months count on top of the end.
    #[serde(default)]
    pub used: bool,
}

impl Described for Contract {
    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }

    fn answering(record: &Record<Self>, register: &Register) -> Option<Answering> {
        let mut answering = Answering::position(register, record.owner.given(), None);
        let systems = record.systems.iter().filter_map(|system| register.get(system));
        let of_systems = systems.map(|system| answering::units(register, system.unit.given()));
        answering.units = answering::merged(std::iter::once(answering.units).chain(of_systems));
        Some(answering)
    }
}

required!(Contract: supplier, systems, start, notice_months, value_dkk, route);
