//! Errors of shape as findings: the words of the rule's message, and what the writer probably meant.

use super::error::{ExpectedShape, ShapeProblem};
use super::scalar::Plain;
use crate::finding::{Finding, Place, PlaceInFile, Span};
use crate::parse::decode::suggest_key;
use crate::parse::decode::suggest_value::{
    suggested_bool, suggested_date, suggested_number, suggested_quarter,
};
use crate::parse::tree::spans::{first_line, quoted, shortened};
use crate::parse::tree::{NodeId, NodeKind, Style, Tree, anchor, label_of};
use crate::value::{FIRST_YEAR, LAST_YEAR};

/// Returns the finding for what is wrong with a node. `elsewhere` are keys that an unknown key may have meant
/// although the type being read does not have them; `schema` tells what the file holds, where that is known.
pub(super) fn finding(
    tree: &Tree<'_>,
    node: NodeId,
    problem: &ShapeProblem,
    elsewhere: &[&str],
    schema: &str,
) -> Finding {
    let here = |rule| Finding::new(rule, place(tree, label_of(tree, node)));
    let value = || value_of(tree, node);
    match problem {
        ShapeProblem::UnknownKey(known) => {
            let known = known.iter().chain(elsewhere).copied().collect();
            suggest_key::unknown_key(here("unknown-key"), &value(), known, schema)
        }
        ShapeProblem::NotAllowed(allowed) => {
            suggest_key::not_allowed(here("value-not-allowed"), &value(), allowed.to_vec())
        }
        ShapeProblem::MissingKey(key) => {
            Finding::new("missing-key", place(tree, anchor(tree, node))).arg("key", *key)
        }
        ShapeProblem::WrongType(expected) => wrong_type(tree, node, *expected, here),
        ShapeProblem::TooSmall(min) => {
            let finding = here("wrong-type").variant("low");
            finding.arg("value", value()).arg("min", min.to_string())
        }
        ShapeProblem::TooLarge(max) => {
            let finding = here("wrong-type").variant("high");
            finding.arg("value", value()).arg("max", max.to_string())
        }
        ShapeProblem::Refused | ShapeProblem::WithoutState(_) => {
            here("value-not-allowed").variant("custom").arg("value", value())
        }
        ShapeProblem::NoDate => suggesting(
            here("invalid-date").arg("value", value()),
            "format",
            suggested_date(&value()),
        ),
        ShapeProblem::NoQuarter => suggesting(
            here("invalid-quarter").arg("value", value()),
            "format",
            suggested_quarter(&value()),
        ),
        ShapeProblem::DateOutsideSpan => spanned(here("invalid-date").variant("span"), value()),
        ShapeProblem::DateOfNoEnd => here("invalid-date").variant("no-end").arg("value", value()),
        ShapeProblem::QuarterOutsideSpan => spanned(here("invalid-quarter").variant("span"), value()),
        ShapeProblem::YearOutsideSpan => spanned(here("wrong-type").variant("year"), value()),
        ShapeProblem::UnquotedCode => here("unquoted-code")
            .arg("value", value())
            .arg("suggestion", quoted(tree.source(node))),
    }
}

/// Returns the finding with the years that a register may name.
fn spanned(finding: Finding, value: String) -> Finding {
    // As texts: a year has no dot for the thousands.
    finding
        .arg("value", value)
        .arg("first", FIRST_YEAR.to_string())
        .arg("last", LAST_YEAR.to_string())
}

fn place(tree: &Tree<'_>, span: Span) -> Place {
    Place {
        file: tree.file(),
        at: PlaceInFile::Span(span),
    }
}

/// Returns the finding with a suggestion, as a variant of its message, where there is one.
fn suggesting(finding: Finding, variant: &str, suggestion: Option<String>) -> Finding {
    match suggestion {
        Some(suggestion) => finding.variant(variant).arg("suggestion", suggestion),
        None => finding,
    }
}

/// Returns what a scalar says, and of a list or mapping the first line.
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
    expected: ExpectedShape,
    here: impl Fn(&'static str) -> Finding,
) -> Finding {
    let found = found(tree, node);
    let finding = here("wrong-type")
        .arg("found", found)
        .arg("expected", expected.word());
    let value = value_of(tree, node);
    let is_scalar = matches!(tree.kind(node), NodeKind::Scalar(_));
    match expected {
        _ if found == "empty" => finding.variant("empty"),
        ExpectedShape::Text | ExpectedShape::Number | ExpectedShape::Bool if found == "list" => {
            finding.variant("single")
        }
        ExpectedShape::Text if is_scalar => suggesting(finding, "text", Some(quoted(tree.source(node)))),
        ExpectedShape::Number if is_scalar => match suggested_number(&value) {
            None if value.contains(|c: char| c.is_ascii_digit()) => finding.variant("number-plain"),
            suggestion => suggesting(finding, "number", suggestion),
        },
        ExpectedShape::Bool if is_scalar => {
            suggesting(finding, "bool", suggested_bool(&value).map(str::to_owned))
        }
        ExpectedShape::List if is_scalar => suggesting(finding, "list", as_list(tree.source(node))),
        ExpectedShape::Mapping if is_glued_pair(tree, node) => here("yaml-syntax").variant("colon"),
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
        Plain::Bool(_) | Plain::OtherBool => "bool",
        Plain::Int | Plain::OtherNumber | Plain::OtherValue => "number",
        Plain::Text => "text",
    }
}

/// Returns the scalar as a list of one, where it fits on a line.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_value_is_quoted_where_a_list_would_split_it() {
        assert_eq!(as_list("esdh").as_deref(), Some("[esdh]"));
        assert_eq!(as_list("\"a, b\"").as_deref(), Some("[\"a, b\"]"));
        assert_eq!(as_list("løn, ferie").as_deref(), Some("[\"løn, ferie\"]"));
        assert_eq!(as_list("a\nb"), None);
    }
}
