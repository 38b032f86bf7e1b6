//! Nodes, groups and edges as SVG.

use super::boxes::{LEADING, NAME, NodeBox, SMALL};
use super::drawing::{GraphDrawing, Level, Rect, SvgPoint};
use super::measure::width;
use super::writer::Pen;
use crate::render::graph::style::{self, GROUP, GROUP_FRAME, INK, PAGE, Paint, QUIET};
use crate::text::sanitize;
use crate::view::graph::{Edge, GraphNode, NodeShape, RecordGraph, Relation};

/// The arrowheads of the relations in the picture, each in its line's colour.
pub(super) fn arrows(graph: &RecordGraph, pen: &mut Pen) {
    pen.raw("<defs>\n");
    for (relation, _) in &graph.relations {
        if relation.is_directed() {
            pen.raw(&format!(
                "<marker id=\"arrow-{}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerUnits=\"userSpaceOnUse\" \
                 markerWidth=\"11\" markerHeight=\"11\" orient=\"auto\"><path d=\"M0 1L10 5L0 9z\" fill=\"{}\"/></marker>\n",
                relation.key(),
                style::line(*relation).colour
            ));
        }
    }
    pen.raw("</defs>\n");
}

/// Everything in the drawing: frames below, then lines, nodes, and labels on top.
pub(super) fn picture(
    graph: &RecordGraph,
    drawing: &GraphDrawing,
    nodes: &[NodeBox],
    labels: &[Option<NodeBox>],
    pen: &mut Pen,
) {
    for frame in &drawing.frames {
        if let Some(group) = graph.groups.get(frame.group) {
            let more = format!("fill=\"{GROUP}\" stroke=\"{GROUP_FRAME}\"");
            pen.rect(frame.at, 4.0, &more);
            let at = SvgPoint {
                x: frame.at.x + 8.0,
                y: frame.at.y + 16.0,
            };
            pen.text(at, NAME, INK, "font-weight=\"bold\"", &sanitize(&group.label));
        }
    }
    if let Some(at) = drawing.unconnected {
        pen.text(at, NAME + 1.0, INK, "font-weight=\"bold\"", &graph.unconnected);
    }
    for way in &drawing.ways {
        if let Some(edge) = graph.edges.get(way.edge) {
            pen.titled(&sanitize(&sentence(graph, edge)));
            line(edge.relation, &way.levels, pen);
            pen.close();
        }
    }
    for (place, at) in &drawing.nodes {
        if let (Some(node), Some(drawn)) = (graph.nodes.get(*place), nodes.get(*place)) {
            box_of(node, drawn, *at, pen);
        }
    }
    for way in &drawing.ways {
        let place = way.levels.iter().find(|level| level.label);
        if let (Some(place), Some(Some(label))) = (place, labels.get(way.edge)) {
            on_edge(label, *place, pen);
        }
    }
}

/// Returns an edge in words.
fn sentence(graph: &RecordGraph, edge: &Edge) -> String {
    let name = |place: usize| graph.nodes.get(place).map_or("", |node| node.label.as_str());
    let verb = graph.words(edge.relation).map_or("", |words| words.verb.as_str());
    match (&edge.label, edge.relation) {
        (Some(label), Relation::Touches) => format!("{} {label} {}", name(edge.from), name(edge.to)),
        (Some(label), _) => format!("{} {verb} {}: {label}", name(edge.from), name(edge.to)),
        (None, _) => format!("{} {verb} {}", name(edge.from), name(edge.to)),
    }
}

/// A relation's line.
pub(super) fn line(relation: Relation, levels: &[Level], pen: &mut Pen) {
    let look = style::line(relation);
    let dashes = if look.dashes.is_empty() {
        String::new()
    } else {
        format!(" stroke-dasharray=\"{}\"", look.dashes)
    };
    let arrow = if relation.is_directed() {
        format!(" marker-end=\"url(#arrow-{})\"", relation.key())
    } else {
        String::new()
    };
    let more = format!(
        "stroke=\"{}\" stroke-width=\"{}\"{dashes}{arrow}",
        look.colour, look.width
    );
    pen.path(levels, &more);
}

