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

use std::sync::LazyLock;

use rayon::prelude::*;

pub use rule::{Check, Context, Docs, Ranking, Rule};

use crate::finding::Finding;
use crate::history::History;

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

/// The rule with this id.
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().map(|(_, rule)| *rule).find(|rule| rule.id == id)
}

/// The id most like a text that is no rule's id.
pub fn nearest(id: &str) -> Option<&'static str> {
    crate::nearest::nearest(id, RULES.iter().map(|(_, rule)| rule.id))
}

/// Runs the rules that `wanted` names and yields their findings, in no particular order.
///
/// While the policy cannot be read, only the rules run that it has no say in: which of the others are switched
/// off, weakened or waived is not known.
///
/// Findings about a record of which something could not be read wait until it can: what was not read may be what
/// they miss. What it refers to was read, so findings about references stay.
pub fn run(context: &Context<'_>, wanted: impl Fn(&Rule) -> bool + Sync) -> Vec<Finding> {
    RULES
        .par_iter()
        .filter(|(_, rule)| wanted(rule))
        .filter(|(_, rule)| context.register.knows_its_policy() || rule.ranking == Ranking::Refused)
        .flat_map_iter(|(group, rule)| {
            let mut findings = Vec::new();
            match (&rule.check, context.history) {
                (Check::Register(check), _) => check(context, &mut findings),
                (Check::History(check), History::Known(log)) => check(context, log, &mut findings),
                (Check::History(_) | Check::Reading | Check::Report, _) => {}
            }
            if *group != "references" {
                let readable = |record: &String| context.register.is_clean(record);
                findings.retain(|finding| finding.record.as_ref().is_none_or(readable));
            }
            findings
        })
        .collect()
}
