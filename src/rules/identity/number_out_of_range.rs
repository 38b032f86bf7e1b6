//! A number outside its scale.

use std::ops::RangeInclusive;

use crate::finding::{Finding, Severity};
use crate::model::system::System;
use crate::model::{IntoPath, Policy, Record, Single};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::LONGEST_PLAN_YEARS;

pub(super) static RULE: Rule = Rule {
    id: "number-out-of-range",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Numbers keep to their scales: likelihood and impact of a risk, condition and emergency priority \
               1 to 5, the policy's `risk_score` 1 to 25, classification 1 to 4, months 1 to 12, percentages 0 to 100. The amount of a pool entry \
               and the months of an option are above 0. A business case is reckoned, and repaid, over 1 to 30 years.",
        why: "A number outside its scale turns sums, averages and order upside down without anyone seeing it.",
        source: "The scales of practice: impact 1 to 4 (ISO 27002:2013 as in SYS-AP 1.0.1), condition 1 to 5 \
                 (Statens It-råd's six dimensions; the scale is the register's own).",
        example: "risks:\n  - {text: Udbuddet trækker ud, likelihood: 7, impact: 3}",
        mend: "Write a number on the scale.",
    },
};

/// How many years something may be reckoned over.
const YEARS: RangeInclusive<u32> = 1..=LONGEST_PLAN_YEARS.unsigned_abs();

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let mut numbers = Numbers(findings);
    for project in &register.projects {
        for (n, risk) in project.risks.iter().enumerate() {
            numbers.test(project, ("risks", n, "likelihood"), risk.likelihood, 1..=5);
            numbers.test(project, ("risks", n, "impact"), risk.impact, 1..=5);
        }
        if let Some(repayment) = project.repayment.given() {
            numbers.test(project, ("repayment", "share_pct"), repayment.share_pct, 0..=100);
            numbers.test(project, ("repayment", "years"), repayment.years, YEARS);
        }
        if let Some(years) = project.business_case.given().and_then(|case| case.years.get()) {
            numbers.test(project, ("business_case", "years"), years, YEARS);
        }
    }
    for system in &register.systems {
        numbers.system(system);
    }
    for body in &register.bodies {
        for (n, month) in body.months_off.iter().enumerate() {
            numbers.test(body, ("months_off", n), *month, 1..=12);
        }
    }
    for pool in &register.pools {
        for (n, entry) in pool.entries.iter().enumerate() {
            if entry.dkk.get() == 0 {
                numbers.zero(pool, ("entries", n, "dkk"));
            }
        }
    }
    for contract in &register.contracts {
        for (n, option) in contract.options.iter().enumerate() {
            if option.months == 0 {
                numbers.zero(contract, ("options", n, "months"));
            }
        }
    }
    let policy = &register.policy;
    numbers.policy(
        policy,
        ("ranking", "repay_share_pct"),
        policy.ranking.repay_share_pct,
        0..=100,
    );
    for (key, years) in [
        ("repay_years", policy.ranking.repay_years),
        ("horizon_years", policy.ranking.horizon_years),
    ] {
        numbers.policy(policy, ("ranking", key), years, YEARS);
    }
    let limits = &policy.ranking.deviation_limits;
    numbers.policy(
        policy,
        ("ranking", "deviation_limits", "risk_score"),
        limits.risk_score,
        1..=25,
    );
    if let Some(share) = policy.realised_benefit_pct {
        numbers.policy(policy, "realised_benefit_pct", share, 0..=100);
    }
}

struct Numbers<'f>(&'f mut Vec<Finding>);

impl Numbers<'_> {
    fn system(&mut self, system: &Record<System>) {
        if let Some(priority) = system.emergency_priority.get() {
            self.test(system, "emergency_priority", priority, 1..=5);
        }
        if let Some(impact) = system.classification.given() {
            for (key, value) in [
                ("confidentiality", impact.confidentiality),
                ("integrity", impact.integrity),
                ("availability", impact.availability),
            ] {
                self.test(system, ("classification", key), value, 1..=4);
            }
        }
        if let Some(condition) = system.condition.given() {
            for (key, value) in [
                ("business", condition.business),
                ("technical", condition.technical),
                ("documentation", condition.documentation),
                ("economy", condition.economy),
                ("contract", condition.contract),
                ("security", condition.security),
            ] {
                if let Some(value) = value.get() {
                    self.test(system, ("condition", key), value, 1..=5);
                }
            }
        }
    }

    fn test<T>(&mut self, record: &Record<T>, path: impl IntoPath, value: u32, range: RangeInclusive<u32>) {
        if !range.contains(&value) {
            let path = path.into_path();
            let finding = record
                .finding(RULE.id, record.at(path.clone()))
                .arg("field", path.to_string());
            self.0.push(outside(finding, value, &range));
        }
    }

    fn zero<T>(&mut self, record: &Record<T>, path: impl IntoPath) {
        let path = path.into_path();
        let finding = record.finding(RULE.id, record.at(path.clone())).variant("zero");
        self.0.push(finding.arg("field", path.to_string()));
    }

    fn policy(
        &mut self,
        policy: &Single<Policy>,
        path: impl IntoPath,
        value: u32,
        range: RangeInclusive<u32>,
    ) {
        let path = path.into_path();
        if !range.contains(&value)
            && let Some(place) = policy.at(path.clone())
        {
            self.0.push(outside(
                Finding::new(RULE.id, place).arg("field", path.to_string()),
                value,
                &range,
            ));
        }
    }
}

fn outside(finding: Finding, value: u32, range: &RangeInclusive<u32>) -> Finding {
    finding
        .arg("value", value)
        .arg("min", *range.start())
        .arg("max", *range.end())
}
