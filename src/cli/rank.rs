//! `portfolio rank`: the recommended order of the whole project portfolio.

mod explain;
mod sensitivity;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::Write;

use super::input::{self, Clock, Lang, Moment, Today};
use super::{Global, Outcome, Run, terminal};
use crate::history::{History, Why};
use crate::model::{Date, Language, Loaded, Objective, Register, load};
use crate::ranking::accounts::Budget;
use crate::ranking::basis::Request;
use crate::ranking::compare::{State, compare};
use crate::ranking::gate::{Class, Faults};
use crate::ranking::recommend::recommend;
use crate::render;
use crate::render::page::Format as PageFormat;
use crate::render::report::{Format as ReportFormat, Output};
use crate::report::{self, Report, Reported, Wanted};
use crate::rules::{self, Ranking};
use crate::source::{self, Location, SourceSet};
use crate::text::nearest;
use crate::view;

/// Recommend an order of the project portfolio: the best choice for the money and the hours there are.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    moment: Moment,
    #[command(flatten)]
    today: Today,
    /// A pool's allocation of a year, in place of what the register says; may be given several times.
    #[arg(long, value_name = "POOL:YEAR=DKK", value_parser = budget)]
    budget: Vec<Budget>,
    /// Weights in place of the policy's, by criterion.
    #[arg(long, value_name = "ID=N", value_parser = weight, value_delimiter = ',')]
    weights: Vec<(String, u32)>,
    /// How many projects may run at a time, in place of the policy's limit.
    #[arg(long, value_name = "N")]
    parallel: Option<u32>,
    /// What the choice makes large, in place of the policy's objective.
    #[arg(long, value_name = "OBJECTIVE")]
    objective: Option<Goal>,
    /// What moved since this git revision, and the one cause of each move.
    #[arg(long, value_name = "REV")]
    compare: Option<String>,
    /// Why a project stands where it stands, and what would change it.
    #[arg(long, value_name = "ID", conflicts_with_all = ["compare", "sensitivity", "only"],
        add = clap_complete::ArgValueCandidates::new(explain::candidates))]
    explain: Option<String>,
    /// How firmly the recommendation stands: other weights, a tenth more or less, another scale.
    #[arg(long, conflicts_with_all = ["compare", "only"])]
    sensitivity: bool,
    /// Show only these classes.
    #[arg(long, value_name = "CLASS", value_delimiter = ',')]
    only: Vec<Shown>,
    /// Format of the output.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    /// Language; the municipality's own unless it says otherwise.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
}

/// A format of the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For a terminal.
    Table,
    /// Markdown.
    Markdown,
    /// The table as CSV.
    Csv,
    /// One JSON document, versioned.
    Json,
}

impl Format {
    /// The format of a page; `None` for JSON, which is a document of its own.
    fn page(self) -> Option<PageFormat> {
        match self {
            Format::Table => Some(PageFormat::Table),
            Format::Markdown => Some(PageFormat::Markdown),
            Format::Csv => Some(PageFormat::Csv),
            Format::Json => None,
        }
    }
}

/// What the choice makes large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Goal {
    /// The sum of points.
    Points,
    /// First the points of the best band, then the next.
    Bands,
}

/// A class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Shown {
    /// Bundet.
    Bound,
    /// Anbefalet.
    Recommended,
    /// Venter.
    Waits,
    /// Send tilbage.
    SentBack,
}

impl From<Shown> for Class {
    fn from(shown: Shown) -> Self {
        match shown {
            Shown::Bound => Class::Bound,
            Shown::Recommended => Class::Recommended,
            Shown::Waits => Class::Waits,
            Shown::SentBack => Class::SentBack,
        }
    }
}

fn budget(text: &str) -> Result<Budget, String> {
    let parts = || {
        let (pool, rest) = text.split_once(':')?;
        let (year, dkk) = rest.split_once('=')?;
        let dkk: i64 = dkk.parse().ok().filter(|dkk| *dkk >= 0)?;
        Some(Budget {
            pool: pool.to_owned(),
            year: year.parse().ok()?,
            dkk,
        })
    };
    parts().ok_or_else(|| "written POOL:YEAR=DKK, for example udviklingspulje:2027=2500000".to_owned())
}

