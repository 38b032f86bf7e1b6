//! What shapes and lines mean, beside a sample of each.

use super::boxes::SMALL;
use super::draw::{frame, line, small};
use super::drawing::{Level, Rect, SvgPoint};
use super::writer::Pen;
use crate::render::graph::style::{self, INK};
use crate::view::graph::{NodeShape, RecordGraph, Relation};

/// Width of a sample.
const SAMPLE: f64 = 46.0;

/// Height of a row.
const ROW: f64 = 22.0;

/// Something with a sample.
enum LegendItem {
    Shape(NodeShape),
    Relation(Relation),
    Dimmed,
    Centre,
}

/// Draws the legend below `top`, in rows of at most `width`; its height.
pub(super) fn draw(graph: &RecordGraph, width: f64, top: f64, pen: &mut Pen) -> f64 {
    let items = items(graph);
    if items.is_empty() {
        return 0.0;
    }
    let size = SMALL + 1.0;
    pen.text(
        SvgPoint {
            x: 0.0,
            y: top + 14.0,
        },
        size,
        INK,
        "font-weight=\"bold\"",
        &graph.legend,
    );
    let mut at = SvgPoint { x: 0.0, y: top + ROW };
    for (item, words) in items {
        let wide = SAMPLE + 8.0 + small(words) + 20.0;
        if at.x > 0.0 && at.x + wide > width {
            at = SvgPoint {
                x: 0.0,
                y: at.y + ROW,
            };
        }
        sample(&item, at, pen);
        let baseline = SvgPoint {
            x: at.x + SAMPLE + 8.0,
            y: at.y + ROW / 2.0 + 4.0,
        };
        pen.text(baseline, size, INK, "", words);
        at.x += wide;
    }
    at.y + ROW - top + 16.0
}

fn items(graph: &RecordGraph) -> Vec<(LegendItem, &str)> {
    let shapes = graph
        .shapes
        .iter()
        .map(|(shape, words)| (LegendItem::Shape(*shape), words.as_str()));
    let relations = graph
        .relations
        .iter()
        .map(|(relation, words)| (LegendItem::Relation(*relation), words.legend.as_str()));
    let dimmed = graph.dimmed.as_deref().map(|words| (LegendItem::Dimmed, words));
    let centre = graph.centre.as_deref().map(|words| (LegendItem::Centre, words));
    shapes.chain(dimmed).chain(centre).chain(relations).collect()
}

fn sample(item: &LegendItem, at: SvgPoint, pen: &mut Pen) {
    let rect = Rect {
        x: at.x + 6.0,
        y: at.y + 3.0,
        width: SAMPLE - 12.0,
        height: ROW - 6.0,
    };
    match item {
        LegendItem::Shape(shape) => frame(*shape, rect, style::colours(*shape), false, pen),
        LegendItem::Dimmed => frame(NodeShape::System, rect, style::DIMMED, true, pen),
        LegendItem::Centre => {
            let plain = "fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"2\"";
            pen.rect(rect, 4.0, plain);
            let inner = Rect {
                x: rect.x + 4.0,
                y: rect.y + 4.0,
                width: rect.width - 8.0,
                height: rect.height - 8.0,
            };
            pen.rect(
                inner,
                2.0,
                "fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"1.4\"",
            );
        }
        LegendItem::Relation(relation) => {
            let y = at.y + ROW / 2.0;
            let level = Level {
                from: at.x,
                to: at.x + SAMPLE,
                y,
                label: false,
            };
            line(*relation, &[level], pen);
        }
    }
}
