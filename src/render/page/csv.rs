//! A table as CSV: plain (RFC 4180: commas, points, ISO days), or as a Danish Excel opens it (semicolons, commas in
//! numbers, days as Denmark writes them, a mark that it is UTF-8).

use std::io::{self, Write};

use ::csv::{Terminator, WriterBuilder};

use super::cell;
use super::format::{FormatContent, FormatDescription};
use super::spreadsheet::{harmless, looks_like_a_value};
use crate::page::{Cell, Table};
use crate::render::command_lines::harmless as harmless_line;
use crate::text::{decimal, sanitize};
use crate::value::Language;

/// Tells Excel that the text is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The first table as CSV.
pub(super) const CSV: FormatDescription = FormatDescription {
    endings: &["csv"],
    is_binary: false,
    content: FormatContent::FirstTable,
    is_for_reading: false,
    write: |page, _, _, out| page.main_table().map_or(Ok(()), |table| write(table, out)),
};

/// The first table as CSV for a Danish Excel.
pub(super) const EXCEL_CSV: FormatDescription = FormatDescription {
    endings: &[],
    is_binary: false,
    content: FormatContent::FirstTable,
    is_for_reading: false,
    write: |page, language, _, out| {
        page.main_table()
            .map_or(Ok(()), |table| write_for_excel(table, language, out))
    },
};

/// The table as RFC 4180 has it.
fn write(table: &Table, out: &mut dyn Write) -> io::Result<()> {
    lines(table, b',', &|text| harmless(text, ';'), &cell::plain, out)
}

/// The table as Excel opens it in Denmark.
fn write_for_excel(table: &Table, language: Language, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    let kept = |text: &str| kept_as_text(&harmless(text, ','));
    lines(table, b';', &kept, &|cell| danish(cell, language), out)
}

fn lines(
    table: &Table,
    separator: u8,
    safe: &dyn Fn(&str) -> String,
    plain: &dyn Fn(&Cell) -> String,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut csv = WriterBuilder::new()
        .delimiter(separator)
        .terminator(Terminator::CRLF)
        .from_writer(out);
    // No line of the file may be a command to a host that shows it in a log.
    let safe = |text: &str| harmless_line(&safe(text));
    let headings = table.columns.iter();
    csv.write_record(headings.map(|column| safe(&sanitize(&column.heading.replace('\n', ", ")))))?;
    for row in &table.rows {
        csv.write_record(row.cells.iter().map(|cell| match cell {
            Cell::Text(_) | Cell::Choice { .. } | Cell::List(_) | Cell::OfYear(..) => {
                safe(&sanitize(&plain(cell)))
            }
            _ => plain(cell),
        }))?;
    }
    csv.flush()
}

/// Returns a cell as a Danish Excel reads it: numbers and days become numbers and days.
fn danish(cell: &Cell, language: Language) -> String {
    let number = |n, places| decimal(Language::Danish, n, places).replace('.', "");
    match cell {
        Cell::Hundredths(n) => number(*n, 2),
        Cell::Tenths(n) => number(*n, 1),
        Cell::Percent(n) => format!("{}%", number(*n, 1)),
        Cell::Date(day) => {
            let (year, month) = (day.year(), day.month());
            format!("{:02}-{month:02}-{year:04}", chrono::Datelike::day(&day.0))
        }
        Cell::Flag(yes) => cell::yes_or_no(*yes, language),
        Cell::List(cells) => {
            let cells = cells.iter().map(|cell| danish(cell, language));
            cells.collect::<Vec<_>>().join("; ")
        }
        _ => cell::plain(cell),
    }
}

/// Text that Excel would turn into a number or a day as the formula that gives that text, which Excel leaves alone.
fn kept_as_text(text: &str) -> String {
    if looks_like_a_value(text) {
        format!("=\"{text}\"")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Column;
    use crate::value::Date;

    fn table() -> Table {
        let text = |text: &str| Cell::Text(text.to_owned());
        let day = Date::new(2026, 6, 30).expect("a day");
        Table {
            columns: vec![Column::headed("a", "A"), Column::headed("b", "B; c")],
            rows: vec![
                vec![Cell::Dkk(-1_250_000), Cell::Date(day)].into(),
                vec![Cell::Hundredths(6_125), Cell::Percent(125)].into(),
                vec![text("007"), text("5/4/4")].into(),
                vec![text("=1+1"), text("a, \"b\"; c\u{1b}")].into(),
                vec![
                    Cell::Empty,
                    Cell::List(vec![text("x"), text("=y"), Cell::Tenths(15)]),
                ]
                .into(),
                vec![Cell::Flag(true), Cell::OfYear(2027, 5)].into(),
            ],
        }
    }

    #[test]
    fn plain_csv_has_commas_points_and_iso_days() {
        let mut out = Vec::new();
        write(&table(), &mut out).expect("written");
        assert_eq!(
            String::from_utf8(out).expect("UTF-8"),
            "A,B; c\r\n-1250000,2026-06-30\r\n61.25,12.5\r\n007,5/4/4\r\n'=1+1,\"a, \"\"b\"\"; c?\"\r\n\
             ,x; '=y; 1.5\r\ntrue,2027: 5\r\n"
        );
    }

    #[test]
    fn csv_for_excel_has_semicolons_commas_and_danish_days() {
        let mut out = Vec::new();
        write_for_excel(&table(), Language::Danish, &mut out).expect("written");
        assert_eq!(
            String::from_utf8(out).expect("UTF-8"),
            "\u{feff}A;\"B; c\"\r\n-1250000;30-06-2026\r\n61,25;12,5%\r\n\"=\"\"007\"\"\";\"=\"\"5/4/4\"\"\"\r\n\
             '=1+1;\"a, \"\"b\"\"; c?\"\r\n;\"x; =y; 1,5\"\r\nja;\"=\"\"2027: 5\"\"\"\r\n"
        );
    }
}
