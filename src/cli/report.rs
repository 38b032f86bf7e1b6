//! `portfolio report`: the whole portfolio as one HTML file.

use std::io::Write;
use std::path::PathBuf;

use super::progress::Watch;
use super::{Global, Outcome, Run};
use crate::cli::args::{self, Asked, Clock};
use crate::edit::replace_file;
use crate::overview::Context;
use crate::ranking::RankError;
use crate::ranking::basis::Request;
use crate::ranking::recommend::recommend;
use crate::render;
use crate::rules::Ranking;
use crate::snapshot::Snapshot;
use crate::text::text;
use crate::view::report::{Source, report};

/// Write the portfolio as one HTML file for the intranet and for paper.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Write to this file instead of standard output.
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    output: Option<PathBuf>,
    #[command(flatten)]
    asked: Asked,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> Run {
    let mut clock = Clock::new(global);
    let location = args::locate(global)?;
    let today = args.asked.day();
    let sources = args.asked.read(&location)?;
    clock.lap("read");
    let seen = Snapshot::load(sources)?
        .with_history_from_git(&location.root, args.asked.moment.at.as_deref())
        .judge(today);
    clock.lap("load and rules");
    let language = args.asked.language(&seen.register);
    let watch = Watch::new(text(language, "rank-working", &[]));
    let ranking = match refused(&seen) {
        0 => {
            let request = Request {
                faults: seen.faults(),
                ..Request::default()
            };
            recommend(&seen.register, today, &request, &|| watch.interrupt())
        }
        findings => Err(RankError::Refused(findings)),
    };
    let interrupted = watch.interrupted();
    drop(watch);
    clock.lap("rank");
    let origin = seen.origin(&location, &args.asked)?;
    let made = report(&Source {
        context: &Context {
            register: &seen.register,
            today,
            language,
            report: &&seen.report,
        },
        frame: &seen.frame(&origin, interrupted),
        ranking: ranking.as_ref().map_err(Clone::clone),
    });
    clock.lap("report");
    match &args.output {
        None => render::report::write(&made, out)?,
        Some(path) => {
            let mut bytes = Vec::new();
            render::report::write(&made, &mut bytes)?;
            replace_file(path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    clock.lap("write");
    Ok(Outcome::Clean)
}

/// How many findings make the register unreadable or ambiguous.
fn refused(seen: &Snapshot) -> usize {
    let findings = seen.report.findings.iter();
    findings
        .filter(|one| one.rule.ranking == Ranking::Refused)
        .count()
}
