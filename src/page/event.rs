//! What a calendar shows of a row.

use crate::value::Date;

/// A day in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same in every run for the same thing, so that a calendar moves what it has instead of adding to it.
    pub uid: String,
    /// The day that the register was seen from: the time stamp of the calendar's entry.
    pub seen_on: Date,
    /// The day; events last all of it.
    pub day: Date,
    /// What it is about, on one line.
    pub summary: String,
    /// What else there is to know.
    pub description: String,
    /// What sort of thing it is, in the reader's language.
    pub category: String,
}
