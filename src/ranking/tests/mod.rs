//! Small registers, and what the ranking makes of them.

mod accounts;
mod financing;
mod gate;
mod order;
mod revolving;
mod score;
mod starts;

use serde_json::{Value, json};

use crate::model::{Register, load};
use crate::source::SourceSet;
use crate::value::Date;

/// The day that stands for today.
const TODAY: &str = "2026-11-22";

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// Returns a register: its lists of records and its policy by name. JSON is YAML.
fn register(lists: Value) -> Register {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut lists = lists;
    let policy = lists["policy"].take();
    lists["policy"] = decided(policy);
    for (name, list) in lists.as_object().expect("a mapping") {
        files.push((format!("{name}.yaml"), list.to_string().into_bytes()));
    }
    let municipality = json!({ "id": "vadby", "format_version": 1, "language": "da", "name": "Vadby" });
    files.push((
        "municipality.yaml".to_owned(),
        municipality.to_string().into_bytes(),
    ));
    let loaded = load(&SourceSet::from_memory(files)).expect("this format");
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
    assert!(
        loaded.register.dangling().is_empty(),
        "{:?}",
        loaded.register.dangling()
    );
    loaded.register
}

/// Returns a policy with Herning's criteria and definition where it does not say otherwise.
fn decided(policy: Value) -> Value {
    let criterion = |id: &str| json!({ "id": id, "label": { "da": id }, "weight": 25 });
    let ids = [
        "legal_requirement",
        "citizen_facing",
        "business_gain",
        "economic_gain",
    ];
    let mut whole = json!({
        "positive_case_required": true,
        "scoring": { "criteria": ids.map(criterion) },
        "project_when": {
            "any_of": ["legal_requirement", "cross_cutting", "complex", "start_end"],
            "cost_over_dkk": 500_000, "hours_over": 300,
        },
    });
    for (key, value) in policy.as_object().into_iter().flatten() {
        whole[key] = value.clone();
    }
    whole
}

/// Returns a proposal that nothing is wrong with, with some fields changed; `null` takes a field away.
fn proposal(id: &str, change: Value) -> Value {
    let score = |criterion: &str| json!({ "criterion": criterion, "value": 3 });
    let mut project = json!({
        "id": id, "name": id, "stage": "proposed", "scope": "cross", "wished_start": "2027-Q1",
        "business_case": { "investment_dkk": 100_000, "operating_dkk_per_year": 0 },
        "benefits": [{ "id": "b", "name": "B", "kind": "economic", "saving_dkk_per_year": 100_000 }],
        "scores": (["legal_requirement", "citizen_facing", "business_gain", "economic_gain"].map(score)),
    });
    let fields = project.as_object_mut().expect("a mapping");
    for (key, value) in change.as_object().expect("a mapping") {
        if value.is_null() {
            fields.remove(key);
        } else {
            fields.insert(key.clone(), value.clone());
        }
    }
    project
}
