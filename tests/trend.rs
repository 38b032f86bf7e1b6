//! `portfolio trend`: full output of ten months of the demonstration register, the same figures as every other command
//! gives at the same commit, and what is said where there is no past.

mod common;
mod pages;

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use assert_cmd::Command;
use chrono::{DateTime, Datelike, NaiveDate};
use common::git::Repo;
use git2::{Repository, Time};
use portfolio::history::{History, project_stages};
use portfolio::model::project::Stage;
use portfolio::model::{Date, Language, load, stages_in};
use portfolio::render::Style;
use portfolio::render::page::{Format, write};
use portfolio::report::{Wanted, validate};
use portfolio::source::{self, month_ends, provenance};
use portfolio::trend::{Held, METRICS, Missing, Sample, samples};
use portfolio::view::Page;
use portfolio::view::trend::{Frame, page};
use serde_json::Value;

fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let run = Command::cargo_bin("portfolio")
        .expect("the program")
        .current_dir(folder)
        .env_clear()
        .args(args)
        .output()
        .expect("a run");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (run.status.code(), text(run.stdout), text(run.stderr))
}

fn trend(repo: &Repo, args: &[&str]) -> String {
    let args = [&["trend", "--date", common::TODAY], args].concat();
    let (code, out, error) = run(&repo.root(), &args);
    assert_eq!((code, error.as_str()), (Some(0), ""), "{args:?}");
    out
}

fn json(repo: &Repo, args: &[&str]) -> Value {
    let (code, out, error) = run(&repo.root(), &[args, &["--format", "json"]].concat());
    assert!(code != Some(2), "{args:?}: {error}");
    serde_json::from_str(&out).expect("JSON")
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn commit(repo: &Repo, when: &str, message: &str) -> String {
    let when = DateTime::parse_from_rfc3339(when).expect("a moment");
    let offset = when.offset().local_minus_utc() / 60;
    repo.commit_at(message, Time::new(when.timestamp(), offset))
}

fn change(repo: &Repo, path: &str, from: &str, to: &str) {
    let text = repo.read(path);
    assert!(text.contains(from), "{path} has {from}");
    repo.write(path, text.replacen(from, to, 1));
}

/// Systems that begin without their owner and get it one by one.
const OWNED: [&str; 3] = [
    "systems/aula.yaml",
    "systems/vagttaarn.yaml",
    "systems/arkivaren.yaml",
];

/// Ten months of the demonstration register. A commit before the register; one late in the evening of a month's last
/// day; one past midnight where it was made and not yet by Greenwich; one that is dated before its parent; one in a
/// format of another version; one in which a file cannot be read; and a change that is not committed.
fn repo() -> Repo {
    let repo = Repo::unborn(&common::Files::new());
    std::fs::write(repo.root().join("README.md"), "Vadby\n").expect("written");
    commit(&repo, "2025-12-10T12:00:00+01:00", "Begin");
    for (path, bytes) in common::files(&common::root().join("register")) {
        repo.write(&path, bytes);
    }
    let mut owners = Vec::new();
    for path in OWNED {
        let text = repo.read(path);
        let owner = text.lines().find(|line| line.starts_with("owner: "));
        let owner = format!("{}\n", owner.expect("an owner"));
        change(&repo, path, &format!("\n{owner}"), "\n");
        owners.push((path, owner));
    }
    commit(&repo, "2026-01-31T23:30:00+01:00", "Begin the register");
    let give = |(path, owner): &(&str, String)| change(&repo, path, "\nname: ", &format!("\n{owner}name: "));
    give(&owners[0]);
    commit(&repo, "2026-04-01T00:30:00+02:00", "An owner in April");
    change(
        &repo,
        "projects/kontaktcenter-sky.yaml",
        "stage: proposed",
        "stage: approved",
    );
    commit(&repo, "2026-03-20T09:00:00+01:00", "Dated before its parent");
    change(
        &repo,
        "municipality.yaml",
        "format_version: 1",
        "format_version: 9",
    );
    commit(&repo, "2026-05-15T09:00:00+02:00", "A format of the future");
    change(
        &repo,
        "municipality.yaml",
        "format_version: 9",
        "format_version: 1",
    );
    change(
        &repo,
        "projects/sprogassistent.yaml",
        "stage: idea",
        "stage: running",
    );
    give(&owners[1]);
    commit(&repo, "2026-06-20T09:00:00+02:00", "Two stages skipped");
    change(&repo, "systems/byggeblok.yaml", "name: ", "name: [");
    commit(&repo, "2026-08-10T09:00:00+02:00", "A file that cannot be read");
    change(&repo, "systems/byggeblok.yaml", "name: [", "name: ");
    commit(&repo, "2026-09-05T09:00:00+02:00", "Mended");
    give(&owners[2]);
    repo
}

#[test]
fn ten_months_as_they_are_read() {
    let repo = repo();
    insta::assert_snapshot!(trend(&repo, &[]));
    insta::assert_snapshot!(
        "in_english_as_markdown",
        trend(
            &repo,
            &[
                "systems_without_owner",
                "warnings",
                "--lang",
                "en",
                "--format",
                "markdown"
            ]
        )
    );
    insta::assert_snapshot!(
        "as_csv",
        trend(&repo, &["--format", "csv", "--since", "2026-05"]).replace('\r', "")
    );
    insta::assert_snapshot!(
        "as_json",
        trend(
            &repo,
            &[
                "completeness",
                "pool_balance",
                "--format",
                "json",
                "--since",
                "2026-07"
            ]
        )
        .replace(env!("CARGO_PKG_VERSION"), "…")
    );
    insta::assert_snapshot!(
        "as_svg",
        trend(&repo, &["systems_without_owner", "--format", "svg"])
    );
}

/// A cell of a table of JSON, in the row where another cell has a value.
fn cells<'d>(document: &'d Value) -> impl Iterator<Item = &'d Value> {
    let rows = document["tables"][0]["rows"].as_array().expect("rows").iter();
    rows.map(|row| &row["cells"])
}

