//! Contracts and the days that follow from them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::document::Document;
use super::position::Position;
use super::project::Project;
use super::reference::Ref;
use super::required::required;
use super::supplier::Supplier;
use super::system::System;
pub use crate::model::contract_terms::end_with;
use crate::value::{CaseRef, Date, Dkk, choice};

choice! {
    /// How a contract was awarded.
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
    pub supplier: Option<Ref<Supplier>>,
    /// Contract owner (kontraktejer).
    pub owner: Option<Ref<Position>>,
    /// The systems it covers.
    #[serde(default)]
    pub systems: Vec<Ref<System>>,
    /// First day.
    pub start: Option<Date>,
    /// Last day as signed. Options that were used are counted on top by the tool.
    pub end: Option<Date>,
    /// Runs until notice is given.
    #[serde(default)]
    pub open_ended: bool,
    /// Period of notice in months (opsigelsesfrist).
    pub notice_months: Option<u32>,
    /// What end a notice takes effect at, where the contract says so.
    pub notice_to_end_of: Option<NoticeEnd>,
    /// No notice can take effect before this day (uopsigelig til).
    pub locked_until: Option<Date>,
    /// Renews itself by so many months unless notice is given.
    pub renews_months: Option<u32>,
    /// The day notice was given to take effect, when it was (opsagt til).
    pub terminated_on: Option<Date>,
    /// Options to extend.
    #[serde(default)]
    pub options: Vec<ContractOption>,
    /// Expected value in all, options included.
    pub value_dkk: Option<Dkk>,
    /// How it was awarded.
    pub route: Option<Route>,
    /// Why it was awarded directly.
    pub route_because: Option<String>,
    /// The day the tender notice was published.
    pub published_on: Option<Date>,
    /// The largest amount of a framework agreement.
    pub frame_max_dkk: Option<Dkk>,
    /// Data processing agreement (databehandleraftale).
    pub dpa: Option<Ref<Document>>,
    /// Standards that the supplier must meet: `OIO` …
    #[serde(default)]
    pub standards: Vec<String>,
    /// Requirements before, during and after signing, and expected changes.
    pub requirements: Option<String>,
    /// How the price changes.
    pub price_change: Option<String>,
    /// What is agreed for the way out.
    pub exit: Option<String>,
    /// Case in the records system.
    pub esdh_ref: Option<CaseRef>,
    /// The project that replaces or renews it.
    pub renewal_project: Option<Ref<Project>>,
}

/// An option to extend. Its place in the list is its identity.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContractOption {
    /// How many months it extends by.
    pub months: u32,
    /// Whether it was used; then its months count on top of the end.
    #[serde(default)]
    pub used: bool,
}

required!(Contract: supplier, systems, start, notice_months, value_dkk, route);
