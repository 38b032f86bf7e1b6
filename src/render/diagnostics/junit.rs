//! JUnit XML: a test case a finding, in the suite of its rule's group. Errors are failures; so are warnings when
//! they fail the run. All else is skipped with its severity, and a rule that found nothing is a test that passed,
//! unless it could not be judged: then it is skipped with the reason.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::{DiagnosticsOutput, with_help};
use crate::diagnostics::ReportedFinding;
use crate::finding::Severity;
use crate::rules::{RULES, Rule};

pub(super) fn write(output: &DiagnosticsOutput<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut report = Report::new("portfolio validate");
    let mut groups: Vec<&str> = RULES.iter().map(|(group, _)| *group).collect();
    groups.dedup();
    for group in groups {
        let mut suite = TestSuite::new(group);
        for (_, rule) in RULES.iter().filter(|(of, _)| *of == group) {
            let mut found = output
                .report
                .findings
                .iter()
                .filter(|finding| finding.rule.id == rule.id)
                .peekable();
            if found.peek().is_none() {
                let mut case = TestCase::new(rule.id, without_findings(rule, output));
                case.set_classname(rule.id);
                suite.add_test_case(case);
            }
            suite.add_test_cases(found.map(|finding| case(finding, output)));
        }
        report.add_test_suite(suite);
    }
    let xml = report.to_string().map_err(io::Error::other)?;
    out.write_all(allowed(&without_skipped_total(&xml)).as_bytes())
}

/// Returns the status of a rule that found nothing: passed, or skipped when it could not be judged.
fn without_findings(rule: &Rule, output: &DiagnosticsOutput<'_>) -> TestCaseStatus {
    let mut not_judged = output.report.not_judged.iter();
    let own = not_judged.find(|one| one.rules.iter().any(|other| other.id == rule.id));
    own.map_or_else(TestCaseStatus::success, |one| {
        let mut status = TestCaseStatus::skipped();
        status.set_type("not-judged");
        status.set_message(one.message(output.language));
        status
    })
}

/// Returns the text with every character that XML 1.0 does not allow replaced by one that it does.
fn allowed(xml: &str) -> String {
    let is_allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    let replaced = xml.chars().map(|c| if is_allowed(c) { c } else { '\u{fffd}' });
    replaced.collect()
}

/// Returns the XML without the total of skipped tests: the schema of the Jenkins plugin knows `skipped` on a suite, and not on the whole.
fn without_skipped_total(xml: &str) -> String {
    let Some(start) = xml.find("<testsuites ") else {
        return xml.to_owned();
    };
    let (before, rest) = xml.split_at(start);
    let (root, after) = rest.split_at(rest.find('>').unwrap_or(rest.len()));
    let attributes = root
        .split(' ')
        .filter(|attribute| !attribute.starts_with("skipped="));
    format!("{before}{}{after}", attributes.collect::<Vec<_>>().join(" "))
}

fn case(finding: &ReportedFinding, output: &DiagnosticsOutput<'_>) -> TestCase {
    let spot = finding.primary();
    let place = format!("{}:{}:{}", output.path(&spot.path), spot.line, spot.column);
    let severity = if finding.counts() {
        finding.severity.as_str()
    } else {
        "waived"
    };
    let fails = finding.counts()
        && (finding.severity == Severity::Error
            || (output.deny_warnings && finding.severity == Severity::Warning));
    let mut status = if fails {
        TestCaseStatus::non_success(NonSuccessKind::Failure)
    } else {
        TestCaseStatus::skipped()
    };
    status.set_type(severity);
    status.set_message(finding.message(output.language));
    status.set_description(format!("{severity}: {place}\n{}", with_help(finding, output)));
    let mut case = TestCase::new(place, status);
    case.set_classname(finding.rule.id);
    case
}

#[cfg(test)]
mod tests {
    use super::allowed;

    #[test]
    fn no_character_is_written_that_xml_does_not_allow() {
        assert_eq!(
            allowed("<a>å\u{fffe}\u{7}😀\n</a>"),
            "<a>å\u{fffd}\u{fffd}😀\n</a>"
        );
    }
}
