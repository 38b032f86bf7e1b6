//! Names, numbers and codes.

mod gln_not_danish;
mod implausible_date;
mod invalid_cvr;
mod invalid_gln;
mod kle_list_unreadable;
mod kle_not_in_list;
mod malformed_code;
mod number_out_of_range;
mod number_used_twice;
mod required_field_missing;
mod same_name_twice;
mod supplier_without_number;
mod thin_unknown_reason;
mod unknown_but_given;
mod unknown_names_no_field;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &required_field_missing::RULE,
    &thin_unknown_reason::RULE,
    &unknown_names_no_field::RULE,
    &invalid_cvr::RULE,
    &invalid_gln::RULE,
    &gln_not_danish::RULE,
    &malformed_code::RULE,
    &kle_not_in_list::RULE,
    &same_name_twice::RULE,
    &number_out_of_range::RULE,
    &implausible_date::RULE,
    &supplier_without_number::RULE,
    &unknown_but_given::RULE,
    &kle_list_unreadable::RULE,
    &number_used_twice::RULE,
];
