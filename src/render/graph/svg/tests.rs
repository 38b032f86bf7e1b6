//! Whatever the picture: no box on another, every node in its group's frame, no line through a node that it has
//! nothing to do with.

use proptest::prelude::*;

use super::boxes::{self, Box};
use super::layout::{Drawing, Level, Rect, drawing};
use crate::text::Language;
use crate::view::graph::{Edge, Graph, Group, Node, Relation, Shape};

fn picture(
    groups: usize,
    nodes: &[(String, Option<usize>)],
    edges: &[(usize, usize, Option<String>)],
) -> Graph {
    let node = |(at, (label, group)): (usize, &(String, Option<usize>))| Node {
        id: format!("systems/{at}"),
        record: format!("systems/{at}"),
        label: label.clone(),
        lines: vec!["Udfaset".to_owned(); at % 3],
        shape: Shape::ALL[at % Shape::ALL.len()],
        dimmed: at % 5 == 0,
        centre: false,
        group: group.map(|group| group % groups),
    };
    let edge = |(from, to, label): &(usize, usize, Option<String>)| Edge {
        from: from % nodes.len(),
        to: to % nodes.len(),
        relation: Relation::Integration,
        label: label.clone(),
    };
    Graph {
        language: Language::Danish,
        title: "Et billede".to_owned(),
        summary: String::new(),
        notes: Vec::new(),
        groups: (0..groups)
            .map(|at| Group {
                record: format!("units/{at}"),
                label: format!("Enhed {at}"),
            })
            .collect(),
        nodes: nodes.iter().enumerate().map(node).collect(),
        edges: edges
            .iter()
            .map(edge)
            .filter(|edge| edge.from != edge.to)
            .collect(),
        shapes: Vec::new(),
        relations: Vec::new(),
        dimmed: None,
        centre: None,
        unconnected: "Uden forbindelser".to_owned(),
        legend: "Signaturforklaring".to_owned(),
    }
}

prop_compose! {
    fn pictures()(groups in 1usize..5, nodes in prop::collection::vec(("[a-zæøå \u{1f98a}]{1,60}", prop::option::of(0usize..5)), 1..30))
        (edges in prop::collection::vec((0..nodes.len(), 0..nodes.len(), prop::option::of("[a-zæøå, ]{1,40}")), 0..40), nodes in Just(nodes), groups in Just(groups))
        -> Graph {
        picture(groups, &nodes, &edges)
    }
}

fn laid_out(graph: &Graph) -> Drawing {
    let nodes: Vec<Box> = graph.nodes.iter().map(boxes::node).collect();
    let labels: Vec<Option<Box>> = graph.edges.iter().map(boxes::label).collect();
    drawing(graph, &nodes, &labels)
}

fn meet(a: Rect, b: Rect) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

fn inside(inner: Rect, outer: Rect) -> bool {
    let slack = 0.01;
    inner.x >= outer.x - slack
        && inner.y >= outer.y - slack
        && inner.x + inner.width <= outer.x + outer.width + slack
        && inner.y + inner.height <= outer.y + outer.height + slack
}

/// The room that a level stretch takes.
fn room(level: &Level) -> Rect {
    Rect {
        x: level.from.min(level.to),
        y: level.y - 0.5,
        width: (level.from - level.to).abs(),
        height: 1.0,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn nothing_stands_on_anything_else(graph in pictures()) {
        let drawing = laid_out(&graph);
        let page = Rect { width: drawing.size.width, height: drawing.size.height, ..Rect::default() };
        prop_assert_eq!(drawing.nodes.len(), graph.nodes.len());
        prop_assert_eq!(drawing.ways.len(), graph.edges.len());
        for (at, (node, rect)) in drawing.nodes.iter().enumerate() {
            prop_assert!(inside(*rect, page), "{rect:?} outside {page:?}");
            for (other, near) in &drawing.nodes[at + 1..] {
                prop_assert!(!meet(*rect, *near), "{node} {rect:?} on {other} {near:?}");
            }
            for frame in &drawing.frames {
                let own = graph.nodes[*node].group == Some(frame.group);
                prop_assert!(own || !meet(*rect, frame.at), "{node} {rect:?} in a frame of others {frame:?}");
            }
            if let Some(group) = graph.nodes[*node].group {
                let mut own = drawing.frames.iter().filter(|frame| frame.group == group);
                prop_assert!(own.any(|frame| inside(*rect, frame.at)), "{node} {rect:?}");
            }
        }
        for (at, frame) in drawing.frames.iter().enumerate() {
            for other in &drawing.frames[at + 1..] {
                prop_assert!(!meet(frame.at, other.at), "{frame:?} {other:?}");
            }
        }
    }

    #[test]
    fn no_line_runs_through_a_node(graph in pictures()) {
        let drawing = laid_out(&graph);
        for way in &drawing.ways {
            let edge = &graph.edges[way.edge];
            for (node, rect) in &drawing.nodes {
                let end = *node == edge.from || *node == edge.to;
                for level in &way.levels {
                    prop_assert!(end || !meet(room(level), *rect), "{edge:?} {level:?} through {node} {rect:?}");
                }
            }
            let (first, last) = (way.levels[0], way.levels[way.levels.len() - 1]);
            let touches = |node: usize, x: f64, y: f64| drawing.nodes.iter().any(|(at, rect)| {
                *at == node
                    && ((x - rect.x).abs() < 0.01 || (x - rect.x - rect.width).abs() < 0.01)
                    && (rect.y..=rect.y + rect.height).contains(&y)
            });
            prop_assert!(touches(edge.from, first.from, first.y), "{edge:?} {first:?}");
            prop_assert!(touches(edge.to, last.to, last.y), "{edge:?} {last:?}");
        }
    }
}
