//! The way a text is written as a YAML scalar so that every reader takes it for that text.

use std::fmt::Write;

use crate::parse::Style;
use crate::text::is_unprintable;

/// Words that some YAML readers take for a truth value or for nothing.
const WORDS: &[&str] = &["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

/// Returns a text written in the way of the scalar `old` that it replaces: without quotes, in single or in
/// double ones, or on a block scalar's one line. A text that would mean something else that way is put in
/// double quotes. `None` when a block scalar cannot hold it.
pub(super) fn styled_like(old: &str, style: Style, text: &str) -> Option<String> {
    match style {
        Style::Plain => Some(plain(text)),
        Style::Quoted if old.starts_with('\'') && !text.contains(is_unprintable) => Some(single_quoted(text)),
        Style::Quoted => Some(double_quoted(text)),
        Style::Block => {
            let one_line =
                |text: &str| !text.is_empty() && text.trim() == text && !text.contains(is_unprintable);
            (one_line(old) && one_line(text)).then(|| text.to_owned())
        }
    }
}

/// Returns a text without quotes where that is safe in every place and for every reader, else in double quotes.
pub(super) fn plain(text: &str) -> String {
    let safe = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '/' | '\'');
    let is_safe = text.chars().all(safe)
        && text.starts_with(char::is_alphanumeric)
        && !text.ends_with(' ')
        && !WORDS.contains(&text.to_ascii_lowercase().as_str())
        && !resembles_number(text);
    if is_safe {
        text.to_owned()
    } else {
        double_quoted(text)
    }
}

/// Returns whether a reader may take it for a number, a day or a time: a digit first, and nothing that numbers
/// lack.
fn resembles_number(text: &str) -> bool {
    let of_numbers =
        |c: char| c.is_ascii_hexdigit() || matches!(c, '.' | '-' | '_' | 'x' | 'X' | 'o' | 'O' | 'T' | ' ');
    text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(of_numbers)
}

fn single_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn double_quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            // Writing to a string cannot fail.
            c if is_unprintable(c) => drop(write!(out, "\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_kept_and_added_only_where_they_are_needed() {
        for (old, style, text, expected) in [
            ("a", Style::Plain, "it-chef", "it-chef"),
            ("a", Style::Plain, "Søren Ærø-Å", "Søren Ærø-Å"),
            ("a", Style::Plain, "no", "\"no\""),
            ("a", Style::Plain, "2026-11-22", "\"2026-11-22\""),
            ("a", Style::Plain, "2e5", "\"2e5\""),
            ("a", Style::Plain, "2-tals-chef", "2-tals-chef"),
            ("a", Style::Plain, "a: b", "\"a: b\""),
            ("a", Style::Plain, "", "\"\""),
            ("'a'", Style::Quoted, "d'Ø", "'d''Ø'"),
            ("'a'", Style::Quoted, "to\nlinjer", "\"to\\nlinjer\""),
            ("\"a\"", Style::Quoted, "\"\\\u{200b}", "\"\\\"\\\\\\u200B\""),
            ("a", Style::Block, "b", "b"),
        ] {
            assert_eq!(
                styled_like(old, style, text).as_deref(),
                Some(expected),
                "{text:?}"
            );
        }
        assert_eq!(styled_like("a\n  b", Style::Block, "c"), None);
        assert_eq!(styled_like("a", Style::Block, " c"), None);
    }
}
