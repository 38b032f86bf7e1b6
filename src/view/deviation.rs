//! What a project deviates in, in words.

use crate::model::{Deviation, Measure};
use crate::page::Cell;
use crate::text::{amount, decimal, number, quarter, text};
use crate::value::{Language, Quarter};

/// Returns a deviation in words: `investering 1.600.000 kr. → 2.100.000 kr. (+31,3 %)`.
pub fn sentence(one: &Deviation, language: Language) -> String {
    let written = |n: i64| match one.of {
        of if of.is_dkk() => amount(language, n),
        of if of.is_quarter() => quarter(language, Quarter::from_index(n)),
        _ => number(language, n),
    };
    let about = one.about.clone().unwrap_or_default();
    let facts = [
        ("before", written(one.before).into()),
        ("now", written(one.now).into()),
        ("about", about.into()),
    ];
    let changed = text(language, &key(one), &facts);
    match one.permille() {
        Some(tenths) => format!("{changed} ({})", percent(tenths, language)),
        None => changed,
    }
}

/// `+31,3 %`, from tenths of a per cent.
pub fn percent(tenths: i64, language: Language) -> String {
    let sign = if tenths > 0 { "+" } else { "" };
    format!("{sign}{} %", decimal(language, tenths, 1))
}

/// Returns the message of a deviation; what comes and goes has one of its own for each.
fn key(one: &Deviation) -> String {
    let of = one.of.key().replace('_', "-");
    match (one.of, one.before, one.now) {
        (Measure::Benefit | Measure::Risk, 0, _) => format!("deviation-{of}-new"),
        (Measure::Benefit | Measure::Risk, _, 0) => format!("deviation-{of}-gone"),
        _ => format!("deviation-{of}"),
    }
}

/// Returns what was and what is, as cells; empty for what is not there.
pub fn figures(one: &Deviation) -> (Cell, Cell) {
    let cell = |n: i64| match one.of {
        of if of.is_dkk() => Cell::Dkk(n),
        of if of.is_quarter() => Cell::Quarter(Quarter::from_index(n)),
        Measure::Hours | Measure::SpentHours => Cell::Int(n),
        Measure::Risk if n > 0 => Cell::Int(n),
        _ => Cell::Empty,
    };
    (cell(one.before), cell(one.now))
}

/// Returns what is measured, as a choice: its key for machines and the reader's word.
pub fn measure(of: Measure, language: Language) -> Cell {
    Cell::Choice {
        key: of.key().to_owned(),
        word: text(language, &format!("measure-{}", of.key().replace('_', "-")), &[]),
    }
}
