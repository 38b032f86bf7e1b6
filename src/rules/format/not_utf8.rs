//! A file in another encoding than UTF-8.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "not-utf8",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "Every file of the register is UTF-8. A file of another encoding is not read at all; where it \
               looks like Latin-1 (Windows-1252) or UTF-16 the message says so. File names are UTF-8 too.",
        why: "In another encoding æ, ø and å turn into other characters, and names and ids no longer match \
              those in other files.",
        source: "RFC 3629 (UTF-8); YAML 1.2.2, section 5.2 (character encodings).",
        example: "name: Br\\xF8nderslev   # ø as the one byte F8 of Latin-1",
        mend: "Save the file as UTF-8 in the editor (VS Code: click the encoding in the status line, «Save \
               with Encoding», UTF-8). Then check that æ, ø and å still look right.",
    },
};
