//! What a reference makes a position, and what a position is called.

use crate::model::Record;
use crate::model::position::Position;
use crate::text;
use crate::value::Language;

/// Returns what a reference (`systems.owner`) makes a position, in the reader's words: «Systemejer».
pub fn field_word(language: Language, field: &str) -> String {
    role_word(language, field).unwrap_or_else(|| field.to_owned())
}

/// Returns the same; `None` where a field names no position.
pub fn role_word(language: Language, field: &str) -> Option<String> {
    let key = format!("holds-field-{}", field.replace(['.', '_'], "-"));
    text::lookup(language, &key, None, &[])
}

/// Returns a position as messages name it: `It-chef (it-chef)`.
pub fn named(position: &Record<Position>) -> String {
    format!("{} ({})", position.title, position.id())
}
