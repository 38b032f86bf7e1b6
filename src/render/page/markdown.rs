//! A page as Markdown.

use std::io::{self, Write};

use super::cell::{self, nothing_to_show};
use super::format::{FormatContent, FormatDescription};
use crate::page::{Block, Page, Table};
use crate::text::sanitize;
use crate::value::Language;

/// A page as Markdown.
pub(super) const MARKDOWN: FormatDescription = FormatDescription {
    endings: &["md"],
    is_binary: false,
    content: FormatContent::WholePage,
    is_for_reading: true,
    write: |page, language, _, out| write(page, language, out),
};

pub(super) fn write(page: &Page, language: Language, out: &mut dyn Write) -> io::Result<()> {
    head(page, out)?;
    for block in &page.blocks {
        let (Block::Table { heading, .. } | Block::Lines { heading, .. }) = block;
        if !heading.is_empty() {
            writeln!(out, "\n## {}", escaped(heading))?;
        }
        writeln!(out)?;
        match block {
            Block::Table { table, .. } if table.rows.is_empty() => {
                writeln!(out, "{}", nothing_to_show(language))?;
            }
            Block::Table { table, .. } => write_table(table, language, out)?,
            Block::Lines { lines, .. } => {
                for line in lines {
                    writeln!(out, "{}", point(line))?;
                }
            }
        }
    }
    Ok(())
}

/// The heading and what is to be known first.
pub(super) fn head(page: &Page, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}", escaped(&page.title))?;
    for line in &page.header {
        writeln!(out, "\n{}", escaped(line))?;
    }
    Ok(())
}

/// Returns a line as a point of a list.
pub(super) fn point(line: &str) -> String {
    let line = escaped(line);
    // What begins like a list would be one in the list.
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let at = match line.get(digits..).and_then(|rest| rest.chars().next()) {
        Some('-' | '+' | '=') if digits == 0 => 0,
        Some('.' | ')') if digits > 0 => digits,
        _ => return format!("- {line}"),
    };
    let (number, rest) = line.split_at(at);
    format!("- {number}\\{rest}")
}

fn write_table(table: &Table, language: Language, out: &mut dyn Write) -> io::Result<()> {
    table_head(table)
        .into_iter()
        .chain(table_rows(table, language))
        .try_for_each(|line| writeln!(out, "{line}"))
}

fn row(cells: Vec<String>) -> String {
    format!("| {} |", cells.join(" | "))
}

/// Returns the two lines above a table's rows.
pub(super) fn table_head(table: &Table) -> [String; 2] {
    let headings = table.columns.iter().map(|column| escaped(&column.heading));
    let marks = (0..table.columns.len()).map(|n| if table.is_of_numbers(n) { "---:|" } else { "---|" });
    [row(headings.collect()), format!("|{}", marks.collect::<String>())]
}

/// Returns the rows of a table, a line each.
pub(super) fn table_rows<'t>(table: &'t Table, language: Language) -> impl Iterator<Item = String> + 't {
    table.rows.iter().map(move |cells| {
        let cells = cells.cells.iter();
        row(cells
            .map(|value| escaped(&cell::written(value, language)))
            .collect())
    })
}

/// Text in which Markdown and HTML mean nothing.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = sanitize(text);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let next_is_name = rest
            .peek()
            .is_some_and(|next| next.is_alphanumeric() || *next == '#');
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' => out.extend(['\\', c]),
            // `&lt;` is no tag, but is not what the register says either.
            '&' if next_is_name => out.extend(['\\', c]),
            '~' if rest.peek() == Some(&'~') || out.ends_with('~') => out.extend(['\\', c]),
            '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_means_nothing_in_markdown() {
        assert_eq!(escaped("a|b <i>*x*"), "a\\|b \\<i\\>\\*x\\*");
        assert_eq!(
            escaped("&lt;b&gt; og & ~~x~~"),
            "\\&lt;b\\&gt; og & \\~\\~x\\~\\~"
        );
        assert_eq!(point("- punkt"), "- \\- punkt");
        assert_eq!(point("12. punkt i 2027."), "- 12\\. punkt i 2027.");
        assert_eq!(point("2027: -5 kr."), "- 2027: -5 kr.");
    }
}
