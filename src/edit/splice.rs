//! Replacing spans of a text, and nothing else of it.

use crate::finding::Span;

/// A span of a text and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Splice {
    pub(super) span: Span,
    pub(super) text: String,
}

impl Splice {
    /// Takes what stands between two bytes away.
    pub(super) fn cut(start: usize, end: usize) -> Self {
        Self {
            span: Span { start, end },
            text: String::new(),
        }
    }
}

/// Returns the text with every span replaced. `None` when two overlap, or one does not lie in the text.
pub(super) fn splice(text: &str, mut splices: Vec<Splice>) -> Option<String> {
    splices.sort_by_key(|splice| (splice.span.start, splice.span.end));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for Splice { span, text: new } in &splices {
        out.push_str(text.get(at..span.start)?);
        out.push_str(new);
        at = span.end.max(span.start);
    }
    out.push_str(text.get(at..)?);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(start: usize, end: usize, text: &str) -> Splice {
        Splice {
            span: Span { start, end },
            text: text.to_owned(),
        }
    }

    #[test]
    fn spans_are_replaced_in_any_order_and_overlaps_refused() {
        let both = vec![put(4, 6, "!"), put(0, 2, "")];
        assert_eq!(splice("åbcø", both).as_deref(), Some("bc!"));
        assert_eq!(splice("abc", vec![put(0, 2, "x"), put(1, 3, "y")]), None);
        assert_eq!(splice("å", vec![put(1, 2, "x")]), None, "inside a letter");
        assert_eq!(splice("a", vec![put(3, 4, "x")]), None, "behind the end");
    }
}
