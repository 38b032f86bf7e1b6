//! `portfolio list`: the overviews.

use std::io::Write;
use std::sync::LazyLock;

use clap_complete::CompletionCandidate;

use super::input::{self, Clock, Lang, Moment, Today};
use super::output::Output;
use super::{Global, Outcome, Run};
use crate::history::{History, Why};
use crate::model::{Language, Loaded, load};
use crate::overview::{self, Context, OVERVIEWS, Overview};
use crate::report::{self, Wanted};
use crate::text::{nearest, text};

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
    #[command(flatten)]
    output: Output,
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
    let format = args.output.format()?;
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
    let report = LazyLock::new(|| {
        let history = History::Absent(Why::NotRead);
        report::validate(&sources, &register, findings, &history, today, &Wanted::default())
    });
    let context = Context {
        register: &register,
        today,
        language,
        report: &report,
    };
    let mut page = (overview.make)(&context);
    page.day = Some(today);
    page.header.insert(0, text(language, "page-as-of", &[("day", today.into())]));
    clock.lap("overview");
    args.output.write(format, &page, language, global, out)?;
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
