//! Pools year by year: balance, grants, repayments and how far the pool finances itself (Herning 18 to 22, Bornholm
//! 11 and 22: «at puljen er selvfinansierende»).

use std::collections::{BTreeMap, BTreeSet};

use super::common;
use super::table::{ColumnOf, LineTable, aside, column};
use super::{Overview, OverviewContext, by_name};
use crate::finding::Arg;
use crate::model::pool::{EntryKind, Pool};
use crate::model::project::{Funding, Project, Stage};
use crate::model::{Kind, Record, answering, use_not_known};
use crate::page::{Cell, Page, Row};
use crate::ranking::outlook::{PoolOutlook, outlook};
use crate::text::{decimal, text};
use crate::value::{Date, Missing, Stated};

pub(super) const OVERVIEW: Overview = Overview {
    name: "pools",
    about: "The pools year by year: what came in, was granted and was paid back, the balance, what is expected of the \
            years to come, and how far the pool finances itself.",
    paper: "herning-2013",
    order: &["pool"],
    make,
};

/// The pools year by year.
pub(crate) struct PoolYears;

/// A year of a pool, in whole kroner. What is not known, or not of that year, is `None`.
pub(crate) struct PoolYearLine<'r> {
    /// The pool.
    pub(crate) pool: &'r Record<Pool>,
    /// The year.
    pub(crate) year: i32,
    opening_balance: Stated<i64>,
    /// What no project pays back: put in, or moved here from another pool.
    allocated: Stated<i64>,
    granted: Stated<i64>,
    repaid: Stated<i64>,
    /// Taken out, or moved to another pool.
    withdrawn: Stated<i64>,
    /// What of these was moved from another pool, less what was moved to one.
    transferred: Stated<i64>,
    /// The balance at the end of the year, or on the day.
    pub(crate) balance: Stated<i64>,
    expected_allocation: Stated<i64>,
    expected_grants: Stated<i64>,
    expected_repayments: Stated<i64>,
    /// The balance that is expected at the end of the year.
    pub(crate) expected_balance: Stated<i64>,
    /// In tenths of a per cent.
    self_financing: Option<i64>,
    /// True when every entry of the pool could be read.
    has_all_entries: bool,
    /// True when every project, which is what is expected of it, could be read too.
    has_all_projects: bool,
}

impl PoolYearLine<'_> {
    /// Returns whether nothing is left out of its figures.
    pub(crate) fn is_complete(&self) -> bool {
        self.has_all_entries && self.has_all_projects
    }

    /// Returns the cell of a figure that the entries make.
    pub(crate) fn so_far(&self, dkk: Stated<i64>) -> Cell {
        Cell::sum(Cell::dkk(dkk), self.has_all_entries || !dkk.is_given())
    }

    /// Returns the cell of a figure that projects make too.
    pub(crate) fn expected(&self, dkk: Stated<i64>) -> Cell {
        let is_complete = self.has_all_entries && self.has_all_projects;
        Cell::sum(Cell::dkk(dkk), is_complete || !dkk.is_given())
    }
}

impl LineTable for PoolYears {
    type Line<'r> = PoolYearLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("pool", |_, line| line.pool.title().into()),
        column("year", |_, line| Cell::Year(line.year)),
        column("opening_balance", |context, line| {
            // After this year it is the balance that is expected at the end of the year before.
            if line.year > context.today.year() {
                line.expected(line.opening_balance)
            } else {
                line.so_far(line.opening_balance)
            }
        }),
        column("allocated", |_, line| line.so_far(line.allocated)),
        column("granted", |_, line| line.so_far(line.granted)),
        column("repaid", |_, line| line.so_far(line.repaid)),
        column("withdrawn", |_, line| line.so_far(line.withdrawn)),
        aside("transferred", |_, line| line.so_far(line.transferred)),
        column("balance", |_, line| line.so_far(line.balance)),
        aside("expected_allocation", |_, line| {
            line.so_far(line.expected_allocation)
        }),
        aside("expected_grants", |_, line| line.expected(line.expected_grants)),
        aside("expected_repayments", |_, line| {
            line.expected(line.expected_repayments)
        }),
        column("expected_balance", |_, line| line.expected(line.expected_balance)),
        aside("self_financing", |_, line| {
            let share = line.self_financing.map_or(Cell::Empty, Cell::Percent);
            Cell::sum(share, line.has_all_entries || line.self_financing.is_none())
        }),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        Row {
            record: Some(line.pool.address()),
            owners: owners(context, line.pool),
            ..Row::default()
        }
    }
}

