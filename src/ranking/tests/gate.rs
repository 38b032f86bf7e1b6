//! Classes, and what a project is sent back for.

use serde_json::{Value, json};

use super::{TODAY, day, proposal, register};
use crate::model::{Criterion, Register};
use crate::ranking::gate::{Class, FaultsByProject, GateResult, GatedProject, gate};
use crate::ranking::reason::Reason;
use crate::value::Quarter;

const HORIZON: Quarter = Quarter {
    year: 2028,
    number: 4,
};

fn projects(projects: Value) -> Register {
    let actions = json!([
        { "id": "faerdig", "title": "F", "status": "done", "quarters": [{ "q": "2027-Q4", "phase": "do" }] },
        { "id": "senere", "title": "S", "quarters": [{ "q": "2027-Q1", "phase": "do" }, { "q": "2027-Q2", "phase": "do" }] },
        { "id": "forsinket", "title": "X", "status": "running", "quarters": [{ "q": "2026-Q1", "phase": "do" }] },
        { "id": "opgivet", "title": "O", "status": "dropped" },
    ]);
    register(json!({ "projects": projects, "plans": [{ "id": "plan", "name": "Plan", "actions": actions }] }))
}

fn gated(list: Value, faults: &[(&str, &str)]) -> Vec<GatedProject> {
    let mut found = FaultsByProject::new();
    for (project, rule) in faults {
        found
            .entry((*project).to_owned())
            .or_default()
            .push((*rule).to_owned());
    }
    gate(&projects(list), day(TODAY), HORIZON, &found)
}

fn one(change: Value) -> GatedProject {
    gated(json!([proposal("p", change)]), &[]).remove(0)
}

fn find(gated: &[GatedProject], id: &str) -> GatedProject {
    gated.iter().find(|one| one.id == id).expect("gated").clone()
}

#[test]
fn who_does_not_follow_the_latest_decision_is_not_ranked_as_if_nothing_happened() {
    let standing = |stage: &str| {
        let project = proposal("p", json!({ "stage": stage }));
        gated(json!([project]), &[("p", "decision-not-carried-out")]).remove(0)
    };
    assert_eq!(standing("proposed").class(true), Some(Class::SentBack));
    assert_eq!(standing("proposed").faults, [Reason::DecisionNotCarriedOut]);
    assert_eq!(standing("running").faults, [Reason::DecisionNotCarriedOut]);
    for stage in ["idea", "need"] {
        let listed = GateResult::Listed(Reason::DecisionNotCarriedOut);
        assert_eq!(standing(stage).standing, listed);
    }
}

#[test]
fn stages_decide_who_takes_part() {
    let standing = |stage: &str| one(json!({ "stage": stage })).standing;
    assert_eq!(standing("running"), GateResult::Bound(Reason::Running));
    assert_eq!(standing("approved"), GateResult::Bound(Reason::Approved));
    assert_eq!(standing("proposed"), GateResult::Candidate);
    assert_eq!(standing("need"), GateResult::Listed(Reason::Need));
    assert_eq!(standing("idea"), GateResult::Listed(Reason::Idea));
    for stage in ["realising", "closed", "paused", "rejected"] {
        assert_eq!(standing(stage), GateResult::Out, "{stage}");
    }
}

#[test]
fn a_proposal_that_meets_no_criterion_is_listed_unless_it_says_why() {
    let small = one(json!({ "scope": "local" }));
    assert_eq!(small.standing, GateResult::Listed(Reason::NotAProject));
    assert_eq!(small.class(false), None);
    let kept = one(json!({ "scope": "local", "listed_because": "Byrådet vil følge den" }));
    assert_eq!(kept.class(true), Some(Class::Recommended));
    let cross = one(json!({}));
    assert_eq!(
        cross.test.expect("the policy states one").criteria,
        [Criterion::CrossCutting]
    );
    let unsure =
        one(json!({ "scope": null, "unknown": [{ "fields": ["scope"], "because": "ikke oplyst" }] }));
    assert_eq!(
        unsure.standing,
        GateResult::Candidate,
        "what is not known is not judged"
    );
}

#[test]
fn a_law_binds_inside_the_horizon_only() {
    let law = |deadline: &str| {
        one(json!({ "legal_requirement": { "basis": "lov", "deadline": deadline } })).standing
    };
    let deadline = day("2028-12-31");
    assert_eq!(law("2028-12-31"), GateResult::Bound(Reason::Law { deadline }));
    assert_eq!(law("2029-01-01"), GateResult::Candidate);
    assert_eq!(
        one(json!({ "legal_requirement": { "basis": "lov" } })).standing,
        GateResult::Candidate
    );
}

