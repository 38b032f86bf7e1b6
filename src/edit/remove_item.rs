//! Taking an item out of a list, with its dash or comma, and leaving its comments.

use super::comments::{comments, skip_space};
use super::error::EditError;
use super::locate::{after_colon, find};
use super::splice::{Splice, splice};
use crate::finding::{FileId, Path, Seg, Span};
use crate::parse::{NodeId, Tree};

/// Returns the text without the list item at a path.
pub(super) fn without(text: &str, path: &Path) -> Result<String, EditError> {
    let tree = Tree::parse(FileId(0), text).map_err(|_| EditError::Unreadable)?;
    let not_there = || EditError::NotThere(path.clone());
    let layout = || EditError::Layout(path.clone());
    let (Some(Seg::Index(index)), list) = (path.0.last(), &path.0[..path.0.len().saturating_sub(1)]) else {
        return Err(EditError::NotAsExpected(path.clone()));
    };
    let list = find(&tree, &Path(list.to_vec())).ok_or_else(not_there)?;
    let items = tree.items(list).ok_or_else(not_there)?;
    if *index >= items.len() {
        return Err(not_there());
    }
    // The only item of a list leaves a list behind that must be written in another way.
    if items.len() == 1 {
        return Err(layout());
    }
    let in_brackets = text.as_bytes().get(tree.span(list).start) == Some(&b'[');
    let splices = if in_brackets {
        in_flow(&tree, items, *index)
    } else {
        in_block(&tree, list, items, *index)
    };
    splices
        .and_then(|splices| splice(text, splices))
        .ok_or_else(layout)
}

/// `[a, b, c]`: the item with the comma behind it; the last one with the comma before it.
fn in_flow(tree: &Tree<'_>, items: &[NodeId], index: usize) -> Option<Vec<Splice>> {
    let text = tree.text();
    let item = tree.span(items[index]);
    let behind = skip_space(text, item.end);
    if text.as_bytes().get(behind) == Some(&b',') {
        let end = behind + 1;
        if text.get(item.end..behind)?.trim().is_empty() {
            let end = end + blanks(&text[end..]);
            return Some(vec![whole_line_if_alone(
                text,
                Span {
                    start: item.start,
                    end,
                },
            )]);
        }
        // A comment stands before the comma, and stays.
        return Some(vec![Splice::cut(item.start, item.end), Splice::cut(behind, end)]);
    }
    let before = tree.span(items[index.checked_sub(1)?]).end;
    let comma = skip_space(text, before);
    if text.as_bytes().get(comma) != Some(&b',') {
        return None;
    }
    let is_blank = |text: &str| blanks(text) == text.len();
    if is_blank(text.get(comma + 1..item.start)?) {
        let start = if is_blank(text.get(before..comma)?) {
            before
        } else {
            comma
        };
        return Some(vec![Splice::cut(start, item.end)]);
    }
    Some(vec![
        Splice::cut(comma, comma + 1),
        whole_line_if_alone(text, item),
    ])
}

/// Returns a list with a dash before every item: the item's lines, or up to the next dash where it shares a
/// line with the list around it.
fn in_block(tree: &Tree<'_>, list: NodeId, items: &[NodeId], index: usize) -> Option<Vec<Splice>> {
    let text = tree.text();
    let dash = dash(tree, list, items, index)?;
    let line = line_start(text, dash);
    let end = tree.span(items[index]).end.max(dash + 1);
    if !text[line..dash].trim_start_matches('\u{feff}').trim().is_empty() {
        let next = self::dash(tree, list, items, index + 1)?;
        let span = Span {
            start: dash,
            end: next,
        };
        return comments(tree, items[index], span)
            .is_empty()
            .then(|| vec![Splice::cut(dash, next)]);
    }
    let line = line
        + if text[line..].starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
    let span = lines(text, Span { start: line, end });
    let kept = kept_comments(text, &text[line..dash], &comments(tree, items[index], span));
    Some(vec![Splice {
        span: if kept.is_empty() {
            with_break_before(text, span)
        } else {
            span
        },
        text: kept,
    }])
}

/// Returns the comments of an item, a line each: where the comment had a line to itself that line as it was,
/// else behind the dash's indentation.
fn kept_comments(text: &str, indentation: &str, comments: &[Span]) -> String {
    comments
        .iter()
        .map(|comment| {
            let start = line_start(text, comment.start);
            let before = &text[start..comment.start];
            let before = if before.trim().is_empty() {
                before
            } else {
                indentation
            };
            let end = lines(text, *comment).end;
            format!("{before}{}", &text[comment.start..end])
        })
        .collect()
}

