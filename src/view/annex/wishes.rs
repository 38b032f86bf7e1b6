//! The tables of projects that ask the pools for money.

use super::content::Wish;
use super::page::AnnexWriter;
use std::collections::BTreeSet;

use crate::finding::Arg;
use crate::glossary::word;
use crate::page::{Cell, Table};
use crate::text::{number, text};
use crate::view::rank::words;

impl AnnexWriter<'_, '_> {
    pub(super) fn reserved(&self) -> Table {
        let columns = [
            "project",
            "annex_dkk",
            "annex_principle",
            "annex_repayment",
            "reason",
            "annex_item",
        ];
        let mut table = self.table(&columns);
        for wish in &self.annex.reserved {
            table.push(vec![
                self.project(wish),
                self.amounts(wish),
                self.principle(wish),
                self.repayment(wish),
                self.reason(wish),
                self.item(wish),
            ]);
        }
        table
    }

    pub(super) fn prioritised(&self) -> Table {
        let mut table = self.table(&[
            "rank",
            "project",
            "points",
            "annex_dkk",
            "annex_principle",
            "annex_repayment",
            "annex_gain",
            "reason",
            "annex_item",
        ]);
        for (wish, no) in self.annex.prioritised.iter().zip(1_i64..) {
            table.push(vec![
                Cell::Int(no),
                self.project(wish),
                self.points(wish),
                self.amounts(wish),
                self.principle(wish),
                self.repayment(wish),
                self.gains(wish),
                self.reason(wish),
                self.item(wish),
            ]);
        }
        table
    }

    pub(super) fn unprioritised(&self) -> Table {
        let mut table = self.table(&[
            "project",
            "points",
            "annex_dkk",
            "annex_principle",
            "annex_gain",
            "annex_why",
            "annex_item",
        ]);
        for wish in &self.annex.unprioritised {
            table.push(vec![
                self.project(wish),
                self.points(wish),
                self.amounts(wish),
                self.principle(wish),
                self.gains(wish),
                self.reason(wish),
                self.item(wish),
            ]);
        }
        table
    }

    fn project(&self, wish: &Wish) -> Cell {
        words::project(self.register, &wish.id).into()
    }

    fn points(&self, wish: &Wish) -> Cell {
        wish.points.map_or(Cell::Empty, |(low, high)| {
            words::points_between(low, high, self.language)
        })
    }

    /// Returns the amounts by year and in all; the pool's name with each where there are several.
    fn amounts(&self, wish: &Wish) -> Cell {
        let several = self.annex.pools.len() > 1;
        let by_year = wish.claims.iter().flat_map(|claim| {
            if several {
                let pool = words::pool(self.register, &claim.pool);
                let dkk = number(self.language, claim.dkk);
                let year = if claim.undated {
                    "?".to_owned()
                } else {
                    claim.year.to_string()
                };
                vec![Cell::Text(format!("{year}: {dkk} ({pool})"))]
            } else {
                words::claim(claim)
            }
        });
        let sum = Arg::Text(number(self.language, wish.amount()));
        let sum = (wish.claims.len() > 1).then(|| text(self.language, "annex-in-all", &[("dkk", sum)]));
        Cell::list(by_year.chain([Cell::of(sum)]))
    }

    fn principle(&self, wish: &Wish) -> Cell {
        let named = wish.principles.iter().map(|principle| {
            let key = format!("annex-principle-{}", principle.as_str());
            Cell::Text(self.say(&key))
        });
        Cell::list(named)
    }

    /// `300.000 kr. 2028–2030`.
    fn repayment(&self, wish: &Wish) -> Cell {
        let years = || wish.repayments.iter().map(|repayment| repayment.year);
        let (Some(first), Some(last)) = (years().min(), years().max()) else {
            return Cell::Empty;
        };
        let facts = [
            ("dkk", Arg::Dkk(wish.back())),
            ("first", Arg::Text(first.to_string())),
            ("last", Arg::Text(last.to_string())),
        ];
        let key = if first == last {
            "annex-back-one"
        } else {
            "annex-back"
        };
        let back = text(self.language, key, &facts);
        let pools: BTreeSet<&str> = wish.repayments.iter().map(|paid| paid.pool.as_str()).collect();
        let is_ours = |id: &&str| self.annex.pools.iter().any(|stand| stand.pool.id() == *id);
        if pools.iter().all(is_ours) {
            return back.into();
        }
        let pools = pools.iter().map(|id| words::pool(self.register, id).to_owned());
        let facts = [("back", back.into()), ("pool", Arg::List(pools.collect()))];
        text(self.language, "annex-back-to", &facts).into()
    }

    fn gains(&self, wish: &Wish) -> Cell {
        let unit = |id: &String| {
            let unit = self.register.units.get(id);
            unit.map_or_else(|| id.clone(), |unit| unit.title().to_owned())
        };
        let owner = |id: &String| {
            let owner = self.register.positions.get(id);
            owner.map_or_else(|| id.clone(), |owner| owner.title().to_owned())
        };
        Cell::list(wish.gains.iter().map(|gain| {
            let outside = gain.beneficiary.map(|who| word(self.language, who.as_str()));
            let of = gain.unit.as_ref().map(unit).or(outside);
            Cell::Text(match (of, gain.owner.as_ref().map(owner)) {
                (Some(of), Some(by)) => format!("{of} ({by})"),
                (of, by) => of.or(by).unwrap_or_default(),
            })
        }))
    }

    fn reason(&self, wish: &Wish) -> Cell {
        let reasons = std::iter::once(&wish.reason).chain(&wish.flags);
        Cell::list(reasons.map(|reason| words::reason(self.register, reason, self.language).into()))
    }

    fn item(&self, wish: &Wish) -> Cell {
        let number = wish.item.map(|no| {
            let no = ("no", Arg::Int(no.into()));
            text(self.language, "annex-item-no", &[no])
        });
        Cell::list([Cell::of(number), Cell::of(wish.case.as_ref())])
    }
}
