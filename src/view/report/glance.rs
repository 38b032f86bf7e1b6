//! The portfolio at a glance: counts, traffic lights, money and findings.

use super::sheet::{Sheet, day_of, dkk_of, key_of, text_of, year_of};
use crate::finding::Severity;
use crate::glossary::word;
use crate::overview::Context;
use crate::page::{Cell, Row, Table};
use crate::ranking::gate::Class;
use crate::ranking::recommend::Recommendation;
use crate::text::text;

/// A figure that stands large, and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
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
    pub counts: Vec<Figure>,
    /// Balances of pools, investments.
    pub money: Vec<Figure>,
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
const UNDER_WAY: &[&str] = &["running", "approved", "realising"];

const RUNNING_COLUMNS: &[&str] = &[
    "project",
    "stage",
    "project_owner",
    "traffic_light",
    "deviation",
    "next_decision",
];

pub(super) fn glance(context: &Context<'_>, made: Option<&Recommendation>) -> Glance {
    let projects = Sheet::of(context, "projects");
    let stage_of = |row: &Row| key_of(projects.cell(row, "stage")).map(str::to_owned);
    let under_way = |row: &Row| stage_of(row).is_some_and(|stage| UNDER_WAY.contains(&stage.as_str()));
    Glance {
        counts: counts(context, &projects),
        money: money(context, &projects, made),
        stages: stages(context, &projects),
        lights: lights(context, &projects),
        running: projects.pick(RUNNING_COLUMNS, under_way),
        findings: findings(context),
    }
}

fn counts(context: &Context<'_>, projects: &Sheet) -> Vec<Figure> {
    let language = context.language;
    let figure = |key: &str, count: usize, note: Option<String>| Figure {
        label: text(language, key, &[]),
        value: count.into(),
        note,
    };
    let systems = Sheet::of(context, "systems");
    let contracts = Sheet::of(context, "contracts");
    vec![
        figure(
            "report-systems",
            systems.table.rows.len(),
            by_choice(most_first(tally(&systems, "status"))),
        ),
        figure(
            "report-contracts",
            contracts.table.rows.len(),
            notices(context, &contracts),
        ),
        figure(
            "report-projects",
            projects.table.rows.len(),
            by_choice(tally(projects, "stage")),
        ),
    ]
}

/// The rows of each choice.
type Tallied<'s> = Vec<(&'s str, Vec<&'s Row>)>;

/// How many rows have each choice: `34 i brug, 2 udfases`.
fn by_choice(tallied: Tallied<'_>) -> Option<String> {
    let parts: Vec<String> = tallied
        .iter()
        .map(|(word, rows)| format!("{} {word}", rows.len()))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn most_first(mut tallied: Tallied<'_>) -> Tallied<'_> {
    tallied.sort_by_key(|(_, rows)| std::cmp::Reverse(rows.len()));
    tallied
}

/// The rows of each choice, the choices in the order in which they first come.
fn tally<'s>(sheet: &'s Sheet, key: &str) -> Tallied<'s> {
    let mut counted: Tallied<'s> = Vec::new();
    for row in &sheet.table.rows {
        let Some(word) = text_of(sheet.cell(row, key)) else {
            continue;
        };
        match counted.iter_mut().find(|(known, _)| *known == word) {
            Some((_, rows)) => rows.push(row),
            None => counted.push((word, vec![row])),
        }
    }
    counted
}

/// How many contracts' last day to give notice, or to decide what follows, is within a year.
fn notices(context: &Context<'_>, contracts: &Sheet) -> Option<String> {
    let year = context.today..=context.today.plus_months(12);
    let rows = contracts.table.rows.iter();
    let day = |row: &Row, key: &str| day_of(contracts.cell(row, key));
    let days = rows.filter_map(|row| day(row, "notice_by").or_else(|| day(row, "decide_by")));
    let near = days.filter(|day| year.contains(day)).count();
    let facts = [("contracts", near.into())];
    (near > 0).then(|| text(context.language, "report-notices", &facts))
}

