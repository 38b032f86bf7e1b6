//! What a project's case is worth beside its points: shown, and the first tie-break, never points.

use crate::model::project::{LegalRequirement, Project};
use crate::model::{CashFlow, GoalRef, Payback, Policy, own_goal_served};
use crate::value::Date;

/// Why a case is positive (Rødovre: for its own goals, not only in money).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Positive {
    /// A law demands the project.
    Law,
    /// Its net present value is 0 or more.
    Money,
    /// It is for one of its own goals, and has a benefit for it with measure and target.
    OwnGoal(GoalRef),
}

/// A project's case in money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseValue {
    /// The cash flow; `None` when a figure is missing.
    pub flow: Option<CashFlow>,
    /// Net present value in whole kroner, seen from the year of the day given.
    pub net_present_value: Option<i64>,
    /// When the investment is paid back; `None` when it is not inside the case's years.
    pub payback: Option<Payback>,
    /// Why the case is positive; `None` when it is not or cannot be told.
    pub positive: Option<Positive>,
}

/// Returns the value of a project's case.
pub fn value(project: &Project, policy: &Policy, today: Date) -> CaseValue {
    let flow = CashFlow::of(project, policy, today);
    let net_present_value = flow
        .as_ref()
        .map(|flow| flow.net_present_value(&policy.ranking.discount_tiers));
    CaseValue {
        payback: flow.as_ref().and_then(CashFlow::payback),
        positive: positive(project, net_present_value),
        net_present_value,
        flow,
    }
}

/// Returns the day by which a law demands the project.
pub fn deadline(project: &Project) -> Option<Date> {
    project
        .legal_requirement
        .given()
        .and_then(|LegalRequirement { deadline, .. }| deadline.get())
}

fn positive(project: &Project, net_present_value: Option<i64>) -> Option<Positive> {
    if project.legal_requirement.is_given() {
        return Some(Positive::Law);
    }
    if net_present_value.is_some_and(|value| value >= 0) {
        return Some(Positive::Money);
    }
    own_goal_served(project).cloned().map(Positive::OwnGoal)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(change: serde_json::Value) -> CaseValue {
        let mut json = serde_json::json!({
            "name": "P", "stage": "proposed", "wished_start": "2027-Q1", "goals": ["s/tid"],
            "business_case": { "investment_dkk": 900_000, "operating_dkk_per_year": 0, "positive_for": ["s/tid"] },
        });
        let fields = json.as_object_mut().expect("a mapping");
        fields.extend(change.as_object().expect("a mapping").clone());
        let project: Project = serde_json::from_value(json).expect("a project");
        value(
            &project,
            &Policy::default(),
            Date::new(2026, 11, 22).expect("a day"),
        )
    }

    #[test]
    fn a_case_is_positive_by_law_by_money_or_by_its_own_goal() {
        let negative = of(serde_json::json!({}));
        assert_eq!(negative.positive, None);
        assert!(negative.net_present_value < Some(0));
        let law = of(serde_json::json!({ "legal_requirement": { "basis": "lov" } }));
        assert_eq!(law.positive, Some(Positive::Law));
        let saving =
            serde_json::json!({ "id": "b", "name": "B", "kind": "economic", "saving_dkk_per_year": 300_000 });
        let money = of(serde_json::json!({ "benefits": [saving] }));
        assert_eq!(money.positive, Some(Positive::Money));
        let quality = |target: Option<&str>| {
            serde_json::json!({ "benefits": [{ "id": "b", "name": "B", "kind": "quality", "goal": "s/tid",
                "measure": "dage", "target": target }] })
        };
        assert_eq!(
            of(quality(Some("5"))).positive,
            Some(Positive::OwnGoal(GoalRef::new("s/tid")))
        );
        assert_eq!(of(quality(None)).positive, None, "no target");
    }

    #[test]
    fn a_goal_that_is_not_the_projects_own_does_not_make_the_case_positive() {
        let value = of(
            serde_json::json!({ "goals": [], "benefits": [{ "id": "b", "name": "B", "kind": "quality",
            "goal": "s/tid", "measure": "dage", "target": "5" }] }),
        );
        assert_eq!(value.positive, None);
    }

    #[test]
    fn a_missing_figure_gives_no_value() {
        let value = of(serde_json::json!({ "business_case": { "investment_dkk": 900_000 } }));
        assert_eq!(
            (value.net_present_value, value.payback, value.flow),
            (None, None, None)
        );
    }
}