/// Returns the years of each pool.
pub(crate) fn lines<'r>(context: &OverviewContext<'r>) -> Vec<PoolYearLine<'r>> {
    let outlook = outlook(context.register, context.today);
    let mut lines = Vec::new();
    for pool in by_name(&context.register.pools) {
        let none = PoolOutlook::default();
        let expected = outlook.get(pool.id()).unwrap_or(&none);
        lines.extend(years(context, pool, expected));
    }
    lines
}

/// Returns what is to be known of the figures: each pool since its first entry, and what the columns mean.
pub(crate) fn notes(context: &OverviewContext<'_>) -> Vec<String> {
    let pools = by_name(&context.register.pools).into_iter();
    let mut notes: Vec<String> = pools.filter_map(|pool| so_far(context, pool)).collect();
    notes.push(context.text("pools-note"));
    notes
}

fn make(context: &OverviewContext<'_>) -> Page {
    let table = PoolYears::table(context, &lines(context));
    let mut page = common::page(context, &OVERVIEW, table);
    page.header = notes(context);
    page
}

fn years<'r>(
    context: &OverviewContext<'_>,
    pool: &'r Record<Pool>,
    expected: &PoolOutlook,
) -> Vec<PoolYearLine<'r>> {
    let this_year = context.today.year();
    let mut years: BTreeSet<i32> = BTreeSet::from([this_year]);
    let so_far = pool.entries.iter().filter(|entry| entry.on <= context.today);
    years.extend(so_far.map(|entry| entry.on.year()));
    for by_year in [&expected.added, &expected.claims, &expected.repayments] {
        years.extend(by_year.keys());
    }
    // Of a pool without an entry that is known or readable no figure is, not even that it is 0.
    let missing = pool
        .entries
        .missing()
        .filter(|missing| pool.entries.is_empty() && *missing != Missing::Blank);
    let known = |dkk: i64| missing.map_or(Stated::Given(dkk), Stated::from);
    let has_all_entries = pool.entries.is_complete();
    let has_all_projects = context.register.is_fully_read(&[Kind::Project])
        && context
            .register
            .projects
            .iter()
            .all(|project| is_expected_whole(context, pool, project));
    let mut balance = 0;
    let line = |year| {
        let when = |is: bool, dkk: i64| if is { known(dkk) } else { Stated::Blank };
        let actual = |dkk: i64| when(year <= this_year, dkk);
        let still = |dkk: i64| when(year >= this_year, dkk);
        let entries = |kind| sum(pool, kind, year, context.today);
        let (granted, repaid) = (entries(EntryKind::Grant), entries(EntryKind::Repayment));
        let (moved_in, moved_out) = (entries(EntryKind::TransferIn), entries(EntryKind::TransferOut));
        let allocated = entries(EntryKind::Allocation) + moved_in;
        let withdrawn = entries(EntryKind::Withdrawal) + moved_out;
        let to_come = |by_year: &BTreeMap<i32, i64>| by_year.get(&year).copied().unwrap_or(0);
        let (added, claims) = (to_come(&expected.added), to_come(&expected.claims));
        let repayments = to_come(&expected.repayments);
        let opening = balance;
        let today = opening + allocated - granted + repaid - withdrawn;
        balance = today + added - claims + repayments;
        PoolYearLine {
            pool,
            year,
            opening_balance: known(opening),
            allocated: actual(allocated),
            granted: actual(granted),
            repaid: actual(repaid),
            withdrawn: actual(withdrawn),
            transferred: actual(moved_in - moved_out),
            balance: actual(today),
            expected_allocation: still(added),
            expected_grants: still(claims),
            expected_repayments: still(repayments),
            expected_balance: still(balance),
            self_financing: share(repaid, granted),
            has_all_entries,
            has_all_projects,
        }
    };
    years.into_iter().map(line).collect()
}

