//! Values that are written as text.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::Visitor;

/// Implements the JSON Schema of a type that is written as text of a pattern.
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
pub(super) use text_schema;

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

/// Returns a text in the one form in which texts are read and compared: letters composed (Unicode's form NFC), so that
/// an `å` of two characters is the `å` of one.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    icu_normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// A character that nobody can see, or can tell from a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvisibleCharacter {
    /// A space that does not break (hårdt mellemrum).
    Space,
    /// A character without width, which joins or parts letters.
    ZeroWidth,
    /// A mark that turns the direction of text.
    Direction,
    /// A code that stands for no character, or steers a device.
    Noncharacter,
}

impl InvisibleCharacter {
    /// Returns what a character is; `None` for one that can be seen.
    pub fn of(c: char) -> Option<Self> {
        match c {
            '\u{a0}' | '\u{2007}' | '\u{202f}' => Some(Self::Space),
            '\u{ad}'
            | '\u{34f}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200d}'
            | '\u{2060}'..='\u{2065}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}' => Some(Self::ZeroWidth),
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => {
                Some(Self::Direction)
            }
            '\0'..='\u{8}'
            | '\u{b}'
            | '\u{c}'
            | '\u{e}'..='\u{1f}'
            | '\u{7f}'..='\u{84}'
            | '\u{86}'..='\u{9f}'
            | '\u{fdd0}'..='\u{fdef}'
            | '\u{fffe}'
            | '\u{ffff}' => Some(Self::Noncharacter),
            _ => None,
        }
    }

    /// Returns its part of a key in the catalogue of texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Space => "space",
            Self::ZeroWidth => "zero-width",
            Self::Direction => "direction",
            Self::Noncharacter => "noncharacter",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_composed_and_all_else_is_left() {
        assert_eq!(composed("A\u{30a}ge Sø\u{301}rensen"), "Åge Sǿrensen");
        assert!(matches!(composed("Åge"), Cow::Borrowed("Åge")));
    }
}
