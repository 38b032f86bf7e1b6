//! YAML that the register does not use.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "yaml-feature-refused",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "The register uses a small part of YAML: one document a file, keys that are plain names, and no \
               anchors (`&`), aliases (`*`), tags (`!`) or directives (`%`), and lines that end as all programs see \
               it.",
        why: "With these a value can stand for something that is not written where it is read, and a small \
              file can unfold to gigabytes. What ends a line to some programs only (U+0085, U+2028, U+2029) \
              makes them read something else.",
        source: "YAML 1.2.2, sections 6.8 (directives), 6.9 (tags and anchors), 7.1 (aliases) and 9 \
                 (documents).",
        example: "owner: &chef it-chef\ndata_owner: *chef",
        mend: "Write the value out where it is used. Put quotes around text that begins with one of these \
               characters.",
    },
};
