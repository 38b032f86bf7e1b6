//! `portfolio rank`: the recommended order of the whole project portfolio.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::Write;

use super::input::{self, Clock, Lang, Moment, Today};
use super::{Global, Outcome, Run, terminal};
use crate::history::{History, Why};
use crate::model::{Date, Language, Loaded, Objective, Register, load};
use crate::ranking::accounts::Budget;
use crate::ranking::basis::Request;
use crate::ranking::gate::{Class, Faults};
use crate::ranking::recommend::recommend;
use crate::render;
use crate::render::page::Format as PageFormat;
use crate::render::report::{Format as ReportFormat, Output};
use crate::report::{self, Report, Wanted};
use crate::rules::{self, Ranking};
use crate::source::SourceSet;
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
    let sources = input::read(&location, &args.moment)?;
    clock.lap("read");
    let Loaded { register, findings } = load(&sources)?;
    clock.lap("load");
    let today = args.today.day();
    let language = args
        .lang
        .map_or_else(|| input::own_language(&register), Language::from);
    let report = judged(&sources, &register, findings, today);
    clock.lap("rules");
    let refused: Vec<_> = report
        .findings
        .iter()
        .filter(|one| one.rule.ranking == Ranking::Refused)
        .cloned()
        .collect();
    if !refused.is_empty() {
        let count = refused.len();
        let report = Report {
            findings: refused,
            ..report
        };
        let prefix = input::shown_prefix(&location.root);
        let output = Output {
            report: &report,
            sources: &sources,
            prefix: &prefix,
            language,
            deny_warnings: false,
        };
        render::report::write(
            ReportFormat::Human,
            &output,
            terminal::style(global.color),
            &mut std::io::stderr(),
        )?;
        return Err(
            format!("the register is not ranked: {count} findings make it unreadable or ambiguous").into(),
        );
    }
    let request = Request {
        budgets: known_pools(&args.budget, &register)?,
        weights: known_criteria(&args.weights, &register)?,
        parallel: args.parallel,
        objective: args.objective.map(|goal| match goal {
            Goal::Points => Objective::Points,
            Goal::Bands => Objective::Bands,
        }),
        faults: faults(&report),
        ..Request::default()
    };
    let made = recommend(&register, today, &request, &|| false)
        .map_err(|circle| format!("projects wait for each other: {}", circle.join(" → ")))?;
    clock.lap("rank");

    let only: Vec<Class> = args.only.iter().map(|shown| Class::from(*shown)).collect();
    let mut page = |format: PageFormat| {
        let page = view::rank::page(&register, &made, &only, language);
        render::page::write(format, &page, language, terminal::style(global.color), out)
    };
    match args.format {
        Format::Table => page(PageFormat::Table)?,
        Format::Markdown => page(PageFormat::Markdown)?,
        Format::Csv => page(PageFormat::Csv)?,
        Format::Json => {
            let criteria: Vec<String> = register
                .policy
                .scoring
                .criteria
                .iter()
                .map(|criterion| criterion.id.clone())
                .collect();
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

/// The projects that a rule sends back; a waived finding does not.
fn faults(report: &Report) -> Faults {
    let mut faults = Faults::new();
    for finding in report
        .findings
        .iter()
        .filter(|one| one.counts() && one.rule.ranking == Ranking::SentBack)
    {
        if let Some(project) = finding
            .record
            .as_deref()
            .and_then(|record| record.strip_prefix("projects/"))
        {
            faults
                .entry(project.to_owned())
                .or_default()
                .push(finding.rule.id.to_owned());
        }
    }
    faults
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
