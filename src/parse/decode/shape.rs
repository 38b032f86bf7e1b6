//! Errors of shape as findings: the words of the rule's message, and what the writer probably meant.

use super::error::{Problem, Wanted};
use super::meant::{bool_meant, date_meant, number_meant, quarter_meant};
use super::scalar::Plain;
use crate::finding::{At, Finding, Place, Span};
use crate::parse::tree::spans::{first_line, quoted, shortened};
use crate::parse::tree::{NodeId, NodeKind, Style, Tree, anchor, label_of};
use crate::text::nearest;

/// The finding for what is wrong with a node. `elsewhere` are keys that an unknown key may have meant although
/// the type being read does not have them.
pub(super) fn finding(tree: &Tree<'_>, node: NodeId, problem: &Problem, elsewhere: &[&str]) -> Finding {
    let here = |rule| Finding::new(rule, place(tree, label_of(tree, node)));
    let value = || value_of(tree, node);
    match problem {
        Problem::UnknownKey(known) => {
            let known = known.iter().chain(elsewhere).copied().collect();
            unknown_word(here("unknown-key"), "key", value(), "known", known)
        }
        Problem::NotAllowed(allowed) => unknown_word(
            here("value-not-allowed"),
            "value",
            value(),
            "allowed",
            allowed.to_vec(),
        ),
        Problem::MissingKey(key) => {
            Finding::new("missing-key", place(tree, anchor(tree, node))).arg("key", *key)
        }
        Problem::WrongType(wanted) => wrong_type(tree, node, wanted, here),
        Problem::OutOfRange { min, max } => {
            let finding = here("wrong-type")
                .variant("range")
                .arg("found", "number")
                .arg("expected", "number");
            finding.arg("value", value()).arg("min", min).arg("max", max)
        }
        Problem::Refused(reason) => here("value-not-allowed")
            .variant("custom")
            .arg("value", value())
            .arg("reason", reason),
        Problem::NoDate => suggesting(
            here("invalid-date").arg("value", value()),
            "format",
            date_meant(&value()),
        ),
        Problem::NoQuarter => suggesting(
            here("invalid-quarter").arg("value", value()),
            "format",
            quarter_meant(&value()),
        ),
        Problem::UnquotedCode => here("unquoted-code")
            .arg("value", value())
            .arg("suggestion", quoted(tree.source(node))),
    }
}

fn place(tree: &Tree<'_>, span: Span) -> Place {
    Place {
        file: tree.file(),
        at: At::Span(span),
    }
}

/// The finding with a suggestion, as a variant of its message, where there is one.
fn suggesting(finding: Finding, variant: &str, suggestion: Option<String>) -> Finding {
    match suggestion {
        Some(suggestion) => finding.variant(variant).arg("suggestion", suggestion),
        None => finding,
    }
}

/// What a scalar says, and of a list or mapping the first line.
fn value_of(tree: &Tree<'_>, node: NodeId) -> String {
    let line = first_line(tree.text(), tree.span(node));
    let text = tree
        .scalar(node)
        .or_else(|| tree.text().get(line.start..line.end));
    shortened(text.unwrap_or_default()).into_owned()
}

