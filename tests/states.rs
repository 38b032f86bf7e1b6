//! What is not known or not readable is marked as such in every overview and format, and nothing stands in for it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use portfolio::internal::history::HistoryAbsence;
use portfolio::internal::overview::{OVERVIEWS, OverviewContext};
use portfolio::internal::page::{Cell, Page, Table};
use portfolio::internal::ranking::basis::Request;
use portfolio::internal::snapshot::Snapshot;
use portfolio::internal::source::{Provenance, SourceSet, provenance};
use portfolio::internal::value::{Date, Language};
use portfolio::internal::view;
use portfolio::internal::view::follow::{FollowBaselines, follow};
use portfolio::internal::view::rank::RankingFrame;
use portfolio::internal::view::report::{ReportSource, report};
use rayon::prelude::*;
use serde_json::Value;

use crate::common::git::Repo;
use crate::common::{self, Files, program};

fn today() -> Date {
    Date::new(2026, 11, 22).expect("a day")
}

fn base() -> Files {
    common::files(&common::root().join("tests/rules/base"))
}

/// The text of a file with the lines of one of its record's own keys replaced.
fn with_field(text: &str, key: &str, lines: &str) -> String {
    let mut out = String::new();
    let mut within = false;
    for line in text.lines() {
        let top = !line.starts_with([' ', '-', '#', '\n']) && line.contains(':');
        if top {
            within = line.split(':').next() == Some(key);
            if within {
                out.push_str(lines);
            }
        }
        if !within {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// The record's own keys in a file that is one record, apart from those that say what the record is called.
fn keys(text: &str) -> Vec<&str> {
    let tops = text
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    let keys = tops.filter_map(|line| line.split_once(':').map(|(key, _)| key));
    keys.filter(|key| !["id", "name", "title", "unknown", "note", "source"].contains(key))
        .collect()
}

/// The tables that a register is shown in, each with a name: of the overviews, the follow-up, the ranking and the
/// report. A register that is not ranked has no table of a ranking.
fn tables(files: &Files) -> Vec<(String, Table)> {
    static PROVENANCE: LazyLock<Provenance> =
        LazyLock::new(|| provenance(&common::root().join("register"), None, false).expect("a work tree"));
    let loaded = Snapshot::load(SourceSet::from_memory(files.clone())).expect("this format");
    let snapshot = loaded.judge(today());
    let register = &*snapshot.register;
    let context = OverviewContext {
        register,
        today: today(),
        language: Language::Danish,
    };
    let mut all = Vec::new();
    let mut add = |name: &str, page: &Page| {
        let tables = page.tables().enumerate();
        all.extend(tables.map(|(n, table)| (format!("{name}.{n}"), table.clone())));
    };
    for overview in OVERVIEWS {
        add(overview.name, &(overview.make)(&context));
    }
    let baselines = FollowBaselines::Unknown(&HistoryAbsence::NotRead);
    let followed = follow(register, baselines, None, None, today());
    let page = view::follow::page(register, &followed, baselines, &PROVENANCE, Language::Danish);
    add("follow", &page);
    let frame = RankingFrame {
        today: today(),
        provenance: &PROVENANCE,
        policy: None,
        interrupted: false,
        report: &snapshot.report,
    };
    let recommendation = snapshot.recommend(&Request::default(), &|| false);
    if let Ok(recommendation) = &recommendation {
        let page = view::rank::page(register, recommendation, &frame, &[], Language::Danish);
        add("rank", &page);
    }
    let report = report(&ReportSource {
        context: &context,
        frame: &frame,
        ranking: recommendation.as_ref().map_err(Clone::clone),
    });
    let drawn = report.projects.into_iter().chain(report.ranking.chart);
    let plans = report.plans.into_iter().map(|plan| plan.chart);
    let drawn = drawn.chain(plans).chain([report.contracts]);
    let pools = report.pools.into_iter().map(|pool| pool.table);
    let tables = drawn
        .map(|drawn| drawn.table)
        .chain(pools)
        .chain([report.systems]);
    all.extend(tables.map(|table| ("report".to_owned(), table)));
    all
}

/// The single values of a cell that someone must have written: choices, amounts and days. Counts and texts are not
/// among them, since they may be made from what is left; neither is a sum that says that it leaves something out.
fn written(cell: &Cell, out: &mut BTreeSet<String>) {
    match cell {
        Cell::Choice { .. }
        | Cell::Dkk(_)
        | Cell::Date(_)
        | Cell::Quarter(_)
        | Cell::Flag(_)
        | Cell::OfYear(..) => {
            out.insert(format!("{cell:?}"));
        }
        Cell::List(cells) => cells.iter().for_each(|cell| written(cell, out)),
        _ => {}
    }
}

/// The values that stand in each column of the tables.
fn values(files: &Files) -> BTreeMap<(String, String), BTreeSet<String>> {
    let mut all: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for (name, table) in tables(files) {
        for row in &table.rows {
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                written(cell, all.entry((name.clone(), column.key.clone())).or_default());
            }
        }
    }
    all
}

/// Columns that are computed from several fields, so that they may change when one of them is missing.
const COMPUTED: &[(&str, &str)] = &[
    ("contracts", "notice_by"),
    ("contracts", "contract_end"),
    ("deadlines", "due"),
    // The latest of several: with one of them gone another is.
    ("bodies", "last_meeting"),
    ("bodies", "latest_decision"),
    // Rows that come only when an owner is not known: the other columns are the record's own.
    ("ownerless", "*"),
    ("financing", "*"),
    ("pools", "*"),
    // Sums by administration.
    ("costs.2", "*"),
];

fn is_computed(table: &str, column: &str) -> bool {
    let page = table.split('.').next().unwrap_or_default();
    COMPUTED
        .iter()
        .any(|(name, key)| (*name == page || *name == table) && (*key == "*" || *key == column))
}

/// One field that is broken, or said to be unknown.
#[derive(Clone, Copy)]
struct Trial<'f> {
    path: &'f str,
    key: &'f str,
    broken: bool,
}

impl Trial<'_> {
    fn lines(self) -> String {
        let key = self.key;
        if self.broken {
            format!("{key}: [[brudt]]\n")
        } else {
            format!("unknown:\n- {{fields: [{key}], because: Det vides ikke}}\n")
        }
    }
}

