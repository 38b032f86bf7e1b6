//! A rule made weaker without a reason.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule, find};

pub(super) static RULE: Rule = Rule {
    id: "weakened-without-reason",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Where the policy gives a rule a lower severity than its own, or switches it off, `because` says \
               why.",
        why: "A rule is the municipality's own demand on itself; who meets it weakened must be able to see \
              what was decided.",
        source: "Rødovre p. 13: «Styring af digitaliseringsinitiativer sker gennem et sæt af metoder og \
                 værktøjer, som er obligatorisk at anvende.»",
        example: "rules:\n  system-without-owner: {severity: off}",
        mend: "Write `because` with the reason, and who decided it.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let policy = &context.register.policy;
    for (id, setting) in &policy.rules {
        let Some(rule) = find(id).filter(|rule| rule.ranking != Ranking::Refused) else {
            continue;
        };
        let weakened = setting.severity.severity() < Some(rule.severity);
        let reason = setting.because.as_deref().unwrap_or_default().trim();
        if weakened
            && reason.is_empty()
            && let Some(place) = policy.at(("rules", id.clone(), "severity"))
        {
            findings.push(
                Finding::new(RULE.id, place)
                    .arg("rule", id)
                    .arg("default", rule.severity.as_str())
                    .arg("severity", setting.severity.as_str()),
            );
        }
    }
}
