//! DOT, the language of Graphviz (<https://graphviz.org/doc/info/lang.html>). Every id and text is quoted.

use std::fmt::Write;

use crate::render::graph::style;
use crate::text::sanitize;
use crate::view::graph::{Edge, GraphNode, NodeShape, RecordGraph};

const FONT: &str = "Helvetica,Arial,sans-serif";

pub(super) fn text(graph: &RecordGraph) -> String {
    let mut out = String::new();
    let caption: Vec<&str> = [&graph.title, &graph.summary]
        .into_iter()
        .chain(&graph.notes)
        .map(String::as_str)
        .collect();
    let _ = writeln!(out, "digraph {} {{", quoted(&[&graph.title]));
    let _ = writeln!(
        out,
        "  graph [rankdir=\"LR\", labelloc=\"t\", fontname=\"{FONT}\", label={}];",
        quoted(&caption)
    );
    let _ = writeln!(out, "  node [fontname=\"{FONT}\", fontsize=\"12\"];");
    let _ = writeln!(out, "  edge [fontname=\"{FONT}\", fontsize=\"10\"];");
    let (groups, rest) = graph.nodes_by_group();
    for (group, nodes) in graph.groups.iter().zip(&groups) {
        let name = format!("cluster_{}", group.record);
        let _ = writeln!(out, "  subgraph {} {{", quoted(&[&name]));
        let _ = writeln!(
            out,
            "    graph [label={}, style=\"filled\", color=\"{}\", fillcolor=\"{}\"];",
            quoted(&[&group.label]),
            style::GROUP_FRAME,
            style::GROUP
        );
        for node in nodes.iter().filter_map(|place| graph.nodes.get(*place)) {
            let _ = writeln!(out, "    {}", node_line(node));
        }
        let _ = writeln!(out, "  }}");
    }
    for node in rest.iter().filter_map(|place| graph.nodes.get(*place)) {
        let _ = writeln!(out, "  {}", node_line(node));
    }
    for edge in &graph.edges {
        if let Some(line) = edge_line(graph, edge) {
            let _ = writeln!(out, "  {line}");
        }
    }
    out.push_str("}\n");
    out
}

fn node_line(node: &GraphNode) -> String {
    let paint = style::paint(node);
    let (shape, corners) = match node.shape {
        NodeShape::System | NodeShape::Unit => ("box", ""),
        NodeShape::JointSystem => ("box3d", ""),
        NodeShape::Project => ("box", ",rounded"),
        NodeShape::Action => ("hexagon", ""),
        NodeShape::Body => ("octagon", ""),
        NodeShape::Position => ("box", ",rounded"),
    };
    let frame = if node.dimmed { ",dashed" } else { "" };
    let marked = if node.centre { ", penwidth=\"4\"" } else { "" };
    let lines: Vec<&str> = std::iter::once(&node.label)
        .chain(&node.lines)
        .map(String::as_str)
        .collect();
    format!(
        "{} [label={}, shape=\"{shape}\", style=\"filled{corners}{frame}\", fillcolor=\"{}\", color=\"{}\", fontcolor=\"{}\"{marked}];",
        quoted(&[&node.id]),
        quoted(&lines),
        paint.fill,
        paint.frame,
        paint.text
    )
}

fn edge_line(graph: &RecordGraph, edge: &Edge) -> Option<String> {
    let (from, to) = (graph.nodes.get(edge.from)?, graph.nodes.get(edge.to)?);
    let line = style::line(edge.relation);
    let label = graph
        .edge_label(edge)
        .map(|label| format!(", label={}", quoted(&[label])))
        .unwrap_or_default();
    let direction = if edge.relation.is_directed() {
        ""
    } else {
        ", dir=\"none\""
    };
    Some(format!(
        "{} -> {} [style=\"{}\", color=\"{}\"{label}{direction}];",
        quoted(&[&from.id]),
        quoted(&[&to.id]),
        line.dot,
        line.colour
    ))
}

/// Returns a quoted string of so many lines. A backslash begins an escape in labels, so it is doubled.
fn quoted(lines: &[&str]) -> String {
    let escape = |line: &&str| sanitize(line).replace('\\', "\\\\").replace('"', "\\\"");
    let lines: Vec<String> = lines.iter().map(escape).collect();
    format!("\"{}\"", lines.join("\\n"))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_text_ends_its_string() {
        assert_eq!(quoted(&["a \"b\" \\N", "c\\"]), r#""a \"b\" \\N\nc\\""#);
        assert_eq!(quoted(&["a\nb"]), "\"a?b\"");
    }
}
