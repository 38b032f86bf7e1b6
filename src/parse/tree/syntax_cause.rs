//! What is known of a mistake in the syntax.

use crate::finding::Span;

/// What had been read when the parser gave up.
pub(super) struct ParserState {
    /// Where the last event stands.
    pub(super) last: Span,
    /// Whether it was a scalar without quotes.
    pub(super) last_is_plain: bool,
    /// The brackets and braces still open, outermost first.
    pub(super) open: Vec<usize>,
}

/// What was probably done wrong: a variant of the message, the place to mend it, and a fact.
pub(super) struct SyntaxCause {
    pub(super) variant: Option<&'static str>,
    pub(super) span: Span,
    pub(super) arg: Option<(&'static str, String)>,
}

impl SyntaxCause {
    pub(super) fn new(variant: &'static str, span: Span) -> Self {
        Self {
            variant: Some(variant),
            span,
            arg: None,
        }
    }

    pub(super) fn arg(self, name: &'static str, value: impl Into<String>) -> Self {
        Self {
            arg: Some((name, value.into())),
            ..self
        }
    }
}
