//! Tasks, rows of the choice, and quarter plans.

use serde_json::{Value, json};

use super::{TODAY, day, proposal, register};
use crate::model::Register;
use crate::ranking::capacity::{LimitedResource, Room};
use crate::ranking::gate::{FaultsByProject, gate};
use crate::ranking::quarters::{Blocked, QuarterSchedule, Turns, plan};
use crate::ranking::tasks::{ProjectTask, earliest_starts, tasks};
use crate::value::Quarter;

fn quarter(text: &str) -> Quarter {
    text.parse().expect("a quarter")
}

fn hours(hours: &[u32]) -> Value {
    json!([{ "role": "r", "hours": hours }])
}

/// Hours of role `r` from 2026-Q4 on, 100,000 kroner a year in the pool.
fn with(projects: Value, capacity: &[u32], parallel: Option<u32>) -> Register {
    let rows: Vec<Value> = (0_i64..)
        .zip(capacity)
        .map(|(n, hours)| json!({ "role": "r", "quarter": quarter("2026-Q4").plus(n).to_string(), "hours": hours }))
        .collect();
    let budgets = [2026, 2027].map(|year| json!({ "pool": "pulje", "year": year, "dkk": 100_000 }));
    let mut policy = json!({ "capacity": rows, "pool_budgets": budgets });
    if let Some(parallel) = parallel {
        policy["max_parallel_projects"] = json!(parallel);
    }
    register(
        json!({ "projects": projects, "policy": policy, "roles": [{ "id": "r", "name": "R" }],
        "pools": [{ "id": "pulje", "name": "Pulje" }] }),
    )
}

fn parts(register: &Register) -> (Room, Vec<ProjectTask>) {
    let room = Room::of(register, day(TODAY), &[], None);
    let gated = gate(register, day(TODAY), room.last, &FaultsByProject::new());
    let tasks = tasks(register, &gated, day(TODAY), |_| 5_000);
    (room, tasks)
}

/// Returns the plan with all free tasks recommended in the order of their ids.
fn planned(register: &Register) -> (Vec<ProjectTask>, QuarterSchedule) {
    let (room, tasks) = parts(register);
    let (bound, recommended) = (0..tasks.len()).partition(|n| tasks[*n].bound);
    let turns = Turns {
        bound,
        recommended,
        waiting: Vec::new(),
    };
    let plan = plan(&room, &tasks, &turns).expect("no cycle");
    (tasks, plan)
}

fn starts(register: &Register) -> Vec<String> {
    let (_, plan) = planned(register);
    let shown = |start: &Option<Quarter>| start.map_or("-".to_owned(), |start| start.to_string());
    plan.starts.iter().map(shown).collect()
}

#[test]
fn hours_push_the_second_project_to_the_next_quarter_with_room() {
    let both = json!([
        proposal(
            "a",
            json!({ "wished_start": "2026-Q4", "resources": hours(&[60, 60]) })
        ),
        proposal(
            "b",
            json!({ "wished_start": "2026-Q4", "resources": hours(&[50]) })
        ),
    ]);
    assert_eq!(
        starts(&with(both.clone(), &[100, 100, 100], None)),
        ["2027-Q1", "2026-Q4"],
        "both earlier in sum"
    );
    assert_eq!(
        starts(&with(both.clone(), &[110, 60, 0], None)),
        ["2026-Q4", "2026-Q4"]
    );
    let register = with(both, &[60, 60, 40], None);
    assert_eq!(starts(&register), ["2026-Q4", "-"]);
    let (_, plan) = planned(&register);
    let means = LimitedResource::Hours {
        role: "r".to_owned(),
        quarter: quarter("2026-Q4"),
    };
    assert_eq!(plan.blocked[1], Some(Blocked::By(means)));
}

#[test]
fn one_starts_after_the_other_is_finished() {
    let chain = json!([
        proposal("a", json!({ "wished_start": "2026-Q4", "depends_on": ["b"] })),
        proposal("b", json!({ "wished_start": "2026-Q4", "duration_quarters": 3 })),
        proposal(
            "c",
            json!({ "wished_start": "2026-Q4", "depends_on": ["a"], "duration_quarters": 9 })
        ),
    ]);
    let register = with(chain, &[1], None);
    assert_eq!(starts(&register), ["2027-Q3", "2026-Q4", "2027-Q4"]);
    let (room, tasks) = parts(&register);
    let earliest = earliest_starts(&tasks, room.first).expect("no cycle");
    assert_eq!(
        earliest,
        [quarter("2027-Q3"), quarter("2026-Q4"), quarter("2027-Q4")]
    );
}

