//! The project test (Herning p. 7–8): what is a project, and so part of the portfolio, where the policy states it.

use crate::value;
use schemars::JsonSchema;
use serde::Serialize;

use super::policy::{Criterion, Policy};
use super::project::{Project, Scope};

/// A threshold that was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Threshold {
    /// What the project has.
    pub value: i64,
    /// What it must be strictly above.
    pub limit: i64,
}

/// Which criteria of the project test a project meets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProjectTest {
    /// The criteria met, in the order of the policy.
    pub criteria: Vec<Criterion>,
    /// Investment strictly above the policy's limit, whole kroner.
    pub cost: Option<Threshold>,
    /// Hours strictly above the policy's limit.
    pub hours: Option<Threshold>,
}

impl ProjectTest {
    /// Runs the test; `None` where the policy states none. Exactly at a limit is not above it.
    pub fn of(project: &Project, policy: &Policy) -> Option<Self> {
        let when = policy.project_definition()?;
        let meets = |criterion: &Criterion| match criterion {
            Criterion::LegalRequirement => project.legal_requirement.is_given(),
            Criterion::CrossCutting => project.scope.get() == Some(Scope::Cross),
            Criterion::Complex => !project.complex.is_empty(),
            Criterion::StartEnd => project.has_start_and_end(),
        };
        let above = |value: i64, limit: i64| (value > limit).then_some(Threshold { value, limit });
        Some(Self {
            criteria: when.any_of.iter().copied().filter(meets).collect(),
            cost: project
                .investment()
                .and_then(|cost| above(cost, when.cost_over_dkk?.get())),
            hours: when
                .hours_over
                .and_then(|limit| above(value::count(project.total_hours()), limit.into())),
        })
    }

    /// Returns whether one criterion or more is met.
    pub fn is_project(&self) -> bool {
        !self.criteria.is_empty() || self.cost.is_some() || self.hours.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(json: serde_json::Value) -> Project {
        let mut whole = serde_json::json!({ "name": "P", "stage": "proposed" });
        whole
            .as_object_mut()
            .expect("a mapping")
            .extend(json.as_object().expect("a mapping").clone());
        serde_json::from_value(whole).expect("a project")
    }

    /// Herning's definition.
    fn policy() -> Policy {
        serde_json::from_value(serde_json::json!({ "project_when": {
            "any_of": ["legal_requirement", "cross_cutting", "complex", "start_end"],
            "cost_over_dkk": 500_000, "hours_over": 300
        }}))
        .expect("a policy")
    }

    fn of(project: &Project) -> ProjectTest {
        ProjectTest::of(project, &policy()).expect("a test")
    }

    #[test]
    fn a_policy_that_states_no_definition_has_no_test() {
        let large = project(serde_json::json!({ "business_case": { "investment_dkk": 9_000_000 } }));
        assert_eq!(ProjectTest::of(&large, &Policy::default()), None);
        let empty = serde_json::json!({ "project_when": {} });
        let empty: Policy = serde_json::from_value(empty).expect("a policy");
        assert_eq!(ProjectTest::of(&large, &empty), None);
        let hours: Policy =
            serde_json::from_value(serde_json::json!({ "project_when": { "hours_over": 300 } }))
                .expect("a policy");
        let test = ProjectTest::of(&large, &hours).expect("a test");
        assert!(!test.is_project(), "no limit of money is stated");
    }

    #[test]
    fn exactly_at_a_limit_is_no_project() {
        let at = |dkk: i64, hours: u32| {
            let p = project(serde_json::json!({
                "business_case": { "investment_dkk": dkk },
                "resources": [{ "role": "r", "hours": [hours] }]
            }));
            of(&p)
        };
        assert!(!at(500_000, 300).is_project());
        assert_eq!(
            at(500_001, 300).cost,
            Some(Threshold {
                value: 500_001,
                limit: 500_000
            })
        );
        assert_eq!(
            at(0, 301).hours,
            Some(Threshold {
                value: 301,
                limit: 300
            })
        );
    }

    #[test]
    fn a_wished_start_is_no_schedule() {
        let wished = project(serde_json::json!({ "wished_start": "2027-Q1" }));
        assert!(!of(&wished).is_project());
        let agreed =
            project(serde_json::json!({ "schedule": { "start": "2027-01-01", "end": "2027-06-30" } }));
        assert_eq!(of(&agreed).criteria, [Criterion::StartEnd]);
    }
}
