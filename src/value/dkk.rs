//! Amounts.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error as _, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

/// Whole kroner, never negative; at most a thousand billion (10¹²), so that sums stay exact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dkk(i64);

impl Dkk {
    /// The largest amount that a register may hold.
    pub const MAX: i64 = 1_000_000_000_000;

    /// Returns an amount known when the program is written.
    pub(crate) const fn constant(amount: i64) -> Self {
        assert!(amount >= 0 && amount <= Self::MAX);
        Self(amount)
    }

    /// Returns the amount as a number to calculate with.
    pub fn get(self) -> i64 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Dkk {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Amount;
        impl<'de> Visitor<'de> for Amount {
            type Value = i64;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("whole kroner")
            }
            fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<i64, D::Error> {
                i64::deserialize(inner)
            }
        }
        // The name tells the register's own decoder the limits, so that it can name them to the reader.
        let amount = deserializer.deserialize_newtype_struct("range:0..1000000000000", Amount)?;
        if (0..=Self::MAX).contains(&amount) {
            Ok(Self(amount))
        } else {
            Err(D::Error::invalid_value(Unexpected::Signed(amount), &Amount))
        }
    }
}

impl JsonSchema for Dkk {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Dkk".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 0, "maximum": Self::MAX,
            "description": "Whole kroner, written without dots." })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_limits_in_every_format() {
        let read = serde_json::from_str::<Dkk>;
        assert_eq!(read("0").expect("an amount").get(), 0);
        assert_eq!(read("1000000000000").expect("an amount").get(), Dkk::MAX);
        assert!(read("-1").is_err() && read("1000000000001").is_err() && read("1.5").is_err());
    }
}
