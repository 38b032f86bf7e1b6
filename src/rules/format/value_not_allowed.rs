//! A value outside its list.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "value-not-allowed",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "A value with a fixed list of choices is one of them, letter by letter. The message names the one \
               that was probably meant, also where it is the Danish word for it.",
        why: "Overviews group and rules decide by these words; a word of one's own falls outside all of them.",
        source: "The lists are those of the public standard for describing it systems (SYS-AP 1.0.1, \
                 digst/IT-System-AP) and of the five papers.",
        example: "status: active   # planned, partly_in_use, in_use, phasing_out or retired",
        mend: "Write one of the choices that the message names.",
    },
};
