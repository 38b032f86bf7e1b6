//! Days of the calendar.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer};

use super::{CalendarError, LONGEST_PLAN_YEARS, Quarter, YEAR_OF_NO_END, is_plausible_year, named_text};

/// A day of the Gregorian calendar, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub NaiveDate);

impl Date {
    /// Returns the day, if there is one.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// Returns the calendar year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Returns the month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Returns the quarter that the day lies in.
    pub fn quarter(self) -> Quarter {
        Quarter {
            year: self.0.year(),
            number: (self.0.month() as u8 - 1) / 3 + 1,
        }
    }

    /// Returns the last day of the same month.
    #[must_use]
    pub fn month_end(self) -> Self {
        let first = self.0.with_day(1).unwrap_or(self.0);
        Self(
            first
                .checked_add_months(Months::new(1))
                .and_then(|next| next.pred_opt())
                .unwrap_or(self.0),
        )
    }

    /// Returns whether this is the last day of its month.
    pub fn is_month_end(self) -> bool {
        self == self.month_end()
    }

    /// Returns the day a number of months later (earlier when negative). The last day of a month stays the last
    /// day of a month; any other day is clamped to the month it lands in. Stays put at the calendar's ends.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let step = Months::new(months.unsigned_abs());
        let moved = if months < 0 {
            self.0.checked_sub_months(step)
        } else {
            self.0.checked_add_months(step)
        };
        let moved = Self(moved.unwrap_or(self.0));
        if self.is_month_end() {
            moved.month_end()
        } else {
            moved
        }
    }

    /// Returns the day that a period of so many months ends on when it runs from this day: the same day number, or the
    /// last day of a month that lacks it (Regulation 1182/71 article 3(2)(c), by analogy).
    #[must_use]
    pub fn after_months(self, months: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(months)).unwrap_or(self.0))
    }

    /// Returns the last day from which a period of so many months has run out by this day: the latest day `d` for which
    /// `d.after_months(months)` is not after it. Counted back from the end of a month it is the end of a month.
    #[must_use]
    pub fn before_months(self, months: u32) -> Self {
        let Some(earliest) = self.0.checked_sub_months(Months::new(months)).map(Self) else {
            return self;
        };
        // A month that was clamped to its end can be short of at most three days.
        let later = (1..=3).map(|days| earliest.plus_days(days));
        later
            .take_while(|day| day.after_months(months) <= self)
            .last()
            .unwrap_or(earliest)
    }

    /// Returns the whole months from this day to another, cut off towards zero: 0 for less than a month either way.
    pub fn whole_months_to(self, other: Date) -> i32 {
        if other < self {
            return -other.whole_months_to(self);
        }
        let apart = (other.year() - self.year()) * 12 + other.month() as i32 - self.month() as i32;
        let months = u32::try_from(apart).unwrap_or_default();
        apart - i32::from(self.after_months(months) > other && apart > 0)
    }

    /// Returns the last day that a deadline or a plan may lie on, seen from this day.
    #[must_use]
    pub fn horizon(self) -> Self {
        self.plus_months(LONGEST_PLAN_YEARS * 12)
    }

    /// Returns how many days it is after another day; below 0 when it is before.
    pub fn days_after(self, other: Date) -> i64 {
        (self.0 - other.0).num_days()
    }

    /// Returns the day a number of days later (earlier when negative). Stays put at the calendar's ends.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(
            self.0
                .checked_add_signed(chrono::Duration::days(days))
                .unwrap_or(self.0),
        )
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl FromStr for Date {
    type Err = CalendarError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(n, b)| {
                if n == 4 || n == 7 {
                    *b == b'-'
                } else {
                    b.is_ascii_digit()
                }
            });
        if !shaped {
            return Err(CalendarError::DateForm);
        }
        match (text[..4].parse(), text[5..7].parse(), text[8..].parse()) {
            (Ok(year), Ok(month), Ok(day)) => match Self::new(year, month, day) {
                None => Err(CalendarError::NoSuchDay),
                Some(_) if year == YEAR_OF_NO_END => Err(CalendarError::NoEnd),
                Some(_) if !is_plausible_year(year) => Err(CalendarError::OutsideSpan),
                Some(day) => Ok(day),
            },
            _ => Err(CalendarError::DateForm),
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = named_text(deserializer, "date")?;
        text.parse().map_err(|error: CalendarError| {
            D::Error::invalid_value(Unexpected::Str(&text), &error.to_string().as_str())
        })
    }
}

impl JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "pattern": concat!("^", year_pattern!(), "-\\d{2}-\\d{2}$"),
            "description": "A day, YYYY-MM-DD, from 1970 to 2100." })
    }
}
