//! A day, quarter or year too far ahead, or to come where something is said to be done.

use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "implausible-date",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every day, quarter and year of every record, and of the policy, is at most 30 years after the day that \
               the register is seen from. A day on which something was done (a risk assessment, a review, a \
               measurement, a report, an approval, a notice given or published …) is not to come. That every year lies \
               from 1970 to 2100 is seen when the file is read.",
        why: "A deadline in 2097 is one that nobody is ever reminded of, and a day to come counts as done what is not: \
              the duty drops out of every list.",
        source: "This register's own. The span is that of the years of the policy.",
        example: "systems/cirius.yaml:\n  risk_assessed_on: 2099-02-10",
        mend: "Correct the day. What is planned and not done is left out until it is done. A contract without an end \
               has `open_ended: true` and no `end`.",
    },
};

/// The days on which something was done, by kind and dotted name; without a kind, those of `policy.yaml`.
const DONE: &[(Option<Kind>, &str)] = &[
    (Some(Kind::Contract), "notice_given_on"),
    (Some(Kind::Contract), "published_on"),
    (Some(Kind::Document), "adopted_on"),
    (Some(Kind::Plan), "last_reviewed"),
    (Some(Kind::Processing), "dpia.on"),
    (Some(Kind::Project), "benefits.before_on"),
    (Some(Kind::Project), "benefits.measured.on"),
    (Some(Kind::Project), "it_involved_on"),
    (Some(Kind::Project), "progress.on"),
    (Some(Kind::Project), "stakeholders.involved_on"),
    (Some(Kind::Strategy), "approved_on"),
    (Some(Kind::System), "reviewed_on"),
    (Some(Kind::System), "risk_assessed_on"),
    (None, "scoring.adopted.on"),
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let (today, latest) = (context.today, context.today.horizon());
    for written in context.register.written_times() {
        let first = written.time.first_day();
        if first <= today {
            continue;
        }
        let is_done = || {
            DONE.iter()
                .any(|(kind, field)| *kind == written.kind() && written.keys().eq(field.split('.')))
        };
        if is_done() {
            let finding = written.finding(RULE.id, context.register).variant("future");
            findings.push(finding.arg("today", today));
        } else if first > latest {
            findings.push(written.finding(RULE.id, context.register).arg("latest", latest));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::model::schemas;

    /// Days, quarters and years that may lie ahead: what is planned, agreed, due, or in force from then.
    const PLANNED: &[&str] = &[
        "contracts.end",
        "contracts.locked_until",
        "contracts.start",
        "contracts.terminated_on",
        "meetings.date",
        "plans.actions.quarters.q",
        "plans.period.from",
        "plans.period.to",
        "policy.capacity.quarter",
        "policy.contract_requirements_since",
        "policy.open_standards.since",
        "policy.pool_budgets.year",
        "policy.waivers.until",
        "pools.entries.on",
        "projects.benefits.due",
        "projects.benefits.from_year",
        "projects.funding.year",
        "projects.go_live",
        "projects.latest_start",
        "projects.legal_requirement.deadline",
        "projects.need.year",
        "projects.repayment.from_year",
        "projects.schedule.end",
        "projects.schedule.quarters.q",
        "projects.schedule.start",
        "projects.wished_start",
        "strategies.focus_areas.goals.due",
        "strategies.period.from",
        "strategies.period.to",
        "strategies.review_due",
        "systems.costs.year",
        "systems.in_use_from",
        "systems.retire_on",
    ];

    /// Collects the dotted names of the times in a schema.
    fn times(schema: &Value, defs: &Value, at: &str, found: &mut BTreeSet<String>) {
        if let Some(name) = schema["$ref"].as_str().and_then(|name| name.rsplit('/').next()) {
            if ["Date", "Quarter", "Year"].contains(&name) {
                found.insert(at.to_owned());
            } else {
                times(&defs[name], defs, at, found);
            }
            return;
        }
        for any in ["anyOf", "oneOf", "allOf"] {
            let all = schema[any].as_array().into_iter().flatten();
            all.for_each(|one| times(one, defs, at, found));
        }
        if schema["items"].is_object() {
            times(&schema["items"], defs, at, found);
        }
        for (key, inner) in schema["properties"].as_object().into_iter().flatten() {
            times(inner, defs, &format!("{at}.{key}"), found);
        }
    }

    /// Every field of every kind that is a time is either done, and so never ahead, or planned. A new one is listed in one of the two.
    #[test]
    fn every_day_of_every_kind_is_done_or_planned() {
        let mut found = BTreeSet::new();
        for (name, schema) in schemas() {
            let kind = name.trim_end_matches(".json");
            if !kind.contains('.') {
                times(&schema, &schema["$defs"], kind, &mut found);
            }
        }
        let done = DONE.iter().map(|(kind, field)| {
            let folder = kind.map_or("policy", Kind::folder);
            format!("{folder}.{field}")
        });
        let planned = PLANNED.iter().map(|field| (*field).to_owned());
        let listed: BTreeSet<String> = done.chain(planned).collect();
        let new: Vec<&String> = found.difference(&listed).collect();
        let gone: Vec<&String> = listed.difference(&found).collect();
        assert!(
            new.is_empty() && gone.is_empty(),
            "src/rules/identity/implausible_date.rs: add to DONE or PLANNED: {new:?}; take out: {gone:?}"
        );
    }
}
