//! Projects, business cases and benefits.

mod benefit_beneficiary_unclear;
mod benefit_kind_missing;
mod benefit_measured_too_late;
mod benefit_not_measurable;
mod benefit_without_owner;
mod benefits_below_limit;
mod business_case_missing;
mod business_case_not_positive;
mod closed_without_measuring;
mod it_involved_late;
mod market_check_missing;
mod need_incomplete;
mod new_system_without_owner;
mod not_a_project;
mod not_a_project_listed;
mod operation_without_payer;
mod owner_does_not_match_scope;
mod pilot_against_stance;
mod planned_in_the_past;
mod principle_deviation_unexplained;
mod principles_not_assessed;
mod project_manager_missing;
mod project_not_approved;
mod project_not_in_tool;
mod project_not_scheduled;
mod project_owner_missing;
mod quality_benefit_with_saving;
mod realisation_plan_missing;
mod required_document_missing;
mod risks_missing;
mod same_gain_counted_twice;
mod score_differs_from_band;
mod score_from_other_unit;
mod score_invalid;
mod score_missing;
mod service_costs_more_work;
mod stakeholders_missing;
mod too_many_running_projects;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &not_a_project::RULE,
    &not_a_project_listed::RULE,
    &business_case_missing::RULE,
    &business_case_not_positive::RULE,
    &benefit_kind_missing::RULE,
    &benefit_without_owner::RULE,
    &benefit_not_measurable::RULE,
    &benefit_measured_too_late::RULE,
    &quality_benefit_with_saving::RULE,
    &benefit_beneficiary_unclear::RULE,
    &realisation_plan_missing::RULE,
    &required_document_missing::RULE,
    &risks_missing::RULE,
    &stakeholders_missing::RULE,
    &project_not_approved::RULE,
    &too_many_running_projects::RULE,
    &it_involved_late::RULE,
    &new_system_without_owner::RULE,
    &market_check_missing::RULE,
    &principles_not_assessed::RULE,
    &principle_deviation_unexplained::RULE,
    &score_invalid::RULE,
    &score_missing::RULE,
    &score_from_other_unit::RULE,
    &score_differs_from_band::RULE,
    &pilot_against_stance::RULE,
    &project_not_in_tool::RULE,
    &closed_without_measuring::RULE,
    &benefits_below_limit::RULE,
    &owner_does_not_match_scope::RULE,
    &operation_without_payer::RULE,
    &same_gain_counted_twice::RULE,
    &service_costs_more_work::RULE,
    &project_owner_missing::RULE,
    &project_manager_missing::RULE,
    &need_incomplete::RULE,
    &project_not_scheduled::RULE,
    &planned_in_the_past::RULE,
];
