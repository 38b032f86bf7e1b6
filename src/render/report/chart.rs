//! Tables with a column that is drawn to scale: small pictures (SVG) of one height, one for each row.

use std::fmt;

use maud::{Markup, html};

use super::parts::nothing;
use crate::render::page::{MarkupColumn, html_table};
use crate::text::sanitize;
use crate::value::Language;
use crate::view::report::{DrawnRow, DrawnTable, Ink, Mark, Scale};

/// Width of a picture, in units that are about a pixel each on a screen.
pub(super) const WIDE: i64 = 480;
/// Width of a picture that shares the table with many figures.
pub(super) const NARROW: i64 = 260;
/// Height of a row's picture and of the scale above, in units.
const HEIGHT: i64 = 20;

/// How many colours criteria have before they come again.
const COLOURS: usize = 8;

/// A length in hundredths of a unit.
struct Length(i64);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 100, self.0.rem_euclid(100));
        match part {
            0 => write!(f, "{whole}"),
            _ if part % 10 == 0 => write!(f, "{whole}.{}", part / 10),
            _ => write!(f, "{whole}.{part:02}"),
        }
    }
}

impl maud::Render for Length {
    fn render_to(&self, buffer: &mut String) {
        buffer.push_str(&self.to_string());
    }
}

/// Returns a chart with its legend.
pub(super) fn chart(chart: &DrawnTable, width: i64, caption: &str, id: &str, language: Language) -> Markup {
    if chart.table.rows.is_empty() {
        return nothing(language);
    }
    let frame = ChartFrame {
        scale: &chart.scale,
        width: width * 100,
    };
    let grid = frame.grid();
    let extra = MarkupColumn {
        at: chart.at,
        heading: frame.axis(),
        cells: chart.drawn.iter().map(|drawn| frame.row(drawn, &grid)).collect(),
    };
    let extra = (chart.scale.steps > 0).then_some(&extra);
    html! {
        @if !chart.legend.is_empty() {
            ul.legend {
                @for (ink, words) in &chart.legend { li { (swatch(*ink)) (sanitize(words)) } }
            }
        }
        (html_table(&chart.table, caption, id, extra, language))
    }
}

/// Returns the name of a mark's look in the style.
fn class(ink: Ink) -> String {
    match ink {
        Ink::Criterion(n) => format!("c{}", n % COLOURS),
        Ink::Bound => "bound".to_owned(),
        Ink::Recommended => "recommended".to_owned(),
        Ink::Waits => "waits".to_owned(),
        Ink::Prepare => "prepare".to_owned(),
        Ink::Do => "do".to_owned(),
        Ink::Unknown => "unknown".to_owned(),
        Ink::Notice => "notice".to_owned(),
        Ink::Term => "term".to_owned(),
        Ink::End => "end".to_owned(),
    }
}

/// Returns a mark beside its meaning, which is said in words there.
fn swatch(ink: Ink) -> Markup {
    let mark = Mark {
        from: 0,
        to: 1000,
        ink,
    };
    let (left, right) = if ink.is_point() { (900, 900) } else { (100, 1700) };
    html! {
        svg.swatch viewBox="0 0 18 20" width="18" height="20" aria-hidden="true" focusable="false" {
            (shape(&mark, left, right, 1800))
        }
    }
}

/// A picture's scale and its width, in hundredths of a unit.
struct ChartFrame<'s> {
    scale: &'s Scale,
    width: i64,
}

impl ChartFrame<'_> {
    /// Returns where a place of the scale is in the picture.
    fn x(&self, place: i64) -> i64 {
        let whole = self.scale.steps.max(1) * 1000;
        place.clamp(0, whole) * self.width / whole
    }

    /// Returns the lines where a year begins, or where there are no years every name, and where the day is.
    fn grid(&self) -> Markup {
        let Scale { ticks, today, .. } = self.scale;
        let plain = ticks.iter().all(|tick| tick.group.is_none());
        let lines = ticks
            .iter()
            .filter(|tick| tick.step > 0 && (plain || tick.group.is_some()));
        let path: String = lines
            .map(|tick| format!("M{} 0V{HEIGHT}", Length(self.x(tick.step * 1000))))
            .collect();
        html! {
            @if !path.is_empty() { path.grid d=(path) {} }
            @if let Some(today) = today { path.today d={ "M" (Length(self.x(*today))) " 0V" (HEIGHT) } {} }
        }
    }

    fn axis(&self) -> Markup {
        html! {
            span.axis-heading { (self.scale.heading) }
            svg.drawn viewBox={ "0 0 " (self.width / 100) " 26" } role="img" {
                title { (self.scale.title) }
                @for tick in &self.scale.ticks {
                    @let left = Length(self.x(tick.step * 1000));
                    @if let Some(group) = &tick.group { text.group x=(left) y="10" { (group) } }
                    text x=(left) y="23" { (tick.label) }
                }
            }
        }
    }

    fn row(&self, drawn: &DrawnRow, grid: &Markup) -> Markup {
        html! {
            svg.drawn viewBox={ "0 0 " (self.width / 100) " " (HEIGHT) } role="img" {
                title { (sanitize(&drawn.title)) }
                (grid)
                @for mark in &drawn.marks { (shape(mark, self.x(mark.from), self.x(mark.to), self.width)) }
            }
        }
    }
}

/// Returns a mark between two places of the picture, in hundredths of a unit.
fn shape(mark: &Mark, left: i64, right: i64, width: i64) -> Markup {
    let class = class(mark.ink);
    match mark.ink {
        Ink::Notice => {
            let at = left.clamp(600, width - 600);
            html! { path class=(class) d={ "M" (Length(at - 600)) " 10l6 -7 6 7 -6 7z" } {} }
        }
        Ink::End => {
            let at = left.clamp(500, width - 500);
            html! { rect class=(class) x=(Length(at - 500)) y="5" width="10" height="10" {} }
        }
        Ink::Term => html! {
            rect class=(class) x=(Length(left)) y="8" width=(Length(right - left)) height="4" {}
        },
        _ => html! {
            rect class=(class) x=(Length(left + 50)) y="3" width=(Length((right - left - 100).max(50))) height="14" {}
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_short() {
        let written: Vec<String> = [0, 60_000, 1_250, 1_205, 5]
            .map(|length| Length(length).to_string())
            .into();
        assert_eq!(written, ["0", "600", "12.5", "12.05", "0.05"]);
    }

    #[test]
    fn marks_stand_to_scale_and_stay_in_the_picture() {
        let scale = Scale {
            steps: 4,
            ..Scale::default()
        };
        let frame = ChartFrame {
            scale: &scale,
            width: 600,
        };
        assert_eq!(frame.x(1000), 150);
        assert_eq!([frame.x(-1), frame.x(9000)], [0, 600]);
    }
}
