//! A rule in the policy that does not exist.

use crate::finding::{Finding, Part, Place, PlaceInFile, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule, find, nearest};

pub(super) static RULE: Rule = Rule {
    id: "unknown-rule",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every rule that `rules` or `waivers` of the policy names exists.",
        why: "A severity or an exception for a misspelt rule has no effect, and nobody sees that it has none.",
        source: "Billund p. 6: «det er nødvendigt at arbejde med et vist niveau af kontrol med, om \
                 retningslinjerne efterleves»",
        example: "rules:\n  system-without-oner: {severity: error}",
        mend: "Correct the name; `portfolio explain` lists all rules.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let policy = &context.register.policy;
    for id in policy.rules.keys().filter(|id| find(id).is_none()) {
        findings.extend(
            policy
                .at(("rules", id.clone()))
                .map(|place| finding(id, at_key(place))),
        );
    }
    for (n, waiver) in policy
        .waivers
        .iter()
        .enumerate()
        .filter(|(_, waiver)| find(&waiver.rule).is_none())
    {
        findings.extend(
            policy
                .at(("waivers", n, "rule"))
                .map(|place| finding(&waiver.rule, place)),
        );
    }
}

/// Returns the key of the setting, not the setting.
fn at_key(place: Place) -> Place {
    match place.at {
        PlaceInFile::Path(path, _) => Place {
            at: PlaceInFile::Path(path, Part::Key),
            ..place
        },
        _ => place,
    }
}

fn finding(id: &str, place: Place) -> Finding {
    let finding = Finding::new(RULE.id, place).arg("rule", id);
    match nearest(id) {
        Some(suggestion) => finding.variant("similar").arg("suggestion", suggestion),
        None => finding,
    }
}