#[test]
fn every_row_has_the_figures_that_other_commands_give_of_that_day() {
    let repo = repo();
    let document = json(&repo, &["trend", "--date", common::TODAY]);
    let rows: Vec<&Value> = cells(&document).collect();
    assert_eq!(rows.len(), 11, "January to November");
    let mut compared = 0;
    for (n, row) in rows.iter().enumerate() {
        let date = row["date"].as_str().expect("a day");
        let now = n + 1 == rows.len();
        let at: &[&str] = if now {
            &["--date", date]
        } else {
            &["--at", date, "--date", date]
        };
        if row["errors"].is_null() {
            let (code, _, error) = run(&repo.root(), &[&["validate"], at].concat());
            assert_eq!((date, code), ("2026-05-31", Some(2)), "{error}");
            continue;
        }
        compared += 1;
        let of = |command: &[&str]| json(&repo, &[command, at].concat());
        let found = of(&["validate"]);
        for severity in ["errors", "warnings", "infos"] {
            assert_eq!(row[severity], found["summary"][severity], "{severity} on {date}");
        }
        let findings = found["findings"].as_array().expect("a list");
        let rule = |id: &str| findings.iter().filter(|one| one["rule"] == id).count();
        assert_eq!(
            row["contracts_past_notice"],
            rule("contract-notice-passed"),
            "{date}"
        );
        let ownerless = of(&["list", "ownerless"]);
        let ownerless = cells(&ownerless).filter(|cells| cells["missing_role"] == "Systemejer");
        assert_eq!(row["systems_without_owner"], ownerless.count(), "{date}");
        for kind in ["systems", "projects"] {
            assert_eq!(row[kind], cells(&of(&["list", kind])).count(), "{kind} on {date}");
        }
        let projects = of(&["list", "projects"]);
        let decided = cells(&projects).filter(|cells| {
            let stage = cells["stage"].as_str().expect("a stage");
            ["approved", "running", "realising"].contains(&stage)
        });
        let invested: i64 = decided.filter_map(|cells| cells["investment"].as_i64()).sum();
        assert_eq!(row["approved_investment"], invested, "{date}");
        let complete = of(&["list", "completeness"]);
        let shares: Vec<f64> = cells(&complete)
            .map(|cells| cells["filled"].as_f64().expect("a share"))
            .collect();
        let mean = shares.iter().sum::<f64>() / shares.len() as f64;
        let said = row["completeness"].as_f64().expect("a share");
        assert!(
            (0.0..0.1).contains(&(mean + 1e-9 - said)),
            "{date}: {mean} and {said}"
        );
        let pools = of(&["list", "pools"]);
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
    let repo = repo();
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
        let Ok(loaded) = load(&sources) else {
            assert_eq!(sample.figures, Err(Missing::OtherFormat(9)));
            continue;
        };
        let past = project_stages(&repo.register(), Some(&commit), stages_in);
        let register = &loaded.register;
        let report = validate(
            &sources,
            register,
            loaded.findings.clone(),
            &past,
            sample.day,
            &Wanted::default(),
        );
        let systems = register.systems.iter().filter(|system| !system.is_retired());
        let ownerless = systems.clone().filter(|system| system.owner.is_none()).count() as i64;
        let decided = [Stage::Approved, Stage::Running, Stage::Realising];
        let invested = register
            .projects
            .iter()
            .filter(|project| decided.contains(&project.stage));
        let balance: i64 = register
            .pools
            .iter()
            .flat_map(|pool| &pool.entries)
            .filter(|entry| entry.on <= sample.day)
            .map(portfolio::model::pool::Entry::signed)
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
fn library(repo: &Repo, since: &str) -> Vec<Sample> {
    let months = month_ends(&repo.register(), None, day(since), day(common::TODAY)).expect("months");
    let past = project_stages(&repo.register(), None, stages_in);
    assert!(matches!(past, History::Known(_)));
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

fn made(repo: &Repo, language: Language) -> Page {
    let mut all = library(repo, "2026-05-01");
    let now = Held::load(source::worktree(&repo.register()).expect("a register")).expect("this format");
    let metrics: Vec<_> = METRICS.iter().collect();
    let past = project_stages(&repo.register(), None, stages_in);
    all.push(Sample {
        day: day(common::TODAY),
        commit: None,
        figures: Ok(now.figures(&past, day(common::TODAY), &metrics)),
    });
    let provenance = provenance(&repo.register(), None, false).expect("a work tree");
    let frame = Frame {
        municipality: "Vadby",
        provenance: &provenance,
        today: day(common::TODAY),
        cut: all.first().map(|sample| sample.day),
    };
    page(&all, &metrics, &frame, language)
}

#[test]
fn every_format_has_the_same_rows_in_both_languages() {
    let repo = repo();
    for language in [Language::Danish, Language::English] {
        let page = made(&repo, language);
        let undrawn = Page {
            chart: None,
            ..page.clone()
        };
        let written = |format, page: &Page| {
            let style = Style {
                color: false,
                unicode: true,
                width: 100,
            };
            let mut out = Vec::new();
            write(format, page, language, style, &mut out).expect("written");
            out
        };
        let text = |format, page: &Page| String::from_utf8(written(format, page)).expect("UTF-8");
        pages::csv("trend", &page, &text(Format::Csv, &page));
        pages::excel_csv("trend", &page, language, &text(Format::ExcelCsv, &page));
        pages::markdown("trend", &page, language, &text(Format::Markdown, &page));
        pages::terminal("trend", &undrawn, language, &text(Format::Table, &undrawn));
        pages::html("trend", &page, language, &text(Format::Html, &page));
        pages::json(
            "trend",
            &page,
            &serde_json::from_str(&text(Format::Json, &page)).expect("JSON"),
        );
        pages::xlsx("trend", &page, language, written(Format::Xlsx, &page));
        drawn(&page, language, &text(Format::Svg, &page));
        let html = text(Format::Html, &page);
        assert!(
            html.contains(text(Format::Svg, &page).trim_end()),
            "the page shows the same drawing"
        );
        for all in [html, text(Format::Table, &page), text(Format::Svg, &page)] {
            for lacking in ["column-", "trend-", "{ $"] {
                assert!(!all.contains(lacking), "{lacking}: {all}");
            }
        }
    }
}

/// The drawing is well-formed, says what it shows, and has a dot with the table's own words for each value.
fn drawn(page: &Page, language: Language, svg: &str) {
    let document = roxmltree::Document::parse(svg).expect("XML");
    let root = document.root_element();
    let text = |name: &str| {
        let found = root.children().find(|node| node.has_tag_name(name));
        found.and_then(|node| node.text()).unwrap_or_default().to_owned()
    };
    assert_eq!(text("title"), page.title);
    let chart = page.chart.as_ref().expect("a chart");
    for panel in &chart.panels {
        assert!(text("desc").contains(&panel.summary), "{}", panel.summary);
    }
    let dots = |node: &roxmltree::Node<'_, '_>| node.has_tag_name("circle");
    let read: Vec<&str> = root
        .descendants()
        .filter(dots)
        .filter_map(|dot| dot.first_element_child()?.text())
        .collect();
    let table = page.main_table().expect("a table");
    let mut expected = Vec::new();
    for at in 2..table.columns.len() - 1 {
        for row in &table.rows {
            let [day, value] = [0, at].map(|at| portfolio::render::page::written(&row.cells[at], language));
            expected.extend((value != "–").then(|| format!("{day}: {value}")));
        }
    }
    assert_eq!(read, expected);
    let (width, height) = (
        1004.0,
        root.attribute("height")
            .expect("a height")
            .parse::<f64>()
            .expect("a number"),
    );
    for node in root.descendants().filter(|node| node.has_tag_name("svg")) {
        assert_eq!(
            node.attribute("viewBox"),
            Some(format!("0 0 {width} {height}").as_str())
        );
    }
    for (attribute, least) in [("fill", 4.5), ("stroke", 3.0)] {
        for node in root.descendants().filter(|node| !node.has_tag_name("rect")) {
            let colour = node.attribute(attribute).filter(|colour| colour.starts_with('#'));
            // The rim around letters is the page's own colour.
            let colour = colour.filter(|colour| *colour != "#ffffff");
            assert!(
                colour.is_none_or(|colour| contrast(colour) >= least),
                "{colour:?}"
            );
        }
    }
}

/// Contrast to white as WCAG 2.1 defines it.
fn contrast(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour")) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    1.05 / (0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) + 0.05)
}

/// Thirty months of a small register with two pools.
fn thirty_months() -> Repo {
    let repo = Repo::unborn(&common::base());
    repo.write(
        "pools/strategipulje.yaml",
        "id: strategipulje\nname: Strategipuljen\nentries: [{no: 1, on: 2026-06-10, kind: allocation, dkk: 700000}]\n",
    );
    for month in 0..30 {
        repo.write("positions/ny.yaml", format!("id: ny\ntitle: Ny {month}\n"));
        let (year, month) = (2024 + (month + 5) / 12, (month + 5) % 12 + 1);
        commit(
            &repo,
            &format!("{year}-{month:02}-12T12:00:00+01:00"),
            "Et skridt",
        );
    }
    repo
}

#[test]
fn without_a_month_the_last_24_are_shown_and_the_page_says_so() {
    let repo = thirty_months();
    let rows = |args: &[&str]| {
        let document = json(&repo, &[&["trend", "--date", common::TODAY], args].concat());
        let days = cells(&document).map(|cells| cells["date"].as_str().expect("a day").to_owned());
        (days.collect::<Vec<_>>(), document["header"].to_string())
    };
    let (days, header) = rows(&[]);
    assert_eq!(
        (days.len(), days[0].as_str(), days[23].as_str()),
        (24, "2024-12-31", "2026-11-22")
    );
    assert!(header.contains("Rækkerne begynder med december 2024"), "{header}");
    let (days, header) = rows(&["--since", "2020-01"]);
    assert_eq!((days.len(), days[0].as_str()), (30, "2024-06-30"));
    assert!(!header.contains("begynder"), "{header}");
    let (days, _) = rows(&["--since", "2026-11"]);
    assert_eq!(days, ["2026-11-22"]);
    // Up to an earlier day, and judged on it: the commit of that day is the last row.
    let early = ["--at", "2026-03-31", "--date", "2026-03-31"];
    let document = json(&repo, &[&["trend", "--since", "2026-01"], &early[..]].concat());
    let days: Vec<&str> = cells(&document)
        .map(|cells| cells["date"].as_str().expect("a day"))
        .collect();
    assert_eq!(days, ["2026-01-31", "2026-02-28", "2026-03-31"]);
    let header = document["header"].to_string();
    assert!(header.contains("12. marts 2026"), "{header}");
}

#[test]
fn several_pools_have_a_column_each_and_one_in_all() {
    let repo = thirty_months();
    let document = json(
        &repo,
        &[
            "trend",
            "pool_balance",
            "pool_balance",
            "--since",
            "2026-05",
            "--date",
            common::TODAY,
        ],
    );
    let columns = document["tables"][0]["columns"].as_array().expect("columns");
    let keys: Vec<&str> = columns
        .iter()
        .map(|column| column["key"].as_str().expect("a key"))
        .collect();
    assert_eq!(
        keys,
        [
            "date",
            "revision",
            "pool_balance",
            "pool_balance.strategipulje",
            "pool_balance.udviklingspulje",
            "remark"
        ]
    );
    let strategy = cells(&document).map(|cells| cells["pool_balance.strategipulje"].as_i64().expect("a sum"));
    assert_eq!(strategy.collect::<Vec<_>>()[..3], [0, 700_000, 700_000]);
    for cells in cells(&document) {
        let of = |key: &str| cells[key].as_i64().expect("a sum");
        assert_eq!(
            of("pool_balance"),
            of("pool_balance.strategipulje") + of("pool_balance.udviklingspulje")
        );
    }
}

#[test]
fn what_is_asked_wrongly_is_answered_with_what_is_right() {
    let repo = Repo::new(&common::base());
    let refused = |args: &[&str]| {
        let (code, out, error) = run(&repo.root(), args);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{args:?}");
        error
    };
    let says = |args: &[&str], words: &str| {
        let error = refused(args);
        assert!(error.contains(words), "{args:?}: {error}");
    };
    says(
        &["trend", "erors"],
        "there is no metric `erors`; did you mean `errors`?",
    );
    says(&["trend", "quality"], "there are: systems_without_owner, errors");
    says(&["trend", "--since", "2026"], "written YYYY-MM");
    says(&["trend", "--since", "2026-13"], "written YYYY-MM");
    says(
        &["trend", "--since", "2027-01", "--date", "2026-11-22"],
        "--since 2027-01 lies after 2026-11-22",
    );
    says(&["trend", "--at", "mian"], "git knows no revision `mian`");
    says(&["trend", "--format", "ics"], "no calendar");
    says(&["list", "systems", "--format", "svg"], "`portfolio trend`");
}

#[test]
fn without_a_past_it_says_what_is_missing() {
    let plain = tempfile::tempdir().expect("a folder");
    for (path, bytes) in common::base() {
        let path = plain.path().join("register").join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, bytes).expect("written");
    }
    let (code, _, error) = run(plain.path(), &["trend"]);
    assert_eq!(code, Some(2));
    assert!(
        error.contains("lies in no git repository") && error.contains("git init"),
        "{error}"
    );

    let unborn = Repo::unborn(&common::base());
    let (code, _, error) = run(&unborn.root(), &["trend"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("has no commit yet"), "{error}");

    let whole = thirty_months();
    let folder = tempfile::tempdir().expect("a folder");
    let cloned = std::process::Command::new("git")
        .args(["clone", "--quiet", "--depth", "3"])
        .arg(format!("file://{}", whole.root().display()))
        .arg(folder.path().join("clone"))
        .status();
    assert!(cloned.expect("git").success());
    let shallow = folder.path().join("clone").canonicalize().expect("a folder");
    let (code, _, error) = run(&shallow, &["trend", "--date", common::TODAY]);
    assert_eq!(code, Some(2));
    assert!(error.contains("git fetch --unshallow"), "{error}");
    let (code, out, _) = run(
        &shallow,
        &["trend", "systems", "--date", common::TODAY, "--since", "2026-10"],
    );
    assert_eq!(code, Some(0), "what is there reaches far enough");
    assert!(out.contains("31.10.2026"), "{out}");
}
