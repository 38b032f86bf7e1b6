//! The municipality's own settings.

mod policy_invalid;
mod severity_locked;
mod unknown_rule;
mod waiver_expired;
mod waiver_unmatched;
mod weakened_without_reason;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &policy_invalid::RULE,
    &unknown_rule::RULE,
    &weakened_without_reason::RULE,
    &severity_locked::RULE,
    &waiver_expired::RULE,
    &waiver_unmatched::RULE,
];
