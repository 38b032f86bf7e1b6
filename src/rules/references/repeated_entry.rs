//! An entry that is on a list twice.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "repeated-entry",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "No list of plain values, of whatever kind of record, has the same entry twice. Lists whose order is the value (hours by quarter, points and limits by level) are not looked at, and lists of items have `duplicate-item`.",
        why: "Whoever counts the list, or shares something out by it, counts the entry twice; and the second was often meant to be another.",
        source: "Herning p. 8: «At skabe en gennemskuelig beslutningsproces»",
        example: "members: [it-chef, it-chef]",
        mend: "Delete the second, or write the one that was meant.",
    },
};
