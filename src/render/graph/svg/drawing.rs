//! Where the nodes, groups and edges of a picture stand, in pixels from the upper left corner.

pub(super) use crate::render::svg::{Level, Rect, SvgPoint};

/// Width and height in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Size {
    pub(super) width: f64,
    pub(super) height: f64,
}

/// An edge's way: level stretches, with curves from each to the next.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct EdgePath {
    /// The edge, by place in the picture.
    pub(super) edge: usize,
    pub(super) levels: Vec<Level>,
}

/// A group's frame; a group may have one among connected nodes and one in the grid.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GroupFrame {
    /// The group, by place in the picture.
    pub(super) group: usize,
    pub(super) at: Rect,
}

/// Where everything stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct GraphDrawing {
    pub(super) size: Size,
    /// Nodes by place in the picture, with where they stand.
    pub(super) nodes: Vec<(usize, Rect)>,
    pub(super) frames: Vec<GroupFrame>,
    pub(super) ways: Vec<EdgePath>,
    /// Left end of the baseline of the heading over unconnected nodes.
    pub(super) unconnected: Option<SvgPoint>,
}

impl GraphDrawing {
    /// Takes in another drawing, moved.
    pub(super) fn add(&mut self, other: GraphDrawing, by: SvgPoint) {
        let moved = |level: Level| Level {
            from: level.from + by.x,
            to: level.to + by.x,
            y: level.y + by.y,
            ..level
        };
        self.nodes
            .extend(other.nodes.into_iter().map(|(node, at)| (node, at.moved(by))));
        self.frames
            .extend(other.frames.into_iter().map(|frame| GroupFrame {
                at: frame.at.moved(by),
                ..frame
            }));
        self.ways.extend(other.ways.into_iter().map(|way| EdgePath {
            levels: way.levels.into_iter().map(moved).collect(),
            ..way
        }));
        self.size.width = self.size.width.max(by.x + other.size.width);
        self.size.height = self.size.height.max(by.y + other.size.height);
    }
}

/// Space between the drawing's parts.
pub(super) const GAP: f64 = 28.0;
