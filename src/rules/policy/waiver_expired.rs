//! An exception that has run out.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "waiver-expired",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "The last day (`until`) of every exception in the policy's `waivers` is today or later. From the \
               day after, the finding counts again.",
        why: "An exception is given for a time; when the time is over, someone must decide anew.",
        source: "Billund p. 9: «ved væsentlige afvigelser eller nye risici indstille en fornyet afgørelse af \
                 direktionen»",
        example: "waivers:\n  - {rule: contract-ends-unplanned, record: contracts/k-cirius, because: Forlænges \
                  i december, until: 2026-01-31}",
        mend: "Mend what the rule finds and delete the exception, or have it decided anew and move the day.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let policy = &context.register.policy;
    for (n, waiver) in policy
        .waivers
        .iter()
        .enumerate()
        .filter(|(_, waiver)| waiver.has_expired(context.today))
    {
        if let Some(place) = policy.at(("waivers", n, "until")) {
            findings.push(
                Finding::new(RULE.id, place)
                    .arg("rule", &waiver.rule)
                    .arg("record", waiver.record.as_str())
                    .arg("until", waiver.until),
            );
        }
    }
}
