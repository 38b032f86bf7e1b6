//! Findings that came, that went, and that are there in both states with other figures.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::Addresses;
use crate::change::Changes;
use crate::diagnostics::{self, ReportedFinding, new_since};
use crate::snapshot::Snapshot;
use crate::value::Language;

/// What became of the findings: errors first, else in the report's order.
#[derive(Debug, Default)]
pub(super) struct FindingChanges<'s> {
    pub gained: Vec<&'s ReportedFinding>,
    pub lost: Vec<&'s ReportedFinding>,
    pub altered: Vec<(&'s ReportedFinding, &'s ReportedFinding)>,
}

/// Returns the findings that differ. One of the same rule about the same record, also under its new id, is
/// still there: what is worth telling is that its facts are others, if they are.
pub(super) fn between<'s>(
    before: &'s Snapshot,
    now: &'s Snapshot,
    addresses: &Addresses<'_>,
) -> FindingChanges<'s> {
    let mut lost: Vec<Option<&ReportedFinding>> = new_since(&before.report, &now.report)
        .into_iter()
        .map(Some)
        .collect();
    let mut was: HashMap<(&str, String), Vec<usize>> = HashMap::new();
    for (n, one) in lost.iter().enumerate().rev() {
        let Some(one) = one else { continue };
        let record = addresses.now(about(one).to_owned());
        was.entry((one.rule.id, record)).or_default().push(n);
    }
    let mut found = FindingChanges::default();
    for one in new_since(&now.report, &before.report) {
        let former = was
            .get_mut(&(one.rule.id, about(one).to_owned()))
            .and_then(Vec::pop)
            .and_then(|n| lost.get_mut(n)?.take());
        match former {
            None => found.gained.push(one),
            Some(former) if says_the_same(former, one) => {}
            Some(former) => found.altered.push((former, one)),
        }
    }
    found.lost = lost.into_iter().flatten().collect();
    found.gained.sort_by_key(|one| Reverse(one.severity));
    found.lost.sort_by_key(|one| Reverse(one.severity));
    found.altered.sort_by_key(|(_, now)| Reverse(now.severity));
    found
}

/// Keeps the findings of `now` that `before` does not have: what a change must answer for. A record's new id
/// makes no finding new.
pub fn keep_new(now: &mut Snapshot, before: &Snapshot, changes: &Changes) {
    let found = between(before, now, &Addresses::of(changes));
    let altered = found.altered.into_iter().map(|(_, now)| now);
    let new = found.gained.into_iter().chain(altered);
    let new: HashSet<String> = new.map(|one| one.fingerprint.clone()).collect();
    diagnostics::keep_new(&mut now.report, &before.report);
    let findings = &mut now.report.findings;
    findings.retain(|one| !one.counts() || new.contains(&one.fingerprint));
}

/// Returns the record, or the file where there is none.
fn about(one: &ReportedFinding) -> &str {
    one.record.as_deref().unwrap_or(&one.primary().path)
}

fn says_the_same(a: &ReportedFinding, b: &ReportedFinding) -> bool {
    a.severity == b.severity && a.message(Language::English) == b.message(Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::changes;
    use crate::diagnostics::ValidateOptions;
    use crate::source::SourceSet;

    fn seen(files: &[(&str, &str)]) -> Snapshot {
        let files = files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        let today = "2026-11-22".parse().expect("a day");
        let rules = ["funding-not-investment"].into_iter().collect();
        let options = ValidateOptions {
            rules,
            ..ValidateOptions::default()
        };
        let loaded = Snapshot::load(SourceSet::from_memory(files)).expect("this format");
        loaded.judge_with(today, &options)
    }

    fn counts(before: &Snapshot, now: &Snapshot) -> (usize, usize, usize) {
        let changes = changes(&before.sources, &now.sources);
        let found = between(before, now, &Addresses::of(&changes));
        (found.gained.len(), found.lost.len(), found.altered.len())
    }

    fn project(investment: u32, funded: u32) -> String {
        format!(
            "name: P\nunit: u\npurpose: Et formål\nscope: local\nstage: proposed\nbusiness_case:\n  \
             investment_dkk: {investment}\nfunding:\n  - {{from: u, dkk: {funded}, year: 2027}}\n"
        )
    }

    #[test]
    fn a_finding_with_other_figures_has_neither_come_nor_gone() {
        let at = |investment, funded| {
            let text = format!("id: p\n{}", project(investment, funded));
            seen(&[("projects/p.yaml", &text), ("units.yaml", "- {id: u, name: U}\n")])
        };
        let right = at(1_000_000, 1_000_000);
        let wrong = at(1_000_000, 900_000);
        assert_eq!(counts(&right, &wrong), (1, 0, 0));
        assert_eq!(counts(&wrong, &right), (0, 1, 0));
        assert_eq!(counts(&wrong, &at(1_000_000, 800_000)), (0, 0, 1));
        assert_eq!(counts(&wrong, &wrong), (0, 0, 0));
    }

    #[test]
    fn a_finding_follows_a_record_to_its_new_id() {
        let under = |id: &str, funded| {
            let text = format!("id: {id}\n{}", project(1_000_000, funded));
            seen(&[
                (&format!("projects/{id}.yaml"), &text),
                ("units.yaml", "- {id: u, name: U}\n"),
            ])
        };
        assert_eq!(counts(&under("p", 900_000), &under("q", 900_000)), (0, 0, 0));
        assert_eq!(counts(&under("p", 900_000), &under("q", 800_000)), (0, 0, 1));
        let new = |funded| {
            let (before, mut now) = (under("p", 900_000), under("q", funded));
            let changes = changes(&before.sources, &now.sources);
            keep_new(&mut now, &before, &changes);
            now.report.findings.len()
        };
        assert_eq!((new(900_000), new(800_000)), (0, 1));
    }
}
