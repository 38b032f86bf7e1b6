//! `portfolio rank --explain` and `--sensitivity`: full output, and the same numbers in every format.

use serde_json::Value;

use crate::common::{self, program};

fn rank(more: &[&str]) -> (Option<i32>, String, String) {
    let args = ["rank", "--register", "register", "--date", common::TODAY];
    program::run(&common::root(), &[&args, more].concat())
}

fn json(more: &[&str]) -> Value {
    let (_, out, error) = rank(&[more, &["--format", "json"]].concat());
    serde_json::from_str(&out).unwrap_or_else(|_| panic!("{error}"))
}

/// A print that does not name the commit of this repository.
fn page(more: &[&str]) -> String {
    common::steady(&rank(more).1)
}

/// An amount as a Danish council reads it.
fn number(n: &Value) -> String {
    portfolio::internal::text::number(
        portfolio::internal::value::Language::Danish,
        n.as_i64().expect("a number"),
    )
}

#[test]
fn a_project_of_each_class_is_explained() {
    for (class, id) in [
        ("chosen", "faelles-brugerstyring"),
        ("waiting", "kontaktcenter-sky"),
        ("waiting_for_several_things", "byggesag-esdh"),
        ("bound", "nis2-logning"),
        ("sent_back", "booking-skolesamtaler"),
        ("sent_back_for_more", "byggesagsarkiv"),
        ("listed", "sprogassistent"),
        ("out", "chatbot"),
    ] {
        insta::assert_snapshot!(class, page(&["--explain", id]));
    }
    insta::assert_snapshot!(
        "waiting_in_english_as_markdown",
        page(&[
            "--explain",
            "digitalt-nattilsyn",
            "--lang",
            "en",
            "--format",
            "markdown"
        ])
    );
}

#[test]
fn the_sensitivity_of_the_demonstration_register() {
    insta::assert_snapshot!("sensitivity", page(&["--sensitivity"]));
    let more = ["--sensitivity", "--budget", "udviklingspulje:2028=5000000"];
    insta::assert_snapshot!("sensitivity_with_projects_to_discuss", page(&more));
    insta::assert_snapshot!(
        "sensitivity_in_english_as_markdown",
        page(&["--sensitivity", "--lang", "en", "--format", "markdown"])
    );
}

#[test]
fn every_format_of_an_explanation_has_the_same_numbers() {
    let document = json(&["--explain", "kontaktcenter-sky"]);
    let (_, table, _) = rank(&["--explain", "kontaktcenter-sky"]);
    let (_, markdown, _) = rank(&["--explain", "kontaktcenter-sky", "--format", "markdown"]);
    let enough = &document["extra"][0]["parts"][0];
    let amount = number(&enough["amount"]);
    let loss = document["forced"]["outcome"]["loss_hundredths"]
        .as_i64()
        .expect("a loss");
    let loss = format!("{},{:02} point mindre", loss / 100, loss % 100);
    let value = number(&document["case"]["net_present_value_dkk"]);
    for text in [&table, &markdown] {
        assert!(
            text.contains(&format!("Med {amount} kr. mere i Udviklingspuljen")),
            "{text}"
        );
        assert!(
            text.contains(&loss) && text.contains(&format!("{value} kr.")),
            "{text}"
        );
        for claim in document["financing"]["claims"].as_array().expect("a list") {
            assert!(text.contains(&number(&claim["dkk"])), "{claim}");
        }
    }
    let products = document["points"]["terms"].as_array().expect("a list").iter();
    let sum: i64 = products
        .map(|term| term["product_hundredths"].as_i64().expect("a number"))
        .sum();
    assert_eq!(document["points"]["hundredths"], sum);
}

