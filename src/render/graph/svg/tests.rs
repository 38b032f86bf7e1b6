//! Whatever the picture: no box on another, every node in its group's frame, no line through a node that it has
//! nothing to do with.

use proptest::prelude::*;

use super::boxes::{self, NodeBox};
use super::drawing::{GraphDrawing, GroupFrame, Level, Rect};
use super::frames::framed;
use super::layout::drawing;
use crate::value::Language;
use crate::view::graph::{Edge, GraphNode, NodeGroup, NodeShape, RecordGraph, Relation};

fn picture(
    groups: usize,
    nodes: &[(String, Option<usize>)],
    edges: &[(usize, usize, Option<String>)],
) -> RecordGraph {
    let node = |(at, (label, group)): (usize, &(String, Option<usize>))| GraphNode {
        id: format!("systems/{at}"),
        record: format!("systems/{at}"),
        label: label.clone(),
        lines: vec!["Udfaset".to_owned(); at % 3],
        shape: NodeShape::ALL[at % NodeShape::ALL.len()],
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
    RecordGraph {
        language: Language::Danish,
        title: "Et billede".to_owned(),
        summary: String::new(),
        notes: Vec::new(),
        groups: (0..groups)
            .map(|at| NodeGroup {
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
    /// Far more tangled than a register: members of many groups strewn over all of a large picture.
    fn tangles()(nodes in prop::collection::vec(("[a-z]{4,20}", prop::option::weighted(0.9, 0usize..8)), 60..81))
        (edges in prop::collection::vec((0..nodes.len(), 0..nodes.len(), prop::option::weighted(0.1, "[a-z]{4,20}")), 70), nodes in Just(nodes))
        -> RecordGraph {
        picture(8, &nodes, &edges)
    }
}

prop_compose! {
    fn pictures()(groups in 1usize..5, nodes in prop::collection::vec(("[a-zæøå \u{1f98a}]{1,60}", prop::option::of(0usize..5)), 1..30))
        (edges in prop::collection::vec((0..nodes.len(), 0..nodes.len(), prop::option::of("[a-zæøå, ]{1,40}")), 0..40), nodes in Just(nodes), groups in Just(groups))
        -> RecordGraph {
        picture(groups, &nodes, &edges)
    }
}

fn laid_out(graph: &RecordGraph) -> GraphDrawing {
    let nodes: Vec<NodeBox> = graph.nodes.iter().map(boxes::node).collect();
    let labels: Vec<Option<NodeBox>> = graph.edges.iter().map(boxes::label).collect();
    drawing(graph, &nodes, &labels)
}

/// Returns the room that a level stretch takes.
fn room(level: &Level) -> Rect {
    Rect {
        x: level.from.min(level.to),
        y: level.y - 0.5,
        width: (level.from - level.to).abs(),
        height: 1.0,
    }
}

/// Every node stands on the page and on no other, in a frame of its own group and in no other.
fn stands_alone(graph: &RecordGraph, drawing: &GraphDrawing) -> Result<(), TestCaseError> {
    let page = Rect {
        width: drawing.size.width,
        height: drawing.size.height,
        ..Rect::default()
    };
    prop_assert_eq!(drawing.nodes.len(), graph.nodes.len());
    prop_assert_eq!(drawing.ways.len(), graph.edges.len());
    for (at, (node, rect)) in drawing.nodes.iter().enumerate() {
        prop_assert!(page.holds(*rect), "{rect:?} outside {page:?}");
        for (other, near) in &drawing.nodes[at + 1..] {
            prop_assert!(!rect.meets(*near), "{node} {rect:?} on {other} {near:?}");
        }
        let group = graph.nodes[*node].group;
        let (own, others): (Vec<_>, Vec<_>) = drawing
            .frames
            .iter()
            .partition(|frame| group == Some(frame.group));
        for frame in others {
            prop_assert!(
                !rect.meets(frame.at),
                "{node} {rect:?} in a frame of others {frame:?}"
            );
        }
        prop_assert_eq!(
            own.iter().filter(|frame| frame.at.holds(*rect)).count(),
            usize::from(group.is_some()),
            "{} {:?} in its frame",
            node,
            rect
        );
    }
    for (at, frame) in drawing.frames.iter().enumerate() {
        for other in &drawing.frames[at + 1..] {
            prop_assert!(!frame.at.meets(other.at), "{frame:?} {other:?}");
        }
    }
    Ok(())
}

/// Returns the room that a line takes between two level stretches.
fn bend(one: Level, next: Level) -> Rect {
    Rect {
        x: one.to.min(next.from),
        y: one.y.min(next.y),
        width: (one.to - next.from).abs(),
        height: (one.y - next.y).abs(),
    }
}

/// Every line runs from its one node to the other, level past all nodes between them, and never through one.
fn runs_clear(graph: &RecordGraph, drawing: &GraphDrawing) -> Result<(), TestCaseError> {
    for way in &drawing.ways {
        let edge = &graph.edges[way.edge];
        for (node, rect) in &drawing.nodes {
            let end = *node == edge.from || *node == edge.to;
            for level in &way.levels {
                prop_assert!(
                    end || !room(level).meets(*rect),
                    "{edge:?} {level:?} through {node} {rect:?}"
                );
            }
        }
        for pair in way.levels.windows(2) {
            for (node, rect) in &drawing.nodes {
                prop_assert!(
                    !bend(pair[0], pair[1]).meets(*rect),
                    "{edge:?} {pair:?} through {node} {rect:?}"
                );
            }
        }
        let (first, last) = (way.levels[0], way.levels[way.levels.len() - 1]);
        let touches = |node: usize, x: f64, y: f64| {
            drawing.nodes.iter().any(|(at, rect)| {
                *at == node
                    && ((x - rect.x).abs() < 0.01 || (x - rect.x - rect.width).abs() < 0.01)
                    && (rect.y..=rect.y + rect.height).contains(&y)
            })
        };
        prop_assert!(touches(edge.from, first.from, first.y), "{edge:?} {first:?}");
        prop_assert!(touches(edge.to, last.to, last.y), "{edge:?} {last:?}");
        prop_assert_eq!(
            way.levels.iter().any(|level| level.label),
            boxes::label(edge).is_some(),
            "{:?}",
            edge
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn nothing_stands_on_anything_else(graph in pictures()) {
        stands_alone(&graph, &laid_out(&graph))?;
    }

    #[test]
    fn no_line_runs_through_a_node(graph in pictures()) {
        runs_clear(&graph, &laid_out(&graph))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn nothing_stands_on_anything_else_in_a_tangle(graph in tangles()) {
        let drawing = laid_out(&graph);
        stands_alone(&graph, &drawing)?;
        runs_clear(&graph, &drawing)?;
    }
}

/// The layers of this picture have a frame for the second group that runs below its leftmost node.
#[test]
fn a_frame_that_misses_a_node_is_replaced() {
    let (first, second) = (Some(0), Some(1));
    let nodes = [
        ("a", None),
        ("b", first),
        ("c", None),
        ("d", None),
        ("e", None),
        ("f", None),
        ("g", None),
        ("h", first),
        ("i", None),
        ("j", first),
        ("k", None),
        ("l", second),
        ("m", None),
        ("n", None),
        ("o", None),
        ("p", None),
        ("q", None),
        ("r", None),
        ("s", None),
        ("t", second),
        ("u", None),
        ("v", None),
        ("w", second),
        ("x", None),
        ("y", None),
    ];
    let nodes = nodes.map(|(name, group)| (name.repeat(20), group));
    let edges = [
        (14, 19),
        (5, 11),
        (1, 9),
        (5, 8),
        (22, 4),
        (4, 1),
        (22, 2),
        (14, 5),
        (2, 0),
        (7, 22),
        (13, 5),
        (4, 5),
        (24, 13),
        (2, 1),
        (17, 5),
        (17, 7),
    ];
    let edges = edges.map(|(from, to)| (from, to, (to == 5 && from != 14).then(|| "navn".to_owned())));
    let graph = picture(2, &nodes, &edges);
    let drawing = laid_out(&graph);
    stands_alone(&graph, &drawing).expect("nothing on anything else");
}

/// A group's nodes in a row have one frame, unless another's stands between them.
#[test]
fn a_group_gets_as_few_frames_as_hold_it() {
    let row = |middle| {
        let nodes = [("a", Some(0)), ("b", middle), ("c", Some(0))];
        let nodes = nodes.map(|(name, group)| (name.to_owned(), group));
        let at = |nth: usize| Rect {
            x: 200.0 * nth as f64,
            y: 0.0,
            width: 100.0,
            height: 40.0,
        };
        let drawing = GraphDrawing {
            nodes: (0..3).map(|nth| (nth, at(nth))).collect(),
            ..GraphDrawing::default()
        };
        let frames = framed(&picture(1, &nodes, &[]), drawing).frames;
        let across = |frame: &GroupFrame| (frame.at.x, frame.at.x + frame.at.width);
        frames.iter().map(across).collect::<Vec<_>>()
    };
    assert_eq!(row(Some(0)), [(-30.0, 530.0)]);
    assert_eq!(row(None), [(-30.0, 130.0), (370.0, 530.0)]);
}
