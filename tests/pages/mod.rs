//! Pages read back from what was written, by readers that are not the program's own, and compared cell by cell.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use portfolio::internal::page::{Block, Cell, Column, Page, Table};
use portfolio::internal::render::TextStyle;
use portfolio::internal::render::page::{PageFormat, plain, write, written};
use portfolio::internal::text::text;
use portfolio::internal::value::Language;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

/// A page in a format, as a terminal of 100 columns without colour shows it.
pub(crate) fn bytes(format: PageFormat, page: &Page, language: Language) -> Vec<u8> {
    let style = TextStyle {
        color: false,
        unicode: true,
        width: 100,
    };
    let mut out = Vec::new();
    write(format, page, language, style, &mut out).expect("written");
    out
}

/// The tables of a page with their headings.
pub(crate) fn tables(page: &Page) -> Vec<(&str, &Table)> {
    let tables = page.blocks.iter().filter_map(|block| match block {
        Block::Table { heading, table, .. } => Some((heading.as_str(), table)),
        Block::Lines { .. } => None,
    });
    tables.collect()
}

fn headings(table: &Table) -> Vec<String> {
    table
        .columns
        .iter()
        .map(|column| column.heading.clone())
        .collect()
}

/// Each row of the main table as the fields of a CSV reader.
fn fields(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let records = reader
        .records()
        .map(|record| record.expect("as many fields in every row"));
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// Text without the apostrophe that stands before a formula.
fn bare(text: &str) -> String {
    text.replace('\'', "")
}

fn rows_of(what: &str, table: &Table, read: &[Vec<String>], cell: impl Fn(&Cell) -> String) {
    assert_eq!(read.first().map(Vec::len), Some(table.columns.len()), "{what}");
    assert_eq!(read[0], headings(table), "{what}");
    let expected: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|value| bare(&cell(value))).collect())
        .collect();
    let read: Vec<Vec<String>> = read[1..]
        .iter()
        .map(|row| row.iter().map(|field| bare(field)).collect())
        .collect();
    assert_eq!(read, expected, "{what}");
}

pub(crate) fn csv(what: &str, page: &Page, text: &str) {
    let table = page.main_table().expect("a table");
    assert_eq!(
        text.matches('\n').count(),
        text.matches("\r\n").count(),
        "{what}: CRLF"
    );
    rows_of(what, table, &fields(text, b','), plain);
}

pub(crate) fn excel_csv(what: &str, page: &Page, language: Language, text: &str) {
    let table = page.main_table().expect("a table");
    let text = text.strip_prefix('\u{feff}').expect("a mark of UTF-8");
    let unwrapped = |field: &String| {
        let inner = field.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
        inner.unwrap_or(field).to_owned()
    };
    let read: Vec<Vec<String>> = fields(text, b';')
        .iter()
        .map(|row| row.iter().map(unwrapped).collect())
        .collect();
    rows_of(what, table, &read, |value| danish(value, language));
}

/// A cell as a Danish Excel reads it.
fn danish(value: &Cell, language: Language) -> String {
    match value {
        Cell::Hundredths(_) | Cell::Tenths(_) => plain(value).replace('.', ","),
        Cell::Percent(_) => plain(value).replace('.', ",") + "%",
        Cell::Date(day) => {
            let iso = day.to_string();
            format!("{}-{}-{}", &iso[8..], &iso[5..7], &iso[..4])
        }
        Cell::Flag(_) => written(value, language),
        Cell::List(cells) => cells
            .iter()
            .map(|cell| danish(cell, language))
            .collect::<Vec<_>>()
            .join("; "),
        other => plain(other),
    }
}

pub(crate) fn markdown(what: &str, page: &Page, language: Language, text: &str) {
    let rows: Vec<Vec<String>> = text
        .lines()
        .filter(|line| line.starts_with("| "))
        .map(|line| cells(line.trim_start_matches("| ").trim_end_matches(" |")))
        .collect();
    let mut expected = Vec::new();
    for (_, table) in tables(page)
        .into_iter()
        .filter(|(_, table)| !table.rows.is_empty())
    {
        expected.push(headings(table));
        for row in &table.rows {
            expected.push(row.cells.iter().map(|value| written(value, language)).collect());
        }
    }
    assert_eq!(rows, expected, "{what}");
}

/// The cells of a row in Markdown, without the marks that take other marks' meaning away.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let cell = cells.last_mut().expect("a cell");
        match c {
            '\\' => cell.extend(chars.next()),
            '|' => cells.push(String::new()),
            c => cell.push(c),
        }
    }
    // The space without width that keeps hosts from linking is nothing to see.
    let shown = |cell: &String| {
        let text = cell.replace("<span>$</span>", "$").replace("&#8203;", "");
        text.replace("&amp;", "&").trim().to_owned()
    };
    cells.iter().map(shown).collect()
}

