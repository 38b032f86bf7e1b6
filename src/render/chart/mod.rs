//! A page's chart: as small panels in SVG, and as a line of blocks for a terminal.

mod axis;
mod labels;
mod panel;
mod spark;

use std::io::{self, Write};

pub(super) use spark::spark;

use super::page::{FormatContent, FormatDescription};
use super::svg::{self, INK, Pen, QUIET, SvgPoint, measure};
use crate::page::Page;
use crate::text::{sanitize, text};
use crate::value::Language;

/// Space around everything.
const MARGIN: f64 = 24.0;
/// Panels beside each other.
const COLUMNS: usize = 2;
/// Space between panels.
const GAP: f64 = 28.0;
/// Font size of the title and of the lines below it.
const TITLE: f64 = 18.0;
const LINE: f64 = 12.0;
/// Height of a line in parts of its font size.
const LEADING: f64 = 1.35;
/// Width of all panels with what is between them.
const WIDTH: f64 = COLUMNS as f64 * panel::WIDTH + (COLUMNS - 1) as f64 * GAP;

/// The chart of a page as a drawing.
pub(super) const SVG: FormatDescription = FormatDescription {
    endings: &["svg"],
    is_binary: false,
    content: FormatContent::Chart,
    is_for_reading: false,
    write: |page, language, _, out| write(page, language, out),
};

/// Writes the page's chart as a drawing of its own.
///
/// # Errors
/// When the writer does.
pub(super) fn write(page: &Page, language: Language, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(drawing(page, true, language).as_bytes())
}

/// Returns the page's chart as SVG, under the page's title and header or without them. A page without a chart has only
/// those, and says so.
pub(super) fn drawing(page: &Page, with_header: bool, language: Language) -> String {
    let mut head = Pen::default();
    let mut lines = page.header.clone();
    let panels = page.chart.as_ref().map_or(0, |chart| chart.panels.len());
    if panels == 0 {
        lines.push(text(language, "trend-no-chart", &[]));
    }
    let top = if with_header {
        heading(&page.title, &lines, &mut head)
    } else {
        0.0
    };
    let rows = panels.div_ceil(COLUMNS) as f64;
    let height = top + rows * (panel::HEIGHT + GAP);

    let summaries = page.chart.iter().flat_map(|chart| &chart.panels);
    let described: Vec<&str> = lines
        .iter()
        .chain(summaries.map(|panel| &panel.summary))
        .map(|line| line.trim_end_matches('.'))
        .collect();
    let mut drawing = Pen::default();
    let size = (WIDTH + 2.0 * MARGIN, height + 2.0 * MARGIN);
    svg::open(
        language,
        &page.title,
        &(described.join(". ") + "."),
        size,
        &mut drawing,
    );
    drawing.group(SvgPoint { x: MARGIN, y: MARGIN }, &head);
    if let Some(chart) = &page.chart {
        for (n, panel) in chart.panels.iter().enumerate() {
            let (column, row) = ((n % COLUMNS) as f64, (n / COLUMNS) as f64);
            let at = SvgPoint {
                x: MARGIN + column * (panel::WIDTH + GAP),
                y: MARGIN + top + row * (panel::HEIGHT + GAP),
            };
            drawing.group(at, &panel::draw(panel, &chart.days, language));
        }
    }
    drawing.raw("</svg>\n");
    drawing.into_text()
}

/// Title and lines; their height.
fn heading(title: &str, lines: &[String], pen: &mut Pen) -> f64 {
    let mut y = 0.0;
    let mut put = |text: &str, size: f64, colour: &str, more: &str| {
        for line in measure::wrap(&sanitize(text), size, WIDTH, WIDTH) {
            y += size * LEADING;
            pen.text(SvgPoint { x: 0.0, y }, size, colour, more, &line);
        }
    };
    put(title, TITLE, INK, "font-weight=\"bold\"");
    for line in lines {
        put(line, LINE, QUIET, "");
    }
    y + 20.0
}
