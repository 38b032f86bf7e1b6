//! `portfolio annex`: full output, the same numbers in every format as in the ranking, and what it refuses.

use serde_json::Value;

use crate::common::{self, program};

fn annex(more: &[&str]) -> (Option<i32>, String, String) {
    program::run(&common::root(), &[&["annex"], more].concat())
}

fn page(more: &[&str]) -> String {
    let (code, out, error) = annex(more);
    assert_eq!(code, Some(0), "{error}");
    common::steady(&out)
}

fn document(command: &str, more: &[&str]) -> Value {
    let args = [&[command, "--date", common::TODAY, "--format", "json"], more].concat();
    let (_, out, error) = program::run(&common::root(), &args);
    serde_json::from_str(&out).unwrap_or_else(|_| panic!("{error}"))
}

#[test]
fn the_next_meeting_of_the_demonstration_register() {
    insta::assert_snapshot!(page(&["--date", common::TODAY]));
    insta::assert_snapshot!(
        "in_english_as_markdown",
        page(&["--date", common::TODAY, "--lang", "en", "--format", "markdown"])
    );
}

#[test]
fn hernings_paper_has_a_pool_and_no_meeting_to_come() {
    let register = ["--register", "examples/herning-2013", "--date", "2013-08-23"];
    insta::assert_snapshot!("herning-2013", page(&register));
}

#[test]
fn every_wish_is_in_one_place_with_the_rankings_figures() {
    let (annex, ranking) = (document("annex", &[]), document("rank", &[]));
    let of = |key: &str| annex[key].as_array().expect("a list").clone();
    let wishes: Vec<Value> = ["reserved", "prioritised", "unprioritised"]
        .iter()
        .flat_map(|key| of(key))
        .collect();
    let projects = ranking["projects"].as_array().expect("a list");
    for project in projects {
        let same: Vec<&Value> = wishes.iter().filter(|wish| wish["id"] == project["id"]).collect();
        assert!(same.len() <= 1, "{project}");
        for wish in same {
            for key in ["rank", "class", "claims", "repayments", "reason"] {
                assert_eq!(wish[key], project[key], "{}", project["id"]);
            }
        }
    }
    let classes = |key: &str| {
        let mut classes: Vec<Value> = of(key).iter().map(|wish| wish["class"].clone()).collect();
        classes.dedup();
        classes
    };
    assert_eq!(classes("reserved"), ["bound"]);
    assert_eq!(classes("prioritised"), ["bound", "recommended"]);
    assert_eq!(classes("unprioritised"), ["waits", "sent-back"]);
}

#[test]
fn the_years_add_up_and_are_the_rankings() {
    let (annex, ranking) = (document("annex", &[]), document("rank", &[]));
    let pool = &annex["pools"][0];
    let years = pool["years"].as_array().expect("a list");
    assert_eq!(years[0]["opening_dkk"], pool["balance_dkk"]);
    for (year, same) in years.iter().zip(ranking["pools"].as_array().expect("a list")) {
        let dkk = |key: &str| year[key].as_i64().expect("kroner");
        assert_eq!(dkk("reserved_dkk") + dkk("prioritised_dkk"), dkk("used_dkk"));
        assert_eq!(dkk("available_dkk") - dkk("used_dkk"), dkk("left_dkk"));
        assert!(dkk("left_dkk") >= 0, "{year}");
        for (key, value) in same.as_object().expect("an object") {
            assert_eq!(&year[key], value, "{key}");
        }
    }
    for pair in years.windows(2) {
        assert_eq!(pair[0]["left_dkk"], pair[1]["opening_dkk"]);
    }
    let sums = pool["sums_dkk"].as_object().expect("an object");
    let sum = |key: &str| sums[key].as_i64().expect("kroner");
    let balance = sum("allocation") + sum("repayment") - sum("grant") - sum("withdrawal");
    assert_eq!(pool["balance_dkk"], balance);
}

#[test]
fn only_what_is_on_the_agenda_has_its_item_and_case() {
    let of_december = document("annex", &["--meeting", "2026-12-03-raad"]);
    assert_eq!(of_december, document("annex", &[]), "the next meeting");
    let items = |document: &Value| -> Vec<(String, u64)> {
        let keys = ["reserved", "prioritised", "unprioritised"];
        let wishes = keys
            .iter()
            .flat_map(|key| document[*key].as_array().expect("a list"));
        let mut items: Vec<_> = wishes
            .filter_map(|wish| {
                assert_eq!(wish["agenda_item"].is_null(), wish["case"].is_null(), "{wish}");
                Some((wish["id"].as_str()?.to_owned(), wish["agenda_item"].as_u64()?))
            })
            .collect();
        items.sort_by_key(|(_, no)| *no);
        items
    };
    let expected = [
        ("nis2-logning", 3),
        ("byggesag-esdh", 4),
        ("fakturakontrol", 5),
        ("digitalt-nattilsyn", 6),
    ];
    assert_eq!(items(&of_december), expected.map(|(id, no)| (id.to_owned(), no)));
    let held = document("annex", &["--meeting", "2026-03-05-raad"]);
    assert!(
        items(&held).iter().all(|(id, _)| id != "nis2-logning"),
        "{held:#}"
    );
}

#[test]
fn a_meeting_that_is_not_there_or_has_no_pool_is_refused_with_a_way_on() {
    for (args, expected) in [
        (["--meeting", "2026-12-03-rad"], "did you mean `2026-12-03-raad`"),
        (["--meeting", "x"], "a meeting is named like `2025-01-09-raad`"),
        (
            ["--meeting", "2026-12-15-direktion"],
            "manages no pool; managed are: Udviklingspuljen by Digitaliseringsrådet",
        ),
        (
            ["--register", "examples/billund-2016"],
            "the register has no pool",
        ),
    ] {
        let (code, out, error) = annex(&args);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{args:?}");
        assert!(error.contains(expected), "{args:?}: {error}");
    }
}

#[test]
fn after_the_last_meeting_the_annex_is_of_no_meeting_and_a_held_one_says_so() {
    let late = page(&["--date", "2027-06-01"]);
    assert!(late.contains("intet kommende møde"), "{late}");
    let held = page(&["--date", common::TODAY, "--meeting", "2026-11-05-raad"]);
    assert!(held.contains("Mødet er holdt"), "{held}");
}
