//! What the writer of a number, a day, a quarter or a yes probably meant.

use crate::value::Date;

/// `true` or `false` for what a person writes for it.
pub(super) fn suggested_bool(text: &str) -> Option<&'static str> {
    match text.trim().to_lowercase().as_str() {
        "true" | "yes" | "y" | "on" | "ja" | "j" | "sand" => Some("true"),
        "false" | "no" | "n" | "off" | "nej" | "falsk" => Some("false"),
        _ => None,
    }
}

/// Returns the digits of a whole number as a person writes it: `1.250.000`, `1 250 000 kr.`, `25 %`, `007`.
/// `None` where they are not clear.
pub(super) fn suggested_number(text: &str) -> Option<String> {
    let text = text.trim();
    let (sign, text) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let text = ["%", "kr.", "kr", "DKK", "dkk"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text);
    let text = text.trim_end();
    let text = [",-", ",00"]
        .iter()
        .find_map(|end| text.strip_suffix(end))
        .unwrap_or(text);
    let mut groups = text.split(['.', ' ', '_', '\'', '\u{a0}']);
    let first = groups.next().filter(|first| !first.is_empty())?;
    let mut digits = first.to_owned();
    for group in groups {
        if first.len() > 3 || group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    if !digits.bytes().all(|b| b.is_ascii_digit()) || digits.len() > 18 {
        return None;
    }
    let significant = digits.trim_start_matches('0');
    Some(if significant.is_empty() {
        "0".to_owned()
    } else {
        format!("{sign}{significant}")
    })
}

/// Returns the same day as `YYYY-MM-DD`, for a day written otherwise: `31-12-2026`, `31.12.2026`, `1/2/2026`,
/// `2026-1-5`, `20261231`.
pub(super) fn suggested_date(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return date_from(&text[..4], &text[4..6], &text[6..]);
    }
    let mut parts = text.split(['-', '.', '/']).map(str::trim);
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    if a.len() == 4 {
        date_from(a, b, c)
    } else {
        date_from(c, b, a)
    }
}

fn date_from(year: &str, month: &str, day: &str) -> Option<String> {
    let digits = |text: &str, most: usize| {
        let is_number = (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse::<u32>().ok()).flatten()
    };
    let year = digits(year, 4).filter(|_| year.len() == 4)?;
    let date = Date::new(i32::try_from(year).ok()?, digits(month, 2)?, digits(day, 2)?)?;
    Some(date.to_string())
}

/// Returns the same quarter as `YYYY-Qn`, for a quarter written otherwise: `2026Q1`, `2026-1`, `Q1 2026`,
/// `1. kvartal 2026`.
pub(super) fn suggested_quarter(text: &str) -> Option<String> {
    let numbers: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let letters: String = text
        .chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect();
    if !matches!(
        letters.as_str(),
        "" | "q" | "k" | "kv" | "kvt" | "kvartal" | "quarter"
    ) {
        return None;
    }
    let [a, b] = numbers[..] else { return None };
    let (year, number) = if a.len() == 4 { (a, b) } else { (b, a) };
    (year.len() == 4 && matches!(number, "1" | "2" | "3" | "4")).then(|| format!("{year}-Q{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_understood_when_their_digits_are_clear() {
        for (text, suggestion) in [
            ("1.250.000", Some("1250000")),
            ("1 250 000 kr.", Some("1250000")),
            ("1.250.000,00 kr", Some("1250000")),
            ("500.000,-", Some("500000")),
            ("25 %", Some("25")),
            ("25%", Some("25")),
            ("007", Some("7")),
            ("000", Some("0")),
            ("-1.000", Some("-1000")),
            ("1_000", Some("1000")),
            ("12", Some("12")),
            ("1,5", None),
            ("1.5", None),
            ("1.25.000", None),
            ("1234.567", None),
            ("", None),
            ("ca. 5", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(suggested_number(text).as_deref(), suggestion, "{text}");
        }
    }

    #[test]
    fn days_are_understood_however_they_are_written() {
        for (text, suggestion) in [
            ("31-12-2026", Some("2026-12-31")),
            ("31.12.2026", Some("2026-12-31")),
            ("1/2/2026", Some("2026-02-01")),
            ("1. 2. 2026", Some("2026-02-01")),
            ("2026-1-5", Some("2026-01-05")),
            ("20261231", Some("2026-12-31")),
            ("31-02-2026", None),
            ("31-12-26", None),
            ("1-2-3-2026", None),
            ("æøåæ", None),
            ("ultimo 2026", None),
        ] {
            assert_eq!(suggested_date(text).as_deref(), suggestion, "{text}");
        }
    }

    #[test]
    fn quarters_are_understood_however_they_are_written() {
        for (text, suggestion) in [
            ("2026Q1", Some("2026-Q1")),
            ("2026-1", Some("2026-Q1")),
            ("Q1 2026", Some("2026-Q1")),
            ("1. kvartal 2026", Some("2026-Q1")),
            ("2026-Q5", None),
            ("2026", None),
            ("2026-01-01", None),
            ("1. maj 2026", None),
        ] {
            assert_eq!(suggested_quarter(text).as_deref(), suggestion, "{text}");
        }
    }

    #[test]
    fn booleans_are_understood_in_both_languages() {
        assert_eq!(suggested_bool("Ja"), Some("true"));
        assert_eq!(suggested_bool("OFF"), Some("false"));
        assert_eq!(suggested_bool("måske"), None);
    }
}
