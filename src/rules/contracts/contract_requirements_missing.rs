//! A contract that does not say what it requires of the supplier before, during and after signing.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "contract-requirements-missing",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A contract that begins on the day `contract_requirements_since` of the policy or later, and has not \
               ended, says what is required of the supplier in `requirements_before`, `requirements_during` and \
               `requirements_after`. Without the setting nothing is checked.",
        why: "What is not required before signing is bought as an addition after it, at the supplier's price.",
        source: "Aabenraa p. 1: «Det kan være i forbindelse med leverandørdialogen før, under og efter \
                 kontraktindgåelse, for at sikre, at kontrakten indeholder de rette krav til leverandøren, både i forhold \
                 til selve it systemet, men også i hele kontraktperioden med de forventede ændringer og tilpasninger et \
                 system gennemgår undervejs i kontraktperioden.»",
        example: "policy.yaml:\n  contract_requirements_since: 2026-01-01\ncontracts/k-cirius.yaml:\n  start: \
                  2026-05-01\n  requirements_before: Arkitekturvurdering  # and during, and after?",
        mend: "Write the requirements of each phase, or in `unknown` why they are not known.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let policy = &context.register.policy;
    let Some(since) = policy.contract_requirements_since else {
        return;
    };
    for contract in &context.register.contracts {
        let covered = contract.start.get().is_some_and(|start| start >= since);
        if !covered || contract.has_ended(context.today) {
            continue;
        }
        let phases = [
            ("requirements_before", &contract.requirements_before),
            ("requirements_during", &contract.requirements_during),
            ("requirements_after", &contract.requirements_after),
        ];
        let missing: Vec<String> = phases
            .into_iter()
            .filter(|(field, text)| text.given().is_none() && !contract.is_unknown(field))
            .map(|(field, _)| format!("`{field}`"))
            .collect();
        if missing.is_empty() {
            continue;
        }
        let finding = contract
            .finding(RULE.id, contract.at("start"))
            .arg("contract", &contract.name)
            .arg("phases", missing);
        findings.push(match policy.at("contract_requirements_since") {
            Some(place) => finding.other(place),
            None => finding,
        });
    }
}
