//! What records say of each other.

mod ambiguous_reference;
mod dangling_reference;
mod duplicate_item;
mod reference_cycle;
mod reference_to_retired;
mod repeated_entry;
mod replacement_gap;
mod self_reference;
mod unknown_item;
mod unused_record;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &dangling_reference::RULE,
    &ambiguous_reference::RULE,
    &unknown_item::RULE,
    &duplicate_item::RULE,
    &reference_cycle::RULE,
    &reference_to_retired::RULE,
    &unused_record::RULE,
    &replacement_gap::RULE,
    &repeated_entry::RULE,
    &self_reference::RULE,
];
