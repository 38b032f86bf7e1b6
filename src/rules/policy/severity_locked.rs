//! A severity that cannot be changed.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule, find};

pub(super) static RULE: Rule = Rule {
    id: "severity-locked",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "The policy does not change the severity of a rule without which nothing certain can be said \
               about the register: those about the form of files, about references and about the policy itself \
               for which `portfolio rank` refuses to run. The setting has no effect.",
        why: "With these switched off, records would be missing from every overview without a word.",
        source: "Billund p. 6: «det er nødvendigt at arbejde med et vist niveau af kontrol med, om \
                 retningslinjerne efterleves»",
        example: "rules:\n  unknown-key: {severity: off, because: Vi har egne nøgler}",
        mend: "Delete the setting and mend what the rule finds.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let policy = &context.register.policy;
    for (id, setting) in &policy.rules {
        let Some(rule) = find(id).filter(|rule| rule.ranking == Ranking::Refused) else {
            continue;
        };
        if setting.severity.severity() != Some(rule.severity)
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
