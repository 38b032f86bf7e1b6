//! What is known of a mistake in the syntax.

use crate::finding::Span;

/// The state of the reading when the parser gave up.
pub(super) struct ParserState {
    /// The span of the last event.
    pub(super) last: Span,
    /// True if it was a scalar without quotes.
    pub(super) last_is_plain: bool,
    /// The brackets and braces still open, outermost first.
    pub(super) open: Vec<usize>,
}

/// The likely mistake: a variant of the message, the place to mend it, and a fact.
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
