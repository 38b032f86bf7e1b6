//! `portfolio rank`: the recommended order of the whole project portfolio.

mod explain;
mod output;
mod sensitivity;

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;

use super::output::OutputArgs;
use super::progress::Watch;
use super::{CommandOutcome, CommandResult, Global};
use crate::change::changes;
use crate::cli::args::{self, QueryArgs};
use crate::cli::open::OpenSnapshot;
use crate::diagnostics::RANKED_BY;
use crate::impact::moves;
use crate::model::{Objective, Register, ScoringCriterion};
use crate::ranking::accounts::Budget;
use crate::ranking::basis::Request;
use crate::ranking::gate::Class;
use crate::ranking::recommend::{Recommendation, recommend};
use crate::render;
use crate::render::page::PageFormat;
use crate::render::ranking::RankingSettings;
use crate::snapshot::Snapshot;
use crate::source;
use crate::text::text;
use crate::value::{Dkk, Language, Year};
use crate::view;
use crate::view::rank::{RankingFrame, Weights};

/// Recommend an order of the project portfolio: the best choice for the money and the hours there are.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    query: QueryArgs,
    /// A pool's allocation of a year, in place of what the register says; may be given several times.
    #[arg(long, value_name = "POOL:YEAR=DKK", value_parser = budget)]
    budget: Vec<Budget>,
    /// Weights in place of the policy's, by criterion.
    #[arg(long, value_name = "ID=N", value_parser = weight, value_delimiter = ',')]
    weights: Vec<(String, u32)>,
    /// How many projects may run at a time, in place of the policy's limit.
    #[arg(long, value_name = "N")]
    parallel: Option<u32>,
    /// What falls if the council decides this: projects that are taken in whatever the choice.
    #[arg(long, value_name = "ID", value_delimiter = ',', conflicts_with_all = ["compare", "sensitivity", "explain"],
        add = clap_complete::ArgValueCandidates::new(explain::candidates))]
    with: Vec<String>,
    /// What comes in if the council leaves this out: projects that are not chosen.
    #[arg(long, value_name = "ID", value_delimiter = ',', conflicts_with_all = ["compare", "sensitivity", "explain"],
        add = clap_complete::ArgValueCandidates::new(explain::candidates))]
    without: Vec<String>,
    /// How many quarters after its wished one a proposal may begin, in place of the policy's.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(..=40))]
    delay: Option<u32>,
    /// What the choice makes large, in place of the policy's objective.
    #[arg(long, value_name = "OBJECTIVE")]
    objective: Option<ObjectiveArg>,
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
    only: Vec<ClassArg>,
    #[command(flatten)]
    output: OutputArgs,
}

/// What the choice makes large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum ObjectiveArg {
    /// The sum of points.
    Points,
    /// First the points of the best band, then the next.
    Bands,
}

/// A class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum ClassArg {
    /// Bundet.
    Bound,
    /// Anbefalet.
    Recommended,
    /// Venter.
    Waits,
    /// Send tilbage.
    SentBack,
}

impl From<ClassArg> for Class {
    fn from(shown: ClassArg) -> Self {
        match shown {
            ClassArg::Bound => Class::Bound,
            ClassArg::Recommended => Class::Recommended,
            ClassArg::Waits => Class::Waits,
            ClassArg::SentBack => Class::SentBack,
        }
    }
}

fn budget(text: &str) -> Result<Budget, String> {
    let parts = || {
        let (pool, rest) = text.split_once(':')?;
        let (year, dkk) = rest.split_once('=')?;
        Some((pool.to_owned(), year.parse().ok()?, dkk.parse().ok()?))
    };
    let (pool, year, dkk): (String, i32, i64) = parts()
        .ok_or_else(|| "written POOL:YEAR=DKK, for example udviklingspulje:2027=2500000".to_owned())?;
    if !(0..=Dkk::MAX).contains(&dkk) {
        return Err(format!("{dkk} kroner: an amount is from 0 to {}", Dkk::MAX));
    }
    if Year::new(year).is_none() {
        return Err(format!("the year {year} is none that a register may plan for"));
    }
    Ok(Budget { pool, year, dkk })
}