fn money(context: &Context<'_>, projects: &Sheet, made: Option<&Recommendation>) -> Vec<Figure> {
    let mut figures = balances(context);
    let stage = |row: &Row, stage: &str| key_of(projects.cell(row, "stage")) == Some(stage);
    for (key, name) in [
        ("report-invested-running", "running"),
        ("report-invested-approved", "approved"),
    ] {
        figures.push(investment(context, projects, key, |row| stage(row, name)));
    }
    if let Some(made) = made {
        let recommended = |row: &Row| {
            let id = text_of(projects.cell(row, "id"));
            made.ranked
                .iter()
                .any(|one| one.place.class == Class::Recommended && id == Some(&one.id))
        };
        figures.push(investment(
            context,
            projects,
            "report-invested-recommended",
            recommended,
        ));
    }
    figures
}

/// The balance of each pool on the day.
fn balances(context: &Context<'_>) -> Vec<Figure> {
    let pools = Sheet::of(context, "pools");
    let rows = pools.table.rows.iter();
    let this_year = rows.filter(|row| year_of(pools.cell(row, "year")) == Some(context.today.year()));
    this_year
        .map(|row| {
            let pool = text_of(pools.cell(row, "pool")).unwrap_or_default();
            Figure {
                label: text(context.language, "report-balance", &[("pool", pool.into())]),
                value: pools.cell(row, "balance").clone(),
                note: None,
            }
        })
        .collect()
}

/// The investment of the projects that are wanted, and how many of them say none.
fn investment(context: &Context<'_>, projects: &Sheet, key: &str, wanted: impl Fn(&Row) -> bool) -> Figure {
    let rows: Vec<&Row> = projects.table.rows.iter().filter(|row| wanted(row)).collect();
    let (sum, unknown) = sum(projects, &rows);
    let facts = [("projects", rows.len().into()), ("unknown", unknown.into())];
    Figure {
        label: text(context.language, key, &[]),
        value: Cell::dkk(sum),
        note: Some(text(context.language, "report-invested-note", &facts)),
    }
}

/// What the rows invest in all, and how many of them do not say. Of rows that all do not say, nothing is known.
fn sum(projects: &Sheet, rows: &[&Row]) -> (Option<i64>, usize) {
    let known: Vec<i64> = rows
        .iter()
        .filter_map(|row| dkk_of(projects.cell(row, "investment")))
        .collect();
    let sum = known.iter().fold(0_i64, |sum, dkk| sum.saturating_add(*dkk));
    let unknown = rows.len() - known.len();
    let nothing_known = known.is_empty() && unknown > 0;
    ((!nothing_known).then_some(sum), unknown)
}

/// Projects by stage: how many, their investment, and how many say none.
fn stages(context: &Context<'_>, projects: &Sheet) -> Table {
    let mut table = Table::new(
        context.language,
        &["stage", "projects", "investment", "without_investment"],
    );
    for (stage, rows) in tally(projects, "stage") {
        let (sum, unknown) = sum(projects, &rows);
        table.push(vec![
            stage.into(),
            rows.len().into(),
            Cell::dkk(sum),
            unknown.into(),
        ]);
    }
    table
}

fn lights(context: &Context<'_>, projects: &Sheet) -> Vec<Light> {
    let rows = projects.table.rows.iter();
    let running = rows.filter(|row| key_of(projects.cell(row, "stage")) == Some("running"));
    let given: Vec<Option<&str>> = running
        .map(|row| key_of(projects.cell(row, "traffic_light")))
        .collect();
    [Some("green"), Some("yellow"), Some("red"), None]
        .into_iter()
        .map(|key| Light {
            key,
            label: match key {
                Some(key) => word(context.language, key),
                None => text(context.language, "report-no-light", &[]),
            },
            count: given.iter().filter(|light| **light == key).count(),
        })
        .collect()
}

fn findings(context: &Context<'_>) -> Vec<Tally> {
    let counts = context.report.counts();
    let severity =
        |severity: Severity| text(context.language, &format!("severity-{}", severity.as_str()), &[]);
    [
        ("error", severity(Severity::Error), counts.errors),
        ("warning", severity(Severity::Warning), counts.warnings),
        ("info", severity(Severity::Info), counts.infos),
        (
            "waived",
            text(context.language, "report-waived", &[]),
            counts.waived,
        ),
    ]
    .into_iter()
    .map(|(key, label, count)| Tally { key, label, count })
    .collect()
}
