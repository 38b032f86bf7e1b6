//! The figures of every row are those that other commands, and reading its commit by hand, give.

use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, Datelike, NaiveDate};
use git2::Repository;
use portfolio::internal::history::{History, ProjectHistory};
use portfolio::internal::model::Register;
use portfolio::internal::model::project::Stage;
use portfolio::internal::overview::{self, OverviewContext};
use portfolio::internal::render::page::PageFormat;
use portfolio::internal::snapshot::Snapshot;
use portfolio::internal::source::{self, month_ends};
use portfolio::internal::trend::{METRICS, NoFigures, Sample, samples};
use portfolio::internal::value::{Date, Language};
use serde_json::Value;

use super::history::ten_months;
use super::{cells, day, json};
use crate::common::{self, git::Repo};
use crate::pages;

/// What `portfolio list` prints of an overview as JSON.
fn listed(snapshot: &Snapshot, overview: &str) -> Value {
    let context = OverviewContext {
        register: &snapshot.register,
        today: snapshot.day,
        language: Language::Danish,
    };
    let page = (overview::find(overview).expect("an overview").make)(&context);
    let document = pages::bytes(PageFormat::Json, &page, Language::Danish);
    serde_json::from_slice(&document).expect("JSON")
}

#[test]
fn every_row_has_the_figures_that_other_commands_give_of_that_day() {
    let repo = ten_months();
    let document = json(&repo, &["trend", "--date", common::TODAY]);
    let rows: Vec<&Value> = cells(&document).collect();
    assert_eq!(rows.len(), 11, "January to November");
    let mut compared = 0;
    for (n, row) in rows.iter().enumerate() {
        let date = row["date"].as_str().expect("a day");
        let now = n + 1 == rows.len();
        let at = (!now).then_some(date);
        let sources = match at {
            Some(date) => source::revision(&repo.register(), date),
            None => source::worktree(&repo.register()),
        };
        let Ok(loaded) = Snapshot::load(sources.expect("a register")) else {
            assert_eq!((date, &row["errors"]), ("2026-05-31", &Value::Null));
            continue;
        };
        compared += 1;
        let snapshot = loaded
            .with_history_from_git(&repo.register(), at)
            .judge(day(date));
        let counts = snapshot.report.counts();
        for (severity, count) in [
            ("errors", counts.errors),
            ("warnings", counts.warnings),
            ("infos", counts.infos),
        ] {
            assert_eq!(row[severity], count, "{severity} on {date}");
        }
        let of = |overview: &str| listed(&snapshot, overview);
        let ownerless = of("ownerless");
        let ownerless = cells(&ownerless).filter(|cells| cells["missing_role"] == "Systemejer");
        assert_eq!(row["systems_without_owner"], ownerless.count(), "{date}");
        let contracts = of("contracts");
        let late = cells(&contracts).filter(|cells| cells["remark"].to_string().contains("OVERSKREDET"));
        assert_eq!(row["contracts_past_notice"], late.count(), "{date}");
        for kind in ["systems", "projects"] {
            assert_eq!(row[kind], cells(&of(kind)).count(), "{kind} on {date}");
        }
        let projects = of("projects");
        let decided = cells(&projects).filter(|cells| {
            let stage = cells["stage"].as_str().expect("a stage");
            ["approved", "running", "realising"].contains(&stage)
        });
        let invested: i64 = decided.filter_map(|cells| cells["investment"].as_i64()).sum();
        assert_eq!(row["approved_investment"], invested, "{date}");
        let complete = of("completeness");
        let shares: Vec<f64> = cells(&complete)
            .map(|cells| cells["filled"].as_f64().expect("a share"))
            .collect();
        let mean = shares.iter().sum::<f64>() / shares.len() as f64;
        let said = row["completeness"].as_f64().expect("a share");
        assert!(
            (0.0..0.1).contains(&(mean + 1e-9 - said)),
            "{date}: {mean} and {said}"
        );
        let pools = of("pools");
        let of_year: Vec<&Value> = cells(&pools)
            .filter(|cells| !cells["balance"].is_null())
            .collect();
        assert_eq!(
            row["pool_balance"],
            of_year.last().expect("a year")["balance"],
            "{date}"
        );
    }
    assert_eq!(compared, 10);
    let column = |key: &str| {
        rows.iter()
            .map(|row| row[key].as_i64().unwrap_or(-1))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        column("systems_without_owner"),
        [3, 3, 2, 2, -1, 1, 1, 1, 1, 1, 0]
    );
    let skipped = |n: usize| {
        let date = rows[n]["date"].as_str().expect("a day");
        let found = json(
            &repo,
            &[
                "validate",
                "--at",
                date,
                "--date",
                date,
                "--rule",
                "stage-skipped",
            ],
        );
        found["summary"]["warnings"].as_u64().expect("a number")
    };
    assert_eq!(
        (skipped(3), skipped(5)),
        (0, 1),
        "the past up to then is what counts"
    );
}

