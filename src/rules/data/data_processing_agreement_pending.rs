//! A planned system that must have a data processing agreement before it is taken into use.

use super::data_processing_agreement_missing::{Agreement, contracts_of, is_processed_by_others};
use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::model::system::SystemStatus;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "data-processing-agreement-pending",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Contract, Kind::System, Kind::Document],
    docs: Docs {
        what: "A system with `status: planned`, `hosting: external` and personal data has a contract with a \
               data processing agreement (databehandleraftale) in `dpa` that is more than a draft. Once the \
               system is in use, the same gap is an error: `data-processing-agreement-missing`.",
        why: "It takes time to agree on, and the system may not receive one citizen's data before it is \
              signed.",
        source: "GDPR article 28(3).",
        example: "systems/ny-portal.yaml:\n  status: planned\n  hosting: external\n  personal_data: \
                  [cpr]\n# and no contract with a dpa",
        mend: "Make the agreement part of the tender, and name it in the contract's `dpa` when it is \
               signed.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let planned = context
        .register
        .systems
        .iter()
        .filter(|system| system.status.get() == Some(SystemStatus::Planned));
    for system in planned.filter(|system| is_processed_by_others(system)) {
        let contracts: Vec<_> = contracts_of(context, system).collect();
        let finding = || {
            let finding = system.finding(RULE.id, system.at("hosting"));
            finding.arg("system", &system.name)
        };
        match Agreement::among(context.register, &contracts) {
            Agreement::Settled => {}
            Agreement::Draft(document) => {
                findings.push(finding().variant("draft").other(document.at("status")))
            }
            Agreement::None => findings.push(finding().other(system.at("status"))),
        }
    }
}
