//! Herning's two principles, and what pools have still to pay.

use serde_json::{Value, json};

use super::{TODAY, day, proposal, register};
use crate::model::Register;
use crate::ranking::financing::{Financing, at_most, financing};

/// Returns the paper's example: a system of 1,000,000 of their own, an integration of 600,000 from the pool,
/// two units that save 200,000 a year each.
fn herning(change: Value, entries: Value) -> Register {
    let pools =
        json!([{ "id": "pulje", "name": "Pulje", "entries": entries }, { "id": "anden", "name": "Anden" }]);
    herning_of(change, pools)
}

/// Returns the same with these pools.
fn herning_of(change: Value, pools: Value) -> Register {
    let benefit = |unit: &str| json!({ "id": unit, "name": "B", "kind": "economic", "unit": unit, "saving_dkk_per_year": 200_000 });
    let mut project = json!({
        "wished_start": "2027-Q1", "go_live": "2028-Q1",
        "business_case": { "investment_dkk": 1_600_000, "operating_dkk_per_year": 90_000,
            "operation_paid_by": "egen" },
        "benefits": (["egen", "andre"].map(benefit)),
        "funding": [{ "from": "egen", "dkk": 1_000_000, "year": 2027 },
            { "from": "pulje", "dkk": 600_000, "year": 2027, "principle": "efficiency" }],
        "repayment": { "share_pct": 50, "years": 3, "from_year": 2028 },
    });
    let fields = project.as_object_mut().expect("a mapping");
    fields.extend(change.as_object().expect("a mapping").clone());
    register(json!({
        "units": [{ "id": "egen", "name": "Egen" }, { "id": "andre", "name": "Andre" }],
        "pools": pools,
        "projects": [proposal("p", project)],
    }))
}

fn of(register: &Register) -> Financing {
    financing(register, register.projects.get("p").expect("p"), day(TODAY))
}

fn repaid(change: Value) -> Vec<(i32, String, i64)> {
    let plan = of(&herning(change, json!([]))).repayments;
    plan.into_iter()
        .map(|one| (one.year, one.unit.unwrap_or_default(), one.dkk))
        .collect()
}

#[test]
fn hernings_example_pays_600_000_back_over_three_years() {
    let plan = repaid(json!({}));
    let yearly = |year: i32| {
        [
            (year, "andre".to_owned(), 100_000),
            (year, "egen".to_owned(), 100_000),
        ]
    };
    assert_eq!(plan, [yearly(2028), yearly(2029), yearly(2030)].concat());
    assert_eq!(plan.iter().map(|(_, _, dkk)| dkk).sum::<i64>(), 600_000);
    assert_eq!(
        repaid(json!({ "repayment": null })),
        plan,
        "the policy's defaults are the same"
    );
}

#[test]
fn never_more_than_the_pool_paid_and_never_before_use() {
    let long = repaid(json!({ "repayment": { "share_pct": 50, "years": 9, "from_year": 2020 } }));
    assert_eq!(long.iter().map(|(_, _, dkk)| dkk).sum::<i64>(), 600_000);
    assert_eq!(long.first().map(|(year, ..)| *year), Some(2028));
    let all = repaid(json!({ "repayment": { "share_pct": 80, "years": 3, "from_year": 2028 } }));
    let last: Vec<i64> = all
        .iter()
        .filter(|(year, ..)| *year == 2029)
        .map(|(_, _, dkk)| *dkk)
        .collect();
    assert_eq!(last, [140_000, 140_000], "320,000 and then what is left");
    assert!(all.iter().all(|(year, ..)| *year < 2030));
}

#[test]
fn the_development_principle_pays_nothing_back() {
    let funding = json!([{ "from": "pulje", "dkk": 1_600_000, "year": 2027, "principle": "development" }]);
    assert_eq!(repaid(json!({ "funding": funding })), []);
}

