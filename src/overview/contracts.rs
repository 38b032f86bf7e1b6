//! O3 Contracts by the last day to give notice or to decide what follows (Aabenraa 4, 15). The register computes the
//! days; they are never written.

use std::collections::BTreeMap;

use super::{Context, Overview, common};
use crate::finding::Arg;
use crate::model::contract::Contract;
use crate::model::{Record, RecordKey, Undecided};
use crate::page::{Cell, Page, Row, Table};
use crate::text::text;
use crate::value::Date;

pub(super) const OVERVIEW: Overview = Overview {
    name: "contracts",
    about: "Contracts by the last day to give notice, or to decide what follows where they end by themselves; the days are computed from end, options used, and period of notice. Those without such a day last, with the reason.",
    make,
};

const COLUMNS: &[&str] = &[
    "id",
    "contract",
    "supplier",
    "contract_owner",
    "systems",
    "notice_by",
    "decide_by",
    "months_left",
    "contract_end",
    "options",
    "contract_value",
    "remark",
];

/// What a terminal has no room for.
const ASIDE: &[&str] = &["id", "systems", "months_left", "options", "contract_value"];

fn make(context: &Context<'_>) -> Page {
    let undecided: BTreeMap<RecordKey, Undecided<'_>> = context
        .register
        .undecided_contracts(context.today)
        .map(|undecided| (undecided.contract.key(), undecided))
        .collect();
    let mut contracts: Vec<_> = context.register.contracts.iter().collect();
    contracts.sort_by_key(|contract| {
        let day = by(contract, context.today);
        (day.is_none(), day, contract.has_ended(context.today))
    });
    let mut table = Table::new(context.language, COLUMNS);
    for contract in contracts {
        table.push(row(context, contract, undecided.get(&contract.key())));
    }
    common::page(context, "contracts", table.aside(ASIDE))
}

/// The last day to give notice of a contract that still runs.
fn notice_by(contract: &Contract, today: Date) -> Option<Date> {
    let first = contract.first_notice(today).map(|(by, _)| by);
    contract
        .notice_by(today)
        .or(first)
        .filter(|_| !contract.has_ended(today))
}

/// The last day to decide what follows a contract that still runs and ends by itself.
fn decide_by(contract: &Contract, today: Date) -> Option<Date> {
    contract.decide_by().filter(|_| !contract.has_ended(today))
}

/// The day by which something must be done about a contract.
fn by(contract: &Contract, today: Date) -> Option<Date> {
    decide_by(contract, today).or_else(|| notice_by(contract, today))
}

fn row(context: &Context<'_>, contract: &Record<Contract>, undecided: Option<&Undecided<'_>>) -> Row {
    let (register, today) = (context.register, context.today);
    let systems = contract.systems.iter();
    let options = contract.options.iter().filter(|option| !option.used);
    let months = |months: u32| text(context.language, "months", &[("months", Arg::from(months))]);
    let answering = crate::model::Answering::of(register, contract.key());
    Row {
        cells: vec![
            contract.id().into(),
            (&contract.name).into(),
            common::title(register, contract.supplier.given()),
            common::title(register, contract.owner.given()),
            Cell::list(systems.map(|system| common::title(register, Some(system)))),
            Cell::of(notice_by(contract, today)),
            Cell::of(decide_by(contract, today)),
            Cell::of(by(contract, today).map(|day| today.whole_months_to(day))),
            Cell::of(contract.next_end(today)),
            Cell::list(options.map(|option| months(option.months).into())),
            Cell::dkk(contract.value_dkk.get().map(|value| value.get())),
            Cell::list(remarks(context, contract, undecided).into_iter().map(Cell::from)),
        ],
        record: Some(contract.address()),
        units: answering.units,
        owners: answering.owners,
        ..Row::default()
    }
}

/// What is to be said of a contract's end, worst first.
fn remarks(
    context: &Context<'_>,
    contract: &Record<Contract>,
    undecided: Option<&Undecided<'_>>,
) -> Vec<String> {
    let today = context.today;
    let say = |key: &str| text(context.language, &format!("contract-{key}"), &[]);
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
    match (by(contract, today), undecided) {
        (Some(_), _) if let Some((_, end)) = contract.first_notice(today) => {
            all.push(say_day("can-end", end))
        }
        (Some(day), Some(_)) if day < today => {
            let days = [("days", Arg::from(today.days_after(day)))];
            all.push(text(context.language, "contract-overdue", &days));
        }
        (Some(day), None) if day < today => all.push(say("passed-decided")),
        (Some(_), None) => all.push(say("decided")),
        (Some(_), Some(_)) => {}
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
