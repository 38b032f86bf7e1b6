//! Two records of a kind with the same id.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "duplicate-id",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "An id is used once in its kind, over the folder and the list file together. References go to \
               the first.",
        why: "A reference to the id could mean either record.",
        source: "Aabenraa p. 3: «der ikke er fælles viden om hvilke systemer kommunen samlet råder over»",
        example: "positions.yaml:\n  - {id: it-chef, title: It-chef}\npositions/it-chef.yaml:\n  id: it-chef",
        mend: "Delete one of the two when they are the same, or give one another id and correct the references \
               to it.",
    },
};
