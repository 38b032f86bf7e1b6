//! Findings for a person: the source lines with the characters underlined, what to do, and a summary.
//! The only user of miette.

use crate::value::{self, Language};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::io::{self, Write};

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents,
    SourceCode, SourceSpan, SpanContents, ThemeCharacters, ThemeStyles,
};

use super::{DiagnosticsOutput, TextStyle};
use crate::diagnostics::{ReportedFinding, ResolvedPlace};
use crate::finding::{Arg, FileId, Severity};
use crate::render::command_lines::CommandLines;
use crate::text::{self, sanitize_source, text};

/// Lines shown before and after the line that is meant.
const CONTEXT_LINES: usize = 1;
/// A longer line is cut around the characters that are meant.
const MAX_LINE: usize = 400;

pub(super) fn write(output: &DiagnosticsOutput<'_>, style: TextStyle, out: &mut dyn Write) -> io::Result<()> {
    let mut lines = CommandLines::new(out);
    write_findings(output, style, &mut lines)?;
    lines.finish()
}

fn write_findings(output: &DiagnosticsOutput<'_>, style: TextStyle, out: &mut dyn Write) -> io::Result<()> {
    let theme = GraphicalTheme {
        characters: if style.unicode {
            ThemeCharacters::unicode()
        } else {
            ThemeCharacters::ascii()
        },
        styles: if style.color {
            ThemeStyles::ansi()
        } else {
            ThemeStyles::none()
        },
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(style.width)
        .with_context_lines(CONTEXT_LINES)
        .with_links(false);
    let texts = safe_texts(output);
    for finding in &output.report.findings {
        let mut page = String::new();
        for part in FindingDiagnostic::parts(finding, output, &texts) {
            handler
                .render_report(&mut page, &part)
                .map_err(io::Error::other)?;
        }
        writeln!(out, "{page}")?;
    }
    let language = output.language;
    for note in output.report.notes(language) {
        writeln!(out, "{}: {note}", text(language, "note", &[]))?;
    }
    writeln!(out, "{}", summary(output))
}

/// Returns the text of every file that a finding points at, safe to print. Bytes stay where they are.
fn safe_texts<'a>(output: &DiagnosticsOutput<'a>) -> Texts<'a> {
    let files = output
        .report
        .findings
        .iter()
        .flat_map(|finding| &finding.spots)
        .map(|spot| spot.file);
    files
        .map(|file| (file, sanitize_source(&output.sources.file(file).text)))
        .collect()
}

type Texts<'a> = HashMap<FileId, Cow<'a, str>>;

/// Returns the counts in a sentence.
fn summary(output: &DiagnosticsOutput<'_>) -> String {
    let counts = output.report.counts();
    let language = output.language;
    let number = |n: usize| Arg::Int(value::count(n));
    let mut lines = text(
        language,
        "summary",
        &[
            ("errors", number(counts.errors)),
            ("warnings", number(counts.warnings)),
            ("infos", number(counts.infos)),
            (
                "records",
                Arg::Text(text::number(language, value::count(output.report.records))),
            ),
            (
                "files",
                Arg::Text(text::number(language, value::count(output.report.files))),
            ),
        ],
    );
    if counts.waived > 0 {
        lines.push_str(&text(
            language,
            "summary-waived",
            &[("waived", number(counts.waived))],
        ));
    }
    if output.deny_warnings && counts.errors == 0 && counts.warnings > 0 {
        lines.push('\n');
        lines.push_str(&text(language, "summary-denied", &[]));
    }
    lines
}

/// A finding's places in one file, as miette wants it.
#[derive(Default)]
struct FindingDiagnostic<'a> {
    message: String,
    code: String,
    severity: Severity,
    help: Option<String>,
    excerpt: Option<Excerpt<'a>>,
    labels: Vec<LabeledSpan>,
}

impl<'a> FindingDiagnostic<'a> {
    /// Returns the finding with its places in the primary file, then its places in other files; the help comes last.
    fn parts(finding: &ReportedFinding, output: &DiagnosticsOutput<'_>, texts: &'a Texts<'_>) -> Vec<Self> {
        let language = output.language;
        let primary = finding.primary();
        let (here, elsewhere): (Vec<&ResolvedPlace>, Vec<&ResolvedPlace>) =
            finding.spots.iter().partition(|spot| spot.file == primary.file);
        let code = match &finding.waived {
            Some(waived) => format!("{} ({})", finding.rule.id, waived_words(waived, language)),
            None => finding.rule.id.to_owned(),
        };
        let severity = if finding.counts() {
            finding.severity
        } else {
            Severity::Info
        };
        let mut first = Self {
            message: finding.message(language),
            code,
            severity,
            ..Self::default()
        };
        first.show(&here, finding, output, texts);
        let mut parts = vec![first];
        for spot in elsewhere {
            let message = finding.label(language, spot).unwrap_or_default();
            let mut other = Self {
                message,
                ..Self::default()
            };
            other.show(&[spot], finding, output, texts);
            parts.push(other);
        }
        if let Some(last) = parts.last_mut() {
            last.help = finding.help(language);
        }
        parts
    }

