//! How shapes and relations look. Whatever a colour says, a shape, a line style or a text says too.

use crate::view::graph::{GraphNode, NodeShape, Relation};

pub(super) use crate::render::svg::{INK, PAGE, QUIET};

/// Colours of a node: six hexadecimal digits after `#`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paint {
    /// Inside.
    pub(super) fill: &'static str,
    /// The frame.
    pub(super) frame: &'static str,
    /// The text.
    pub(super) text: &'static str,
}

/// The way a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct LineStyle {
    /// Its colour, and its arrow's.
    pub(super) colour: &'static str,
    /// Pixels.
    pub(super) width: f64,
    /// Lengths of strokes and gaps in pixels; solid when there are none.
    pub(super) dashes: &'static str,
    /// The nearest style of Graphviz.
    pub(super) dot: &'static str,
    /// The nearest link of Mermaid.
    pub(super) mermaid: &'static str,
}

/// A group's background.
pub(super) const GROUP: &str = "#f6f6f3";

/// A group's frame.
pub(super) const GROUP_FRAME: &str = "#8a8a80";

/// The colours of what is out of use or over.
pub(super) const DIMMED: Paint = Paint {
    fill: "#f0f0f0",
    frame: "#767676",
    text: "#595959",
};

/// Returns the colours of a node.
pub(super) fn paint(node: &GraphNode) -> Paint {
    if node.dimmed { DIMMED } else { colours(node.shape) }
}

/// Returns the colours of a shape.
pub(super) fn colours(shape: NodeShape) -> Paint {
    let (fill, frame) = match shape {
        NodeShape::System | NodeShape::Unit => ("#e3eefa", "#1f5f99"),
        NodeShape::JointSystem => ("#dff3ea", "#12694c"),
        NodeShape::Project | NodeShape::Body => ("#fdf0d5", "#8a5a00"),
        NodeShape::Action => ("#f3e8fa", "#6f3a96"),
        NodeShape::Position => ("#ffffff", "#5a5a5a"),
    };
    Paint {
        fill,
        frame,
        text: INK,
    }
}

/// Returns the line of a relation.
pub(super) fn line(relation: Relation) -> LineStyle {
    let (colour, width, dashes, dot, mermaid) = match relation {
        Relation::Integration => ("#3d5a73", 1.3, "", "solid", "-->"),
        Relation::Replaces => ("#9a3412", 2.6, "9 3", "bold", "==>"),
        Relation::PartOf => ("#12694c", 1.5, "2 3", "dotted", "-.->"),
        Relation::Prerequisite => ("#1a1a1a", 2.2, "", "bold", "==>"),
        Relation::CarriesOut => ("#6f3a96", 1.5, "2 3", "dotted", "-.->"),
        Relation::Alternative => ("#9a3412", 1.8, "7 4", "dashed", "-.-"),
        Relation::Touches => ("#3d5a73", 1.2, "12 3 2 3", "solid", "-->"),
        Relation::Parent => ("#1f5f99", 1.5, "", "solid", "-->"),
        Relation::ReportsTo => ("#8a5a00", 2.2, "", "bold", "==>"),
        Relation::Binds => ("#8a5a00", 1.2, "12 3 2 3", "dashed", "-.->"),
        Relation::BelongsTo => ("#5a5a5a", 1.2, "2 3", "dotted", "-.->"),
        Relation::Heads => ("#1f5f99", 2.6, "9 3", "bold", "==>"),
        Relation::Member => ("#5a5a5a", 1.2, "7 4", "dashed", "-->"),
        Relation::Chairs => ("#9a3412", 2.2, "12 3 2 3", "bold", "==>"),
    };
    LineStyle {
        colour,
        width,
        dashes,
        dot,
        mermaid,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::contrast::contrast;

    #[test]
    fn text_and_lines_stand_out_as_wcag_asks() {
        let paints = NodeShape::ALL.iter().map(|shape| colours(*shape)).chain([DIMMED]);
        for paint in paints {
            assert!(contrast(paint.text, paint.fill) >= 4.5, "{paint:?}");
            assert!(contrast(paint.frame, PAGE) >= 3.0, "{paint:?}");
        }
        for text in [INK, QUIET] {
            assert!(
                contrast(text, PAGE) >= 4.5 && contrast(text, GROUP) >= 4.5,
                "{text}"
            );
        }
        for relation in Relation::ALL {
            let line = line(*relation);
            assert!(contrast(line.colour, PAGE) >= 4.5, "{relation:?}");
            assert!(contrast(line.colour, GROUP) >= 4.5, "{relation:?}");
        }
        assert!(contrast(GROUP_FRAME, PAGE) >= 3.0);
    }

    #[test]
    fn no_two_relations_of_a_picture_have_the_same_line() {
        use Relation as R;
        let pictures: [&[R]; 3] = [
            &[R::Integration, R::Replaces, R::PartOf],
            &[
                R::Prerequisite,
                R::CarriesOut,
                R::Alternative,
                R::Touches,
                R::Replaces,
            ],
            &[
                R::Parent,
                R::ReportsTo,
                R::Binds,
                R::BelongsTo,
                R::Heads,
                R::Member,
                R::Chairs,
            ],
        ];
        for picture in pictures {
            for (at, one) in picture.iter().enumerate() {
                for other in &picture[at + 1..] {
                    let (one, other) = (line(*one), line(*other));
                    assert!(
                        one.dashes != other.dashes || (one.width - other.width).abs() >= 0.7,
                        "{one:?} {other:?}"
                    );
                }
            }
        }
    }
}
