//! The JSON that is printed is what the published schemas say: every document validates, each key in it is one that
//! the schema names, and no key that the schema demands may be missing.

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::common;
use crate::common::git::Repo;
use crate::common::program;

/// The keywords whose value is the schema of a value by itself.
const WITHIN: [&str; 3] = ["items", "additionalProperties", "contains"];

/// The schema with nothing allowed that it does not name. Those that are published allow more, since new keys may
/// come without a new version.
fn closed(name: &str) -> Value {
    let (_, mut schema) = portfolio::internal::render::schemas()
        .into_iter()
        .find(|(known, _)| known == name)
        .unwrap_or_else(|| panic!("{name} is published"));
    close(&mut schema);
    descend(&mut schema);
    schema
}

fn close(schema: &mut Value) {
    let says_something = |keyword: &&str| schema.get(keyword).is_some();
    if ["type", "$ref", "anyOf", "oneOf"].iter().any(says_something) {
        schema["unevaluatedProperties"] = json!(false);
    }
}

/// Closes the schemas of all values within.
fn descend(schema: &mut Value) {
    let Some(keywords) = schema.as_object_mut() else {
        return;
    };
    for (keyword, inner) in keywords {
        match (keyword.as_str(), inner) {
            ("properties", Value::Object(properties)) => properties.values_mut().for_each(|property| {
                close(property);
                descend(property);
            }),
            // What these hold is closed where it is used, together with what stands beside it there.
            ("$defs", Value::Object(all)) => all.values_mut().for_each(descend),
            ("anyOf" | "oneOf" | "allOf", Value::Array(all)) => all.iter_mut().for_each(descend),
            ("prefixItems", Value::Array(all)) => all.iter_mut().for_each(|one| {
                close(one);
                descend(one);
            }),
            (keyword, inner) if WITHIN.contains(&keyword) => {
                close(inner);
                descend(inner);
            }
            _ => {}
        }
    }
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).expect("a valid schema")
}

/// Every object of a document, by its JSON pointer.
fn objects(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            found.push(at.to_owned());
            for (key, inner) in members {
                objects(
                    inner,
                    &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")),
                    found,
                );
            }
        }
        Value::Array(items) => {
            for (n, inner) in items.iter().enumerate() {
                objects(inner, &format!("{at}/{n}"), found);
            }
        }
        _ => {}
    }
}

/// Checks a document against its schema, and the schema against the document: it has all that may be there.
fn check(name: &str, what: &str, document: &Value) {
    let validator = fits(name, what, document);
    for key in document.as_object().expect("a document").keys() {
        let mut with_less = document.clone();
        with_less.as_object_mut().expect("a document").remove(key);
        assert!(!validator.is_valid(&with_less), "{name}: {key} may be missing");
    }
}

