//! Whether layers hold all that was put into them. Groups that stand above one another in a ring, each in another
//! layer, make `dagre` lose some of what is in a layer: nodes, groups, or edges on their way past.

use std::collections::BTreeSet;

use super::boxes::NodeBox;
use super::layout::{EdgePath, GraphDrawing};
use super::parts::ConnectedPart;

/// Whether everything in a part has its place in the drawing.
pub(super) fn is_whole(part: &ConnectedPart, labels: &[Option<NodeBox>], drawing: &GraphDrawing) -> bool {
    let middles: BTreeSet<i64> = drawing
        .nodes
        .iter()
        .map(|(_, at)| (at.x + at.width / 2.0).round() as i64)
        .collect();
    let labelled = |way: &EdgePath| {
        let wanted = labels.get(way.edge).is_some_and(Option::is_some);
        !wanted || way.levels.iter().any(|level| level.label)
    };
    drawing.nodes.len() == part.nodes.len()
        && drawing.ways.len() == part.edges.len()
        && drawing
            .ways
            .iter()
            .all(|way| labelled(way) && !leaps(way, &middles))
}

/// Whether an edge passes a column without a place in it.
fn leaps(way: &EdgePath, middles: &BTreeSet<i64>) -> bool {
    way.levels.windows(2).any(|pair| {
        let [one, next] = pair else { return false };
        let (left, right) = (one.to.min(next.from).ceil(), one.to.max(next.from).floor());
        left < right && middles.range(left as i64..right as i64).next().is_some()
    })
}
