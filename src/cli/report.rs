//! `portfolio report`: the whole portfolio as one HTML file.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::progress::Watch;
use super::{CommandOutcome, CommandResult, Global, output};
use crate::cli::args::QueryArgs;
use crate::cli::open::OpenSnapshot;
use crate::diagnostics::RANKED_BY;
use crate::overview::OverviewContext;
use crate::ranking::RankError;
use crate::ranking::basis::Request;
use crate::ranking::recommend::recommend;
use crate::render;
use crate::render::page::PageFormat;
use crate::snapshot::Snapshot;
use crate::text::text;
use crate::view::report::{ReportSource, report};

/// Write the portfolio as one HTML file for the intranet and for paper.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Write to this file instead of standard output.
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    output: Option<PathBuf>,
    #[command(flatten)]
    query: QueryArgs,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    if let Some(path) = &args.output {
        refuse_other_endings(path)?;
    }
    let OpenSnapshot {
        location,
        snapshot,
        language,
        mut clock,
    } = args.query.open_judged(global)?;
    let (register, today) = (&*snapshot.register, snapshot.day);
    clock.lap("load and rules");
    let watch = Watch::new(text(language, "rank-working", &[]));
    let ranking = match refused(&snapshot) {
        0 => {
            let request = Request {
                faults: snapshot.faults(),
                ..Request::default()
            };
            recommend(register, today, &request, &|| watch.interrupt())
        }
        findings => Err(RankError::Refused(findings)),
    };
    let interrupted = watch.interrupted();
    drop(watch);
    clock.lap("rank");
    let origin = snapshot.origin(&location, &args.query.revision)?;
    let report = report(&ReportSource {
        context: &OverviewContext {
            register,
            today,
            language,
        },
        frame: &snapshot.frame(&origin, interrupted),
        ranking: ranking.as_ref().map_err(Clone::clone),
    });
    clock.lap("report");
    match &args.output {
        None => render::report::write(&report, out)?,
        Some(path) => output::put_file(path, out, |out| render::report::write(&report, out))?,
    }
    clock.lap("write");
    Ok(CommandOutcome::Clean)
}

/// Refuses a file that is not to be read as HTML, since a browser or an office would not open it as what it is.
fn refuse_other_endings(path: &Path) -> Result<(), String> {
    match PageFormat::of_file(path) {
        Ok(None | Some(PageFormat::Html)) => Ok(()),
        Ok(Some(_)) | Err(_) => Err(format!(
            "the report is one HTML file: {} must end in .html; for paper and PDF, print it from a browser",
            path.display()
        )),
    }
}

/// Returns how many findings make the register unreadable or ambiguous.
fn refused(snapshot: &Snapshot) -> usize {
    let findings = snapshot.report.findings.iter();
    findings.filter(|one| one.refuses(RANKED_BY)).count()
}
