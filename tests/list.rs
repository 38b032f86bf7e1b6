//! `portfolio list`: what can be asked of an overview, where it goes, and what Tab offers.

use std::fs;

use crate::common::{
    self,
    program::{self, Ran},
};
use assert_cmd::Command;
use portfolio::internal::overview::OVERVIEWS;
use serde_json::Value;

fn command(args: &[&str]) -> Command {
    let mut command = program::program(&common::root());
    command
        .args(["list", "--register", "register", "--date", common::TODAY])
        .args(args);
    command
}

fn run(args: &[&str]) -> Ran {
    program::ran(&mut command(args))
}

fn json(args: &[&str]) -> Value {
    let (_, out, error) = run(&[args, &["--format", "json"]].concat());
    serde_json::from_str(&out).unwrap_or_else(|_| panic!("{error}"))
}

/// The column of the rows of an overview.
fn column(args: &[&str], key: &str) -> Vec<Value> {
    let document = json(args);
    let rows = document["tables"][0]["rows"].as_array().expect("rows");
    rows.iter().map(|row| row["cells"][key].clone()).collect()
}

#[test]
fn conditions_sorting_and_columns_work_together() {
    let ends = column(
        &[
            "systems",
            "--where",
            "status=i brug",
            "--where",
            "contract_end>=2028",
            "--sort",
            "-contract_end,id",
        ],
        "contract_end",
    );
    let ends: Vec<&str> = ends.iter().map(|end| end.as_str().expect("a day")).collect();
    assert!(ends.len() > 3, "{ends:?}");
    assert!(ends.iter().all(|end| *end >= "2028-01-01"), "{ends:?}");
    assert!(ends.is_sorted_by(|a, b| a >= b), "{ends:?}");
    let (_, csv, _) = run(&["systems", "--columns", "status,id", "--format", "csv"]);
    assert!(csv.starts_with("Status,Id\r\n"), "{csv}");
}

#[test]
fn a_column_that_the_terminal_leaves_out_is_there_when_it_is_asked_for() {
    let (_, all, _) = run(&["projects", "--where", "stage=running"]);
    assert!(!all.contains("nyt-esdh"), "{all}");
    assert!(all.contains("Ikke vist her: Id (id);"), "{all}");
    let (_, chosen, _) = run(&["projects", "--columns", "id,stage"]);
    assert!(chosen.contains("nyt-esdh"), "{chosen}");
    assert!(!chosen.contains("Ikke vist her"), "{chosen}");
}

#[test]
fn a_unit_has_its_own_rows_and_those_of_the_units_below() {
    let ids = |unit: &str| {
        let ids = column(&["systems", "--unit", unit], "id");
        ids.into_iter()
            .map(|id| id.as_str().expect("an id").to_owned())
            .collect::<Vec<_>>()
    };
    let all = column(&["systems"], "id").len();
    let one = ids("koncern-it");
    assert!(!one.is_empty() && one.len() < all);
    let below = json(&["systems", "--unit", "arbejdsmarked-og-borgerservice"]);
    let units = |row: &Value| row["cells"]["unit"].as_str().map(str::to_owned);
    let rows = below["tables"][0]["rows"].as_array().expect("rows");
    let names: std::collections::BTreeSet<_> = rows.iter().filter_map(units).collect();
    assert!(names.contains("Borgerservice") && names.len() > 1, "{names:?}");
    let owned = column(&["systems", "--owner", "it-driftsleder"], "id");
    assert!(!owned.is_empty() && owned.len() < all);
}

#[test]
fn mistakes_are_answered() {
    for (args, expected) in [
        (
            &["system"][..],
            "there is no overview `system`; did you mean `systems`?",
        ),
        (
            &["systems", "--unit", "koncernit"],
            "there is no unit `koncernit`; did you mean `koncern-it`?",
        ),
        (
            &["systems", "--owner", "it-driftslder"],
            "there is no position `it-driftslder`; did you mean `it-driftsleder`?",
        ),
        (
            &["systems", "--sort", "-contractend"],
            "systems: there is no column `contractend`; did you mean `contract_end`?",
        ),
        (
            &["systems", "--where", "contract_end<snart"],
            "systems: the column `contract_end` holds days or quarters (2026-06-30, 30.06.2026, 2026-Q2, 2026-06 or \
             2026), and `snart` is none",
        ),
        (&["systems", "--where", "status"], "`status` is no condition"),
        (
            &["systems", "--format", "json", "--excel-csv"],
            "--excel-csv is a form of csv",
        ),
    ] {
        let (code, out, error) = run(args);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{args:?}");
        assert!(error.contains(expected), "{args:?}: {error}");
    }
}

#[test]
fn a_file_gets_the_format_of_its_ending() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, begins) in [
        ("a.csv", &b"Id,System"[..]),
        ("a.json", b"{\n  \"version\": 1"),
        ("a.html", b"<!DOCTYPE html>"),
        ("a.xlsx", b"PK"),
        ("a.md", b"# System"),
    ] {
        let path = folder.path().join(name);
        let (code, out, error) = run(&["systems", "--output", path.to_str().expect("UTF-8")]);
        assert_eq!((code, out.as_str(), error.as_str()), (Some(0), "", ""), "{name}");
        assert!(fs::read(&path).expect("written").starts_with(begins), "{name}");
    }
    let path = folder.path().join("b.csv");
    run(&[
        "systems",
        "--excel-csv",
        "--output",
        path.to_str().expect("UTF-8"),
    ]);
    assert!(
        fs::read(&path)
            .expect("written")
            .starts_with("\u{feff}Id;System".as_bytes())
    );
    let nowhere = folder.path().join("missing/a.csv");
    let (code, _, error) = run(&["systems", "--output", nowhere.to_str().expect("UTF-8")]);
    assert_eq!(code, Some(2), "{error}");
    assert!(error.contains("missing/a.csv"), "{error}");
}

