//! The set and the starts chosen together, on registers small enough to reckon by hand.

use serde_json::{Value, json};

use super::{TODAY, day, proposal, register};
use crate::model::Register;
use crate::ranking::basis::Request;
use crate::ranking::gate::Class;
use crate::ranking::reason::Reason;
use crate::ranking::recommend::{Recommendation, recommend};

/// Four scores that give so many points: 5 gives 100, 1 gives 0.
fn scored(id: &str, scores: [u32; 4], fields: Value) -> Value {
    let criteria = [
        "legal_requirement",
        "citizen_facing",
        "business_gain",
        "economic_gain",
    ];
    let scores = criteria.iter().zip(scores);
    let scores: Vec<Value> = scores
        .map(|(criterion, value)| json!({ "criterion": criterion, "value": value }))
        .collect();
    let mut project = proposal(id, fields);
    project["scores"] = json!(scores);
    project
}

fn asks(dkk: i64, hours: u32) -> Value {
    json!({
        "wished_start": "2027-Q1", "duration_quarters": 1,
        "business_case": { "investment_dkk": dkk, "operating_dkk_per_year": 0 },
        "benefits": [{ "id": "g", "name": "G", "kind": "economic", "saving_dkk_per_year": dkk }],
        "funding": [{ "from": "pulje", "dkk": dkk, "year": 2027 }],
        "resources": [{ "role": "r", "hours": [hours] }],
    })
}

fn with(projects: Value, dkk: i64, ranking: Value) -> Register {
    let quarters = (0..8).map(|n| {
        let quarter = format!("{}-Q{}", 2027 + n / 4, n % 4 + 1);
        json!({ "role": "r", "quarter": quarter, "hours": 100 })
    });
    register(json!({
        "projects": projects, "roles": [{ "id": "r", "name": "R" }],
        "pools": [{ "id": "pulje", "name": "Pulje", "entries": [] }],
        "policy": {
            "pool_budgets": [{ "pool": "pulje", "year": 2027, "dkk": dkk }],
            "capacity": quarters.collect::<Vec<_>>(),
            "ranking": ranking,
        },
    }))
}

fn made(register: &Register) -> Recommendation {
    recommend(register, day(TODAY), &Request::default(), &|| false).expect("no cycle")
}

/// Returns the bound and recommended projects with the quarters they begin in, by id.
fn plan(made: &Recommendation) -> Vec<String> {
    let taken = made
        .ranked
        .iter()
        .filter(|one| one.place.class <= Class::Recommended);
    let mut plan: Vec<String> = taken
        .filter_map(|one| Some(format!("{} {}", one.id, one.start?)))
        .collect();
    plan.sort();
    plan
}

fn three() -> Value {
    json!([
        scored("a", [5, 5, 5, 5], asks(500_000, 100)),
        scored("b", [4, 4, 4, 4], asks(500_000, 100)),
        scored("c", [2, 2, 2, 2], asks(500_000, 0)),
    ])
}

#[test]
fn a_later_start_gives_room_for_a_better_set() {
    let made = made(&with(three(), 1_000_000, json!({})));
    assert_eq!((made.answer.points, made.answer.proven), (17_500, true));
    assert_eq!(plan(&made), ["a 2027-Q1", "b 2027-Q2"]);
    assert_eq!(
        made.undelayed.map(|other| (other.points, other.proven)),
        Some((12_500, true))
    );
    let late = made.ranked.iter().find(|one| one.id == "b").expect("b");
    assert!(matches!(&late.flags[..], [Reason::Delayed { quarters: 1, lacks }] if lacks.len() == 1));
}

#[test]
fn without_delays_the_set_is_that_of_the_wished_quarters() {
    let made = made(&with(three(), 1_000_000, json!({ "latest_delay_quarters": 0 })));
    assert_eq!(made.answer.points, 12_500);
    assert_eq!(plan(&made), ["a 2027-Q1", "c 2027-Q1"]);
    assert_eq!(made.undelayed, None);
}

#[test]
fn a_project_says_itself_how_late_it_may_begin() {
    let mut projects = three();
    projects[1]["latest_start"] = json!("2027-Q1");
    let made = made(&with(projects, 1_000_000, json!({})));
    assert_eq!(made.answer.points, 12_500 + 5_000, "a waits instead");
    assert_eq!(plan(&made), ["a 2027-Q2", "b 2027-Q1"]);
}

#[test]
fn bound_work_moves_as_little_as_mends_an_overrun_and_the_choice_sees_it_there() {
    let approved = |id: &str| {
        let mut project = scored(id, [3, 3, 3, 3], asks(1_000, 80));
        project["stage"] = json!("approved");
        project
    };
    let projects = json!([
        approved("b1"),
        approved("b2"),
        scored("r", [3, 3, 3, 3], asks(1_000, 20))
    ]);
    let made = made(&with(projects, 1_000_000, json!({})));
    assert_eq!(plan(&made), ["b1 2027-Q1", "b2 2027-Q2", "r 2027-Q1"]);
    assert!(made.shortfalls.is_empty());
    let moved = made.ranked.iter().find(|one| one.id == "b2").expect("b2");
    assert_eq!(moved.reason, Reason::Approved);
    assert!(matches!(&moved.flags[..], [Reason::Delayed { quarters: 1, lacks }] if lacks[0].by == 60));
}

#[test]
fn a_group_that_nothing_can_meet_is_named_and_the_rest_is_ranked() {
    let projects = json!([
        scored("a", [2, 2, 2, 2], asks(2_000_000, 0)),
        scored("b", [5, 5, 5, 5], asks(500_000, 0)),
        scored("c", [5, 5, 5, 5], asks(400_000, 0)),
    ]);
    let unmet = json!({ "groups": [{ "projects": ["a"], "min": 1 }] });
    let made = made(&with(projects, 1_000_000, unmet));
    assert_eq!(plan(&made), ["b 2027-Q1", "c 2027-Q1"]);
    assert_eq!(made.unmet.len(), 1);
    assert_eq!(
        (made.unmet[0].least, &made.unmet[0].projects[..]),
        (1, &["a".to_owned()][..])
    );
}

#[test]
fn who_is_chosen_only_for_a_group_says_so() {
    let projects = json!([
        scored("a", [2, 2, 2, 2], asks(600_000, 0)),
        scored("b", [5, 5, 5, 5], asks(600_000, 0)),
    ]);
    let group = json!({ "groups": [{ "projects": ["a"], "min": 1 }] });
    let made = made(&with(projects, 1_000_000, group));
    assert_eq!(plan(&made), ["a 2027-Q1"]);
    assert!(matches!(
        made.ranked[0].reason,
        Reason::GroupMinimum { least: 1, .. }
    ));
}

#[test]
fn what_lacks_beside_the_chosen_is_told_apart_from_what_lacks_anyway() {
    let projects = json!([
        scored("a", [5, 5, 5, 5], asks(700_000, 0)),
        scored("b", [2, 2, 2, 2], asks(500_000, 0)),
        scored("c", [2, 2, 2, 2], asks(1_500_000, 0)),
    ]);
    let made = made(&with(projects, 1_000_000, json!({})));
    let reason = |id: &str| {
        made.ranked
            .iter()
            .find(|one| one.id == id)
            .expect("there")
            .reason
            .clone()
    };
    assert!(matches!(reason("b"), Reason::LacksBesideChosen { lacks } if lacks[0].by == 200_000));
    assert!(matches!(reason("c"), Reason::Lacks { lacks } if lacks[0].by == 500_000));
}