/// Checks that a document is what its schema says, and that the schema lets nothing else through.
fn fits(name: &str, what: &str, document: &Value) -> Validator {
    let validator = validator(&closed(name));
    let errors: Vec<String> = validator
        .iter_errors(document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{name}, {what}: {errors:#?}");
    let mut places = Vec::new();
    objects(document, "", &mut places);
    let mut shapes = std::collections::BTreeSet::new();
    for place in places {
        // One of a list speaks for all of its shape.
        let shape: String = place.chars().filter(|c| !c.is_ascii_digit()).collect();
        if !shapes.insert(shape) {
            continue;
        }
        let mut with_more = document.clone();
        let object = with_more.pointer_mut(&place).expect("an object");
        object["brand_new"] = json!({ "brand_new": true });
        assert!(
            !validator.is_valid(&with_more),
            "{name}, {what}: an unknown key at `{place}` is let through"
        );
    }
    validator
}

fn printed(folder: &std::path::Path, args: &[&str]) -> Value {
    let (code, out, error) = program::run(folder, &[args, &["--format", "json"]].concat());
    assert_ne!(code, Some(2), "{args:?}: {error}");
    serde_json::from_str(&out).unwrap_or_else(|_| panic!("{args:?}: {out}"))
}

/// The demonstration register and the papers, each on a day of its own.
const REGISTERS: &[(&str, &str)] = &[
    ("register", common::TODAY),
    ("examples/herning-2013", "2013-08-23"),
    ("examples/roedovre-2010", "2010-03-31"),
    ("examples/billund-2016", "2015-10-08"),
];

#[test]
fn a_ranking_is_what_its_schema_says() {
    for (register, day) in REGISTERS {
        let of = ["rank", "--register", register, "--date", day];
        check("output.rank", register, &printed(&common::root(), &of));
        let firm = printed(&common::root(), &[&of[..], &["--sensitivity"]].concat());
        check("output.rank.sensitivity", register, &firm);
    }
    let tight = [
        "rank",
        "--date",
        common::TODAY,
        "--parallel",
        "1",
        "--objective",
        "bands",
    ];
    check("output.rank", "few places", &printed(&common::root(), &tight));
    let poor = [&tight[..3], &["--budget", "udviklingspulje:2026=0"]].concat();
    check("output.rank", "no money", &printed(&common::root(), &poor));
}

#[test]
fn every_explanation_is_what_its_schema_says() {
    let ranking = printed(&common::root(), &["rank", "--date", common::TODAY]);
    let ids = |key: &str| -> Vec<String> {
        let all = ranking[key].as_array().expect("a list").iter();
        all.map(|one| one["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    let mut seen = std::collections::BTreeSet::new();
    // One of each class and reason, one that is listed, one that is out.
    for one in ranking["projects"].as_array().expect("a list") {
        let kind = (one["class"].to_string(), one["reason"].to_string());
        if seen.insert(kind) {
            explained(one["id"].as_str().expect("an id"));
        }
    }
    assert!(seen.len() > 4, "{seen:?}");
    explained(ids("listed").first().expect("a need"));
    let known = [ids("projects"), ids("listed")].concat();
    let out = std::fs::read_dir(common::root().join("register/projects")).expect("a folder");
    let out = out.map(|entry| entry.expect("readable").path());
    let mut out = out.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()));
    explained(&out.find(|id| !known.contains(id)).expect("a closed project"));
}

fn explained(id: &str) {
    let document = printed(
        &common::root(),
        &["rank", "--date", common::TODAY, "--explain", id],
    );
    check("output.rank.explain", id, &document);
}

#[test]
fn a_comparison_and_a_difference_are_what_their_schemas_say() {
    let repo = Repo::new(&common::files(&common::root().join("register")));
    let change = |path: &str, from: &str, to: &str| {
        let text = repo.read(path);
        assert!(text.contains(from), "{path} has {from}");
        repo.write(path, text.replacen(from, to, 1));
    };
    change("policy.yaml", "weight: 25", "weight: 75");
    change(
        "projects/skaermbesoeg.yaml",
        "investment_dkk: ",
        "investment_dkk: 9",
    );
    change("projects/webtilgaengelighed.yaml", "value: 4", "value: 5");
    change(
        "projects/ruteplanlaegning.yaml",
        "stage: proposed",
        "stage: rejected",
    );
    let document = printed(
        &repo.root(),
        &["rank", "--date", common::TODAY, "--compare", "HEAD"],
    );
    for key in ["moves", "redecisions", "projects_changed"] {
        assert_ne!(document[key], json!([]), "{key} has something to check");
    }
    check("output.rank.compare", "", &document);
    let document = printed(&repo.root(), &["diff", "--date", common::TODAY]);
    check("output.diff", "", &document);
}

#[test]
fn an_annex_is_what_its_schema_says() {
    let next = printed(&common::root(), &["annex", "--date", common::TODAY]);
    check("output.annex", "the next meeting", &next);
    let herning = [
        "annex",
        "--register",
        "examples/herning-2013",
        "--date",
        "2013-08-23",
    ];
    check("output.annex", "herning", &printed(&common::root(), &herning));
}

#[test]
fn a_page_and_a_report_are_what_their_schemas_say() {
    for overview in ["projects", "pools", "deadlines"] {
        let page = printed(&common::root(), &["list", overview, "--date", common::TODAY]);
        fits("output.page", overview, &page);
    }
    let repo = Repo::new(&common::files(&common::root().join("register")));
    for (what, args) in [
        ("follow", &["follow", "--date", common::TODAY][..]),
        (
            "follow at a meeting",
            &["follow", "--meeting", "2026-12-03-raad", "--date", common::TODAY],
        ),
        (
            "follow from a revision",
            &["follow", "--baseline", "HEAD", "--date", common::TODAY],
        ),
    ] {
        fits("output.page", what, &printed(&repo.root(), args));
    }
    let mixed = [
        "validate",
        "--register",
        "tests/registers/mixed",
        "--date",
        common::TODAY,
    ];
    check("output.report", "mixed", &printed(&common::root(), &mixed));
}
