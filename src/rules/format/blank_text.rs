//! An empty text where an answer should stand.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "blank-text",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "No text in quotes is empty, or of nothing but spaces. It is read as if the field were not there, so what the field is required for is found too.",
        why: "An empty text is no answer: it looks filled in to whoever counts the fields, and says nothing to whoever reads them.",
        source: "Aabenraa p. 8: «Der er i dag et ikke fyldestgørende overblik over forvaltningens it systemer, it kontrakter og data.»",
        example: "no_contract: \"\"",
        mend: "Write the answer, delete the line, or name the field in `unknown` with the reason.",
    },
};
