//! Every format carries the same findings with the same severity, in its official shape.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::common::{self, program};

/// The findings of the register `mixed` in a format.
fn output(format: &str, more: &[&str]) -> String {
    let args = [
        "validate",
        "--register",
        "tests/registers/mixed",
        "--date",
        common::TODAY,
        "--format",
        format,
    ];
    let (code, out, error) = program::run(&common::root(), &[&args, more].concat());
    assert_eq!(code, Some(1), "{error}");
    out
}

fn json(format: &str) -> Value {
    serde_json::from_str(&output(format, &[])).expect("JSON")
}

/// Rule, path, line, severity word.
type Row = (String, String, u64, String);

fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("text, not {value}"))
        .to_owned()
}

/// What the JSON says, with the word that another format uses for each severity, and for a waived finding.
fn expected(words: [&str; 4]) -> Vec<Row> {
    let word = |finding: &Value| match finding["severity"].as_str() {
        _ if !finding["waived"].is_null() => words[3],
        Some("error") => words[0],
        Some("warning") => words[1],
        _ => words[2],
    };
    let document = json("json");
    let findings = document["findings"].as_array().expect("a list");
    assert!(findings.len() >= 6, "the register has something of everything");
    assert!(
        findings.iter().any(|finding| !finding["waived"].is_null()),
        "also something waived"
    );
    findings
        .iter()
        .map(|finding| {
            let place = &finding["locations"][0];
            let line = place["line"].as_u64().expect("a line");
            (
                text(&finding["rule"]),
                text(&place["path"]),
                line,
                word(finding).to_owned(),
            )
        })
        .collect()
}

