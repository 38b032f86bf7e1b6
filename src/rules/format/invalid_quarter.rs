//! A quarter that is written otherwise.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "invalid-quarter",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "A quarter is written YYYY-Qn with n from 1 to 4.",
        why: "Plans and capacity are laid out quarter by quarter.",
        source: "Aabenraa p. 8 writes quarters as Q2 2017: «2. kvartal (Q2) 2017 til 3. kvartal (Q3) 2018»",
        example: "wished_start: 2026Q5",
        mend: "Write the year, a hyphen, Q and the number: 2027-Q1.",
    },
};
