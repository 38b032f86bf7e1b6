//! Ids, and codes that others give.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};

use super::text::{named_text, text_schema};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident, $decoder:literal, $pattern:literal, $description:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub String);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                named_text(deserializer, $decoder).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        text_schema!($name, $pattern, $description);
    )*};
}

// The rules check what the codes say; here it only matters that they are quoted text.
codes! {
    /// CVR number: eight digits with a modulus 11 check digit.
    Cvr, "code:cvr", "^[0-9]{8}$", "CVR number, eight digits, in quotes.";
    /// EAN/GLN: thirteen digits with a modulus 10 check digit.
    Gln, "code:gln", "^[0-9]{13}$", "EAN/GLN, thirteen digits, in quotes.";
    /// KLE number: `05`, `05.04` or `05.04.06`.
    Kle, "code:kle", "^\\d{2}(\\.\\d{2}){0,2}$", "KLE number NN, NN.NN or NN.NN.NN, in quotes.";
    /// FORM number: up to four pairs of digits.
    Form, "code:form", "^\\d{2}(\\.\\d{2}){0,3}$", "FORM number, up to four pairs of digits, in quotes.";
    /// A journal or case number in the records system.
    CaseRef, "code:case", "^.+$", "Journal or case number, in quotes.";
}

impl Kle {
    /// Returns whether a text is one to three pairs of digits with full stops between.
    pub fn is_well_formed(text: &str) -> bool {
        let is_pair = |pair: &str| pair.len() == 2 && pair.bytes().all(|b| b.is_ascii_digit());
        text.split('.').all(is_pair) && text.split('.').count() <= 3
    }
}

/// The name of a record: `^[a-z0-9]+(-[a-z0-9]+)*$`, with æ, ø and å written ae, oe and aa.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub String);

impl Id {
    /// Returns whether a text has the form of an id.
    pub fn is_well_formed(text: &str) -> bool {
        !text.is_empty()
            && text.split('-').all(|part| {
                !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            })
    }

    /// Returns the id that a text would have: lower case, Danish letters spelled out, all else a hyphen.
    pub fn from_text(text: &str) -> String {
        let mut id = String::with_capacity(text.len());
        for c in text.chars().flat_map(char::to_lowercase) {
            match c {
                'æ' | 'ä' => id.push_str("ae"),
                'ø' | 'ö' => id.push_str("oe"),
                'å' => id.push_str("aa"),
                'a'..='z' | '0'..='9' => id.push(c),
                _ if id.is_empty() || id.ends_with('-') => {}
                _ => id.push('-'),
            }
        }
        id.truncate(id.trim_end_matches('-').len());
        id
    }
}

impl std::ops::Deref for Id {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        named_text(deserializer, "id").map(Self)
    }
}

text_schema!(
    Id,
    "^[a-z0-9]+(-[a-z0-9]+)*$",
    "Lower-case letters, digits and hyphens; æ, ø and å are written ae, oe and aa."
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_spell_danish_letters_out() {
        assert_eq!(Id::from_text("Børn & Skole (æøå)"), "boern-skole-aeoeaa");
        for wrong in ["", "-a", "a-", "a--b", "A", "børn", "a b"] {
            assert!(!Id::is_well_formed(wrong), "{wrong}");
        }
        assert!(Id::is_well_formed("2026-12-03-raad"));
    }
}