/// The last commit of the first-parent line on or before a day, found the plain way.
fn held(git: &Repository, until: NaiveDate) -> Option<git2::Oid> {
    let mut commit = git
        .head()
        .and_then(|head| head.peel_to_commit())
        .expect("a commit");
    loop {
        let when = commit.time();
        let local = DateTime::from_timestamp(when.seconds() + i64::from(when.offset_minutes()) * 60, 0);
        if local.expect("a moment").date_naive() <= until {
            return Some(commit.id());
        }
        commit = commit.parent(0).ok()?;
    }
}

#[test]
fn every_sample_is_what_reading_its_commit_by_hand_gives() {
    let repo = ten_months();
    let git = Repository::open(repo.root()).expect("a repository");
    let all = library(&repo, "2020-01-01");
    assert_eq!(all.len(), 10);
    let mut months = NaiveDate::from_ymd_opt(2026, 1, 31);
    for sample in &all {
        let end = months.expect("a month");
        assert_eq!(sample.day, Date(end));
        months = Date(end)
            .plus_months(1)
            .0
            .with_day(1)
            .map(|day| Date(day).month_end().0);
        let commit = held(&git, end).expect("a commit").to_string();
        assert_eq!(sample.commit.as_deref(), Some(commit.as_str()), "{end}");
        let sources = source::revision(&repo.register(), &commit).expect("a register");
        let Ok(loaded) = Snapshot::load(sources) else {
            assert_eq!(sample.figures, Err(NoFigures::OtherFormat(9)));
            continue;
        };
        let judged = loaded
            .with_history_from_git(&repo.register(), Some(&commit))
            .judge(sample.day);
        let (register, report) = (&judged.register, &judged.report);
        let systems = register.systems.iter().filter(|system| !system.is_retired());
        let ownerless = systems
            .clone()
            .filter(|system| system.owner.given().is_none())
            .count() as i64;
        let decided = [Stage::Approved, Stage::Running, Stage::Realising];
        let invested = register
            .projects
            .iter()
            .filter(|project| project.stage.get().is_some_and(|stage| decided.contains(&stage)));
        let balance: i64 = register
            .pools
            .iter()
            .flat_map(|pool| &pool.entries)
            .filter(|entry| entry.on <= sample.day)
            .map(portfolio::internal::model::pool::Entry::signed)
            .sum();
        let counts = report.counts();
        let (shares, known) = (
            systems
                .clone()
                .map(|system| register.completeness(system).permille()),
            systems.count(),
        );
        let figures = sample.figures.as_ref().expect("figures");
        let value = |key: &str| {
            let at = METRICS
                .iter()
                .position(|metric| metric.key == key)
                .expect("a metric");
            figures.measured[at].value
        };
        for (key, expected) in [
            ("systems_without_owner", ownerless),
            ("errors", counts.errors as i64),
            ("warnings", counts.warnings as i64),
            ("infos", counts.infos as i64),
            ("completeness", shares.sum::<u64>() as i64 / known as i64),
            ("pool_balance", balance),
            (
                "approved_investment",
                invested.filter_map(|project| project.investment()).sum(),
            ),
            ("systems", register.systems.len() as i64),
            ("projects", register.projects.len() as i64),
        ] {
            assert_eq!(value(key), Some(expected), "{key} on {end}");
        }
        assert_eq!(figures.in_part, end.month() == 8, "{end}");
    }
}

/// The samples at the ends of months, without the last one.
pub(super) fn library(repo: &Repo, since: &str) -> Vec<Sample> {
    let months = month_ends(&repo.register(), None, day(since), day(common::TODAY)).expect("months");
    let past = ProjectHistory::read(&repo.register(), None);
    assert!(matches!(past.of(&Register::default()), History::Known(_)));
    let metrics: Vec<_> = METRICS.iter().collect();
    let told = AtomicUsize::new(0);
    let go_on = |_| {
        told.fetch_add(1, Ordering::Relaxed);
        true
    };
    let all = samples(&repo.register(), &months, &past, &metrics, &go_on).expect("samples");
    assert!(told.into_inner() > 0);
    assert_eq!(
        samples(&repo.register(), &months, &past, &metrics, &|_| false),
        None,
        "whoever is stopped says nothing"
    );
    all
}
