//! The red thread from strategy to project.

mod administration_without_plan;
mod document_missing;
mod focus_area_missing;
mod focus_area_without_goal;
mod goal_missing;
mod goal_not_measurable;
mod goal_without_project;
mod policy_without_control;
mod project_not_in_plan;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &focus_area_missing::RULE,
    &goal_missing::RULE,
    &goal_without_project::RULE,
    &focus_area_without_goal::RULE,
    &goal_not_measurable::RULE,
    &project_not_in_plan::RULE,
    &administration_without_plan::RULE,
    &document_missing::RULE,
    &policy_without_control::RULE,
];
