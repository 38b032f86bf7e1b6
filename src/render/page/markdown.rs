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

/// A space without width, which hosts do not see through: behind the sign that a mention or a reference begins with, it
/// leaves only text. A backslash does not, since hosts look for them in the text that Markdown has become.
const BREAK: &str = "&#8203;";

/// Text in which Markdown and HTML mean nothing, and of which no host makes a link, a mention, a picture or a formula.
pub(super) fn escaped(text: &str) -> String {
    let text = sanitize(text);
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let next = rest.chars().next();
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '"' | '-');
        let next_is_name = next.is_some_and(is_name);
        match c {
            // GitLab takes `group/project>` for a project.
            '>' if ends_with_project(&text[..at]) => out.extend([BREAK, "\\>"]),
            '#' | '[' | '*' if next.is_some_and(char::is_alphanumeric) => {
                out.extend(['\\', c]);
                // `#1`, `[issue:1]`, `*iteration:1`.
                if c == '#' || is_reference(rest) {
                    out.push_str(BREAK);
                }
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' => out.extend(['\\', c]),
            // `&lt;` is no tag, but is not what the register says either; `&1` is an epic.
            '&' if next.is_some_and(char::is_alphanumeric) => out.extend(["&amp;", BREAK]),
            '&' if next == Some('#') => out.push_str("&amp;"),
            '~' if next == Some('~') || out.ends_with('~') => out.extend(['\\', c]),
            // A formula needs the sign in the same piece of text as what follows; a space without width is not enough.
            '$' => out.push_str("<span>$</span>"),
            // Mentions and mail addresses.
            '@' => out.extend(["@", BREAK]),
            // Merge requests, milestones, labels, alerts.
            '!' | '%' | '~' | '^' if next_is_name && begins_reference(&text[..at]) => {
                out.push(c);
                out.push_str(BREAK);
            }
            // At the beginning of a line GitHub's log would carry it out, as `::error`.
            ':' if next == Some(':') && out.trim_start().is_empty() => out.push_str("\\:"),
            // `https://`, and `:smile:`.
            ':' if rest.starts_with("//") || is_short_name(rest) => out.extend([":", BREAK]),
            '.' if ends_with_www(&out) => out.extend([BREAK, "."]),
            // `GH-1`, `ABC-123`.
            '-' if next.is_some_and(|next| next.is_ascii_digit()) && ends_with_key(&out) => {
                out.extend(["-", BREAK]);
            }
            // At the beginning of a line GitLab would carry it out, as `/close`.
            '/' if out.trim_start().is_empty() => out.push_str("\\/"),
            '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Returns whether a text begins as a reference in words does: `issue:1`.
fn is_reference(text: &str) -> bool {
    let word = text.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
    word.len() < text.len() && word.starts_with(':')
}

/// Returns whether what follows a colon makes a picture of it: `smile:`.
fn is_short_name(text: &str) -> bool {
    let name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
    let rest = text.trim_start_matches(name);
    let found = &text[..text.len() - rest.len()];
    // Of figures alone only these are pictures, and a line's number stands between colons too.
    let is_figure = found.bytes().all(|byte| byte.is_ascii_digit()) && !matches!(found, "100" | "1234");
    !is_figure && rest.starts_with(':')
}

/// Returns whether a reference may begin behind a text: behind a project's path, or where no word goes on. `HEAD~1` is
/// none.
fn begins_reference(text: &str) -> bool {
    !text.ends_with(char::is_alphanumeric) || ends_with_project(text)
}

/// Returns whether a text ends with what may be a project's path: `group/project`.
fn ends_with_project(text: &str) -> bool {
    let of_path = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | '.');
    let rest = text.trim_end_matches(of_path);
    text[rest.len()..].contains('/')
}

fn ends_with_www(text: &str) -> bool {
    let at = text.len().saturating_sub(3);
    text.get(at..).is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

/// Returns whether a text ends with what the key of an issue begins with: two capitals or more, `gh` in any case.
fn ends_with_key(text: &str) -> bool {
    let letters = text.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let word = &text[text.len() - letters..];
    word.eq_ignore_ascii_case("gh")
        || (letters >= 2 && word.bytes().all(|letter| letter.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_means_nothing_in_markdown() {
        assert_eq!(escaped("a|b <i>*x*"), "a\\|b \\<i\\>\\*x\\*");
        assert_eq!(
            escaped("&lt;b&gt; og & ~~x~~"),
            "&amp;&#8203;lt;b&amp;&#8203;gt; og & \\~\\~x\\~\\~"
        );
        assert_eq!(escaped("a@b.dk, @team"), "a@&#8203;b.dk, @&#8203;team");
        assert_eq!(
            escaped("#1 GH-1 !2 %3 ~x"),
            "\\#&#8203;1 GH-&#8203;1 !&#8203;2 %&#8203;3 ~&#8203;x"
        );
        assert_eq!(
            escaped("https://a.dk www.a.dk"),
            "https:&#8203;//a.dk www&#8203;.a.dk"
        );
        assert_eq!(escaped(":smile: kl. 12:30"), ":&#8203;smile: kl. 12:30");
        assert_eq!(escaped("HEAD~1 a.yaml:3:"), "HEAD~1 a.yaml:3:");
        assert_eq!(escaped("$a$"), "<span>$</span>a<span>$</span>");
        assert_eq!(
            escaped("/close [issue:1] a/b>"),
            "\\/close \\[&#8203;issue:1\\] a/b&#8203;\\>"
        );
        assert_eq!(
            escaped("2026-Q1, 10 %, 3-4, e-mail"),
            "2026-Q1, 10 %, 3-4, e-mail"
        );
        assert_eq!(point("- punkt"), "- \\- punkt");
        assert_eq!(point("12. punkt i 2027."), "- 12\\. punkt i 2027.");
        assert_eq!(point("2027: -5 kr."), "- 2027: -5 kr.");
    }
}