#[test]
fn json_has_its_documented_shape_and_counts() {
    let document = json("json");
    let schema =
        serde_json::to_value(portfolio::internal::render::diagnostics::json_schema()).expect("a schema");
    let validator = jsonschema::validator_for(&schema).expect("a valid schema");
    let errors: Vec<String> = validator
        .iter_errors(&document)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(document["version"], 1);
    let count = |severity: &str| {
        let all = document["findings"].as_array().expect("a list");
        all.iter()
            .filter(|finding| finding["severity"] == severity && finding["waived"].is_null())
            .count()
    };
    assert_eq!(document["summary"]["errors"], count("error"));
    assert_eq!(document["summary"]["warnings"], count("warning"));
    assert_eq!(document["summary"]["infos"], count("info"));
    let prints: BTreeSet<String> = document["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|f| text(&f["fingerprint"]))
        .collect();
    assert_eq!(
        prints.len(),
        document["findings"].as_array().expect("a list").len(),
        "fingerprints are unique"
    );
}

#[test]
fn sarif_passes_the_official_schema_with_relative_uris_and_no_empty_place() {
    let document = json("sarif");
    let mut schema: Value = serde_json::from_str(include_str!("schemas/sarif-2.1.0.json")).expect("a schema");
    // The published pattern has a stray bracket that strict readers of regular expressions refuse.
    for holder in ["run", "toolComponent"] {
        schema["definitions"][holder]["properties"]["language"]["pattern"] =
            "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$".into();
    }
    let validator = jsonschema::draft7::new(&schema).expect("a valid schema");
    let errors: Vec<String> = validator
        .iter_errors(&document)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");

    let results = document["runs"][0]["results"].as_array().expect("a list");
    let rows: Vec<Row> = results
        .iter()
        .map(|result| {
            let place = &result["locations"][0]["physicalLocation"];
            let uri = text(&place["artifactLocation"]["uri"]);
            assert!(
                !uri.is_empty() && !uri.starts_with('/') && !uri.contains(':'),
                "{uri}"
            );
            let rule = result["ruleIndex"]
                .as_u64()
                .and_then(|n| usize::try_from(n).ok())
                .expect("an index");
            assert_eq!(
                document["runs"][0]["tool"]["driver"]["rules"][rule]["id"],
                result["ruleId"]
            );
            let word = if result["suppressions"].is_array() {
                "suppressed"
            } else {
                result["level"].as_str().expect("a level")
            };
            let line = place["region"]["startLine"].as_u64().expect("a line");
            (text(&result["ruleId"]), uri, line, word.to_owned())
        })
        .collect();
    assert_eq!(rows, expected(["error", "warning", "note", "suppressed"]));
}

#[test]
fn gitlab_has_the_shape_of_a_code_quality_report() {
    let document = json("gitlab");
    let mut prints = BTreeSet::new();
    let rows: Vec<Row> = document
        .as_array()
        .expect("an array")
        .iter()
        .map(|issue| {
            assert!(!text(&issue["description"]).is_empty());
            assert!(
                prints.insert(text(&issue["fingerprint"])),
                "fingerprints are unique"
            );
            assert!(
                ["info", "minor", "major", "critical", "blocker"]
                    .contains(&text(&issue["severity"]).as_str())
            );
            let path = text(&issue["location"]["path"]);
            assert!(!path.starts_with("./") && !path.starts_with('/'), "{path}");
            let line = issue["location"]["lines"]["begin"].as_u64().expect("a line");
            (text(&issue["check_name"]), path, line, text(&issue["severity"]))
        })
        .collect();
    assert_eq!(rows, expected(["critical", "minor", "info", "info"]));
}

#[test]
fn github_commands_are_one_line_each_and_escaped() {
    let rows: Vec<Row> = output("github", &[])
        .lines()
        .filter(|line| !line.starts_with("::notice::"))
        .map(|line| {
            let command = line.strip_prefix("::").expect("a command");
            let (head, message) = command.split_once("::").expect("a message");
            let (word, properties) = head.split_once(' ').expect("properties");
            let property = |name: &str| {
                let found = properties
                    .split(',')
                    .find_map(|one| one.strip_prefix(&format!("{name}=")));
                found.unwrap_or_else(|| panic!("{name} in {line}")).to_owned()
            };
            assert!(!message.contains('\n') && !message.is_empty());
            assert!(
                !message.contains("50 %-"),
                "a per cent sign is escaped: {message}"
            );
            (
                property("title"),
                property("file"),
                property("line").parse().expect("a line"),
                word.to_owned(),
            )
        })
        .collect();
    assert_eq!(rows, expected(["error", "warning", "notice", "notice"]));
}

#[test]
fn junit_has_a_case_for_every_finding_and_every_silent_rule() {
    let xml = output("junit", &[]);
    let root = xml
        .split("<testsuites ")
        .nth(1)
        .and_then(|rest| rest.split('>').next())
        .expect("a root");
    assert!(
        root.contains("name=") && !root.contains("skipped="),
        "the XSD knows no `skipped` there: {root}"
    );
    let mut rows: Vec<Row> = Vec::new();
    let mut not_judged = BTreeSet::new();
    for case in xml.split("<testcase ").skip(1) {
        let attribute = |name: &str| {
            let rest = &case[case.find(&format!("{name}=\"")).expect(name) + name.len() + 2..];
            rest[..rest.find('"').expect("an end")].to_owned()
        };
        let (place, rule) = (attribute("name"), attribute("classname"));
        if place == rule {
            assert!(!case.contains("<failure"));
            if case.contains("<skipped") {
                assert_eq!(attribute("type"), "not-judged");
                not_judged.insert(rule);
            }
            continue;
        }
        let mut parts = place.rsplitn(3, ':');
        let (_, line, path) = (
            parts.next(),
            parts.next().expect("a line"),
            parts.next().expect("a path"),
        );
        rows.push((
            rule,
            path.to_owned(),
            line.parse().expect("a line"),
            attribute("type"),
        ));
    }
    assert_eq!(not_judged, rules_not_judged(&json("json")));
    let mut expected = expected(["error", "warning", "info", "waived"]);
    rows.sort();
    expected.sort();
    assert_eq!(rows, expected);
    let failures = |xml: &str| xml.matches("<failure").count();
    assert_eq!(
        failures(&xml),
        expected.iter().filter(|row| row.3 == "error").count()
    );
    let denied = output("junit", &["--deny-warnings"]);
    let severe = expected
        .iter()
        .filter(|row| row.3 == "error" || row.3 == "warning")
        .count();
    assert_eq!(failures(&denied), severe, "warnings fail where they fail the run");
}

/// The rules that the JSON document names as not judged, of which there are some.
fn rules_not_judged(document: &Value) -> BTreeSet<String> {
    let groups = document["not_judged"].as_array().expect("a list").iter();
    let rules = groups.flat_map(|group| group["rules"].as_array().expect("a list"));
    let rules: BTreeSet<String> = rules.map(text).collect();
    assert!(rules.contains("system-without-contract"), "{rules:?}");
    rules
}

#[test]
fn rules_that_could_not_be_judged_are_named_with_the_files_to_mend() {
    let document = json("json");
    let unread: Vec<&Value> = document["not_judged"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|group| group["reason"] == "not_fully_read")
        .collect();
    let read: BTreeSet<String> = document["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|finding| finding["severity"] == "error")
        .map(|finding| text(&finding["locations"][0]["path"]))
        .collect();
    let (human, sarif) = (output("human", &["--color", "never"]), json("sarif"));
    let notifications = sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"].to_string();
    let github = output("github", &[]);
    assert!(!unread.is_empty());
    for group in unread {
        for file in group["files"].as_array().expect("a list").iter().map(text) {
            assert!(read.contains(&file), "{file} has an error");
            assert!(
                notifications.contains(&format!("\"uri\":\"{file}\"")),
                "{notifications}"
            );
        }
        for rule in group["rules"].as_array().expect("a list").iter().map(text) {
            for format in [&human, &github, &notifications] {
                assert!(format.contains(&rule), "{rule}");
            }
        }
    }
}

#[test]
fn human_output_names_the_same_rules_and_counts() {
    let human = output("human", &["--color", "never"]);
    for (rule, path, line, _) in expected(["", "", "", ""]) {
        assert!(human.contains(&rule), "{rule}");
        assert!(human.contains(&format!("{path}:{line}:")), "{path}:{line}");
    }
}

#[test]
fn no_control_character_of_the_register_reaches_the_output() {
    for format in ["human", "json", "github", "gitlab", "sarif", "junit"] {
        let text = output(format, &["--color", "never"]);
        let bad: Vec<char> = text.chars().filter(|c| c.is_control() && *c != '\n').collect();
        assert!(bad.is_empty(), "{format}: {bad:?}");
    }
}

#[test]
fn danish_messages_are_danish() {
    let danish = output("human", &["--lang", "da", "--color", "never"]);
    assert!(
        danish.contains("Systemet »Børnevagt« har ingen systemejer"),
        "{danish}"
    );
    assert!(danish.contains("poster i"), "{danish}");
}
