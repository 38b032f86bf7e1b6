//! A page as Markdown.

use std::io::{self, Write};

use super::{cell, nothing_to_show};
use crate::model::Language;
use crate::text::sanitize;
use crate::view::{Block, Page, Table};

pub(super) fn write(page: &Page, language: Language, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}", escaped(&page.title))?;
    for line in &page.header {
        writeln!(out, "\n{}", escaped(line))?;
    }
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
                    writeln!(out, "- {}", escaped(line))?;
                }
            }
        }
    }
    Ok(())
}

fn write_table(table: &Table, language: Language, out: &mut dyn Write) -> io::Result<()> {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let headings = table.columns.iter().map(|column| escaped(&column.heading));
    writeln!(out, "{}", row(headings.collect()))?;
    let marks = (0..table.columns.len()).map(|n| if table.is_of_numbers(n) { "---:|" } else { "---|" });
    writeln!(out, "|{}", marks.collect::<String>())?;
    for cells in &table.rows {
        let cells = cells
            .cells
            .iter()
            .map(|value| escaped(&cell::written(value, language)));
        writeln!(out, "{}", row(cells.collect()))?;
    }
    Ok(())
}

/// Text in which Markdown and HTML mean nothing.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in sanitize(text).chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' => out.extend(['\\', c]),
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
    }
}
