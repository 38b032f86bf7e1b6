//! A page for a terminal.

use std::io::{self, Write};

use super::{Style, table};
use crate::model::Language;
use crate::text::sanitize;
use crate::view::{Block, Page};

/// Columns that a page's tables are wrapped at.
const WIDTH: usize = 150;

pub(super) fn write(page: &Page, language: Language, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let style = Style {
        width: WIDTH,
        ..style
    };
    writeln!(out, "{}", sanitize(&page.title))?;
    if !page.header.is_empty() {
        writeln!(out)?;
    }
    for line in &page.header {
        writeln!(out, "{}", sanitize(line))?;
    }
    for block in &page.blocks {
        let (Block::Table { heading, .. } | Block::Lines { heading, .. }) = block;
        writeln!(out)?;
        if !heading.is_empty() {
            writeln!(out, "{}", sanitize(heading))?;
        }
        match block {
            Block::Table {
                table: wide, narrow, ..
            } => {
                writeln!(out, "{}", table(narrow.as_ref().unwrap_or(wide), language, style))?;
            }
            Block::Lines { lines, .. } => {
                for line in lines {
                    writeln!(out, "  • {}", sanitize(line))?;
                }
            }
        }
    }
    Ok(())
}
