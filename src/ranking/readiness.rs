//! Whether a proposal is ready to be chosen, looked at by itself.

use crate::model::project::Project;
use crate::model::{ProjectTest, Record, Register};
use crate::value::Date;

use super::reason::Reason;
use super::score;
use super::value::value;

/// The rule that finds a decision that the project's stage does not follow.
pub(super) const NOT_CARRIED_OUT: &str = "decision-not-carried-out";

/// The facts that the project test looks at.
const TESTED: &[&str] = &[
    "scope",
    "legal_requirement",
    "complex",
    "schedule.start",
    "schedule.end",
    "business_case.investment_dkk",
    "resources.hours",
];

/// Returns whether a proposal passes the project test or is asked to pass none, says why it is in the portfolio all the same, or
/// cannot be judged.
pub(super) fn is_in_portfolio(register: &Register, project: &Record<Project>) -> bool {
    ProjectTest::of(project, &register.policy).is_none_or(|test| test.is_project())
        || project.listed_because.is_given()
        || TESTED.iter().any(|fact| says_unknown(project, fact).is_some())
}

/// The fields that the ranking needs.
const NEEDED: &[&str] = &[
    "scores",
    "business_case.investment_dkk",
    "business_case.operating_dkk_per_year",
    "benefits.saving_dkk_per_year",
    "funding",
    "resources",
    "wished_start",
    "depends_on",
];

/// Returns the field that the record calls unknown, when it is this one, a part of it or something that holds
/// it.
fn says_unknown<'r>(project: &'r Record<Project>, field: &str) -> Option<&'r str> {
    let holds = |whole: &str, part: &str| {
        part.strip_prefix(whole)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let fields = project
        .common()
        .unknown
        .iter()
        .flat_map(|unknown| &unknown.fields);
    fields
        .map(String::as_str)
        .find(|known| holds(known, field) || holds(field, known))
}

/// Returns what makes a project unready by itself; `broken_rules` are the ids of the rules that send it back.
pub(super) fn own_faults(
    register: &Register,
    project: &Record<Project>,
    today: Date,
    broken_rules: &[String],
) -> Vec<Reason> {
    let mut faults = Vec::new();
    let policy = &register.policy;
    let case = project.business_case.given();
    if case
        .is_none_or(|case| case.investment_dkk.get().is_none() || case.operating_dkk_per_year.get().is_none())
    {
        faults.push(Reason::CaseMissing);
    }
    let criteria = policy.decided_scoring().map_or_else(Vec::new, |scoring| {
        let points = score::points(project, scoring, &score::policy_weights(scoring));
        let missing = points.missing.iter();
        let names = missing.filter_map(|criterion| Some(scoring.criteria.get(*criterion)?.id.clone()));
        names.collect()
    });
    if !criteria.is_empty() {
        faults.push(Reason::ScoresMissing { criteria });
    }
    // Without a decided scoring nobody scores.
    let scored = policy.decided_scoring().is_some();
    let mut fields: Vec<String> = NEEDED
        .iter()
        .filter(|field| scored || **field != "scores")
        .filter_map(|field| says_unknown(project, field))
        .map(str::to_owned)
        .collect();
    fields.sort();
    fields.dedup();
    if !fields.is_empty() {
        faults.push(Reason::Unknown { fields });
    }
    let value = value(project, policy, today);
    if let (true, None, Some(value)) = (
        policy.positive_case_required,
        value.positive,
        value.net_present_value,
    ) {
        faults.push(Reason::NegativeCase { value });
    }
    let covered = |rule: &str| {
        faults.iter().any(|fault| {
            matches!(
                (fault, rule),
                (Reason::CaseMissing, "business-case-missing")
                    | (Reason::ScoresMissing { .. }, "score-missing")
                    | (Reason::NegativeCase { .. }, "business-case-not-positive")
            )
        })
    };
    let rules = broken_rules.iter().filter(|rule| !covered(rule));
    let mut rules: Vec<String> = rules.cloned().collect();
    rules.sort();
    rules.dedup();
    let reasons = rules.into_iter().map(|rule| match rule.as_str() {
        "red-without-redecision" | "material-deviation-without-redecision" => Reason::NewDecision,
        NOT_CARRIED_OUT => Reason::DecisionNotCarriedOut,
        _ => Reason::Fault { rule },
    });
    // A project may both be red and deviate.
    for reason in reasons {
        if !faults.contains(&reason) {
            faults.push(reason);
        }
    }
    faults
}
