//! A contract that ends soon with nothing to follow.

use crate::finding::{Finding, Severity};
use crate::model::contract::Contract;
use crate::model::project::Stage;
use crate::model::{Kind, Record, Successors};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Date;

pub(super) static RULE: Rule = Rule {
    id: "contract-ends-unplanned",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Contract, Kind::System, Kind::Project],
    docs: Docs {
        what: "A contract that ends within `notice_warning_months` of the policy (12 without the setting) has \
               an option left, a `renewal_project` that is not rejected, or systems that are all retired by \
               then or have another contract that runs longer. An option is no help where notice was given. \
               While a day for notice is still known the contract is left to `contract-notice-near` and \
               `contract-notice-passed`: this rule is for contracts to which notice was given, and those whose \
               period of notice is unknown.",
        why: "The system stands without support the day after, and there is too little time for a tender.",
        source: "Aabenraa p. 6: «Opøvelse af disse kompetencer har i en lang række kommuner vist sig at have stor \
                 effekt. Både økonomisk, men også på kvaliteten af leverancer og forudseenhed i forhold til \
                 fremtidige udfordringer»",
        example: "contracts/k-cirius.yaml:\n  end: 2028-12-31\n  terminated_on: 2027-06-30  # and no \
                  renewal_project",
        mend: "Name the project that replaces or renews it in `renewal_project`, register the new contract, or \
               write `retire_on` on the systems that go out of use.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let (register, today) = (context.register, context.today);
    let near = today..=today.plus_months(context.policy().notice_warning_months());
    let successors = Successors::of(register, today);
    for contract in &register.contracts {
        let Some(end) = contract.current_end(today).filter(|end| near.contains(end)) else {
            continue;
        };
        let has_project = match contract.renewal_project.given() {
            Some(project) => register
                .get(project)
                .is_none_or(|project| project.stage != Stage::Rejected),
            None => contract.is_unknown("renewal_project"),
        };
        if has_project || !ends_by_itself(contract, today) || successors.follow(contract, end) {
            continue;
        }
        let key = if contract.terminated_on.is_given() {
            "terminated_on"
        } else {
            "end"
        };
        let finding = contract.finding(RULE.id, contract.at(key));
        findings.push(finding.arg("contract", &contract.name).arg("end", end));
    }
}

/// Whether the contract ends whatever is done: no notice to think of, no option left, no renewal.
fn ends_by_itself(contract: &Record<Contract>, today: Date) -> bool {
    let has_option = contract.terminated_on.get().is_none() && contract.has_unused_option();
    !has_option && !contract.renews() && contract.notice_by(today).is_none()
}
