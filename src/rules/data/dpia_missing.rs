//! An impact assessment that is needed and was not made.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "dpia-missing",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A processing activity with `dpia: {needed: true}` gives the day on which the data protection \
               impact assessment (konsekvensanalyse) was made in `dpia.on`.",
        why: "It must be made before the data are used: it shows what must be changed while that is still \
              cheap.",
        source: "GDPR article 35(1). Herning p. 14: «Udgangspunktet for IT-sikkerhedsarbejdet er \
                 risikostyring.»",
        example: "processing/sagsbehandling.yaml:\n  dpia: {needed: true}   # when was it made?",
        mend: "Make the assessment and write the day: `dpia: {needed: true, on: 2026-03-01}`. If it was \
               made and the day is lost, name `dpia.on` in `unknown`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for processing in &context.register.processing {
        if processing.lacks_dpia(context.today) {
            let finding = processing.finding(RULE.id, processing.at(("dpia", "needed")));
            findings.push(finding.arg("processing", &processing.name));
        }
    }
}
