//! What a meeting decided is seen the same way by `validate`, `rank`, `follow`, `annex` and `show`; and so is what a
//! pool has and who gains.

use serde_json::Value;

use crate::common;
use crate::common::git::Repo;
use crate::common::program::run;

const DAY: &str = "2026-12-04";

/// The demonstration register after the meeting of 3 December, at which an item got this outcome.
fn after_the_meeting(project: &str, outcome: &str) -> Repo {
    let mut files = common::files(&common::root().join("register"));
    let meeting = files
        .get_mut("meetings/2026-12-03-raad.yaml")
        .expect("the meeting");
    let text = String::from_utf8(meeting.clone()).expect("UTF-8");
    let item = text.find(&format!("item: projects/{project}")).expect("an item");
    let (before, after) = text.split_at(item);
    let after = after.replacen("outcome: pending", &format!("outcome: {outcome}"), 1);
    *meeting = format!("{before}{after}").into_bytes();
    Repo::unborn(&files)
}

fn said(repo: &Repo, args: &[&str]) -> String {
    let (code, out, error) = run(&repo.root(), &[args, &["--date", DAY]].concat());
    assert!(matches!(code, Some(0 | 1)), "{args:?}: {error}");
    out
}

fn page(repo: &Repo, args: &[&str]) -> Value {
    let out = said(repo, &[args, &["--format", "json"]].concat());
    serde_json::from_str(&out).expect("JSON")
}

#[test]
fn a_decision_that_is_not_carried_out_is_told_by_every_command() {
    for (outcome, word) in [
        ("rejected", "afvist"),
        ("sent_back", "sendt tilbage"),
        ("approved", "godkendt"),
    ] {
        let repo = after_the_meeting("fakturakontrol", outcome);
        let found = said(
            &repo,
            &["validate", "--rule", "decision-not-carried-out", "--lang", "da"],
        );
        assert!(
            found.contains(&format!("blev {word} den 3. december 2026")),
            "{found}"
        );

        let ranking = page(&repo, &["rank"]);
        let ranked = ranking["projects"].as_array().expect("a list");
        let project = ranked.iter().find(|one| one["id"] == "fakturakontrol");
        let project = project.expect("ranked");
        assert_eq!(project["class"], "sent-back", "{project:#}");
        assert_eq!(
            project["reason"], "rank-reason-decision-not-carried-out",
            "{project:#}"
        );

        let sentence = format!(
            "Seneste afgørelse: {word} den 3. december 2026 (Digitaliseringsrådet, punkt 5); projektets fase følger den ikke"
        );
        for command in [
            &["follow"][..],
            &["annex", "--meeting", "2026-12-03-raad"],
            &["show", "fakturakontrol"],
        ] {
            let out = said(&repo, command);
            assert!(out.contains(&sentence), "{command:?}: {out}");
        }
    }
}

#[test]
fn a_decision_that_is_carried_out_is_the_latest_and_nothing_is_amiss() {
    let repo = Repo::unborn(&common::files(&common::root().join("register")));
    let shown = said(&repo, &["show", "vadby-appen"]);
    assert!(
        shown.contains("Seneste afgørelse: afvist den 6. marts 2025 (Digitaliseringsrådet, punkt 2)\n"),
        "{shown}"
    );
    for command in [&["follow"][..], &["annex"]] {
        let out = said(&repo, command);
        assert!(!out.contains("ikke er ført ud i livet"), "{out}");
    }
    let followed = page(&repo, &["follow"]);
    let rows = followed["tables"][0]["rows"].as_array().expect("rows");
    let of = |id: &str| {
        let row = rows.iter().find(|row| row["cells"]["id"] == id).expect("a row");
        (
            row["cells"]["latest_outcome"].clone(),
            row["cells"]["latest_outcome_on"].clone(),
        )
    };
    assert_eq!(of("vagtplan-loen"), ("approved".into(), "2026-10-20".into()));
}

