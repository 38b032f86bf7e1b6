//! The small values that records are made of: days, quarters, amounts, codes and ids.

mod calendar;
mod choice;
mod codes;
mod dkk;
mod language;
mod number;
mod stated;
mod sum;
mod text;

pub use calendar::{
    CalendarError, Date, FIRST_YEAR, LAST_YEAR, LONGEST_PLAN_YEARS, Quarter, WrittenTime, Year,
};
pub use codes::{CaseRef, Cvr, Form, Gln, Id, Kle};
pub use dkk::Dkk;
pub use language::Language;
pub use number::{count, round_half_away, round_half_up};

pub(crate) use choice::choice;
pub(crate) use stated::LISTED;
pub use stated::{Listed, Missing, Stated};
pub use sum::Sum;
pub(crate) use text::named_text;
pub use text::{InvisibleCharacter, composed};

/// The unit of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasureUnit {
    /// Records or findings.
    Count,
    /// Tenths of a per cent.
    Percent,
    /// Whole kroner.
    Dkk,
}
