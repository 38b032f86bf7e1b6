//! A strategy whose direction nobody has reassessed.

use crate::finding::{Finding, Severity};
use crate::model::strategy::Strategy;
use crate::model::{Kind, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "strategy-not-reviewed",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Strategy],
    docs: Docs {
        what: "The day on which a strategy's direction must be reassessed (`review_due`) is not past while the \
               strategy runs. Without the day it is `review_months.strategy` of the policy (24 months without \
               the setting) after `approved_on`, else after the first day of `period`. A strategy whose period \
               is over is reported too, until a later strategy has begun.",
        why: "Projects are chosen for what they do for the strategy; an old one chooses for a world that is gone.",
        source: "Herning p. 8: «At revurdere den digitale strategis retning regelmæssigt hvert 2. år.»",
        example: "strategies/digital-2026.yaml:\n  period: {from: 2023-01-01, to: 2027-12-31}\n  review_due: \
                  2025-01-01  # and today is 22 November 2026",
        mend: "Put the strategy on the agenda, and write the next day in `review_due`. When the period is over, \
               register the strategy that follows or the new period.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let today = context.today;
    for strategy in &context.register.strategies {
        match strategy.period.given() {
            Some(period) if period.to < today => {
                if !context.register.has_later_strategy(strategy, today) {
                    let finding = strategy
                        .finding(RULE.id, strategy.at(("period", "to")))
                        .variant("expired");
                    findings.push(finding.arg("strategy", &strategy.name).arg("day", period.to));
                }
            }
            Some(period) if period.from > today => {}
            _ => review(context, strategy, findings),
        }
    }
}

fn review(context: &Context<'_>, strategy: &Record<Strategy>, findings: &mut Vec<Finding>) {
    let months = context.policy().review_months.strategy;
    let due = strategy.reassessment_due(context.today, months);
    if due.is_none_or(|due| due >= context.today) {
        return;
    }
    let finding = |key| {
        strategy
            .finding(RULE.id, strategy.at(key))
            .arg("strategy", &strategy.name)
    };
    match (strategy.review_due.get(), strategy.adopted(context.today)) {
        (Some(due), _) => findings.push(finding("review_due").arg("day", due)),
        (None, Some((key, since))) => {
            let finding = finding(key).variant("interval");
            findings.push(finding.arg("day", since).arg("months", months));
        }
        (None, None) => {}
    }
}