fn box_of(node: &GraphNode, drawn: &NodeBox, at: Rect, pen: &mut Pen) {
    let lines: Vec<&str> = std::iter::once(&node.label)
        .chain(&node.lines)
        .map(String::as_str)
        .collect();
    let paint = style::paint(node);
    pen.titled(&sanitize(&lines.join(". ")));
    frame(node.shape, at, paint, node.dimmed, pen);
    if node.centre {
        let outer = Rect {
            x: at.x - 4.0,
            y: at.y - 4.0,
            width: at.width + 8.0,
            height: at.height + 8.0,
        };
        pen.rect(
            outer,
            6.0,
            &format!("fill=\"none\" stroke=\"{}\" stroke-width=\"2\"", paint.frame),
        );
    }
    let middle = at.x + at.width / 2.0;
    let height = (drawn.name.len() as f64 * NAME + drawn.lines.len() as f64 * SMALL) * LEADING;
    let mut y = at.y + (at.height - height) / 2.0;
    for (lines, size, weight) in [
        (&drawn.name, NAME, " font-weight=\"bold\""),
        (&drawn.lines, SMALL, ""),
    ] {
        for line in lines {
            y += size * LEADING;
            let more = format!("text-anchor=\"middle\"{weight}");
            let baseline = SvgPoint {
                x: middle,
                y: y - size * 0.33,
            };
            pen.text(baseline, size, paint.text, &more, line);
        }
    }
    pen.close();
}

/// A shape's outline.
pub(super) fn frame(shape: NodeShape, at: Rect, paint: Paint, dimmed: bool, pen: &mut Pen) {
    let dashes = if dimmed { " stroke-dasharray=\"5 3\"" } else { "" };
    let more = format!(
        "fill=\"{}\" stroke=\"{}\" stroke-width=\"1.4\"{dashes}",
        paint.fill, paint.frame
    );
    let corner = |x: f64, y: f64| SvgPoint {
        x: at.x + x,
        y: at.y + y,
    };
    let (w, h) = (at.width, at.height);
    match shape {
        NodeShape::System | NodeShape::Unit => pen.rect(at, 2.0, &more),
        NodeShape::JointSystem => {
            pen.rect(at, 2.0, &more);
            for x in [4.0, w - 4.0] {
                let stroke = format!("stroke=\"{}\" stroke-width=\"1.4\"", paint.frame);
                pen.line(corner(x, 0.0), corner(x, h), &stroke);
            }
        }
        NodeShape::Project | NodeShape::Position => pen.rect(at, 10.0, &more),
        NodeShape::Action => {
            let cut = 8.0;
            let points = [
                corner(0.0, h / 2.0),
                corner(cut, 0.0),
                corner(w - cut, 0.0),
                corner(w, h / 2.0),
                corner(w - cut, h),
                corner(cut, h),
            ];
            pen.polygon(&points, &more);
        }
        NodeShape::Body => {
            let cut = 8.0;
            let points = [
                corner(cut, 0.0),
                corner(w - cut, 0.0),
                corner(w, cut),
                corner(w, h - cut),
                corner(w - cut, h),
                corner(cut, h),
                corner(0.0, h - cut),
                corner(0.0, cut),
            ];
            pen.polygon(&points, &more);
        }
    }
}

/// A label in the gap of its line, with a rim that keeps other lines away from its letters.
fn on_edge(label: &NodeBox, place: Level, pen: &mut Pen) {
    let x = (place.from + place.to) / 2.0;
    let mut y = place.y - label.lines.len() as f64 * SMALL * LEADING / 2.0;
    for line in &label.lines {
        y += SMALL * LEADING;
        let more = format!(
            "text-anchor=\"middle\" stroke=\"{PAGE}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        );
        let baseline = SvgPoint {
            x,
            y: y - SMALL * 0.33,
        };
        pen.text(baseline, SMALL, QUIET, &more, line);
    }
}

/// Returns how wide a text is at the small size, for the legend.
pub(super) fn small(text: &str) -> f64 {
    width(text, SMALL + 1.0)
}
