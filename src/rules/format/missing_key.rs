//! A key without which a value says nothing.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "missing-key",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "A record has its `id`, its name or title and, for projects and documents, its `stage`, `type` \
               or `status`; every item of a list has the keys without which it says nothing, such as `dkk` of \
               a pool entry. These cannot be declared unknown. Fields that can are the matter of \
               `required-field-missing`.",
        why: "An entry without an amount, or a record without a name, cannot be shown, counted or compared.",
        source: "The model of the register; `portfolio schema KIND` prints the required keys of a kind.",
        example: "entries:\n  - {no: 1, on: 2026-01-01, kind: allocation}   # no dkk",
        mend: "Write the key that the message names, or take out the item.",
    },
};