fn weight(text: &str) -> Result<(String, u32), String> {
    let parts = || {
        let (criterion, weight) = text.split_once('=')?;
        Some((criterion.to_owned(), weight.parse().ok()?))
    };
    parts().ok_or_else(|| "written CRITERION=N, for example legal_requirement=40".to_owned())
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let format = args.output.format()?;
    let OpenSnapshot {
        location,
        snapshot,
        language,
        mut clock,
    } = args.query.open_judged(global)?;
    let (register, today) = (&*snapshot.register, snapshot.day);
    snapshot.refuse(RANKED_BY, language, global, &location)?;
    let request = request(args, &snapshot)?;
    let watch = Watch::new(text(language, "rank-working", &[]));
    clock.lap("load and rules");
    if let Some(since) = &args.compare {
        let before = Snapshot::load(source::revision(&location.root, since)?)
            .map_err(|error| format!("at {since}: {error}"))?
            .with_history_from_git(&location.root, Some(since))
            .judge(today);
        before
            .refuse(RANKED_BY, language, global, &location)
            .map_err(|error| format!("at {since}: {error}"))?;
        let changes = changes(&before.sources, &snapshot.sources);
        let comparison = moves(&before, &snapshot, &changes, today, &request, &|| {
            watch.interrupt()
        })?;
        drop(watch);
        if format == PageFormat::Json {
            let write = |out: &mut dyn Write| render::ranking::compare(&comparison, since, today, out);
            args.output.put(out, write)?;
        } else {
            let mut page =
                view::rank::compare::page(&before.register, register, &comparison, since, language);
            page.day = Some(today);
            args.output.write(format, &page, language, global, out)?;
        }
        return Ok(CommandOutcome::Clean);
    }
    if args.explain.is_some() || args.sensitivity {
        let question = output::RankQuestion {
            args,
            global,
            location: &location,
            snapshot: &snapshot,
            request: &request,
            language,
        };
        return match &args.explain {
            Some(id) => explain::run(id, &question, watch, out),
            None => sensitivity::run(&question, watch, out),
        };
    }
    let recommendation = recommend(register, today, &request, &|| watch.interrupt())?;
    let interrupted = watch.interrupted();
    drop(watch);
    clock.lap("rank");

    let origin = snapshot.origin(&location, &args.query.revision)?;
    let frame = snapshot.frame(&origin, interrupted);
    clock.lap("git");
    write(args, global, register, &recommendation, &frame, language, out)?;
    clock.lap("write");
    Ok(
        if recommendation.shortfalls.is_empty() && recommendation.unmet.is_empty() {
            CommandOutcome::Clean
        } else {
            CommandOutcome::Findings
        },
    )
}

fn request(args: &Args, snapshot: &Snapshot) -> Result<Request, Box<dyn Error>> {
    Ok(Request {
        budgets: known_pools(&args.budget, &snapshot.register)?,
        weights: known_criteria(&args.weights, &snapshot.register)?,
        parallel: args.parallel,
        latest_delay: args.delay,
        with: known_projects(&args.with, &snapshot.register)?,
        without: known_projects(&args.without, &snapshot.register)?,
        objective: args.objective.map(|goal| match goal {
            ObjectiveArg::Points => Objective::Points,
            ObjectiveArg::Bands => Objective::Bands,
        }),
        faults: snapshot.faults(),
        ..Request::default()
    })
}

fn write(
    args: &Args,
    global: &Global,
    register: &Register,
    recommendation: &Recommendation,
    frame: &RankingFrame<'_>,
    language: Language,
    out: &mut dyn Write,
) -> Result<(), Box<dyn Error>> {
    let format = args.output.format()?;
    if format == PageFormat::Json {
        let criteria = criteria(register);
        let settings = settings(register, recommendation, &criteria, language);
        let write = |out: &mut dyn Write| render::ranking::json(recommendation, &settings, frame, out);
        return args.output.put(out, write);
    }
    let only: Vec<Class> = args.only.iter().map(|shown| Class::from(*shown)).collect();
    let mut page = view::rank::page(register, recommendation, frame, &only, language);
    page.day = Some(frame.today);
    page.explain_marks(frame.report.unreadable(language), language);
    args.output.write(format, &page, language, global, out)
}

/// Returns the policy's criteria, by id.
fn criteria(register: &Register) -> Vec<String> {
    let criteria = register.policy.criteria().iter();
    criteria.map(|criterion| criterion.id.clone()).collect()
}

fn settings<'a>(
    register: &'a Register,
    recommendation: &Recommendation,
    criteria: &'a [String],
    language: Language,
) -> RankingSettings<'a> {
    let adopted = register
        .policy
        .decided_scoring()
        .and_then(|scoring| scoring.adopted.as_ref());
    RankingSettings {
        criteria,
        weights: Weights::of(register, &recommendation.weights),
        adopted: adopted.map(|adopted| (adopted.by.as_str(), adopted.on)),
        language,
    }
}

fn known_pools(budgets: &[Budget], register: &Register) -> Result<Vec<Budget>, Box<dyn Error>> {
    for budget in budgets {
        if register.pools.get(&budget.pool).is_none() {
            return Err(
                args::unknown("pool", &budget.pool, register.pools.iter().map(|pool| pool.id())).into(),
            );
        }
    }
    Ok(budgets.to_vec())
}

fn known_projects(ids: &[String], register: &Register) -> Result<Vec<String>, Box<dyn Error>> {
    for id in ids {
        if register.projects.get(id).is_none() {
            let known = register.projects.iter().map(|project| project.id());
            return Err(args::unknown("project", id, known).into());
        }
    }
    Ok(ids.to_vec())
}

fn known_criteria(
    weights: &[(String, u32)],
    register: &Register,
) -> Result<BTreeMap<String, u32>, Box<dyn Error>> {
    let criteria = register.policy.criteria();
    if criteria.is_empty() && !weights.is_empty() {
        return Err("the policy decides no scoring, so there are no criteria to weigh".into());
    }
    for (id, _) in weights {
        if register.policy.criterion(id).is_none() {
            return Err(args::unknown(
                "criterion",
                id,
                criteria.iter().map(|criterion| criterion.id.as_str()),
            )
            .into());
        }
    }
    let weights: BTreeMap<String, u32> = weights.iter().cloned().collect();
    let weight = |criterion: &ScoringCriterion| {
        let given = weights.get(&criterion.id).copied();
        given.unwrap_or(criterion.weight)
    };
    if !criteria.is_empty() && criteria.iter().all(|criterion| weight(criterion) == 0) {
        return Err("every weight would be 0: at least one criterion must count".into());
    }
    Ok(weights)
}
