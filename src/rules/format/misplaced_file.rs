//! A YAML file where none is read.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "misplaced-file",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "Every YAML file lies where the register reads it: `municipality.yaml`, `policy.yaml`, a record \
               in `<kind>/<id>.yaml` or a list of records in `<kind>.yaml`. Files that end in `.yml`, lie \
               deeper than one folder, or lie under a name that is no kind are reported and not read. `docs/` \
               and names that begin with a dot are left alone.",
        why: "A record in the wrong place looks registered and is in no overview.",
        source: "Aabenraa p. 8: «Der er i dag et ikke fyldestgørende overblik over forvaltningens it systemer, \
                 it kontrakter og data.»",
        example: "system/cirius.yaml   # the folder is called systems",
        mend: "Move the file to the place that the message names, or to `docs/` when it is no record.",
    },
};
