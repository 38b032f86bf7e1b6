//! What a reader writes for a number, a time or yes and no, in the forms that pages show and those that machines
//! use.

use crate::page::Cell;
use crate::text::month_named;
use crate::value::{Date, Language, Quarter};

/// A number in ten-thousandths, so that all cells' numbers can be compared as whole ones.
pub(super) type ScaledNumber = i128;

/// The scale of [`ScaledNumber`], as decimals.
const DECIMALS: usize = 4;

/// Some days from the first to the last: a day, a month, a quarter or a year.
pub(super) type Period = (Date, Date);

/// Returns a whole number of units of `10^-decimals` as a [`ScaledNumber`].
pub(super) fn scaled(n: i64, decimals: usize) -> ScaledNumber {
    ScaledNumber::from(n) * 10_i128.pow(u32::try_from(DECIMALS - decimals).unwrap_or(0))
}

/// Returns a number: `1250000`, `1.250.000 kr.`, `61,25`, `12 %`; in English `1,250,000`, `61.25`. A lone mark that
/// cannot set thousands apart is a decimal mark in either language.
pub(super) fn number(text: &str, language: Language) -> Option<ScaledNumber> {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix("dkk").unwrap_or(&text);
    let text = ["kr.", "kr", "dkk", "%"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text);
    let text: String = text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}')).collect();
    let (sign, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (thousands, decimal) = match language {
        Language::Danish => ('.', ','),
        Language::English => (',', '.'),
    };
    let (whole, rest) = match text.split_once(decimal) {
        Some((whole, rest)) => (ungrouped(whole, thousands)?, rest.to_owned()),
        None => match ungrouped(text, thousands) {
            Some(whole) => (whole, String::new()),
            None => {
                let (whole, rest) = text.split_once(thousands)?;
                (whole.to_owned(), rest.to_owned())
            }
        },
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let short = whole.len() <= 18 && rest.len() <= DECIMALS;
    if whole.is_empty() || !digits(&whole) || !digits(&rest) || !short {
        return None;
    }
    let all: ScaledNumber = format!("{whole}{rest:0<DECIMALS$}").parse().ok()?;
    Some(sign * all)
}

/// Returns the digits of a whole number; `None` when its marks do not stand where thousands are set apart.
fn ungrouped(text: &str, mark: char) -> Option<String> {
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let grouped = text.contains(mark);
    let right = groups.clone().all(|group| group.len() == 3) && (!grouped || (1..=3).contains(&first.len()));
    right.then(|| groups.fold(first.to_owned(), |all, group| all + group))
}

/// Returns a day, a month, a quarter or a year: `2026-06-30`, `30.06.2026`, `30/6-2026`, `30 Jun 2026`, `2026-06`,
/// `2026-Q2`, `2026`.
pub(super) fn period(text: &str) -> Option<Period> {
    let text = text.trim();
    if let Ok(quarter) = text.to_uppercase().parse::<Quarter>() {
        return Some((quarter.first_day(), quarter.last_day()));
    }
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let year = |text: &str| text.parse().ok().filter(|_| text.len() == 4);
    let month = |text: &str| text.parse().ok().or_else(|| month_named(text));
    let day = |y: &str, m: &str, d: &str| Date::new(year(y)?, month(m)?, d.parse().ok()?);
    match parts.as_slice() {
        [y] => Some((Date::new(year(y)?, 1, 1)?, Date::new(year(y)?, 12, 31)?)),
        [y, m] if y.len() == 4 => {
            let first = Date::new(year(y)?, month(m)?, 1)?;
            Some((first, first.month_end()))
        }
        [a, m, b] => {
            let day = if a.len() == 4 { day(a, m, b) } else { day(b, m, a) }?;
            Some((day, day))
        }
        _ => None,
    }
}

/// Yes or no.
pub(super) fn flag(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "ja" | "yes" | "true" | "sand" => Some(true),
        "nej" | "no" | "false" | "falsk" => Some(false),
        _ => None,
    }
}

/// Returns the number that a cell holds.
pub(super) fn number_of(cell: &Cell) -> Option<ScaledNumber> {
    match cell {
        Cell::Int(n) | Cell::Dkk(n) | Cell::OfYear(_, n) => Some(scaled(*n, 0)),
        Cell::Year(year) => Some(scaled((*year).into(), 0)),
        Cell::Tenths(n) | Cell::Percent(n) => Some(scaled(*n, 1)),
        Cell::Hundredths(n) => Some(scaled(*n, 2)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        let danish = |text: &str| number(text, Language::Danish);
        let english = |text: &str| number(text, Language::English);
        for (text, n) in [
            ("1250000", 12_500_000_000),
            ("1.250.000 kr.", 12_500_000_000),
            ("1.250", 12_500_000),
            ("61,25", 612_500),
            ("61.25", 612_500),
            ("-1.250,5", -12_505_000),
            ("12 %", 120_000),
            ("0", 0),
        ] {
            assert_eq!(danish(text), Some(n), "{text}");
        }
        assert_eq!(english("1.250"), Some(12_500));
        assert_eq!(english("DKK 1,250,000"), Some(12_500_000_000));
        assert_eq!(english("61,25"), Some(612_500));
        for text in ["", "snart", "1.25.0", "1,2,3", "5/4", "2026-06-30", "1e5", "-"] {
            assert_eq!(danish(text), None, "{text}");
        }
        assert_eq!(scaled(6_125, 2), 612_500);
    }

    #[test]
    fn times_are_read_in_every_form_that_is_shown() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        for text in [
            "2026-06-30",
            "30.06.2026",
            "30-6-2026",
            "30/6-2026",
            "30 Jun 2026",
            "30. juni 2026",
        ] {
            assert_eq!(
                period(text),
                Some((day("2026-06-30"), day("2026-06-30"))),
                "{text}"
            );
        }
        assert_eq!(period("2026-06"), Some((day("2026-06-01"), day("2026-06-30"))));
        assert_eq!(period("2026-q2"), Some((day("2026-04-01"), day("2026-06-30"))));
        assert_eq!(period("2026"), Some((day("2026-01-01"), day("2026-12-31"))));
        for text in ["", "snart", "2026-13-01", "31.02.2026", "26", "1.250.000"] {
            assert_eq!(period(text), None, "{text}");
        }
    }
}
