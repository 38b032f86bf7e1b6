//! What is asked of `portfolio rank` besides the order itself, and how the answer is written.

use std::error::Error;
use std::io::{self, Write};

use super::{Args, RankingSettings, criteria, settings};
use crate::cli::Global;
use crate::page::Page;
use crate::ranking::basis::Request;
use crate::ranking::recommend::Recommendation;
use crate::render::page::PageFormat;
use crate::snapshot::Snapshot;
use crate::source::Location;
use crate::value::Language;
use crate::view::rank::RankingFrame;

/// A question about a ranking.
pub(super) struct RankQuestion<'a> {
    pub(super) args: &'a Args,
    pub(super) global: &'a Global,
    pub(super) location: &'a Location,
    pub(super) snapshot: &'a Snapshot,
    pub(super) request: &'a Request,
    pub(super) language: Language,
}

impl RankQuestion<'_> {
    /// Writes the answer as a page or, where the format is JSON, as a document.
    pub(super) fn write(
        &self,
        recommendation: &Recommendation,
        interrupted: bool,
        page: impl FnOnce(&RankingFrame<'_>) -> Page,
        json: impl FnOnce(&RankingSettings<'_>, &RankingFrame<'_>, &mut dyn Write) -> io::Result<()>,
        out: &mut dyn Write,
    ) -> Result<(), Box<dyn Error>> {
        let origin = self.snapshot.origin(self.location, &self.args.query.revision)?;
        let frame = self.snapshot.frame(&origin, interrupted);
        let format = self.args.output.format()?;
        if format == PageFormat::Json {
            let criteria = criteria(&self.snapshot.register);
            let settings = settings(&self.snapshot.register, recommendation, &criteria, self.language);
            let write = |out: &mut dyn Write| json(&settings, &frame, out);
            return self.args.output.put(out, write);
        }
        let mut page = page(&frame);
        page.day = Some(self.snapshot.day);
        self.args
            .output
            .write(format, &page, self.language, self.global, out)
    }
}
