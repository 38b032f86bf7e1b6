//! Drawings side by side on shelves, to fill a page of about a screen's form.

use super::drawing::{GraphDrawing, Size, SvgPoint};

/// A page is at least this wide before a new shelf begins.
const LEAST: f64 = 1100.0;

/// Ways to fill the page that are tried, each a tenth wider than the one before.
const TRIES: usize = 12;

/// Sets drawings on shelves, the highest first, as wide as wastes least.
pub(super) fn shelves(mut drawings: Vec<GraphDrawing>, gap: f64) -> GraphDrawing {
    drawings.sort_by(|a, b| b.size.height.total_cmp(&a.size.height));
    let sizes: Vec<Size> = drawings.iter().map(|one| one.size).collect();
    let mut room = sizes.iter().map(|size| size.width).fold(LEAST, f64::max);
    let mut best: Option<(f64, Vec<SvgPoint>)> = None;
    for _ in 0..TRIES {
        let (corners, whole) = placed(&sizes, room, gap);
        // A page that is much wider than high or the other way round has to be scrolled both ways.
        let long = whole.width.max(whole.height);
        let waste = long * long + whole.width * whole.height;
        if best.as_ref().is_none_or(|(least, _)| waste < *least) {
            best = Some((waste, corners));
        }
        room *= 1.1;
    }
    let corners = best.map(|(_, corners)| corners).unwrap_or_default();
    let mut whole = GraphDrawing::default();
    for (drawing, corner) in drawings.into_iter().zip(corners) {
        whole.add(drawing, corner);
    }
    whole
}

/// A row of drawings.
struct Shelf {
    top: f64,
    height: f64,
    used: f64,
}

/// Returns where each of these goes when shelves are so wide, on the first with room for it; and the size of all.
fn placed(sizes: &[Size], room: f64, gap: f64) -> (Vec<SvgPoint>, Size) {
    let mut shelves: Vec<Shelf> = Vec::new();
    let mut corners = Vec::with_capacity(sizes.len());
    for size in sizes {
        let fits = |shelf: &&mut Shelf| shelf.used + size.width <= room && size.height <= shelf.height;
        let corner = match shelves.iter_mut().find(fits) {
            Some(shelf) => {
                let corner = SvgPoint {
                    x: shelf.used,
                    y: shelf.top,
                };
                shelf.used += size.width + gap;
                corner
            }
            None => {
                let top = shelves.last().map_or(0.0, |shelf| shelf.top + shelf.height + gap);
                shelves.push(Shelf {
                    top,
                    height: size.height,
                    used: size.width + gap,
                });
                SvgPoint { x: 0.0, y: top }
            }
        };
        corners.push(corner);
    }
    let whole = Size {
        width: shelves.iter().map(|shelf| shelf.used - gap).fold(0.0, f64::max),
        height: shelves.last().map_or(0.0, |shelf| shelf.top + shelf.height),
    };
    (corners, whole)
}
