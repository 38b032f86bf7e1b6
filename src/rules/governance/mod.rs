//! Bodies, meetings and decisions.

mod body_without_mandate;
mod body_without_members;
mod body_without_terms;
mod council_not_as_decided;
mod decision_not_carried_out;
mod decision_outside_binding;
mod decision_without_mandate;
mod future_meeting_with_outcome;
mod mandatory_competence_missing;
mod meeting_in_month_off;
mod meeting_missing;
mod meeting_on_another_day;
mod past_item_pending;
mod pool_annex_missing;
mod recommending_body_passed_over;
mod unit_not_represented;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &body_without_mandate::RULE,
    &body_without_terms::RULE,
    &body_without_members::RULE,
    &unit_not_represented::RULE,
    &council_not_as_decided::RULE,
    &meeting_in_month_off::RULE,
    &meeting_missing::RULE,
    &meeting_on_another_day::RULE,
    &pool_annex_missing::RULE,
    &decision_without_mandate::RULE,
    &decision_outside_binding::RULE,
    &recommending_body_passed_over::RULE,
    &decision_not_carried_out::RULE,
    &future_meeting_with_outcome::RULE,
    &past_item_pending::RULE,
    &mandatory_competence_missing::RULE,
];
