//! A benefit that says two things of who gains.

use crate::finding::{Finding, Severity};
use crate::model::project::BenefitKind;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "benefit-beneficiary-unclear",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A benefit names either the `unit` that gains or a `beneficiary` outside the municipality (citizens, \
               companies, authorities), not both; and a benefit whose `beneficiary` is outside has `kind: quality`, \
               since a saving in kroner is the municipality's own.",
        why: "What the citizen gains is not in any unit's budget. If the register says both, the saving is expected of \
              a unit that has none.",
        source: "Herning p. 18: «Der er derfor ingen gevinster for andre end borgeren.»",
        example: "projects/formueforhold.yaml:\n  benefits:\n    - {id: lettelse, name: Lettelse for borgeren, kind: \
                  quality, unit: borgerservice, beneficiary: citizens}",
        mend: "Take away the one that is wrong. Where both gain, write two benefits.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        for (n, benefit) in project.benefits.iter().enumerate() {
            if !benefit.beneficiary.is_given() {
                continue;
            }
            let finding = |key: &'static str| {
                project
                    .finding(RULE.id, project.at(("benefits", n, "beneficiary")))
                    .other(project.at(("benefits", n, key)))
                    .arg("project", &project.name)
                    .arg("benefit", &benefit.name)
            };
            if benefit.unit.is_given() {
                findings.push(finding("unit"));
            } else if benefit.kind == BenefitKind::Economic {
                findings.push(finding("kind").variant("economic"));
            }
        }
    }
}
