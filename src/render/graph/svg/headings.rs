//! Room for the headings of groups: where a frame begins, everything further down moves down.

use super::boxes::HEADING;
use super::layout::{EdgePath, GraphDrawing, GroupFrame, Level, Rect, SvgPoint};

/// The drawing with room at the top of every frame.
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
