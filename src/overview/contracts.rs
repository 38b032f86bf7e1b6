//! O3 Contracts by the last day to give notice (Aabenraa 4, 15). The register computes the day; it is never written.

use std::collections::BTreeSet;

use super::common::{self, title};
use super::table::{ColumnOf, LineTable, aside, column};
use super::{Context, Overview};
use crate::finding::Arg;
use crate::model::contract::Contract;
use crate::model::{Answering, Record, RecordKey};
use crate::page::{Cell, Page, Row};
use crate::text::text;
use crate::value::Date;

pub(super) const OVERVIEW: Overview = Overview {
    name: "contracts",
    about: "Contracts by the last day to give notice, which is computed from end, options used, and period of notice; those without such a day last, with the reason.",
    paper: "aabenraa-2017",
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
    /// The day it ends, or ended.
    pub(crate) end: Option<Date>,
    /// Whether nobody has decided yet what comes after it.
    undecided: bool,
}

impl LineTable for Contracts {
    type Line<'r> = ContractLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        aside("id", |_, line| line.contract.id().into()),
        column("contract", |_, line| (&line.contract.name).into()),
        column("supplier", |context, line| {
            title(context, line.contract.supplier.given())
        }),
        column("contract_owner", |context, line| {
            title(context, line.contract.owner.given())
        }),
        aside("systems", |context, line| {
            Cell::list(
                line.contract
                    .systems
                    .iter()
                    .map(|system| title(context, Some(system))),
            )
        }),
        column("notice_by", |_, line| Cell::of(line.notice_by)),
        aside("months_left", |context, line| {
            Cell::of(line.notice_by.map(|day| context.today.whole_months_to(day)))
        }),
        column("contract_end", |_, line| Cell::of(line.end)),
        aside("options", |context, line| options(context, line.contract)),
        aside("contract_value", |_, line| {
            Cell::dkk(line.contract.value_dkk.get().map(|value| value.get()))
        }),
        column("remark", |context, line| common::texts(&remarks(context, line))),
    ];

    fn row<'r>(context: &Context<'r>, line: &Self::Line<'r>) -> Row {
        let answering = Answering::of(context.register, line.contract.key());
        Row {
            record: Some(line.contract.address()),
            units: answering.units,
            owners: answering.owners,
            ..Row::default()
        }
    }
}

/// Returns the contracts, the first day to give notice first.
pub(crate) fn lines<'r>(context: &Context<'r>) -> Vec<ContractLine<'r>> {
    let today = context.today;
    let undecided = context.register.undecided_contracts(today);
    let undecided: BTreeSet<RecordKey> = undecided.map(|one| one.contract.key()).collect();
    let contracts = context.register.contracts.iter();
    let mut lines: Vec<ContractLine<'_>> = contracts
        .map(|contract| ContractLine {
            contract,
            notice_by: contract.notice_by(today).filter(|_| !contract.has_ended(today)),
            end: contract.next_end(today),
            undecided: undecided.contains(&contract.key()),
        })
        .collect();
    lines.sort_by_key(|line| {
        let notice = line.notice_by;
        (notice.is_none(), notice, line.contract.has_ended(today))
    });
    lines
}

fn make(context: &Context<'_>) -> Page {
    common::page(context, &OVERVIEW, Contracts::table(context, &lines(context)))
}

/// The options that are left.
fn options(context: &Context<'_>, contract: &Contract) -> Cell {
    let left = contract.options.iter().filter(|option| !option.used);
    let months = left.map(|option| [("months", Arg::from(option.months))]);
    Cell::list(months.map(|months| text(context.language, "months", &months).into()))
}

/// What is to be known of a contract's end, worst first.
fn remarks(context: &Context<'_>, line: &ContractLine<'_>) -> Vec<String> {
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
    let mut all = Vec::new();
    match (line.notice_by, line.undecided) {
        (Some(day), true) if day < today => all.push(say("overdue")),
        (Some(day), false) if day < today => all.push(say("passed-decided")),
        (Some(_), false) => all.push(say("decided")),
        (Some(_), true) => {}
        (None, _) => all.push(
            match (contract.terminated_on.get(), contract.earliest_end(today)) {
                (Some(day), _) => say_day("terminated", day),
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

    #[test]
    fn contracts_come_by_the_day_of_notice_and_those_without_one_say_why() {
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
";
        let register = Fixture::new("2026-11-22", &[("contracts.yaml", contracts)]);
        let columns = [
            "id",
            "notice_by",
            "months_left",
            "contract_end",
            "options",
            "remark",
        ];
        assert_eq!(
            register.lines(make, &columns),
            [
                "b | 2026-11-21 | 0 | 2027-05-21 |  | OVERSKREDET, og intet er besluttet",
                "a | 2026-11-22 | 0 | 2027-05-22 |  | ",
                "h | 2027-09-30 | 10 | 2027-12-31 |  | fornyes med 12 måneder ad gangen",
                "c | 2029-06-30 | 31 | 2029-12-31 | 12 måneder | ",
                "d |  |  | 2026-12-31 |  | opsigelsesvarslet er ikke oplyst",
                "e |  |  |  |  | løber, til den opsiges; kan tidligst ophøre 22. februar 2027",
                "f |  |  | 2026-12-31 |  | opsagt til 31. december 2026",
                "i |  |  |  |  | slutdatoen er ikke oplyst",
                "g |  |  | 2026-11-21 |  | udløbet",
            ]
        );
        assert!(register.finds("contract-notice-passed", "contracts/b"));
        assert!(register.finds("contract-notice-near", "contracts/a"));
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
        assert!(!register.finds("contract-notice-passed", "contracts/k"));
    }
}
