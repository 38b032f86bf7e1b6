//! Space in columns. In a tangle with several groups the layers come out with boxes on one another; here everything in
//! a column moves down as far as it must to stand clear of what is above it.

use std::collections::BTreeMap;

use super::boxes::NodeBox;
use super::drawing::GraphDrawing;
use crate::view::graph::RecordGraph;

/// Least space between two things in a column: what the layers leave where they do right.
pub(super) const SPACE: f64 = 14.0;

/// What stands in a column.
#[derive(Clone, Copy)]
enum ColumnThing {
    /// A node, by place in the drawing.
    Node(usize),
    /// An edge on its way past, by its way's place in the drawing and the level's in the way.
    Level(usize, usize),
}

/// A thing with its height, and the height of its middle on the page.
struct ColumnItem {
    thing: ColumnThing,
    middle: f64,
    height: f64,
}

/// Returns the drawing with space between all that stands in one column.
pub(super) fn apart(
    graph: &RecordGraph,
    labels: &[Option<NodeBox>],
    mut drawing: GraphDrawing,
) -> GraphDrawing {
    for mut column in columns(&drawing, labels).into_values() {
        column.sort_by(|a, b| a.middle.total_cmp(&b.middle));
        let mut free = f64::MIN;
        for item in column {
            let by = (free + item.height / 2.0 - item.middle).max(0.0);
            move_down(&mut drawing, item.thing, by);
            free = item.middle + by + item.height / 2.0 + SPACE;
        }
    }
    rejoin(graph, &mut drawing);
    drawing
}

/// Returns what stands in each column, by the column's middle line.
fn columns(drawing: &GraphDrawing, labels: &[Option<NodeBox>]) -> BTreeMap<i64, Vec<ColumnItem>> {
    let mut columns: BTreeMap<i64, Vec<ColumnItem>> = BTreeMap::new();
    let mut stands = |x: f64, item: ColumnItem| columns.entry(x.round() as i64).or_default().push(item);
    for (place, (_, at)) in drawing.nodes.iter().enumerate() {
        let item = ColumnItem {
            thing: ColumnThing::Node(place),
            middle: at.y + at.height / 2.0,
            height: at.height,
        };
        stands(at.x + at.width / 2.0, item);
    }
    for (place, way) in drawing.ways.iter().enumerate() {
        let label = labels.get(way.edge).and_then(Option::as_ref);
        let last = way.levels.len().saturating_sub(1);
        // The first and the last level belong to the nodes at the edge's ends.
        for (nth, level) in way.levels.iter().enumerate().take(last).skip(1) {
            let item = ColumnItem {
                thing: ColumnThing::Level(place, nth),
                middle: level.y,
                height: label
                    .filter(|_| level.label)
                    .map_or(0.0, |label| label.size.height),
            };
            stands((level.from + level.to) / 2.0, item);
        }
    }
    columns
}

fn move_down(drawing: &mut GraphDrawing, thing: ColumnThing, by: f64) {
    match thing {
        ColumnThing::Node(place) => {
            if let Some((_, at)) = drawing.nodes.get_mut(place) {
                at.y += by;
            }
        }
        ColumnThing::Level(way, nth) => {
            let levels = drawing.ways.get_mut(way).map(|way| &mut way.levels);
            if let Some(level) = levels.and_then(|levels| levels.get_mut(nth)) {
                level.y += by;
            }
        }
    }
}

/// Every edge meets its nodes where they now stand.
fn rejoin(graph: &RecordGraph, drawing: &mut GraphDrawing) {
    let middles: BTreeMap<usize, f64> = drawing
        .nodes
        .iter()
        .map(|(node, at)| (*node, at.y + at.height / 2.0))
        .collect();
    for way in &mut drawing.ways {
        let Some(edge) = graph.edges.get(way.edge) else {
            continue;
        };
        if let (Some(level), Some(y)) = (way.levels.first_mut(), middles.get(&edge.from)) {
            level.y = *y;
        }
        if let (Some(level), Some(y)) = (way.levels.last_mut(), middles.get(&edge.to)) {
            level.y = *y;
        }
    }
}
