//! A page as a comment on a pull request: Markdown no longer than a Git host takes, the first of every block in sight,
//! the rest in a fold, and how much is in neither.

use std::collections::VecDeque;
use std::io::{self, Write};

use super::markdown::{escaped, head, point, table_head, table_rows};
use crate::finding::Arg;
use crate::page::{Block, Page};
use crate::text::text;
use crate::value::Language;

/// The longest comment that GitHub takes, in characters; others take longer ones.
pub const MOST: usize = 65_536;

/// What may be in sight.
const IN_SIGHT: usize = 30_000;
/// What is left for the fold's own lines and the count of what is left out.
const RESERVED: usize = 2_000;
/// So many lines of a block are in sight where there is a fold.
const LINES_IN_SIGHT: usize = 20;
/// So many characters of a line are shown: nobody reads a whole text in a comment.
const LINE: usize = 600;

/// A block's lines, of which the first are taken away as they are written.
struct BlockLines {
    /// The heading, and the lines that begin a table.
    heading: Vec<String>,
    lines: VecDeque<String>,
}

/// Writes the page. What is in sight are the first lines of each block, in the page's order, which is that of weight.
///
/// # Errors
/// When the writer does.
pub fn write(page: &Page, language: Language, out: &mut dyn Write) -> io::Result<()> {
    let mut top = Vec::new();
    head(page, &mut top)?;
    let top = cut(String::from_utf8_lossy(&top).into_owned(), IN_SIGHT);
    let mut blocks: Vec<BlockLines> = page.blocks.iter().map(|block| waiting(block, language)).collect();
    let all: usize = blocks.iter().map(size).sum();
    // What fits whole needs no fold.
    let (each, room) = match size_of(&top) + all + RESERVED <= MOST {
        true => (usize::MAX, usize::MAX),
        false => (LINES_IN_SIGHT, IN_SIGHT.saturating_sub(size_of(&top))),
    };
    let shown = take(&mut blocks, each, room);
    write!(out, "{top}{shown}")?;
    let rest = count(&blocks);
    if rest == 0 {
        return Ok(());
    }
    let room = MOST.saturating_sub(RESERVED + size_of(&top) + size_of(&shown));
    let folded = take(&mut blocks, usize::MAX, room);
    writeln!(out, "\n<details>")?;
    writeln!(out, "<summary>{}</summary>", say("diff-rest", rest, language))?;
    write!(out, "{folded}")?;
    writeln!(out, "\n</details>")?;
    match count(&blocks) {
        0 => Ok(()),
        left => writeln!(out, "\n{}", say("diff-left-out", left, language)),
    }
}

fn say(key: &str, n: usize, language: Language) -> String {
    escaped(&text(language, key, &[("n", Arg::from(n))]))
}

fn waiting(block: &Block, language: Language) -> BlockLines {
    let (Block::Table { heading, .. } | Block::Lines { heading, .. }) = block;
    let mut heading = match heading.is_empty() {
        true => vec![String::new()],
        false => vec![String::new(), format!("## {}", escaped(heading)), String::new()],
    };
    let lines: Vec<String> = match block {
        Block::Table { table, .. } => {
            heading.extend(table_head(table));
            // A row that is cut would have too few cells, so it is taken as it is or, where it is too long, left out.
            table_rows(table, language).collect()
        }
        Block::Lines { lines, .. } => lines.iter().map(|line| point(&cut(line.clone(), LINE))).collect(),
    };
    BlockLines {
        heading,
        lines: lines.into(),
    }
}

/// Takes the first lines of each block, as many as there is room for.
fn take(blocks: &mut [BlockLines], each: usize, room: usize) -> String {
    let (mut out, mut length) = (String::new(), 0);
    for block in blocks {
        let heading: usize = block.heading.iter().map(|line| size_of(line) + 1).sum();
        let mut written = 0;
        while written < each
            && let Some(line) = block.lines.front()
        {
            let begins = if written == 0 { heading } else { 0 };
            let with_line = length + begins + size_of(line) + 1;
            if with_line > room {
                break;
            }
            length = with_line;
            if written == 0 {
                block.heading.iter().for_each(|line| {
                    out += line;
                    out.push('\n');
                });
            }
            out.extend(block.lines.pop_front());
            out.push('\n');
            written += 1;
        }
    }
    out
}

