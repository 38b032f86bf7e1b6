//! What one report finds that another does not.

use std::collections::HashMap;

use super::{Report, Reported, fingerprint};

/// The findings of `now` that `before` does not have, waived ones left out. One that stands more often now than
/// before is there for the times that are new.
pub fn new_since<'r>(now: &'r Report, before: &Report) -> Vec<&'r Reported> {
    let new = is_new(now, before);
    let findings = now.findings.iter().zip(new);
    findings
        .filter(|(finding, new)| *new && finding.counts())
        .map(|(finding, _)| finding)
        .collect()
}

/// Keeps the findings that `before` does not have: what a change must answer for.
pub fn keep_new(report: &mut Report, before: &Report) {
    let mut new = is_new(report, before).into_iter();
    report.findings.retain(|_| new.next().unwrap_or(true));
}

/// Whether each finding of `now` is new. A waived finding of `before` does not answer for one that counts.
fn is_new(now: &Report, before: &Report) -> Vec<bool> {
    let mut had: HashMap<&str, usize> = HashMap::new();
    for finding in before.findings.iter().filter(|finding| finding.counts()) {
        *had.entry(fingerprint::base(&finding.fingerprint)).or_default() += 1;
    }
    let mut new = vec![true; now.findings.len()];
    // What counts is matched first, so that a waiver never makes another finding look new.
    for counts in [true, false] {
        let findings = now.findings.iter().zip(&mut new);
        for (finding, new) in findings.filter(|(finding, _)| finding.counts() == counts) {
            if let Some(times) = had.get_mut(fingerprint::base(&finding.fingerprint))
                && *times > 0
            {
                *times -= 1;
                *new = false;
            }
        }
    }
    new
}
