//! Frames that hold their group and nothing else, with room for their headings. In a tangle with several groups the layers give some that miss a
//! node of the group or hold one of another, or no frame at all; as few as hold the whole group take its place.

use std::collections::BTreeSet;

use super::boxes::HEADING;
use super::columns::SPACE;
use super::drawing::{EdgePath, GraphDrawing, GroupFrame, Level, Rect, SvgPoint};
use crate::view::graph::RecordGraph;

/// Space between a frame and nodes above and below: together less than what is between two nodes.
const ABOVE: f64 = SPACE / 2.0 - 1.0;

/// Space between a frame and nodes beside it: less than half of what is between two columns.
const BESIDE: f64 = 30.0;

/// Returns the drawing with frames that are right.
pub(super) fn framed(graph: &RecordGraph, drawing: GraphDrawing) -> GraphDrawing {
    let within = |group: usize| {
        let (own, others): (Vec<_>, Vec<_>) = drawing.nodes.iter().partition(|(node, _)| {
            let node = graph.nodes.get(*node);
            node.is_some_and(|node| node.group == Some(group))
        });
        let rects = |nodes: Vec<&(usize, Rect)>| nodes.into_iter().map(|(_, at)| *at).collect();
        Nodes {
            own: rects(own),
            others: rects(others),
        }
    };
    let groups: BTreeSet<usize> = (drawing.nodes.iter())
        .filter_map(|(node, _)| graph.nodes.get(*node)?.group)
        .collect();
    let mut frames: Vec<GroupFrame> = Vec::new();
    let mut wrong = Vec::new();
    for group in groups {
        let nodes = within(group);
        let right = |frame: &&GroupFrame| {
            nodes.own.iter().all(|own| frame.at.holds(*own))
                && nodes.leave_free(frame.at)
                && frames.iter().all(|other| !frame.at.meets(other.at))
        };
        let mut own = drawing.frames.iter().filter(|frame| frame.group == group);
        match own.find(right) {
            Some(frame) => frames.push(frame.clone()),
            None => wrong.push((group, nodes)),
        }
    }
    for (group, nodes) in wrong {
        let pieces = pieces(&nodes, &frames);
        frames.extend(pieces.into_iter().map(|at| GroupFrame { group, at }));
    }
    frames.sort_by_key(|frame| frame.group);
    GraphDrawing { frames, ..drawing }
}

/// Where a group's nodes stand, and all others.
struct Nodes {
    own: Vec<Rect>,
    others: Vec<Rect>,
}

impl Nodes {
    /// No other node is so near that it could not get a frame of its own.
    fn leave_free(&self, frame: Rect) -> bool {
        self.others.iter().all(|other| !frame.meets(around(*other)))
    }
}

/// Frames that together hold a group: one around each node, joined as long as nothing else comes in between.
fn pieces(nodes: &Nodes, frames: &[GroupFrame]) -> Vec<Rect> {
    let mut pieces: Vec<Rect> = nodes.own.iter().copied().map(around).collect();
    pieces.sort_by(|a, b| {
        let middle = |at: &Rect| at.x + at.width / 2.0;
        middle(a).total_cmp(&middle(b)).then(a.y.total_cmp(&b.y))
    });
    loop {
        let joined = joined(&pieces, nodes, frames);
        if joined.len() == pieces.len() {
            return pieces;
        }
        pieces = joined;
    }
}

/// Returns every piece joined with the next ones where that is possible.
fn joined(pieces: &[Rect], nodes: &Nodes, frames: &[GroupFrame]) -> Vec<Rect> {
    let mut joined: Vec<Rect> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let both = joined.last().map(|last| last.with(*piece));
        let fits = |both: &Rect| {
            let before = &joined[..joined.len() - 1];
            nodes.leave_free(*both)
                && frames.iter().all(|frame| !both.meets(frame.at))
                && before
                    .iter()
                    .chain(&pieces[at + 1..])
                    .all(|other| !both.meets(*other))
        };
        match (both.filter(fits), joined.last_mut()) {
            (Some(both), Some(last)) => *last = both,
            _ => joined.push(*piece),
        }
    }
    joined
}

/// Returns the least frame of a node.
fn around(node: Rect) -> Rect {
    Rect {
        x: node.x - BESIDE,
        y: node.y - ABOVE,
        width: node.width + 2.0 * BESIDE,
        height: node.height + 2.0 * ABOVE,
    }
}

/// Returns the drawing with room for a heading at the top of every frame: where a frame begins, everything further
/// down moves down.
pub(super) fn headed(drawing: GraphDrawing) -> GraphDrawing {
    let tops: Vec<f64> = drawing.frames.iter().map(|frame| frame.at.y).collect();
    let above = |y: f64, own: bool| {
        let count = tops.iter().filter(|top| **top < y || (own && **top == y)).count();
        y + count as f64 * HEADING
    };
    let nodes = drawing.nodes.into_iter().map(|(node, at)| {
        let middle = at.y + at.height / 2.0;
        let by = SvgPoint {
            x: 0.0,
            y: above(middle, true) - middle,
        };
        (node, at.moved(by))
    });
    let frames = drawing.frames.into_iter().map(|frame| {
        let (top, bottom) = (
            above(frame.at.y, false),
            above(frame.at.y + frame.at.height, true),
        );
        let at = Rect {
            y: top,
            height: bottom - top,
            ..frame.at
        };
        GroupFrame { at, ..frame }
    });
    let ways = drawing.ways.into_iter().map(|way| {
        let levels = way.levels.into_iter().map(|level| Level {
            y: above(level.y, true),
            ..level
        });
        EdgePath {
            levels: levels.collect(),
            ..way
        }
    });
    GraphDrawing {
        nodes: nodes.collect(),
        frames: frames.collect(),
        ways: ways.collect(),
        ..drawing
    }
}
