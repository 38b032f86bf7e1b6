//! The small values that records are made of: days, quarters, amounts, codes and ids.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error as _, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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

/// A day of the Gregorian calendar, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub NaiveDate);

impl Date {
    /// The day, if there is one.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The quarter that the day lies in.
    pub fn quarter(self) -> Quarter {
        Quarter {
            year: self.0.year(),
            number: (self.0.month() as u8 - 1) / 3 + 1,
        }
    }

    /// The last day of the same month.
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

    /// Whether this is the last day of its month.
    pub fn is_month_end(self) -> bool {
        self == self.month_end()
    }

    /// The day a number of months later (earlier when negative). The last day of a month stays the last day
    /// of a month; any other day is clamped to the month it lands in. Stays put at the calendar's ends.
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

    /// How many days it is after another day; below 0 when it is before.
    pub fn days_after(self, other: Date) -> i64 {
        (self.0 - other.0).num_days()
    }

    /// The day a number of days later (earlier when negative). Stays put at the calendar's ends.
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
    type Err = &'static str;
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
            return Err("a day is written YYYY-MM-DD");
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map(Self)
            .map_err(|_| "there is no such day")
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = named_text(deserializer, "date")?;
        text.parse()
            .map_err(|why| D::Error::invalid_value(Unexpected::Str(&text), &why))
    }
}

impl JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
            "description": "A day, YYYY-MM-DD." })
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

    /// The quarter with this [`index`](Self::index).
    pub fn from_index(index: i64) -> Self {
        Self {
            year: index.div_euclid(4) as i32,
            number: index.rem_euclid(4) as u8 + 1,
        }
    }

    /// The quarter a number of quarters later (earlier when negative).
    #[must_use]
    pub fn plus(self, quarters: i64) -> Self {
        Self::from_index(self.index() + quarters)
    }

    /// The quarter's first day.
    pub fn first_day(self) -> Date {
        Date::new(self.year, u32::from(self.number) * 3 - 2, 1).unwrap_or(Date(NaiveDate::MIN))
    }

    /// The quarter's last day.
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
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = "a quarter is written YYYY-Qn with n from 1 to 4";
        let (year, number) = text.split_once("-Q").ok_or(wrong)?;
        if year.len() != 4 || number.len() != 1 || !year.bytes().all(|b| b.is_ascii_digit()) {
            return Err(wrong);
        }
        let year = year.parse().map_err(|_| wrong)?;
        let number: u8 = number.parse().map_err(|_| wrong)?;
        if (1..=4).contains(&number) {
            Ok(Self { year, number })
        } else {
            Err(wrong)
        }
    }
}

impl<'de> Deserialize<'de> for Quarter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = named_text(deserializer, "quarter")?;
        text.parse()
            .map_err(|why| D::Error::invalid_value(Unexpected::Str(&text), &why))
    }
}

text_schema!(Quarter, "^\\d{4}-Q[1-4]$", "A quarter, YYYY-Qn.");

/// Whole kroner, never negative; at most a thousand billion (10¹²), so that sums stay exact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dkk(i64);

impl Dkk {
    /// The largest amount that a register may hold.
    pub const MAX: i64 = 1_000_000_000_000;

    /// An amount known when the program is written.
    pub(crate) const fn constant(amount: i64) -> Self {
        assert!(amount >= 0 && amount <= Self::MAX);
        Self(amount)
    }

    /// The amount as a number to calculate with.
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

/// The name of a record: `^[a-z0-9]+(-[a-z0-9]+)*$`, with æ, ø and å written ae, oe and aa.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub String);

impl Id {
    /// Whether a text has the form of an id.
    pub fn is_well_formed(text: &str) -> bool {
        !text.is_empty()
            && text.split('-').all(|part| {
                !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            })
    }

    /// The id that a text would have: lower case, Danish letters spelled out, all else a hyphen.
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
    fn quarters_count_through_years() {
        let q: Quarter = "2026-Q4".parse().expect("a quarter");
        assert_eq!(q.plus(1).to_string(), "2027-Q1");
        assert_eq!(q.plus(-4).to_string(), "2025-Q4");
        assert_eq!(q.first_day(), day("2026-10-01"));
        assert_eq!(q.last_day(), day("2026-12-31"));
        assert_eq!(day("2026-12-31").quarter(), q);
        for wrong in ["2026-Q5", "2026Q1", "26-Q1", "2026-q1", "2026-Q"] {
            assert!(wrong.parse::<Quarter>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn amounts_have_limits_in_every_format() {
        let read = serde_json::from_str::<Dkk>;
        assert_eq!(read("0").expect("an amount").get(), 0);
        assert_eq!(read("1000000000000").expect("an amount").get(), Dkk::MAX);
        assert!(read("-1").is_err() && read("1000000000001").is_err() && read("1.5").is_err());
    }

    #[test]
    fn ids_spell_danish_letters_out() {
        assert_eq!(Id::from_text("Børn & Skole (æøå)"), "boern-skole-aeoeaa");
        for wrong in ["", "-a", "a-", "a--b", "A", "børn", "a b"] {
            assert!(!Id::is_well_formed(wrong), "{wrong}");
        }
        assert!(Id::is_well_formed("2026-12-03-raad"));
    }
}
