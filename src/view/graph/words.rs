//! The words of a picture: its legend, its counts, and what its nodes say of themselves.

use super::{NodeShape, RecordGraph, Relation, RelationWords};
use crate::finding::Arg;
use crate::glossary::word;
use crate::text::{list, text};
use crate::value::{self, Language};

/// Gives the picture the words for what is in it.
pub(super) fn legend(graph: &mut RecordGraph) {
    let language = graph.language;
    let phrase = |key: String| text(language, &key, &[]);
    graph.shapes = NodeShape::ALL
        .iter()
        .filter(|shape| graph.nodes.iter().any(|node| node.shape == **shape))
        .map(|shape| (*shape, phrase(format!("graph-shape-{}", shape.key()))))
        .collect();
    graph.relations = Relation::ALL
        .iter()
        .filter(|relation| graph.edges.iter().any(|edge| edge.relation == **relation))
        .map(|relation| {
            let key = relation.key();
            let words = RelationWords {
                verb: phrase(format!("graph-verb-{key}")),
                legend: phrase(format!("graph-relation-{key}")),
            };
            (*relation, words)
        })
        .collect();
    let dimmed = graph.nodes.iter().any(|node| node.dimmed);
    graph.dimmed = dimmed.then(|| phrase("graph-dimmed".to_owned()));
    let centre = graph.nodes.iter().any(|node| node.centre);
    graph.centre = centre.then(|| phrase("graph-centre".to_owned()));
}

/// Gives the picture its counts.
pub(super) fn caption(graph: &mut RecordGraph) {
    let count = |key: String, count: usize| {
        let count = Arg::Int(value::count(count));
        text(graph.language, &key, &[("count", count)])
    };
    let shapes = graph.shapes.iter().map(|(shape, _)| {
        let of = graph.nodes.iter().filter(|node| node.shape == *shape);
        count(format!("graph-count-{}", shape.key()), of.count())
    });
    let relations = graph.relations.iter().map(|(relation, _)| {
        let of = graph.edges.iter().filter(|edge| edge.relation == *relation);
        count(format!("graph-count-{}", relation.key()), of.count())
    });
    let counts: Vec<String> = shapes.chain(relations).collect();
    graph.summary = if counts.is_empty() {
        text(graph.language, "graph-empty", &[])
    } else {
        list(graph.language, &counts)
    };
}

/// Returns a choice of the model as a line of its own: `Under udfasning`.
pub(super) fn line(language: Language, choice: &str) -> String {
    let word = word(language, choice);
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
