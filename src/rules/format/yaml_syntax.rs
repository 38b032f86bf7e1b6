//! A file that is not valid YAML.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "yaml-syntax",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "Every file is valid YAML: indented with spaces and never with tabs, a space after the colon of \
               every key and after the hyphen of every list item, every quote and bracket closed, and quotes \
               around a value that holds «: » or begins with a character such as @ or %. Windows line ends \
               (CRLF) are fine.",
        why: "Nothing after the mistake can be read with certainty, so the whole file is left out until it is \
              mended.",
        source: "YAML 1.2.2; section 6.1: indentation is spaces, tabs are not allowed.",
        example: "name:Cirius",
        mend: "Look at the marked line and at the line above it: the cause is often a missing space after a \
               colon, a tab, or a quote that was not closed.",
    },
};