/// Returns the dash before an item.
fn dash(tree: &Tree<'_>, list: NodeId, items: &[NodeId], index: usize) -> Option<usize> {
    let text = tree.text();
    let from = match (index.checked_sub(1), tree.key_of(list)) {
        (Some(before), _) => tree.span(items[before]).end,
        // The parser begins a list that is not indented behind its first dash.
        (None, Some(key)) => after_colon(tree, key)?,
        (None, None) => tree.span(list).start,
    };
    let dash = skip_space(text, from);
    (index < items.len() && text.as_bytes().get(dash) == Some(&b'-')).then_some(dash)
}

/// Returns the span, or its whole line when nothing else stands there. A comment behind a span that begins its
/// line takes the span's place.
fn whole_line_if_alone(text: &str, span: Span) -> Splice {
    let line = line_start(text, span.start);
    let whole = lines(text, span);
    if !text[line..span.start].trim().is_empty() {
        Splice::cut(span.start, span.end)
    } else if text[span.end..whole.end].trim().is_empty() {
        Splice::cut(line, whole.end)
    } else {
        Splice::cut(span.start, span.end + blanks(&text[span.end..]))
    }
}

/// From the span's start to the end of its last line, the line break too.
fn lines(text: &str, span: Span) -> Span {
    let rest = &text[span.end..];
    let end = rest.find(['\n', '\r']).map_or(text.len(), |n| {
        let length = if rest[n..].starts_with("\r\n") { 2 } else { 1 };
        span.end + n + length
    });
    Span { end, ..span }
}

/// Returns the span, and where it ends a text without a line break at its end, the one before it: the text then
/// still has none.
fn with_break_before(text: &str, span: Span) -> Span {
    if span.end < text.len() || text.ends_with(['\n', '\r']) {
        return span;
    }
    let before = &text[..span.start];
    let start = before
        .strip_suffix("\r\n")
        .or_else(|| before.strip_suffix(['\n', '\r']));
    Span {
        start: start.map_or(span.start, str::len),
        ..span
    }
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind(['\n', '\r']).map_or(0, |n| n + 1)
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without_second(text: &str) -> String {
        without(text, &Path::default().then("a").then(1usize)).expect("an item less")
    }

    #[test]
    fn an_item_goes_with_its_comma_or_dash_and_its_comments_stay() {
        for (text, expected) in [
            ("a: [x, y, z]\n", "a: [x, z]\n"),
            ("a: [x, y]  # her\n", "a: [x]  # her\n"),
            ("a: [x, y,]\n", "a: [x, ]\n"),
            ("a: [ 'x' , \"y\" ]", "a: [ 'x' ]"),
            ("a: [x, {b: y, c: d}, z]\n", "a: [x, z]\n"),
            ("a: [\n  x,\n  y,\n  z\n]\n", "a: [\n  x,\n  z\n]\n"),
            ("a: [\n  x,\n  y\n]\n", "a: [\n  x\n]\n"),
            ("a: [\n  x,  # ét\n  y  # to\n]\n", "a: [\n  x  # ét\n  # to\n]\n"),
            ("a: [x,\n  y, # to\n  z]\n", "a: [x,\n  # to\n  z]\n"),
            ("a:\n  - x\n  - y\n  - z\n", "a:\n  - x\n  - z\n"),
            ("a:\r\n- x\r\n- y", "a:\r\n- x"),
            ("a:\r\n- x\r\n- y\r\nb: ø\r\n", "a:\r\n- x\r\nb: ø\r\n"),
            ("a:\n  - x\n  - y  # to\n  - z\n", "a:\n  - x\n  # to\n  - z\n"),
            (
                "a:\n  - b: x\n  # over\n  - # ved\n    b: y # to\n    # inde\n    c: '#'\n\n  - b: z\n",
                "a:\n  - b: x\n  # over\n  # ved\n  # to\n    # inde\n\n  - b: z\n",
            ),
            ("a:\n  - x\n  - |\n    y # y\n  - z\n", "a:\n  - x\n  - z\n"),
        ] {
            assert_eq!(without_second(text), expected, "{text:?}");
        }
        let first = |text: &str| without(text, &Path::default().then(0usize).then(0usize));
        assert_eq!(first("- - x\n  - y\n").as_deref(), Ok("- - y\n"));
        assert!(
            first("- - x # ét\n  - y\n").is_err(),
            "the comment has no place of its own"
        );
        assert!(first("- - x\n").is_err(), "the only item");
    }
}
