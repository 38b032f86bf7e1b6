//! An EAN/GLN from another country.

use super::invalid_gln::{glns, is_valid};
use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "gln-not-danish",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A valid EAN number (GLN) begins with 579, the Danish prefix.",
        why: "A Danish public body has a Danish number; another prefix is most often the bar code of a \
              product.",
        source: "Digitaliseringsstyrelsen on EAN-nummer: Danish numbers begin with 579.",
        example: "units/koncern-it.yaml:\n  gln: \"4006381333931\"",
        mend: "Copy the number from the list of the municipality's EAN numbers. A foreign supplier's number \
               can stand as it is: waive the rule for that record.",
    },
};

/// What Danish numbers begin with.
const DANISH: &str = "579";

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for written in glns(context.register) {
        if is_valid(written.gln) && !written.gln.starts_with(DANISH) {
            findings.push(written.finding(RULE.id));
        }
    }
}
