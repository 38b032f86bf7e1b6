//! The need behind a project.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choices::NeedArea;
use crate::value::Dkk;

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
