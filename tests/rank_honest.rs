//! What `rank` does not say: an order by another municipality's weights, a time that nobody has told, a reason that is
//! not so, a code in place of a word.

use serde_json::Value;

use crate::common::program;
use crate::common::{self, Files};

const FORMATS: [&str; 5] = ["table", "csv", "json", "markdown", "html"];

fn example(paper: &str) -> Files {
    common::files(&common::root().join("examples").join(paper))
}

fn demonstration() -> Files {
    common::files(&common::root().join("register"))
}

/// Replaces a text of a file; it must stand there.
fn change(files: &mut Files, path: &str, from: &str, to: &str) {
    let bytes = files.get_mut(path).expect("a file of the register");
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    assert!(text.contains(from), "{path} lacks {from}");
    *bytes = text.replacen(from, to, 1).into_bytes();
}

fn run(files: &Files, args: &[&str]) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    common::lay(folder.path(), files);
    program::run(folder.path(), args)
}

fn page(files: &Files, args: &[&str]) -> String {
    let (code, out, error) = run(files, args);
    assert_eq!(code, Some(0), "{args:?}: {error}");
    out
}

fn json(files: &Files, args: &[&str]) -> Value {
    let out = page(files, &[args, &["--format", "json"]].concat());
    serde_json::from_str(&out).expect("JSON")
}

fn project<'d>(document: &'d Value, id: &str) -> &'d Value {
    let projects = document["projects"].as_array().expect("a list");
    let mut of_id = projects.iter().filter(|one| one["id"] == id);
    of_id.next().unwrap_or_else(|| panic!("{id} is not ranked"))
}

/// Rødovre's policy decides no scoring; one of its projects is proposed here, with a case of 251.524 kroner.
fn unscored() -> Files {
    let mut files = example("roedovre-2010");
    let text = "id: proeve\nname: Prøven\nstage: proposed\nwished_start: 2010-Q2\n\
        business_case: {investment_dkk: 200000, operating_dkk_per_year: 0, years: 5}\n\
        benefits:\n  - {id: tid, name: Tid, kind: economic, saving_dkk_per_year: 100000}\n";
    files.insert("projects/proeve.yaml".to_owned(), text.as_bytes().to_vec());
    files
}

