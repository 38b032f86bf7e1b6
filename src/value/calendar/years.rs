//! Calendar years that a register may name.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error as _, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

use super::{FIRST_YEAR, LAST_YEAR, is_plausible_year};

/// A calendar year that a register may name: 1970 to 2100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i32);

impl Year {
    /// The name under which the decoder is asked for a year.
    pub(crate) const NAME: &'static str = "year";

    /// Returns the year, where a register may name it.
    pub fn new(year: i32) -> Option<Self> {
        is_plausible_year(year).then_some(Self(year))
    }

    /// Returns the year as a number to calculate with.
    pub fn get(self) -> i32 {
        self.0
    }

    /// Returns the year so many years later.
    #[must_use]
    pub fn plus(self, years: i32) -> Self {
        Self(self.0.saturating_add(years))
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Year {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct YearVisitor;
        impl<'de> Visitor<'de> for YearVisitor {
            type Value = i32;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a year from {FIRST_YEAR} to {LAST_YEAR}")
            }
            fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<i32, D::Error> {
                i32::deserialize(inner)
            }
        }
        let year = deserializer.deserialize_newtype_struct(Self::NAME, YearVisitor)?;
        Self::new(year).ok_or_else(|| D::Error::invalid_value(Unexpected::Signed(year.into()), &YearVisitor))
    }
}

impl JsonSchema for Year {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Year".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR,
            "description": "A year from 1970 to 2100." })
    }
}
