//! Mermaid flowcharts (<https://mermaid.js.org/syntax/flowchart.html>), as Git hosts draw them.
//!
//! Ids are made of letters, digits and `_`. A text stands in quotes, and every character in it that Mermaid, Markdown
//! or HTML could take for its own is written as an entity code.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::render::graph::style;
use crate::text::sanitize;
use crate::view::graph::{GraphNode, NodeShape, RecordGraph};

/// Mermaid's own limit (`maxEdges`), which a Git host does not lift: a picture with more shows as an error.
pub const MOST_EDGES: usize = 500;

/// Mermaid's own limit (`maxTextSize`).
pub const MOST_CHARACTERS: usize = 50_000;

pub(super) fn text(graph: &RecordGraph) -> String {
    let mut taken = BTreeSet::new();
    let ids: Vec<String> = graph
        .nodes
        .iter()
        .map(|node| safe_id(&node.id, &mut taken))
        .collect();
    let mut out = String::from("flowchart LR\n");
    let _ = writeln!(out, "  accTitle: {}", plain(&graph.title));
    let _ = writeln!(out, "  accDescr: {}", plain(&graph.summary));
    let (groups, rest) = graph.nodes_by_group();
    let node_line = |place: &usize| Some(declared(ids.get(*place)?, graph.nodes.get(*place)?));
    for (group, nodes) in graph.groups.iter().zip(&groups) {
        let id = safe_id(&format!("group/{}", group.record), &mut taken);
        let _ = writeln!(out, "  subgraph {id}[\"{}\"]", escaped(&group.label));
        for line in nodes.iter().filter_map(node_line) {
            let _ = writeln!(out, "    {line}");
        }
        out.push_str("  end\n");
    }
    for line in rest.iter().filter_map(node_line) {
        let _ = writeln!(out, "  {line}");
    }
    for (at, note) in graph.notes.iter().enumerate() {
        let id = safe_id(&format!("note/{at}"), &mut taken);
        let _ = writeln!(out, "  {id}[\"{}\"]", escaped(note));
    }
    for edge in &graph.edges {
        let (Some(from), Some(to)) = (ids.get(edge.from), ids.get(edge.to)) else {
            continue;
        };
        let link = style::line(edge.relation).mermaid;
        let label = graph
            .edge_label(edge)
            .map(|label| format!("|\"{}\"|", escaped(label)))
            .unwrap_or_default();
        let _ = writeln!(out, "  {from} {link}{label} {to}");
    }
    classes(graph, &ids, &mut out);
    out
}

/// Returns a node with its shape and text.
fn declared(id: &str, node: &GraphNode) -> String {
    let (open, close) = match node.shape {
        NodeShape::System | NodeShape::Unit => ("[", "]"),
        NodeShape::JointSystem | NodeShape::Body => ("[[", "]]"),
        NodeShape::Project | NodeShape::Position => ("(", ")"),
        NodeShape::Action => ("{{", "}}"),
    };
    let lines: Vec<String> = std::iter::once(&node.label)
        .chain(&node.lines)
        .map(|line| escaped(line))
        .collect();
    format!("{id}{open}\"{}\"{close}", lines.join("<br/>"))
}

/// The looks that a host's theme does not give: dimmed nodes, and the one in the middle.
fn classes(graph: &RecordGraph, ids: &[String], out: &mut String) {
    let dimmed = style::DIMMED;
    let looks = [
        (
            "dimmed",
            format!(
                "fill:{},stroke:{},color:{},stroke-dasharray:5 3",
                dimmed.fill, dimmed.frame, dimmed.text
            ),
        ),
        ("centre", "stroke-width:4px".to_owned()),
    ];
    for (name, style) in looks {
        let members: Vec<&str> = (graph.nodes.iter().zip(ids))
            .filter(|(node, _)| {
                if name == "dimmed" {
                    node.dimmed
                } else {
                    node.centre
                }
            })
            .map(|(_, id)| id.as_str())
            .collect();
        if !members.is_empty() {
            let _ = writeln!(out, "  classDef {name} {style}");
            let _ = writeln!(out, "  class {} {name}", members.join(","));
        }
    }
}

/// Returns an id that Mermaid cannot take for one of its words: it begins with a folder's name and is not taken yet.
fn safe_id(id: &str, taken: &mut BTreeSet<String>) -> String {
    let mut safe = String::with_capacity(id.len());
    for c in id.chars() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' => safe.push(c),
            '/' => safe.push_str("__"),
            _ => safe.push('_'),
        }
    }
    let mut candidate = safe.clone();
    let mut count = 2;
    while !taken.insert(candidate.clone()) {
        candidate = format!("{safe}_{count}");
        count += 1;
    }
    candidate
}

/// A character without width. Mermaid looks for icons (`fa:fa-car`) and formulas (`$$x$$`) after it has put characters
/// in the place of their codes, and finds none with this in between.
const JOINER: &str = "#8288;";

/// Returns a text inside quotes.
fn escaped(text: &str) -> String {
    let text = sanitize(text);
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let (before, after) = (&text[..at], text[at + c.len_utf8()..].chars().next());
        if is_plain(before, c, after) {
            out.push(c);
        } else {
            let _ = write!(out, "#{};", u32::from(c));
        }
        if matches!(c, ':' | '$') && after.is_some_and(|after| !after.is_whitespace()) {
            out.push_str(JOINER);
        }
    }
    out
}

/// Returns whether a character means nothing between these: a letter, a digit, and the marks of ordinary prose where
/// they begin no list and join no address.
fn is_plain(before: &str, c: char, after: Option<char>) -> bool {
    let follows = before.chars().next_back().is_some_and(char::is_alphanumeric);
    let numbered = before.chars().all(|c| c.is_ascii_digit());
    match c {
        ' ' | ',' | '/' | '(' => true,
        '-' => follows,
        '.' => follows && !numbered && !before.to_lowercase().ends_with("www"),
        ')' => !numbered,
        ':' => follows && after == Some(' '),
        _ => c.is_alphanumeric(),
    }
}

/// Returns a text to the end of its line, where entity codes are not known: what could end it is left out.
fn plain(text: &str) -> String {
    sanitize(text)
        .chars()
        .map(|c| if "#;%{}<>\"&`\\".contains(c) { ' ' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_means_anything_to_mermaid() {
        for prose in [
            "it-system, nr",
            "Leder: It- og (2) a/b",
            "højst 500.000 kr.)",
            "2026-2028",
        ] {
            assert_eq!(escaped(prose), prose);
        }
        assert_eq!(escaped("1) www.a.dk"), "1#41; www#46;a.dk");
        assert_eq!(escaped("1. \"end\"]"), "1#46; #34;end#34;#93;");
        assert_eq!(escaped("%%{init}%%"), "#37;#37;#123;init#125;#37;#37;");
        assert_eq!(escaped("- a <b>"), "#45; a #60;b#62;");
        assert_eq!(escaped("a: fa:fa-b"), "a: fa#58;#8288;fa-b");
        assert_eq!(plain("a; b %%{c}\n"), "a  b    c ?");
    }

    #[test]
    fn ids_are_safe_and_differ() {
        let mut taken = BTreeSet::new();
        let ids = ["systems/a-b", "systems/a_b", "systems/\"];end"].map(|id| safe_id(id, &mut taken));
        assert_eq!(ids, ["systems__a_b", "systems__a_b_2", "systems_____end"]);
    }
}
