//! What one report finds that another does not.

use std::collections::HashMap;

use super::{Report, ReportedFinding, fingerprint};

/// Returns the findings of `now` that `before` does not have, waived ones left out. One that stands more often now
/// than before is there for the times that are new.
pub fn new_since<'r>(now: &'r Report, before: &Report) -> Vec<&'r ReportedFinding> {
    let new = is_new(now, before);
    let findings = now.findings.iter().zip(new);
    findings
        .filter(|(finding, new)| *new && finding.counts())
        .map(|(finding, _)| finding)
        .collect()
}

/// Keeps the findings that `before` does not have: what a change must answer for. One that could not be seen before is
/// not called new, and is counted apart.
pub fn keep_new(report: &mut Report, before: &Report) {
    let mut new = is_new(report, before).into_iter();
    report.findings.retain(|_| new.next().unwrap_or(true));
    let all = report.findings.len();
    report.findings.retain(|one| !before.hides(one));
    report.not_visible_before += all - report.findings.len();
}

/// Returns whether each finding of `now` is new. A waived finding of `before` does not answer for one that counts,
/// but for one that is waived still.
fn is_new(now: &Report, before: &Report) -> Vec<bool> {
    let mut had: HashMap<(&str, bool), usize> = HashMap::new();
    for finding in &before.findings {
        let key = (fingerprint::base(&finding.fingerprint), finding.counts());
        *had.entry(key).or_default() += 1;
    }
    let mut new = vec![true; now.findings.len()];
    // What counts is matched first, so that a waiver never makes another finding look new.
    for (counts, answers) in [(true, &[true][..]), (false, &[false, true])] {
        let findings = now.findings.iter().zip(&mut new);
        for (finding, new) in findings.filter(|(finding, _)| finding.counts() == counts) {
            let base = fingerprint::base(&finding.fingerprint);
            let answer = answers
                .iter()
                .find(|by| had.get(&(base, **by)).is_some_and(|times| *times > 0));
            if let Some(times) = answer.and_then(|by| had.get_mut(&(base, *by))) {
                *times -= 1;
                *new = false;
            }
        }
    }
    new
}
