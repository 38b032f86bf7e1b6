//! What the YAML parser complains of, in the register's own messages: what was probably done wrong, put where a
//! person would mend it. The parser's own words are English and about its inside, so no reader sees them.

use yaml_events::{ErrorKind, ScanError};

use super::spans::{first_char, rest_of_line, visible};
use super::syntax_cause::{ParserState, SyntaxCause};
use super::syntax_hints::{
    begins_line, glued_dash, hard_space, intercepted, misplaced_line, superfluous_colon, tab_in_the_way,
    unclosed, unexpected, unquoted_value,
};
use crate::finding::{FileId, Finding, Place, PlaceInFile};
use crate::parse::MAX_DEPTH;

/// Returns the finding for an error of the parser.
pub(super) fn finding(file: FileId, text: &str, error: &ScanError, state: &ParserState) -> Finding {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let place = |span| Place {
        file,
        at: PlaceInFile::Span(span),
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
    let cause = cause(text, error.kind(), at, state);
    // A tab is as invisible as a tab can be, but it is what to remove.
    let span = if cause.variant == Some("tab") {
        cause.span
    } else {
        visible(text, cause.span)
    };
    let mut finding = Finding::new("yaml-syntax", place(span));
    if let Some(variant) = cause.variant {
        finding = finding.variant(variant);
    }
    if let Some((name, value)) = cause.arg {
        finding = finding.arg(name, value);
    }
    finding
}

/// Returns the finding for a file that is nested too deeply.
pub(super) fn too_deep(place: Place) -> Finding {
    Finding::new("limit-exceeded", place)
        .variant("depth")
        .arg("limit", MAX_DEPTH)
}

/// Returns the finding for a tab in the indentation that the parser has let pass.
pub(super) fn tab(place: Place) -> Finding {
    Finding::new("yaml-syntax", place).variant("tab")
}

fn cause(text: &str, kind: &ErrorKind, at: usize, state: &ParserState) -> SyntaxCause {
    if let Some((space, character)) = hard_space(text, at, state) {
        return SyntaxCause::new("space", space).arg("character", character);
    }
    let rest = rest_of_line(text, at);
    let rest_text = text.get(rest.start..rest.end).unwrap_or_default();
    if let Some(tab) = tab_in_the_way(text, kind, at) {
        return SyntaxCause::new("tab", first_char(text, tab));
    }
    if matches!(kind, ErrorKind::UnexpectedEofImplicitFlowMapping) && rest_text.starts_with(',') {
        return SyntaxCause::new("comma", first_char(text, rest.start));
    }
    if let Some(opening) = unclosed(text, kind, at, state) {
        let span = first_char(text, opening);
        let sign = text.get(span.start..span.end).unwrap_or_default();
        return SyntaxCause::new("unclosed", span).arg("open", sign);
    }
    match kind {
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey if glued_dash(rest_text) => {
            SyntaxCause::new("dash", rest)
        }
        ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidSimpleKey
        | ErrorKind::FlowMappingValueAdjacentCollection
        | ErrorKind::InvalidMappingValueWhitespace => SyntaxCause::new("colon", rest),
        ErrorKind::InvalidBlockEntryWhitespace => SyntaxCause::new("dash", rest),
        ErrorKind::CommentInterceptedScalar => intercepted(text, at),
        ErrorKind::MappingValueNotAllowed => superfluous_colon(text, at, state),
        ErrorKind::ExpectedDocumentStart if !begins_line(text, at) => SyntaxCause::new("after", rest),
        ErrorKind::ExpectedDocumentStart
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidFlowScalarIndent => misplaced_line(text, at),
        ErrorKind::BlockSequenceEntryNotAllowed if begins_line(text, at) => misplaced_line(text, at),
        ErrorKind::BlockSequenceEntryNotAllowed | ErrorKind::BlockEntryInFlowCollection => {
            SyntaxCause::new("list", rest)
        }
        ErrorKind::MisplacedFlowCollectionEnd | ErrorKind::MismatchedFlowCollectionEnd { .. } => {
            SyntaxCause::new("brackets", rest)
        }
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator => {
            SyntaxCause::new("comma", rest)
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            SyntaxCause::new("after", rest)
        }
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => SyntaxCause::new("escape", rest),
        ErrorKind::CommentNotSeparated => SyntaxCause::new("comment", rest),
        ErrorKind::BomInsideDocument => SyntaxCause::new("character", rest).arg("character", "U+FEFF"),
        ErrorKind::UnexpectedCharacter { character } => unexpected(text, at, *character),
        ErrorKind::MissingAnchorOrAliasName => {
            let before = text.get(..at).unwrap_or_default();
            unquoted_value(text, before.rfind(['&', '*']).unwrap_or(at))
        }
        _ if rest_text.starts_with(['&', '*', '!', '|', '>', '?']) => unquoted_value(text, rest.start),
        _ => SyntaxCause {
            variant: None,
            span: rest,
            arg: None,
        },
    }
}
