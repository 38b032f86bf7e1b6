//! A panel: a heading that says how it went, a scale, and the line with its values.

use super::axis::{AxisScale, ticks};
use super::labels::{SMALL, labels};
use crate::page::Cell;
use crate::page::chart::Panel;
use crate::render::page::written;
use crate::render::svg::{INK, PAGE, Pen, QUIET, SvgPoint, measure};
use crate::text::sanitize;
use crate::value::{Date, Language};

/// Size of a panel.
pub(super) const WIDTH: f64 = 464.0;
pub(super) const HEIGHT: f64 = 206.0;

/// The plot within it.
const LEFT: f64 = 84.0;
const RIGHT: f64 = WIDTH - 28.0;
const TOP: f64 = 58.0;
const BOTTOM: f64 = HEIGHT - 38.0;

/// Font size of the heading.
const HEADING: f64 = 13.0;
/// Height of a line of the heading, and how many there is room for.
const LEADING: f64 = 17.0;
const HEADING_LINES: usize = 2;
/// Space that the name of a month needs, and a year.
const MONTH: f64 = 30.0;
const YEAR: f64 = 38.0;
/// The most room that is kept for a value at the sides.
const WIDEST: f64 = 110.0;

/// The line; 6.9:1 on white.
const LINE: &str = "#1f5f99";
/// Axes and marks; 4.5:1 on white.
const AXIS: &str = "#767676";

/// Draws a panel with its corner at nought.
pub(super) fn draw(panel: &Panel, days: &[Date], language: Language) -> Pen {
    let mut pen = Pen::default();
    pen.raw("<g>\n");
    let heading = measure::wrap(&sanitize(&panel.summary), HEADING, WIDTH / 1.06, WIDTH / 1.06);
    for (n, line) in heading.iter().take(HEADING_LINES).enumerate() {
        let at = SvgPoint {
            x: 0.0,
            y: 13.0 + n as f64 * LEADING,
        };
        pen.text(at, HEADING, INK, "font-weight=\"bold\"", line);
    }
    let (low, high) = panel.range().unwrap_or_default();
    let widest = panel
        .known()
        .map(|value| measure::width(&written(&panel.cell(value), language), SMALL));
    let plot = Plot {
        scale: AxisScale::of(low, high, panel.most()),
        places: days.len(),
        inset: widest.fold(8.0, f64::max).min(WIDEST) / 2.0 + 4.0,
    };
    plot.values_axis(panel, language, &mut pen);
    plot.months_axis(days, language, &mut pen);
    plot.course(panel, days, language, &mut pen);
    pen.close();
    pen
}

/// Where values stand.
struct Plot {
    scale: AxisScale,
    places: usize,
    /// How far from the sides the first and the last place are, so that their values have room.
    inset: f64,
}

impl Plot {
    fn x(&self, place: usize) -> f64 {
        match self.places {
            0 | 1 => (LEFT + RIGHT) / 2.0,
            places => LEFT + self.inset + place as f64 * self.apart(places),
        }
    }

    /// From one place to the next.
    fn apart(&self, places: usize) -> f64 {
        (RIGHT - LEFT - 2.0 * self.inset) / (places.max(2) - 1) as f64
    }

    fn y(&self, value: i64) -> f64 {
        BOTTOM - self.scale.height(value) * (BOTTOM - TOP)
    }

    fn values_axis(&self, panel: &Panel, language: Language, pen: &mut Pen) {
        for mark in self.scale.marks() {
            let y = self.y(mark);
            let (from, to) = (SvgPoint { x: LEFT, y }, SvgPoint { x: RIGHT, y });
            let dashes = if mark == 0 {
                ""
            } else {
                " stroke-dasharray=\"1 4\""
            };
            pen.line(from, to, &format!("stroke=\"{AXIS}\"{dashes}"));
            let at = SvgPoint {
                x: LEFT - 8.0,
                y: y + 4.0,
            };
            let mark = written(&panel.cell(mark), language);
            pen.text(at, SMALL, QUIET, "text-anchor=\"end\"", &mark);
        }
    }

    fn months_axis(&self, days: &[Date], language: Language, pen: &mut Pen) {
        let room = |width: f64| (width / self.apart(self.places)).ceil() as usize;
        for tick in ticks(days, room(MONTH), room(YEAR), language) {
            let x = self.x(tick.at);
            let (from, to) = (SvgPoint { x, y: BOTTOM }, SvgPoint { x, y: BOTTOM + 5.0 });
            pen.line(from, to, &format!("stroke=\"{AXIS}\""));
            let year = tick.year.map(|year| year.to_string());
            for (y, text) in [(18.0, Some(tick.month)), (32.0, year)] {
                let at = SvgPoint { x, y: BOTTOM + y };
                if let Some(text) = text {
                    pen.text(at, SMALL, QUIET, "text-anchor=\"middle\"", &text);
                }
            }
        }
    }

    fn course(&self, panel: &Panel, days: &[Date], language: Language, pen: &mut Pen) {
        let point = |place: usize, value: i64| SvgPoint {
            x: self.x(place),
            y: self.y(value),
        };
        let points: Vec<Option<SvgPoint>> = panel
            .values
            .iter()
            .enumerate()
            .map(|(place, value)| value.map(|value| point(place, value)))
            .collect();
        pen.course(&points, &format!("stroke=\"{LINE}\" stroke-width=\"2\""));
        let known: Vec<(usize, i64)> = panel
            .values
            .iter()
            .enumerate()
            .filter_map(|(place, value)| Some((place, (*value)?)))
            .collect();
        let name = |value| written(&panel.cell(value), language);
        for (place, value) in &known {
            let day = days.get(*place).map_or(Cell::Empty, |day| Cell::Date(*day));
            let title = format!("{}: {}", written(&day, language), name(*value));
            pen.dot(point(*place, *value), 2.5, &format!("fill=\"{LINE}\""), &title);
        }
        let rim = format!(
            "text-anchor=\"middle\" stroke=\"{PAGE}\" stroke-width=\"3\" stroke-linejoin=\"round\" \
             paint-order=\"stroke\""
        );
        for label in labels(
            &known,
            &points,
            &|place, value| point(place, value),
            &name,
            BOTTOM,
        ) {
            pen.text(label.at, SMALL, INK, &rim, &label.text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::contrast::contrast;

    #[test]
    fn text_and_lines_stand_out_as_wcag_asks() {
        for text in [INK, QUIET] {
            assert!(contrast(text, PAGE) >= 4.5, "{text}");
        }
        for line in [LINE, AXIS] {
            assert!(contrast(line, PAGE) >= 3.0, "{line}");
        }
    }
}
