//! A state of the register: read, loaded and judged.

use std::path::Path;

use crate::diagnostics::{self, Report, Wanted};
use crate::history::{History, past_of};
use crate::model::{Loaded, RefusedFormat, Register, load};
use crate::ranking::compare::State;
use crate::ranking::gate::Faults;
use crate::rules::Ranking;
use crate::source::SourceSet;
use crate::value::Date;

/// A state of the register with what the rules found in it.
#[derive(Debug)]
pub struct Snapshot {
    /// The files.
    pub sources: SourceSet,
    /// What they say.
    pub register: Register,
    /// What the rules found.
    pub report: Report,
}

impl Snapshot {
    /// Loads the register of a revision, or of the work tree or the index without one, and runs all rules. What the
    /// past cannot say, in a shallow clone or outside git, no rule looks at.
    ///
    /// # Errors
    /// As [`load`].
    pub fn of(
        sources: SourceSet,
        root: &Path,
        rev: Option<&str>,
        today: Date,
    ) -> Result<Self, RefusedFormat> {
        Self::judged(sources, today, &Wanted::default(), |register| {
            past_of(root, rev, register)
        })
    }

    /// Loads the register and runs the rules that are wanted; `history` is asked when the register is known, since it
    /// costs time that not every policy needs.
    ///
    /// # Errors
    /// As [`load`].
    pub fn judged(
        sources: SourceSet,
        today: Date,
        wanted: &Wanted<'_>,
        history: impl FnOnce(&Register) -> History,
    ) -> Result<Self, RefusedFormat> {
        let Loaded { register, findings } = load(&sources)?;
        let history = history(&register);
        let report = diagnostics::validate(&sources, &register, findings, &history, today, wanted);
        Ok(Self {
            sources,
            register,
            report,
        })
    }

    /// The state as a comparison of rankings takes it.
    pub fn state<'s>(&'s self, faults: &'s Faults) -> State<'s> {
        State {
            register: &self.register,
            faults,
        }
    }

    /// The projects that a rule sends back; a waived finding does not.
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::new();
        let findings = self.report.findings.iter();
        for finding in findings.filter(|one| one.counts() && one.rule.ranking == Ranking::SentBack) {
            if let Some(project) = finding.project() {
                let rules = faults.entry(project.to_owned()).or_default();
                rules.push(finding.rule.id.to_owned());
            }
        }
        faults
    }
}
