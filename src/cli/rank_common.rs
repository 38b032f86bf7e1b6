//! What the commands that rank share: what they refuse, and where the state that they rank comes from.

use std::error::Error;

use super::{Global, output};
use crate::cli::args::RevisionArgs;
use crate::cli::open;
use crate::diagnostics::{Report, ReportedFinding};
use crate::model::ranking_fingerprint;
use crate::render;
use crate::render::diagnostics::{DiagnosticsFormat, DiagnosticsOutput};
use crate::snapshot::Snapshot;
use crate::source::{Location, Provenance};
use crate::value::Language;
use crate::view::rank::RankingFrame;

/// Where a state comes from, and the fingerprint of its policy.
pub(super) struct RankedStateOrigin {
    provenance: Provenance,
    policy: Option<String>,
}

impl Snapshot {
    /// Refuses what is unreadable or ambiguous in what the answer is made from, `needed`: says on standard error what
    /// makes it so.
    pub(super) fn refuse(
        &self,
        needed: &[&str],
        language: Language,
        global: &Global,
        location: &Location,
    ) -> Result<(), Box<dyn Error>> {
        let refused = |one: &&ReportedFinding| one.refuses(needed);
        let findings: Vec<_> = self.report.findings.iter().filter(refused).cloned().collect();
        let count = findings.len();
        if count == 0 {
            return Ok(());
        }
        let output = DiagnosticsOutput {
            report: &Report {
                findings,
                ..self.report.clone()
            },
            sources: &self.sources,
            prefix: &open::shown_prefix(&location.root),
            language,
            deny_warnings: false,
        };
        let style = output::style(global.color);
        render::diagnostics::write(DiagnosticsFormat::Human, &output, style, &mut std::io::stderr())?;
        let findings = match count {
            1 => "1 finding makes".to_owned(),
            more => format!("{more} findings make"),
        };
        Err(format!("the register is not ranked: {findings} it unreadable or ambiguous").into())
    }

    /// Returns where the state comes from, and the policy that it is ranked by.
    pub(super) fn origin(
        &self,
        location: &Location,
        revision: &RevisionArgs,
    ) -> Result<RankedStateOrigin, Box<dyn Error>> {
        Ok(RankedStateOrigin {
            provenance: open::provenance(location, revision)?,
            policy: ranking_fingerprint(&self.sources),
        })
    }

    /// Returns what a reader needs to know of the ranking besides its order.
    pub(super) fn frame<'a>(&'a self, origin: &'a RankedStateOrigin, interrupted: bool) -> RankingFrame<'a> {
        RankingFrame {
            today: self.day,
            provenance: &origin.provenance,
            policy: origin.policy.as_deref(),
            interrupted,
            report: &self.report,
        }
    }
}
