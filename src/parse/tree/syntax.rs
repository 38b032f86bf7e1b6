//! What the YAML parser complains of, put where a person would look for it.

use granit_parser::{ErrorKind, ScanError};

use super::spans::{first_char, first_line, line_at, quoted, rest_of_line, trimmed, visible};
use crate::finding::{At, FileId, Finding, Place, Span};
use crate::parse::MAX_DEPTH;

/// What had been read when the parser gave up.
pub(super) struct Seen {
    /// Where the last event stands.
    pub(super) last: Span,
    /// Whether it was a scalar without quotes.
    pub(super) last_is_plain: bool,
    /// The brackets and braces still open, outermost first.
    pub(super) open: Vec<usize>,
}

/// The finding for an error of the parser.
pub(super) fn finding(file: FileId, text: &str, error: &ScanError, seen: &Seen) -> Finding {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let place = |span| Place {
        file,
        at: At::Span(span),
    };
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => return too_deep(place(visible(text, first_char(text, at)))),
        ErrorKind::DirectiveDisallowed => {
            return Finding::new(
                "yaml-feature-refused",
                place(visible(text, rest_of_line(text, at))),
            )
            .variant("directive");
        }
        _ => {}
    }
    let cause = cause(text, error.kind(), at, seen);
    // A tab is as invisible as a tab can be, but it is what to remove.
    let span = if cause.variant == Some("tab") {
        cause.span
    } else {
        visible(text, cause.span)
    };
    let mut finding = Finding::new("yaml-syntax", place(span)).arg("reason", reason(error.kind()));
    if let Some(variant) = cause.variant {
        finding = finding.variant(variant);
    }
    if let Some((name, value)) = cause.arg {
        finding = finding.arg(name, value);
    }
    finding
}

/// The finding for a file that is nested too deeply.
pub(super) fn too_deep(place: Place) -> Finding {
    Finding::new("limit-exceeded", place)
        .variant("depth")
        .arg("limit", MAX_DEPTH)
}

/// The finding for a tab in the indentation that the parser has let pass.
pub(super) fn tab(place: Place) -> Finding {
    Finding::new("yaml-syntax", place)
        .variant("tab")
        .arg("reason", ErrorKind::TabInIndentation.to_string())
}

struct Cause {
    variant: Option<&'static str>,
    span: Span,
    arg: Option<(&'static str, String)>,
}

impl Cause {
    fn new(variant: Option<&'static str>, span: Span) -> Self {
        Self {
            variant,
            span,
            arg: None,
        }
    }
}

fn cause(text: &str, kind: &ErrorKind, at: usize, seen: &Seen) -> Cause {
    if let Some(tab) = tab_in_the_way(text, kind, at) {
        return Cause::new(
            Some("tab"),
            Span {
                start: tab,
                end: tab + 1,
            },
        );
    }
    if let Some(opening) = unclosed(text, kind, at, seen) {
        let span = first_char(text, opening);
        let sign = text.get(span.start..span.end).unwrap_or_default().to_owned();
        return Cause {
            variant: Some("unclosed"),
            span,
            arg: Some(("open", sign)),
        };
    }
    match kind {
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => {
            let rest = rest_of_line(text, at);
            let word = text.get(rest.start..rest.end).unwrap_or_default();
            let glued_dash = word.strip_prefix('-').is_some_and(|rest| !rest.starts_with(' '));
            Cause::new(Some(if glued_dash { "dash" } else { "colon" }), rest)
        }
        ErrorKind::CommentInterceptedScalar => {
            let line = rest_of_line(text, line_at(text, at).start);
            let has_colon = text
                .get(line.start..line.end)
                .is_some_and(|line| line.contains(": ") || line.ends_with(':'));
            Cause::new((!has_colon).then_some("colon"), line)
        }
        ErrorKind::MappingValueNotAllowed => superfluous_colon(text, at, seen),
        ErrorKind::UnexpectedCharacter { character } => {
            let after = text.get(at..).unwrap_or_default();
            let start = at + after.find(*character).unwrap_or(0);
            let indicator = matches!(character, '@' | '`' | '%') && start == at;
            if indicator {
                unquoted_value(text, at)
            } else {
                Cause::new(None, first_char(text, start))
            }
        }
        ErrorKind::MissingAnchorOrAliasName => {
            let sign = text
                .get(..at)
                .and_then(|before| before.rfind(['&', '*']))
                .unwrap_or(at);
            unquoted_value(text, sign)
        }
        _ => Cause::new(None, rest_of_line(text, at)),
    }
}

/// A value that begins with, or holds, what YAML gives a meaning of its own.
fn unquoted_value(text: &str, start: usize) -> Cause {
    let span = rest_of_line(text, start);
    let suggestion = quoted(text.get(span.start..span.end).unwrap_or_default());
    Cause {
        variant: Some("quotes"),
        span,
        arg: Some(("suggestion", suggestion)),
    }
}

/// A colon where no key can stand: after lines that lack theirs, or inside a value.
fn superfluous_colon(text: &str, colon: usize, seen: &Seen) -> Cause {
    let scalar = trimmed(text, seen.last);
    let first = first_line(text, scalar);
    if seen.last_is_plain && scalar.end == colon && first.end < scalar.end {
        let indent = line_at(text, scalar.start).start;
        let begins_line = text
            .get(indent..scalar.start)
            .is_some_and(|lead| lead.trim_matches([' ', '-']).is_empty());
        if begins_line {
            return Cause::new(Some("colon"), first);
        }
    }
    let line = line_at(text, colon);
    let before = text.get(line.start..colon).unwrap_or_default();
    if let Some(first_colon) = before.find(": ") {
        return unquoted_value(text, line.start + first_colon + ": ".len());
    }
    Cause::new(None, rest_of_line(text, line.start))
}

/// The tab that the parser stumbled over.
fn tab_in_the_way(text: &str, kind: &ErrorKind, at: usize) -> Option<usize> {
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

/// The quote or bracket that was opened and, most likely, never closed.
fn unclosed(text: &str, kind: &ErrorKind, at: usize, seen: &Seen) -> Option<usize> {
    match kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => {
            opening_quote(text, seen.last.end, first_char(text, at).end)
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping => seen.open.last().copied(),
        _ => {
            // The text goes on at or left of the line that the bracket opened on, as if it were closed.
            let opening = *seen.open.last()?;
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

/// The first quote between two bytes that can open a quoted scalar.
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

/// The parser's words without what it was doing at the time.
fn reason(kind: &ErrorKind) -> String {
    let whole = kind.to_string();
    let while_doing = whole
        .strip_prefix("while ")
        .and_then(|rest| rest.split_once(", "));
    while_doing.map_or(whole.clone(), |(_, complaint)| complaint.to_owned())
}