/// Every column of a table, read from the top down, without the blanks that wrapping may put anywhere.
pub(crate) fn terminal(what: &str, page: &Page, language: Language, text: &str) {
    let boxes: Vec<Vec<&str>> = text
        .split('┌')
        .skip(1)
        .map(|rest| rest.lines().collect())
        .collect();
    let blocks = page.blocks.iter().filter_map(|block| match block {
        Block::Table { table, narrow, .. } if !table.rows.is_empty() => {
            let short = || table.in_short().map_or_else(|| table.clone(), |(short, _)| short);
            Some(narrow.clone().unwrap_or_else(short))
        }
        _ => None,
    });
    let shown: Vec<Table> = blocks.collect();
    assert_eq!(boxes.len(), shown.len(), "{what}");
    let dense = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    for (lines, table) in boxes.iter().zip(shown) {
        for (at, column) in table.columns.iter().enumerate() {
            let read: String = lines
                .iter()
                .filter_map(|line| line.strip_prefix('│')?.strip_suffix('│')?.split('┆').nth(at))
                .map(dense)
                .collect();
            let values = table
                .rows
                .iter()
                .map(|row| dense(&written(&row.cells[at], language)).replace(';', ""));
            let expected = dense(&column.heading).replace(';', "") + &values.collect::<String>();
            assert_eq!(read.replace(';', ""), expected, "{what} {}", column.key);
        }
    }
    // What is not shown is named under the table, and only that.
    let said = dense(text);
    let filled = tables(page)
        .into_iter()
        .filter(|(_, table)| !table.rows.is_empty());
    let columns: Vec<&Column> = filled.flat_map(|(_, table)| &table.columns).collect();
    for column in &columns {
        let named = said.contains(&dense(&format!("{} ({})", column.heading, column.key)));
        let aside = columns.iter().any(|one| one.key == column.key && one.aside);
        assert_eq!(named, aside, "{what} {}", column.key);
    }
}

pub(crate) fn html(what: &str, page: &Page, language: Language, text: &str) {
    let document = Html::parse_document(text);
    let find = |selector: &str| Selector::parse(selector).expect("a selector");
    let root = document.root_element();
    assert_eq!(root.value().attr("lang"), Some(language.as_str()), "{what}");
    for outside in ["script", "link", "img", "[src]", "[href]"] {
        assert_eq!(document.select(&find(outside)).count(), 0, "{what}: {outside}");
    }
    let read: Vec<ElementRef<'_>> = document.select(&find("table")).collect();
    let tables: Vec<&Table> = tables(page)
        .into_iter()
        .map(|(_, table)| table)
        .filter(|table| !table.rows.is_empty())
        .collect();
    assert_eq!(read.len(), tables.len(), "{what}");
    for (read, table) in read.into_iter().zip(tables) {
        assert_eq!(read.select(&find("caption")).count(), 1, "{what}");
        let head: Vec<String> = read
            .select(&find("thead th[scope=col]"))
            .map(|th| th.text().collect())
            .collect();
        assert_eq!(head, headings(table), "{what}");
        let rows: Vec<ElementRef<'_>> = read.select(&find("tbody tr")).collect();
        assert_eq!(rows.len(), table.rows.len(), "{what}");
        for (read, row) in rows.into_iter().zip(&table.rows) {
            let cells: Vec<ElementRef<'_>> = read.child_elements().collect();
            assert_eq!(cells.len(), row.cells.len(), "{what}");
            for (read, value) in cells.into_iter().zip(&row.cells) {
                let shown: Vec<&str> = read.text().collect();
                let expected = written(value, language);
                assert_eq!(shown.join("; "), expected, "{what}");
                if let (Cell::Int(_) | Cell::Dkk(_) | Cell::Hundredths(_), Some(data)) =
                    (value, read.child_elements().next())
                {
                    assert_eq!(data.value().attr("value"), Some(plain(value).as_str()), "{what}");
                }
                if let (Cell::Date(day), Some(time)) = (value, read.child_elements().next()) {
                    assert_eq!(
                        time.value().attr("datetime"),
                        Some(day.to_string().as_str()),
                        "{what}"
                    );
                }
            }
        }
    }
}

pub(crate) fn json(what: &str, page: &Page, document: &Value) {
    let read = document["tables"].as_array().expect("a list");
    let tables = tables(page);
    assert_eq!(read.len(), tables.len(), "{what}");
    for (read, (heading, table)) in read.iter().zip(tables) {
        assert_eq!(read["heading"], heading, "{what}");
        let columns = read["columns"].as_array().expect("a list");
        assert_eq!(columns.len(), table.columns.len(), "{what}");
        let rows = read["rows"].as_array().expect("a list");
        assert_eq!(rows.len(), table.rows.len(), "{what}");
        for (read, row) in rows.iter().zip(&table.rows) {
            assert_eq!(read["record"].as_str(), row.record.as_deref(), "{what}");
            for (column, value) in table.columns.iter().zip(&row.cells) {
                same_json(what, &read["cells"][&column.key], value);
                let reason = match value {
                    Cell::Unknown => Some("unknown"),
                    Cell::Unreadable => Some("unreadable"),
                    Cell::Partial(_) => Some("partial"),
                    Cell::List(_) => continue,
                    _ => None,
                };
                assert_eq!(
                    read["not_given"][&column.key].as_str(),
                    reason,
                    "{what}: {}",
                    column.key
                );
            }
        }
    }
}

