//! A text that ends where a comment begins.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "text-cut-off",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "No value without quotes is followed by a comment whose sign stands at a word: `#1`, `#kode`. A comment has a space after its sign.",
        why: "To YAML, everything from a number sign after a space is a comment, so `Sag #1 og C# kode` is read as `Sag`, and nobody is told.",
        source: "YAML 1.2.2, section 6.6: a comment begins with a number sign that is separated from what stands before it by white space.",
        example: "purpose: Sag #1 og C# kode",
        mend: "Put the value in quotes. When it is a comment, write a space after its sign.",
    },
};
