//! Where in the text the mistake probably is that the YAML parser stumbled over later.

use yaml_events::ErrorKind;

use super::spans::{first_char, first_line, line_at, quoted, rest_of_line, trimmed};
use super::syntax_cause::{ParserState, SyntaxCause};
use crate::finding::Span;
use crate::value::InvisibleCharacter;

/// Returns whether nothing but white space and dashes of lists stands before a byte on its line.
pub(super) fn begins_line(text: &str, at: usize) -> bool {
    text.get(line_at(text, at).start..at)
        .is_some_and(|lead| lead.trim_matches([' ', '-']).is_empty())
}

/// `-x`, a dash without the space that would make it an item of a list.
pub(super) fn glued_dash(word: &str) -> bool {
    word.strip_prefix('-').is_some_and(|rest| !rest.starts_with(' '))
}

/// Returns a line that is indented so that it belongs to nothing above it.
pub(super) fn misplaced_line(text: &str, at: usize) -> SyntaxCause {
    SyntaxCause::new("indent", rest_of_line(text, line_at(text, at).start))
}

/// Returns a value that begins with, or holds, what YAML gives a meaning of its own.
pub(super) fn unquoted_value(text: &str, start: usize) -> SyntaxCause {
    let span = rest_of_line(text, start);
    let suggestion = quoted(text.get(span.start..span.end).unwrap_or_default());
    SyntaxCause::new("quotes", span).arg("suggestion", suggestion)
}

/// Returns a comment after text that goes on below it: the line with the comment is no key with a value, or the
/// next one is indented as if it went on.
pub(super) fn intercepted(text: &str, at: usize) -> SyntaxCause {
    let line = line_at(text, at);
    let content = rest_of_line(text, line.start);
    let has_colon = text
        .get(content.start..content.end)
        .is_some_and(|line| line.contains(": ") || line.ends_with(':'));
    if !has_colon {
        return SyntaxCause::new("colon", content);
    }
    let after = text.get(line.end..).unwrap_or_default();
    let blank = after.len() - after.trim_start().len();
    misplaced_line(text, line.end + blank)
}

/// Returns a colon where no key can stand: after lines that lack theirs, inside a value, or on a line that is
/// indented as if it went on with the value above.
pub(super) fn superfluous_colon(text: &str, colon: usize, state: &ParserState) -> SyntaxCause {
    let scalar = trimmed(text, state.last);
    let first = first_line(text, scalar);
    if state.last_is_plain && scalar.end == colon && first.end < scalar.end && begins_line(text, scalar.start)
    {
        return SyntaxCause::new("colon", first);
    }
    let line = line_at(text, colon);
    let before = text.get(line.start..colon).unwrap_or_default();
    if let Some(first_colon) = before.find(": ") {
        return unquoted_value(text, line.start + first_colon + ": ".len());
    }
    misplaced_line(text, colon)
}

/// Returns a character that cannot stand where it does: a sign with a meaning of its own, or one that nobody
/// can see.
pub(super) fn unexpected(text: &str, at: usize, character: char) -> SyntaxCause {
    let after = text.get(at..).unwrap_or_default();
    let start = at + after.find(character).unwrap_or(0);
    if character.is_control() || InvisibleCharacter::of(character).is_some() {
        let code = format!("U+{:04X}", u32::from(character));
        return SyntaxCause::new("character", first_char(text, start)).arg("character", code);
    }
    unquoted_value(text, start)
}

/// Returns a space that does not break behind a colon, where YAML knows no other space than the plain one; and its
/// code.
pub(super) fn hard_space(text: &str, at: usize, state: &ParserState) -> Option<(Span, String)> {
    let start = line_at(text, state.last.start.min(at)).start;
    let lines = text.get(start..line_at(text, at).end)?;
    lines.match_indices(':').find_map(|(colon, _)| {
        let space = lines.get(colon + 1..)?.chars().next()?;
        if InvisibleCharacter::of(space) != Some(InvisibleCharacter::Space) {
            return None;
        }
        let span = Span {
            start: line_at(text, start + colon).start,
            end: start + colon + 1 + space.len_utf8(),
        };
        Some((span, format!("U+{:04X}", u32::from(space))))
    })
}

/// Returns the tab that the parser stumbled over.
pub(super) fn tab_in_the_way(text: &str, kind: &ErrorKind, at: usize) -> Option<usize> {
    let line = line_at(text, at);
    let indent_tab = |from: usize| {
        let mut start = from;
        text.get(from..)?.split_inclusive(['\n', '\r']).find_map(|line| {
            let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
            let tab = line[..indent].find('\t').map(|n| start + n);
            start += line.len();
            tab
        })
    };
    let about_tabs = matches!(
        kind,
        ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabInPlainScalar
            | ErrorKind::TabAtBlockScalarStart
    );
    if about_tabs {
        return indent_tab(line.start).or_else(|| Some(at + text.get(at..)?.find('\t')?));
    }
    indent_tab(line.start).filter(|tab| *tab < line.end)
}

/// Returns the quote or bracket that was opened and, most likely, never closed.
pub(super) fn unclosed(text: &str, kind: &ErrorKind, at: usize, state: &ParserState) -> Option<usize> {
    match kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => {
            opening_quote(text, state.last.end, first_char(text, at).end)
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping => state.open.last().copied(),
        _ => {
            // The text goes on at or left of the line that the bracket opened on, as if it were closed.
            let opening = *state.open.last()?;
            let (opened, here) = (line_at(text, opening), line_at(text, at));
            let indent = |line: Span| rest_of_line(text, line.start).start - line.start;
            let went_on = here.start > opened.start && indent(here) <= indent(opened);
            let closes = text
                .get(here.start..here.end)
                .is_some_and(|line| line.trim_start().starts_with([']', '}']));
            (went_on && !closes).then_some(opening)
        }
    }
}

/// Returns the first quote between two bytes that can open a quoted scalar.
fn opening_quote(text: &str, from: usize, to: usize) -> Option<usize> {
    let mut before = ' ';
    let mut comment = false;
    for (n, c) in text.get(from..to)?.char_indices() {
        comment = match c {
            '\n' | '\r' => false,
            '#' => comment || before.is_whitespace(),
            _ => comment,
        };
        if !comment && matches!(c, '"' | '\'') && (before.is_whitespace() || "[{,:".contains(before)) {
            return Some(from + n);
        }
        before = c;
    }
    None
}
