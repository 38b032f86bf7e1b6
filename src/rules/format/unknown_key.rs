//! A key that the model does not have.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "unknown-key",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "Every key is one that the model has at that place. The message names the key that was probably \
               meant, a similar one or the one for a Danish word, else the keys that are allowed or where they \
               are listed.",
        why: "A misspelt key is otherwise silently ignored: the value looks registered and is not.",
        source: "The model of the register; `portfolio schema KIND` prints the keys of a kind.",
        example: "ownr: it-chef",
        mend: "Correct the key. What the model has no key for goes into `note`, `tags` or `external_ids`.",
    },
};
