//! `portfolio trend`: how the register develops, month by month.

use std::io::Write;

use clap_complete::{ArgValueCandidates, CompletionCandidate};

use super::output::{OutputArgs, refuse_calendar};
use super::progress::{Interrupted, Watch};
use super::{CommandOutcome, CommandResult, Global};
use crate::cli::args::{QueryArgs, unknown};
use crate::cli::open::{self, OpenRegister};
use crate::history::ProjectHistory;
use crate::source::{GitState, Location, git_state, month_ends};
use crate::text::text;
use crate::trend::{self, Figures, METRICS, Metric, Sample, samples};
use crate::value::Date;
use crate::view::trend::{TrendFrame, page};

/// The most months that are shown unless `--since` says otherwise, the present one among them.
const MONTHS: i32 = 24;

/// Show month by month how the register develops: systems without owner, findings, completeness, money.
///
/// Each row is the register as it was at the end of a month: the last commit on the first-parent line up to that day,
/// judged on that day. The last row is the register as it is now, judged on today's day.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Which figures; all when none is named.
    #[arg(value_name = "METRIC", long_help = help(), add = ArgValueCandidates::new(candidates))]
    metrics: Vec<String>,
    /// From this month on; without it at most 24 months.
    #[arg(long, value_name = "YYYY-MM", value_parser = parse_month)]
    since: Option<Date>,
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    output: OutputArgs,
}

fn candidates() -> Vec<CompletionCandidate> {
    let all = METRICS.iter();
    all.map(|metric| CompletionCandidate::new(metric.key).help(Some(metric.about.into())))
        .collect()
}

fn help() -> String {
    let mut help = "Which figures; all when none is named:\n".to_owned();
    for metric in METRICS {
        help += &format!("\n{}\n  {}", metric.key, metric.about);
    }
    help
}

/// Returns the first day of a month.
fn parse_month(written: &str) -> Result<Date, String> {
    let month = (written.len() == 7).then(|| format!("{written}-01").parse().ok());
    month
        .flatten()
        .ok_or_else(|| "not a month: written YYYY-MM, for example 2026-03".to_owned())
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let format = args.output.format()?;
    refuse_calendar(format, "a trend")?;
    let metrics = known_metrics(&args.metrics)?;
    let today = args.query.day();
    let since = since(args.since, today)?;
    refuse_without_past(&open::locate(global)?)?;
    let OpenRegister {
        location,
        loaded: now,
        language,
        mut clock,
        ..
    } = args.query.open(global)?;
    let upto = args.query.revision.at.as_deref();
    let months = month_ends(&location.root, upto, since, today)?;
    let past = ProjectHistory::read(&location.root, upto);
    clock.lap("history");

    let watch = Watch::new(text(language, "trend-working", &[]));
    let go_on = |done: usize| {
        watch.step(done, months.ends.len());
        !watch.interrupted()
    };
    let mut all = samples(&location.root, &months, &past, &metrics, &go_on).ok_or(Interrupted(
        "interrupted; a trend without some of its months would mislead",
    ))?;
    drop(watch);
    clock.lap("judge");
    let history = past.of(&now.register);
    let judged = now.with_history(history).judge(today);
    let provenance = open::provenance(&location, &args.query.revision)?;
    let commit = provenance.commit.as_ref().filter(|_| !provenance.changed);
    all.push(Sample {
        day: today,
        commit: commit.map(|commit| commit.id.clone()),
        figures: Ok(Figures::of(&judged, &metrics)),
    });
    let municipality = judged.register.municipality.as_ref();
    let first = all.first().map(|sample| sample.day);
    let frame = TrendFrame {
        municipality: municipality.map_or("", |municipality| municipality.name.as_str()),
        provenance: &provenance,
        today,
        cut: first.filter(|_| args.since.is_none() && months.has_earlier),
    };
    let page = page(&all, &metrics, &frame, language);
    args.output.write(format, &page, language, global, out)?;
    clock.lap("write");
    Ok(CommandOutcome::Clean)
}

/// Returns the metrics that are asked for, each once.
fn known_metrics(keys: &[String]) -> Result<Vec<&'static Metric>, String> {
    let mut metrics: Vec<&'static Metric> = Vec::new();
    for key in keys {
        let names = METRICS.iter().map(|metric| metric.key);
        let metric = trend::find(key).ok_or_else(|| unknown("metric", key, names))?;
        if metrics.iter().all(|known| known.key != metric.key) {
            metrics.push(metric);
        }
    }
    if metrics.is_empty() {
        metrics.extend(METRICS);
    }
    Ok(metrics)
}

fn since(requested_day: Option<Date>, today: Date) -> Result<Date, String> {
    match requested_day {
        Some(month) if month > today => Err(format!(
            "--since {:04}-{:02} lies after {today}, the day of the last row",
            month.year(),
            month.month()
        )),
        Some(month) => Ok(month),
        None => Ok(today.plus_months(1 - MONTHS)),
    }
}

/// Says so where there is no past at all; git says why when it cannot tell it.
fn refuse_without_past(location: &Location) -> Result<(), String> {
    if git_state(&location.root) == GitState::None {
        return Err(format!(
            "{} lies in no git repository, so nothing is known of how the register has developed; run `git init` and \
             commit the register, now and whenever it changes",
            location.root.display()
        ));
    }
    Ok(())
}
