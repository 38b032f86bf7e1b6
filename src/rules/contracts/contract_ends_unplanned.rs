//! A contract that ends soon with nothing to follow.

use crate::finding::{Finding, Severity};
use crate::model::contract::Contract;
use crate::model::project::Stage;
use crate::model::{Kind, Record, Successors, UndecidedContract};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Date;

pub(super) static RULE: Rule = Rule {
    id: "contract-ends-unplanned",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Contract, Kind::System, Kind::Project],
    docs: Docs {
        what: "A contract without `renews_months` that is not `open_ended` ends by itself: no notice is due, but it \
               must be decided what comes after. The day for that is its end with the options used, less \
               `notice_months`, and it is more than `notice_warning_months` of the policy away (12 without the \
               setting), unless it is decided: the `renewal_project` is approved or further, or each of its systems \
               is retired by the end (`retire_on`) or has another contract that runs longer. A contract to which \
               notice was given, or whose period of notice is unknown, and that ends within \
               `notice_warning_months` has an option left, a `renewal_project` that is not rejected, or systems as \
               above; an option is no help where notice was given.",
        why: "The system stands without support the day after, and there is too little time for a tender.",
        source: "Aabenraa p. 6: «Opøvelse af disse kompetencer har i en lang række kommuner vist sig at have stor \
                 effekt. Både økonomisk, men også på kvaliteten af leverancer og forudseenhed i forhold til \
                 fremtidige udfordringer»",
        example: "contracts/k-cirius.yaml:\n  end: 2027-12-31\n  notice_months: 6  # decide by 30 June 2027, and today \
                  is 22 November 2026\n  # no renewal_project",
        mend: "Decide what comes after: use the option to extend (`used: true`), agree a new `end`, name the project \
               that replaces or renews it in `renewal_project` and get it approved, register the new contract, or \
               write `retire_on` on the systems that go out of use.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let (register, today) = (context.register, context.today);
    let undecided = register.undecided_contracts(today);
    let until = today.plus_months(context.policy().notice_warning_months());
    let near = undecided.filter(|undecided| undecided.contract.ends_by_itself() && undecided.by <= until);
    findings.extend(near.map(|undecided| to_decide(&undecided, today)));
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
        if has_project || !has_nothing_to_decide(contract) || successors.follow(contract, end) {
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

/// Returns whether the contract ends, and no day is known by which something else could be decided: notice was given,
/// or the period of notice is unknown; and there is no option left and no renewal.
fn has_nothing_to_decide(contract: &Record<Contract>) -> bool {
    let has_option = contract.terminated_on.get().is_none() && contract.has_unused_option();
    !has_option && !contract.renews() && contract.decide_by().is_none()
}

/// Returns a finding that it must be decided, or had to be, what comes after a contract that ends by itself.
fn to_decide(undecided: &UndecidedContract<'_>, today: Date) -> Finding {
    let contract = undecided.contract;
    let finding = contract
        .finding(RULE.id, contract.at("end"))
        .arg("contract", &contract.name)
        .arg("decide_by", undecided.by)
        .arg("end", undecided.end);
    let passed = undecided.is_past(today);
    match undecided.project {
        None => finding
            .variant(if passed { "decide-passed" } else { "decide" })
            .other(contract.at("notice_months")),
        Some(project) => finding
            .variant(if passed {
                "decide-passed-project"
            } else {
                "decide-project"
            })
            .arg("project", &project.name)
            .other(project.at("stage")),
    }
}
