//! A business case that is positive neither in money nor for the project's own goals.

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity};
use crate::model::project::{BenefitKind, BusinessCase, Project, Stage};
use crate::model::{Date, Policy, Quarter};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "business-case-not-positive",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    docs: Docs {
        what: "The case of a project that is proposed, approved, running or realising is positive: a law demands \
               it (`legal_requirement`), or its net present value is 0 or more, or `positive_for` names one of \
               the project's own `goals` for which it has a benefit with `measure` and `target`. The net present \
               value is reckoned from the year of the date given: the investment in its funding years (what has \
               no year, in the year the project starts), operation from the first year in use and for as many \
               years as `business_case.years` says (else the policy's horizon), each economic benefit from its \
               `from_year`, at the policy's discount rate (by default 3.5 percent). A case that lacks a figure \
               is not judged: `business-case-missing` and `benefit-not-measurable` report that.",
        why: "A project that pays neither in money nor in what it is for takes money and hours from one that does.",
        source: "Rødovre p. 6: «de skal opvise en business case, der er positiv i forhold til de mål, der er med \
                 initiativet. Målene kan være øget effektivitet, bedre kvalitet, bedre styring, bedre service \
                 overfor borgerne eller ønsket om at skabe en mere fleksibel opgaveløsning/arbejdsplads.» \
                 Discount rate: Finansministeriet, note of 7 January 2021.",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  business_case: {investment_dkk: \
                  900000, operating_dkk_per_year: 50000, years: 4}\n  benefits:\n    - {id: tid, kind: economic, \
                  saving_dkk_per_year: 100000}",
        mend: "Name in `positive_for` the goal that the project is for, and give the benefit for that goal a \
               measure and a target. If there is none, reject the project or make it cheaper.",
    },
};

/// No case is reckoned longer than this, or with money further away; it keeps absurd years from costing time.
const MAX_YEARS: i32 = 100;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        let open = project.stage == Stage::Proposed || project.stage.is_decided();
        if !open || project.legal_requirement.is_some() || project.is_unknown("business_case.positive_for") {
            continue;
        }
        let Some(case) = &project.business_case else {
            continue;
        };
        if serves_an_own_goal(project, case) {
            continue;
        }
        let Some(value) = net_present_value(project, case, context.policy(), context.today) else {
            continue;
        };
        if value < 0 {
            let finding = project
                .finding(RULE.id, project.at_key("business_case"))
                .arg("project", &project.name)
                .dkk("value", value)
                .arg("years", i64::from(years(case, context.policy())));
            findings.push(finding);
        }
    }
}

fn serves_an_own_goal(project: &Project, case: &BusinessCase) -> bool {
    let measurable = |goal| {
        let of_goal = project
            .benefits
            .iter()
            .filter(|benefit| benefit.goal.as_ref() == Some(goal));
        of_goal
            .into_iter()
            .any(|benefit| benefit.measure.is_some() && benefit.target.is_some())
    };
    case.positive_for
        .iter()
        .any(|goal| project.goals.contains(goal) && measurable(goal))
}

/// Years of operation that the case is reckoned with.
fn years(case: &BusinessCase, policy: &Policy) -> i32 {
    let years = case.years.unwrap_or(policy.ranking.horizon_years);
    i32::try_from(years).unwrap_or(MAX_YEARS).min(MAX_YEARS)
}

/// Net present value in whole kroner, seen from the year of `today`; `None` when a figure is missing.
fn net_present_value(project: &Project, case: &BusinessCase, policy: &Policy, today: Date) -> Option<i64> {
    let operation = case.operating_dkk_per_year?.get();
    let start = start(project, today);
    let first = project
        .in_use_from()
        .unwrap_or_else(|| start.plus(project.quarters().into()))
        .year;
    let end = first + years(case, policy);

    let mut flow: BTreeMap<i32, i64> = BTreeMap::new();
    let mut unplaced = case.investment_dkk?.get();
    for line in &project.funding {
        let Some(year) = line.year else { continue };
        let paid = line.dkk.get().min(unplaced);
        unplaced -= paid;
        *flow.entry(year).or_default() -= paid;
    }
    *flow.entry(start.year).or_default() -= unplaced;
    for year in first..end {
        *flow.entry(year).or_default() -= operation;
    }
    for benefit in project
        .benefits
        .iter()
        .filter(|benefit| benefit.kind == BenefitKind::Economic)
    {
        let saving = benefit.saving_dkk_per_year?.get();
        for year in benefit.from_year.unwrap_or(first).max(end - MAX_YEARS)..end {
            *flow.entry(year).or_default() += saving;
        }
    }
    let discounted =
        |(year, dkk): (i32, i64)| dkk as f64 * discount(year.saturating_sub(today.year()), policy);
    Some(flow.into_iter().map(discounted).sum::<f64>().round() as i64)
}

/// The quarter the project starts in: as agreed, else as wished, else now.
fn start(project: &Project, today: Date) -> Quarter {
    let agreed = project.schedule.as_ref().and_then(|schedule| schedule.start);
    agreed
        .map(Date::quarter)
        .or(project.wished_start)
        .unwrap_or_else(|| today.quarter())
}

/// What a krone so many years from now is worth today. A year that is past counts more, at the first rate.
fn discount(years_ahead: i32, policy: &Policy) -> f64 {
    let tiers = &policy.ranking.discount_tiers;
    let rate = |year: u32| {
        let tier = tiers
            .iter()
            .filter(|tier| tier.from_year <= year)
            .max_by_key(|tier| tier.from_year);
        1.0 + f64::from(tier.map_or(0, |tier| tier.permille)) / 1000.0
    };
    let distance = years_ahead.unsigned_abs().min(MAX_YEARS.unsigned_abs());
    if years_ahead < 0 {
        (0..distance).fold(1.0, |factor, _| factor * rate(0))
    } else {
        (1..=distance).fold(1.0, |factor, year| factor / rate(year))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(from_year: i32) -> Option<i64> {
        let project: Project = serde_json::from_value(serde_json::json!({
            "name": "P", "stage": "proposed", "wished_start": "2026-Q1", "go_live": "2027-Q1",
            "business_case": { "investment_dkk": 1_600_000, "operating_dkk_per_year": 0, "years": 5 },
            "funding": [{ "from": "pulje", "dkk": 600_000, "year": 2026 }],
            "benefits": [
                { "id": "egen", "name": "E", "kind": "economic", "saving_dkk_per_year": 200_000 },
                { "id": "andre", "name": "A", "kind": "economic", "saving_dkk_per_year": 200_000,
                  "from_year": from_year }
            ]
        }))
        .expect("a project");
        let case = project.business_case.as_ref().expect("a case");
        net_present_value(&project, case, &Policy::default(), Date::new(2026, 11, 22)?)
    }

    #[test]
    fn the_case_in_hernings_paper_is_worth_206_000_over_five_years() {
        assert_eq!(value(2027), Some(206_021));
        assert!(value(2031) < Some(0), "one saving of four years less");
    }

    #[test]
    fn the_second_rate_holds_from_its_first_year() {
        let policy = Policy::default();
        let step = |year| discount(year - 1, &policy) / discount(year, &policy);
        assert!((step(35) - 1.035).abs() < 1e-9 && (step(36) - 1.025).abs() < 1e-9);
        assert!((discount(-1, &policy) - 1.035).abs() < 1e-9);
    }
}
