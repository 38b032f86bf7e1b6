//! Points as products, and what is wrong with the project.

use super::super::words::{self, label};
use super::ExplanationWriter;
use crate::diagnostics::ReportedFinding;
use crate::finding::Arg;
use crate::page::{Cell, Table};
use crate::ranking::explain::ExplainedStanding;
use crate::ranking::gate::Class;
use crate::ranking::reason::Reason;

impl ExplanationWriter<'_> {
    /// Returns a row for each criterion, and below them the sum. Terms are rounded for show; what that leaves has a
    /// row.
    pub(super) fn scores(&self) -> Table {
        let columns = ["criterion", "scores", "level_points", "weight", "product"];
        let mut table = Table::new(self.language, &columns);
        let scored = self.one.points.as_ref().filter(|points| !points.terms.is_empty());
        let Some(points) = scored else { return table };
        let criteria = self.register.policy.criteria();
        for term in &points.terms {
            let given = term.given.iter().map(|given| match &given.by {
                Some(unit) => Cell::Text(format!("{}: {}", self.unit(unit), given.value)),
                None => Cell::Text(given.value.to_string()),
            });
            table.push(vec![
                criteria
                    .get(term.criterion)
                    .map_or(Cell::Empty, |criterion| label(criterion, self.language).into()),
                Cell::list(given),
                Cell::Hundredths(term.mean.hundredths()),
                term.weight.into(),
                Cell::Hundredths(term.product(&self.one.weights)),
            ]);
        }
        for missing in &points.missing {
            let criterion = criteria.get(*missing);
            table.push(vec![
                criterion.map_or(Cell::Empty, |criterion| label(criterion, self.language).into()),
                Cell::Empty,
                Cell::Empty,
                Cell::of(self.one.weights.get(*missing).copied()),
                Cell::Empty,
            ]);
        }
        if !points.missing.is_empty() {
            return table;
        }
        let sum: i64 = points
            .terms
            .iter()
            .map(|term| term.product(&self.one.weights))
            .sum();
        let mut last = |key, hundredths| {
            let heading = self.text(key, &[]).into();
            table.push(vec![
                heading,
                "".into(),
                "".into(),
                "".into(),
                Cell::Hundredths(hundredths),
            ]);
        };
        if sum != points.hundredths {
            last("explain-points-rounding", points.hundredths - sum);
        }
        last("explain-points-sum", points.hundredths);
        table
    }

    pub(super) fn unit<'u>(&'u self, id: &'u str) -> &'u str {
        self.register.units.get(id).map_or(id, |unit| &unit.name)
    }

    /// Returns how many points it would have, where a score is missing.
    pub(super) fn score_notes(&self) -> Vec<String> {
        let Some(points) = &self.one.points else {
            return vec![self.text("rank-not-decided", &[])];
        };
        let mut notes = Vec::new();
        if points.terms.is_empty() {
            notes.push(self.text("explain-points-none", &[]));
        }
        let ranked = matches!(self.one.stand, ExplainedStanding::Ranked(_));
        if !points.missing.is_empty() && (ranked || !points.terms.is_empty()) {
            let (low, high) = points.interval;
            let facts = [("low", self.points(low)), ("high", self.points(high))];
            notes.push(self.text("explain-points-interval", &facts));
        }
        notes
    }

    /// Returns the heading of the notes, which stand below the table, or by themselves where nothing is scored.
    pub(super) fn notes_heading(&self) -> String {
        let points = self.one.points.as_ref();
        if points.is_none_or(|points| points.terms.is_empty()) {
            self.text("explain-points", &[])
        } else {
            String::new()
        }
    }

    pub(super) fn faults_heading(&self) -> &'static str {
        match &self.one.stand {
            ExplainedStanding::Ranked(ranked) if ranked.place.class == Class::Bound => "explain-flags",
            _ => "explain-faults",
        }
    }

    /// Returns every fault with what to do about it; what a rule found, in the rule's own words.
    pub(super) fn faults(&self, findings: &[&ReportedFinding]) -> Vec<String> {
        let mut lines = Vec::new();
        for fault in &self.one.faults {
            let found: Vec<_> = match fault {
                Reason::Fault { rule } => findings.iter().filter(|one| one.rule.id == *rule).collect(),
                _ => Vec::new(),
            };
            if found.is_empty() {
                lines.push(self.fault(self.reason(fault), remedy(fault).map(|key| self.text(key, &[]))));
            }
            lines.extend(found.into_iter().map(|finding| {
                let message = finding.message(self.language);
                let message = words::plain(self.register, &message, self.language);
                self.fault(message, finding.help(self.language))
            }));
        }
        lines
    }

    fn fault(&self, fault: String, remedy: Option<String>) -> String {
        let facts = |remedy: String| [("fault", Arg::Text(fault.clone())), ("do", remedy.into())];
        match remedy {
            Some(remedy) => self.text("explain-fault", &facts(remedy)),
            None => self.text("explain-fault-only", &facts(String::new())),
        }
    }

    pub(super) fn projects(&self, ids: &[String]) -> Arg {
        let names = ids.iter().map(|id| words::project(self.register, id).to_owned());
        Arg::List(names.collect())
    }
}

/// Returns the key of what to do about a fault; what a rule found has the rule's help.
fn remedy(fault: &Reason) -> Option<&'static str> {
    Some(match fault {
        Reason::ScoresMissing { .. } => "explain-do-scores-missing",
        Reason::CaseMissing => "explain-do-case-missing",
        Reason::Unknown { .. } => "explain-do-unknown",
        Reason::NegativeCase { .. } => "explain-do-negative-case",
        Reason::PrerequisiteRejected { .. } => "explain-do-prerequisite-rejected",
        Reason::Awaits { .. } => "explain-do-awaits",
        _ => return None,
    })
}
