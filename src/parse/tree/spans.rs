//! Small arithmetic on the text: lines, words, and spans that a reader can see.

use std::borrow::Cow;

use crate::finding::Span;

/// The most characters of a value that a message shows.
const MAX_SHOWN: usize = 120;

/// Returns the line around a byte, without its line break and without a byte-order mark.
pub(super) fn line_at(text: &str, at: usize) -> Span {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let start = before.rfind(['\n', '\r']).map_or(0, |n| n + 1);
    let bom = if text[start..].starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let end = after.find(['\n', '\r']).map_or(text.len(), |n| before.len() + n);
    Span {
        start: (start + bom).min(end),
        end,
    }
}

/// Returns the span without white space at either end; empty at its start when there is nothing else.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let Some(inside) = text.get(span.start..span.end) else {
        return span;
    };
    let start = span.start + (inside.len() - inside.trim_start().len());
    let end = span.start + inside.trim_end().len();
    if start < end {
        Span { start, end }
    } else {
        Span {
            start: span.start,
            end: span.start,
        }
    }
}

/// Returns the first line of a span.
pub(in crate::internal::parse) fn first_line(text: &str, span: Span) -> Span {
    let inside = text.get(span.start..span.end).unwrap_or_default();
    let end = inside.find(['\n', '\r']).map_or(span.end, |n| span.start + n);
    trimmed(
        text,
        Span {
            start: span.start,
            end,
        },
    )
}

/// Returns the character at a byte; empty at the text's end.
pub(super) fn first_char(text: &str, at: usize) -> Span {
    let len = text
        .get(at..)
        .and_then(|rest| rest.chars().next())
        .map_or(0, char::len_utf8);
    Span {
        start: at,
        end: at + len,
    }
}

/// From a byte to the end of its line, without a comment.
pub(super) fn rest_of_line(text: &str, at: usize) -> Span {
    let line = line_at(text, at);
    let start = at.clamp(line.start, line.end);
    let rest = &text[start..line.end];
    let end = rest.find(" #").map_or(line.end, |n| start + n);
    trimmed(text, Span { start, end })
}

/// Returns the span, or the nearest character that is not white space when the span shows nothing: first
/// backwards, where the reader has just been, then forwards.
pub(super) fn visible(text: &str, span: Span) -> Span {
    let seen = trimmed(text, span);
    if seen.start < seen.end {
        return seen;
    }
    let (before, after) = text.split_at_checked(span.start).unwrap_or((text, ""));
    let ink = |(_, c): &(usize, char)| !c.is_whitespace() && *c != '\u{feff}';
    let back = before.char_indices().rev().find(ink);
    let found = back.or_else(|| after.char_indices().map(|(n, c)| (before.len() + n, c)).find(ink));
    found.map_or(Span { start: 0, end: 0 }, |(start, c)| Span {
        start,
        end: start + c.len_utf8(),
    })
}

/// Returns the text as far as a message can show it.
pub(in crate::internal::parse) fn shortened(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

/// Returns the text without the quotes of a word processor around it, which are part of the text to YAML.
fn straightened(text: &str) -> &str {
    let quotes = ['“', '”', '„', '‟', '‘', '’', '»', '«'];
    let inner = text
        .strip_prefix(quotes)
        .and_then(|rest| rest.strip_suffix(quotes));
    inner.filter(|inner| !inner.contains(quotes)).unwrap_or(text)
}

/// Returns the text in straight quotes, as a value in the file, and shortened.
pub(in crate::internal::parse) fn quoted(text: &str) -> String {
    let text = shortened(straightened(text));
    if text.contains(['"', '\\']) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{text}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slice(text: &str, span: Span) -> &str {
        &text[span.start..span.end]
    }

    #[test]
    fn lines_end_at_any_line_break() {
        let text = "\u{feff}æ: 1\r\n  b: ø # x\n\nc";
        assert_eq!(slice(text, line_at(text, 3)), "æ: 1");
        assert_eq!(
            slice(text, line_at(text, text.find('ø').expect("there"))),
            "  b: ø # x"
        );
        assert_eq!(
            slice(text, rest_of_line(text, text.find('b').expect("there"))),
            "b: ø"
        );
        assert_eq!(slice(text, line_at(text, text.len())), "c");
        assert_eq!(slice("", line_at("", 7)), "");
    }

    #[test]
    fn a_label_is_never_invisible_where_there_is_anything_to_see() {
        let text = "a: å \n\n";
        assert_eq!(slice(text, visible(text, Span { start: 7, end: 7 })), "å");
        assert_eq!(slice("  b", visible("  b", Span { start: 0, end: 1 })), "b");
        assert_eq!(
            visible("\u{feff} \n", Span { start: 4, end: 4 }),
            Span { start: 0, end: 0 }
        );
    }

    #[test]
    fn quotes_survive_quoting() {
        assert_eq!(quoted("05.10"), "\"05.10\"");
        assert_eq!(quoted("“05.04.06”"), "\"05.04.06\"");
        assert_eq!(quoted("»a« og »b«"), "\"»a« og »b«\"");
        assert_eq!(quoted(r#"si'g "a""#), r#"'si''g "a"'"#);
    }

    #[test]
    fn long_texts_are_shortened_between_characters() {
        let long = "ø".repeat(MAX_SHOWN);
        assert_eq!(shortened(&long), long);
        assert_eq!(shortened(&format!("{long}å")), format!("{long}…"));
    }
}
