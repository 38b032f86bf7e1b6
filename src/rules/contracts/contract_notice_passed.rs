//! A contract whose last day for notice is past while nothing is decided.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::finding::{Finding, Severity};
use crate::model::contract::Contract;
use crate::model::project::{Project, Stage};
use crate::model::{Date, Kind, Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "contract-notice-passed",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    docs: Docs {
        what: "The last day to give notice (end with the options used, less `notice_months`) of a contract that \
               still runs is not past while nothing is decided. Decided means: notice was given \
               (`terminated_on`), the `renewal_project` is approved or further, or each of its systems is \
               retired by the end of the contract (`retire_on`) or has another contract that runs longer. A \
               contract that renews itself has a next day for notice, so for it this never comes; open-ended \
               contracts have no such day.",
        why: "After that day the supplier knows that the municipality can no longer choose, and the price is \
              the supplier's.",
        source: "Aabenraa p. 1: «for at sikre, at kontrakten indeholder de rette krav til leverandøren, både i \
                 forhold til selve it systemet, men også i hele kontraktperioden med de forventede ændringer og \
                 tilpasninger et system gennemgår undervejs i kontraktperioden» No law sets the period; the \
                 contract does.",
        example: "contracts/k-cirius.yaml:\n  end: 2026-12-31\n  notice_months: 6  # 30 June 2026, and today is \
                  22 November\n  # no renewal_project",
        mend: "Decide: use the option to extend (`used: true`), agree a new `end`, write the day of notice in \
               `terminated_on`, or get the project that follows approved and name it in `renewal_project`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context
        .register
        .is_whole(&[Kind::Contract, Kind::System, Kind::Project])
    {
        return;
    }
    for undecided in undecided(context).filter(|undecided| undecided.notice_by < context.today) {
        findings.push(undecided.finding(RULE.id));
    }
}

/// A running contract about whose end nothing is decided.
pub(super) struct Undecided<'r> {
    pub(super) contract: &'r Record<Contract>,
    pub(super) notice_by: Date,
    end: Date,
    /// The project that is to follow and is not approved.
    project: Option<&'r Record<Project>>,
}

impl Undecided<'_> {
    /// A finding of `rule` at the period of notice.
    pub(super) fn finding(&self, rule: &'static str) -> Finding {
        let contract = self.contract;
        let finding = contract
            .finding(rule, contract.at("notice_months"))
            .arg("contract", &contract.name)
            .arg("notice_by", self.notice_by)
            .arg("end", self.end);
        match self.project {
            None => finding.other(contract.at("end")),
            Some(project) => finding
                .variant("project")
                .arg("project", &project.name)
                .other(project.at("stage")),
        }
    }
}

/// The running contracts that have a last day for notice, past or to come, and nothing decided for after it.
pub(super) fn undecided<'r>(context: &Context<'r>) -> impl Iterator<Item = Undecided<'r>> {
    let (register, today) = (context.register, context.today);
    let successors = Successors::of(register, today);
    register
        .contracts
        .iter()
        .filter(move |contract| !contract.has_ended(today))
        .filter_map(move |contract| {
            let notice_by = contract.notice_by(today)?;
            let end = contract.current_end(today)?;
            let project = match &contract.renewal_project {
                None => None,
                // A project that is not in the register is a finding of its own.
                Some(project) => Some(register.get(project)?),
            };
            let approved = project.is_some_and(|project| project.stage.reached(Stage::Approved));
            // A contract that renews itself runs on whatever else is agreed: it takes a notice.
            let followed = !renews(contract) && successors.follow(contract, end);
            (!approved && !followed).then_some(Undecided {
                contract,
                notice_by,
                end,
                project,
            })
        })
}

/// Whether a contract renews itself unless notice is given.
pub(super) fn renews(contract: &Contract) -> bool {
    contract.terminated_on.is_none() && contract.renews_months.is_some_and(|months| months > 0)
}

/// How long each system has a contract.
pub(super) struct Successors<'r> {
    register: &'r Register,
    longest: HashMap<&'r str, Date>,
}

impl<'r> Successors<'r> {
    pub(super) fn of(register: &'r Register, today: Date) -> Self {
        let mut longest = HashMap::new();
        for contract in &register.contracts {
            let end = contract
                .current_end(today)
                .filter(|_| !renews(contract))
                .unwrap_or(Date(NaiveDate::MAX));
            for system in &contract.systems {
                let known = longest.entry(system.as_str()).or_insert(end);
                *known = end.max(*known);
            }
        }
        Self { register, longest }
    }

    /// Whether each system of a contract that ends on the day is gone by then, or has a contract that runs longer.
    pub(super) fn follow(&self, contract: &Contract, end: Date) -> bool {
        !contract.systems.is_empty()
            && contract.systems.iter().all(|id| {
                let gone = self.register.get(id).is_some_and(|system| {
                    system.is_retired() || system.retire_on.is_some_and(|day| day <= end)
                });
                gone || self
                    .longest
                    .get(id.as_str())
                    .is_some_and(|longest| *longest > end)
            })
    }
}
