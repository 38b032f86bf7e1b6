//! GitLab code quality: an array of issues.

use crate::render::document;
use std::io::{self, Write};

use serde::Serialize;

use super::{DiagnosticsOutput, with_help};
use crate::finding::Severity;

#[derive(Serialize)]
struct GitlabIssue<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: &'a str,
    severity: &'static str,
    location: GitlabLocation,
}

#[derive(Serialize)]
struct GitlabLocation {
    path: String,
    lines: GitlabLines,
}

#[derive(Serialize)]
struct GitlabLines {
    begin: usize,
    end: usize,
}

pub(super) fn write(output: &DiagnosticsOutput<'_>, out: &mut dyn Write) -> io::Result<()> {
    let issues: Vec<GitlabIssue<'_>> = output
        .report
        .findings
        .iter()
        .map(|finding| {
            let spot = finding.primary();
            GitlabIssue {
                description: with_help(finding, output),
                check_name: finding.rule.id,
                fingerprint: &finding.fingerprint,
                severity: match finding.severity {
                    _ if !finding.counts() => "info",
                    Severity::Error => "critical",
                    Severity::Warning => "minor",
                    Severity::Info => "info",
                },
                location: GitlabLocation {
                    path: output.path(&spot.path),
                    lines: GitlabLines {
                        begin: spot.line,
                        end: spot.end_line,
                    },
                },
            }
        })
        .collect();
    document::write_json(&issues, out)
}
