//! A value of another shape than the key takes.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "wrong-type",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "Every value has the shape that its key takes: text, whole number, `true` or `false`, list or \
               mapping. A whole number is digits only, without dots, spaces or units, and within the limits of its key: an amount is from 0 \
               to 1,000,000,000,000 kroner. Text that looks like a \
               number, a yes or a no stands in quotes. A file in a kind's folder holds one record, a kind's \
               list file a list.",
        why: "A value of the wrong shape cannot be used: «1.250.000» is no number to a program, and a plain \
              `nej` is no `false`.",
        source: "YAML 1.2.2, section 10.3 (core schema); money is whole kroner in the model of the register.",
        example: "value_dkk: 1.250.000",
        mend: "Write the value as the message suggests.",
    },
};
