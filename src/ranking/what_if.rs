//! Something else than what the register says, to see what would follow of it.

use crate::value::{self, Quarter};
use std::collections::BTreeMap;

use crate::ranking::capacity::Room;

/// A supposition. The default supposes nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WhatIf {
    /// Whole kroner more in a pool from the first year on, by pool.
    pub money: BTreeMap<String, i64>,
    /// Hours more in every quarter that is planned, by role. A role without limits stays without.
    pub hours: BTreeMap<String, i64>,
    /// So many more projects at a time.
    pub places: u32,
    /// Per cent more or less of what pools have and get.
    pub money_pct: i64,
    /// Per cent more or less of every role's hours.
    pub hours_pct: i64,
    /// Points of each level that stand for the policy's.
    pub level_points: Option<Vec<u32>>,
    /// The quarters that bound projects stay in, by id, whatever more there is of something; else they are placed anew.
    pub placed: Option<BTreeMap<String, Quarter>>,
}

impl WhatIf {
    /// Makes the room as supposed. What a pool owes or has promised is not scaled, for it is spent.
    pub(super) fn apply(&self, room: &mut Room) {
        for account in &mut room.accounts {
            account.balance = scaled(account.balance, self.money_pct);
            for dkk in account.added.values_mut() {
                *dkk = scaled(*dkk, self.money_pct);
            }
            account.balance += self.money.get(&account.pool).copied().unwrap_or(0);
        }
        let planned = room.first.index()..=room.last.index();
        for (role, quarters) in &mut room.hours {
            quarters
                .values_mut()
                .for_each(|hours| *hours = scaled(*hours, self.hours_pct));
            if let Some(more) = self.hours.get(role) {
                for quarter in planned.clone().map(Quarter::from_index) {
                    *quarters.entry(quarter).or_default() += more;
                }
            }
        }
        room.parallel = room.parallel.map(|places| places.saturating_add(self.places));
    }
}

/// Returns so many per cent more, rounded down; an amount below 0 stays as it is.
fn scaled(amount: i64, pct: i64) -> i64 {
    if amount <= 0 {
        return amount;
    }
    let scaled = i128::from(amount) * i128::from(100 + pct) / 100;
    value::count(scaled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::accounts::Account;

    fn room() -> Room {
        let quarter = |number| Quarter { year: 2026, number };
        Room {
            first: quarter(3),
            last: quarter(4),
            hours: BTreeMap::from([("leder".to_owned(), BTreeMap::from([(quarter(4), 105)]))]),
            accounts: vec![Account {
                pool: "pulje".to_owned(),
                balance: 1_000_001,
                first_year: 2026,
                added: BTreeMap::from([(2027, 500_000), (2028, -200_000)]),
            }],
            parallel: Some(3),
        }
    }

    #[test]
    fn nothing_supposed_changes_nothing() {
        let mut same = room();
        WhatIf::default().apply(&mut same);
        assert_eq!(same, room());
    }

    #[test]
    fn percentages_scale_what_there_is_and_not_what_is_owed() {
        let mut less = room();
        let what_if = WhatIf {
            money_pct: -10,
            hours_pct: -10,
            ..WhatIf::default()
        };
        what_if.apply(&mut less);
        let account = &less.accounts[0];
        assert_eq!(
            (account.balance, account.added[&2027], account.added[&2028]),
            (900_000, 450_000, -200_000)
        );
        assert_eq!(less.hours["leder"].values().copied().collect::<Vec<_>>(), [94]);
    }

    #[test]
    fn more_of_something_is_there_from_the_first_moment_on() {
        let mut more = room();
        let what_if = WhatIf {
            money: BTreeMap::from([("pulje".to_owned(), 10)]),
            hours: BTreeMap::from([("leder".to_owned(), 5), ("fri".to_owned(), 5)]),
            places: 1,
            ..WhatIf::default()
        };
        what_if.apply(&mut more);
        assert_eq!(more.accounts[0].available(2026), 1_000_011);
        assert_eq!(
            more.hours["leder"].values().copied().collect::<Vec<_>>(),
            [5, 110]
        );
        assert_eq!((more.hours.len(), more.parallel), (1, Some(4)));
    }
}
