//! A changed file as a unified diff, as `git apply` reads it.

use std::io::{self, Write};

use similar::TextDiff;

use super::TextStyle;
use crate::text::sanitize_source;

const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const CYAN: &str = "\u{1b}[36m";
const BOLD: &str = "\u{1b}[1m";
const RESET: &str = "\u{1b}[0m";

/// The difference between two texts of the file at `path`.
///
/// # Errors
/// When the writer does.
pub fn patch(path: &str, old: &str, new: &str, style: TextStyle, out: &mut dyn Write) -> io::Result<()> {
    let diff = TextDiff::from_lines(old, new);
    let unified = diff
        .unified_diff()
        .context_radius(3)
        .header(&format!("a/{path}"), &format!("b/{path}"))
        .to_string();
    let unified = sanitize_source(&unified);
    if !style.color {
        return out.write_all(unified.as_bytes());
    }
    for line in unified.split_inclusive('\n') {
        let color = match line.as_bytes() {
            [b'-', b'-', b'-', ..] | [b'+', b'+', b'+', ..] => BOLD,
            [b'@', ..] => CYAN,
            [b'-', ..] => RED,
            [b'+', ..] => GREEN,
            _ => {
                out.write_all(line.as_bytes())?;
                continue;
            }
        };
        let text = line.trim_end_matches(['\n', '\r']);
        writeln!(out, "{color}{text}{RESET}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(old: &str, new: &str, color: bool) -> String {
        let style = TextStyle {
            color,
            unicode: true,
            width: 100,
        };
        let mut out = Vec::new();
        patch("units.yaml", old, new, style, &mut out).expect("written");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn a_diff_says_what_git_says() {
        assert_eq!(
            written("a\nb\r\nc", "a\nø\r\nc", false),
            "--- a/units.yaml\n+++ b/units.yaml\n@@ -1,3 +1,3 @@\n a\n-b\r\n+ø\r\n c\n\\ No newline at end of file\n"
        );
        assert_eq!(written("a\n", "a\n", false), "");
    }

    #[test]
    fn colour_is_by_line_and_no_text_can_bring_its_own() {
        let text = written("a\u{1b}[0m\n", "b\n", true);
        assert!(
            text.contains("\u{1b}[31m-a?[0m\u{1b}[0m\n\u{1b}[32m+b\u{1b}[0m\n"),
            "{text:?}"
        );
    }
}
