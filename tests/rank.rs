//! `portfolio rank`: full output, the same numbers in every format, and what it refuses.

use serde_json::Value;

use crate::common;
use crate::common::git::Repo;
use crate::common::program;

fn rank(register: &str, more: &[&str]) -> (Option<i32>, String, String) {
    run(&[&["rank", "--register", register, "--date", common::TODAY], more].concat())
}

fn run(args: &[&str]) -> (Option<i32>, String, String) {
    program::run(&common::root(), args)
}

/// A run whose print does not name the commit of this repository.
fn page(args: &[&str]) -> String {
    common::steady(&run(args).1)
}

fn json(more: &[&str]) -> Value {
    let (_, out, error) = rank("register", &[more, &["--format", "json"]].concat());
    serde_json::from_str(&out).unwrap_or_else(|_| panic!("{error}"))
}

#[test]
fn the_demonstration_register() {
    let of =
        |more: &[&str]| page(&[&["rank", "--register", "register", "--date", common::TODAY], more].concat());
    insta::assert_snapshot!(of(&[]));
    insta::assert_snapshot!(
        "in_english_as_markdown",
        of(&["--lang", "en", "--format", "markdown"])
    );
}

#[test]
fn the_papers_with_projects_to_rank() {
    for (paper, then) in [("herning-2013", "2013-08-23"), ("roedovre-2010", "2010-03-31")] {
        let register = format!("examples/{paper}");
        insta::assert_snapshot!(paper, page(&["rank", "--register", &register, "--date", then]));
    }
}

#[test]
fn every_format_has_the_same_numbers() {
    let document = json(&[]);
    let (_, csv, _) = rank("register", &["--format", "csv"]);
    let (_, table, _) = rank("register", &[]);
    let projects = document["projects"].as_array().expect("a list");
    let rows: Vec<&str> = csv.lines().skip(1).collect();
    assert_eq!(rows.len(), projects.len());
    for (row, project) in rows.iter().zip(projects) {
        let mark = if project["tied"] == true { "=" } else { "" };
        let id = project["id"].as_str().expect("an id");
        let rank = project["rank"]
            .as_u64()
            .map_or_else(String::new, |rank| rank.to_string());
        assert!(row.starts_with(&format!("{rank}{mark},")), "{row}");
        assert!(row.contains(&format!(",{id},")), "{row}");
        let hundredths = project["points_hundredths"].as_i64().expect("a number");
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        assert!(
            row.contains(&format!(",{whole}.{rest:02},"))
                || project["points_interval_hundredths"][0] != project["points_interval_hundredths"][1],
            "{row}"
        );
        assert!(table.contains(&format!("{whole},{rest:02}")), "{row}");
    }
}

#[test]
fn the_choice_is_proven_and_keeps_its_limits() {
    let document = json(&[]);
    assert_eq!(document["choice"]["proven"], true);
    for limit in document["limits"].as_array().expect("a list") {
        let number = |key: &str| limit[key].as_i64().expect("a number");
        assert!(number("bound") + number("chosen") <= number("total"), "{limit}");
    }
}

#[test]
fn weights_count_by_their_proportion_only() {
    let of = |n: u32| {
        let all = [
            "legal_requirement",
            "citizen_facing",
            "business_gain",
            "economic_gain",
        ];
        let weights = all.map(|id| format!("{id}={n}")).join(",");
        json(&["--weights", &weights])["projects"].clone()
    };
    assert_eq!(of(1), of(40));
    assert_eq!(
        of(1),
        json(&[])["projects"],
        "equal weights are the register's own"
    );
}

#[test]
fn more_money_never_gives_fewer_points() {
    let mut last = 0;
    for dkk in [0, 1_000_000, 2_500_000, 5_000_000, 20_000_000] {
        let budget = format!("udviklingspulje:2027={dkk}");
        let points = json(&["--budget", &budget])["choice"]["points_hundredths"]
            .as_i64()
            .expect("a number");
        assert!(points >= last, "{dkk} gives {points}, less money gave {last}");
        last = points;
    }
}