#[test]
fn what_bound_projects_need_is_bound() {
    let gated = gated(
        json!([
            proposal("a", json!({})),
            proposal("b", json!({ "depends_on": ["a"] })),
            proposal("c", json!({ "stage": "approved", "depends_on": ["b"] })),
            proposal("d", json!({ "depends_on": ["c"] })),
        ]),
        &[],
    );
    let needed = |project: &str| {
        GateResult::Bound(Reason::NeededBy {
            project: project.to_owned(),
        })
    };
    assert_eq!(find(&gated, "a").standing, needed("b"));
    assert_eq!(find(&gated, "b").standing, needed("c"));
    assert_eq!(find(&gated, "d").standing, GateResult::Candidate);
    assert_eq!(find(&gated, "d").after, ["c"]);
}

#[test]
fn an_incomplete_or_negative_proposal_is_sent_back_with_the_reason() {
    let reasons = |change: Value| one(change).faults;
    let scores =
        json!([{ "criterion": "citizen_facing", "value": 3 }, { "criterion": "business_gain", "value": 3 }]);
    let criteria = ["legal_requirement", "economic_gain"].map(str::to_owned).to_vec();
    assert_eq!(
        reasons(json!({ "scores": scores })),
        [Reason::ScoresMissing { criteria }]
    );
    let no_operation = json!({ "business_case": { "investment_dkk": 1 } });
    assert_eq!(reasons(no_operation), [Reason::CaseMissing]);
    let negative = reasons(json!({ "benefits": [] }));
    assert_eq!(negative, [Reason::NegativeCase { value: -96_618 }]);
    let fields = vec!["funding".to_owned(), "resources.hours".to_owned()];
    let unknown =
        json!({ "unknown": [{ "fields": ["resources.hours", "funding"], "because": "afventer tilbud" }] });
    assert_eq!(reasons(unknown), [Reason::Unknown { fields }]);
    assert_eq!(
        one(json!({ "scores": [] })).class(true),
        Some(Class::SentBack),
        "whatever the choice says"
    );
}

#[test]
fn faults_of_rules_send_back_and_are_flags_of_bound_projects() {
    let list = json!([
        proposal("a", json!({})),
        proposal("b", json!({ "stage": "running", "scores": [] }))
    ]);
    let gated = gated(
        list,
        &[
            ("a", "risks-missing"),
            ("b", "score-missing"),
            ("b", "risks-missing"),
        ],
    );
    let fault = |rule: &str| Reason::Fault {
        rule: rule.to_owned(),
    };
    assert_eq!(find(&gated, "a").faults, [fault("risks-missing")]);
    assert_eq!(find(&gated, "a").class(false), Some(Class::SentBack));
    let b = find(&gated, "b");
    assert_eq!(b.class(false), Some(Class::Bound));
    assert!(
        matches!(
            b.faults.as_slice(),
            [Reason::ScoresMissing { .. }, Reason::Fault { .. }]
        ),
        "{:?}",
        b.faults
    );
}

#[test]
fn prerequisites_are_met_waited_for_or_the_end() {
    let on = |first: &str| json!({ "depends_on": [first] });
    let gated = gated(
        json!([
            proposal("closed", json!({ "stage": "closed" })),
            proposal("rejected", json!({ "stage": "rejected" })),
            proposal("idea", json!({ "stage": "idea" })),
            proposal("bad", json!({ "scores": [] })),
            proposal("p-closed", on("closed")),
            proposal("p-rejected", on("rejected")),
            proposal("p-idea", on("idea")),
            proposal("p-bad", on("bad")),
            proposal("q-bad", on("p-bad")),
            proposal("p-done", on("plan/faerdig")),
            proposal("p-later", on("plan/senere")),
            proposal("p-late", on("plan/forsinket")),
            proposal("p-dropped", on("plan/opgivet")),
        ]),
        &[],
    );
    let awaits = |project: &str| {
        vec![Reason::Awaits {
            project: project.to_owned(),
        }]
    };
    let rejected = |project: &str| {
        vec![Reason::PrerequisiteRejected {
            project: project.to_owned(),
        }]
    };
    let faults = |id: &str| find(&gated, id).faults;
    assert_eq!(faults("p-closed"), []);
    assert_eq!(faults("p-rejected"), rejected("rejected"));
    assert_eq!(faults("p-idea"), awaits("idea"));
    assert_eq!(faults("p-bad"), awaits("bad"));
    assert_eq!(faults("q-bad"), awaits("p-bad"));
    assert_eq!(faults("p-dropped"), rejected("plan/opgivet"));
    let quarter = |text: &str| Some(text.parse::<Quarter>().expect("a quarter"));
    assert_eq!(find(&gated, "p-done").not_before, None);
    assert_eq!(find(&gated, "p-later").not_before, quarter("2027-Q3"));
    assert_eq!(
        find(&gated, "p-late").not_before,
        quarter("2027-Q1"),
        "it is not finished yet"
    );
}