#[test]
fn two_pools_are_paid_back_by_what_they_paid() {
    let line =
        |pool: &str, dkk: i64| json!({ "from": pool, "dkk": dkk, "year": 2027, "principle": "efficiency" });
    let register = herning(
        json!({ "funding": [line("pulje", 400_000), line("anden", 200_000)] }),
        json!([]),
    );
    let plan = of(&register).repayments;
    let sum = |pool: &str| {
        plan.iter()
            .filter(|one| one.pool == pool)
            .map(|one| one.dkk)
            .sum::<i64>()
    };
    assert_eq!(sum("pulje"), 400_000);
    assert_eq!(
        sum("anden"),
        200_000,
        "to the last krone, though a third of 100,000 is no whole number"
    );
}

#[test]
fn claims_are_investment_less_grants_and_operation_has_its_payer() {
    let whole = of(&herning(json!({}), json!([])));
    assert_eq!(
        whole
            .claims
            .iter()
            .map(|claim| (claim.year, claim.dkk))
            .collect::<Vec<_>>(),
        [(2027, 600_000)]
    );
    assert_eq!(whole.own.values().sum::<i64>(), 1_000_000);
    let operation = whole.operation.expect("stated");
    assert_eq!(
        (operation.dkk_per_year, operation.paid_by.as_deref()),
        (90_000, Some("egen"))
    );
    assert_eq!((operation.from, operation.years), (Some(2028), 5));

    let grant = json!([{ "no": 1, "on": "2026-05-01", "kind": "grant", "dkk": 250_000, "project": "p" },
        { "no": 2, "on": "2026-12-01", "kind": "grant", "dkk": 350_000, "project": "p" }]);
    let rest = of(&herning(json!({}), grant));
    assert_eq!(
        rest.claims.iter().map(|claim| claim.dkk).sum::<i64>(),
        350_000,
        "later grants are still to come"
    );
    assert_eq!(rest.planned, whole.planned);
}

#[test]
fn a_claim_of_a_past_year_is_this_years_and_one_without_a_year_that_of_the_start() {
    let line = json!([{ "from": "pulje", "dkk": 100, "year": 2025 }, { "from": "pulje", "dkk": 200 }]);
    let claims = of(&herning(json!({ "funding": line }), json!([]))).claims;
    assert_eq!(
        claims
            .iter()
            .map(|claim| (claim.year, claim.dkk))
            .collect::<Vec<_>>(),
        [(2026, 100), (2027, 200)]
    );
}

#[test]
fn what_is_asked_for_beyond_the_investment_is_no_claim() {
    let line = json!([{ "from": "pulje", "dkk": 2_000_000, "year": 2027 }]);
    let claims = of(&herning(json!({ "funding": line }), json!([]))).claims;
    assert_eq!(claims.iter().map(|claim| claim.dkk).sum::<i64>(), 1_600_000);
}

#[test]
fn a_cut_amount_is_shared_in_proportion_to_the_last_krone() {
    assert_eq!(at_most(100, &[30, 70]), [30, 70]);
    assert_eq!(at_most(100, &[100, 100, 100]), [34, 33, 33]);
    assert_eq!(at_most(7, &[10, 20]), [2, 5]);
    assert_eq!(at_most(0, &[5]), [0]);
    assert_eq!(at_most(5, &[]), [0; 0]);
}

#[test]
fn the_pool_that_feeds_the_one_that_grants_is_repaid() {
    let before = of(&herning(json!({}), json!([])));
    let register = herning_of(
        json!({}),
        json!([{ "id": "pulje", "name": "Pulje", "fed_by": "anden" }, { "id": "anden", "name": "Anden" }]),
    );
    let fed = of(&register);
    assert_eq!(fed.claims, before.claims, "the pool that grants still pays");
    assert!(fed.repayments.iter().all(|paid| paid.pool == "anden"), "{fed:?}");
    assert!(
        before.repayments.iter().all(|paid| paid.pool == "pulje"),
        "{before:?}"
    );
}
