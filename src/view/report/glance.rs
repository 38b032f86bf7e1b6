//! The portfolio at a glance: counts, traffic lights, money and findings.

use crate::diagnostics::Report;
use crate::finding::Severity;
use crate::glossary::word;
use crate::model::Record;
use crate::model::project::{Project, Stage};
use crate::overview::OverviewContext;
use crate::overview::pools::PoolYearLine;
use crate::overview::projects::{self, Projects};
use crate::overview::table::{ColumnOf, LineTable, column, columns, table};
use crate::overview::{contracts, systems};
use crate::page::{Cell, Table};
use crate::ranking::gate::Class;
use crate::ranking::recommend::Recommendation;
use crate::text::text;
use crate::value::{Missing, Stated};

/// A figure that stands large, and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlanceFigure {
    /// What it is.
    pub label: String,
    /// The figure.
    pub value: Cell,
    /// What is to be known of it.
    pub note: Option<String>,
}

/// How many running projects have a traffic light.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Light {
    /// `green`, `yellow`, `red`; nothing for those without a report.
    pub key: Option<&'static str>,
    /// In words.
    pub label: String,
    /// How many.
    pub count: usize,
}

/// How many findings of a severity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// `error`, `warning`, `info`, `waived`.
    pub key: &'static str,
    /// In words.
    pub label: String,
    /// How many.
    pub count: usize,
}

/// The portfolio at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// Systems, contracts, projects.
    pub counts: Vec<GlanceFigure>,
    /// Balances of pools, investments.
    pub money: Vec<GlanceFigure>,
    /// Projects by stage.
    pub stages: Table,
    /// Traffic lights of the running projects.
    pub lights: Vec<Light>,
    /// The projects that are under way.
    pub running: Table,
    /// Findings by severity.
    pub findings: Vec<Tally>,
}

/// The stages whose projects are shown one by one.
const UNDER_WAY: [Stage; 3] = [Stage::Running, Stage::Approved, Stage::Realising];

const RUNNING_COLUMNS: [ColumnOf<Projects>; 6] = columns([
    "project",
    "stage",
    "project_owner",
    "traffic_light",
    "deviation",
    "next_decision",
]);

/// Makes the section from the pools' years, the findings, and the ranking where there is one.
pub(super) fn glance(
    context: &OverviewContext<'_>,
    pools: &[PoolYearLine<'_>],
    report: &Report,
    recommendation: Option<&Recommendation>,
) -> Glance {
    let projects = projects::lines(context);
    let under_way = of_stages(&projects, &UNDER_WAY);
    Glance {
        counts: counts(context, &projects),
        money: money(context, &projects, pools, recommendation),
        stages: ProjectsByStage::table(context, &by_stage(&projects)),
        lights: lights(context, &projects),
        running: table(context, &RUNNING_COLUMNS, &under_way),
        findings: findings(context, report),
    }
}

fn of_stages<'r>(projects: &[&'r Record<Project>], stages: &[Stage]) -> Vec<&'r Record<Project>> {
    let projects = projects.iter().copied();
    projects
        .filter(|project| project.stage.get().is_some_and(|stage| stages.contains(&stage)))
        .collect()
}

fn counts(context: &OverviewContext<'_>, projects: &[&Record<Project>]) -> Vec<GlanceFigure> {
    let figure = |key: &str, count: usize, note: Option<String>| GlanceFigure {
        label: context.text(key),
        value: count.into(),
        note,
    };
    let in_words = |tallied: Vec<(Stated<&str>, usize)>, without: &str| {
        let part = |(choice, count): &(Stated<&str>, usize)| {
            let choice = match choice.value() {
                Ok(key) => word(context.language, key),
                Err(missing) => context.text(&format!("{without}-{}", missing.key())),
            };
            format!("{count} {choice}")
        };
        let parts: Vec<String> = tallied.iter().map(part).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    };
    let systems = systems::lines(context);
    let mut statuses = tally(systems.iter().map(|system| system.status.map(|one| one.as_str())));
    statuses.sort_by_key(|(status, count)| (!status.is_given(), std::cmp::Reverse(*count)));
    let stages = tally(projects.iter().map(|project| project.stage.map(Stage::as_str)));
    let contracts = context.register.contracts.len();
    vec![
        figure(
            "report-systems",
            systems.len(),
            in_words(statuses, "report-status"),
        ),
        figure("report-contracts", contracts, notices(context)),
        figure(
            "report-projects",
            projects.len(),
            in_words(stages, "report-stage"),
        ),
    ]
}

/// Returns how often each choice comes, the choices in the order in which they first come. The counts add up to the
/// number of choices, since those that are not given are counted too.
fn tally<'c>(choices: impl Iterator<Item = Stated<&'c str>>) -> Vec<(Stated<&'c str>, usize)> {
    let mut tallied: Vec<(Stated<&str>, usize)> = Vec::new();
    for choice in choices {
        match tallied.iter_mut().find(|(known, _)| *known == choice) {
            Some((_, count)) => *count += 1,
            None => tallied.push((choice, 1)),
        }
    }
    tallied
}

/// Returns how many contracts' last day to give notice, or to decide what follows, is within a year.
fn notices(context: &OverviewContext<'_>) -> Option<String> {
    let year = context.today..=context.today.plus_months(12);
    let lines = contracts::lines(context);
    let days = lines.iter().filter_map(|line| line.act_by());
    let near = days.filter(|day| year.contains(day)).count();
    let facts = [("contracts", near.into())];
    (near > 0).then(|| text(context.language, "report-notices", &facts))
}

