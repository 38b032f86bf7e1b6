//! A table as CSV (RFC 4180): plain numbers, ISO days and quarters.

use std::borrow::Cow;
use std::io::{self, Write};

use super::cell;
use crate::text::sanitize;
use crate::view::{Cell, Table};

pub(super) fn write(table: &Table, out: &mut dyn Write) -> io::Result<()> {
    let headings = table
        .columns
        .iter()
        .map(|column| field(Cow::Borrowed(&column.heading)));
    line(headings.collect(), out)?;
    for row in &table.rows {
        let fields = row.cells.iter().map(|value| match value {
            Cell::Text(_) | Cell::List(_) => field(harmless(&cell::plain(value))),
            _ => field(Cow::Owned(cell::plain(value))),
        });
        line(fields.collect(), out)?;
    }
    Ok(())
}

fn line(fields: Vec<String>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{}\r\n", fields.join(","))
}

/// A text that a spreadsheet would run as a formula gets an apostrophe before it.
fn harmless(text: &str) -> Cow<'_, str> {
    let text = sanitize(text);
    if text.starts_with(['=', '+', '@', '\t', '-']) {
        Cow::Owned(format!("'{text}"))
    } else {
        text
    }
}

fn field(text: Cow<'_, str>) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_cannot_run_as_formulas_or_break_the_row() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-cmd", "'-cmd"),
            ("a, \"b\"", "\"a, \"\"b\"\"\""),
        ] {
            assert_eq!(field(harmless(text)), written);
        }
    }
}
