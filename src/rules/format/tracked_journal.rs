//! A journal of a change that came with a commit.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "tracked-journal",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "Git does not track `.portfolio-journal` in the register's folder.",
        why: "The file says how a change that was cut off on this machine is finished. One that comes with a commit would let whoever wrote the commit say what is written next; it is never finished from.",
        source: "docs/decisions/0010-changing-files.md: the journal belongs to the folder that a change was cut off in.",
        example: ".portfolio-journal   # in git's list of files",
        mend: "Look at who added it and why, remove it with `git rm`, and name it in `.gitignore`.",
    },
};
