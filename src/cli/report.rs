//! `portfolio report`: the whole portfolio as one HTML file.

use std::io::Write;
use std::path::PathBuf;

use super::input::{self, Clock, Lang, Moment, Today};
use super::progress::Watch;
use super::seen::Seen;
use super::{Global, Outcome, Run};
use crate::edit::replace_file;
use crate::model::{Language, ranking_fingerprint};
use crate::overview::Context;
use crate::ranking::basis::Request;
use crate::ranking::recommend::recommend;
use crate::render;
use crate::rules::Ranking;
use crate::text::text;
use crate::view::rank::Frame;
use crate::view::report::{Source, Unranked, report};

/// Write the portfolio as one HTML file for the intranet and for paper.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Write to this file instead of standard output.
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    output: Option<PathBuf>,
    #[command(flatten)]
    moment: Moment,
    #[command(flatten)]
    today: Today,
    /// Language; the municipality's own unless it says otherwise.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> Run {
    let mut clock = Clock::new(global);
    let location = input::locate(global)?;
    let today = args.today.day();
    let sources = input::read(&location, &args.moment)?;
    clock.lap("read");
    let seen = Seen::of(sources, &location, args.moment.at.as_deref(), today)?;
    clock.lap("load and rules");
    let language = args
        .lang
        .map_or_else(|| input::own_language(&seen.register), Language::from);
    let watch = Watch::new(text(language, "rank-working", &[]));
    let ranking = match refused(&seen) {
        0 => {
            let request = Request {
                faults: seen.faults(),
                ..Request::default()
            };
            recommend(&seen.register, today, &request, &|| watch.interrupt()).map_err(Unranked::Circle)
        }
        findings => Err(Unranked::Refused(findings)),
    };
    let interrupted = watch.interrupted();
    drop(watch);
    clock.lap("rank");
    let provenance = input::provenance(&location, &args.moment)?;
    let policy = ranking_fingerprint(&seen.sources);
    let found = &seen.report;
    let made = report(&Source {
        context: &Context {
            register: &seen.register,
            today,
            language,
            report: &found,
        },
        frame: &Frame {
            today,
            provenance: &provenance,
            policy: policy.as_deref(),
            interrupted,
            report: found,
        },
        ranking: ranking.as_ref().map_err(Clone::clone),
    });
    clock.lap("report");
    match &args.output {
        None => render::html::write(&made, out)?,
        Some(path) => {
            let mut bytes = Vec::new();
            render::html::write(&made, &mut bytes)?;
            replace_file(path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    clock.lap("write");
    Ok(Outcome::Clean)
}

/// How many findings make the register unreadable or ambiguous.
fn refused(seen: &Seen) -> usize {
    let findings = seen.report.findings.iter();
    findings
        .filter(|one| one.rule.ranking == Ranking::Refused)
        .count()
}
