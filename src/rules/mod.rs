//! The rules: one file per rule, one line per rule here. A rule is a pure function of a register, a day and
//! what is known of the past.
//!
//! To add one, see `docs/adding.md`.

mod contracts;
mod data;
mod format;
mod governance;
mod identity;
mod lifecycle;
mod ownership;
mod policy;
mod pools;
mod projects;
mod references;
mod rule;
mod strategy;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rayon::prelude::*;

pub use rule::{Check, Context, Docs, Ranking, Rule};

use crate::finding::{FileId, Finding};
use crate::history::{History, HistoryAbsence};

/// The groups of rules by name, in the order of the documentation.
const GROUPS: &[(&str, &[&Rule])] = &[
    ("format", format::RULES),
    ("identity", identity::RULES),
    ("references", references::RULES),
    ("ownership", ownership::RULES),
    ("contracts", contracts::RULES),
    ("data", data::RULES),
    ("projects", projects::RULES),
    ("pools", pools::RULES),
    ("strategy", strategy::RULES),
    ("lifecycle", lifecycle::RULES),
    ("governance", governance::RULES),
    ("policy", policy::RULES),
];

/// Every rule with the name of its group, in the order of the documentation.
pub static RULES: LazyLock<Vec<(&'static str, &'static Rule)>> = LazyLock::new(|| {
    let of_group = |(group, rules): &(&'static str, &'static [&'static Rule])| {
        let group = *group;
        rules.iter().map(move |rule| (group, *rule))
    };
    GROUPS.iter().flat_map(of_group).collect()
});

/// Returns the rule with this id.
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().map(|(_, rule)| *rule).find(|rule| rule.id == id)
}

/// Returns the id most like a text that is no rule's id.
pub fn nearest(id: &str) -> Option<&'static str> {
    crate::nearest::nearest(id, RULES.iter().map(|(_, rule)| rule.id))
}

/// What the rules say of a register, and which of them could not say anything.
#[derive(Debug, Default)]
pub struct Judgement {
    /// The findings, in no particular order.
    pub findings: Vec<Finding>,
    /// The rules that were not run, in the order of the documentation.
    pub not_judged: Vec<(&'static Rule, Obstacle)>,
}

/// HistoryAbsence a rule could not be judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// `policy.yaml` cannot be read, so whether the rule is switched off, weakened or waived is not known.
    PolicyNotRead(FileId),
    /// Kinds that the rule needs are not fully read, because of these files.
    NotFullyRead(BTreeSet<FileId>),
    /// The rule compares with the past, which is not there to be seen.
    NoHistory(HistoryAbsence),
}

/// Runs the rules that `selected` names.
///
/// A rule is not run, and is named as not judged, when the policy has a say in it and cannot be read, when a kind
/// that it `needs` is not fully read, or when it looks at a past that is not known.
///
/// Findings about a record of which something could not be read are held back until it can: what was not read may
/// be what they miss. The references of such a record were read, so findings about references stay.
pub fn run(context: &Context<'_>, selected: impl Fn(&Rule) -> bool + Sync) -> Judgement {
    let (not_judged, to_run): (Vec<_>, Vec<_>) = RULES
        .iter()
        .filter(|(_, rule)| selected(rule))
        .map(|(group, rule)| (*group, *rule, obstacle(context, rule)))
        .partition(|(.., obstacle)| obstacle.is_some());
    let findings = to_run.into_par_iter().flat_map_iter(|(group, rule, _)| {
        let mut findings = Vec::new();
        match (&rule.check, context.history) {
            (Check::Register(check), _) => check(context, &mut findings),
            (Check::History(check), History::Known(log)) => check(context, log, &mut findings),
            (Check::History(_) | Check::Reading | Check::Report, _) => {}
        }
        if group != "references" {
            let readable = |record: &String| context.register.is_clean(record);
            findings.retain(|finding| finding.record.as_ref().is_none_or(readable));
        }
        findings
    });
    let not_judged = not_judged.into_iter();
    Judgement {
        findings: findings.collect(),
        not_judged: not_judged
            .filter_map(|(_, rule, obstacle)| Some((rule, obstacle?)))
            .collect(),
    }
}

/// Returns what keeps a rule from being judged; `None` when nothing does.
fn obstacle(context: &Context<'_>, rule: &Rule) -> Option<Obstacle> {
    let register = context.register;
    match (register.policy_not_read(), &rule.check, context.history) {
        (_, Check::Reading, _) => None,
        (Some(policy), ..) if rule.ranking != Ranking::Refused => Some(Obstacle::PolicyNotRead(policy)),
        (_, Check::History(_), History::Absent(why)) => Some(Obstacle::NoHistory(why.clone())),
        _ if !register.is_fully_read(rule.needs) => {
            Some(Obstacle::NotFullyRead(register.files_not_fully_read(rule.needs)))
        }
        _ => None,
    }
}
