//! What a rule is, and what it may look at.

use crate::finding::{Finding, Severity};
use crate::history::History;
use crate::model::{Kind, Policy, Register};
use crate::value::Date;

/// A rule: one file in this folder, one line in `mod.rs`.
pub struct Rule {
    /// Kebab-case name of the defect; the key of its message in the catalogue.
    pub id: &'static str,
    /// Severity, unless the policy sets another.
    pub severity: Severity,
    /// What a finding means for the ranking.
    pub ranking: Ranking,
    /// The way it is found.
    pub check: Check,
    /// The kinds that must be fully read before the rule is run: those of which it reasons from what is not there.
    pub needs: &'static [Kind],
    /// Its documentation.
    pub docs: Docs,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// What a finding of a rule means for the ranking (`portfolio rank`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ranking {
    /// The register is unreadable or ambiguous: no ranking is made. Such a rule's severity cannot be changed.
    Refused,
    /// The project that the finding is about is sent back.
    SentBack,
    /// Nothing.
    Unaffected,
}

/// The way a rule is found.
pub enum Check {
    /// While files are read and decoded.
    Reading,
    /// While severities and waivers are applied, when all other findings are known.
    Report,
    /// By looking at the register.
    Register(fn(&Context<'_>, &mut Vec<Finding>)),
    /// By looking at the register and its past. Not run when there is no past to see.
    History(fn(&Context<'_>, &crate::history::ProjectLog, &mut Vec<Finding>)),
}

/// A rule's documentation, always in this form. `portfolio explain` prints it and `docs/rules.md` holds it.
pub struct Docs {
    /// What it checks: one or more sentences.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// The paper's own words with page, or the standard or law: `Herning p. 9: «Alle systemer har en systemejer.»`
    pub source: &'static str,
    /// A piece of YAML that fires.
    pub example: &'static str,
    /// How to mend it.
    pub mend: &'static str,
}

/// What a rule may look at. Never the clock, the terminal, git or YAML.
pub struct Context<'a> {
    /// The register.
    pub register: &'a Register,
    /// The day that stands for today.
    pub today: Date,
    /// What is known of the past.
    pub history: &'a History,
}

impl<'a> Context<'a> {
    /// Returns the municipality's policy, or the defaults.
    pub fn policy(&self) -> &'a Policy {
        &self.register.policy
    }
}
