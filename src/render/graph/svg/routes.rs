//! How edges run between columns of nodes. The layers say at which height an edge passes each column; it passes it
//! level, and bends only between columns, so that it never runs through a node that it has nothing to do with.

use std::collections::BTreeMap;

use dagre::EdgeLabel;

use super::boxes::NodeBox;
use super::drawing::{EdgePath, Level, Rect};
use crate::view::graph::{Edge, NodeShape, RecordGraph};

/// Space between a column and where edges bend.
const CLEAR: f64 = 5.0;

/// Height of the largest cut or rounded corner.
const CORNER: f64 = 10.0;

/// Most space between edges where they meet a node.
const STEP: f64 = 9.0;

/// Where an edge meets a node.
struct PathEnd {
    /// The height that the edge comes from, or goes to.
    y: f64,
    /// The edge's way, by place.
    way: usize,
    /// The edge begins here.
    leaves: bool,
}

/// Nodes by place, and the columns that they stand in.
pub(super) struct Routes {
    nodes: BTreeMap<usize, Rect>,
    /// Left and right end of each column.
    columns: Vec<(f64, f64)>,
}

impl Routes {
    pub(super) fn new(nodes: &[(usize, Rect)]) -> Self {
        let mut columns: BTreeMap<i64, (f64, f64)> = BTreeMap::new();
        for (_, at) in nodes {
            // The nodes of a layer stand on one middle line.
            let middle = (at.x + at.width / 2.0).round() as i64;
            let column = columns.entry(middle).or_insert((at.x, at.x + at.width));
            *column = (column.0.min(at.x), column.1.max(at.x + at.width));
        }
        Self {
            nodes: nodes.iter().copied().collect(),
            columns: columns.into_values().collect(),
        }
    }

    /// Gives every edge a place of its own on the side of a node that it meets, in the order that the edges come
    /// from, so that it is seen which of them begin there and which end.
    pub(super) fn spread(&self, graph: &RecordGraph, ways: &mut [EdgePath]) {
        let mut sides: BTreeMap<(usize, bool), Vec<PathEnd>> = BTreeMap::new();
        for (at, way) in ways.iter().enumerate() {
            let (edge, levels) = (graph.edges.get(way.edge), &*way.levels);
            let (Some(edge), [first, second, ..], [.., before, last]) = (edge, levels, levels) else {
                continue;
            };
            let backwards = last.to < first.from;
            let mut meets = |node, right, y, leaves| {
                let end = PathEnd { y, way: at, leaves };
                sides.entry((node, right)).or_default().push(end);
            };
            meets(edge.from, !backwards, second.y, true);
            meets(edge.to, backwards, before.y, false);
        }
        for ((node, _), mut ends) in sides {
            ends.sort_by(|a, b| {
                a.y.total_cmp(&b.y)
                    .then((a.way, a.leaves).cmp(&(b.way, b.leaves)))
            });
            let gaps = ends.len().saturating_sub(1) as f64;
            let step = (self.room(graph, node) / gaps.max(1.0)).min(STEP);
            for (place, end) in ends.into_iter().enumerate() {
                let Some(way) = ways.get_mut(end.way) else {
                    continue;
                };
                let level = match end.leaves {
                    true => way.levels.first_mut(),
                    false => way.levels.last_mut(),
                };
                if let Some(level) = level {
                    level.y += (place as f64 - gaps / 2.0) * step;
                }
            }
        }
    }

    /// Where a label is narrower than the column that its edge passes, the line runs on to the label.
    pub(super) fn lead_up(labels: &[Option<NodeBox>], ways: &mut [EdgePath]) {
        for way in ways {
            let label = labels.get(way.edge).and_then(Option::as_ref);
            let Some(width) = label.map(|label| label.size.width) else {
                continue;
            };
            let levels = std::mem::take(&mut way.levels).into_iter();
            way.levels = levels
                .flat_map(
                    |level| match level.label && width + 1.0 < (level.to - level.from).abs() {
                        true => Vec::from(around_label(level, width)),
                        false => vec![level],
                    },
                )
                .collect();
        }
    }

    /// Returns how much of a node's side is upright.
    fn room(&self, graph: &RecordGraph, node: usize) -> f64 {
        let height = self.nodes.get(&node).map_or(0.0, |at| at.height);
        match graph.nodes.get(node).map(|node| node.shape) {
            Some(NodeShape::Action) | None => 0.0,
            Some(_) => (height - 2.0 * CORNER).max(0.0),
        }
    }

    /// Returns the way of an edge; `None` when one of its ends has no place.
    pub(super) fn levels(&self, edge: &Edge, label: &EdgeLabel) -> Option<Vec<Level>> {
        let (from, to) = (self.nodes.get(&edge.from)?, self.nodes.get(&edge.to)?);
        let backwards = to.x < from.x;
        let has_label = label.width > 0.0;
        let mut levels = vec![self.end(*from, !backwards, true)];
        let inner = label.points.get(1..label.points.len().saturating_sub(1));
        for point in inner.unwrap_or_default() {
            let at_label = has_label && label.x.is_some_and(|x| (x - point.x).abs() < 0.5);
            let written = at_label.then_some((point.x - label.width / 2.0, point.x + label.width / 2.0));
            let stretch = match (self.column(point.x), written) {
                (Some(column), Some(written)) => (column.0.min(written.0), column.1.max(written.1)),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => continue,
            };
            let (left, right) = stretch;
            levels.push(Level {
                from: if backwards { right } else { left },
                to: if backwards { left } else { right },
                y: point.y,
                label: at_label,
            });
        }
        levels.push(self.end(*to, backwards, false));
        Some(levels)
    }

    /// Returns the stretch between a node's side and the end of its column.
    fn end(&self, node: Rect, right: bool, leaves: bool) -> Level {
        let (least, most) = self
            .column(node.x + node.width / 2.0)
            .unwrap_or((node.x, node.x + node.width));
        let (side, clear) = if right {
            (node.x + node.width, most)
        } else {
            (node.x, least)
        };
        Level {
            from: if leaves { side } else { clear },
            to: if leaves { clear } else { side },
            y: node.y + node.height / 2.0,
            label: false,
        }
    }

    /// Returns the column at a point, with clear space on both sides.
    fn column(&self, x: f64) -> Option<(f64, f64)> {
        let inside = self
            .columns
            .iter()
            .find(|(left, right)| (*left..=*right).contains(&x));
        inside.map(|(left, right)| (left - CLEAR, right + CLEAR))
    }
}

/// Returns a level stretch as what leads up to its label, the label, and what leads on.
fn around_label(level: Level, width: f64) -> [Level; 3] {
    let middle = (level.from + level.to) / 2.0;
    let half = (width / 2.0).copysign(level.to - level.from);
    let stretch = |from, to, label| Level {
        from,
        to,
        label,
        ..level
    };
    [
        stretch(level.from, middle - half, false),
        stretch(middle - half, middle + half, true),
        stretch(middle + half, level.to, false),
    ]
}
