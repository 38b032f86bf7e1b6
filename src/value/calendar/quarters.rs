//! Quarters of calendar years.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer};

use super::{CalendarError, Date, is_plausible_year, named_text};

/// A quarter of a calendar year, written `2027-Q1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// The calendar year.
    pub year: i32,
    /// 1 to 4.
    pub number: u8,
}

impl Quarter {
    /// Quarters since year 0, for arithmetic.
    pub fn index(self) -> i64 {
        i64::from(self.year) * 4 + i64::from(self.number) - 1
    }

    /// Returns the quarter with this [`index`](Self::index).
    pub fn from_index(index: i64) -> Self {
        Self {
            year: index.div_euclid(4) as i32,
            number: index.rem_euclid(4) as u8 + 1,
        }
    }

    /// Returns the quarter a number of quarters later (earlier when negative).
    #[must_use]
    pub fn plus(self, quarters: i64) -> Self {
        Self::from_index(self.index() + quarters)
    }

    /// Returns the quarter's first day.
    pub fn first_day(self) -> Date {
        Date::new(self.year, u32::from(self.number) * 3 - 2, 1).unwrap_or(Date(NaiveDate::MIN))
    }

    /// Returns the quarter's last day.
    pub fn last_day(self) -> Date {
        Date::new(self.year, u32::from(self.number) * 3, 1)
            .unwrap_or(Date(NaiveDate::MAX))
            .month_end()
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.number)
    }
}

impl FromStr for Quarter {
    type Err = CalendarError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        let (year, number) = text
            .split_once("-Q")
            .filter(|(year, number)| digits(year, 4) && digits(number, 1))
            .ok_or(CalendarError::QuarterForm)?;
        match (year.parse(), number.parse()) {
            (Ok(year), Ok(1..=4)) if !is_plausible_year(year) => Err(CalendarError::OutsideSpan),
            (Ok(year), Ok(number @ 1..=4)) => Ok(Self { year, number }),
            _ => Err(CalendarError::QuarterForm),
        }
    }
}

impl<'de> Deserialize<'de> for Quarter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = named_text(deserializer, "quarter")?;
        text.parse().map_err(|error: CalendarError| {
            D::Error::invalid_value(Unexpected::Str(&text), &error.to_string().as_str())
        })
    }
}

impl JsonSchema for Quarter {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Quarter".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": concat!("^", year_pattern!(), "-Q[1-4]$"),
            "description": "A quarter, YYYY-Qn, from 1970 to 2100." })
    }
}