fn weight(text: &str) -> Result<(String, u32), String> {
    let parts = || {
        let (criterion, weight) = text.split_once('=')?;
        Some((criterion.to_owned(), weight.parse().ok()?))
    };
    parts().ok_or_else(|| "written CRITERION=N, for example legal_requirement=40".to_owned())
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> Run {
    let mut clock = Clock::new(global);
    let location = input::locate(global)?;
    let today = args.today.day();
    let sources = input::read(&location, &args.moment)?;
    clock.lap("read");
    let seen = Seen::of(sources, today)?;
    clock.lap("load and rules");
    seen.refuse(args, global, &location)?;
    let register = &seen.register;
    let language = args
        .lang
        .map_or_else(|| input::own_language(register), Language::from);
    let request = Request {
        budgets: known_pools(&args.budget, register)?,
        weights: known_criteria(&args.weights, register)?,
        parallel: args.parallel,
        objective: args.objective.map(|goal| match goal {
            Goal::Points => Objective::Points,
            Goal::Bands => Objective::Bands,
        }),
        faults: seen.faults(),
        ..Request::default()
    };
    let style = terminal::style(global.color);
    if let Some(since) = &args.compare {
        let before = Seen::of(source::revision(&location.root, since)?, today)
            .map_err(|error| format!("at {since}: {error}"))?;
        before
            .refuse(args, global, &location)
            .map_err(|error| format!("at {since}: {error}"))?;
        let made = compare(
            before.state(&before.faults()),
            seen.state(&request.faults),
            today,
            &request,
            &|| false,
        )
        .map_err(circle)?;
        match args.format.page() {
            Some(format) => {
                let page = view::rank::compare::page(&before.register, register, &made, since, language);
                render::page::write(format, &page, language, style, out)?;
            }
            None => render::ranking::compare(&made, since, today, out)?,
        }
        return Ok(Outcome::Clean);
    }
    let asked = explain::Asked {
        today,
        request: &request,
        language,
        style,
    };
    if let Some(id) = &args.explain {
        return explain::run(args, id, &seen, &asked, out);
    }
    if args.sensitivity {
        return sensitivity::run(args, &seen, &asked, out);
    }
    let made = recommend(register, today, &request, &|| false).map_err(circle)?;
    clock.lap("rank");

    let only: Vec<Class> = args.only.iter().map(|shown| Class::from(*shown)).collect();
    match args.format.page() {
        Some(format) => {
            let page = view::rank::page(register, &made, &only, language);
            render::page::write(format, &page, language, style, out)?;
        }
        None => {
            let criteria = register.policy.scoring.criteria.iter();
            let criteria: Vec<String> = criteria.map(|criterion| criterion.id.clone()).collect();
            render::ranking::json(&made, &criteria, today, out)?;
        }
    }
    clock.lap("write");
    Ok(if made.shortfalls.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

fn circle(ids: Vec<String>) -> String {
    format!("projects wait for each other: {}", ids.join(" → "))
}

/// A state of the register with what the rules found that the ranking must know of.
struct Seen {
    sources: SourceSet,
    register: Register,
    report: Report,
}

impl Seen {
    fn of(sources: SourceSet, today: Date) -> Result<Self, Box<dyn Error>> {
        let Loaded { register, findings } = load(&sources)?;
        let report = judged(&sources, &register, findings, today);
        Ok(Self {
            sources,
            register,
            report,
        })
    }

    fn state<'s>(&'s self, faults: &'s Faults) -> State<'s> {
        State {
            register: &self.register,
            faults,
        }
    }

    /// Says on standard error what makes the register unreadable or ambiguous.
    fn refuse(&self, args: &Args, global: &Global, location: &Location) -> Result<(), Box<dyn Error>> {
        let refused = |one: &&Reported| one.rule.ranking == Ranking::Refused;
        let findings: Vec<_> = self.report.findings.iter().filter(refused).cloned().collect();
        let count = findings.len();
        if count == 0 {
            return Ok(());
        }
        let language = args
            .lang
            .map_or_else(|| input::own_language(&self.register), Language::from);
        let output = Output {
            report: &Report {
                findings,
                ..self.report.clone()
            },
            sources: &self.sources,
            prefix: &input::shown_prefix(&location.root),
            language,
            deny_warnings: false,
        };
        let style = terminal::style(global.color);
        render::report::write(ReportFormat::Human, &output, style, &mut std::io::stderr())?;
        Err(format!("the register is not ranked: {count} findings make it unreadable or ambiguous").into())
    }

    /// The projects that a rule sends back; a waived finding does not.
    fn faults(&self) -> Faults {
        let mut faults = Faults::new();
        let sent_back = |one: &&Reported| one.counts() && one.rule.ranking == Ranking::SentBack;
        for finding in self.report.findings.iter().filter(sent_back) {
            let record = finding.record.as_deref();
            if let Some(project) = record.and_then(|record| record.strip_prefix("projects/")) {
                let rules = faults.entry(project.to_owned()).or_default();
                rules.push(finding.rule.id.to_owned());
            }
        }
        faults
    }
}

/// The findings that the ranking must know of.
fn judged(
    sources: &SourceSet,
    register: &Register,
    reading: Vec<crate::finding::Finding>,
    today: Date,
) -> Report {
    let known: BTreeSet<&str> = rules::RULES
        .iter()
        .filter(|(_, rule)| rule.ranking != Ranking::Unaffected)
        .map(|(_, rule)| rule.id)
        .collect();
    let wanted = Wanted {
        rules: known,
        paths: Vec::new(),
    };
    report::validate(
        sources,
        register,
        reading,
        &History::Absent(Why::NotRead),
        today,
        &wanted,
    )
}

fn known_pools(budgets: &[Budget], register: &Register) -> Result<Vec<Budget>, Box<dyn Error>> {
    for budget in budgets {
        if register.pools.get(&budget.pool).is_none() {
            return Err(unknown(
                "pool",
                &budget.pool,
                register.pools.iter().map(|pool| pool.id()),
            ));
        }
    }
    Ok(budgets.to_vec())
}

fn known_criteria(
    weights: &[(String, u32)],
    register: &Register,
) -> Result<BTreeMap<String, u32>, Box<dyn Error>> {
    let criteria = &register.policy.scoring.criteria;
    for (id, _) in weights {
        if register.policy.criterion(id).is_none() {
            return Err(unknown(
                "criterion",
                id,
                criteria.iter().map(|criterion| criterion.id.as_str()),
            ));
        }
    }
    Ok(weights.iter().cloned().collect())
}

fn unknown<'c>(what: &str, id: &str, known: impl Iterator<Item = &'c str>) -> Box<dyn Error> {
    let known: Vec<&str> = known.collect();
    match nearest(id, known.iter().copied()) {
        Some(nearest) => format!("there is no {what} `{id}`; did you mean `{nearest}`?"),
        None => format!("there is no {what} `{id}`; there are: {}", known.join(", ")),
    }
    .into()
}
