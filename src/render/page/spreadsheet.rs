//! What a spreadsheet program makes of text: what it would run, and what it would turn into a number or a day.

use crate::text::month_named;

/// Other words that may stand in a number, an amount or a time.
const UNITS: [&str; 9] = ["e", "kr", "dkk", "am", "pm", "d", "den", "a", "p"];

/// Returns whether a spreadsheet would run a field as a formula, or fail to. A sign before nothing but a number is
/// harmless.
pub(super) fn is_formula(text: &str) -> bool {
    let text = text.trim_start();
    match text.chars().next() {
        Some('=' | '@' | '＝' | '＠') => true,
        Some(sign @ ('+' | '-' | '＋' | '－')) => {
            let rest = &text[sign.len_utf8()..];
            rest.is_empty()
                || !rest
                    .chars()
                    .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | ' '))
        }
        _ => false,
    }
}

/// Returns the text with an apostrophe before all that a spreadsheet would run: at its beginning, and after each
/// `separator` that another program than the one meant might split it at.
pub(super) fn harmless(text: &str, separator: char) -> String {
    let parts: Vec<String> = text
        .split(separator)
        .map(|part| {
            if is_formula(part) {
                let start = part.len() - part.trim_start().len();
                format!("{}'{}", &part[..start], &part[start..])
            } else {
                part.to_owned()
            }
        })
        .collect();
    parts.join(&separator.to_string())
}

/// Returns whether a spreadsheet would take the text for a number, a day, a time or a truth: `007`, `5/4/4`, `1-2`, `2
/// maj`, `1E5`, `SAND`. Says so rather once too often, which costs nothing.
pub(super) fn looks_like_a_value(text: &str) -> bool {
    let text = text.trim();
    if ["sand", "falsk", "true", "false"].contains(&text.to_lowercase().as_str()) {
        return true;
    }
    text.chars().any(|c| c.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || " .,:/-+%$€()\u{a0}".contains(c))
        && text
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .all(is_part_of_a_value)
}

fn is_part_of_a_value(word: &str) -> bool {
    let word = word.to_lowercase();
    UNITS.contains(&word.as_str()) || month_named(&word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_run_gets_an_apostrophe_and_nothing_else_does() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-cmd", "'-cmd"),
            (" =1+1", " '=1+1"),
            ("- se bilag", "'- se bilag"),
            ("-5+cmd|' /C calc'!A0", "'-5+cmd|' /C calc'!A0"),
            ("-5 %", "-5 %"),
            ("-1.250,50", "-1.250,50"),
            ("a = b", "a = b"),
            ("Cirius; =1+1", "Cirius; '=1+1"),
            ("a;b; c", "a;b; c"),
            ("", ""),
        ] {
            assert_eq!(harmless(text, ';'), written);
        }
    }

    #[test]
    fn what_excel_would_change_is_known() {
        for text in [
            "007",
            "5/4/4",
            "1-2",
            "2026-06-30",
            "30.06.2026",
            "12:30",
            "1E5",
            "12 %",
            "1.250 kr.",
            "2 maj",
            "maj 2026",
            "jan-05",
            "SAND",
            "false",
            "+45 33 12",
            "(5)",
        ] {
            assert!(looks_like_a_value(text), "{text}");
        }
        for text in [
            "2026-Q2",
            "K-98",
            "system 5",
            "cirius",
            "",
            "–",
            "5 systemer",
            "v2.1",
            "sandsynlig",
        ] {
            assert!(!looks_like_a_value(text), "{text}");
        }
    }
}
