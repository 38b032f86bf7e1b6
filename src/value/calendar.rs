//! Days, quarters and years, and the span that those of a register lie in.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error as _, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::text::named_text;

macro_rules! written_as_text {
    ($($type:ident)+) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    )+};
}

written_as_text!(Date Quarter);

/// The first year that a register may name, in a day, a quarter or a number. The patterns of the schemas say the same.
pub const FIRST_YEAR: i32 = 1970;

/// The last year that a register may name.
pub const LAST_YEAR: i32 = 2100;

/// How many years after the day a register is seen from a deadline or a plan may lie, and a period may last.
pub const LONGEST_PLAN_YEARS: i32 = 30;

/// The year by which other systems write that something has no end.
const YEAR_OF_NO_END: i32 = 9999;

/// Years from 1970 to 2100 as a regular expression.
macro_rules! year_pattern {
    () => {
        "(19[7-9]\\d|20\\d\\d|2100)"
    };
}

/// Returns whether a register may name the year.
fn is_plausible_year(year: i32) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&year)
}

/// A reason why a text is no day or no quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The text has not the form of a day.
    #[error("a day is written YYYY-MM-DD")]
    DateForm,
    /// The text has the form of a day that the calendar lacks, as 29 February in most years.
    #[error("there is no such day")]
    NoSuchDay,
    /// The text has not the form of a quarter.
    #[error("a quarter is written YYYY-Qn with n from 1 to 4")]
    QuarterForm,
    /// The year is none that a register may name.
    #[error("the year must lie in {FIRST_YEAR}-{LAST_YEAR}")]
    OutsideSpan,
    /// The day is how other systems write that there is no end.
    #[error("the year 9999 is no day: what has no end has no day")]
    NoEnd,
}

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

/// A day, a quarter or a year as a register writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenTime {
    /// A day.
    Day(Date),
    /// A quarter.
    Quarter(Quarter),
    /// A year.
    Year(Year),
}

impl WrittenTime {
    /// Returns the first day of it.
    pub fn first_day(self) -> Date {
        match self {
            WrittenTime::Day(day) => day,
            WrittenTime::Quarter(quarter) => quarter.first_day(),
            WrittenTime::Year(year) => Quarter {
                year: year.0,
                number: 1,
            }
            .first_day(),
        }
    }
}

