//! An exception that nothing needs.

use crate::finding::Severity;
use crate::model::Kind;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "waiver-unmatched",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Report,
    needs: Kind::ALL,
    docs: Docs {
        what: "Every exception in the policy's `waivers` that has not run out meets a finding: the rule finds \
               something about that very record. Rules whose findings cannot be waived (those that `portfolio \
               rank` refuses over) are never met.",
        why: "An exception that is no longer needed would silently cover the next mistake in the same record.",
        source: "Billund p. 6: «det er nødvendigt at arbejde med et vist niveau af kontrol med, om \
                 retningslinjerne efterleves»",
        example: "waivers:\n  - {rule: system-without-owner, record: systems/cirius, because: Ny ejer udpeges \
                  i januar, until: 2027-01-31}   # cirius has an owner",
        mend: "Delete the exception, or correct its rule or record.",
    },
};
