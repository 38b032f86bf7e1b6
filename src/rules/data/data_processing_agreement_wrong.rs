//! A contract whose data processing agreement is another document.

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity};
use crate::model::contract::Contract;
use crate::model::document::DocumentType;
use crate::model::{Record, RecordKey};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "data-processing-agreement-wrong",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "The document that a contract names in `dpa` has `type: databehandleraftale`, and is not about \
               (`about`) a contract with another supplier. Where it does not say what it is about, all contracts \
               that name it are with one supplier. One agreement may cover several contracts with the same \
               supplier.",
        why: "The supplier looks covered and is not: an agreement binds those who signed it, and a service \
              level agreement says nothing of personal data.",
        source: "GDPR article 28(3): processing by a processor shall be governed by a contract that is binding \
                 on the processor with regard to the controller.",
        example: "contracts/k-cirius.yaml:\n  dpa: sla-sagssystemer",
        mend: "Name the data processing agreement with this supplier; if there is none, delete the line.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let mut first_by_document: BTreeMap<&str, &Record<Contract>> = BTreeMap::new();
    for contract in &register.contracts {
        let Some(document) = register.get_opt(contract.dpa.given()) else {
            continue;
        };
        let finding = contract
            .finding(RULE.id, contract.at("dpa"))
            .arg("document", &document.title)
            .arg("contract", &contract.name);
        let is_other_kind = document
            .kind
            .get()
            .is_some_and(|kind| kind != DocumentType::Databehandleraftale);
        if is_other_kind {
            findings.push(finding.other(document.at("type")));
            continue;
        }
        let about = document.about.given().and_then(|about| register.key_of(about));
        if about.is_some_and(|about| is_with_another(context, contract, about)) {
            findings.push(finding.variant("contract").other(document.at("about")));
            continue;
        }
        // A document that does not say whose it is cannot be of two suppliers.
        if document.about.is_blank() && contract.supplier.is_given() {
            let first = first_by_document.entry(document.id()).or_insert(contract);
            if first.supplier != contract.supplier {
                let finding = finding.variant("shared").arg("first", &first.name);
                findings.push(finding.other(first.at("dpa")));
            }
        }
    }
}

/// Returns whether a record is a contract with another supplier than this one's.
fn is_with_another(context: &Context<'_>, contract: &Record<Contract>, about: RecordKey) -> bool {
    if about.kind != contract.key().kind || about == contract.key() {
        return false;
    }
    let other = context.register.contracts.at(about.index);
    let suppliers = other.map(|other| (other.supplier.given(), contract.supplier.given()));
    matches!(suppliers, Some((Some(other), Some(own))) if other != own)
}
