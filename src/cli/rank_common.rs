//! What the commands that rank share: what they refuse, and where the state that they rank comes from.

use std::error::Error;

use super::{Global, terminal};
use crate::cli::args::{self, Asked};
use crate::diagnostics::{Report, Reported};
use crate::model::ranking_fingerprint;
use crate::render;
use crate::render::diagnostics::{Format, Output};
use crate::rules::Ranking;
use crate::snapshot::Snapshot;
use crate::source::{Location, Provenance};
use crate::value::{Date, Language};
use crate::view::rank::Frame;

/// Where a state comes from, the fingerprint of its policy, and the day it is seen on.
pub(super) struct Origin {
    provenance: Provenance,
    policy: Option<String>,
    today: Date,
}

impl Snapshot {
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
            prefix: &args::shown_prefix(&location.root),
            language,
            deny_warnings: false,
        };
        let style = terminal::style(global.color);
        render::diagnostics::write(Format::Human, &output, style, &mut std::io::stderr())?;
        let findings = match count {
            1 => "1 finding makes".to_owned(),
            more => format!("{more} findings make"),
        };
        Err(format!("the register is not ranked: {findings} it unreadable or ambiguous").into())
    }

    /// Where the state comes from, and the policy that it is ranked by.
    pub(super) fn origin(&self, location: &Location, asked: &Asked) -> Result<Origin, Box<dyn Error>> {
        Ok(Origin {
            provenance: args::provenance(location, &asked.moment)?,
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
}
