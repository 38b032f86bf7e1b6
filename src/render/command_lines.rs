//! Text for a log in which no line is a command to the host that keeps the log.

use std::io::{self, Write};

/// Writes text through to `out` so that no host of automatic checks takes any of its lines for a command: GitHub obeys
/// lines that begin with `::`, Azure and GitHub's older form what is written as `##[error]` or `##vso[…]`, TeamCity
/// `##teamcity[…]`. The two signs are parted by a blank.
pub(super) struct CommandLines<'o> {
    out: &'o mut dyn Write,
    line: Vec<u8>,
}

impl<'o> CommandLines<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self {
            out,
            line: Vec::new(),
        }
    }

    /// Writes what is left of the last line.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.write_line()
    }

    fn write_line(&mut self) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        match std::str::from_utf8(&line) {
            Ok(text) => self.out.write_all(harmless(text).as_bytes()),
            Err(_) => self.out.write_all(&line),
        }
    }
}

impl Write for CommandLines<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(part);
            if part.ends_with(b"\n") {
                self.write_line()?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Returns a line that is no command.
pub(super) fn harmless(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 1);
    let mut rest = line;
    while let Some(at) = rest.find("##") {
        let (before, after) = rest.split_at(at + 1);
        out.push_str(before);
        let word = after.trim_start_matches('#');
        if word
            .trim_start_matches(|c: char| c.is_ascii_alphanumeric())
            .starts_with('[')
        {
            out.push(' ');
        }
        rest = after;
    }
    out.push_str(rest);
    let begins = out.len() - without_style(&out).len();
    if out[begins..].starts_with("::") {
        out.insert(begins + 1, ' ');
    }
    out
}

/// Returns the line from its first sign on: without blanks, and without what only turns on colour.
fn without_style(line: &str) -> &str {
    let line = line.trim_start();
    let style = line.strip_prefix("\u{1b}[").and_then(|rest| rest.split_once('m'));
    match style {
        Some((codes, rest)) if codes.bytes().all(|b| b.is_ascii_digit() || b == b';') => without_style(rest),
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_a_command() {
        for (line, shown) in [
            ("::error::x", ": :error::x"),
            ("  \u{1b}[1m::error", "  \u{1b}[1m: :error"),
            ("##[error]x", "# #[error]x"),
            ("a ##vso[task]b ###[c]", "a # #vso[task]b # # #[c]"),
            ("## Systemer", "## Systemer"),
            ("a ## b, c::d", "a ## b, c::d"),
        ] {
            assert_eq!(harmless(line), shown);
        }
        let mut out = Vec::new();
        let mut lines = CommandLines::new(&mut out);
        write!(lines, "a:")
            .and_then(|()| write!(lines, ":b\n::c"))
            .expect("written");
        lines.finish().expect("written");
        assert_eq!(out, b"a::b\n: :c");
    }
}