/// 8.1: a file is not to be called what it is not.
#[test]
fn a_file_is_not_written_under_an_ending_of_another_format() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).display().to_string();
    for (args, why) in [
        (
            vec!["systems", "--output", "x.docx"],
            "no format is written to files that end in .docx",
        ),
        (
            vec!["systems", "--output", "x.pdf"],
            "no format is written to files that end in .pdf",
        ),
        (
            vec!["systems", "--format", "html", "--output", "a.xlsx"],
            "--format and --output disagree",
        ),
    ] {
        let mut args: Vec<String> = args.into_iter().map(str::to_owned).collect();
        let file = at(args.last().expect("a file"));
        *args.last_mut().expect("a file") = file.clone();
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let (code, _, error) = run(&args);
        assert!(code == Some(2) && error.contains(why), "{args:?}: {error}");
        assert!(!std::path::Path::new(&file).exists());
    }
    let report = |name: &str| {
        let file = at(name);
        program::run(
            &common::root(),
            &["report", "--register", "register", "--output", &file],
        )
    };
    let (code, _, error) = report("r.pdf");
    assert!(code == Some(2) && error.contains("must end in .html"), "{error}");
    assert_eq!(report("r.html").0, Some(0));
}

/// 8.2: a word of another choice is none of this one's.
#[test]
fn a_choice_that_the_column_cannot_have_is_refused_and_one_that_nothing_has_finds_nothing() {
    let (code, _, error) = run(&["systems", "--where", "status=drift"]);
    assert_eq!(code, Some(2));
    assert!(
        error.contains("no status is `drift`") && error.contains("i brug"),
        "{error}"
    );
    let (code, out, error) = run(&["contracts", "--where", "remark=x"]);
    assert_eq!(code, Some(0), "{out}{error}");
    let base = [
        "list",
        "projects",
        "--register",
        "tests/rules/base",
        "--where",
        "stage=paused",
    ];
    let (code, out, error) = program::run(&common::root(), &base);
    assert!(code == Some(0) && out.contains("Ingen rækker"), "{out}{error}");
}

/// 8.3: the overviews come in the format that is asked for.
#[test]
fn the_overviews_are_a_page_too() {
    let overviews = column(&[], "overview");
    assert_eq!(overviews.len(), OVERVIEWS.len());
    assert_eq!(overviews[0], OVERVIEWS[0].name);
}

#[test]
fn a_page_without_days_ahead_refuses_a_calendar_and_says_which_formats_there_are() {
    for command in [
        &["list", "systems"][..],
        &["rank"],
        &["annex"],
        &["holds", "oekonomichef"],
        &["show", "units/kultur-og-fritid"],
    ] {
        let register = ["--register", "register", "--date", common::TODAY];
        let args = [command, &register, &["--format", "ics"]].concat();
        let (code, out, error) = program::run(&common::root(), &args);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{command:?}: {error}");
        for part in ["there is no calendar", "list deadlines", "`table`", "`xlsx`"] {
            assert!(error.contains(part), "{command:?}: {part}: {error}");
        }
        assert!(!error.contains("`ics`") && !error.contains("`svg`"), "{error}");
    }
}

#[test]
fn a_calendar_of_deadlines_may_be_empty_and_that_of_a_record_has_only_its_own() {
    let events = |out: &str| out.matches("BEGIN:VEVENT").count();
    let none = ["deadlines", "--where", "due<1900-01-01", "--format", "ics"];
    let (code, out, error) = run(&none);
    assert_eq!((code, events(&out)), (Some(0), 0), "{error}");
    assert!(out.starts_with("BEGIN:VCALENDAR"), "{out}");

    let (_, all, _) = run(&["deadlines", "--format", "ics"]);
    let deadlines = json(&["deadlines"]);
    let record = deadlines["tables"][0]["rows"][0]["record"].as_str();
    let id = record.expect("an address");
    let args = [
        "show",
        id,
        "--register",
        "register",
        "--date",
        common::TODAY,
        "--format",
        "ics",
    ];
    let (code, own, error) = program::run(&common::root(), &args);
    assert_eq!(code, Some(0), "{error}");
    assert!(0 < events(&own) && events(&own) < events(&all), "{own}");
}

#[test]
fn colour_marks_headings_only_where_it_is_wanted() {
    let (_, plain, _) = run(&["systems"]);
    assert!(!plain.contains('\u{1b}'));
    let (_, coloured, _) = run(&["systems", "--color", "always"]);
    assert!(coloured.contains("\u{1b}[1m"));
    assert_eq!(coloured.replace("\u{1b}[1m", "").replace("\u{1b}[0m", ""), plain);
}

/// What Tab offers for the last of these words.
fn offered(words: &[&str]) -> Vec<String> {
    program::offered(&[&["list"], words].concat())
}

#[test]
fn tab_offers_what_the_register_and_the_overview_have() {
    assert_eq!(offered(&["syste"]), ["systems"]);
    assert_eq!(offered(&["systems", "--unit", "koncern"]), ["koncern-it"]);
    assert_eq!(offered(&["systems", "--owner", "it-drift"]), ["it-driftsleder"]);
    assert_eq!(
        offered(&["systems", "--columns", "id,contract_e"]),
        ["id,contract_end"]
    );
    assert_eq!(offered(&["systems", "--sort", "-contract_e"]), ["-contract_end"]);
    assert_eq!(offered(&["systems", "--where", "critic"]), ["criticality="]);
    let values = offered(&["systems", "--where", "status="]);
    assert!(values.contains(&"status=in_use".to_owned()), "{values:?}");
}