fn same_json(what: &str, read: &Value, value: &Cell) {
    match value {
        Cell::Empty | Cell::Unknown | Cell::Unreadable => assert!(read.is_null(), "{what}: {read}"),
        Cell::Partial(sum) => same_json(what, read, sum),
        Cell::Choice { key, .. } => assert_eq!(read, key, "{what}"),
        Cell::Text(text) => assert_eq!(read, text, "{what}"),
        Cell::Flag(yes) => assert_eq!(read, yes, "{what}"),
        Cell::OfYear(year, dkk) => {
            assert_eq!(
                (read["year"].as_i64(), read["dkk"].as_i64()),
                (Some((*year).into()), Some(*dkk)),
                "{what}"
            );
        }
        Cell::List(cells) => {
            let read = read.as_array().expect("a list");
            assert_eq!(read.len(), cells.len(), "{what}");
            read.iter()
                .zip(cells)
                .for_each(|(read, value)| same_json(what, read, value));
        }
        Cell::Date(_) | Cell::Quarter(_) => assert_eq!(read.as_str(), Some(plain(value).as_str()), "{what}"),
        number => assert_eq!(read.as_f64(), plain(number).parse().ok(), "{what}: {read}"),
    }
}

pub(crate) fn xlsx(what: &str, page: &Page, language: Language, bytes: Vec<u8>) {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let names = book.sheet_names();
    let tables = tables(page);
    assert_eq!(
        names.len(),
        tables.len() + 1,
        "{what}: a sheet for each table, and one for the rest"
    );
    let about = book
        .worksheet_range(names.last().expect("a sheet"))
        .expect("readable");
    assert_eq!(
        about.get_value((0, 0)),
        Some(&Data::String(page.title.clone())),
        "{what}"
    );
    assert!(
        names
            .iter()
            .any(|name| *name == text(language, "page-about", &[])),
        "{what}: {names:?}"
    );
    for (name, (_, table)) in names.iter().zip(tables) {
        let sheet = book.worksheet_range(name).expect("readable");
        let formulas = book.worksheet_formula(name).expect("readable");
        assert_eq!(formulas.used_cells().count(), 0, "{what}: a formula");
        for (at, heading) in (0..).zip(headings(table)) {
            assert_eq!(sheet.get_value((0, at)), Some(&Data::String(heading)), "{what}");
        }
        let last = sheet.end().map_or(0, |(row, _)| row as usize);
        assert_eq!(last, table.rows.len(), "{what}");
        for (line, row) in (1..).zip(&table.rows) {
            for (at, value) in (0..).zip(&row.cells) {
                let read = sheet.get_value((line, at)).unwrap_or(&Data::Empty);
                same_data(&format!("{what} {name} {line},{at}"), read, value, language);
            }
        }
    }
}

fn same_data(what: &str, read: &Data, value: &Cell, language: Language) {
    match (read, value) {
        (Data::Empty, Cell::Empty) => {}
        (Data::DateTime(read), Cell::Date(day)) => {
            // Excel counts days from 30 December 1899.
            let epoch = portfolio::internal::value::Date::new(1899, 12, 30).expect("a day");
            assert_eq!(epoch.plus_days(read.as_f64() as i64), *day, "{what}");
        }
        (Data::Float(read), Cell::Percent(tenths)) => {
            assert!((read * 1000.0 - *tenths as f64).abs() < 1e-6, "{what}: {read}");
        }
        (Data::Float(read), number) => assert_eq!(Some(*read), plain(number).parse().ok(), "{what}"),
        (Data::String(read), Cell::Text(text)) => assert_eq!(read, &text.replace('\n', "; "), "{what}"),
        (
            Data::String(read),
            Cell::Choice { .. }
            | Cell::Flag(_)
            | Cell::Quarter(_)
            | Cell::OfYear(..)
            | Cell::List(_)
            | Cell::Unknown
            | Cell::Unreadable
            | Cell::Partial(_),
        ) => {
            assert_eq!(*read, written(value, language), "{what}");
        }
        // Excel's calendar begins in 1900.
        (Data::String(read), Cell::Date(day)) if day.year() < 1900 => {
            assert_eq!(*read, written(value, language), "{what}");
        }
        (read, value) => panic!("{what}: {read:?} for {value:?}"),
    }
}
