//! O3 Contracts by the last day to give notice or to decide what follows (Aabenraa 4, 15). The register computes the
//! days; they are never written.

use std::collections::BTreeSet;

use super::common::{self, title};
use super::table::{ColumnOf, LineTable, aside, column};
use super::{Overview, OverviewContext, by_name};
use crate::finding::Arg;
use crate::model::contract::Contract;
use crate::model::{Answering, Record, RecordKey};
use crate::page::{Cell, Page, Row};
use crate::text::text;
use crate::value::Date;

pub(super) const OVERVIEW: Overview = Overview {
    name: "contracts",
    about: "Contracts by the last day to give notice, or to decide what follows where they end by themselves; the days are computed from end, options used, and period of notice. Those without such a day last, with the reason.",
    paper: "aabenraa-2017",
    order: &["notice_by", "decide_by", "remark", "contract"],
    make,
};

/// The contracts.
pub(crate) struct Contracts;

/// A contract with its days.
pub(crate) struct ContractLine<'r> {
    /// The contract.
    pub(crate) contract: &'r Record<Contract>,
    /// The last day to give notice, while the contract runs.
    pub(crate) notice_by: Option<Date>,
    /// The last day to decide what follows, while the contract runs, if it ends by itself.
    pub(crate) decide_by: Option<Date>,
    /// The day it ends, or ended.
    pub(crate) end: Option<Date>,
    /// True when nobody has decided yet what comes after it.
    undecided: bool,
}

impl ContractLine<'_> {
    /// Returns the day by which something must be done about the contract.
    pub(crate) fn act_by(&self) -> Option<Date> {
        self.decide_by.or(self.notice_by)
    }

    /// Returns the cell of a day that the terms make, with the mark of what keeps it from being known: of the end, or of
    /// the period of notice that it is reckoned with.
    fn day(&self, day: Option<Date>, is_by_notice: bool) -> Cell {
        let contract = self.contract;
        match day {
            Some(day) => day.into(),
            None if contract.has_unreadable_terms() => Cell::Unreadable,
            None if contract.terminated_on.is_given() => Cell::Empty,
            None if contract.open_ended != true && contract.end.is_unknown() => Cell::Unknown,
            None if is_by_notice && contract.notice_months.is_unknown() => Cell::Unknown,
            None => Cell::Empty,
        }
    }
}

impl LineTable for Contracts {
    type Line<'r> = ContractLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        aside("id", |_, line| line.contract.id().into()),
        column("contract", |_, line| (&line.contract.name).into()),
        aside("supplier", |context, line| {
            title(context, line.contract.supplier.as_ref())
        }),
        column("contract_owner", |context, line| {
            title(context, line.contract.owner.as_ref())
        }),
        aside("systems", |context, line| {
            Cell::list(
                line.contract
                    .systems
                    .iter()
                    .map(|system| title(context, Some(system))),
            )
        }),
        column("notice_by", |_, line| line.day(line.notice_by, true)),
        column("decide_by", |_, line| line.day(line.decide_by, true)),
        aside("months_left", |context, line| {
            Cell::of(line.act_by().map(|day| context.today.whole_months_to(day)))
        }),
        column("contract_end", |_, line| line.day(line.end, false)),
        aside("options", |context, line| options(context, line.contract)),
        aside("contract_value", |_, line| {
            Cell::dkk(line.contract.value_dkk.map(|value| value.get()))
        }),
        column("remark", |context, line| common::texts(&remarks(context, line))),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        let answering = Answering::of(context.register, line.contract.key());
        Row {
            record: Some(line.contract.address()),
            units: answering.units,
            owners: answering.owners,
            ..Row::default()
        }
    }
}

/// Returns the contracts, the first day to give notice, or to decide what follows, first.
pub(crate) fn lines<'r>(context: &OverviewContext<'r>) -> Vec<ContractLine<'r>> {
    let today = context.today;
    let undecided = context.register.undecided_contracts(today);
    let undecided: BTreeSet<RecordKey> = undecided.map(|one| one.contract.key()).collect();
    let contracts = by_name(&context.register.contracts).into_iter();
    let mut lines: Vec<ContractLine<'_>> = contracts
        .map(|contract| ContractLine {
            contract,
            notice_by: last_notice(contract, today).filter(|_| !contract.has_ended(today)),
            decide_by: contract.decide_by().filter(|_| !contract.has_ended(today)),
            end: contract.next_end(today),
            undecided: undecided.contains(&contract.key()),
        })
        .collect();
    lines.sort_by_key(|line| {
        let day = line.act_by();
        (day.is_none(), day, line.contract.has_ended(today))
    });
    lines
}

/// Returns the last day to give notice: so that the contract is not renewed, or ends on the first day that it can.
fn last_notice(contract: &Contract, today: Date) -> Option<Date> {
    let first = contract.first_notice(today).map(|(by, _)| by);
    contract.notice_by(today).or(first)
}

fn make(context: &OverviewContext<'_>) -> Page {
    common::page(context, &OVERVIEW, Contracts::table(context, &lines(context)))
}

/// Returns the options that are left.
fn options(context: &OverviewContext<'_>, contract: &Contract) -> Cell {
    let left = contract.options.iter().filter(|option| !option.used);
    let months = left.map(|option| [("months", Arg::from(option.months))]);
    Cell::list(months.map(|months| text(context.language, "months", &months).into()))
}

