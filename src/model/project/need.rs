//! The need behind a project.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choices::NeedArea;
use crate::value::{Dkk, Stated, Year};

/// A need from the yearly call, in Herning's eight points.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// The year of the call.
    pub year: Year,
    /// The area of need.
    pub area: Stated<NeedArea>,
    /// 1: the need in one year, and over several.
    pub one_year: Stated<String>,
    /// 1: the need over several years.
    pub several_years: Stated<String>,
    /// 2: investment in software.
    pub software_dkk: Stated<Dkk>,
    /// 2: investment in hardware.
    pub hardware_dkk: Stated<Dkk>,
    /// 3: who uses it, and how many.
    pub users: Stated<String>,
    /// 4: value for the business.
    pub business_value: Stated<String>,
    /// 5: own resources for development and implementation.
    pub own_resources: Stated<String>,
    /// 6: wishes for cross-cutting solutions.
    pub cross_cutting: Stated<String>,
    /// 7: wishes for integration to cross-cutting solutions.
    pub integration: Stated<String>,
    /// 8: of the investment, development.
    pub development_dkk: Stated<Dkk>,
    /// 8: operation per year.
    pub operation_dkk: Stated<Dkk>,
}
