//! A key that is written twice.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "duplicate-key",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "No key stands twice in the same mapping. The first is read, the second is left out.",
        why: "One of the two values would win, and readers do not agree which.",
        source: "YAML 1.2.2, section 3.2.1.1: each of the keys is unique.",
        example: "owner: it-chef\nowner: skolechef",
        mend: "Keep the one that is right and delete the other. Where both are meant, the key takes a list.",
    },
};