fn money(
    context: &OverviewContext<'_>,
    projects: &[&Record<Project>],
    pools: &[PoolYearLine<'_>],
    recommendation: Option<&Recommendation>,
) -> Vec<GlanceFigure> {
    let mut figures = balances(context, pools);
    for (key, stage) in [
        ("report-invested-running", Stage::Running),
        ("report-invested-approved", Stage::Approved),
    ] {
        figures.push(investment(context, key, &of_stages(projects, &[stage])));
    }
    if let Some(recommendation) = recommendation {
        let is_recommended = |project: &&&Record<Project>| {
            let mut ranked = recommendation.ranked.iter();
            ranked.any(|one| one.place.class == Class::Recommended && one.id == project.id())
        };
        let recommended: Vec<_> = projects.iter().filter(is_recommended).copied().collect();
        figures.push(investment(context, "report-invested-recommended", &recommended));
    }
    figures
}

/// Returns the balance of each pool on the day.
fn balances(context: &OverviewContext<'_>, pools: &[PoolYearLine<'_>]) -> Vec<GlanceFigure> {
    let this_year = pools.iter().filter(|line| line.year == context.today.year());
    this_year
        .map(|line| GlanceFigure {
            label: text(
                context.language,
                "report-balance",
                &[("pool", line.pool.title().into())],
            ),
            value: line.so_far(line.balance),
            note: None,
        })
        .collect()
}

/// Returns the investment of these projects, and how many of them say none.
fn investment(context: &OverviewContext<'_>, key: &str, projects: &[&Record<Project>]) -> GlanceFigure {
    let (sum, unknown) = sum(projects);
    let facts = [("projects", projects.len().into()), ("unknown", unknown.into())];
    GlanceFigure {
        label: context.text(key),
        value: Cell::dkk(sum),
        note: Some(text(context.language, "report-invested-note", &facts)),
    }
}

/// Returns what the projects invest in all, and how many of them do not say. Of projects that all do not say, nothing
/// is known.
fn sum(projects: &[&Record<Project>]) -> (Option<i64>, usize) {
    let known = projects.iter().filter_map(|project| project.investment());
    let known: Vec<i64> = known.collect();
    let sum = known.iter().fold(0_i64, |sum, dkk| sum.saturating_add(*dkk));
    let unknown = projects.len() - known.len();
    let nothing_known = known.is_empty() && unknown > 0;
    ((!nothing_known).then_some(sum), unknown)
}

/// Projects by stage: how many, their investment, and how many say none.
struct ProjectsByStage;

/// The projects of a stage.
type StageLine<'r> = Vec<&'r Record<Project>>;

impl LineTable for ProjectsByStage {
    type Line<'r> = StageLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("stage", |context, projects| {
            let stage = projects.first().map_or(Stated::Blank, |project| project.stage);
            Cell::of(stage.map(|stage| word(context.language, stage.as_str())))
        }),
        column("projects", |_, projects| projects.len().into()),
        column("investment", |_, projects| Cell::dkk(sum(projects).0)),
        column("without_investment", |_, projects| sum(projects).1.into()),
    ];
}

/// Returns the projects stage by stage. The overview has those of a stage together.
fn by_stage<'r>(projects: &[&'r Record<Project>]) -> Vec<StageLine<'r>> {
    let stages = projects.chunk_by(|a, b| stage(a) == stage(b));
    stages.map(<[_]>::to_vec).collect()
}

fn stage(project: &Project) -> Stated<Stage> {
    project.stage
}

fn lights(context: &OverviewContext<'_>, projects: &[&Record<Project>]) -> Vec<Light> {
    let running = of_stages(projects, &[Stage::Running]);
    // Where one report cannot be read, the latest of the others may not be the latest.
    let light = |project: &&Record<Project>| match project.latest_report(context.today) {
        _ if project.progress.unreadable() > 0 => Stated::Unreadable,
        Some(report) => Stated::Given(report.status.as_str()),
        None => Stated::Blank,
    };
    let lights: Vec<Stated<&'static str>> = running.iter().map(light).collect();
    let shown = ["green", "yellow", "red"].map(Stated::Given);
    shown
        .into_iter()
        .chain([Stated::Blank, Stated::Unreadable])
        .map(|shown| Light {
            key: shown.get(),
            label: match shown.value() {
                Ok(key) => word(context.language, key),
                Err(Missing::Unreadable) => context.text("report-light-unreadable"),
                Err(Missing::Blank | Missing::Unknown) => context.text("report-no-light"),
            },
            count: lights.iter().filter(|light| **light == shown).count(),
        })
        .filter(|light| light.count > 0 || light.label != context.text("report-light-unreadable"))
        .collect()
}

fn findings(context: &OverviewContext<'_>, report: &Report) -> Vec<Tally> {
    let counts = report.counts();
    let severity = |severity: Severity| context.text(&format!("severity-{}", severity.as_str()));
    [
        ("error", severity(Severity::Error), counts.errors),
        ("warning", severity(Severity::Warning), counts.warnings),
        ("info", severity(Severity::Info), counts.infos),
        ("waived", context.text("report-waived"), counts.waived),
    ]
    .into_iter()
    .map(|(key, label, count)| Tally { key, label, count })
    .collect()
}