impl fmt::Display for WrittenTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WrittenTime::Day(day) => day.fmt(f),
            WrittenTime::Quarter(quarter) => quarter.fmt(f),
            WrittenTime::Year(year) => year.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn month_arithmetic_keeps_month_ends_and_clamps_the_rest() {
        for (from, months, to) in [
            ("2026-12-31", -6, "2026-06-30"),
            ("2027-02-28", -12, "2026-02-28"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2023-02-28", 12, "2024-02-29"),
            ("2026-08-31", -6, "2026-02-28"),
            ("2026-08-30", -6, "2026-02-28"),
            ("2026-05-15", 3, "2026-08-15"),
            ("2026-06-30", 6, "2026-12-31"),
        ] {
            assert_eq!(day(from).plus_months(months), day(to), "{from} {months:+} months");
        }
    }

    #[test]
    fn a_period_of_months_ends_on_the_same_day_number() {
        for (from, months, to) in [
            ("2026-02-28", 3, "2026-05-28"),
            ("2026-01-31", 1, "2026-02-28"),
            ("2028-01-31", 1, "2028-02-29"),
            ("2026-06-30", 6, "2026-12-30"),
            ("2026-05-15", 0, "2026-05-15"),
        ] {
            assert_eq!(
                day(from).after_months(months),
                day(to),
                "{from} + {months} months"
            );
        }
    }

    #[test]
    fn a_period_of_months_is_counted_back_to_the_last_day_that_will_do() {
        for (to, months, from) in [
            ("2026-12-31", 6, "2026-06-30"),
            ("2027-02-28", 3, "2026-11-30"),
            ("2028-02-28", 3, "2027-11-28"),
            ("2028-02-29", 12, "2027-02-28"),
            ("2026-08-30", 6, "2026-02-28"),
            ("2026-10-15", 3, "2026-07-15"),
            ("2026-12-31", 0, "2026-12-31"),
        ] {
            assert_eq!(day(to).before_months(months), day(from), "{to} - {months} months");
        }
        let first = day("2023-11-01");
        for days in 0..1500 {
            let to = first.plus_days(days);
            for months in [1, 2, 3, 6, 12, 18] {
                let from = to.before_months(months);
                assert!(from.after_months(months) <= to, "{to}");
                assert!(
                    from.plus_days(1).after_months(months) > to,
                    "{to}: a day later would do"
                );
                assert!(!to.is_month_end() || from.is_month_end(), "{to}: month ends stay");
            }
        }
    }

    #[test]
    fn whole_months_are_cut_off_towards_zero() {
        for (from, to, months) in [
            ("2026-11-22", "2027-02-22", 3),
            ("2026-11-22", "2027-02-21", 2),
            ("2026-11-30", "2027-02-28", 3),
            ("2026-11-22", "2026-11-22", 0),
            ("2026-11-22", "2026-11-21", 0),
            ("2026-11-22", "2026-06-30", -4),
            ("2026-11-22", "2026-10-22", -1),
        ] {
            assert_eq!(day(from).whole_months_to(day(to)), months, "{from} to {to}");
        }
    }

    #[test]
    fn days_are_read_in_one_form_only() {
        assert_eq!("2024-02-29".parse(), Ok(Date::new(2024, 2, 29).expect("a day")));
        for wrong in [
            "2026-1-1",
            "31-12-2026",
            "2026-12-31 ",
            "æ026-12-3",
            "+026-01-01",
            "",
        ] {
            assert_eq!(wrong.parse::<Date>(), Err(CalendarError::DateForm), "{wrong}");
        }
        for wrong in ["2026-02-29", "2026-13-01", "2026-00-10"] {
            assert_eq!(wrong.parse::<Date>(), Err(CalendarError::NoSuchDay), "{wrong}");
        }
    }

    /// 4.5 and 4.8: years with two digits, and the day by which exports say that there is no end.
    #[test]
    fn days_quarters_and_years_lie_from_1970_to_2100() {
        for (text, read) in [
            ("1969-12-31", Err(CalendarError::OutsideSpan)),
            ("1970-01-01", Ok(())),
            ("2100-12-31", Ok(())),
            ("2101-01-01", Err(CalendarError::OutsideSpan)),
            ("0027-01-01", Err(CalendarError::OutsideSpan)),
            ("9998-12-31", Err(CalendarError::OutsideSpan)),
            ("9999-12-31", Err(CalendarError::NoEnd)),
            ("9999-02-31", Err(CalendarError::NoSuchDay)),
        ] {
            assert_eq!(text.parse::<Date>().map(drop), read, "{text}");
        }
        for (text, read) in [
            ("1969-Q4", Err(CalendarError::OutsideSpan)),
            ("1970-Q1", Ok(())),
            ("2100-Q4", Ok(())),
            ("2101-Q1", Err(CalendarError::OutsideSpan)),
            ("2101-Q5", Err(CalendarError::QuarterForm)),
        ] {
            assert_eq!(text.parse::<Quarter>().map(drop), read, "{text}");
        }
        for (year, is_read) in [
            (27, false),
            (1969, false),
            (1970, true),
            (2100, true),
            (2101, false),
        ] {
            assert_eq!(
                serde_json::from_str::<Year>(&year.to_string()).is_ok(),
                is_read,
                "{year}"
            );
        }
    }

    #[test]
    fn quarters_count_through_years() {
        let q: Quarter = "2026-Q4".parse().expect("a quarter");
        assert_eq!(q.plus(1).to_string(), "2027-Q1");
        assert_eq!(q.plus(-4).to_string(), "2025-Q4");
        assert_eq!(q.first_day(), day("2026-10-01"));
        assert_eq!(q.last_day(), day("2026-12-31"));
        assert_eq!(day("2026-12-31").quarter(), q);
        for wrong in [
            "2026-Q5", "2026-Q0", "2026Q1", "26-Q1", "2026-q1", "2026-Q", "2026-Q11",
        ] {
            assert!(wrong.parse::<Quarter>().is_err(), "{wrong}");
        }
    }
}