/// A file without one of its own keys.
fn without_key(text: &str, key: &str) -> String {
    let is_key = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let mut within = false;
    let mut out = String::new();
    for line in text.lines() {
        if is_key(line) {
            within = line.split(':').next() == Some(key);
        }
        if !within {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// A project that is ready waits where the municipality has decided no scoring.
#[test]
fn what_is_ready_waits_for_a_scoring() {
    let files: Files = common::base()
        .into_iter()
        .map(|(path, bytes)| {
            let text = String::from_utf8(bytes).expect("UTF-8");
            let text = without_key(&text, "scores");
            (path, without_key(&text, "scoring").into_bytes())
        })
        .collect();
    let (_, out, error) = run(&files, &["rank", "--date", common::TODAY, "--format", "json"]);
    let document: Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{error}"));
    let one = project(&document, "nyt-esdh");
    assert_eq!(one["class"], "waits", "{one}");
    assert_eq!(one["reason"], "rank-reason-nothing-decided", "{one}");
}

#[test]
fn no_ranking_by_weights_that_nobody_has_decided() {
    let files = unscored();
    for (language, said) in [
        ("da", "har ikke besluttet, hvordan projekter vurderes"),
        ("en", "has not decided how projects are scored"),
    ] {
        for ask in [
            &["rank"][..],
            &["rank", "--sensitivity"],
            &["rank", "--explain", "proeve"],
        ] {
            let out = page(
                &files,
                &[ask, &["--date", "2010-03-31", "--lang", language]].concat(),
            );
            let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(out.contains(said), "{ask:?}: {out}");
            for weight in [
                "Lovkrav 25",
                "Legal requirement 25",
                "Mangler vurdering",
                "Vægte:",
            ] {
                assert!(!out.contains(weight), "{ask:?} prints {weight}: {out}");
            }
        }
    }
    for format in FORMATS {
        let (code, _, error) = run(&files, &["rank", "--date", "2010-03-31", "--format", format]);
        assert_eq!(code, Some(0), "{format}: {error}");
    }
    let document = json(&files, &["rank", "--date", "2010-03-31"]);
    assert_eq!(document["weights_are"], "not-decided");
    assert_eq!(document["weights"], serde_json::json!({}));
    let one = project(&document, "proeve");
    for nothing in [
        "rank",
        "points_hundredths",
        "effective_points_hundredths",
        "start",
    ] {
        assert!(one[nothing].is_null(), "{nothing}: {one}");
    }
    assert!(!one["flags"].to_string().contains("score"), "{one}");
    assert!(
        one["net_present_value_dkk"].as_i64() > Some(0),
        "the case is shown: {one}"
    );
    let (code, _, error) = run(&files, &["rank", "--weights", "legal_requirement=40"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("decides no scoring"), "{error}");
}

#[test]
fn a_report_and_findings_use_no_scoring_that_nobody_has_decided() {
    let files = unscored();
    let report = page(&files, &["report", "--date", "2010-03-31"]);
    assert!(report.contains("har ikke besluttet, hvordan projekter vurderes"));
    let (_, findings, _) = run(&files, &["validate", "--date", "2010-03-31"]);
    assert!(!findings.contains("[score-"), "{findings}");
}

#[test]
fn no_project_test_that_the_policy_does_not_state() {
    let mut files = example("billund-2016");
    let small = "id: lille\nname: Lille\nstage: proposed\nscope: local\nwished_start: 2016-Q1\n\
        business_case: {investment_dkk: 10000, operating_dkk_per_year: 0}\n";
    files.insert("projects/lille.yaml".to_owned(), small.as_bytes().to_vec());
    let (_, findings, _) = run(&files, &["validate", "--date", "2015-10-01"]);
    assert!(!findings.contains("not-a-project"), "{findings}");
    let out = page(&files, &["rank", "--date", "2015-10-01"]);
    assert!(out.contains("ikke fastlagt, hvad der er et projekt"), "{out}");
    assert!(!out.contains("Ikke porteføljeprojekt"), "{out}");
    let out = page(&files, &["rank", "--explain", "lille", "--date", "2015-10-01"]);
    assert!(out.contains("ikke fastlagt, hvad der er et projekt"), "{out}");
    let document = json(&files, &["rank", "--explain", "lille", "--date", "2015-10-01"]);
    assert!(document["test"].is_null(), "{document}");
}

#[test]
fn a_case_need_not_be_positive_unless_the_policy_says_so() {
    let path = "projects/nyt-administrativt-system.yaml";
    let mut files = example("herning-2013");
    change(
        &mut files,
        path,
        "  investment_dkk: 1600000\n",
        "  investment_dkk: 1600000\n  operating_dkk_per_year: 0\n",
    );
    let then = "2013-08-23";
    let negative = |files: &Files| {
        let (_, findings, _) = run(files, &["validate", "--date", then]);
        let (_, ranking, _) = run(files, &["rank", "--date", then]);
        (
            findings.contains("business-case-not-positive"),
            ranking.contains("Negativ business case"),
        )
    };
    assert_eq!(negative(&files), (false, false));
    change(
        &mut files,
        "policy.yaml",
        "project_when:",
        "positive_case_required: true\n\nproject_when:",
    );
    assert_eq!(
        negative(&files),
        (true, true),
        "the same project under Rødovre's choice"
    );
}

#[test]
fn what_is_sent_back_has_no_number() {
    let files = demonstration();
    let document = json(&files, &["rank", "--date", common::TODAY]);
    for one in document["projects"].as_array().expect("a list") {
        let sent_back = one["class"] == "sent-back";
        assert_eq!(one["rank"].is_null(), sent_back, "{one}");
        assert!(!sent_back || one["tied"] == false, "{one}");
    }
    let herning = json(&example("herning-2013"), &["rank", "--date", "2013-08-23"]);
    assert!(project(&herning, "formueforhold")["rank"].is_null());
}

#[test]
fn a_wish_that_gives_no_points_is_told_so() {
    let mut files = demonstration();
    let path = "projects/byggesag-esdh.yaml";
    let text = String::from_utf8(files[path].clone()).expect("UTF-8");
    let lowest = |line: &str| match line.strip_prefix("    value: ") {
        Some(_) => "    value: 1\n".to_owned(),
        None => format!("{line}\n"),
    };
    let worthless: String = text.lines().map(lowest).collect();
    assert_ne!(worthless, text);
    files.insert(path.to_owned(), worthless.into_bytes());
    // Nothing but the points keeps it out.
    change(
        &mut files,
        "policy.yaml",
        "positive_case_required: true",
        "positive_case_required: false",
    );
    let (_, out, error) = run(&files, &["rank", "--date", common::TODAY, "--format", "json"]);
    let document: Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{error}"));
    let one = project(&document, "byggesag-esdh");
    if one["class"] == "waits" {
        assert_eq!(one["reason"], "rank-reason-no-points", "{one}");
    } else {
        panic!("{one}");
    }
}

#[test]
fn a_time_that_nobody_tells_is_a_question_mark_and_no_bar() {
    let files = example("billund-2016");
    let then = ["--date", "2015-10-01"];
    let document = json(&files, &[&["rank"], &then[..]].concat());
    let one = project(&document, "esdh-projekt");
    assert!(one["start"].is_null() && one["hours"].is_null(), "{one}");
    assert_eq!(
        one["not_given"],
        serde_json::json!({"hours": "unknown", "start": "unknown"})
    );
    let csv = page(&files, &[&["rank", "--format", "csv"], &then[..]].concat());
    let row = csv
        .lines()
        .find(|line| line.contains("esdh-projekt"))
        .expect("a row");
    assert!(row.contains(",?,?,?,"), "means, hours and start: {row}");
    assert!(!row.contains("2015-Q4"), "{row}");
    let report = page(&files, &[&["report"], &then[..]].concat());
    assert!(!report.contains("4. kvartal 2015 til"), "a bar");
    let mut with_bar = files.clone();
    let other =
        "id: andet\nname: Det andet\nstage: running\nschedule: {start: 2015-10-01, end: 2016-03-31}\n";
    with_bar.insert("projects/andet.yaml".to_owned(), other.as_bytes().to_vec());
    let report = page(&with_bar, &[&["report"], &then[..]].concat());
    assert!(
        report.contains("tidspunkt ikke oplyst"),
        "beside one that has a bar"
    );
}

#[test]
fn a_year_that_the_paper_does_not_give_is_not_the_days_year() {
    let files = example("herning-2013");
    for year in ["2013", "2014", "2015"] {
        let day = format!("{year}-08-23");
        let document = json(&files, &["rank", "--date", &day]);
        let claims = &project(&document, "formueforhold")["claims"];
        assert_eq!(claims[0]["dkk"], 500_000, "{claims}");
        assert!(claims[0]["year"].is_null(), "{claims}");
        let csv = page(&files, &["rank", "--format", "csv", "--date", &day]);
        let row = csv
            .lines()
            .find(|line| line.contains("formueforhold"))
            .expect("a row");
        assert!(!row.contains(year), "{row}");
        let (_, annex, _) = run(&files, &["annex", "--date", &day, "--format", "csv"]);
        assert!(!annex.contains(&format!("{year}: 500")), "{annex}");
    }
}

#[test]
fn danish_pages_of_a_ranking_have_words_and_no_codes() {
    let mut registers = vec![(demonstration(), common::TODAY)];
    for (paper, day) in [
        ("herning-2013", "2013-08-23"),
        ("roedovre-2010", "2010-03-31"),
        ("billund-2016", "2015-10-01"),
    ] {
        registers.push((example(paper), day));
    }
    let mut broken = demonstration();
    broken.insert(
        "projects/tom.yaml".to_owned(),
        b"id: tom\nname: Tomt projekt\nstage: proposed\nscope: cross\nwished_start: 2027-Q1\n".to_vec(),
    );
    registers.push((broken, common::TODAY));
    for (files, day) in registers {
        for ask in [&["rank"][..], &["annex"]] {
            let (_, out, _) = run(
                &files,
                &[ask, &["--date", day, "--lang", "da", "--format", "markdown"]].concat(),
            );
            for code in [
                "benefit-kind-missing",
                "`business_case`",
                "`proposed`",
                "`economic_gain`",
                "(score-missing)",
            ] {
                assert!(!out.contains(code), "{ask:?} prints {code}: {out}");
            }
        }
    }
}

#[test]
fn what_the_ranking_needs_stops_it_and_is_named_and_nothing_else_does() {
    let project = "projects/ruteplanlaegning.yaml";
    let cases = [
        ("policy.yaml", "hours_over: 300", "hours_over: mange"),
        ("policy.yaml", "weight: 25", "weight: fem"),
        ("pools/udviklingspulje.yaml", "dkk: ", "dkk: x"),
        (project, "investment_dkk: ", "investment_dkk: x"),
    ];
    for (path, from, to) in cases {
        let mut files = demonstration();
        change(&mut files, path, from, to);
        for ask in ["rank", "annex"] {
            let (code, out, error) = run(&files, &[ask, "--date", common::TODAY]);
            assert_eq!(code, Some(2), "{ask} {path}: {out}");
            assert!(error.contains(path), "{ask}: {error}");
        }
    }
    let mut files = demonstration();
    change(
        &mut files,
        "systems/kortbordet.yaml",
        "name:",
        "users: mange\nname:",
    );
    let (code, _, error) = run(&files, &["rank", "--date", common::TODAY]);
    assert_ne!(code, Some(2), "a system's users are not needed: {error}");
    change(
        &mut files,
        "meetings/2026-12-03-raad.yaml",
        "date:",
        "held: ja\ndate:",
    );
    assert_eq!(
        run(&files, &["annex", "--date", common::TODAY]).0,
        Some(2),
        "a meeting is"
    );
}