/// Returns whether all that a pool can expect of a project is known: what its share of the savings is reckoned of, and the
/// years. A project that is not decided, or does not ask the pool, is not expected at all.
fn is_expected_whole(context: &OverviewContext<'_>, pool: &Record<Pool>, project: &Record<Project>) -> bool {
    let is_counted = |stage: Stage| stage.reached(Stage::Approved) && stage != Stage::Rejected;
    let asks = |line: &Funding| {
        let source = context.register.pool(&line.from);
        source.is_some_and(|source| source.key() == pool.key())
    };
    if !project.stage.get().is_some_and(is_counted) || !project.funding.iter().any(asks) {
        return true;
    }
    project.total_saving().is_complete && use_not_known(project).is_none()
}

/// Returns the entries of a kind in a year, up to and with a day.
fn sum(pool: &Pool, kind: EntryKind, year: i32, day: Date) -> i64 {
    let entries = pool.entries.iter();
    entries
        .filter(|entry| entry.kind == kind && entry.on.year() == year && entry.on <= day)
        .map(|entry| entry.dkk.get())
        .sum()
}

/// Returns what was paid back for every 100 kroner granted, in tenths of a per cent, half a tenth rounded up; `None`
/// while nothing is granted.
fn share(repaid: i64, granted: i64) -> Option<i64> {
    let (repaid, granted) = (i128::from(repaid), i128::from(granted));
    (granted > 0)
        .then(|| i64::try_from((repaid * 2000 + granted) / (granted * 2)).ok())
        .flatten()
}

/// Returns the pool since its first entry, in a sentence; nothing before the first grant.
fn so_far(context: &OverviewContext<'_>, pool: &Record<Pool>) -> Option<String> {
    let entries = || pool.entries.iter().filter(|entry| entry.on <= context.today);
    let all = |kind| -> i64 {
        entries()
            .filter(|entry| entry.kind == kind)
            .map(|entry| entry.dkk.get())
            .sum()
    };
    let (granted, repaid) = (all(EntryKind::Grant), all(EntryKind::Repayment));
    let share = share(repaid, granted)?;
    let facts = [
        ("pool", Arg::from(pool.title())),
        (
            "from",
            entries().map(|entry| entry.on.year()).min()?.to_string().into(),
        ),
        ("granted", Arg::Dkk(granted)),
        ("repaid", Arg::Dkk(repaid)),
        ("share", decimal(context.language, share, 1).into()),
    ];
    let sentence = text(context.language, "pools-so-far", &facts);
    Some(if pool.entries.is_complete() {
        sentence
    } else {
        format!("{sentence} {}", context.text("pools-so-far-partial"))
    })
}

