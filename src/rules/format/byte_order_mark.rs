//! A byte order mark at the start of a file.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "byte-order-mark",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "No file begins with a byte order mark (BOM, the three bytes EF BB BF). The file is read all the \
               same.",
        why: "The mark is invisible in most editors, and other tools take it as a part of the first key.",
        source: "RFC 3629, section 6, advises against the mark where a format is always UTF-8.",
        example: "\\uFEFFid: cirius   # the mark stands before `id`",
        mend: "Save the file as UTF-8 without BOM.",
    },
};
