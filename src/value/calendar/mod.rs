//! Days, quarters and years, and the span that those of a register lie in.

use std::fmt;

use serde::{Serialize, Serializer};

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

mod days;
mod quarters;
mod years;

pub use days::Date;
pub use quarters::Quarter;
pub use years::Year;

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
                year: year.get(),
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