#[test]
fn a_reported_deviation_stands_in_the_follow_up_with_the_agenda_it_has_been_on() {
    let repo = Repo::unborn(&common::files(&common::root().join("register")));
    let out = said(&repo, &["follow"]);
    for line in [
        "Sagsbro afløser Arkivaren, meldt 2. november 2026: Flytningen af Børn og Skole er rykket fra november til \
         januar. På dagsordenen den 5. november 2026, punkt 2",
        "Sagsbro afløser Arkivaren, meldt 2. november 2026, ny risiko: Overførslen af elevsager tager længere tid end \
         prøven viste. På dagsordenen den 5. november 2026, punkt 2",
        "15 procent over det godkendte. Har ikke været på en dagsorden siden",
    ] {
        assert!(out.contains(line), "{out}");
    }
}

#[test]
fn the_annex_has_every_item_of_the_agenda() {
    let repo = after_the_meeting("fakturakontrol", "rejected");
    let out = said(
        &repo,
        &["annex", "--meeting", "2026-12-03-raad", "--format", "markdown"],
    );
    let agenda = out.split("## På mødets dagsorden").nth(1).expect("the agenda");
    let agenda = agenda.split("\n## ").next().expect("its table");
    let rows: Vec<&str> = agenda
        .lines()
        .filter(|line| line.starts_with("| "))
        .skip(1)
        .collect();
    let numbers: Vec<&str> = rows
        .iter()
        .filter_map(|row| row.split('|').nth(1).map(str::trim))
        .filter(|no| no.chars().all(|c| c.is_ascii_digit()))
        .collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6"], "{agenda}");
    let second = rows.iter().find(|row| row.starts_with("| 2 ")).expect("item 2");
    assert!(second.contains("Ikke en sag om puljen"), "{second}");
    let fifth = rows.iter().find(|row| row.starts_with("| 5 ")).expect("item 5");
    assert!(fifth.contains("afvist"), "{fifth}");
}

#[test]
fn what_a_pool_has_now_is_one_figure_under_one_word() {
    let repo = Repo::unborn(&common::files(&common::root().join("register")));
    let pools = page(&repo, &["list", "pools"]);
    let rows = pools["tables"][0]["rows"].as_array().expect("rows");
    let year = rows
        .iter()
        .find(|row| row["cells"]["year"] == 2026)
        .expect("the year");
    let balance = year["cells"]["balance"].as_i64().expect("kroner");
    let annex = page(&repo, &["annex"]);
    assert_eq!(annex["pools"][0]["balance_dkk"], balance);
    let out = said(&repo, &["annex", "--format", "markdown"]);
    assert!(
        out.contains("| År | Indestående nu, kr. | Fra året før, kr. |"),
        "{out}"
    );
    let written = "530.000";
    assert_eq!(balance, 530_000);
    assert!(out.contains(&format!("| 2026 | {written} |")), "{out}");
    let list = said(&repo, &["list", "pools", "--format", "markdown"]);
    assert!(list.contains("Indestående nu eller ultimo, kr."), "{list}");
}

#[test]
fn in_hernings_paper_the_citizen_gains_and_the_pool_that_pays_is_repaid() {
    let run = |args: &[&str]| {
        let register = [
            "--register",
            "examples/herning-2013",
            "--date",
            "2013-08-23",
            "--format",
            "json",
        ];
        let (_, out, error) = run(&common::root(), &[args, &register].concat());
        serde_json::from_str::<Value>(&out).unwrap_or_else(|_| panic!("{error}"))
    };
    let annex = run(&["annex"]);
    let wishes = annex["unprioritised"].as_array().expect("a list");
    let of = |id: &str| wishes.iter().find(|wish| wish["id"] == id).expect("a wish");
    let citizen = serde_json::json!([{ "unit": null, "beneficiary": "citizens", "owner": null }]);
    assert_eq!(of("formueforhold")["gains"], citizen);
    let repaid = of("nyt-administrativt-system")["repayments"]
        .as_array()
        .expect("a list");
    let sum: i64 = repaid.iter().filter_map(|paid| paid["dkk"].as_i64()).sum();
    assert_eq!(sum, 600_000);
    assert!(
        repaid.iter().all(|paid| paid["pool"] == "it-investeringspulje"),
        "{repaid:?}"
    );
    let benefits = run(&["list", "benefits"]);
    let gains = benefits["tables"][0]["rows"].as_array().expect("rows").iter();
    let gains = gains.map(|row| row["cells"]["benefit_gain"].clone());
    assert!(
        gains.clone().any(|gain| gain == "citizens"),
        "{:?}",
        gains.collect::<Vec<_>>()
    );
}
