//! The report of `validate`: one file per format. Every format carries the same findings with the same severity.

mod github;
mod gitlab;
mod human;
mod json;
mod junit;
mod sarif;

use std::io::{self, Write};

pub use crate::render::diagnostics::json::{JSON_VERSION, json_schema};

use super::TextStyle;
use crate::diagnostics::{Report, ReportedFinding};
use crate::finding::Arg;
use crate::source::SourceSet;
use crate::text;
use crate::value::Language;

/// A format of the report of `validate`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum DiagnosticsFormat {
    /// For a person at a terminal.
    Human,
    /// One JSON document, versioned; described in docs/json.md.
    Json,
    /// Commands that GitHub Actions turns into annotations.
    Github,
    /// GitLab code quality.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
    /// JUnit XML.
    Junit,
}

/// A report and what is needed to write it.
pub struct DiagnosticsOutput<'a> {
    /// The report.
    pub report: &'a Report,
    /// The sources that it is about.
    pub sources: &'a SourceSet,
    /// Path of the register, put before every file's path: `register/`, or nothing.
    pub prefix: &'a str,
    /// Language of messages.
    pub language: Language,
    /// True when warnings make the run fail.
    pub deny_warnings: bool,
}

impl DiagnosticsOutput<'_> {
    /// Returns a file's path as the reader knows it.
    fn path(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }
}

/// Message, exception and likely fix, for formats with one text a finding.
fn with_help(finding: &ReportedFinding, output: &DiagnosticsOutput<'_>) -> String {
    let mut text = finding.message(output.language);
    if let Some(waived) = &finding.waived {
        let args = [
            ("until", Arg::Date(waived.until)),
            ("because", Arg::Text(waived.because.clone())),
        ];
        text = format!("{text} ({})", text::text(output.language, "waived", &args));
    }
    if let Some(help) = finding.help(output.language) {
        text = format!("{text}\n{help}");
    }
    text
}

/// Writes a report.
///
/// # Errors
/// When the writer does.
pub fn write(
    format: DiagnosticsFormat,
    output: &DiagnosticsOutput<'_>,
    style: TextStyle,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        DiagnosticsFormat::Human => human::write(output, style, out),
        DiagnosticsFormat::Json => json::write(output, out),
        DiagnosticsFormat::Github => github::write(output, out),
        DiagnosticsFormat::Gitlab => gitlab::write(output, out),
        DiagnosticsFormat::Sarif => sarif::write(output, out),
        DiagnosticsFormat::Junit => junit::write(output, out),
    }
}
