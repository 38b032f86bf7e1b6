//! Named exceptions from rules.

use crate::finding::Finding;
use crate::model::{Policy, Register};
use crate::rules;
use crate::value::Date;

/// The rule about waivers that no finding needs.
pub(super) const UNMATCHED: &str = "waiver-unmatched";

/// The exception that the policy makes for a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedWaiver {
    /// Why.
    pub because: String,
    /// The last day it holds.
    pub until: Date,
}

/// The policy's waivers, and which of them met a finding.
pub(super) struct Waivers {
    /// Place in the policy, rule, record, waiver, met.
    active: Vec<(usize, String, String, AppliedWaiver, bool)>,
}

impl Waivers {
    /// Returns the waivers that hold on the day.
    pub(super) fn of(policy: &Policy, today: Date) -> Self {
        let active = policy
            .waivers
            .iter()
            .enumerate()
            .filter(|(_, waiver)| !waiver.has_expired(today))
            .map(|(n, waiver)| {
                let waived = AppliedWaiver {
                    because: waiver.because.clone(),
                    until: waiver.until,
                };
                (n, waiver.rule.clone(), waiver.record.to_string(), waived, false)
            })
            .collect();
        Self { active }
    }

    /// Returns the waiver for a finding, when there is one.
    pub(super) fn waive(&mut self, finding: &Finding) -> Option<AppliedWaiver> {
        let record = finding.record.as_deref()?;
        let (_, _, _, waived, met) = self
            .active
            .iter_mut()
            .find(|(_, rule, about, ..)| rule == finding.rule && about == record)?;
        *met = true;
        Some(waived.clone())
    }

    /// Returns a finding for each waiver that met nothing. One whose rule or record does not exist is reported as
    /// such.
    pub(super) fn unmatched(&self, register: &Register) -> Vec<Finding> {
        self.active
            .iter()
            .filter(|(_, rule, record, _, met)| !met && rules::find(rule).is_some() && register.has(record))
            .filter_map(|(n, rule, record, ..)| {
                let place = register.policy.at(("waivers", *n, "record"))?;
                Some(
                    Finding::new(UNMATCHED, place)
                        .arg("rule", rule)
                        .arg("record", record),
                )
            })
            .collect()
    }
}
