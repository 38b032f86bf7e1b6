//! A field that is filled in and said to be unknown.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "unknown-but-given",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "No field that `unknown` names is filled in. In a list of items, as `benefits.target`, the field is looked at when every item has it. A mapping and a list of items as a whole are filled in field by field, so they may still be named.",
        why: "The record says two things: the overview of gaps asks for what is known, and rules are silent that should judge it.",
        source: "The model of the register: `unknown` names what is not known, with the reason.",
        example: "owner: it-chef\nunknown:\n  - {fields: [owner], because: Stillingen er ikke besat endnu}",
        mend: "Take the field out of `unknown`; or delete the value when it is a guess.",
    },
};
