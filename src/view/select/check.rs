//! Whether a condition makes sense for a column, and what to say when it does not.

use std::collections::BTreeSet;

use super::error::SelectError;
use super::filter::{Filter, FilterCondition, FilterOperator};
use crate::glossary::{is_known_word, is_word_for, word};
use crate::model::words_beside;
use crate::nearest::nearest;
use crate::page::{Cell, Table};
use crate::text::list;
use crate::value::Language;

/// Returns whether a column's cells can be compared with the value, and for choices whether there is such a one.
pub(super) fn check(
    table: &Table,
    at: usize,
    filter: &Filter,
    condition: &FilterCondition,
    language: Language,
) -> Result<(), SelectError> {
    let cells = || {
        let cells = table.rows.iter().map(|row| &row.cells[at]);
        cells.flat_map(single).filter(|cell| {
            !matches!(
                cell,
                Cell::Empty | Cell::Unknown | Cell::Unreadable | Cell::Partial(_)
            )
        })
    };
    let (key, value) = (&table.columns[at].key, &filter.value);
    let met: Vec<Option<bool>> = cells().map(|cell| condition.meets(cell)).collect();
    if let (Some(first), true) = (cells().next(), met.iter().all(Option::is_none)) {
        return Err(SelectError::WrongKind {
            key: key.clone(),
            kind: kind(first, language),
            value: value.clone(),
        });
    }
    let whole = matches!(filter.comparison, FilterOperator::Is | FilterOperator::IsNot) && !value.is_empty();
    let choices = cells().next().is_some() && cells().all(|cell| matches!(cell, Cell::Choice { .. }));
    let is = FilterCondition::new(
        &Filter {
            comparison: FilterOperator::Is,
            ..filter.clone()
        },
        language,
    );
    if whole && choices && !cells().any(|cell| is.meets(cell) == Some(true)) {
        let present: BTreeSet<&str> = cells().filter_map(choice).collect();
        let all = words_beside(&present);
        // Words of no choice of the model, such as what is made of several fields, are not all known.
        let is_possible = match all.is_empty() {
            true => is_known_word(value),
            false => all.iter().any(|key| is_word_for(value, key)),
        };
        if is_possible {
            return Ok(());
        }
        let all: BTreeSet<String> = match all.is_empty() {
            true => present.iter().map(|key| (*key).to_owned()).collect(),
            false => all,
        };
        let in_danish = all.iter().map(|key| word(Language::Danish, key));
        let words: BTreeSet<String> = in_danish.chain(all.iter().cloned()).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let nearest = nearest(value, words.iter().copied()).map(str::to_owned);
        let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
        return Err(SelectError::UnknownChoice {
            key: key.clone(),
            value: value.clone(),
            nearest,
            known: list(Language::English, &words),
        });
    }
    Ok(())
}

/// Returns the values of a cell.
fn single(cell: &Cell) -> &[Cell] {
    match cell {
        Cell::List(cells) => cells,
        one => std::slice::from_ref(one),
    }
}

/// Returns the model's word of a choice.
fn choice(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Choice { key, .. } => Some(key),
        _ => None,
    }
}

/// Returns what a column holds, with how that is written.
fn kind(cell: &Cell, language: Language) -> &'static str {
    let danish = language == Language::Danish;
    match cell {
        Cell::Date(_) | Cell::Quarter(_) => {
            "days or quarters (2026-06-30, 30.06.2026, 2026-Q2, 2026-06 or 2026)"
        }
        Cell::Flag(_) => "yes and no (ja, nej, yes, no)",
        _ if danish => "numbers (1250000, 1.250.000 or 61,25)",
        _ => "numbers (1250000, 1,250,000 or 61.25)",
    }
}
