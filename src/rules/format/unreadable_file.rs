//! A file that cannot be read.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "unreadable-file",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "Every file of the register can be read: it is there when it is opened, the tool may open it, \
               and its folder can be listed. Symbolic links and git submodules are not followed, since they \
               may lead out of the register.",
        why: "A record that is not read is missing from every overview, and nothing else tells that it is.",
        source: "Aabenraa p. 8: «Der er i dag et ikke fyldestgørende overblik over forvaltningens it systemer, \
                 it kontrakter og data.»",
        example: "systems/cirius.yaml -> ../gamle/cirius.yaml   # a symbolic link",
        mend: "Give the file or folder read permission, put the file itself where the link is, or remove what \
               does not belong in the register.",
    },
};