#[test]
fn no_more_projects_at_a_time_than_the_limit() {
    let three = json!((["a", "b", "c"].map(|id| proposal(id, json!({ "wished_start": "2026-Q4" })))));
    assert_eq!(
        starts(&with(three, &[1], Some(1))),
        ["2026-Q4", "2027-Q1", "2027-Q2"]
    );
}

#[test]
fn claims_move_with_the_start_by_whole_years() {
    let claim = |dkk: i64| {
        json!({ "wished_start": "2026-Q4", "business_case": { "investment_dkk": dkk, "operating_dkk_per_year": 0 },
            "funding": [{ "from": "pulje", "dkk": dkk, "year": 2026 }] })
    };
    let two = json!([proposal("a", claim(80_000)), proposal("b", claim(70_000))]);
    let register = with(two, &[1], None);
    assert_eq!(
        starts(&register),
        ["2026-Q4", "2027-Q1"],
        "the pool has 100,000 more in 2027"
    );
    let (room, tasks) = parts(&register);
    let earliest = earliest_starts(&tasks, room.first).expect("no cycle");
    let rows = room.rows(&tasks, &earliest);
    let money: Vec<_> = rows.iter().map(|row| (row.left(), row.uses.clone())).collect();
    let uses = vec![(0, 80_000), (1, 70_000)];
    assert_eq!(money, [(100_000, uses.clone()), (200_000, uses)]);
}

#[test]
fn what_is_under_way_stands_where_it_began_and_takes_what_it_needs() {
    let list = json!([
        proposal(
            "a",
            json!({ "stage": "running", "wished_start": "2026-Q2", "resources": hours(&[70, 70, 70, 70]) })
        ),
        proposal(
            "b",
            json!({ "wished_start": "2026-Q4", "resources": hours(&[50]) })
        ),
        proposal("c", json!({ "wished_start": "2026-Q4", "depends_on": ["a"] })),
    ]);
    let register = with(list, &[100, 100, 100], None);
    assert_eq!(starts(&register), ["2026-Q2", "2027-Q2", "2027-Q2"]);
    let (room, tasks) = parts(&register);
    let earliest = earliest_starts(&tasks, room.first).expect("no cycle");
    let rows = room.rows(&tasks, &earliest);
    assert_eq!(
        rows.iter().map(|row| (row.left(), row.bound)).collect::<Vec<_>>(),
        [(30, 70)]
    );
    assert!(room.shortfalls(&tasks, &earliest).is_empty());
}

#[test]
fn what_bound_projects_lack_is_named_with_the_projects() {
    let running = |hours: Value| json!({ "stage": "running", "wished_start": "2026-Q4", "resources": hours });
    let list = json!([
        proposal("a", running(hours(&[70, 20]))),
        proposal("b", running(hours(&[50])))
    ]);
    let (room, tasks) = parts(&with(list, &[100, 20], None));
    let earliest = earliest_starts(&tasks, room.first).expect("no cycle");
    let short = room.shortfalls(&tasks, &earliest);
    assert_eq!(short.len(), 1, "{short:?}");
    assert_eq!(
        (short[0].by, short[0].projects.clone()),
        (20, vec!["a".to_owned(), "b".to_owned()])
    );
}

#[test]
fn waiting_projects_are_offered_what_is_left_but_not_an_alternative() {
    let list = json!([
        proposal(
            "a",
            json!({ "wished_start": "2026-Q4", "resources": hours(&[100]) })
        ),
        proposal(
            "b",
            json!({ "wished_start": "2026-Q4", "resources": hours(&[100]) })
        ),
        proposal("c", json!({ "wished_start": "2026-Q4", "alternatives": ["a"] })),
    ]);
    let register = with(list, &[100, 100], None);
    let (room, tasks) = parts(&register);
    let turns = Turns {
        bound: Vec::new(),
        recommended: vec![0],
        waiting: vec![1, 2],
    };
    let plan = plan(&room, &tasks, &turns).expect("no cycle");
    assert_eq!(
        plan.starts,
        [Some(quarter("2026-Q4")), Some(quarter("2027-Q1")), None]
    );
    assert_eq!(plan.blocked[2], Some(Blocked::Alternative(0)));
    assert_eq!((plan.total, plan.bound), (500_000, 500_000));
}

#[test]
fn the_search_finds_a_better_turn_than_the_ranks() {
    let wide = json!({ "wished_start": "2026-Q4", "resources": hours(&[10, 10, 10]) });
    let small = |id: &str| {
        proposal(
            id,
            json!({ "wished_start": "2026-Q4", "resources": hours(&[10]) }),
        )
    };
    let register = with(
        json!([proposal("a", wide), small("b"), small("c")]),
        &[10, 10, 10, 10, 10],
        None,
    );
    assert_eq!(starts(&register), ["2027-Q2", "2026-Q4", "2027-Q1"]);
}
