//! A register on a day: its files, their typed records, and what the rules find in them.
//!
//! [`Snapshot::load`] reads the records of a [`SourceSet`]; [`LoadedRegister::judge`] runs the rules on a day. No rule
//! looks at the past unless [`LoadedRegister::with_history`] gives it.

use std::path::Path;
use std::sync::Arc;

use crate::diagnostics::{self, RANKED_BY, Report, ReportedFinding, ValidateOptions};
use crate::finding::Finding;
use crate::history::{History, HistoryAbsence, past_of};
use crate::model::{Loaded, RefusedFormat, Register, load};
use crate::ranking::RankError;
use crate::ranking::basis::Request;
use crate::ranking::compare::RankedState;
use crate::ranking::gate::FaultsByProject;
use crate::ranking::recommend::{Recommendation, recommend};
use crate::rules::{Check, RULES, Ranking};
use crate::source::SourceSet;
use crate::value::{Date, Language};

/// A register that is read and typed, and not judged yet. Cheap to clone.
#[derive(Debug, Clone)]
pub struct LoadedRegister {
    /// The files.
    pub sources: Arc<SourceSet>,
    /// Their records.
    pub register: Arc<Register>,
    findings: Vec<Finding>,
    history: History,
}

impl LoadedRegister {
    /// Returns what could not be read, and what is wrong with the shape of files. Every report has it too.
    pub fn reading_findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Returns what cannot be read, a line each with its place, in the order of the files; none when everything can.
    pub fn unreadable(&self, day: Date, language: Language) -> Vec<String> {
        if self.findings.is_empty() {
            return Vec::new();
        }
        let reading = RULES
            .iter()
            .filter(|(_, rule)| matches!(rule.check, Check::Reading));
        let options = ValidateOptions {
            rules: reading.map(|(_, rule)| rule.id).collect(),
            ..ValidateOptions::default()
        };
        self.judge_with(day, &options).report.unreadable(language)
    }

    /// Gives the rules about stages and approvals the past of the register.
    #[must_use]
    pub fn with_history(self, history: History) -> Self {
        Self { history, ..self }
    }

    /// Gives the rules the past that git has of the register in the folder `root`, up to a revision or else up to the
    /// last commit. Outside git, and in a shallow clone, the rules about the past are not judged.
    #[must_use]
    pub fn with_history_from_git(self, root: &Path, revision: Option<&str>) -> Self {
        let history = past_of(root, revision, &self.register);
        self.with_history(history)
    }

    /// Runs all rules on a day.
    pub fn judge(&self, day: Date) -> Snapshot {
        self.judge_with(day, &ValidateOptions::default())
    }

    /// Runs the rules that `options` names on a day, and keeps the findings in the files that it names.
    pub fn judge_with(&self, day: Date, options: &ValidateOptions<'_>) -> Snapshot {
        Snapshot {
            report: diagnostics::validate(
                &self.sources,
                &self.register,
                self.findings.clone(),
                &self.history,
                day,
                options,
            ),
            sources: Arc::clone(&self.sources),
            register: Arc::clone(&self.register),
            day,
        }
    }
}

/// A register that is read and judged on a day.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The files.
    pub sources: Arc<SourceSet>,
    /// Their records.
    pub register: Arc<Register>,
    /// What the rules find.
    pub report: Report,
    /// The day.
    pub day: Date,
}

impl Snapshot {
    /// Reads the records of all files. What cannot be read becomes a finding.
    ///
    /// # Errors
    /// When the register is written in another version of the format.
    pub fn load(sources: SourceSet) -> Result<LoadedRegister, RefusedFormat> {
        let Loaded { register, findings } = load(&sources)?;
        Ok(LoadedRegister {
            sources: Arc::new(sources),
            register: Arc::new(register),
            findings,
            history: History::Absent(HistoryAbsence::NotRead),
        })
    }

    /// Returns the state as a comparison of rankings takes it.
    pub fn state<'s>(&'s self, faults: &'s FaultsByProject) -> RankedState<'s> {
        RankedState {
            register: &self.register,
            faults,
        }
    }

    /// Returns the projects that a rule sends back, with the rules that do; a waived finding does not.
    pub fn faults(&self) -> FaultsByProject {
        let mut faults = FaultsByProject::new();
        let findings = self.report.findings.iter();
        for finding in findings.filter(|one| one.counts() && one.rule.ranking == Ranking::SentBack) {
            if let Some(project) = finding.project() {
                let rules = faults.entry(project.to_owned()).or_default();
                rules.push(finding.rule.id.to_owned());
            }
        }
        faults
    }

    /// Returns the recommended order of the whole portfolio of projects. `interrupt` is asked now and then; when it says
    /// stop, the best choice found so far counts, and the recommendation says that it is not proven.
    ///
    /// # Errors
    /// When findings make the register unreadable or ambiguous, and when projects wait for each other.
    pub fn recommend(
        &self,
        request: &Request,
        interrupt: &dyn Fn() -> bool,
    ) -> Result<Recommendation, RankError> {
        let refused = |one: &&ReportedFinding| one.refuses(RANKED_BY);
        match self.report.findings.iter().filter(refused).count() {
            0 => {
                let mut request = request.clone();
                request.faults.extend(self.faults());
                recommend(&self.register, self.day, &request, interrupt)
            }
            count => Err(RankError::Refused(count)),
        }
    }
}
