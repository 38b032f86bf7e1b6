//! Files, YAML and the shape of records: found while reading.

mod blank_text;
mod byte_order_mark;
mod duplicate_id;
mod duplicate_key;
mod id_not_file_name;
mod invalid_date;
mod invalid_quarter;
mod invisible_character;
mod limit_exceeded;
mod malformed_id;
mod misplaced_file;
mod missing_key;
mod not_utf8;
mod text_cut_off;
mod tracked_journal;
mod unknown_key;
mod unquoted_code;
mod unreadable_file;
mod value_not_allowed;
mod wrong_type;
mod yaml_feature_refused;
mod yaml_syntax;

use super::Rule;

/// The rules of the group, in the order of the documentation.
pub(super) const RULES: &[&Rule] = &[
    &unreadable_file::RULE,
    &not_utf8::RULE,
    &byte_order_mark::RULE,
    &misplaced_file::RULE,
    &tracked_journal::RULE,
    &limit_exceeded::RULE,
    &yaml_syntax::RULE,
    &yaml_feature_refused::RULE,
    &duplicate_key::RULE,
    &unknown_key::RULE,
    &missing_key::RULE,
    &wrong_type::RULE,
    &value_not_allowed::RULE,
    &invalid_date::RULE,
    &invalid_quarter::RULE,
    &unquoted_code::RULE,
    &malformed_id::RULE,
    &id_not_file_name::RULE,
    &duplicate_id::RULE,
    &invisible_character::RULE,
    &text_cut_off::RULE,
    &blank_text::RULE,
];
