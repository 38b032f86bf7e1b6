//! An essential system without a classification.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "essential-system-unclassified",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "An essential system (væsentligt) that is not retired has a `classification`: \
               confidentiality, integrity and availability, each from 1 (a loss does no harm) to 4 (a loss \
               is serious). Essential is a system that says `essential: true`, or is business or society \
               critical and does not say otherwise.",
        why: "The classification decides how much protection is enough; without it everything is protected \
              alike, too much or too little.",
        source: "Herning p. 14: «Udgangspunktet for IT-sikkerhedsarbejdet er risikostyring.» The scale of \
                 the public standard for describing it systems, after ISO 27002.",
        example: "systems/cirius.yaml:\n  criticality: business_critical\n  status: in_use\n  # no \
                  classification",
        mend: "Write `classification: {confidentiality: 3, integrity: 3, availability: 2}` after asking the \
               data owner what a loss of each would cost.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in context
        .register
        .systems
        .iter()
        .filter(|system| !system.is_retired())
    {
        if system.is_essential()
            && system.classification.given().is_none()
            && !system.is_unknown("classification")
        {
            findings.push(system.finding(RULE.id, system.here()).arg("system", &system.name));
        }
    }
}
