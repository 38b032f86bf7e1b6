//! SARIF 2.1.0: what code scanning services read. URIs are relative to the root of the git work tree, and every
//! result has a place with a line.

use std::collections::HashMap;
use std::io::{self, Write};

use crate::render::document;
use serde_json::{Value, json};

use super::DiagnosticsOutput;
use crate::diagnostics::{NotJudged, ReportedFinding, ResolvedPlace};
use crate::finding::Severity;
use crate::rules::{RULES, Rule};
use crate::value::Language;

pub(super) fn write(output: &DiagnosticsOutput<'_>, out: &mut dyn Write) -> io::Result<()> {
    let index: HashMap<&str, usize> = RULES
        .iter()
        .enumerate()
        .map(|(n, (_, rule))| (rule.id, n))
        .collect();
    let not_judged = output.report.not_judged.iter();
    let notes: Vec<Value> = not_judged.map(|one| notification(one, output)).collect();
    let language = match output.language {
        Language::Danish => "da-DK",
        Language::English => "en-GB",
    };
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "portfolio",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": RULES.iter().map(|(group, rule)| described(group, rule)).collect::<Vec<_>>(),
            } },
            "language": language,
            "columnKind": "unicodeCodePoints",
            "invocations": [{ "executionSuccessful": true, "toolExecutionNotifications": notes }],
            "results": output.report.findings.iter().map(|finding| result(finding, output, &index)).collect::<Vec<_>>(),
        }],
    });
    document::write_json(&document, out)
}

fn notification(not_judged: &NotJudged, output: &DiagnosticsOutput<'_>) -> Value {
    let mut notification = json!({
        "level": "note",
        "message": { "text": plain(&not_judged.message(output.language)) },
    });
    if !not_judged.files.is_empty() {
        let location = |path: &String| json!({ "physicalLocation": { "artifactLocation": { "uri": uri(&output.path(path)) } } });
        notification["locations"] = not_judged.files.iter().map(location).collect();
    }
    notification
}

fn described(group: &str, rule: &Rule) -> Value {
    let docs = &rule.docs;
    json!({
        "id": rule.id,
        "shortDescription": { "text": docs.what },
        "fullDescription": { "text": docs.why },
        "help": {
            "text": format!("{} {}", docs.mend, docs.source),
            "markdown": format!("{}\n\n{}\n\n```yaml\n{}\n```", docs.mend, docs.source, docs.example),
        },
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": { "tags": [group] },
    })
}

fn result(finding: &ReportedFinding, output: &DiagnosticsOutput<'_>, index: &HashMap<&str, usize>) -> Value {
    let related: Vec<Value> = finding.spots[1..]
        .iter()
        .enumerate()
        .map(|(n, spot)| {
            let mut location = location(spot, finding, output);
            location["id"] = json!(n + 1);
            location
        })
        .collect();
    let mut text = finding.message(output.language);
    if let Some(help) = finding.help(output.language) {
        text = format!("{text}. {help}");
    }
    let mut result = json!({
        "ruleId": finding.rule.id,
        "ruleIndex": index.get(finding.rule.id),
        "level": level(finding.severity),
        "message": { "text": plain(&text) },
        "locations": [location(finding.primary(), finding, output)],
        "partialFingerprints": { "portfolio/v1": finding.fingerprint },
    });
    if !related.is_empty() {
        result["relatedLocations"] = Value::Array(related);
    }
    if let Some(waived) = &finding.waived {
        result["suppressions"] = json!([{
            "kind": "external",
            "status": "accepted",
            "justification": format!("{} (until {})", waived.because, waived.until),
        }]);
    }
    result
}

fn location(spot: &ResolvedPlace, finding: &ReportedFinding, output: &DiagnosticsOutput<'_>) -> Value {
    let mut location = json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&output.path(&spot.path)) },
        "region": {
            "startLine": spot.line,
            "startColumn": spot.column,
            "endLine": spot.end_line,
            "endColumn": spot.end_column,
        },
    } });
    if let Some(label) = finding.label(output.language, spot) {
        location["message"] = json!({ "text": plain(&label) });
    }
    if let Some(record) = &finding.record {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": record, "kind": "object" }]);
    }
    location
}

/// Returns text for a message: brackets would be an embedded link, and braces a placeholder (SARIF 2.1.0, 3.11.5 and
/// 3.11.6).
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '[' | ']' | '\\' => out.extend(['\\', c]),
            '{' | '}' => out.extend([c, c]),
            c => out.push(c),
        }
    }
    out
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// Returns a relative path as a relative URI reference (RFC 3986).
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(byte as char)
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{plain, uri};

    #[test]
    fn no_text_is_a_link_or_a_placeholder() {
        assert_eq!(plain("[a](1) {0} \\"), "\\[a\\](1) {{0}} \\\\");
    }

    #[test]
    fn danish_letters_and_blanks_are_escaped() {
        assert_eq!(
            uri("register/systems/bør n.yaml"),
            "register/systems/b%C3%B8r%20n.yaml"
        );
    }
}