fn wrong_type(
    tree: &Tree<'_>,
    node: NodeId,
    wanted: &Wanted,
    here: impl Fn(&'static str) -> Finding,
) -> Finding {
    let found = found(tree, node);
    let finding = here("wrong-type")
        .arg("found", found)
        .arg("expected", wanted.word());
    let value = value_of(tree, node);
    let is_scalar = matches!(tree.kind(node), NodeKind::Scalar(_));
    match wanted {
        _ if found == "empty" => finding.variant("empty"),
        Wanted::Text | Wanted::Number | Wanted::Bool if found == "list" => finding.variant("single"),
        Wanted::Text if is_scalar => suggesting(finding, "text", Some(quoted(tree.source(node)))),
        Wanted::Number if is_scalar => match number_meant(&value) {
            None if value.contains(|c: char| c.is_ascii_digit()) => finding.variant("number-plain"),
            meant => suggesting(finding, "number", meant),
        },
        Wanted::Bool if is_scalar => suggesting(finding, "bool", bool_meant(&value).map(str::to_owned)),
        Wanted::List if is_scalar => suggesting(finding, "list", as_list(tree.source(node))),
        Wanted::Mapping if is_glued_pair(tree, node) => here("yaml-syntax")
            .variant("colon")
            .arg("reason", "no space after ':'"),
        _ => finding,
    }
}

fn found(tree: &Tree<'_>, node: NodeId) -> &'static str {
    let NodeKind::Scalar(style) = tree.kind(node) else {
        return if tree.kind(node) == NodeKind::List {
            "list"
        } else {
            "mapping"
        };
    };
    let text = tree.scalar(node).unwrap_or_default();
    match Plain::read(text) {
        _ if style != Style::Plain => "text",
        Plain::Null => "empty",
        Plain::Bool(_) | Plain::OtherBool => "true/false",
        Plain::Int | Plain::OtherNumber => "number",
        Plain::Text => "text",
    }
}

/// The scalar as a list of one, where it fits on a line.
fn as_list(source: &str) -> Option<String> {
    let is_quoted = source.starts_with(['"', '\'']);
    let breaks_list = !is_quoted && (source.contains([',', '[', ']', '{', '}']));
    let item = if breaks_list {
        quoted(source)
    } else {
        shortened(source).into_owned()
    };
    (!source.contains(['\n', '\r'])).then(|| format!("[{item}]"))
}

/// `from:2026-01-01`, which is one text and no mapping.
fn is_glued_pair(tree: &Tree<'_>, node: NodeId) -> bool {
    let plain = tree.kind(node) == NodeKind::Scalar(Style::Plain);
    let line = tree.scalar(node).and_then(|text| text.split_once(':'));
    let is_key =
        |key: &str| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    plain && line.is_some_and(|(key, rest)| is_key(key) && !rest.is_empty() && !rest.starts_with([' ', '/']))
}

/// A word that is not one of those known, with the nearest of them where one is near.
fn unknown_word(
    finding: Finding,
    name: &'static str,
    word: String,
    list: &'static str,
    mut known: Vec<&str>,
) -> Finding {
    known.sort_unstable();
    known.dedup();
    let suggestion = meant(&word, &known).map(str::to_owned);
    let finding = finding
        .arg(name, word)
        .arg(list, known.into_iter().map(str::to_owned).collect::<Vec<_>>());
    match suggestion {
        Some(suggestion) => finding.arg("suggestion", suggestion),
        None => finding.variant("plain"),
    }
}

/// The known word that a word was probably meant to be: the same but for `-`, `_` and capitals, the only one
/// that goes on where it ends (`investment` for `investment_dkk`) or the other way round, or the most similar.
fn meant<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let even = |word: &str| word.trim().to_lowercase().replace(['-', ' '], "_");
    let word = even(word);
    let goes_on =
        |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with('_'));
    let mut longer = known
        .iter()
        .filter(|known| goes_on(known, &word) || goes_on(&word, known));
    let only_longer = longer
        .next()
        .filter(|_| longer.next().is_none() && !word.is_empty());
    let same = known.iter().find(|known| even(known) == word);
    same.copied()
        .or_else(|| nearest(&word, known.iter().copied()))
        .or(only_longer.copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plausible_words_are_suggested() {
        let known = [
            "name",
            "owner",
            "investment_dkk",
            "data_owner",
            "unit",
            "security_officer",
        ];
        for (word, expected) in [
            ("nam", Some("name")),
            ("onwer", Some("owner")),
            ("Owner", Some("owner")),
            ("investment", Some("investment_dkk")),
            ("investment-dkk", Some("investment_dkk")),
            ("security_oficer", Some("security_officer")),
            ("navn", None),
            ("ejer", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(meant(word, &known), expected, "{word}");
        }
    }

    #[test]
    fn a_single_value_is_quoted_where_a_list_would_split_it() {
        assert_eq!(as_list("esdh").as_deref(), Some("[esdh]"));
        assert_eq!(as_list("\"a, b\"").as_deref(), Some("[\"a, b\"]"));
        assert_eq!(as_list("løn, ferie").as_deref(), Some("[\"løn, ferie\"]"));
        assert_eq!(as_list("a\nb"), None);
    }
}
