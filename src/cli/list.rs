//! `portfolio list`: the overviews.

use std::collections::BTreeSet;
use std::io::Write;

use clap_complete::CompletionCandidate;

use super::input::{self, Clock, Lang, Moment, Today};
use super::{Global, Outcome, Run, terminal};
use crate::history::{History, Why};
use crate::model::{Language, Loaded, load};
use crate::overview::{self, Context, OVERVIEWS, Overview};
use crate::render::page::{self, Format};
use crate::report::{self, Wanted};
use crate::text::nearest;

/// Print an overview of the register.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Which overview; without one, the overviews there are.
    #[arg(value_name = "OVERVIEW", add = clap_complete::ArgValueCandidates::new(candidates))]
    overview: Option<String>,
    #[command(flatten)]
    moment: Moment,
    #[command(flatten)]
    today: Today,
    /// Format of the output.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    /// Language; the municipality's own unless it says otherwise.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
}

fn candidates() -> Vec<CompletionCandidate> {
    let all = OVERVIEWS.iter();
    all.map(|overview| CompletionCandidate::new(overview.name).help(Some(overview.about.into())))
        .collect()
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> Run {
    let Some(name) = &args.overview else {
        for overview in OVERVIEWS {
            writeln!(out, "{:14} {}", overview.name, overview.about)?;
        }
        return Ok(Outcome::Clean);
    };
    let overview = known(name)?;
    let mut clock = Clock::new(global);
    let location = input::locate(global)?;
    let sources = input::read(&location, &args.moment)?;
    clock.lap("read");
    let Loaded { register, findings } = load(&sources)?;
    clock.lap("load");
    let today = args.today.day();
    let language = args
        .lang
        .map_or_else(|| input::own_language(&register), Language::from);
    let wanted = Wanted {
        rules: BTreeSet::new(),
        paths: Vec::new(),
    };
    let history = History::Absent(Why::NotRead);
    let report = report::validate(&sources, &register, findings, &history, today, &wanted);
    clock.lap("rules");
    let context = Context {
        register: &register,
        today,
        language,
        report: &report,
    };
    let page = (overview.make)(&context);
    clock.lap("overview");
    page::write(args.format, &page, language, terminal::style(global.color), out)?;
    clock.lap("write");
    Ok(Outcome::Clean)
}

fn known(name: &str) -> Result<&'static Overview, String> {
    overview::find(name).ok_or_else(|| {
        let names = OVERVIEWS.iter().map(|overview| overview.name);
        match nearest(name, names.clone()) {
            Some(nearest) => format!("there is no overview `{name}`; did you mean `{nearest}`?"),
            None => format!(
                "there is no overview `{name}`; there are: {}",
                names.collect::<Vec<_>>().join(", ")
            ),
        }
    })
}
