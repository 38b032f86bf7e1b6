//! Personal data, security and service to citizens.

mod answers_exclude_each_other;
mod cleaning_not_decided;
mod confidentiality_too_low;
mod data_processing_agreement_missing;
mod data_processing_agreement_pending;
mod data_processing_agreement_wrong;
mod digital_post_missing;
mod dpia_missing;
mod emergency_priority_missing;
mod essential_system_unclassified;
mod party_in_wrong_role;
mod personal_data_not_in_processing;
mod personal_data_without_processing;
mod processing_record_incomplete;
mod risk_assessment_overdue;
mod self_service_facts_missing;
mod self_service_not_conformant;
mod third_country_without_basis;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &personal_data_without_processing::RULE,
    &processing_record_incomplete::RULE,
    &personal_data_not_in_processing::RULE,
    &third_country_without_basis::RULE,
    &data_processing_agreement_missing::RULE,
    &data_processing_agreement_pending::RULE,
    &essential_system_unclassified::RULE,
    &confidentiality_too_low::RULE,
    &dpia_missing::RULE,
    &risk_assessment_overdue::RULE,
    &emergency_priority_missing::RULE,
    &cleaning_not_decided::RULE,
    &digital_post_missing::RULE,
    &self_service_not_conformant::RULE,
    &self_service_facts_missing::RULE,
    &answers_exclude_each_other::RULE,
    &data_processing_agreement_wrong::RULE,
    &party_in_wrong_role::RULE,
];
