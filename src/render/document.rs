//! What the JSON documents have in common: who made them, how they are written, how their schemas are made.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::text::is_unprintable;

/// The program that made a document.
#[derive(Serialize, JsonSchema)]
pub(super) struct Tool {
    /// `portfolio`.
    name: &'static str,
    /// Its version.
    version: &'static str,
}

impl Tool {
    /// This program.
    pub(super) const THIS: Self = Self {
        name: "portfolio",
        version: env!("CARGO_PKG_VERSION"),
    };
}

/// Values under names, in an order that means something.
pub(super) struct OrderedMap<'a, T>(pub(super) Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for OrderedMap<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<T: JsonSchema> JsonSchema for OrderedMap<'_, T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        BTreeMap::<String, T>::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, T>::json_schema(generator)
    }
}

/// Returns the JSON Schema of a document as it is written: what always stands in it is required.
pub(super) fn schema<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<T>()
}

/// Writes a document.
pub(super) fn write<T: Serialize>(document: &T, out: &mut dyn Write) -> io::Result<()> {
    write_json(document, out)
}

/// Writes a value as JSON in which every character can be seen: what could hide or steer stands as `\uXXXX`, which reads
/// as the same text.
pub(super) fn write_json<T: Serialize>(value: &T, out: &mut dyn Write) -> io::Result<()> {
    let text = serde_json::to_string_pretty(value)?;
    let hidden = |c: char| c != '\n' && is_unprintable(c);
    let mut rest = text.as_str();
    while let Some(at) = rest.find(hidden) {
        let (before, after) = rest.split_at(at);
        out.write_all(before.as_bytes())?;
        let mut characters = after.chars();
        let mut units = [0; 2];
        for unit in characters.next().unwrap_or_default().encode_utf16(&mut units) {
            write!(out, "\\u{unit:04x}")?;
        }
        rest = characters.as_str();
    }
    writeln!(out, "{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_written_so_that_it_can() {
        let text = "a\u{202e}b\n\u{e0041}\u{85}æ";
        let mut out = Vec::new();
        write_json(&[text], &mut out).expect("written");
        let out = String::from_utf8(out).expect("UTF-8");
        assert!(out.contains("a\\u202eb\\n\\udb40\\udc41\\u0085æ"), "{out}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&out).expect("JSON"), [text]);
    }
}