#[test]
fn a_limit_that_the_bound_projects_break_is_named_and_fails() {
    let (code, out, _) = rank("register", &["--parallel", "1"]);
    assert_eq!(code, Some(1));
    assert!(
        out.contains("De bundne projekter alene bryder en grænse"),
        "{out}"
    );
}

#[test]
fn an_unreadable_register_is_not_ranked_and_a_projects_own_fault_sends_it_back() {
    let repo = Repo::new(&common::base());
    let run = || {
        program::run(
            &repo.root(),
            &["rank", "--date", common::TODAY, "--format", "json"],
        )
    };
    let class_of = |out: &str, id: &str| {
        let document: Value = serde_json::from_str(out).expect("JSON");
        let projects = document["projects"].as_array().expect("a list").clone();
        let project = projects
            .into_iter()
            .find(|project| project["id"] == id)
            .expect("the project");
        project["class"].as_str().expect("a class").to_owned()
    };
    let (code, out, error) = run();
    assert_ne!(code, Some(2), "{error}");
    let proposed = common::base()
        .into_iter()
        .find(|(path, bytes)| {
            path.starts_with("projects/") && String::from_utf8_lossy(bytes).contains("\nstage: proposed")
        })
        .expect("a proposed project in the base");
    let id = proposed
        .0
        .trim_start_matches("projects/")
        .trim_end_matches(".yaml")
        .to_owned();
    assert_eq!(class_of(&out, &id), "recommended");

    let text = String::from_utf8(proposed.1).expect("UTF-8");
    let without_scores: String = {
        let start = text.find("\nscores:").expect("scores");
        let end = text[start + 1..]
            .find("\n")
            .map_or(text.len(), |end| start + 1 + end);
        let rest = text[end..]
            .lines()
            .skip(1)
            .skip_while(|line| line.starts_with([' ', '-']))
            .collect::<Vec<_>>()
            .join("\n");
        format!("{}\n{rest}\n", &text[..start])
    };
    repo.write(&proposed.0, without_scores);
    let (code, out, error) = run();
    assert_ne!(code, Some(2), "{error}");
    assert_eq!(class_of(&out, &id), "sent-back");

    repo.write(&proposed.0, text.replace("stage: proposed", "stage: foreslaaet"));
    let (code, out, error) = run();
    assert_eq!((code, out.is_empty()), (Some(2), true));
    assert!(
        error.contains("value-not-allowed") && error.contains("not ranked"),
        "{error}"
    );
}

