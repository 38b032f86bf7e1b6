//! A body that neither decides nor recommends anything.

use crate::finding::{Finding, Severity};
use crate::model::body::BodyLevel;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "body-without-mandate",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every body (organ) has a mandate: something in `decides` (beslutningskompetence) or in \
               `recommends` (indstillingsret). Bodies outside the municipality (`level: external`) are not \
               judged.",
        why: "When nobody knows what a body may decide, its decisions are made again elsewhere, or not at \
              all.",
        source: "Aabenraa p. 9: «Ydermere ønskes der skabt klarhed over Den Digitale Styregruppes mandat i \
                 organisationen, således at forvaltningens governance stemmer overens med de tværgående \
                 organer.»",
        example: "bodies/styregruppe.yaml:\n  id: styregruppe\n  name: Den Digitale Styregruppe\n  level: \
                  steering\n  # neither decides nor recommends",
        mend: "Write what it may decide, `decides: [{what: projects, up_to_dkk: 500000}]`, or what it \
               recommends to another body. If it is not settled, name `decides` in `unknown` with the \
               reason.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for body in context
        .register
        .bodies
        .iter()
        .filter(|body| body.level.get() != Some(BodyLevel::External))
    {
        let without = body.decides.is_empty() && body.recommends.is_empty();
        if without && !body.is_unknown("decides") && !body.is_unknown("recommends") {
            findings.push(body.finding(RULE.id, body.here()).arg("body", &body.name));
        }
    }
}