/// The values that stand in the register with these fields changed, and not in the one before.
fn made_up(
    files: &Files,
    before: &BTreeMap<(String, String), BTreeSet<String>>,
    trials: &[Trial<'_>],
) -> Vec<String> {
    let mut changed = files.clone();
    for trial in trials {
        let text = std::str::from_utf8(&files[trial.path]).expect("UTF-8");
        let text = with_field(text, trial.key, &trial.lines());
        changed.insert(trial.path.to_owned(), text.into_bytes());
    }
    let mut wrong = Vec::new();
    for ((table, column), now) in values(&changed) {
        if is_computed(&table, &column) {
            continue;
        }
        let known = before.get(&(table.clone(), column.clone()));
        let new = now
            .into_iter()
            .filter(|value| !known.is_some_and(|known| known.contains(value)));
        wrong.extend(new.map(|value| format!("{table}.{column} shows {value}")));
    }
    wrong
}

/// Each field of each record is broken once and unknown once; a field of one record of each kind at a time.
#[test]
fn no_choice_amount_or_day_appears_that_the_register_does_not_have() {
    let files = base();
    let before = values(&files);
    assert!(before.keys().any(|(table, _)| table == "follow.0"), "a follow-up");
    assert!(before.keys().any(|(table, _)| table == "rank.0"), "a ranking");
    assert!(before.keys().any(|(table, _)| table == "report"), "a report");
    let mut by_kind: BTreeMap<&str, Vec<Trial<'_>>> = BTreeMap::new();
    for (path, bytes) in &files {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        let Some((kind, _)) = path.split_once('/') else {
            continue;
        };
        for key in keys(text) {
            for broken in [true, false] {
                if broken || !text.contains("\nunknown:") {
                    by_kind.entry(kind).or_default().push(Trial { path, key, broken });
                }
            }
        }
    }
    let tried: usize = by_kind.values().map(Vec::len).sum();
    let rounds = by_kind.values().map(Vec::len).max().unwrap_or_default();
    let round = |n: usize| -> Vec<Trial<'_>> {
        by_kind
            .values()
            .filter_map(|trials| trials.get(n).copied())
            .collect()
    };
    let wrong = (0..rounds).into_par_iter().map(round).flat_map_iter(|trials| {
        let wrong = made_up(&files, &before, &trials);
        // Which of them it was.
        let alone = trials.into_iter().filter(|_| !wrong.is_empty()).map(|trial| {
            let alone = made_up(&files, &before, &[trial]);
            format!("{} {:?}: {}", trial.path, trial.lines(), alone.join(", "))
        });
        let alone: Vec<String> = alone.collect();
        wrong.into_iter().chain(alone)
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(tried > 300, "only {tried} fields were tried");
    assert!(
        wrong.is_empty(),
        "{} of {tried}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// A register with one project whose stage is misspelt, and a system of which one cost cannot be read.
fn broken() -> tempfile::TempDir {
    let place = tempfile::tempdir().expect("a folder");
    for (path, bytes) in base() {
        let at = place.path().join(&path);
        std::fs::create_dir_all(at.parent().expect("a folder")).expect("a folder");
        std::fs::write(at, bytes).expect("a file");
    }
    let write = |path: &str, text: &str| std::fs::write(place.path().join(path), text).expect("a file");
    write("projects/kort.yaml", "id: kort\nname: Kortet\nstage: runing\n");
    write(
        "systems/journal.yaml",
        "id: journal\nname: Journalen\ncosts: [{year: 2026, kind: operation, dkk: 850.000}]\n",
    );
    place
}

fn run(place: &tempfile::TempDir, args: &[&str]) -> String {
    let register = place.path().to_str().expect("UTF-8");
    let last = ["--register", register, "--date", "2026-11-22"];
    let all: Vec<&str> = args.iter().copied().chain(last).collect();
    common::program::run(&common::root(), &all).1
}

#[test]
fn a_choice_that_cannot_be_read_is_marked_and_named_in_every_format() {
    let place = broken();
    for format in ["table", "markdown", "csv", "html"] {
        let page = run(&place, &["list", "projects", "--format", format]);
        let row = page.lines().find(|line| line.contains("Kortet"));
        let row = row.unwrap_or_else(|| panic!("a row of the project in {format}: {page}"));
        assert!(row.contains("?!") && !row.contains("behov"), "{format}: {row}");
        if format != "csv" {
            assert!(
                page.contains("projects/kort.yaml:3"),
                "{format} names the place: {page}"
            );
        }
    }
    let page: Value =
        serde_json::from_str(&run(&place, &["list", "projects", "--format", "json"])).expect("JSON");
    let rows = page["tables"][0]["rows"].as_array().expect("rows");
    let row = rows
        .iter()
        .find(|row| row["record"] == "projects/kort")
        .expect("the project's row");
    assert_eq!(
        (&row["cells"]["stage"], &row["not_given"]["stage"]),
        (&Value::Null, &"unreadable".into())
    );
}

#[test]
fn a_sum_that_leaves_something_out_says_so() {
    let place = broken();
    let page = run(&place, &["list", "costs", "--format", "csv"]);
    assert!(!page.contains("Journalen") && !page.contains(",0\n"), "{page}");
    let page = run(&place, &["list", "costs"]);
    let total = page.lines().find(|line| line.contains("I alt")).expect("a total");
    assert!(total.contains("+ ?"), "{total}");
    assert!(page.contains("systems/journal.yaml:3"), "{page}");
}

#[test]
fn a_project_whose_stage_is_not_known_is_listed_and_not_ranked() {
    let place = tempfile::tempdir().expect("a folder");
    for (path, bytes) in base() {
        let at = place.path().join(&path);
        std::fs::create_dir_all(at.parent().expect("a folder")).expect("a folder");
        std::fs::write(at, bytes).expect("a file");
    }
    let text = "id: kort\nname: Kortet\npurpose: Et kort\nunknown: [{fields: [stage, unit, scope], because: Papiret siger det ikke}]\n";
    std::fs::write(place.path().join("projects/kort.yaml"), text).expect("a file");
    let row = run(&place, &["list", "projects"]);
    let row = row
        .lines()
        .find(|line| line.contains("Kortet"))
        .expect("a row")
        .to_owned();
    assert!(row.contains('?') && !row.contains("?!"), "{row}");
    let ranked = run(&place, &["rank"]);
    assert!(ranked.contains("Kortet: Fasen er ikke kendt"), "{ranked}");
}

/// A git repository with the base register as the first commit and, in the work tree, one field broken in each of
/// `broken`.
fn repository(broken: &[(&str, &str)]) -> Repo {
    let mut repo = Repo::new(&base());
    for (path, key) in broken {
        let text = repo.read(path);
        repo.write(path, with_field(&text, key, &format!("{key}: [[brudt]]\n")));
    }
    repo.commit("Break some fields");
    repo
}

/// One field of each kind that a file of its own has.
const BROKEN: &[(&str, &str)] = &[
    ("bodies/digitaliseringsraad.yaml", "level"),
    ("competences/kontraktstyring.yaml", "targets"),
    ("contracts/k-cirius.yaml", "end"),
    ("documents/it-sikkerhedspolitik.yaml", "type"),
    ("meetings/2026-03-05-raad.yaml", "date"),
    ("plans/handlingsplan-2026.yaml", "period"),
    ("pools/udviklingspulje.yaml", "entries"),
    ("processing/indskrivning.yaml", "controller"),
    ("projects/formuemodul.yaml", "stage"),
    ("roles/systemejer.yaml", "placement"),
    ("strategies/digital-2026.yaml", "period"),
    ("suppliers/dokusoft.yaml", "cvr"),
    ("systems/cirius.yaml", "costs"),
    ("units/koncern-it.yaml", "type"),
];

/// The commands that print a page of a register, with what makes each run. A test compares the names with the
/// program's own.
const PAGES: &[(&str, &[&[&str]])] = &[
    ("list", &[]),
    (
        "show",
        &[
            &["systems/cirius"],
            &["contracts/k-cirius"],
            &["projects/formuemodul"],
            &["pools/udviklingspulje"],
        ],
    ),
    ("holds", &[&["it-chef"]]),
    ("follow", &[&[]]),
    ("report", &[&[]]),
    (
        "graph",
        &[&["systems"], &["projects"], &["organisation", "--positions"]],
    ),
    ("trend", &[&[]]),
    ("diff", &[&["HEAD~1", "HEAD"]]),
    ("history", &[&["cirius"]]),
    ("rank", &[&[]]),
    ("annex", &[&["--meeting", "2026-12-03-raad"]]),
    ("baseline", &[&["list"]]),
];

/// The commands that print no page of a register: what they print is findings, a rule, a schema or a change made.
const NO_PAGES: &[&str] = &["validate", "explain", "schema", "handover", "migrate", "recover"];

/// The runs of a command: the overviews of `list` by their own list.
fn runs(command: &'static str, runs: &'static [&'static [&'static str]]) -> Vec<Vec<&'static str>> {
    if command == "list" {
        return OVERVIEWS.iter().map(|one| vec!["list", one.name]).collect();
    }
    runs.iter().map(|run| [&[command], *run].concat()).collect()
}

#[test]
fn every_command_of_the_program_is_tried_or_prints_no_page() {
    let tried: BTreeSet<String> = PAGES
        .iter()
        .map(|(name, _)| *name)
        .chain(NO_PAGES.iter().copied())
        .map(str::to_owned)
        .collect();
    assert_eq!(
        tried,
        common::program::commands(),
        "tests/states.rs: PAGES or NO_PAGES"
    );
}

/// The commands whose pages name each place that cannot be read. The others show no value of the register as it is now
/// (`trend`, `history`, `baseline`), draw (`graph`, which says so in its notes), compare (`diff`), or refuse (`rank`,
/// `annex`).
const NAMES_PLACES: &[&str] = &["list", "show", "holds", "follow", "report"];

#[test]
fn every_page_in_every_format_says_what_cannot_be_read_or_refuses() {
    let repo = repository(BROKEN);
    let root = repo.root();
    for (command, all) in PAGES {
        for run in runs(command, all) {
            let formats: &[&str] = match *command {
                "report" => &[""],
                "graph" => &["mermaid", "dot", "svg"],
                "rank" | "annex" => &["table", "json"],
                "diff" => &["table", "markdown", "json", "html"],
                _ => &["table", "markdown", "csv", "json", "html"],
            };
            for format in formats {
                let mut args = run.clone();
                // What these show is the same on every day.
                if !matches!(*command, "history" | "baseline") {
                    args.extend(["--date", common::TODAY]);
                }
                if !format.is_empty() {
                    args.extend(["--format", format]);
                }
                let (code, out, error) = program::run(&root, &args);
                if matches!(*command, "rank" | "annex") {
                    assert_eq!(code, Some(2), "{args:?}: {out}");
                    assert!(error.contains("projects/formuemodul.yaml"), "{args:?}: {error}");
                    continue;
                }
                assert_eq!(code.filter(|code| *code < 2), code, "{args:?}: {error}");
                if NAMES_PLACES.contains(command) && *format != "csv" {
                    for (path, _) in BROKEN {
                        assert!(out.contains(path), "{args:?} does not name {path}: {out}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_cannot_be_read_stands_as_such_in_each_page() {
    let repo = repository(BROKEN);
    let run = |args: &[&str]| program::run(&repo.root(), &[args, &["--date", common::TODAY]].concat()).1;
    let contract = run(&["list", "contracts", "--format", "csv"]);
    let row = contract
        .lines()
        .find(|line| line.contains("k-cirius"))
        .expect("the contract");
    assert!(row.contains("?!") && row.contains("kan ikke læses"), "1.4: {row}");
    let deadlines = run(&["list", "deadlines"]);
    assert!(
        deadlines.contains("Fristen kan ikke regnes for én kontrakt"),
        "1.4: {deadlines}"
    );
    let shown = run(&["show", "contracts/k-cirius"]);
    assert!(shown.contains("brudt (kan ikke læses)"), "{shown}");
    let follow = run(&["follow"]);
    assert!(follow.contains("fasen kan ikke læses"), "{follow}");
    let pool = run(&["list", "pools", "--format", "csv"]);
    assert!(pool.contains("?!") && !pool.contains(",0"), "{pool}");
    let bodies = run(&["list", "bodies", "--format", "csv"]);
    assert!(bodies.contains("?!"), "{bodies}");
    let report = run(&["report"]);
    assert!(report.contains("med en fase, der ikke kan læses"), "{report}");
}

/// The pages that name no places own up in words of their own: the trend that it may count too few, a picture that it
/// lacks something, and a record's history shows what stands in the file.
#[test]
fn trends_pictures_and_histories_own_up_to_what_cannot_be_read() {
    let repo = repository(BROKEN);
    let run = |args: &[&str]| program::run(&repo.root(), args).1;
    for format in ["table", "markdown", "json", "html"] {
        let trend = run(&["trend", "--date", common::TODAY, "--format", format]);
        assert!(
            trend.contains("noget af registeret kunne ikke læses"),
            "{format}: {trend}"
        );
    }
    for picture in ["systems", "projects", "organisation"] {
        for format in ["mermaid", "dot", "svg"] {
            let graph = run(&["graph", picture, "--date", common::TODAY, "--format", format]);
            assert!(
                graph.contains("Billedet er ikke fuldstændigt"),
                "{picture} {format}: {graph}"
            );
        }
    }
    for record in ["systems/cirius", "projects/formuemodul"] {
        let history = run(&["history", record]);
        assert!(history.contains("»brudt«"), "{record}: {history}");
    }
}

/// What a paper's own register prints.
fn paper(name: &str, args: &[&str]) -> String {
    let register = format!("examples/{name}");
    let all = [args, &["--register", &register]].concat();
    program::run(&common::root(), &all).1
}

/// 1.10: money of which nobody can say the year is in no year's column, whatever the day.
#[test]
fn money_without_a_known_year_stands_in_no_year() {
    for day in ["2013-08-23", "2014-08-23", "2015-08-23"] {
        let page = paper(
            "herning-2013",
            &["list", "financing", "--format", "json", "--date", day],
        );
        let page: Value = serde_json::from_str(&page).expect("JSON");
        let rows = page["tables"][0]["rows"].as_array().expect("rows");
        let row = rows.iter().find(|row| row["record"] == "projects/formueforhold");
        let cells = row.expect("the module's row")["cells"]
            .as_object()
            .expect("cells");
        for (key, value) in cells {
            let is_year = key.parse::<i32>().is_ok() || key.ends_with("_years");
            assert!(!is_year || value.is_null(), "{day}: {key} is {value}");
        }
        assert_eq!(
            (&cells["year_not_known"], &cells["total"]),
            (&500_000.into(), &500_000.into())
        );
        let why = paper(
            "herning-2013",
            &["rank", "--explain", "formueforhold", "--date", day],
        );
        let money = why.lines().find(|line| line.contains("Udviklingspulje: 500.000"));
        assert!(money.expect("the claim").contains("│ ? "), "{day}: {why}");
    }
}

/// A saving that is not known or not readable is marked where it stands, and in every sum that is made from it.
#[test]
fn a_saving_that_is_not_given_is_marked_in_each_place_and_sum() {
    let saving = "saving_dkk_per_year: 150000, ";
    for (replacement, mark) in [("saving_dkk_per_year: 150.000, ", "?!"), ("", "?")] {
        let mut repo = Repo::new(&base());
        let path = "projects/digital-indskrivning.yaml";
        let text = repo.read(path);
        assert!(text.contains(saving));
        let mut text = text.replace(saving, replacement);
        if replacement.is_empty() {
            text += "unknown:\n- {fields: [benefits.saving_dkk_per_year], because: Leverandøren har ikke svaret endnu}\n";
        }
        repo.write(path, text);
        repo.commit("Lose a saving");
        let csv = |overview: &str| {
            let args = ["list", overview, "--format", "csv", "--date", common::TODAY];
            program::run(&repo.root(), &args).1
        };
        let benefits = csv("benefits");
        let row = benefits
            .lines()
            .find(|line| line.contains("Mindre tastning på skolerne"));
        assert!(
            row.expect("the benefit").contains(&format!(",{mark},")),
            "{benefits}"
        );
        let json = ["list", "benefits", "--format", "json", "--date", common::TODAY];
        let page: Value = serde_json::from_str(&program::run(&repo.root(), &json).1).expect("JSON");
        for row in page["tables"][1]["rows"].as_array().expect("years") {
            assert!(
                !row["not_given"].as_object().expect("reasons").is_empty(),
                "{row}"
            );
        }
        let pools = csv("pools");
        let expected = pools.lines().last().expect("a year");
        assert!(expected.contains("+ ?"), "{pools}");
    }
}

/// The sentence above the pools and the one below their chart say that an entry is left out.
#[test]
fn a_sentence_with_a_total_says_what_it_leaves_out() {
    let mut repo = Repo::new(&base());
    let path = "pools/udviklingspulje.yaml";
    let text = repo.read(path).replacen("dkk: 96000", "dkk: 96.000", 1);
    repo.write(path, text);
    repo.commit("Break a grant");
    let run = |args: &[&str]| program::run(&repo.root(), &[args, &["--date", common::TODAY]].concat()).1;
    let left_out = "Mindst én postering er ikke kendt eller kan ikke læses";
    for format in ["table", "markdown", "json", "html"] {
        let page = run(&["list", "pools", "--format", format]);
        assert!(page.contains(left_out), "{format}: {page}");
    }
    let report = run(&["report"]);
    assert!(
        report.contains(left_out) && report.contains("Saldoen mangler mindst ét beløb"),
        "{report}"
    );
}
