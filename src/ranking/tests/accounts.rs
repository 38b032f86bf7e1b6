//! What pools have, year by year.

use serde_json::{Value, json};

use super::{TODAY, day, proposal, register};
use crate::ranking::accounts::{Account, Budget, accounts};
use crate::ranking::capacity::horizon;
use crate::value::Quarter;

fn entry(no: u32, on: &str, kind: &str, dkk: i64) -> Value {
    json!({ "no": no, "on": on, "kind": kind, "dkk": dkk })
}

fn account(budgets: &[(i32, i64)]) -> Account {
    let mut later_grant = entry(5, "2027-03-01", "grant", 70);
    later_grant["project"] = json!("p");
    let register = register(json!({
        "projects": [proposal("p", json!({}))],
        "pools": [{ "id": "pulje", "name": "Pulje", "entries": [
            entry(1, "2026-01-01", "allocation", 1_000), entry(2, "2026-03-01", "withdrawal", 300),
            entry(3, "2026-12-31", "allocation", 50), entry(4, "2027-02-01", "withdrawal", 20), later_grant] }],
        "policy": { "pool_budgets": [
            { "pool": "pulje", "year": 2025, "dkk": 9_999 }, { "pool": "pulje", "year": 2026, "dkk": 8_888 },
            { "pool": "pulje", "year": 2027, "dkk": 500 }, { "pool": "pulje", "year": 2029, "dkk": 200 }] },
    }));
    let budget = |(year, dkk): &(i32, i64)| Budget {
        pool: "pulje".to_owned(),
        year: *year,
        dkk: *dkk,
    };
    let budgets: Vec<Budget> = budgets.iter().map(budget).collect();
    accounts(&register, day(TODAY), &budgets).remove(0)
}

#[test]
fn balance_then_later_entries_then_budgets_of_years_without_an_allocation() {
    let account = account(&[]);
    assert_eq!(account.balance, 700);
    let available = |year| account.available(year);
    assert_eq!(
        [2026, 2027, 2028, 2029].map(available),
        [750, 1_230, 1_230, 1_430]
    );
    assert_eq!(account.last_year(), 2029);
}

#[test]
fn a_given_budget_stands_for_the_years_allocation() {
    assert_eq!(account(&[(2027, 900)]).available(2027), 750 + 900 - 20);
    assert_eq!(
        account(&[(2026, 1_050)]).available(2026),
        750,
        "as it is in the register"
    );
    assert_eq!(account(&[(2026, 0)]).available(2026), -300);
    assert_eq!(
        account(&[(2025, 5_000)]),
        account(&[]),
        "what is past is in the balance"
    );
}

#[test]
fn the_horizon_is_the_last_quarter_with_hours_or_money() {
    let quarter = |text: &str| text.parse::<Quarter>().expect("a quarter");
    let bare = register(json!({ "pools": [{ "id": "pulje", "name": "Pulje" }] }));
    assert_eq!(horizon(&bare, day(TODAY), &[]), quarter("2029-Q4"));
    let rows = register(json!({ "roles": [{ "id": "r", "name": "R" }],
        "policy": { "capacity": [{ "role": "r", "quarter": "2027-Q2", "hours": 10 }] } }));
    assert_eq!(horizon(&rows, day(TODAY), &[]), quarter("2027-Q2"));
    assert_eq!(
        horizon(&rows, day("2027-08-01"), &[]),
        quarter("2030-Q4"),
        "the rows are past"
    );
}
