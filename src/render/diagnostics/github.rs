//! Workflow commands of GitHub Actions: one line a finding, which becomes an annotation on the pull request.

use std::io::{self, Write};

use super::{DiagnosticsOutput, with_help};
use crate::finding::Severity;

pub(super) fn write(output: &DiagnosticsOutput<'_>, out: &mut dyn Write) -> io::Result<()> {
    for finding in &output.report.findings {
        let spot = finding.primary();
        let command = match finding.severity {
            _ if !finding.counts() => "notice",
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let path = property(&output.path(&spot.path));
        write!(
            out,
            "::{command} file={path},line={},endLine={}",
            spot.line, spot.end_line
        )?;
        // The service takes columns only within one line.
        if spot.line == spot.end_line {
            write!(out, ",col={},endColumn={}", spot.column, spot.end_column)?;
        }
        writeln!(
            out,
            ",title={}::{}",
            property(finding.rule.id),
            data(&with_help(finding, output))
        )?;
    }
    for note in output.report.notes(output.language) {
        writeln!(out, "::notice::{}", data(&note))?;
    }
    Ok(())
}

/// Text after the last `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Returns the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_can_end_the_command() {
        assert_eq!(data("100 %\r\n::error::x"), "100 %25%0D%0A::error::x");
        assert_eq!(property("a,b:c%"), "a%2Cb%3Ac%25");
    }
}
