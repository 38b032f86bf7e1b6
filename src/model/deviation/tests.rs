use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

fn of(value: Value) -> Project {
    serde_json::from_value(value).expect("a project")
}

fn project(investment: i64, hours: u32, end: &str) -> Project {
    of(json!({
        "name": "P", "stage": "approved", "wished_start": "2027-Q1",
        "business_case": { "investment_dkk": investment },
        "resources": [{ "role": "r", "hours": [hours] }],
        "schedule": { "start": "2027-01-01", "end": end },
    }))
}

fn with(benefits: Value, risks: Value) -> Project {
    of(json!({ "name": "P", "stage": "running", "benefits": benefits, "risks": risks }))
}

fn economic(id: &str, dkk: i64, due: &str) -> Value {
    json!({ "id": id, "name": id, "kind": "economic", "saving_dkk_per_year": dkk, "due": due })
}

fn risk(text: &str, likelihood: u32, impact: u32) -> Value {
    json!({ "text": text, "likelihood": likelihood, "impact": impact })
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// Returns what deviates, shortly: measure, about, from, to, light.
fn short(all: &[Deviation]) -> Vec<String> {
    all.iter()
        .map(|one| {
            let about = one.about.as_deref().unwrap_or("-");
            let light = one.light();
            format!("{} {about} {}→{} {light}", one.of.key(), one.before, one.now)
        })
        .collect()
}

#[test]
fn only_what_is_strictly_over_the_limit_is_material() {
    let before = project(1_000_000, 100, "2027-03-31");
    let limits = DeviationLimits::default();
    let at_the_limit = deviations(&before, &project(1_100_000, 110, "2027-06-30"), &limits);
    assert_eq!(at_the_limit.len(), 3);
    assert!(at_the_limit.iter().all(|one| !one.material), "{at_the_limit:?}");
    assert_eq!(light_of(&at_the_limit), Light::Yellow);
    let over = deviations(&before, &project(1_100_001, 111, "2027-07-01"), &limits);
    assert!(over.iter().all(|one| one.material), "{over:?}");
    assert_eq!(light_of(&over), Light::Red);
    let less = deviations(&before, &project(1, 1, "2027-03-30"), &limits);
    assert_eq!(less.len(), 2, "the same quarter is no deviation");
    assert_eq!(light_of(&less), Light::Green);
    assert_eq!(deviations(&before, &before, &limits), []);
}

#[test]
fn a_saving_that_falls_a_benefit_that_goes_and_one_that_is_due_later() {
    let limits = DeviationLimits::default();
    let quality = json!({ "id": "q", "name": "q", "kind": "quality", "due": "2027-01-01" });
    let before = with(
        json!([
            economic("a", 100, "2027-03-31"),
            economic("b", 100, "2027-03-31"),
            quality
        ]),
        json!([]),
    );
    let at_the_limit = with(
        json!([
            economic("a", 80, "2027-06-30"),
            economic("b", 100, "2027-03-31"),
            quality
        ]),
        json!([]),
    );
    assert_eq!(
        short(&deviations(&before, &at_the_limit, &limits)),
        [
            "saving_dkk_per_year - 200→180 yellow",
            "benefit_due a 8108→8109 yellow"
        ]
    );
    let now = with(json!([economic("a", 120, "2027-07-01")]), json!([]));
    assert_eq!(
        short(&deviations(&before, &now, &limits)),
        [
            "saving_dkk_per_year - 200→120 red",
            "benefit b 1→0 yellow",
            "benefit q 1→0 red",
            "benefit_due a 8108→8110 red"
        ]
    );
    let unknown = with(json!([{ "id": "a", "name": "a", "kind": "economic" }]), json!([]));
    assert_eq!(deviations(&unknown, &unknown, &limits), []);
    assert!(
        deviations(&unknown, &now, &limits)
            .iter()
            .all(|one| one.of != Measure::Saving),
        "what was not known cannot have changed"
    );
}

#[test]
fn risks_that_are_new_or_rise_to_the_limit() {
    let limits = DeviationLimits::default();
    let before = with(
        json!([]),
        json!([risk("gone", 5, 5), risk("rises", 2, 3), risk("high", 4, 4)]),
    );
    let now = with(
        json!([]),
        json!([risk("rises", 3, 5), risk("high", 4, 4), risk("small", 2, 7)]),
    );
    assert_eq!(
        short(&deviations(&before, &now, &limits)),
        [
            "risk rises 6→15 red",
            "risk small 0→14 yellow",
            "risk gone 25→0 green"
        ]
    );
}

#[test]
fn what_is_spent_counts_against_what_was_decided_and_only_when_it_is_new() {
    let limits = DeviationLimits::default();
    let spending = |progress: Value| {
        of(
            json!({ "name": "P", "stage": "running", "business_case": { "investment_dkk": 1000 },
            "resources": [{ "role": "r", "hours": [100] }], "progress": progress }),
        )
    };
    let decided = spending(json!([]));
    let report = |on: &str, dkk: i64, hours: u32| json!({ "on": on, "status": "green", "spent_dkk": dkk, "spent_hours": hours });
    let now = spending(json!([
        report("2026-03-01", 900, 90),
        { "on": "2026-05-01", "status": "green", "new_risk": "Vand i kælderen" },
        report("2026-04-01", 1101, 105),
        report("2026-12-01", 5000, 500),
    ]));
    let on = |then: &str| short(&deviations_on(day(then), &decided, &now, &limits));
    assert_eq!(
        on("2026-11-22"),
        [
            "spent_dkk - 1000→1101 red",
            "spent_hours - 100→105 yellow",
            "reported_risk Vand i kælderen 0→1 yellow"
        ]
    );
    assert_eq!(on("2026-03-31"), Vec::<String>::new());
    assert_eq!(deviations_on(day("2026-11-22"), &now, &now, &limits), []);
}

#[test]
fn a_change_is_given_in_tenths_of_a_per_cent() {
    let of = |before, now| {
        Deviation {
            of: Measure::Investment,
            about: None,
            before,
            now,
            material: false,
        }
        .permille()
    };
    assert_eq!(of(1_600_000, 2_100_000), Some(313), "31.25 % rounds up");
    assert_eq!(of(3, 2), Some(-333));
    assert_eq!(of(0, 2), None);
}

fn any_project() -> impl Strategy<Value = Project> {
    let quarters = || prop::option::of((2026..2030_i32, 1..=12_u32));
    let benefits = prop::collection::btree_map(
        "[a-c]",
        (any::<bool>(), prop::option::of(0..1000_i64), quarters()),
        0..3,
    );
    let risks = prop::collection::btree_map("[a-c]", (1..=5_u32, 1..=5_u32), 0..3);
    let figures = (
        prop::option::of(0..3_000_i64),
        prop::collection::vec(0..200_u32, 0..3),
        quarters(),
        quarters(),
    );
    (figures, benefits, risks).prop_map(|((investment, hours, start, end), benefits, risks)| {
        let day = |at: Option<(i32, u32)>| at.map(|(year, month)| format!("{year}-{month:02}-15"));
        let benefits: Vec<Value> = benefits
            .into_iter()
            .map(|(id, (economic, dkk, due))| {
                let kind = if economic { "economic" } else { "quality" };
                json!({ "id": id, "name": id, "kind": kind, "saving_dkk_per_year": dkk, "due": day(due) })
            })
            .collect();
        let risks: Vec<Value> = risks
            .into_iter()
            .map(|(text, (likelihood, impact))| risk(&text, likelihood, impact))
            .collect();
        let resources: Vec<Value> = hours
            .into_iter()
            .map(|hours| json!({ "role": "r", "hours": [hours] }))
            .collect();
        of(json!({
            "name": "P", "stage": "running", "business_case": { "investment_dkk": investment },
            "resources": resources, "schedule": { "start": day(start), "end": day(end) },
            "benefits": benefits, "risks": risks,
        }))
    })
}

/// A figure that changed: which, about what, from, to.
type Side = (Measure, Option<String>, i64, i64);

proptest! {
    #[test]
    fn nothing_deviates_from_itself(one in any_project()) {
        let limits = DeviationLimits::default();
        prop_assert_eq!(deviations(&one, &one, &limits), []);
        prop_assert_eq!(deviations_on(day("2026-11-22"), &one, &one, &limits), []);
    }

    #[test]
    fn seen_the_other_way_round_every_figure_has_its_sides_changed(
        a in any_project(),
        b in any_project(),
    ) {
        let limits = DeviationLimits::default();
        let (there, back) = (deviations(&a, &b, &limits), deviations(&b, &a, &limits));
        for (one, other) in there.iter().flat_map(|one| back.iter().map(move |other| (one, other))) {
            if (one.of, &one.about) == (other.of, &other.about) {
                prop_assert!(one.is_worse() != other.is_worse());
                prop_assert!(!(one.material && other.material));
            }
        }
        let mut there: Vec<Side> = there.into_iter().map(|one| (one.of, one.about, one.before, one.now)).collect();
        let mut back: Vec<Side> = back.into_iter().map(|one| (one.of, one.about, one.now, one.before)).collect();
        there.sort();
        back.sort();
        prop_assert_eq!(there, back);
    }
}
