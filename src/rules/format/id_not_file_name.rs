//! A record whose id is not its file's name.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "id-not-file-name",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "The `id` of a record in a folder is the file's name without `.yaml`.",
        why: "Who looks for a record opens the file of that name; two names for one record lead to two \
              records.",
        source: "The model of the register: one record, one file, file name = id.",
        example: "systems/cirius.yaml:\n  id: cirius-2",
        mend: "Rename the file, or correct the id and the references to it.",
    },
};