/// Returns what is to be known of a contract's end, worst first.
fn remarks(context: &OverviewContext<'_>, line: &ContractLine<'_>) -> Vec<String> {
    let (today, contract) = (context.today, line.contract);
    let say = |key: &str| context.text(&format!("contract-{key}"));
    let say_day = |key: &str, day: Date| {
        text(
            context.language,
            &format!("contract-{key}"),
            &[("day", Arg::Date(day))],
        )
    };
    if contract.has_ended(today) {
        return vec![say("ended")];
    }
    if contract.has_unreadable_terms() {
        return vec![say("unreadable")];
    }
    let mut all = Vec::new();
    match (line.act_by(), line.undecided) {
        (Some(_), _) if let Some((_, end)) = contract.first_notice(today) => {
            all.push(say_day("can-end", end));
        }
        (Some(day), true) if day < today => {
            let days = [("days", Arg::from(today.days_after(day)))];
            all.push(text(context.language, "contract-overdue", &days));
        }
        (Some(day), false) if day < today => all.push(say("passed-decided")),
        (Some(_), false) => all.push(say("decided")),
        (Some(_), true) => {}
        (None, _) => all.push(
            match (contract.terminated_on.get(), contract.earliest_end(today)) {
                (Some(day), _) => match contract.notice_given_on.get() {
                    None => say_day("terminated", day),
                    Some(given) => {
                        let facts = [("given", Arg::Date(given)), ("day", Arg::Date(day))];
                        text(context.language, "contract-terminated-on", &facts)
                    }
                },
                (None, Some(day)) => say_day("open-ended", day),
                (None, None) if contract.open_ended == true => say("open-ended-unknown-notice"),
                (None, None) if contract.end.get().is_none() => say("end-unknown"),
                (None, None) => say("notice-unknown"),
            },
        ),
    }
    if contract.renews() {
        let months = contract.renews_months.get().unwrap_or_default();
        all.push(text(
            context.language,
            "contract-renews",
            &[("months", Arg::from(months))],
        ));
    }
    if let Some(project) = context.register.get_opt(contract.renewal_project.given()) {
        let facts = [("project", Arg::from(project.name.as_str()))];
        all.push(text(context.language, "contract-followed-by", &facts));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;
    use super::*;

    /// 4.2, 4.4, 4.6 and 4.7: what is late says by how many days; what ends by itself is to be decided about.
    #[test]
    fn contracts_come_by_the_day_of_notice_or_decision_and_those_without_one_say_why() {
        let contracts = "\
- {id: a, name: A, end: 2027-05-22, notice_months: 6}
- {id: b, name: B, end: 2027-05-21, notice_months: 6}
- {id: c, name: C, end: 2027-12-31, notice_months: 6, options: [{months: 12}, {months: 24, used: true}]}
- {id: d, name: D, end: 2026-12-31}
- {id: e, name: E, open_ended: true, notice_months: 3}
- {id: f, name: F, end: 2026-12-31, notice_months: 6, terminated_on: 2026-12-31}
- {id: g, name: G, end: 2026-11-21, notice_months: 6}
- {id: h, name: H, end: 2024-12-31, notice_months: 3, renews_months: 12}
- {id: i, name: I, notice_months: 3}
- {id: j, name: J, open_ended: true, locked_until: 2027-12-31, notice_months: 6}
- {id: k, name: K, end: 2028-12-31, notice_months: 6, notice_given_on: 2026-11-01, terminated_on: 2027-12-31}
- {id: l, name: L, end: 2026-12-31, notice_months: 6, locked_until: 2026-12-31}
";
        let register = Fixture::new("2026-11-22", &[("contracts.yaml", contracts)]);
        let columns = [
            "id",
            "notice_by",
            "decide_by",
            "months_left",
            "contract_end",
            "options",
            "remark",
        ];
        assert_eq!(
            register.lines(make, &columns),
            [
                "l |  | 2026-06-30 | -4 | 2026-12-31 |  | OVERSKREDET med 145 dage: det er ikke besluttet, hvad der skal følge",
                "b |  | 2026-11-21 | 0 | 2027-05-21 |  | OVERSKREDET med 1 dag: det er ikke besluttet, hvad der skal følge",
                "a |  | 2026-11-22 | 0 | 2027-05-22 |  | ",
                "j | 2027-06-30 |  | 7 |  |  | kan opsiges til ophør 31. december 2027, den første mulige dag",
                "h | 2027-09-30 |  | 10 | 2027-12-31 |  | fornyes med 12 måneder ad gangen",
                "c |  | 2029-06-30 | 31 | 2029-12-31 | 12 måneder | ",
                "d |  |  |  | 2026-12-31 |  | opsigelsesvarslet er ikke oplyst",
                "e |  |  |  |  |  | løber, til den opsiges; kan tidligst ophøre 22. februar 2027",
                "f |  |  |  | 2026-12-31 |  | opsagt til 31. december 2026",
                "i |  |  |  |  |  | slutdatoen er ikke oplyst",
                "k |  |  |  | 2027-12-31 |  | opsagt 1. november 2026 til 31. december 2027",
                "g |  |  |  | 2026-11-21 |  | udløbet",
            ]
        );
        for contract in ["contracts/a", "contracts/b", "contracts/l"] {
            assert!(register.finds("contract-ends-unplanned", contract), "{contract}");
            assert!(!register.finds("contract-notice-passed", contract), "{contract}");
        }
    }

    #[test]
    fn a_contract_whose_system_goes_first_is_decided() {
        let register = Fixture::new(
            "2026-11-22",
            &[
                ("systems.yaml", "[{id: s, name: S, retire_on: 2027-03-31}]"),
                (
                    "contracts.yaml",
                    "[{id: k, name: K, systems: [s], end: 2027-03-31, notice_months: 6}]",
                ),
            ],
        );
        assert_eq!(
            register.lines(make, &["id", "remark"]),
            ["k | fristen er passeret; besluttet"]
        );
        assert!(!register.finds("contract-ends-unplanned", "contracts/k"));
    }
}
