//! Pools, grants and repayments.

mod balance_negative;
mod development_grant_with_saving;
mod entries_out_of_order;
mod funding_not_after_benefit;
mod funding_not_investment;
mod funding_without_principle;
mod grant_differs_from_decision;
mod grant_missing;
mod grant_without_decision;
mod grant_without_project;
mod pool_money_for_operation;
mod pool_scope_broken;
mod repaid_before_use;
mod repaid_too_much;
mod repayment_agreement_missing;
mod transfer_without_other_side;
mod withdrawal_without_decision;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &balance_negative::RULE,
    &entries_out_of_order::RULE,
    &grant_without_project::RULE,
    &grant_without_decision::RULE,
    &grant_missing::RULE,
    &grant_differs_from_decision::RULE,
    &withdrawal_without_decision::RULE,
    &transfer_without_other_side::RULE,
    &pool_money_for_operation::RULE,
    &repaid_too_much::RULE,
    &repaid_before_use::RULE,
    &repayment_agreement_missing::RULE,
    &development_grant_with_saving::RULE,
    &funding_not_investment::RULE,
    &funding_without_principle::RULE,
    &pool_scope_broken::RULE,
    &funding_not_after_benefit::RULE,
];
