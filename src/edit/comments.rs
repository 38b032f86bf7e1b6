//! Where a text has its comments, which the tree does not hold.

use crate::finding::Span;
use crate::parse::{NodeId, NodeKind, Tree};

/// Returns the comments in a part of the text, each from its `#` to the end of its line: a `#` at the beginning
/// of a line or behind white space that is part of no value of `node`, which must hold all values of that part.
pub(super) fn comments(tree: &Tree<'_>, node: NodeId, within: Span) -> Vec<Span> {
    let mut values = Vec::new();
    scalars(tree, node, &mut values);
    values.sort();
    let text = tree.text();
    let mut found = Vec::new();
    let mut at = within.start;
    while let Some(sign) = text.get(at..within.end).and_then(|rest| rest.find('#')) {
        let sign = at + sign;
        if let Some(value) = values
            .iter()
            .find(|value| value.start <= sign && sign < value.end)
        {
            at = value.end;
            continue;
        }
        let behind_space = text[..sign].chars().next_back().is_none_or(char::is_whitespace);
        if !behind_space {
            at = sign + 1;
            continue;
        }
        let end = text[sign..].find(['\n', '\r']).map_or(text.len(), |n| sign + n);
        found.push(Span { start: sign, end });
        at = end;
    }
    found
}

/// Moves over white space and comments.
pub(super) fn skip_space(text: &str, mut at: usize) -> usize {
    loop {
        let rest = text.get(at..).unwrap_or_default();
        at += rest.len() - rest.trim_start().len();
        let comment = text.get(at..).filter(|rest| rest.starts_with('#'));
        match comment {
            Some(comment) => at += comment.find(['\n', '\r']).unwrap_or(comment.len()),
            None => return at,
        }
    }
}

fn scalars(tree: &Tree<'_>, node: NodeId, out: &mut Vec<Span>) {
    match tree.kind(node) {
        NodeKind::Scalar(_) => out.push(tree.span(node)),
        NodeKind::List => {
            let items = tree.items(node).unwrap_or_default();
            items.iter().for_each(|item| scalars(tree, *item, out));
        }
        NodeKind::Mapping => {
            for (key, value) in tree.entries(node).into_iter().flatten() {
                out.push(tree.span(key));
                scalars(tree, value, out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::FileId;

    #[test]
    fn a_number_sign_in_a_value_begins_no_comment() {
        let text = "# top\na: b#c # one\nb: 'x # y'  # two\nc: |\n  # not\nd: \"#\"\n";
        let tree = Tree::parse(FileId(0), text).expect("a tree");
        let root = tree.root().expect("a root");
        let all = Span {
            start: 0,
            end: text.len(),
        };
        let found: Vec<&str> = comments(&tree, root, all)
            .iter()
            .map(|span| &text[span.start..span.end])
            .collect();
        assert_eq!(found, ["# top", "# one", "# two"]);
        assert_eq!(skip_space("  # x\r\n\t# y\n  z", 0), 14);
    }
}
