//! From a rule's path, or from a node, to the span to underline.

use super::node::{NodeId, NodeKind, Tree};
use super::spans::{first_line, visible};
use crate::finding::{Part, Path, Seg, Span};

/// Returns the span to underline for a path from the file's root.
///
/// A value that runs over several lines is shown by its first line, a list or mapping that does so by its key,
/// and so is a value that is not written. A path that does not exist is shown by the key of its nearest
/// ancestor that does; a list item by its first key, the file as a whole by the value of its `id` or else by
/// its first key. Empty, at byte 0, only when the file is.
pub fn locate(tree: &Tree<'_>, path: &Path, part: Part) -> Span {
    let Some(mut node) = tree.root() else {
        return visible(tree.text(), Span { start: 0, end: 0 });
    };
    let mut exists = true;
    for seg in &path.0 {
        let next = match seg {
            Seg::Key(key) => tree.get(node, key),
            Seg::Index(index) => tree.items(node).and_then(|items| items.get(*index)).copied(),
        };
        let Some(next) = next else {
            exists = false;
            break;
        };
        node = next;
    }
    match part {
        Part::Value if exists => label_of(tree, node),
        _ => anchor(tree, node),
    }
}

/// Returns the span to underline for what is wrong with a node itself.
pub(in crate::internal::parse) fn label_of(tree: &Tree<'_>, node: NodeId) -> Span {
    let span = tree.span(node);
    let shown = match tree.kind(node) {
        NodeKind::Scalar(_) => Some(first_line(tree.text(), span)),
        NodeKind::List | NodeKind::Mapping => {
            let on_one_line = !tree.source(node).contains(['\n', '\r']);
            (tree.is_flow(node) && on_one_line).then_some(span)
        }
    };
    shown
        .filter(|span| span.start < span.end)
        .unwrap_or_else(|| anchor(tree, node))
}

/// Returns the span to underline for a node as a whole, or for what is missing in it.
pub(in crate::internal::parse) fn anchor(tree: &Tree<'_>, node: NodeId) -> Span {
    if let Some(key) = tree.key_of(node) {
        return first_line(tree.text(), tree.span(key));
    }
    let first_key = tree
        .pairs(node)
        .and_then(|pairs| pairs.first())
        .map(|[key, _]| *key);
    let of_file = tree.parent(node).is_none();
    let id = tree
        .get(node, "id")
        .filter(|id| of_file && tree.scalar(*id).is_some_and(|text| !text.is_empty()));
    let first_item = tree.items(node).and_then(|items| items.first()).copied();
    match (id.or(first_key), first_item) {
        (Some(shown), _) => first_line(tree.text(), tree.span(shown)),
        // An item lies in a list, so this ends at the innermost first one, at most as deep as a file may nest.
        (None, Some(item)) => anchor(tree, item),
        (None, None) => visible(tree.text(), first_line(tree.text(), tree.span(node))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::FileId;

    const TEXT: &str = "\u{feff}# æøå 😀\r\nid: nyt-esdh\r\nejer: \"Søren Ærø\"\r\nnote: |\r\n  første 😀\r\n  anden\r\n\r\ntom:\r\n\
        mål: [å, ø]\r\nlang: [a,\r\n  b]\r\ngevinster:\r\n  - navn: Færre fejl\r\n    måles:\r\n      på: dage\r\n  - æble\r\n  - {}\r\n";

    fn shown(text: &str, path: Path, part: Part) -> &str {
        let tree = Tree::parse(FileId(0), text).expect("a tree");
        let span = locate(&tree, &path, part);
        &text[span.start..span.end]
    }

    fn key(key: &'static str) -> Path {
        Path::default().then(key)
    }

    #[test]
    fn keys_and_values_are_underlined_exactly() {
        let benefit = || key("gevinster").then(0usize);
        for (path, part, expected) in [
            (key("ejer"), Part::Key, "ejer"),
            (key("ejer"), Part::Value, "\"Søren Ærø\""),
            (key("note"), Part::Value, "første 😀"),
            (key("tom"), Part::Value, "tom"),
            (key("mål"), Part::Value, "[å, ø]"),
            (key("mål").then(1usize), Part::Value, "ø"),
            (key("mål").then(1usize), Part::Key, "ø"),
            (key("lang"), Part::Value, "lang"),
            (key("gevinster"), Part::Value, "gevinster"),
            (benefit(), Part::Value, "navn"),
            (benefit().then("navn"), Part::Value, "Færre fejl"),
            (benefit().then("måles"), Part::Value, "måles"),
            (benefit().then("måles").then("på"), Part::Key, "på"),
            (key("gevinster").then(2usize), Part::Value, "{}"),
        ] {
            assert_eq!(shown(TEXT, path.clone(), part), expected, "{path}");
        }
    }

    #[test]
    fn what_does_not_exist_is_shown_at_its_nearest_ancestor() {
        for (path, expected) in [
            (Path::default(), "nyt-esdh"),
            (key("findes").then("ikke"), "nyt-esdh"),
            (key("ejer").then("navn"), "ejer"),
            (key("gevinster").then(7usize), "gevinster"),
            (key("gevinster").then(0usize).then("ejer").then("navn"), "navn"),
            (key("gevinster").then(1usize).then("ejer"), "æble"),
            (key("gevinster").then(0usize).then("måles").then("x"), "måles"),
        ] {
            assert_eq!(shown(TEXT, path.clone(), Part::Value), expected, "{path}");
            assert_eq!(shown(TEXT, path.clone(), Part::Key), expected, "{path}");
        }
        assert_eq!(shown("a: 1\nb: 2\n", key("x"), Part::Key), "a");
        assert_eq!(shown("id:\nb: 2\n", key("x"), Part::Key), "id");
        assert_eq!(shown("- - id: x\n", key("x"), Part::Key), "id");
        assert_eq!(shown("å ø\n", key("x"), Part::Value), "å ø");
        assert_eq!(shown("# kun en kommentar", key("x"), Part::Value), "#");
        assert_eq!(shown("", key("x"), Part::Value), "");
    }
}
