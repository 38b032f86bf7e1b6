//! The three formats read back by parsers that know nothing of the program.

use std::collections::{BTreeMap, BTreeSet};

use layout::gv::DotParser;
use layout::gv::parser::ast::{self, Stmt};
use portfolio::internal::render::graph::{GraphFormat, text};
use portfolio::internal::view::graph::RecordGraph;

/// Every node's id and every edge's ends in a DOT text, as an independent parser reads them.
pub(crate) fn read_dot(dot: &str) -> (BTreeMap<String, String>, Vec<(String, String)>) {
    fn walk(graph: &ast::Graph, nodes: &mut BTreeMap<String, String>, edges: &mut Vec<(String, String)>) {
        for statement in &graph.list.list {
            match statement {
                Stmt::Node(node) => {
                    let label = node.list.iter().find(|(key, _)| key == "label");
                    let label = label.map(|(_, label)| label.clone()).expect("a label");
                    assert!(
                        nodes.insert(node.id.name.clone(), label).is_none(),
                        "{node:?} twice"
                    );
                }
                Stmt::Edge(edge) => {
                    edges.extend(
                        edge.to
                            .iter()
                            .map(|(to, _)| (edge.from.name.clone(), to.name.clone())),
                    );
                }
                Stmt::SubGraph(inner) => walk(inner, nodes, edges),
                Stmt::Attribute(_) => {}
            }
        }
    }
    let graph = DotParser::new(dot)
        .process()
        .unwrap_or_else(|error| panic!("{error}\n{dot}"));
    let (mut nodes, mut edges) = (BTreeMap::new(), Vec::new());
    walk(&graph, &mut nodes, &mut edges);
    (nodes, edges)
}

/// The lines of a Mermaid text by what they are; any line of another form is refused.
pub(crate) fn read_mermaid(mermaid: &str) -> (BTreeSet<String>, Vec<(String, String)>) {
    let is_id = |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let is_text = |text: &str| {
        let text = text.replace("<br/>", "");
        text.chars()
            .all(|c| c.is_alphanumeric() || " ,-#;./():".contains(c))
    };
    // The text in quotes after an opening bracket, and what closes it.
    let quoted = |rest: &str| {
        let (open, rest) = rest.split_once('"').expect("a quote");
        let (text, close) = rest.split_once('"').expect("a quote");
        assert!(is_text(text), "{text}");
        (open.to_owned(), close.to_owned())
    };
    let (mut nodes, mut edges, mut open) = (BTreeSet::new(), Vec::new(), 0);
    let mut lines = mermaid.lines().map(str::trim);
    assert_eq!(lines.next(), Some("flowchart LR"));
    for line in lines {
        let id = line
            .split([' ', '[', '(', '{'])
            .next()
            .unwrap_or_default()
            .to_owned();
        match id.as_str() {
            "accTitle:" | "accDescr:" => assert!(!line.contains(['#', ';', '%', '{', '}', '<']), "{line}"),
            "subgraph" => {
                let (before, close) = quoted(&line["subgraph ".len()..]);
                assert!(is_id(before.trim_end_matches('[')) && close == "]", "{line}");
                open += 1;
            }
            "end" => open -= 1,
            "classDef" | "class" => assert!(!line.contains(['"', ';']), "{line}"),
            _ if line[id.len()..].starts_with(' ') => {
                let rest = line[id.len()..].trim_start();
                let rest = ["-->", "==>", "-.->", "-.-"]
                    .iter()
                    .find_map(|link| rest.strip_prefix(link))
                    .unwrap_or_else(|| panic!("{line}"));
                let (before, to) = match rest.starts_with('|') {
                    true => quoted(rest),
                    false => ("|".to_owned(), format!("|{rest}")),
                };
                let to = to.strip_prefix("| ").unwrap_or_else(|| panic!("{line}"));
                assert!(before == "|" && is_id(to), "{line}");
                edges.push((id, to.to_owned()));
            }
            _ => {
                let shape = quoted(&line[id.len()..]);
                let known = [("[", "]"), ("[[", "]]"), ("(", ")"), ("{{", "}}")];
                assert!(known.contains(&(shape.0.as_str(), shape.1.as_str())), "{line}");
                assert!(is_id(&id) && id != "end" && nodes.insert(id), "{line}");
            }
        }
    }
    assert_eq!(open, 0);
    (nodes, edges)
}

/// The texts of a drawing that says nothing but what it should.
pub(crate) fn read_svg(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{error}\n{svg}"));
    let known = [
        "svg", "title", "desc", "rect", "defs", "marker", "path", "g", "text", "line", "polygon",
    ];
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let number = |name: &str, node: roxmltree::Node<'_, '_>| -> f64 {
        node.attribute(name)
            .and_then(|value| value.parse().ok())
            .expect("a number")
    };
    let (width, height) = (number("width", root), number("height", root));
    assert_eq!(root.attribute("viewBox"), Some(&*format!("0 0 {width} {height}")));
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        assert!(known.contains(&node.tag_name().name()), "{node:?}");
        for attribute in node.attributes() {
            assert!(!attribute.name().starts_with("on"), "{node:?}");
            assert!(!["href", "style", "src"].contains(&attribute.name()), "{node:?}");
            let inner = attribute.value().replace("url(#arrow-", "");
            assert!(
                !inner.contains("url(") && !inner.contains("javascript:"),
                "{node:?}"
            );
        }
    }
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")));
    texts
        .map(|node| node.text().unwrap_or_default().to_owned())
        .collect()
}

/// Judges a picture in all its formats.
pub(crate) fn judge(graph: &RecordGraph) {
    for edge in &graph.edges {
        assert!(edge.from < graph.nodes.len() && edge.to < graph.nodes.len() && edge.from != edge.to);
    }
    let written = |format| text(graph, format).expect("a picture of a size to draw");

    let (nodes, edges) = read_dot(&written(GraphFormat::Dot));
    let ids: BTreeSet<&String> = graph.nodes.iter().map(|node| &node.id).collect();
    assert_eq!(nodes.keys().collect::<BTreeSet<_>>(), ids);
    for node in &graph.nodes {
        assert!(nodes[&node.id].starts_with(&node.label.replace(['\u{202e}', '\u{200d}'], "\u{fffd}")));
    }
    let ends = |edge: &portfolio::internal::view::graph::Edge| {
        (graph.nodes[edge.from].id.clone(), graph.nodes[edge.to].id.clone())
    };
    assert_eq!(edges, graph.edges.iter().map(ends).collect::<Vec<_>>());

    let (nodes, edges) = read_mermaid(&written(GraphFormat::Mermaid));
    assert_eq!(nodes.len(), graph.nodes.len() + graph.notes.len());
    assert_eq!(edges.len(), graph.edges.len());
    for (from, to) in &edges {
        assert!(nodes.contains(from) && nodes.contains(to), "{from} {to}");
    }

    let titles = read_svg(&written(GraphFormat::Svg));
    assert_eq!(titles.len(), 1 + graph.nodes.len() + graph.edges.len());
    for node in &graph.nodes {
        let name = node.label.replace(['\u{202e}', '\u{200d}'], "\u{fffd}");
        assert!(titles.iter().any(|title| title.starts_with(&name)), "{name}");
    }
}
