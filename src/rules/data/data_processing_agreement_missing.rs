//! Somebody else handles personal data for the municipality without an agreement on it.

use std::collections::HashSet;

use super::personal_data_without_processing::categories;
use crate::finding::{Finding, Severity};
use crate::model::contract::Contract;
use crate::model::document::{Document, DocumentStatus};
use crate::model::system::{Hosting, System, SystemStatus};
use crate::model::{Kind, Record, RecordKey, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "data-processing-agreement-missing",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Contract, Kind::System, Kind::Document],
    docs: Docs {
        what: "A system in use with personal data that is run by others (`hosting: external`) has a \
               contract, not yet ended, with a data processing agreement (databehandleraftale) in `dpa`; so \
               has, among the contracts with that supplier, every supplier in the `processors` of a \
               processing activity. An agreement with `status: draft` or `missing` does not count. A \
               contract for the system that this one is a part of counts too. Not judged: systems without a \
               contract and without `no_contract` (`system-without-contract`), planned systems \
               (`data-processing-agreement-pending`), and a processor of an activity whose system is \
               reported already.",
        why: "Without an agreement the supplier may not have the data, and the municipality cannot demand \
              that they are kept safe.",
        source: "GDPR article 28(3).",
        example: "systems/pladsportal.yaml:\n  status: in_use\n  hosting: external\n  personal_data: \
                  [cpr]\ncontracts/k-pladsportal.yaml:\n  systems: [pladsportal]   # no dpa",
        mend: "Make the agreement, register it as a document with `type: databehandleraftale`, and name it \
               in the contract's `dpa`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let mut reported: HashSet<RecordKey> = HashSet::new();
    for system in register
        .systems
        .iter()
        .filter(|system| system.is_in_use() && is_processed_by_others(system))
    {
        let contracts: Vec<_> = contracts_of(context, system).collect();
        if contracts.is_empty() && system.no_contract.given().is_none() {
            continue;
        }
        let finding = system
            .finding(RULE.id, system.at("hosting"))
            .arg("system", &system.name);
        if let Some(finding) = without_agreement(register, &contracts, finding, "draft") {
            reported.insert(system.key());
            findings.push(finding);
        }
    }
    for processing in &register.processing {
        let systems: Vec<_> = processing
            .systems
            .iter()
            .filter_map(|id| register.get(id))
            .collect();
        let planned = |system: &&Record<System>| system.status.get() == Some(SystemStatus::Planned);
        let ahead = !systems.is_empty() && systems.iter().all(planned);
        if ahead || systems.iter().any(|system| reported.contains(&system.key())) {
            continue;
        }
        for (n, processor) in processing.processors.iter().enumerate() {
            let Some(supplier) = register.get(processor) else {
                continue;
            };
            let contracts = register.naming::<Contract>(supplier.key(), "supplier");
            let contracts: Vec<_> = contracts
                .filter(|contract| !contract.has_ended(context.today))
                .collect();
            let finding = processing
                .finding(RULE.id, processing.at(("processors", n)))
                .variant("processor")
                .arg("supplier", &supplier.name)
                .arg("processing", &processing.name);
            findings.extend(without_agreement(
                register,
                &contracts,
                finding,
                "processor-draft",
            ));
        }
    }
}

/// Returns whether a supplier handles personal data in the system.
pub(super) fn is_processed_by_others(system: &Record<System>) -> bool {
    system.hosting.get() == Some(Hosting::External) && !categories(system).is_empty()
}

/// Returns the contracts of a system, or of what it is a part of, that have not ended.
pub(super) fn contracts_of<'a>(
    context: &Context<'a>,
    system: &'a Record<System>,
) -> impl Iterator<Item = &'a Record<Contract>> {
    let (register, today) = (context.register, context.today);
    let all = register
        .whole_of(system)
        .flat_map(|part| register.contracts_of(part));
    all.filter(move |contract| !contract.has_ended(today))
}

/// How far contracts have come with a data processing agreement.
pub(super) enum Agreement<'r> {
    /// One of them has one, or says that it is not known.
    Settled,
    /// One is on its way.
    Draft(&'r Record<Document>),
    /// None has one.
    None,
}

impl<'r> Agreement<'r> {
    /// Returns the best that a contract has to show. An agreement that is not in the register is a finding of its
    /// own.
    pub(super) fn among(register: &'r Register, contracts: &[&'r Record<Contract>]) -> Self {
        let mut best = Agreement::None;
        for contract in contracts {
            let signed = |document: &Document| {
                matches!(
                    document.status.get(),
                    Some(DocumentStatus::Adopted | DocumentStatus::Referenced)
                )
            };
            match contract.dpa.given().map(|dpa| register.get(dpa)) {
                None if !contract.is_unknown("dpa") => {}
                Some(Some(document)) if !signed(document) => best = Agreement::Draft(document),
                _ => return Agreement::Settled,
            }
        }
        best
    }
}

fn without_agreement(
    register: &Register,
    contracts: &[&Record<Contract>],
    finding: Finding,
    draft: &str,
) -> Option<Finding> {
    match Agreement::among(register, contracts) {
        Agreement::Settled => None,
        Agreement::Draft(document) => Some(finding.variant(draft).other(document.at("status"))),
        Agreement::None => Some(match contracts.first() {
            Some(contract) => finding.other(contract.here()),
            None => finding,
        }),
    }
}
