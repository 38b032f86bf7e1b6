//! An id with other characters.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "malformed-id",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "An id is lower-case letters a to z, digits and single hyphens between them; æ, ø and å are \
               written ae, oe and aa.",
        why: "The id is also the file's name and stands in addresses; such names work in every file system and \
              every tool.",
        source: "The model of the register: ^[a-z0-9]+(-[a-z0-9]+)*$.",
        example: "id: Børn_og_Skole",
        mend: "Write the id that the message suggests, and rename the file and the references to it.",
    },
};
