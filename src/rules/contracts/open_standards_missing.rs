//! A contract that does not demand open standards.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "open-standards-missing",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A contract that begins on the day `open_standards.since` of the policy or later, and has not \
               ended, has at least one of the policy's `open_standards.any_of` among its `standards`; capitals \
               make no difference. Without the setting nothing is checked.",
        why: "Only a system that speaks open standards can be connected to others and replaced by another \
              supplier's.",
        source: "Herning p. 11: «Herning Kommune vil derfor anvende de standarder, der udformes i \
                 fællesoffentligt regi, herunder indarbejde krav om overholdelse af OIO-standarderne»",
        example: "policy.yaml:\n  open_standards: {since: 2021-01-01, any_of: [OIO, FDA]}\n\
                  contracts/k-cirius.yaml:\n  start: 2022-01-01\n  # no standards",
        mend: "Write the standards that the contract demands: `standards: [OIO]`. If it demands none, agree it \
               with the supplier at the next change.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let policy = &context.register.policy;
    let (Some(demand), Some(place)) = (&policy.open_standards, policy.at("open_standards")) else {
        return;
    };
    if demand.any_of.is_empty() {
        return;
    }
    let demanded = |standard: &String| {
        demand
            .any_of
            .iter()
            .any(|one| one.trim().to_lowercase() == standard.trim().to_lowercase())
    };
    for contract in &context.register.contracts {
        let covered = contract.start.get().is_some_and(|start| start >= demand.since);
        let met = contract.standards.iter().any(demanded) || contract.is_unknown("standards");
        if covered && !met && !contract.has_ended(context.today) {
            let key = if contract.standards.is_empty() {
                "start"
            } else {
                "standards"
            };
            let finding = contract
                .finding(RULE.id, contract.at(key))
                .other(place.clone())
                .arg("contract", &contract.name)
                .arg("standards", demand.any_of.clone());
            findings.push(finding);
        }
    }
}
