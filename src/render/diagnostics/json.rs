//! One JSON document. Its shape is versioned and described in `docs/json.md`; machines may rely on it.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::DiagnosticsOutput;
use crate::diagnostics::{self, Counts, ReportedFinding, ResolvedPlace};
use crate::finding::Severity;
use crate::render::document::{self, Tool};
use crate::rules::Obstacle;

/// Version of the document's shape. A change that a reader could stumble over raises it.
pub const JSON_VERSION: u32 = 1;

/// The report of `portfolio validate --format json`.
#[derive(Serialize, JsonSchema)]
struct DiagnosticsDocument {
    /// Version of this shape: 1.
    version: u32,
    /// The program's name and version.
    tool: Tool,
    /// Language of the messages: `da` or `en`.
    language: &'static str,
    /// How much was read and found.
    summary: SummaryJson,
    /// What to know about the run; never changes the exit code.
    notes: Vec<String>,
    /// The rules that could not be judged, by what kept them from it; never changes the exit code.
    not_judged: Vec<NotJudgedJson>,
    /// The findings by file, place and rule.
    findings: Vec<DiagnosticJson>,
}

#[derive(Serialize, JsonSchema)]
struct SummaryJson {
    /// Files read.
    files: usize,
    /// Records in them.
    records: usize,
    #[serde(flatten)]
    counts: Counts,
}

#[derive(Serialize, JsonSchema)]
struct DiagnosticJson {
    /// Id of the rule; `portfolio explain` prints its documentation.
    rule: &'static str,
    /// The severity that holds in this register.
    severity: Severity,
    /// What is wrong.
    message: String,
    /// The likely fix.
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    /// The record, `projects/nyt-esdh`.
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<String>,
    /// The same in every run until the thing itself changes; unique in the document.
    fingerprint: String,
    /// The exception that the policy makes; such a finding does not count towards the exit code.
    #[serde(skip_serializing_if = "Option::is_none")]
    waived: Option<WaiverJson>,
    /// Where; the primary place first.
    locations: Vec<LocationJson>,
}

#[derive(Serialize, JsonSchema)]
struct NotJudgedJson {
    /// Why: a kind of record that the rules need, or `policy.yaml`, cannot be read in full, or git's history cannot.
    reason: ReasonJson,
    /// Ids of the rules.
    rules: Vec<&'static str>,
    /// The files to mend, as in `locations`; none when the reason lies in git.
    files: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum ReasonJson {
    PolicyNotRead,
    NotFullyRead,
    NoHistory,
}

#[derive(Serialize, JsonSchema)]
struct WaiverJson {
    /// The last day, `YYYY-MM-DD`.
    until: String,
    /// Why.
    because: String,
}

#[derive(Serialize, JsonSchema)]
struct LocationJson {
    /// Path from the root of the git work tree, else as given.
    path: String,
    /// First line, from 1.
    line: usize,
    /// First column in characters, from 1.
    column: usize,
    /// Last line.
    end_line: usize,
    /// The column after the last character.
    end_column: usize,
    /// The words for the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
}

/// Returns the JSON Schema of the document.
pub fn json_schema() -> schemars::Schema {
    document::schema::<DiagnosticsDocument>()
}

pub(super) fn write(output: &DiagnosticsOutput<'_>, out: &mut dyn Write) -> io::Result<()> {
    let report = output.report;
    let document = DiagnosticsDocument {
        version: JSON_VERSION,
        tool: Tool::THIS,
        language: output.language.as_str(),
        summary: SummaryJson {
            files: report.files,
            records: report.records,
            counts: report.counts(),
        },
        notes: report.notes(output.language),
        not_judged: report
            .not_judged
            .iter()
            .map(|one| not_judged(one, output))
            .collect(),
        findings: report
            .findings
            .iter()
            .map(|finding| one(finding, output))
            .collect(),
    };
    document::write(&document, out)
}

fn not_judged(rules: &diagnostics::NotJudged, output: &DiagnosticsOutput<'_>) -> NotJudgedJson {
    NotJudgedJson {
        reason: match rules.obstacle {
            Obstacle::PolicyNotRead(_) => ReasonJson::PolicyNotRead,
            Obstacle::NotFullyRead(_) => ReasonJson::NotFullyRead,
            Obstacle::NoHistory(_) => ReasonJson::NoHistory,
        },
        rules: rules.rules.iter().map(|rule| rule.id).collect(),
        files: rules.files.iter().map(|path| output.path(path)).collect(),
    }
}

fn one(finding: &ReportedFinding, output: &DiagnosticsOutput<'_>) -> DiagnosticJson {
    let location = |spot: &ResolvedPlace| LocationJson {
        path: output.path(&spot.path),
        line: spot.line,
        column: spot.column,
        end_line: spot.end_line,
        end_column: spot.end_column,
        label: finding.label(output.language, spot),
    };
    DiagnosticJson {
        rule: finding.rule.id,
        severity: finding.severity,
        message: finding.message(output.language),
        help: finding.help(output.language),
        record: finding.record.clone(),
        fingerprint: finding.fingerprint.clone(),
        waived: finding.waived.as_ref().map(|waived| WaiverJson {
            until: waived.until.to_string(),
            because: waived.because.clone(),
        }),
        locations: finding.spots.iter().map(location).collect(),
    }
}
