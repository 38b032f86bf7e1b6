//! A code without quotes.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "unquoted-code",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "KLE, FORM, CVR and GLN numbers and case numbers stand in quotes.",
        why: "Without quotes 05.10 is the number 5.1 to a YAML reader, and a leading zero is lost.",
        source: "YAML 1.2.2, section 10.3.2: digits without quotes are numbers.",
        example: "kle: [05.10]",
        mend: "Put the code in quotes: \"05.10\".",
    },
};
