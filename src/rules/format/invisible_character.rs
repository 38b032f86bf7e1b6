//! A character that nobody can see.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "invisible-character",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "No key and no value has a character that nobody can see: one without width, a mark that turns the direction of text, a code that stands for no character; or a space that does not break (NBSP, hårdt mellemrum) at an end, or in an id, a reference or a choice. The text is read without it. Between the words of a text such a space is allowed, and so is a joiner between pictures.",
        why: "The character comes along when text is copied from a mail or a document. Two texts that look the same are then not the same, and nobody can see why.",
        source: "Unicode Technical Report 36, section 2: characters that look alike, or like nothing, make one text pass for another.",
        example: "owner: it-chef<NBSP>   # a space that does not break",
        mend: "Delete the character: write the word again by hand.",
    },
};
