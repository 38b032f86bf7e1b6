//! A business case that is positive neither in money nor for the project's own goals.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::model::{CashFlow, own_goal_served, years_of_operation};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "business-case-not-positive",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Where the policy says `positive_case_required: true`, the case of a project that is proposed, approved, running or realising is positive: a law demands \
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

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let policy = context.policy();
    if !policy.positive_case_required {
        return;
    }
    for project in &context.register.projects {
        let open = project.stage == Stage::Proposed || project.stage.get().is_some_and(Stage::is_decided);
        if !open || project.legal_requirement.is_given() || project.is_unknown("business_case.positive_for") {
            continue;
        }
        if own_goal_served(project).is_some() {
            continue;
        }
        let Some(flow) = CashFlow::of(project, policy, context.today) else {
            continue;
        };
        let value = flow.net_present_value(&policy.ranking.discount_tiers);
        if value < 0 {
            let finding = project
                .finding(RULE.id, project.at_key("business_case"))
                .arg("project", &project.name)
                .dkk("value", value)
                .arg("years", i64::from(years_of_operation(project, policy)));
            findings.push(finding);
        }
    }
}
