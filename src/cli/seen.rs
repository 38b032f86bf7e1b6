//! A state of the register with what the rules found in it, for commands that rank.

use std::error::Error;

use super::input::{self, Asked};
use super::{Global, terminal};
use crate::history::past_of;
use crate::model::{Date, Language, Loaded, Register, load, ranking_fingerprint};
use crate::ranking::compare::State;
use crate::ranking::gate::Faults;
use crate::render;
use crate::render::report::{Format, Output};
use crate::report::{self, Report, Reported, Wanted};
use crate::rules::Ranking;
use crate::source::{Location, Provenance, SourceSet};
use crate::view::rank::Frame;

/// Where a state comes from, the fingerprint of its policy, and the day it is seen on.
pub(super) struct Origin {
    provenance: Provenance,
    policy: Option<String>,
    today: Date,
}

/// A state of the register with what the rules found in it.
pub(super) struct Seen {
    pub(super) sources: SourceSet,
    pub(super) register: Register,
    pub(super) report: Report,
}

impl Seen {
    /// Loads the register as it is at a revision, or outside history without one, and runs all rules.
    pub(super) fn of(
        sources: SourceSet,
        location: &Location,
        rev: Option<&str>,
        today: Date,
    ) -> Result<Self, Box<dyn Error>> {
        let Loaded { register, findings } = load(&sources)?;
        let history = past_of(&location.root, rev, &register);
        let report = report::validate(&sources, &register, findings, &history, today, &Wanted::default());
        Ok(Self {
            sources,
            register,
            report,
        })
    }

    /// The state as a comparison takes it.
    pub(super) fn state<'s>(&'s self, faults: &'s Faults) -> State<'s> {
        State {
            register: &self.register,
            faults,
        }
    }

    /// Refuses what is unreadable or ambiguous: says on standard error what makes it so.
    pub(super) fn refuse(
        &self,
        language: Language,
        global: &Global,
        location: &Location,
    ) -> Result<(), Box<dyn Error>> {
        let refused = |one: &&Reported| one.rule.ranking == Ranking::Refused;
        let findings: Vec<_> = self.report.findings.iter().filter(refused).cloned().collect();
        let count = findings.len();
        if count == 0 {
            return Ok(());
        }
        let output = Output {
            report: &Report {
                findings,
                ..self.report.clone()
            },
            sources: &self.sources,
            prefix: &input::shown_prefix(&location.root),
            language,
            deny_warnings: false,
        };
        let style = terminal::style(global.color);
        render::report::write(Format::Human, &output, style, &mut std::io::stderr())?;
        Err(format!("the register is not ranked: {count} findings make it unreadable or ambiguous").into())
    }

    /// Where the state comes from, and the policy that it is ranked by.
    pub(super) fn origin(&self, location: &Location, asked: &Asked) -> Result<Origin, Box<dyn Error>> {
        Ok(Origin {
            provenance: input::provenance(location, &asked.moment)?,
            policy: ranking_fingerprint(&self.sources),
            today: asked.day(),
        })
    }

    /// What a reader is told of the ranking besides its order.
    pub(super) fn frame<'a>(&'a self, origin: &'a Origin, interrupted: bool) -> Frame<'a> {
        Frame {
            today: origin.today,
            provenance: &origin.provenance,
            policy: origin.policy.as_deref(),
            interrupted,
            report: &self.report,
        }
    }

    /// The projects that a rule sends back; a waived finding does not.
    pub(super) fn faults(&self) -> Faults {
        let mut faults = Faults::new();
        let sent_back = |one: &&Reported| one.counts() && one.rule.ranking == Ranking::SentBack;
        for finding in self.report.findings.iter().filter(sent_back) {
            if let Some(project) = finding.project() {
                let rules = faults.entry(project.to_owned()).or_default();
                rules.push(finding.rule.id.to_owned());
            }
        }
        faults
    }
}

/// What to say of projects that wait for each other.
pub(super) fn circle(ids: Vec<String>) -> String {
    format!("projects wait for each other: {}", ids.join(" → "))
}
