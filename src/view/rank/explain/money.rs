//! The case in money, and who pays it year by year.

use std::collections::{BTreeMap, BTreeSet};

use super::super::words;
use super::ExplanationWriter;
use crate::finding::Arg;
use crate::page::{Cell, Table};
use crate::ranking::explain::TierValue;
use crate::ranking::financing::Claim;
use crate::ranking::value::Positive;
use crate::text::{decimal, number};

impl ExplanationWriter<'_> {
    pub(super) fn case(&self) -> Vec<String> {
        let value = &self.one.value;
        let mut lines = Vec::new();
        match value.net_present_value {
            None => lines.push(self.text("explain-case-no-value", &[])),
            Some(npv) => {
                lines.push(self.worth(npv));
                lines.push(match value.payback {
                    Some(payback) => {
                        let years = decimal(self.language, payback.tenths(), 1);
                        self.text("explain-case-payback", &[("years", years.into())])
                    }
                    None => self.text("explain-case-no-payback", &[]),
                });
            }
        }
        lines.push(match (&value.positive, value.net_present_value) {
            (Some(why), _) => self.why(why),
            (None, Some(_)) => self.text("explain-case-not-positive", &[]),
            (None, None) => self.text("explain-case-unknown", &[]),
        });
        lines
    }

    /// Returns the net present value with the rate it is reckoned with, or by tier where there are several.
    fn worth(&self, npv: i64) -> String {
        let facts = |tier: &TierValue, value: i64| {
            let year = |year: i32| Arg::Text(year.to_string());
            [
                ("value", Arg::Dkk(value)),
                ("from", year(tier.from)),
                ("to", year(tier.to)),
                ("rate", decimal(self.language, tier.permille.into(), 1).into()),
            ]
        };
        if let [only] = self.one.tiers.as_slice() {
            return self.text("explain-case-value", &facts(only, npv));
        }
        let tiers = self.one.tiers.iter();
        let tiers = tiers.map(|tier| self.text("explain-case-tier", &facts(tier, tier.dkk)));
        let facts = [("value", Arg::Dkk(npv)), ("tiers", Arg::List(tiers.collect()))];
        self.text("explain-case-tiers", &facts)
    }

    fn why(&self, why: &Positive) -> String {
        match why {
            Positive::Law => self.text("explain-case-positive-law", &[]),
            Positive::Money => self.text("explain-case-positive-money", &[]),
            Positive::OwnGoal(goal) => {
                let name = self
                    .register
                    .goal(goal)
                    .map_or(goal.as_str(), |(_, _, goal)| &goal.text);
                self.text("explain-case-positive-own-goal", &[("goal", name.into())])
            }
        }
    }

    /// Returns a row for each year in which someone pays or is paid.
    pub(super) fn years(&self) -> Table {
        let financing = &self.one.financing;
        let operating = financing
            .operation
            .iter()
            .filter(|operation| operation.dkk_per_year != 0)
            .flat_map(|operation| {
                let year = |n| operation.from.map(|from| from.saturating_add(n));
                (0..operation.years).map(year)
            });
        let operating: BTreeSet<Option<i32>> = operating.collect();
        let claims = financing.planned.iter().chain(&financing.claims);
        // What nobody can say the year of comes first.
        let years: BTreeSet<Option<i32>> = claims
            .map(Claim::stated_year)
            .chain(financing.own.keys().map(|(_, year)| *year))
            .chain(financing.repayments.iter().map(|paid| Some(paid.year)))
            .chain(operating.iter().copied())
            .collect();
        let columns = [
            "year",
            "planned_from_pools",
            "outstanding",
            "own_money",
            "operation",
            "to_repay",
        ];
        let mut table = Table::new(self.language, &columns);
        for year in years {
            let own = financing.own.iter().filter(|((_, of), _)| *of == year);
            let own = own.map(|((unit, _), dkk)| self.paid(self.unit(unit), *dkk));
            let operation = financing.operation.as_ref();
            let operation = operation.filter(|_| operating.contains(&year));
            table.push(vec![
                year.map_or(Cell::Unknown, |year| Cell::Text(year.to_string())),
                self.claimed(&financing.planned, year),
                self.claimed(&financing.claims, year),
                Cell::list(own),
                Cell::dkk(operation.map(|operation| operation.dkk_per_year)),
                self.repaid(year),
            ]);
        }
        table
    }

    fn claimed(&self, claims: &[Claim], year: Option<i32>) -> Cell {
        let of_year = claims.iter().filter(|claim| claim.stated_year() == year);
        Cell::list(of_year.map(|claim| self.paid(words::pool(self.register, &claim.pool), claim.dkk)))
    }

    /// Returns what each unit pays back in a year, to whichever pool.
    fn repaid(&self, year: Option<i32>) -> Cell {
        let mut by_unit: BTreeMap<Option<&str>, i64> = BTreeMap::new();
        let repayments = self.one.financing.repayments.iter();
        for paid in repayments.filter(|paid| Some(paid.year) == year) {
            *by_unit.entry(paid.unit.as_deref()).or_default() += paid.dkk;
        }
        Cell::list(by_unit.into_iter().map(|(unit, dkk)| match unit {
            Some(unit) => self.paid(self.unit(unit), dkk),
            None => self.paid(&self.text("explain-unit-nobody", &[]), dkk),
        }))
    }

    fn paid(&self, by: &str, dkk: i64) -> Cell {
        Cell::Text(format!("{by}: {}", number(self.language, dkk)))
    }

    pub(super) fn money_notes(&self) -> Vec<String> {
        let financing = &self.one.financing;
        let mut lines = Vec::new();
        if financing.planned.is_empty() && financing.own.is_empty() {
            lines.push(self.text("explain-financing-none", &[]));
        }
        lines.push(match &financing.operation {
            None => self.text("explain-operation-unknown", &[]),
            Some(operation) => match &operation.paid_by {
                Some(unit) => self.text("explain-operation-payer", &[("unit", self.unit(unit).into())]),
                None => self.text("explain-operation-no-payer", &[]),
            },
        });
        if financing.repayments.is_empty() && !financing.planned.is_empty() {
            lines.push(self.text("explain-no-repayment", &[]));
        }
        lines
    }
}