fn count(blocks: &[BlockLines]) -> usize {
    blocks.iter().map(|block| block.lines.len()).sum()
}

fn size(block: &BlockLines) -> usize {
    let lines = block.heading.iter().chain(&block.lines);
    lines.map(|line| size_of(line) + 1).sum()
}

/// Returns the length as a host counts it at most: in UTF-16 units, of which no character has fewer than one.
fn size_of(text: &str) -> usize {
    text.encode_utf16().count()
}

fn cut(text: String, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Table;

    fn written(page: &Page) -> String {
        let mut out = Vec::new();
        write(page, Language::Danish, &mut out).expect("memory");
        String::from_utf8(out).expect("UTF-8")
    }

    fn page(lines: usize, line: &str) -> Page {
        let mut page = Page::new("Titel");
        for heading in ["Projekter", "Systemer", "Nye fund"] {
            let lines = (0..lines).map(|n| format!("{line} {n}"));
            page.lines(heading, lines.collect());
        }
        page
    }

    #[test]
    fn what_is_short_has_no_fold() {
        let out = written(&page(30, "linje"));
        assert!(
            !out.contains("details") && out.matches("- linje").count() == 90,
            "{out}"
        );
    }

    #[test]
    fn a_line_of_the_usual_length_of_a_message_is_whole() {
        let message = "en oplysning, der ikke er, hvad den var ".repeat(12);
        let mut page = Page::new("Titel");
        page.lines("Nye fund", vec![message.trim().to_owned()]);
        assert!(written(&page).contains(message.trim()));
    }

    #[test]
    fn a_row_that_is_too_long_is_counted() {
        let mut table = Table::new(Language::Danish, &["name"]);
        table.push(vec!["æ".repeat(MOST).into()]);
        let mut page = Page::new("Titel");
        page.table("", table);
        let out = written(&page);
        assert!(out.contains("1 linje er udeladt"), "{out}");
    }

    #[test]
    fn what_is_long_shows_the_first_of_each_block_and_folds_the_rest() {
        let out = written(&page(700, "en linje af sædvanlig længde om et system"));
        let (shown, fold) = out.split_once("\n<details>\n").expect("a fold");
        for heading in ["## Projekter", "## Systemer", "## Nye fund"] {
            assert!(shown.contains(heading), "{shown}");
        }
        assert_eq!(shown.matches("\n- ").count(), 60);
        assert!(
            fold.starts_with("<summary>2040 linjer mere</summary>\n\n## Projekter\n\n- "),
            "{fold}"
        );
        assert!(fold.contains("\n\n</details>\n"), "a blank line ends the list");
        let (_, left) = out.split_once("</details>\n\n").expect("something is left out");
        let folded = fold.matches("\n- ").count();
        assert!(
            left.starts_with(&format!("{} linjer er udeladt", 2040 - folded)),
            "{left}"
        );
    }

    #[test]
    fn no_size_and_no_text_makes_it_too_long_or_ends_the_fold() {
        for line in [
            "</details>\n\n<script>x</script>",
            "😀😀😀😀😀😀😀😀",
            &"æ".repeat(5_000),
        ] {
            for lines in [1, 200, 20_000] {
                let out = written(&page(lines, line));
                assert!(size_of(&out) <= MOST, "{lines} of {line:.20}: {}", size_of(&out));
                // What is left without what is escaped are the fold's own tags.
                let tags = out.replace("\\<", "");
                let own = ["<details>", "<summary>", "</summary>", "</details>"];
                let own: usize = own.iter().map(|tag| tags.matches(tag).count()).sum();
                assert_eq!(tags.matches('<').count(), own, "{line:.20}");
                assert!(own == 0 || own == 4, "{line:.20}");
            }
        }
    }
}
