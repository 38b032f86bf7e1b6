//! Writes SVG elements. The only place where text and numbers become XML.

use std::fmt::Write;

use super::{Level, Rect, SvgPoint};

/// SVG elements in the making.
#[derive(Debug, Default)]
pub(crate) struct Pen(String);

impl Pen {
    /// Markup that this program wrote itself.
    pub(crate) fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// An element that holds a text.
    pub(crate) fn element(&mut self, name: &str, attributes: &str, text: &str) {
        let space = if attributes.is_empty() { "" } else { " " };
        let _ = writeln!(self.0, "<{name}{space}{attributes}>{}</{name}>", escaped(text));
    }

    /// A line of text with its baseline at a point.
    pub(crate) fn text(&mut self, at: SvgPoint, size: f64, colour: &str, more: &str, text: &str) {
        let (x, y) = (number(at.x), number(at.y));
        let attributes = format!("x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\" {more}");
        self.element("text", attributes.trim_end(), text);
    }

    /// A rectangle.
    pub(crate) fn rect(&mut self, at: Rect, round: f64, more: &str) {
        let (x, y, width, height) = (number(at.x), number(at.y), number(at.width), number(at.height));
        let _ = writeln!(
            self.0,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" {more}/>"
        );
    }

    /// A closed shape.
    pub(crate) fn polygon(&mut self, points: &[SvgPoint], more: &str) {
        let points: Vec<String> = points
            .iter()
            .map(|point| format!("{},{}", number(point.x), number(point.y)))
            .collect();
        let _ = writeln!(self.0, "<polygon points=\"{}\" {more}/>", points.join(" "));
    }

    /// A straight line.
    pub(crate) fn line(&mut self, from: SvgPoint, to: SvgPoint, more: &str) {
        let (x1, y1, x2, y2) = (number(from.x), number(from.y), number(to.x), number(to.y));
        let _ = writeln!(
            self.0,
            "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" {more}/>"
        );
    }

    /// A line along level stretches, with a curve from each to the next, that leaves room for its label.
    pub(crate) fn path(&mut self, levels: &[Level], more: &str) {
        let at = |x: f64, y: f64| format!("{} {}", number(x), number(y));
        let mut way = String::new();
        let mut before: Option<Level> = None;
        for level in levels {
            let runs_on = |before: Level| before.to == level.from && before.y == level.y;
            match before {
                Some(before) if runs_on(before) => {}
                Some(before) => {
                    let middle = (before.to + level.from) / 2.0;
                    let (bend, turn) = (at(middle, before.y), at(middle, level.y));
                    let _ = write!(way, "C{bend} {turn} {}", at(level.from, level.y));
                }
                None => {
                    let _ = write!(way, "M{}", at(level.from, level.y));
                }
            }
            let pen = if level.label { 'M' } else { 'L' };
            let _ = write!(way, "{pen}{}", at(level.to, level.y));
            before = Some(*level);
        }
        let _ = writeln!(self.0, "<path d=\"{way}\" fill=\"none\" {more}/>");
    }

    /// A line through points; a new one begins where a point is missing.
    pub(crate) fn course(&mut self, points: &[Option<SvgPoint>], more: &str) {
        let mut way = String::new();
        let mut joined = false;
        for point in points {
            if let Some(at) = point {
                let pen = if joined { 'L' } else { 'M' };
                let _ = write!(way, "{pen}{} {}", number(at.x), number(at.y));
            }
            joined = point.is_some();
        }
        let _ = writeln!(self.0, "<path d=\"{way}\" fill=\"none\" {more}/>");
    }

    /// A dot that says what it is when pointed at.
    pub(crate) fn dot(&mut self, at: SvgPoint, radius: f64, more: &str, title: &str) {
        let (x, y) = (number(at.x), number(at.y));
        let _ = write!(self.0, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {more}>");
        self.element("title", "", title);
        self.raw("</circle>\n");
    }

    /// Opens a group that says what it is when pointed at.
    pub(crate) fn titled(&mut self, title: &str) {
        self.raw("<g>");
        self.element("title", "", title);
    }

    /// Closes a group.
    pub(crate) fn close(&mut self) {
        self.raw("</g>\n");
    }

    /// Another drawing, moved.
    pub(crate) fn group(&mut self, by: SvgPoint, inner: &Pen) {
        let (x, y) = (number(by.x), number(by.y));
        let _ = write!(self.0, "<g transform=\"translate({x} {y})\">\n{}</g>\n", inner.0);
    }

    pub(crate) fn into_text(self) -> String {
        self.0
    }
}

/// Returns a length to a tenth of a pixel.
fn number(length: f64) -> String {
    // Adding 0 turns a negative zero into a plain one.
    let tenths = (length * 10.0).round() + 0.0;
    if tenths % 10.0 == 0.0 {
        format!("{}", tenths / 10.0 + 0.0)
    } else {
        format!("{:.1}", tenths / 10.0)
    }
}

/// Text in which XML has no meaning, and no character that XML refuses.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ if c.is_control() => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_text_stays_text() {
        for (length, written) in [(-0.04, "0"), (12.0, "12"), (1.25, "1.3"), (-3.46, "-3.5")] {
            assert_eq!(number(length), written);
        }
        assert_eq!(
            escaped("<script>&\"'\u{ffff}\u{1}"),
            "&lt;script&gt;&amp;&quot;&#39;\u{fffd}\u{fffd}"
        );
    }
}
