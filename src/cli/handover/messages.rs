//! What a handover has to say besides its diff.

use std::collections::BTreeMap;
use std::io::Write;

use crate::diagnostics::Report;
use crate::edit::handover::Handover;
use crate::finding::Severity;
use crate::model::position::Position;
use crate::model::{HoldingStatus, Record, Register};
use crate::overview::holds::{field_word, line, named};
use crate::text::{sanitize, text};
use crate::value::Language;

/// Writes what the command has to say in the reader's language.
pub(super) struct HandoverMessages<'w> {
    pub(super) language: Language,
    pub(super) out: &'w mut dyn Write,
}

type TextArgs<'a> = [(&'static str, crate::finding::Arg)];

impl HandoverMessages<'_> {
    pub(super) fn line(&mut self, key: &str, facts: &TextArgs<'_>) -> std::io::Result<()> {
        writeln!(self.out, "{}", sanitize(&text(self.language, key, facts)))
    }

    fn points(&mut self, key: &str, facts: &TextArgs<'_>, lines: &[String]) -> std::io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "{}:", sanitize(&text(self.language, key, facts)))?;
        lines
            .iter()
            .try_for_each(|line| writeln!(self.out, "  • {}", sanitize(line)))
    }

    pub(super) fn positions(
        &mut self,
        register: &Register,
        handover: &Handover<'_>,
        from: &Record<Position>,
        to: &Record<Position>,
    ) -> std::io::Result<()> {
        let language = self.language;
        let facts = [("from", named(from).into()), ("to", named(to).into())];
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for holding in handover.moved.iter().chain(&handover.merged) {
            *counts.entry(field_word(language, &holding.field())).or_default() += 1;
        }
        let count: usize = counts.values().sum();
        if count == 0 {
            self.line("handover-nothing", &facts)?;
        } else {
            let mut facts = facts.to_vec();
            facts.extend([("count", count.into()), ("files", handover.files.len().into())]);
            let lines: Vec<String> = counts
                .iter()
                .map(|(word, count)| {
                    let facts = [("as", word.into()), ("count", (*count).into())];
                    text(language, "handover-moved-field", &facts)
                })
                .collect();
            self.points("handover-moved", &facts, &lines)?;
        }
        let merged: Vec<String> = handover
            .merged
            .iter()
            .map(|holding| format!("{} {}", holding.record, holding.link.path))
            .collect();
        self.points("handover-merged", &facts, &merged)?;
        let left = |has_status: fn(HoldingStatus) -> bool| -> Vec<String> {
            let left = handover
                .left
                .iter()
                .filter(|holding| has_status(holding.standing));
            left.map(|holding| line(register, holding, language)).collect()
        };
        let history = left(|standing| matches!(standing, HoldingStatus::Past(_)));
        self.points("handover-history", &facts, &history)?;
        self.points(
            "handover-about",
            &facts,
            &left(|standing| standing == HoldingStatus::About),
        )?;
        if handover.not_chosen > 0 {
            let mut facts = facts.to_vec();
            facts.push(("count", handover.not_chosen.into()));
            self.line("handover-not-chosen", &facts)?;
        }
        let lacks = from.roles.iter().filter(|role| !to.roles.contains(role));
        let lacks: Vec<String> = lacks.map(|role| register.title(role).to_owned()).collect();
        if !lacks.is_empty() && count > 0 {
            let mut facts = facts.to_vec();
            facts.push(("roles", lacks.into()));
            self.line("handover-roles", &facts)?;
        }
        Ok(())
    }

    pub(super) fn persons(
        &mut self,
        positions: &[&Record<Position>],
        from: &str,
        to: &str,
    ) -> std::io::Result<()> {
        let positions: Vec<String> = positions.iter().map(|position| named(position)).collect();
        let facts = [
            ("from", from.into()),
            ("to", to.into()),
            ("positions", positions.into()),
        ];
        self.line("handover-holder", &facts)
    }

    /// New findings that are no reason to refuse, a line each.
    pub(super) fn findings(&mut self, new: &Report) -> std::io::Result<()> {
        let language = self.language;
        let others = new
            .findings
            .iter()
            .filter(|one| one.counts() && one.severity != Severity::Error);
        let lines: Vec<String> = others
            .map(|one| format!("{} ({})", one.message(language), one.rule.id))
            .collect();
        self.points("handover-findings", &[], &lines)
    }
}
