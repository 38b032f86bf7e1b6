//! Pools, grants and repayments.

mod balance_negative;
mod development_grant_with_saving;
mod entries_out_of_order;
mod funding_not_after_benefit;
mod funding_not_investment;
mod grant_without_decision;
mod grant_without_project;
mod pool_money_for_operation;
mod pool_scope_broken;
mod repaid_before_use;
mod repaid_too_much;
mod repayment_agreement_missing;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &balance_negative::RULE,
    &entries_out_of_order::RULE,
    &grant_without_project::RULE,
    &grant_without_decision::RULE,
    &pool_money_for_operation::RULE,
    &repaid_too_much::RULE,
    &repaid_before_use::RULE,
    &repayment_agreement_missing::RULE,
    &development_grant_with_saving::RULE,
    &funding_not_investment::RULE,
    &pool_scope_broken::RULE,
    &funding_not_after_benefit::RULE,
];
