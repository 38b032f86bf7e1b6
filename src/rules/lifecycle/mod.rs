//! Time: reviews, phases and progress.

mod action_before_prerequisite;
mod deviation_not_on_agenda;
mod material_deviation_without_redecision;
mod phase_out_without_successor;
mod plan_not_reviewed;
mod quarter_outside_plan;
mod red_without_redecision;
mod running_without_progress;
mod stage_skipped;
mod status_and_dates_disagree;
mod strategy_not_reviewed;
mod system_not_reviewed;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &plan_not_reviewed::RULE,
    &strategy_not_reviewed::RULE,
    &system_not_reviewed::RULE,
    &status_and_dates_disagree::RULE,
    &phase_out_without_successor::RULE,
    &action_before_prerequisite::RULE,
    &quarter_outside_plan::RULE,
    &running_without_progress::RULE,
    &red_without_redecision::RULE,
    &deviation_not_on_agenda::RULE,
    &material_deviation_without_redecision::RULE,
    &stage_skipped::RULE,
];
