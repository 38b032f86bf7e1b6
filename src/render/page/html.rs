//! A page as one HTML file that needs nothing else: reads well on a screen, on paper, and to who listens.

use std::io::{self, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::cell::{self, nothing_to_show};
use super::format::{FormatContent, FormatDescription};
use crate::page::{Block, Cell, Page, Table};
use crate::render::chart;
use crate::text::sanitize;
use crate::value::Language;

/// The way it looks. Colours pass WCAG 2.1 AA on white; on paper the table's head stands on every sheet.
const STYLE: &str = include_str!("page.css");

/// A page as HTML.
pub(super) const HTML: FormatDescription = FormatDescription {
    endings: &["html", "htm"],
    is_binary: false,
    content: FormatContent::WholePage,
    is_for_reading: true,
    write: |page, language, _, out| write(page, language, out),
};

pub(super) fn write(page: &Page, language: Language, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(document(page, language).into_string().as_bytes())?;
    writeln!(out)
}

fn document(page: &Page, language: Language) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(language.as_str()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (clean(&page.title)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (clean(&page.title)) }
                    @for line in &page.header { p { (clean(line)) } }
                    @if page.chart.is_some() {
                        div.wide role="region" aria-label=(clean(&page.title)) tabindex="0" {
                            (PreEscaped(chart::drawing(page, false, language)))
                        }
                    }
                    @for (n, block) in page.blocks.iter().enumerate() {
                        section { (part(block, n, page, language)) }
                    }
                }
            }
        }
    }
}

fn part(block: &Block, n: usize, page: &Page, language: Language) -> Markup {
    let (Block::Table { heading, .. } | Block::Lines { heading, .. }) = block;
    html! {
        @if !heading.is_empty() { h2 { (clean(heading)) } }
        @match block {
            Block::Table { table, .. } if table.rows.is_empty() => p { (nothing_to_show(language)) },
            Block::Table { table, heading, .. } => {
                @let caption = if heading.is_empty() { &page.title } else { heading };
                (self::table(table, caption, &format!("table-{n}"), None, language))
            }
            Block::Lines { lines, .. } => ul { @for line in lines { li { (clean(line)) } } },
        }
    }
}

/// A column of a table that is markup and not values.
#[derive(Debug)]
pub struct MarkupColumn {
    /// Its place among the other columns, after the first.
    pub at: usize,
    /// Its heading.
    pub heading: Markup,
    /// Its cells, one for each row.
    pub cells: Vec<Markup>,
}

/// Returns a table with its caption, in a frame that can be scrolled with the keyboard where it is too wide. `id` is
/// the caption's, and must be the only one of its name in the document. Numbers, choices and days carry their plain
/// value (`<data value>`, `<time datetime>`).
pub fn table(
    table: &Table,
    caption: &str,
    id: &str,
    extra: Option<&MarkupColumn>,
    language: Language,
) -> Markup {
    let figures: Vec<bool> = (0..table.columns.len())
        .map(|at| table.is_of_numbers(at))
        .collect();
    let class = |at: usize| figures[at].then_some("n");
    html! {
        div.wide role="region" aria-labelledby=(id) tabindex="0" {
            table {
                caption id=(id) { (clean(caption)) }
                thead {
                    tr {
                        @for (at, column) in table.columns.iter().enumerate() {
                            @if let Some(extra) = extra.filter(|extra| extra.at == at) {
                                th.x scope="col" { (extra.heading) }
                            }
                            th scope="col" class=[class(at)] { (clean(&column.heading)) }
                        }
                        @if let Some(extra) = extra.filter(|extra| extra.at >= table.columns.len()) {
                            th.x scope="col" { (extra.heading) }
                        }
                    }
                }
                tbody {
                    @for (n, row) in table.rows.iter().enumerate() {
                        tr {
                            @for (at, value) in row.cells.iter().enumerate() {
                                @if let Some(cell) = extra.filter(|extra| extra.at == at).and_then(|extra| extra.cells.get(n)) {
                                    td.x { (cell) }
                                }
                                @if at == 0 {
                                    th scope="row" class=[class(at)] { (shown(value, language)) }
                                } @else {
                                    td class=[class(at)] { (shown(value, language)) }
                                }
                            }
                            @if let Some(cell) = extra.filter(|extra| extra.at >= row.cells.len()).and_then(|extra| extra.cells.get(n)) {
                                td.x { (cell) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn shown(value: &Cell, language: Language) -> Markup {
    html! {
        @match value {
            Cell::List(cells) => ul { @for cell in cells { li { (shown(cell, language)) } } },
            Cell::Text(text) => {
                @for (n, line) in text.split('\n').enumerate() {
                    @if n > 0 { br; }
                    (clean(line))
                }
            }
            Cell::Quarter(quarter) => span.q { (quarter) },
            Cell::Choice { key, word } => data value=(key) { (clean(word)) },
            Cell::Date(day) => time datetime=(day) { (cell::written(value, language)) },
            number if number.is_number() => {
                data value=(cell::plain(number)) { (cell::written(number, language)) }
            }
            other => (clean(&cell::written(other, language))),
        }
    }
}

fn clean(text: &str) -> std::borrow::Cow<'_, str> {
    sanitize(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Column;

    #[test]
    fn register_text_means_nothing_in_html() {
        let nasty = "<script>alert(\"x\")</script> & 'y'\u{202e}";
        let mut page = Page::new(nasty);
        page.header.push(nasty.to_owned());
        let columns = vec![Column::headed("a", nasty)];
        let rows = vec![vec![Cell::Text(nasty.to_owned())].into()];
        page.table(nasty, Table { columns, rows });
        page.lines(nasty, vec![nasty.to_owned()]);
        let html = document(&page, Language::Danish).into_string();
        assert!(!html.contains("<script"), "{html}");
        assert!(!html.contains('\u{202e}'), "{html}");
        assert_eq!(html.matches("&lt;script&gt;").count(), 9, "{html}");
    }

    #[test]
    fn numbers_and_days_carry_their_plain_value() {
        let written = |cell: Cell| shown(&cell, Language::Danish).into_string();
        assert_eq!(
            written(Cell::Dkk(1_250_000)),
            "<data value=\"1250000\">1.250.000</data>"
        );
        let day = crate::value::Date::new(2026, 6, 30).expect("a day");
        assert_eq!(
            written(Cell::Date(day)),
            "<time datetime=\"2026-06-30\">30.06.2026</time>"
        );
    }
}
