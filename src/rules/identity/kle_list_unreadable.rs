//! A list of KLE numbers that cannot be read.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "kle-list-unreadable",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "The list of KLE numbers (`kle.txt` or `kle.csv`) has a number first on each line, with all its zeros. A list with the parts of the number in columns of their own, or with numbers that have lost a zero, is not used, and this is the only finding about it.",
        why: "Read as it stands, the list would make the number of every system look retired.",
        source: "KL, kle-online.dk: a number is hovedgruppe, gruppe and emne, two digits each.",
        example: "kle.csv:\n  Hovedgruppe;Gruppe;Emne;Titel\n  5;5.04;5.04.06;Cykelstier",
        mend: "Make the whole number the first column, and let the spreadsheet treat that column as text so that it keeps the zeros.",
    },
};
