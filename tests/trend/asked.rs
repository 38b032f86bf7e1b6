//! What may be asked for, and what is said to what cannot be answered.

use super::history::{commit, thirty_months};
use super::{cells, json};
use crate::common::program::{offered, run};
use crate::common::{self, git::Repo};

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
fn a_register_that_was_moved_has_its_past_all_the_same() {
    let repo = thirty_months();
    let place = repo.root().join("it");
    std::fs::create_dir(&place).expect("a folder");
    std::fs::rename(repo.register(), place.join("register")).expect("moved");
    commit(&repo, "2026-11-20T12:00:00+01:00", "Move the register");
    let args = ["trend", "systems", "--date", common::TODAY, "--since", "2026-09"];
    let document = json(&repo, &[&args[..], &["--register", "it/register"]].concat());
    let systems: Vec<i64> = cells(&document)
        .map(|cells| cells["systems"].as_i64().expect("a number"))
        .collect();
    assert_eq!(systems.len(), 3);
    assert!(
        systems[0] > 0 && systems.iter().all(|n| *n == systems[0]),
        "{systems:?}"
    );
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
fn tab_offers_the_metrics() {
    assert_eq!(offered(&["trend", "contr"]), ["contracts_past_notice"]);
    assert!(offered(&["trend", ""]).contains(&"errors".to_owned()));
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

#[test]
fn a_figure_that_is_not_known_is_named_in_the_drawing() {
    let mut files = common::Files::new();
    let municipality = b"id: x\nformat_version: 1\nlanguage: da\nname: X\ncvr: \"99999993\"\n";
    files.insert("municipality.yaml".to_owned(), municipality.to_vec());
    let repo = Repo::new(&files);
    let (code, out, error) = run(&repo.root(), &["trend", "completeness", "--format", "svg"]);
    assert_eq!(code, Some(0), "{error}");
    assert!(out.contains("Fuldstændighed: ingen tal"), "{out}");
}
