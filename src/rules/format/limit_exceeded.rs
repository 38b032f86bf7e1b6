//! More than the tool reads.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "limit-exceeded",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "The register keeps within fixed limits: 4 MiB a file, 64 levels of nesting, 250,000 values a \
               file, 100 findings of form a file, 500,000 files and 1 GiB in all. What is above a limit is not \
               read further.",
        why: "The limits are far above all 98 municipalities in one register. A file beyond them is a mistake \
              or an attempt to make the tool run for ever.",
        source: "OWASP Denial of Service Cheat Sheet: limit the size and depth of what is read from others.",
        example: "note: [[[[[[ … ]]]]]]   # more than 64 brackets in each other",
        mend: "Split the file into one file per record, take out what does not belong in it, or mend the first \
               hundred errors and run again.",
    },
};
