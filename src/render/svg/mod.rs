//! What drawings share: the pen that writes SVG, how wide a text is, and the colours of text and page.

pub(crate) mod measure;
pub(crate) mod writer;

pub(crate) use crate::render::svg::writer::Pen;

use crate::text::sanitize;
use crate::value::Language;

/// Text on the page itself.
pub(crate) const INK: &str = "#1a1a1a";

/// The page.
pub(crate) const PAGE: &str = "#ffffff";

/// Text that matters less.
pub(crate) const QUIET: &str = "#4a4a4a";

/// Pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct SvgPoint {
    /// From the left.
    pub(crate) x: f64,
    /// From the top.
    pub(crate) y: f64,
}

/// A rectangle by its corner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Rect {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Rect {
    pub(crate) fn moved(self, by: SvgPoint) -> Self {
        Self {
            x: self.x + by.x,
            y: self.y + by.y,
            ..self
        }
    }

    /// Returns whether a part of one stands on a part of the other; edges may touch.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Returns whether the other is inside, within a hundredth of a pixel.
    pub(crate) fn holds(self, other: Self) -> bool {
        let slack = 0.01;
        other.x >= self.x - slack
            && other.y >= self.y - slack
            && other.x + other.width <= self.x + self.width + slack
            && other.y + other.height <= self.y + self.height + slack
    }

    /// Returns the least rectangle with both inside.
    pub(crate) fn with(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self {
            x,
            y,
            width: (self.x + self.width).max(other.x + other.width) - x,
            height: (self.y + self.height).max(other.y + other.height) - y,
        }
    }
}

/// A level stretch of an edge's way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Level {
    /// Where it begins; to the right of its end when the edge goes from right to left.
    pub(crate) from: f64,
    /// Where it ends.
    pub(crate) to: f64,
    pub(crate) y: f64,
    /// The edge's label stands here, in place of the line.
    pub(crate) label: bool,
}

/// The root element with what a screen reader says, and the page.
pub(crate) fn open(
    language: Language,
    title: &str,
    description: &str,
    (width, height): (f64, f64),
    page: &mut Pen,
) {
    let (width, height) = (width.ceil(), height.ceil());
    let language = language.as_str();
    page.raw(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{language}\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\" \
         font-family=\"Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif\">\n"
    ));
    page.element("title", "id=\"title\"", &sanitize(title));
    page.element("desc", "id=\"description\"", &sanitize(description));
    page.raw(&format!(
        "<rect width=\"{width}\" height=\"{height}\" fill=\"{PAGE}\"/>\n"
    ));
}