#[test]
fn words_that_name_nothing_get_a_suggestion() {
    let (code, _, error) = rank("register", &["--budget", "udviklingspulje:2027=x"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("POOL:YEAR=DKK"), "{error}");
    for (flag, given, wrong) in [
        (
            "--budget",
            "udviklingspulje:2027=9223372036854775807",
            "an amount is from 0 to 1000000000000",
        ),
        (
            "--budget",
            "udviklingspulje:2920=1",
            "none that a register may plan for",
        ),
        (
            "--weights",
            "legal_requirement=0,citizen_facing=0,business_gain=0,economic_gain=0",
            "every weight would be 0",
        ),
    ] {
        let (code, _, error) = rank("register", &[flag, given]);
        assert_eq!(code, Some(2), "{given}");
        assert!(error.contains(wrong), "{error}");
    }
    let (_, _, error) = rank("register", &["--budget", "udviklingspuljen:2027=1"]);
    assert!(error.contains("did you mean `udviklingspulje`"), "{error}");
    let (_, _, error) = rank("register", &["--weights", "economic=1"]);
    assert!(error.contains("there is no criterion"), "{error}");
}

/// `docs/ranking.md` explains the ranking to the council with the demonstration register's own figures.
#[test]
fn the_page_for_the_council_has_the_registers_figures() {
    use portfolio::internal::text::{amount, decimal};
    use portfolio::internal::value::Language::Danish;
    let page = std::fs::read_to_string(common::root().join("docs/ranking.md")).expect("the page");
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    let document = json(&[]);
    let ranked = document["projects"].as_array().expect("a list");
    let one = |id: &str| ranked.iter().find(|one| one["id"] == id).expect("ranked");
    let number = |value: &Value| value.as_i64().expect("a number");
    let points = |value: &Value| decimal(Danish, number(value), 2);
    let kroner = |value: &Value| amount(Danish, number(value));
    let (paper, access, routes) = (
        one("til-og-fratraedelse"),
        one("adgangsbestilling"),
        one("ruteplanlaegning"),
    );
    let given: Vec<i64> = [
        "legal_requirement",
        "citizen_facing",
        "business_gain",
        "economic_gain",
    ]
    .map(|criterion| number(&paper["scores"][criterion][0]["value"]))
    .to_vec();
    assert_eq!(given, [2, 2, 5, 4]);
    assert_eq!(
        (&paper["class"], &routes["class"]),
        (&"recommended".into(), &"waits".into())
    );
    assert!(number(&access["rank"]) < number(&paper["rank"]));
    let pools = document["pools"].as_array().expect("a list");
    let year = pools.iter().find(|one| one["year"] == 2027).expect("the year");
    for said in [
        format!("{} point i alt", points(&paper["points_hundredths"])),
        format!(
            "{} i {}",
            kroner(&paper["claims"][0]["dkk"]),
            paper["claims"][0]["year"]
        ),
        format!(
            "tjent ind på {} år",
            decimal(Danish, number(&paper["payback_tenths_of_years"]), 1)
        ),
        format!("nutidsværdi på {}", kroner(&paper["net_present_value_dkk"])),
        format!("anbefalet som nr. {}", paper["rank"]),
        format!(
            "kun {} point og står alligevel som nr. {}",
            points(&access["points_hundredths"]),
            access["rank"]
        ),
        format!(
            "har {} point, men beder om {} i 2027",
            points(&routes["points_hundredths"]),
            kroner(&routes["claims"][0]["dkk"])
        ),
        format!("har {} det år", kroner(&year["available_dkk"])),
        format!("bruger {} af dem", kroner(&year["used_dkk"])),
        format!("De {}, der er tilbage", kroner(&year["left_dkk"])),
        format!("de valgtes {}", points(&document["choice"]["points_hundredths"])),
    ] {
        assert!(page.contains(&said), "the page does not say: {said}");
    }
}

/// The example in `docs/json.md` has the keys that the document has.
#[test]
fn the_documented_json_has_the_documents_keys() {
    let page = std::fs::read_to_string(common::root().join("docs/json.md")).expect("the page");
    let part = page
        .split("# The JSON of `portfolio rank --format json`")
        .nth(1)
        .expect("the part");
    let example = part
        .split("```")
        .nth(1)
        .and_then(|block| block.strip_prefix("json"))
        .expect("an example");
    let (example, document): (Value, Value) = (serde_json::from_str(example).expect("JSON"), json(&[]));
    let keys =
        |value: &Value| -> Vec<String> { value.as_object().expect("an object").keys().cloned().collect() };
    assert_eq!(keys(&example), keys(&document));
    for at in [
        "/tool",
        "/register",
        "/register/commit",
        "/weights_adopted",
        "/choice",
        "/projects/0",
        "/listed/0",
        "/limits/0",
        "/tightest",
        "/pools/0",
        "/remarks/0",
    ] {
        let of = |value: &Value| keys(value.pointer(at).unwrap_or_else(|| panic!("{at}")));
        let (said, is) = (of(&example), of(&document));
        assert!(said == is || at == "/limits/0", "{at}: {said:?} {is:?}");
    }
}

#[test]
fn a_page_for_the_intranet_and_a_sheet_for_excel_hold_every_project() {
    let (_, html, _) = rank("register", &["--format", "html"]);
    let (_, excel, _) = rank("register", &["--excel-csv"]);
    assert!(html.starts_with("<!DOCTYPE html>") && excel.starts_with('\u{feff}'));
    for project in json(&[])["projects"].as_array().expect("a list") {
        let id = project["id"].as_str().expect("an id");
        assert!(html.contains(id) && excel.contains(&format!(";{id};")), "{id}");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("prioritering.xlsx");
    let (code, out, error) = rank("register", &["--output", &file.to_string_lossy()]);
    assert_eq!((code, out.as_str()), (Some(0), ""), "{error}");
    assert!(std::fs::read(file).expect("a workbook").starts_with(b"PK"));
}