/// Returns the positions in the body that manages the pool.
fn owners(context: &OverviewContext<'_>, pool: &Pool) -> Vec<String> {
    let body = context.register.get_opt(pool.body.given());
    answering::ids(body.into_iter().flat_map(|body| body.members.iter().map(Some)))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::fixture::{column, page};
    use super::*;

    fn entry(no: u32, on: &str, kind: &str, dkk: i64, project: Option<&str>) -> Value {
        json!({ "no": no, "on": on, "kind": kind, "dkk": dkk, "project": project })
    }

    fn project(id: &str, stage: &str, year: i32, go_live: &str) -> Value {
        json!({ "id": id, "name": id, "stage": stage, "go_live": go_live,
            "business_case": { "investment_dkk": 600 },
            "funding": [{ "from": "pulje", "dkk": 600, "year": year, "principle": "efficiency" }],
            "repayment": { "share_pct": 50, "years": 3, "from_year": 2026 },
            "benefits": [{ "id": "b", "name": "B", "kind": "economic", "saving_dkk_per_year": 400 }] })
    }

    fn pools() -> Page {
        page(
            make,
            &json!({
                "projects": [project("done", "realising", 2025, "2026-Q1"), project("bound", "running", 2027, "2028-Q1"),
                    project("candidate", "proposed", 2027, "2028-Q1")],
                "pools": [{ "id": "pulje", "name": "Puljen", "entries": [
                    entry(1, "2025-01-01", "allocation", 2_000, None), entry(2, "2025-02-01", "grant", 600, Some("done")),
                    entry(3, "2025-12-01", "withdrawal", 100, None), entry(4, "2026-01-01", "allocation", 1_000, None),
                    entry(5, "2026-02-01", "grant", 90, Some("bound")), entry(6, "2026-10-01", "repayment", 150, Some("done")),
                    entry(7, "2026-12-01", "allocation", 40, None)] }],
                "policy": { "pool_budgets": [{ "pool": "pulje", "year": 2027, "dkk": 500 },
                    { "pool": "pulje", "year": 2030, "dkk": 7 }] },
            }),
        )
    }

    #[test]
    fn the_balance_is_carried_from_year_to_year_and_on_by_what_is_expected() {
        let page = pools();
        let years = ["2025", "2026", "2027", "2028", "2029", "2030"];
        assert_eq!(column(&page, "year"), years);
        assert_eq!(column(&page, "granted"), ["600", "90", "", "", "", ""]);
        assert_eq!(column(&page, "balance"), ["1300", "2360", "", "", "", ""]);
        assert_eq!(
            column(&page, "expected_allocation"),
            ["", "40", "500", "0", "0", "7"]
        );
        let claims = ["", "0", "510", "0", "0", "0"];
        assert_eq!(
            column(&page, "expected_grants"),
            claims,
            "a candidate has no claim yet"
        );
        assert_eq!(
            column(&page, "expected_repayments"),
            ["", "0", "200", "400", "200", "200"],
            "150 of 200 were paid in 2026, and that year counts as paid"
        );
        assert_eq!(
            column(&page, "expected_balance"),
            ["", "2400", "2590", "2990", "3190", "3397"]
        );
        assert_eq!(column(&page, "opening_balance")[1..3], ["1300", "2400"]);
    }

    #[test]
    fn what_a_pool_grants_that_another_feeds_is_expected_back_in_the_one_that_feeds_it() {
        let moved = |no: u32, kind: &str, other: &str| {
            let mut entry = entry(no, "2025-01-02", kind, 1_000, None);
            entry["pool"] = json!(other);
            entry
        };
        let page = page(
            make,
            &json!({
                "projects": [project("done", "realising", 2025, "2026-Q1")],
                "pools": [{ "id": "investering", "name": "Investering", "entries": [
                    entry(1, "2025-01-01", "allocation", 2_000, None), moved(2, "transfer_out", "pulje"),
                    entry(3, "2026-10-01", "repayment", 150, Some("done"))] },
                    { "id": "pulje", "name": "Puljen", "fed_by": "investering", "entries": [
                        moved(1, "transfer_in", "investering"), entry(2, "2025-02-01", "grant", 600, Some("done"))] }],
            }),
        );
        let pools = ["Investering"; 4].into_iter().chain(["Puljen"; 2]);
        assert_eq!(column(&page, "pool"), pools.collect::<Vec<_>>());
        assert_eq!(
            column(&page, "year"),
            ["2025", "2026", "2027", "2028", "2025", "2026"]
        );
        assert_eq!(column(&page, "allocated"), ["2000", "0", "", "", "1000", "0"]);
        assert_eq!(column(&page, "withdrawn"), ["1000", "0", "", "", "0", "0"]);
        assert_eq!(column(&page, "transferred"), ["-1000", "0", "", "", "1000", "0"]);
        assert_eq!(column(&page, "balance"), ["1000", "1150", "", "", "400", "400"]);
        assert_eq!(
            column(&page, "expected_repayments"),
            ["", "0", "200", "200", "", "0"]
        );
    }

    #[test]
    fn nothing_is_said_of_a_pool_whose_entries_are_unknown() {
        let unknown = json!([{ "fields": ["entries"], "because": "papiret nævner ingen beløb" }]);
        let page = page(
            make,
            &json!({ "pools": [{ "id": "a", "name": "A", "unknown": unknown }] }),
        );
        assert_eq!(column(&page, "year"), ["2026"]);
        for key in ["opening_balance", "granted", "balance", "expected_balance"] {
            assert_eq!(column(&page, key), ["?"], "{key}");
        }
    }

    #[test]
    fn self_financing_is_what_comes_back_of_what_is_granted() {
        let page = pools();
        assert_eq!(column(&page, "self_financing"), ["0.0", "166.7", "", "", "", ""]);
        assert_eq!(
            page.header[0],
            "Puljen har siden 2025 bevilget 690 kr. og fået 150 kr. tilbage: 21,7 % selvfinansiering."
        );
        assert_eq!(share(0, 0), None);
        assert_eq!(share(1, 8), Some(125));
    }
}
