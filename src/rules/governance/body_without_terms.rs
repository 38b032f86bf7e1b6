//! A body without terms of reference.

use crate::finding::{Finding, Severity};
use crate::model::body::{Body, BodyLevel};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "body-without-terms",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A body with `level` executive, steering, advisory or operational names its terms of \
               reference or rules of procedure (kommissorium, forretningsorden) in `terms`. Whether the \
               document is there is the concern of `document-missing`.",
        why: "The terms say who sits in the body, when it meets and how it decides; a mandate that nobody \
              can look up does not hold in a dispute.",
        source: "Herning p. 6: «Styregruppen er funderet på et kommissorium, som er vedtaget af \
                 direktionen.» Bornholm p. 9: «Opgaver og ansvar er nærmere beskrevet i forretningsorden \
                 for digitaliseringsgruppen.» Billund p. 10: «Fastlæg og godkend kommissorium for og udpeg \
                 medlemmer af digitaliseringsråd.»",
        example: "bodies/digitaliseringsraad.yaml:\n  level: steering\n  # no terms",
        mend: "Register the document with `type: kommissorium` and name it: `terms: <document>`. If it is \
               still to be written, register it with `status: missing`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for body in context.register.bodies.iter().filter(|body| is_appointed(body)) {
        if body.terms.given().is_none() && !body.is_unknown("terms") {
            findings.push(body.finding(RULE.id, body.here()).arg("body", &body.name));
        }
    }
}

/// Returns whether the municipality's administration has set the body up and manned it.
pub(super) fn is_appointed(body: &Body) -> bool {
    match body.level.get() {
        Some(BodyLevel::Executive | BodyLevel::Steering | BodyLevel::Advisory | BodyLevel::Operational) => {
            true
        }
        Some(BodyLevel::Political | BodyLevel::External) | None => false,
    }
}
