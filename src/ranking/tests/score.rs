//! Points, exact and rounded once.

use crate::model::Scoring;
use crate::model::project::Project;
use crate::ranking::score::{Fraction, Points, points};

/// Herning's four criteria, all of the same weight.
fn scoring() -> Scoring {
    let criterion = |id: &str| serde_json::json!({ "id": id, "label": { "da": id }, "weight": 25 });
    let ids = [
        "legal_requirement",
        "citizen_facing",
        "business_gain",
        "economic_gain",
    ];
    serde_json::from_value(serde_json::json!({ "criteria": ids.map(criterion) })).expect("a scoring")
}

fn project(scores: &[(&str, u32, &str)]) -> Project {
    let scores: Vec<_> = scores
        .iter()
        .map(|(criterion, value, by)| serde_json::json!({ "criterion": criterion, "value": value, "by": by }))
        .collect();
    let json = serde_json::json!({ "name": "P", "stage": "proposed", "scores": scores });
    serde_json::from_value(json).expect("a project")
}

fn of(scores: &[(&str, u32, &str)], weights: &[u32]) -> Points {
    points(&project(scores), &scoring(), weights)
}

const ALL: [(&str, u32, &str); 4] = [
    ("legal_requirement", 1, "a"),
    ("citizen_facing", 4, "a"),
    ("business_gain", 5, "a"),
    ("economic_gain", 3, "a"),
];

#[test]
fn equal_weights_give_the_plain_mean_of_the_levels() {
    let points = of(&ALL, &[25, 25, 25, 25]);
    assert_eq!((points.hundredths, points.interval), (5_625, (5_625, 5_625)));
    assert!(points.missing.is_empty());
    assert_eq!(points.terms[1].product(&[25, 25, 25, 25]), 1_875);
    assert_eq!(of(&ALL, &[1, 1, 1, 1]).hundredths, 5_625);
    assert_eq!(of(&ALL, &[0, 0, 3, 0]).hundredths, 10_000);
    assert_eq!(of(&ALL, &[0, 0, 0, 0]).hundredths, 0);
}

#[test]
fn scores_of_several_units_are_averaged_exactly_and_kept() {
    let mut scores = ALL.to_vec();
    scores.extend([("economic_gain", 4, "c"), ("economic_gain", 4, "b")]);
    let points = of(&scores, &[25; 4]);
    let term = &points.terms[3];
    assert_eq!(
        term.mean,
        Fraction {
            numerator: 200,
            denominator: 3
        }
    );
    let by: Vec<_> = term
        .given
        .iter()
        .filter_map(|given| given.by.as_deref())
        .collect();
    assert_eq!(by, ["a", "b", "c"]);
    // 100 · (0 + 75 + 100 + 200/3) / 4 = 6041.67
    assert_eq!(points.hundredths, 6_042);
}

#[test]
fn a_half_is_rounded_up_once() {
    let scores = [("legal_requirement", 2, "a"), ("citizen_facing", 1, "a")];
    let mut scoring = scoring();
    scoring.criteria.truncate(2);
    // 100 · 25 · 1 / 8 = 312.5
    assert_eq!(points(&project(&scores), &scoring, &[1, 7]).hundredths, 313);
}

#[test]
fn a_missing_score_is_an_interval_and_one_off_the_scale_is_missing() {
    let scores = [ALL[0], ALL[1], ALL[2], ("economic_gain", 6, "a")];
    let points = of(&scores, &[25; 4]);
    assert_eq!((points.missing, points.interval), (vec![3], (4_375, 6_875)));
}

#[test]
fn absurdly_many_units_do_not_overflow() {
    let mut scoring = scoring();
    let primes = [89_usize, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149];
    let first = scoring.criteria[0].clone();
    scoring.criteria = (0..primes.len())
        .map(|n| {
            let mut criterion = first.clone();
            criterion.id = format!("c{n}");
            criterion
        })
        .collect();
    let scores: Vec<_> = primes
        .iter()
        .enumerate()
        .flat_map(|(n, count)| (0..*count).map(move |k| (n, if k == 0 { 1 } else { 2 })))
        .map(|(n, value)| serde_json::json!({ "criterion": format!("c{n}"), "value": value }))
        .collect();
    let json = serde_json::json!({ "name": "P", "stage": "proposed", "scores": scores });
    let project: Project = serde_json::from_value(json).expect("a project");
    let points = points(&project, &scoring, &vec![u32::MAX; primes.len()]);
    assert!(
        (2_470..2_500).contains(&points.hundredths),
        "{}",
        points.hundredths
    );
}
