//! The small values that records are made of: days, quarters, amounts, codes and ids.

use std::fmt;

use serde::Deserializer;
use serde::de::Visitor;

macro_rules! text_schema {
    ($type:ident, $pattern:literal, $description:literal) => {
        impl JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern, "description": $description })
            }
        }
    };
}

mod calendar;
mod codes;
mod dkk;
mod language;
mod stated;

pub use calendar::{
    CalendarError, Date, FIRST_YEAR, LAST_YEAR, LONGEST_PLAN_YEARS, Quarter, WrittenTime, Year,
};
pub use codes::{CaseRef, Cvr, Form, Gln, Id, Kle};
pub use dkk::Dkk;
pub use language::Language;
pub(crate) use stated::LISTED;
pub use stated::{Listed, Missing, Stated};

/// What a figure is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasureUnit {
    /// Records or findings.
    Count,
    /// Tenths of a per cent.
    Percent,
    /// Whole kroner.
    Dkk,
}

/// Reads a newtype whose name tells the decoder what kind of text to expect.
pub(crate) fn named_text<'de, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
) -> Result<String, D::Error> {
    struct Text;
    impl<'de> Visitor<'de> for Text {
        type Value = String;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("text")
        }
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<String, E> {
            Ok(text.to_owned())
        }
        fn visit_string<E: serde::de::Error>(self, text: String) -> Result<String, E> {
            Ok(text)
        }
        fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<String, D::Error> {
            inner.deserialize_str(Text)
        }
    }
    deserializer.deserialize_newtype_struct(name, Text)
}

/// A choice between fixed words: the enum, its words in the register, and its JSON Schema.
macro_rules! choice {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize,
            schemars::JsonSchema,
        )]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every choice, in the order of the model.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in the register.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    )+};
}
pub(crate) use choice;
