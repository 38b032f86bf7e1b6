//! A page as an Excel workbook: a sheet for each table, and one with what stands around them. The only user of
//! rust_xlsxwriter. The same page gives the same bytes.

use std::io::{self, Write};

use rust_xlsxwriter::{DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::cell;
use super::format::{FormatContent, FormatDescription};
use super::sheet_name::sheet_names;
use super::spreadsheet::is_formula;
use crate::page::{Block, Cell, Page, Table};
use crate::text::{sanitize, text};
use crate::value::{Date, Language};

/// Widths of columns, in characters.
const NARROWEST: usize = 6;
const WIDEST: usize = 60;
/// What a sheet may hold in one cell.
const LONGEST_TEXT: usize = 32_000;
/// The number that Excel has for paper of the size A4.
const A4: u8 = 9;

/// A page as a workbook.
pub(super) const XLSX: FormatDescription = FormatDescription {
    endings: &["xlsx"],
    is_binary: true,
    content: FormatContent::WholePage,
    is_for_reading: false,
    write: |page, language, _, out| write(page, language, out),
};

pub(super) fn write(page: &Page, language: Language, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(&workbook(page, language).map_err(io::Error::other)?)
}

fn workbook(page: &Page, language: Language) -> Result<Vec<u8>, XlsxError> {
    let tables = || {
        page.blocks.iter().filter_map(|block| match block {
            Block::Table { heading, table, .. } => Some((heading.as_str(), table)),
            Block::Lines { .. } => None,
        })
    };
    let about = text(language, "page-about", &[]);
    let wished = tables().map(|(heading, _)| if heading.is_empty() { &page.title } else { heading });
    let names = sheet_names(wished.chain([about.as_str()]));
    let mut book = Workbook::new();
    // Without it the clock would be asked.
    let created = page.day.unwrap_or(Date(chrono::NaiveDate::default()));
    let properties = DocProperties::new()
        .set_title(clean(&page.title))
        .set_creation_datetime(&created.0);
    book.set_properties(&properties);
    let styles = Styles::new(language);
    for ((_, table), name) in tables().zip(&names) {
        fill(book.add_worksheet().set_name(name)?, table, &styles, language)?;
    }
    if let Some(name) = names.last() {
        around(book.add_worksheet().set_name(name)?, page, &styles)?;
    }
    book.save_to_buffer()
}

/// How cells look.
struct Styles {
    head: Format,
    title: Format,
    text: Format,
    /// Text that would become a formula if someone edited the cell.
    quoted: Format,
    whole: Format,
    year: Format,
    tenths: Format,
    hundredths: Format,
    percent: Format,
    day: Format,
}

impl Styles {
    fn new(language: Language) -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let bold = || top().set_bold();
        // Excel writes the marks of these patterns as the reader's own language does.
        let day = match language {
            Language::Danish => "dd\\-mm\\-yyyy",
            Language::English => "d mmm yyyy",
        };
        Self {
            head: bold().set_text_wrap().set_border_bottom(FormatBorder::Thin),
            title: bold(),
            text: top().set_text_wrap(),
            quoted: top().set_text_wrap().set_quote_prefix(),
            whole: top().set_num_format("#,##0"),
            year: top().set_num_format("0"),
            tenths: top().set_num_format("#,##0.0"),
            hundredths: top().set_num_format("#,##0.00"),
            percent: top().set_num_format("0.0%"),
            day: top().set_num_format(day),
        }
    }
}

fn fill(sheet: &mut Worksheet, table: &Table, styles: &Styles, language: Language) -> Result<(), XlsxError> {
    let columns = place(table.columns.len());
    for (at, column) in (0..columns).zip(&table.columns) {
        sheet.write_string_with_format(0, at, text_of(&column.heading), &styles.head)?;
        let cells = table.rows.iter().map(|row| &row.cells[usize::from(at)]);
        sheet.set_column_width(at, width(&column.heading, cells, language))?;
    }
    for (line, row) in (1..).zip(&table.rows) {
        for (at, value) in (0..columns).zip(&row.cells) {
            put(sheet, (line, at), value, styles, language)?;
        }
    }
    if columns > 0 {
        let last = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
        sheet.autofilter(0, 0, last, columns - 1)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0);
    Ok(())
}

/// The sheet with the page's title, its header and its lines.
fn around(sheet: &mut Worksheet, page: &Page, styles: &Styles) -> Result<(), XlsxError> {
    let mut lines = vec![(page.title.as_str(), &styles.title)];
    lines.extend(page.header.iter().map(|line| (line.as_str(), &styles.text)));
    for block in &page.blocks {
        if let Block::Lines {
            heading,
            lines: points,
        } = block
        {
            lines.extend([("", &styles.text), (heading.as_str(), &styles.title)]);
            lines.extend(points.iter().map(|line| (line.as_str(), &styles.text)));
        }
    }
    for (at, (line, format)) in (0..).zip(lines) {
        sheet.write_string_with_format(at, 0, text_of(line), format)?;
    }
    sheet.set_column_width(0, 100)?;
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    (line, at): (u32, u16),
    value: &Cell,
    styles: &Styles,
    language: Language,
) -> Result<(), XlsxError> {
    let number = match value {
        Cell::Int(n) | Cell::Dkk(n) => Some((*n as f64, &styles.whole)),
        Cell::Year(year) => Some((f64::from(*year), &styles.year)),
        Cell::Hundredths(n) => Some((*n as f64 / 100.0, &styles.hundredths)),
        Cell::Tenths(n) => Some((*n as f64 / 10.0, &styles.tenths)),
        Cell::Percent(n) => Some((*n as f64 / 1000.0, &styles.percent)),
        _ => None,
    };
    match (value, number) {
        (_, Some((number, format))) => sheet.write_number_with_format(line, at, number, format)?,
        (Cell::Empty, _) => sheet,
        (Cell::Date(day), _) if has_day(*day) => {
            sheet.write_datetime_with_format(line, at, day.0, &styles.day)?
        }
        _ => {
            let text = text_of(&cell::written(value, language));
            let format = if is_formula(&text) {
                &styles.quoted
            } else {
                &styles.text
            };
            sheet.write_string_with_format(line, at, text, format)?
        }
    };
    Ok(())
}

/// Returns whether Excel's calendar has the day.
fn has_day(day: Date) -> bool {
    (1900..=9999).contains(&day.year())
}

/// Returns a column's width in characters: that of its longest line, within limits.
fn width<'c>(heading: &str, cells: impl Iterator<Item = &'c Cell>, language: Language) -> u16 {
    let longest = cells
        .map(|value| cell::written(value, language).chars().count())
        .chain([heading.chars().count() + 3])
        .max()
        .unwrap_or(0);
    // A little air, which bold letters and the filter's button need.
    place((longest + 1).clamp(NARROWEST, WIDEST))
}

fn place(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

/// Text as a sheet can hold it.
fn text_of(text: &str) -> String {
    let text = text.replace('\n', "; ");
    let mut text = clean(&text);
    if text.len() > LONGEST_TEXT {
        let end = (0..=LONGEST_TEXT).rev().find(|end| text.is_char_boundary(*end));
        text.truncate(end.unwrap_or(0));
        text.push('…');
    }
    text
}

fn clean(text: &str) -> String {
    sanitize(text).into_owned()
}
