//! Who answers for what.

mod administration_without_security_officer;
mod administration_without_superuser;
mod contract_without_owner;
mod cost_not_classified;
mod cost_not_with_owner;
mod essential_system_without_data_owner;
mod essential_system_without_superuser;
mod one_person_project;
mod owner_of_many_systems;
mod position_without_holder;
mod role_without_position;
mod system_without_owner;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &system_without_owner::RULE,
    &essential_system_without_data_owner::RULE,
    &contract_without_owner::RULE,
    &position_without_holder::RULE,
    &cost_not_with_owner::RULE,
    &cost_not_classified::RULE,
    &administration_without_superuser::RULE,
    &essential_system_without_superuser::RULE,
    &administration_without_security_officer::RULE,
    &one_person_project::RULE,
    &owner_of_many_systems::RULE,
    &role_without_position::RULE,
];
