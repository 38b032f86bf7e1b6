//! What is asked of `portfolio rank` besides the order itself, and how the answer is written.

use std::error::Error;
use std::io::{self, Write};

use super::{Args, Settings, criteria, settings};
use crate::cli::Global;
use crate::page::Page;
use crate::ranking::basis::Request;
use crate::ranking::recommend::Recommendation;
use crate::render::page::Format;
use crate::snapshot::Snapshot;
use crate::source::Location;
use crate::value::{Date, Language};
use crate::view::rank::Frame;

/// A question about a ranking.
pub(super) struct Asked<'a> {
    pub(super) args: &'a Args,
    pub(super) global: &'a Global,
    pub(super) location: &'a Location,
    pub(super) seen: &'a Snapshot,
    pub(super) today: Date,
    pub(super) request: &'a Request,
    pub(super) language: Language,
}

impl Asked<'_> {
    /// Writes the answer as a page or, where the format is JSON, as a document.
    pub(super) fn write(
        &self,
        made: &Recommendation,
        interrupted: bool,
        page: impl FnOnce(&Frame<'_>) -> Page,
        json: impl FnOnce(&Settings<'_>, &Frame<'_>, &mut dyn Write) -> io::Result<()>,
        out: &mut dyn Write,
    ) -> Result<(), Box<dyn Error>> {
        let origin = self.seen.origin(self.location, &self.args.asked)?;
        let frame = self.seen.frame(&origin, interrupted);
        let format = self.args.output.format()?;
        if format == Format::Json {
            let criteria = criteria(&self.seen.register);
            let settings = settings(&self.seen.register, made, &criteria, self.language);
            let write = |out: &mut dyn Write| json(&settings, &frame, out);
            return self.args.output.put(out, write);
        }
        let mut page = page(&frame);
        page.day = Some(self.today);
        self.args
            .output
            .write(format, &page, self.language, self.global, out)
    }
}
