//! Tables with a column that is drawn to scale: small pictures (SVG) of one height, one for each row.

use std::fmt;

use maud::{Markup, html};

use super::nothing;
use crate::model::Language;
use crate::render::page::{Extra, html_table};
use crate::text::sanitize;
use crate::view::report::{Chart, Drawn, Ink, Mark, Scale};

/// Width of a picture, in hundredths of its own units.
const WIDTH: i64 = 60_000;
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

/// A chart with its legend.
pub(super) fn chart(chart: &Chart, caption: &str, id: &str, language: Language) -> Markup {
    if chart.table.rows.is_empty() {
        return nothing(language);
    }
    let grid = grid(&chart.scale);
    let extra = Extra {
        at: chart.at,
        heading: axis(&chart.scale),
        cells: chart
            .drawn
            .iter()
            .map(|drawn| row(drawn, &chart.scale, &grid))
            .collect(),
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

/// The name of a mark's look in the style.
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

/// A mark beside its meaning, which is said in words there.
fn swatch(ink: Ink) -> Markup {
    let mark = Mark {
        from: 0,
        to: 1000,
        ink,
    };
    let (left, right) = if ink.is_point() { (900, 900) } else { (100, 1700) };
    html! {
        svg.swatch viewBox="0 0 18 20" width="18" height="20" aria-hidden="true" focusable="false" {
            (shape(&mark, left, right))
        }
    }
}

/// Where a place of the scale is in the picture.
fn x(place: i64, scale: &Scale) -> i64 {
    let whole = scale.steps.max(1) * 1000;
    place.clamp(0, whole) * WIDTH / whole
}

/// The lines where a year begins and where the day is.
fn grid(scale: &Scale) -> Markup {
    let groups = scale
        .ticks
        .iter()
        .filter(|tick| tick.group.is_some() && tick.step > 0);
    let plain = scale.ticks.iter().all(|tick| tick.group.is_none());
    let halves = scale.ticks.iter().filter(|tick| plain && tick.step > 0);
    let path: String = groups
        .chain(halves)
        .map(|tick| format!("M{} 0V{HEIGHT}", Length(x(tick.step * 1000, scale))))
        .collect();
    html! {
        @if !path.is_empty() { path.grid d=(path) {} }
        @if let Some(today) = scale.today { path.today d={ "M" (Length(x(today, scale))) " 0V" (HEIGHT) } {} }
    }
}

fn axis(scale: &Scale) -> Markup {
    html! {
        span.axis-heading { (scale.heading) }
        svg.drawn viewBox={ "0 0 " (WIDTH / 100) " 26" } role="img" {
            title { (scale.title) }
            @for tick in &scale.ticks {
                @let left = Length(x(tick.step * 1000, scale));
                @if let Some(group) = &tick.group { text.group x=(left) y="10" { (group) } }
                text x=(left) y="23" { (tick.label) }
            }
        }
    }
}

fn row(drawn: &Drawn, scale: &Scale, grid: &Markup) -> Markup {
    html! {
        svg.drawn viewBox={ "0 0 " (WIDTH / 100) " " (HEIGHT) } role="img" {
            title { (sanitize(&drawn.title)) }
            (grid)
            @for mark in &drawn.marks { (shape(mark, x(mark.from, scale), x(mark.to, scale))) }
        }
    }
}

/// A mark between two places of the picture, in hundredths of a unit.
fn shape(mark: &Mark, left: i64, right: i64) -> Markup {
    let class = class(mark.ink);
    match mark.ink {
        Ink::Notice => {
            let at = left.clamp(600, WIDTH - 600);
            html! { path class=(class) d={ "M" (Length(at - 600)) " 10l6 -7 6 7 -6 7z" } {} }
        }
        Ink::End => {
            let at = left.clamp(500, WIDTH - 500);
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
        assert_eq!(x(1000, &scale), WIDTH / 4);
        assert_eq!([x(-1, &scale), x(9000, &scale)], [0, WIDTH]);
    }
}
