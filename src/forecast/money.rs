//! The money of a project or a system, by kind, party and year.

use std::collections::BTreeMap;

use crate::model::project::{Project, Stage};
use crate::model::system::{Cost, CostClass, CostFrom, System};
use crate::model::unit::Unit;
use crate::model::{Record, Ref, Register, use_not_known, years_of_operation, years_of_saving};
use crate::ranking::financing::{Financing, financing};
use crate::value::Date;

/// What kind of money it is. The order is that of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flow {
    /// Investment (anlæg), from pools and own funds.
    Investment,
    /// What a system costs without word of whether it is investment or operation.
    Unclassified,
    /// Operation (drift).
    Operation,
    /// What is saved.
    Saving,
    /// What is paid back to pools.
    Repayment,
}

impl Flow {
    /// Returns its name in formats for machines.
    pub fn as_str(self) -> &'static str {
        match self {
            Flow::Investment => "investment",
            Flow::Unclassified => "unclassified",
            Flow::Operation => "operation",
            Flow::Saving => "saving",
            Flow::Repayment => "repayment",
        }
    }

    /// Returns the key of its name in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Flow::Investment => "financing-investment",
            Flow::Unclassified => "financing-unclassified",
            Flow::Operation => "financing-operation",
            Flow::Saving => "financing-saving",
            Flow::Repayment => "financing-repayment",
        }
    }
}

/// Who pays or gains, by id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// A pool.
    Pool(String),
    /// A unit.
    Unit(String),
    /// Nobody is named.
    Unknown,
}

impl Party {
    fn unit(unit: Option<&Ref<Unit>>) -> Self {
        unit.map_or(Party::Unknown, |unit| Party::Unit(unit.as_str().to_owned()))
    }
}

/// Kroner by year; under `None` those of which nobody can say the year.
pub type Years = BTreeMap<Option<i32>, i64>;

/// The lines of a project or system: by flow, party and the funds that a cost names.
pub type MoneyLines = BTreeMap<(Flow, Party, Option<CostFrom>), Years>;

/// Returns the lines of every project that is not rejected, and of every system, by address.
pub fn money(register: &Register, today: Date) -> Vec<(String, MoneyLines)> {
    let projects = financed(register).map(|project| {
        let financing = financing(register, project, today);
        (
            project.address(),
            project_lines(register, project, &financing, today),
        )
    });
    let systems = register.systems.iter();
    let systems = systems.map(|system| (system.address(), system_lines(system)));
    projects.chain(systems).collect()
}

/// Returns the projects whose money counts.
pub fn financed(register: &Register) -> impl Iterator<Item = &Record<Project>> {
    let projects = register.projects.iter();
    projects.filter(|project| project.stage != Stage::Rejected)
}

/// Returns what a project costs and saves.
pub fn project_lines(
    register: &Register,
    project: &Project,
    financing: &Financing,
    today: Date,
) -> MoneyLines {
    let mut lines = MoneyLines::new();
    let mut add = |flow, party, year, dkk| {
        let line = lines.entry((flow, party, None)).or_default();
        *line.entry(year).or_default() += dkk;
    };
    for claim in &financing.planned {
        add(
            Flow::Investment,
            Party::Pool(claim.pool.clone()),
            claim.stated_year(),
            claim.dkk,
        );
    }
    for ((unit, year), dkk) in &financing.own {
        add(Flow::Investment, Party::Unit(unit.clone()), *year, *dkk);
    }
    if let Some(operation) = financing
        .operation
        .as_ref()
        .filter(|operation| operation.dkk_per_year > 0)
    {
        let payer = operation.paid_by.clone().map_or(Party::Unknown, Party::Unit);
        for n in 0..operation.years {
            let year = operation.from.map(|from| from.saturating_add(n));
            add(Flow::Operation, payer.clone(), year, operation.dkk_per_year);
        }
    }
    for benefit in &project.benefits {
        let Some(saving) = benefit.expected_saving().filter(|dkk| *dkk > 0) else {
            continue;
        };
        let gains = Party::unit(benefit.gaining_unit(project));
        if use_not_known(project).is_some() {
            let years = i64::from(years_of_operation(project, &register.policy));
            add(Flow::Saving, gains, None, saving.saturating_mul(years));
            continue;
        }
        for year in years_of_saving(project, benefit, &register.policy, today) {
            add(Flow::Saving, gains.clone(), Some(year), saving);
        }
    }
    for repayment in &financing.repayments {
        let payer = repayment.unit.clone().map_or(Party::Unknown, Party::Unit);
        add(Flow::Repayment, payer, Some(repayment.year), repayment.dkk);
    }
    lines
}

/// Returns what a system costs.
pub fn system_lines(system: &System) -> MoneyLines {
    let mut lines = MoneyLines::new();
    for cost in &system.costs {
        let line = lines
            .entry((flow(cost), Party::unit(cost.paid_by.given()), cost.from.get()))
            .or_default();
        *line.entry(Some(cost.year.get())).or_default() += cost.dkk.get();
    }
    lines
}

fn flow(cost: &Cost) -> Flow {
    match cost.class.get() {
        Some(CostClass::Anlaeg) => Flow::Investment,
        Some(CostClass::Drift) => Flow::Operation,
        None => Flow::Unclassified,
    }
}
