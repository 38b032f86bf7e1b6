//! GitLab code quality: an array of issues.

use std::io::{self, Write};

use serde::Serialize;

use super::{Output, with_help};
use crate::finding::Severity;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: &'a str,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

pub(super) fn write(output: &Output<'_>, out: &mut dyn Write) -> io::Result<()> {
    let issues: Vec<Issue<'_>> = output
        .report
        .findings
        .iter()
        .map(|finding| {
            let spot = finding.primary();
            Issue {
                description: with_help(finding, output),
                check_name: finding.rule.id,
                fingerprint: &finding.fingerprint,
                severity: match finding.severity {
                    _ if !finding.counts() => "info",
                    Severity::Error => "critical",
                    Severity::Warning => "minor",
                    Severity::Info => "info",
                },
                location: Location {
                    path: output.path(&spot.path),
                    lines: Lines {
                        begin: spot.line,
                        end: spot.end_line,
                    },
                },
            }
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &issues)?;
    writeln!(out)
}
