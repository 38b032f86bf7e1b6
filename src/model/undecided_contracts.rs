//! Contracts about whose end nothing is decided.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::contract::Contract;
use super::project::{Project, Stage};
use super::{Record, Register};
use crate::value::Date;

/// A running contract about whose end nothing is decided. Decided means: notice was given, the project that follows
/// is approved or further, or each of its systems is gone by the end or has another contract that runs longer.
#[derive(Debug, Clone, Copy)]
pub struct UndecidedContract<'r> {
    /// The contract.
    pub contract: &'r Record<Contract>,
    /// The last day to give notice, which is never past, or to decide what comes after a contract that ends by itself.
    pub by: Date,
    /// The day it ends when nothing is done.
    pub end: Date,
    /// The project that is to follow and is not approved.
    pub project: Option<&'r Record<Project>>,
}

impl UndecidedContract<'_> {
    /// Returns whether the day is past by which it had to be decided what comes after.
    pub fn is_past(&self, today: Date) -> bool {
        self.by < today
    }
}

impl Register {
    /// Returns the running contracts with a day by which notice must be given, or it must be decided what comes
    /// after, and nothing decided.
    pub fn undecided_contracts(&self, today: Date) -> impl Iterator<Item = UndecidedContract<'_>> {
        let successors = Successors::of(self, today);
        self.contracts
            .iter()
            .filter(move |contract| !contract.has_ended(today))
            .filter_map(move |contract| {
                let by = contract.decide_by().or_else(|| contract.notice_by(today))?;
                let end = contract.current_end(today)?;
                let project = match contract.renewal_project.given() {
                    None => None,
                    // A project that is not in the register is a finding of its own.
                    Some(project) => Some(self.get(project)?),
                };
                let approved = project.is_some_and(|project| {
                    project
                        .stage
                        .get()
                        .is_some_and(|stage| stage.reached(Stage::Approved))
                });
                // A contract that renews itself runs on whatever else is agreed: it takes a notice.
                let followed = !contract.renews() && successors.follow(contract, end);
                (!approved && !followed).then_some(UndecidedContract {
                    contract,
                    by,
                    end,
                    project,
                })
            })
    }
}

/// How long each system has a contract.
#[derive(Debug)]
pub struct Successors<'r> {
    register: &'r Register,
    longest: HashMap<&'r str, Date>,
}

impl<'r> Successors<'r> {
    /// As the contracts stand on the day.
    pub fn of(register: &'r Register, today: Date) -> Self {
        let mut longest = HashMap::new();
        for contract in &register.contracts {
            let end = contract
                .current_end(today)
                .filter(|_| !contract.renews())
                .unwrap_or(Date(NaiveDate::MAX));
            for system in &contract.systems {
                let known = longest.entry(system.as_str()).or_insert(end);
                *known = end.max(*known);
            }
        }
        Self { register, longest }
    }

    /// Returns whether each system of a contract that ends on the day is gone by then, or has a contract that runs
    /// longer.
    pub fn follow(&self, contract: &Contract, end: Date) -> bool {
        !contract.systems.is_empty()
            && contract.systems.iter().all(|id| {
                let is_retired = self.register.get(id).is_some_and(|system| {
                    system.is_retired() || system.retire_on.get().is_some_and(|day| day <= end)
                });
                is_retired
                    || self
                        .longest
                        .get(id.as_str())
                        .is_some_and(|longest| *longest > end)
            })
    }
}
