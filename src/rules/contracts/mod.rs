//! Contracts and sourcing.

mod contract_dates_disagree;
mod contract_ends_unplanned;
mod contract_notice_near;
mod contract_notice_passed;
mod contract_requirements_missing;
mod direct_award_without_reason;
mod duplicate_purchase;
mod frame_too_long;
mod internal_system_without_sla;
mod open_standards_missing;
mod sourcing_note_incomplete;
mod system_without_contract;
mod tender_threshold_passed;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &system_without_contract::RULE,
    &contract_ends_unplanned::RULE,
    &contract_notice_passed::RULE,
    &contract_notice_near::RULE,
    &contract_dates_disagree::RULE,
    &tender_threshold_passed::RULE,
    &frame_too_long::RULE,
    &open_standards_missing::RULE,
    &contract_requirements_missing::RULE,
    &sourcing_note_incomplete::RULE,
    &internal_system_without_sla::RULE,
    &duplicate_purchase::RULE,
    &direct_award_without_reason::RULE,
];
