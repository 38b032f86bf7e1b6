//! The order that a reader asks for.

use std::cmp::Ordering;
use std::str::FromStr;

use super::error::SelectError;
use super::read::{ScaledNumber, number_of};
use crate::page::Cell;
use crate::text::sort_key;
use crate::value::Date;

/// A column to sort by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortOrder {
    /// The column's key or heading.
    pub key: String,
    /// The largest first.
    pub falling: bool,
}

impl FromStr for SortOrder {
    type Err = SelectError;

    fn from_str(text: &str) -> Result<Self, SelectError> {
        let (key, falling) = match text.trim().strip_prefix('-') {
            Some(key) => (key, true),
            None => (text.trim(), false),
        };
        if key.is_empty() {
            return Err(SelectError::NoSortKey);
        }
        Ok(Self {
            key: key.to_owned(),
            falling,
        })
    }
}

/// What a cell is sorted by: numbers before days before words, each kind in its own order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SortKey {
    Number(ScaledNumber),
    Day(Date),
    Flag(bool),
    Text(Vec<u8>),
}

/// Returns the keys of a cell's values, in their order; none for an empty cell.
pub(super) fn keys(cell: &Cell) -> Vec<SortKey> {
    match cell {
        Cell::Empty | Cell::Unknown | Cell::Unreadable => Vec::new(),
        Cell::Partial(sum) => keys(sum),
        Cell::List(cells) => cells.iter().flat_map(keys).collect(),
        Cell::Text(text) => vec![SortKey::Text(sort_key(text))],
        Cell::Choice { word, .. } => vec![SortKey::Text(sort_key(word))],
        Cell::Date(day) => vec![SortKey::Day(*day)],
        Cell::Quarter(quarter) => vec![SortKey::Day(quarter.first_day())],
        Cell::Flag(yes) => vec![SortKey::Flag(*yes)],
        number => number_of(number).map(SortKey::Number).into_iter().collect(),
    }
}

/// Returns which of two cells comes first; one without a value comes last whichever way the others are turned.
pub(super) fn order(a: &[SortKey], b: &[SortKey], falling: bool) -> Ordering {
    match (a.is_empty(), b.is_empty()) {
        (false, false) if falling => b.cmp(a),
        (false, false) => a.cmp(b),
        (a, b) => a.cmp(&b),
    }
}