    /// Takes up the places of one file. A place that is the file as a whole goes into the message.
    fn show(
        &mut self,
        spots: &[&ResolvedPlace],
        finding: &ReportedFinding,
        output: &DiagnosticsOutput<'_>,
        texts: &'a Texts<'_>,
    ) {
        let Some(first) = spots.first() else { return };
        let path = output.path(&first.path);
        if spots.iter().all(|spot| spot.whole_file) {
            self.message = format!("{path}: {}", self.message);
            return;
        }
        let source = texts.get(&first.file).map_or("", |text| text);
        self.labels = spots
            .iter()
            .filter(|spot| !spot.whole_file)
            .enumerate()
            .map(|(n, spot)| {
                let label = finding
                    .label(output.language, spot)
                    .filter(|label| *label != self.message);
                let span = within_line(source, spot);
                if n == 0 {
                    LabeledSpan::new_primary_with_span(label, span)
                } else {
                    LabeledSpan::new_with_span(label, span)
                }
            })
            .collect();
        self.excerpt = Some(Excerpt {
            path,
            source,
            primary: (first.span.start, first.line, first.column),
        });
    }
}

fn waived_words(waived: &crate::diagnostics::AppliedWaiver, language: Language) -> String {
    text(
        language,
        "waived",
        &[
            ("until", Arg::Date(waived.until)),
            ("because", Arg::Text(waived.because.clone())),
        ],
    )
}

/// Returns the part of a place that lies on its first line: more would only bury the message.
fn within_line(source: &str, spot: &ResolvedPlace) -> SourceSpan {
    let rest = source.get(spot.span.start..spot.span.end).unwrap_or("");
    let line = rest.lines().next().unwrap_or("");
    (spot.span.start, line.len()).into()
}

impl fmt::Display for FindingDiagnostic<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for FindingDiagnostic<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for FindingDiagnostic<'_> {}

impl Diagnostic for FindingDiagnostic<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        (!self.code.is_empty()).then(|| Box::new(&self.code) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Info => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help
            .as_ref()
            .map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        (!self.labels.is_empty())
            .then(|| Box::new(self.labels.iter().cloned()) as Box<dyn Iterator<Item = _>>)
    }
}

/// A source of which only the lines around a place are looked at, whatever the size of the file.
struct Excerpt<'a> {
    path: String,
    source: &'a str,
    /// Byte, line and column of a place that is known, from which lines are counted.
    primary: (usize, usize, usize),
}

impl SourceCode for Excerpt<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (start, end) = (span.offset(), span.offset() + span.len());
        if end > self.source.len() {
            return Err(MietteError::OutOfBounds);
        }
        let mut from = line_start(self.source, start);
        for _ in 0..before {
            from = line_start(self.source, from.saturating_sub(1));
        }
        let mut to = line_end(self.source, end);
        for _ in 0..after {
            to = line_end(self.source, (to + 1).min(self.source.len()));
        }
        if to - from > MAX_LINE * (before + after + 1) {
            from = floor(
                self.source,
                line_start(self.source, start).max(start.saturating_sub(MAX_LINE / 2)),
            );
            to = floor(self.source, line_end(self.source, end).min(end + MAX_LINE / 2));
        }
        let from_start = line_start(self.source, start);
        let column = self.source[from_start..start]
            .trim_start_matches('\u{feff}')
            .chars()
            .count();
        let line = if before == 0 {
            self.line_of(start)
        } else {
            self.line_of(from)
        };
        let window = &self.source[from..to];
        Ok(Box::new(MietteSpanContents::new_named(
            self.path.clone(),
            window.as_bytes(),
            (from, to - from).into(),
            line - 1,
            if before == 0 { column } else { 0 },
            window.lines().count(),
        )))
    }
}

impl Excerpt<'_> {
    /// Returns the line of a byte, from 1, counted from the place that is known.
    fn line_of(&self, byte: usize) -> usize {
        let (known, line, _) = self.primary;
        let breaks = |text: &str| text.bytes().filter(|b| *b == b'\n').count();
        if byte >= known {
            line + breaks(&self.source[known..byte])
        } else {
            line - breaks(&self.source[byte..known])
        }
    }
}

fn line_start(source: &str, byte: usize) -> usize {
    source[..byte].rfind('\n').map_or(0, |at| at + 1)
}

fn line_end(source: &str, byte: usize) -> usize {
    source[byte..].find('\n').map_or(source.len(), |at| byte + at)
}

fn floor(source: &str, mut byte: usize) -> usize {
    while !source.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}
