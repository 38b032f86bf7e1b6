//! Repayments that can be used again (`ranking.revolving`).

use serde_json::{Value, json};

use super::{TODAY, day, proposal, register};
use crate::model::Register;
use crate::ranking::basis::Request;
use crate::ranking::capacity::LimitedResource;
use crate::ranking::financing::{Claim, returns};
use crate::ranking::gate::Class;
use crate::ranking::recommend::{Recommendation, recommend};

/// Claims all of it in its first year and saves twice as much a year, of which half is paid back the year
/// after.
fn lender(change: Value) -> Value {
    let mut project = json!({
        "wished_start": "2027-Q1", "latest_start": "2027-Q1", "duration_quarters": 4, "go_live": "2028-Q1",
        "business_case": { "investment_dkk": 100_000, "operating_dkk_per_year": 0 },
        "benefits": [{ "id": "b", "name": "B", "kind": "economic", "saving_dkk_per_year": 200_000 }],
        "funding": [{ "from": "pulje", "dkk": 100_000, "year": 2027, "principle": "efficiency" }],
    });
    let fields = project.as_object_mut().expect("a mapping");
    fields.extend(change.as_object().expect("a mapping").clone());
    proposal("laaner", project)
}

/// Needs 100,000 kroner in a year, and gives nothing back.
fn spender(year: i32) -> Value {
    let funding = json!([{ "from": "pulje", "dkk": 100_000, "year": year, "principle": "development" }]);
    proposal(
        "bruger",
        json!({ "wished_start": format!("{year}-Q1"), "latest_start": format!("{year}-Q4"), "funding": funding }),
    )
}

/// Returns a pool with 100,000 kroner in 2027 and nothing later, hours to 2030.
fn with(projects: Value, revolving: Option<bool>, entries: Value) -> Register {
    let mut policy = json!({
        "pool_budgets": [{ "pool": "pulje", "year": 2027, "dkk": 100_000 }],
        "capacity": [{ "role": "r", "quarter": "2030-Q4", "hours": 1 }],
    });
    if let Some(revolving) = revolving {
        policy["ranking"] = json!({ "revolving": revolving });
    }
    register(json!({
        "projects": projects, "policy": policy, "roles": [{ "id": "r", "name": "R" }],
        "pools": [{ "id": "pulje", "name": "Pulje", "entries": entries }],
    }))
}

fn recommendation(register: &Register) -> Recommendation {
    let recommendation = recommend(register, day(TODAY), &Request::default(), &|| false).expect("no cycle");
    for one in &recommendation.uses {
        if let LimitedResource::Money { .. } = one.means {
            assert!(one.bound + one.chosen <= one.total, "{one:?}");
        }
    }
    recommendation
}

#[test]
fn a_project_that_only_anothers_repayment_pays_for_is_chosen_when_repayments_revolve() {
    // Paid back in 2028, so usable from 2029 on.
    for (year, revolving, chosen) in [
        (2029, Some(true), 2),
        (2028, Some(true), 1),
        (2029, Some(false), 1),
        (2029, None, 1),
    ] {
        let recommendation = recommendation(&with(
            json!([lender(json!({})), spender(year)]),
            revolving,
            json!([]),
        ));
        let recommended = || {
            let ranked = recommendation.ranked.iter();
            ranked.filter(|one| one.place.class == Class::Recommended)
        };
        assert_eq!(recommended().count(), chosen, "{year} {revolving:?}");
        assert!(recommended().all(|one| one.start.is_some()), "{year}");
    }
}

#[test]
fn a_bound_projects_repayment_can_be_used_too() {
    let running = lender(
        json!({ "stage": "running", "wished_start": "2026-Q1", "go_live": "2027-Q1",
        "funding": [{ "from": "pulje", "dkk": 100_000, "year": 2026, "principle": "efficiency" }] }),
    );
    let spenders = |count: usize| -> Vec<Value> {
        let mut spenders = vec![spender(2028), spender(2028)];
        spenders[1]["id"] = json!("bruger-2");
        spenders.truncate(count);
        spenders
    };
    let entries = json!([
        { "no": 1, "on": "2026-01-01", "kind": "allocation", "dkk": 100_000 },
        { "no": 2, "on": "2026-02-01", "kind": "grant", "dkk": 100_000, "project": "laaner" },
    ]);
    let all = |revolving| {
        let mut projects = vec![running.clone()];
        projects.extend(spenders(2));
        let recommendation = recommendation(&with(json!(projects), Some(revolving), entries.clone()));
        let chosen = recommendation
            .ranked
            .iter()
            .filter(|one| one.place.class == Class::Recommended);
        chosen.count()
    };
    assert_eq!(
        (all(false), all(true)),
        (1, 2),
        "one for the budget, one for the repayment of 2027"
    );
}

#[test]
fn what_is_repaid_already_is_not_counted_twice() {
    let reaping = lender(json!({ "stage": "realising", "go_live": "2025-Q1",
        "benefits": [{ "id": "b", "name": "B", "kind": "economic", "saving_dkk_per_year": 80_000 }] }));
    let entries = json!([
        { "no": 1, "on": "2024-01-01", "kind": "allocation", "dkk": 100_000 },
        { "no": 2, "on": "2024-02-01", "kind": "grant", "dkk": 100_000, "project": "laaner" },
        { "no": 3, "on": "2026-02-01", "kind": "repayment", "dkk": 50_000, "project": "laaner" },
    ]);
    let register = with(json!([reaping]), Some(true), entries);
    let project = register.projects.get("laaner").expect("there");
    // 40,000 a year from 2025, at most 100,000: 50,000 is repaid, so 30,000 of 2026 and 20,000 of 2027 are to come.
    let usable = |year: i32, dkk: i64| Claim {
        pool: "pulje".to_owned(),
        year,
        dkk,
        undated: false,
    };
    assert_eq!(
        returns(&register, project, day(TODAY)),
        [usable(2027, 30_000), usable(2028, 20_000)]
    );
    let room = crate::ranking::capacity::Room::of(&register, day(TODAY), &[], None);
    assert_eq!(
        [2026, 2027, 2028].map(|year| room.accounts[0].available(year)),
        [50_000, 180_000, 200_000]
    );
}
