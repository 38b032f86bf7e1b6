//! Points.

use portfolio::internal::model::Scoring;
use portfolio::internal::model::project::Project;
use portfolio::internal::ranking::score::points;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

const CRITERIA: [&str; 4] = [
    "legal_requirement",
    "citizen_facing",
    "business_gain",
    "economic_gain",
];

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

/// For each criterion the scores that units gave.
fn scores() -> impl Strategy<Value = Vec<Vec<u32>>> {
    vec(vec(1_u32..=5, 1..4), 4)
}

fn scored(scores: &[Vec<u32>]) -> Project {
    let of = |(criterion, given): (&&str, &Vec<u32>)| -> Vec<Value> {
        given
            .iter()
            .map(|value| json!({ "criterion": criterion, "value": value }))
            .collect()
    };
    let scores: Vec<Value> = CRITERIA.iter().zip(scores).flat_map(of).collect();
    serde_json::from_value(json!({ "name": "P", "stage": "proposed", "scores": scores })).expect("a project")
}

fn hundredths(scores: &[Vec<u32>], weights: &[u32]) -> i64 {
    points(&scored(scores), &scoring(), weights).hundredths
}

proptest! {
    #[test]
    fn weights_times_a_number_change_nothing(scores in scores(), weights in vec(0_u32..100, 4), k in 1_u32..1_000) {
        let scaled: Vec<u32> = weights.iter().map(|weight| weight * k).collect();
        prop_assert_eq!(hundredths(&scores, &weights), hundredths(&scores, &scaled));
    }

    #[test]
    fn a_higher_score_never_gives_fewer_points(
        scores in scores(), weights in vec(0_u32..100, 4), criterion in 0_usize..4, unit in 0_usize..4,
    ) {
        let mut better = scores.clone();
        let given = &mut better[criterion];
        let unit = unit % given.len();
        given[unit] = (given[unit] + 1).min(5);
        let (before, after) = (hundredths(&scores, &weights), hundredths(&better, &weights));
        prop_assert!(before <= after && (0..=10_000).contains(&after), "{} {}", before, after);
    }

    #[test]
    fn points_lie_in_the_interval_that_a_missing_score_gives(
        scores in scores(), weights in vec(0_u32..100, 4), gone in 0_usize..4,
    ) {
        let mut lacking = scores.clone();
        lacking[gone].clear();
        let interval = points(&scored(&lacking), &scoring(), &weights).interval;
        let whole = hundredths(&scores, &weights);
        prop_assert!(interval.0 <= whole && whole <= interval.1, "{} in {:?}", whole, interval);
    }
}
