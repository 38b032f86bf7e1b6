//! What makes a finding the same finding in another revision: its rule, its record, the item it is in and its
//! facts; not its line, and not its place in a list.

use std::collections::HashMap;

use super::ReportedFinding;
use crate::finding::Finding;
use crate::fnv::Fnv;

/// Sixteen hexadecimal digits.
pub(super) fn of(finding: &Finding, path: &str, steps: &str) -> String {
    let mut hash = Fnv::default();
    hash.part(&finding.message);
    hash.part(finding.record.as_deref().unwrap_or(path));
    hash.part(steps);
    let mut facts: Vec<(&str, String)> = finding
        .args
        .iter()
        .map(|(name, arg)| (*name, String::from(arg.clone())))
        .collect();
    facts.sort();
    for (name, fact) in &facts {
        hash.part(name);
        hash.part(fact);
    }
    hash.to_string()
}

/// Numbers findings that are otherwise the same, since machine formats want each to be unique.
pub(super) fn make_unique(findings: &mut [ReportedFinding]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for finding in findings {
        let times = seen.entry(finding.fingerprint.clone()).or_default();
        *times += 1;
        if *times > 1 {
            finding.fingerprint = format!("{}-{times}", finding.fingerprint);
        }
    }
}

/// Returns the fingerprint without the number that makes it unique.
pub(super) fn base(fingerprint: &str) -> &str {
    fingerprint.split('-').next().unwrap_or(fingerprint)
}
