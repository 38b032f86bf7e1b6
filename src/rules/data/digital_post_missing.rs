//! A system that still sends its letters on paper, or does not say.

use crate::finding::{Finding, Severity};
use crate::model::system::{DigitalPost, SystemType};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "digital-post-missing",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "No system in use (also one being phased out) has `digital_post: missing`: it should send to \
               Digital Post and does not. A specialist system (`type: specialist`) and a case and records \
               system (ESDH, `case_records`) in use say which it is: `integrated`, `missing` or \
               `not_relevant`.",
        why: "Public bodies must send their letters as Digital Post; where the system cannot, somebody does \
              it by hand, or it is not done.",
        source: "Bornholm p. 7: «Integrationen mellem fagsystemer/esdh og dokumentboksen.» Today the law on \
                 Digital Post from public senders (lov om Digital Post fra offentlige afsendere).",
        example: "systems/cirius.yaml:\n  type: case_records\n  status: in_use\n  digital_post: missing",
        mend: "Plan the integration, as a project or with the supplier, and write `digital_post: \
               integrated` when it is there; `not_relevant` when the system sends no letters.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in context
        .register
        .systems
        .iter()
        .filter(|system| system.is_in_use())
    {
        let sends_letters = matches!(
            system.kind.get(),
            Some(SystemType::Specialist | SystemType::CaseRecords)
        );
        match system.digital_post.get() {
            Some(DigitalPost::Missing) => {
                let finding = system.finding(RULE.id, system.at("digital_post"));
                findings.push(finding.arg("system", &system.name));
            }
            None if sends_letters && !system.is_unknown("digital_post") => {
                let finding = system.finding(RULE.id, system.at("type")).variant("unanswered");
                findings.push(finding.arg("system", &system.name));
            }
            _ => {}
        }
    }
}