#[test]
fn every_format_of_a_sensitivity_has_the_same_numbers() {
    let document = json(&["--sensitivity"]);
    let (_, csv, _) = rank(&["--sensitivity", "--format", "csv"]);
    let (_, table, _) = rank(&["--sensitivity"]);
    let sentence = document["sentence"].as_str().expect("a sentence");
    assert_eq!(table.lines().nth(2), Some(sentence));
    let projects = document["projects"].as_array().expect("a list");
    let rows: Vec<&str> = csv.lines().skip(1).collect();
    assert_eq!(rows.len(), projects.len());
    for (row, project) in rows.iter().zip(projects) {
        let id = project["id"].as_str().expect("an id");
        assert!(row.starts_with(&format!("{id},")), "{row}");
        let (local, grid, sure) = (&project["local"], &project["grid"], &project["sure"]);
        let numbers = [
            &project["taken"],
            &local["best"],
            &local["worst"],
            &local["in_top"],
            &grid["best"],
            &grid["worst"],
            &grid["in_top"],
            &sure["best"],
            &sure["worst"],
        ];
        let numbers: Vec<String> = numbers.iter().map(|number| number.to_string()).collect();
        assert!(row.ends_with(&numbers.join(",")), "{row} {numbers:?}");
        let places = |of: &Value| -> u64 {
            let places = of["places"].as_array().expect("a list");
            places.iter().map(|count| count.as_u64().expect("a number")).sum()
        };
        assert_eq!(document["local"]["weightings"], places(local));
        assert_eq!(document["grid"]["weightings"], places(grid));
    }
}

#[test]
fn the_recommendation_that_is_analysed_is_the_one_that_is_printed() {
    let (ranking, firm) = (json(&[]), json(&["--sensitivity"]));
    let ids = |document: &Value, of: &dyn Fn(&Value) -> bool| -> Vec<String> {
        let projects = document["projects"].as_array().expect("a list").iter();
        let mut ids: Vec<String> = projects
            .filter(|one| of(one))
            .map(|one| one["id"].to_string())
            .collect();
        ids.sort();
        ids
    };
    let recommended = ids(&ranking, &|one| one["class"] == "recommended");
    assert_eq!(recommended, ids(&firm, &|one| one["recommended"] == true));
    assert_eq!(firm["recommended"], recommended.len());
}

#[test]
fn other_flags_hold_for_an_explanation_too() {
    let more = [
        "--budget",
        "udviklingspulje:2027=9000000",
        "--parallel",
        "30",
        "--delay",
        "0",
    ];
    let with = json(&[&["--explain", "kontaktcenter-sky"], &more[..]].concat());
    assert_eq!(with["stands"]["class"], "recommended");
    assert_eq!(with["forced"]["inside"], false);
    assert_eq!(
        json(&["--explain", "kontaktcenter-sky"])["stands"]["class"],
        "waits"
    );
}

#[test]
fn without_limits_on_weights_the_whole_grid_of_1771_is_tried() {
    let mut files = common::base();
    files.insert("policy.yaml".to_owned(), common::scoring().into_bytes());
    let repo = common::git::Repo::new(&files);
    let args = [
        "rank",
        "--date",
        common::TODAY,
        "--sensitivity",
        "--format",
        "json",
    ];
    let (_, out, _) = program::run(&repo.root(), &args);
    let document: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(document["grid"]["weightings"], 1_771);
    assert_eq!(document["span_permille"], Value::Null);
}

#[test]
fn what_cannot_be_asked_is_refused_with_a_hint() {
    let (code, _, error) = rank(&["--explain", "fakturakontrl"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("did you mean `fakturakontrol`"), "{error}");
    let (code, _, error) = rank(&["--explain", "fakturakontrol", "--format", "csv"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("use --format table, markdown"), "{error}");
    for flags in [
        ["--sensitivity", "--only", "waits"],
        ["--sensitivity", "--explain", "x"],
    ] {
        assert_eq!(rank(&flags).0, Some(2));
    }
}

#[test]
fn tab_completes_the_projects() {
    assert_eq!(
        program::offered(&["rank", "--explain", "faktura"]),
        ["fakturakontrol"]
    );
}
