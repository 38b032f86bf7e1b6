//! `KEY=VALUE` and its like: which rows a reader asks for.

use std::cmp::Ordering;
use std::str::FromStr;

use super::error::SelectError;
use super::read::{Period, ScaledNumber, flag, number, number_of, period};
use crate::glossary::is_word_for;
use crate::page::Cell;
use crate::text::{search_key, sort_key};
use crate::value::Language;

/// The way a cell is compared with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilterOperator {
    /// `=`
    Is,
    /// `!=`
    IsNot,
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `>=`
    AtLeast,
    /// `~`: the text has the value in it.
    Contains,
}

impl FilterOperator {
    /// All, with the signs that they are written with; a sign that begins with another's stands before it.
    const ALL: [(&'static str, FilterOperator); 7] = [
        ("!=", FilterOperator::IsNot),
        ("<=", FilterOperator::AtMost),
        (">=", FilterOperator::AtLeast),
        ("=", FilterOperator::Is),
        ("<", FilterOperator::Below),
        (">", FilterOperator::Above),
        ("~", FilterOperator::Contains),
    ];

    /// Returns the sign that it is shown with.
    pub fn sign(self) -> &'static str {
        match self {
            FilterOperator::Is => "=",
            FilterOperator::IsNot => "≠",
            FilterOperator::Below => "<",
            FilterOperator::AtMost => "≤",
            FilterOperator::Above => ">",
            FilterOperator::AtLeast => "≥",
            FilterOperator::Contains => "~",
        }
    }

    fn holds(self, order: Ordering) -> bool {
        match self {
            FilterOperator::Is => order.is_eq(),
            FilterOperator::IsNot => order.is_ne(),
            FilterOperator::Below => order.is_lt(),
            FilterOperator::AtMost => order.is_le(),
            FilterOperator::Above => order.is_gt(),
            FilterOperator::AtLeast => order.is_ge(),
            FilterOperator::Contains => false,
        }
    }
}

/// A condition on a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The column's key or heading.
    pub key: String,
    /// The way it is compared.
    pub comparison: FilterOperator,
    /// With what; nothing asks for empty cells (`=`) or those that are not (`!=`).
    pub value: String,
}

impl FromStr for Filter {
    type Err = SelectError;

    fn from_str(text: &str) -> Result<Self, SelectError> {
        let wrong = || SelectError::NoCondition(text.to_owned());
        let at = text
            .find(['!', '<', '>', '=', '~'])
            .filter(|at| *at > 0)
            .ok_or_else(wrong)?;
        let (key, rest) = text.split_at(at);
        let (sign, comparison) = FilterOperator::ALL
            .into_iter()
            .find(|(sign, _)| rest.starts_with(sign))
            .ok_or_else(wrong)?;
        let value = rest[sign.len()..].trim();
        if value.is_empty() && !matches!(comparison, FilterOperator::Is | FilterOperator::IsNot) {
            return Err(SelectError::NoValue {
                text: text.to_owned(),
                sign,
            });
        }
        Ok(Self {
            key: key.trim().to_owned(),
            comparison,
            value: value.to_owned(),
        })
    }
}

/// A filter with its value read in every way that a cell may need.
pub(super) struct FilterCondition {
    comparison: FilterOperator,
    text: String,
    key: Vec<u8>,
    searched: String,
    number: Option<ScaledNumber>,
    period: Option<Period>,
    flag: Option<bool>,
}

impl FilterCondition {
    pub(super) fn new(filter: &Filter, language: Language) -> Self {
        let value = &filter.value;
        Self {
            comparison: filter.comparison,
            text: value.clone(),
            key: sort_key(value),
            searched: search_key(value),
            number: number(value, language),
            period: period(value),
            flag: flag(value),
        }
    }

    /// Returns whether a cell meets it; `None` when the cell cannot be compared with the value at all. A cell without a value
    /// that is given meets only a condition that asks for empty ones; of a list one value is enough.
    pub(super) fn meets(&self, cell: &Cell) -> Option<bool> {
        if self.text.is_empty() {
            let has_none = matches!(cell, Cell::Empty | Cell::Unknown | Cell::Unreadable);
            return Some(has_none == (self.comparison == FilterOperator::Is));
        }
        match (cell, self.comparison) {
            (Cell::Empty | Cell::Unknown | Cell::Unreadable, _) => Some(false),
            // Of a sum that leaves something out nobody can say that it meets a condition.
            (Cell::Partial(_), _) => Some(false),
            (Cell::List(cells), FilterOperator::IsNot) => {
                all(cells.iter().map(|cell| self.meets(cell)), true)
            }
            (Cell::List(cells), _) => all(cells.iter().map(|cell| self.meets(cell)), false),
            (cell, FilterOperator::Contains) => Some(self.is_in(cell)),
            (cell, comparison) => self.order(cell).map(|order| comparison.holds(order)),
        }
    }

    fn is_in(&self, cell: &Cell) -> bool {
        let has = |text: &str| search_key(text).contains(&self.searched);
        match cell {
            Cell::Text(text) => has(text),
            Cell::Choice { key, word } => has(key) || has(&key.replace('_', " ")) || has(word),
            Cell::Date(day) => has(&day.to_string()),
            Cell::Quarter(quarter) => has(&quarter.to_string()),
            Cell::Flag(_) => self.order(cell) == Some(Ordering::Equal),
            Cell::Int(n) | Cell::Dkk(n) | Cell::OfYear(_, n) => has(&n.to_string()),
            Cell::Year(year) => has(&year.to_string()),
            Cell::Hundredths(_) | Cell::Tenths(_) | Cell::Percent(_) => {
                self.order(cell) == Some(Ordering::Equal)
            }
            Cell::Empty | Cell::Unknown | Cell::Unreadable | Cell::Partial(_) | Cell::List(_) => false,
        }
    }

    /// Returns how a text stands to the value: equal where a search would find it whole, else in Danish order.
    fn order_of(&self, text: &str) -> Ordering {
        if search_key(text) == self.searched {
            Ordering::Equal
        } else {
            sort_key(text).cmp(&self.key)
        }
    }

    /// Returns how a cell stands to the value.
    fn order(&self, cell: &Cell) -> Option<Ordering> {
        match cell {
            Cell::Text(text) => Some(self.order_of(text)),
            Cell::Choice { key, word } => Some(if is_word_for(&self.text, key) {
                Ordering::Equal
            } else {
                // Another word that happens to be written the same is still another choice.
                self.order_of(word).then(Ordering::Greater)
            }),
            Cell::Flag(yes) => Some(yes.cmp(&self.flag?)),
            Cell::Date(day) => Some(beside((*day, *day), self.period?)),
            Cell::Quarter(quarter) => Some(beside((quarter.first_day(), quarter.last_day()), self.period?)),
            number => Some(number_of(number)?.cmp(&self.number?)),
        }
    }
}

/// Returns whether one (or each) of several can be compared and meets the condition.
fn all(mut each: impl Iterator<Item = Option<bool>>, every: bool) -> Option<bool> {
    let compared: Vec<bool> = each.by_ref().flatten().collect();
    match compared.as_slice() {
        [] => None,
        some if every => Some(some.iter().all(|meets| *meets)),
        some => Some(some.iter().any(|meets| *meets)),
    }
}

/// Returns how a period stands to another; they are equal when they share a day.
fn beside((first, last): Period, (from, to): Period) -> Ordering {
    if last < from {
        Ordering::Less
    } else if first > to {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}
